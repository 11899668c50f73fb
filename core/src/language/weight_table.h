// Weights of a linear model by feature hash.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

/// Form: u8 count of labels; u8 log2 of the bucket count; one u8 a bucket, half the bytes it holds; the buckets. A
/// bucket is a list of rows: u8 tag, u8 count, then `count` pairs of u8 label and i8 weight, the weights that are not 0.
/// A feature's bucket is the top of its hash, its tag the lowest 8 bits.
class WeightTable {
 public:
  /// Reads in place from the front of `bytes`, which must outlive the table, checks every row and returns what follows;
  /// a null view when the form is broken or the labels are not `label_count`.
  std::string_view open(std::string_view bytes, uint32_t label_count);

  /// Adds the weights of each feature to `scores`, one for each label. Feature 0 and unknown ones add nothing. All rows
  /// are asked for before the first is read: most of the time goes into waiting for memory.
  template <size_t kCount>
  void add(const std::array<uint32_t, kCount>& features, int32_t* scores) const {
    std::array<const char*, kCount> rows, ends;
    for (const uint32_t feature : features) __builtin_prefetch(&starts_[feature >> shift_]);
    for (size_t i = 0; i < kCount; ++i) {
      const uint32_t bucket = features[i] >> shift_;
      rows[i] = rows_ + starts_[bucket];
      ends[i] = rows_ + starts_[bucket + 1];
      __builtin_prefetch(rows[i]);
    }
#ifdef __wasm__
    // WebAssembly has no prefetch: the first rows are read before any of them is decided on.
    std::array<uint16_t, kCount> heads;
    for (size_t i = 0; i < kCount; ++i) {
      heads[i] = kNoHead;
      if (rows[i] != ends[i]) heads[i] = static_cast<unsigned char>(rows[i][0]);
    }
    for (size_t i = 0; i < kCount; ++i) {
      if (heads[i] == kNoHead || features[i] == 0) continue;
      if (heads[i] == (features[i] & 0xff)) add_pairs(rows[i], scores);
      else add_row(static_cast<char>(features[i] & 0xff), after(rows[i]), ends[i], scores);
    }
#else
    for (size_t i = 0; i < kCount; ++i) {
      if (features[i] != 0) add_row(static_cast<char>(features[i] & 0xff), rows[i], ends[i], scores);
    }
#endif
  }

 private:
  static constexpr uint16_t kNoHead = 0xffff;

  static const char* after(const char* row) { return row + 2 + 2 * static_cast<unsigned char>(row[1]); }

  static void add_pairs(const char* row, int32_t* scores) {
    for (const char *pair = row + 2, *end = after(row); pair != end; pair += 2) {
      scores[static_cast<unsigned char>(pair[0])] += static_cast<signed char>(pair[1]);
    }
  }

  static void add_row(char tag, const char* row, const char* end, int32_t* scores) {
    for (; row != end; row = after(row)) {
      if (row[0] == tag) return add_pairs(row, scores);
    }
  }

  bool rows_are_sound(uint32_t label_count) const;

  const char* rows_ = nullptr;
  std::vector<uint32_t> starts_{0, 0, 0};
  uint32_t shift_ = 31;
};

}  // namespace dateline
