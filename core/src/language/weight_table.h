// Weights of a linear model by feature hash.
#pragma once

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

  /// Adds the weights of a feature to `scores`, one for each label. Unknown features add nothing.
  void add(uint32_t feature, int32_t* scores) const {
    const uint32_t bucket = feature >> shift_;
    const char* row = rows_ + starts_[bucket];
    const char* const end = rows_ + starts_[bucket + 1];
    const char tag = static_cast<char>(feature & 0xff);
    while (row != end) {
      const uint32_t count = static_cast<unsigned char>(row[1]);
      const char* const pairs = row + 2;
      row = pairs + 2 * count;
      if (pairs[-2] != tag) continue;
      for (const char* pair = pairs; pair != row; pair += 2) {
        scores[static_cast<unsigned char>(pair[0])] += static_cast<signed char>(pair[1]);
      }
      return;
    }
  }

 private:
  bool rows_are_sound(uint32_t label_count) const;

  const char* rows_ = nullptr;
  std::vector<uint32_t> starts_{0, 0, 0};
  uint32_t shift_ = 31;
};

}  // namespace dateline
