#include "language/word_table.h"

#include "language/model_file.h"

namespace dateline {

bool WordTable::open(std::string_view payload) {
  *this = {};
  ModelReader reader(payload);
  const uint32_t bits = reader.number<uint8_t>();
  if (bits < 1 || bits > 24) return false;
  const std::string_view groups = reader.take(reader.number<uint16_t>());
  const std::string_view counts = reader.take(size_t{1} << bits);
  if (!reader.good) return false;
  std::vector<uint32_t> starts{0};
  starts.reserve(counts.size() + 1);
  for (const char count : counts) starts.push_back(starts.back() + static_cast<unsigned char>(count));
  const std::string_view entries = reader.take(size_t{starts.back()} * kEntrySize);
  if (!reader.good || !reader.at_end()) return false;
  groups_ = groups;
  entries_ = entries;
  starts_ = std::move(starts);
  shift_ = 32 - bits;
  return true;
}

WordTable::Entry WordTable::find(uint32_t word) const {
  if (starts_.empty()) return {};
  const uint32_t bucket = word >> shift_;
  const char tag = static_cast<char>(word & 0xff);
  for (uint32_t i = starts_[bucket]; i < starts_[bucket + 1]; ++i) {
    const char* entry = entries_.data() + size_t{i} * kEntrySize;
    if (entry[0] != tag) continue;
    const uint32_t packed = static_cast<unsigned char>(entry[1]) | uint32_t{static_cast<unsigned char>(entry[2])} << 8;
    return {static_cast<uint16_t>(packed & 0x7ff), static_cast<uint8_t>(packed >> 11)};
  }
  return {};
}

}  // namespace dateline
