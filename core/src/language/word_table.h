// Clusters of words, and the part of speech of words that have only one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// Payload: u8 log2 of the bucket count; u16 count of groups' table; that many u8; one u8 a bucket with its count of
/// entries; the entries by bucket, u8 tag and u16 (cluster, 11 bits, and above it 1 + Pos or 0). A word's bucket is the
/// top of its hash, its tag the lowest 8 bits: about one unknown word in 150 is taken for a known one.
class WordTable {
 public:
  struct Entry {
    uint16_t cluster = 0;
    uint8_t only_pos = 0;
  };

  /// Reads in place: `payload` must outlive the table. An ill-formed payload gives false and an empty table.
  bool open(std::string_view payload);

  /// The entry of a word by the hash of its lower case; {} when not known. Cost: one or two cache lines.
  Entry find(uint32_t word) const;

  /// Group of a cluster, 0 for the unknown cluster 0.
  uint8_t group(uint16_t cluster) const {
    return cluster < groups_.size() ? static_cast<uint8_t>(groups_[cluster]) : uint8_t{0};
  }

 private:
  static constexpr uint32_t kEntrySize = 3;
  std::string_view groups_, entries_;
  std::vector<uint32_t> starts_;  // first entry of each bucket, then the count of all
  uint32_t shift_ = 31;
};

}  // namespace dateline
