#include "language/weight_table.h"

#include "language/model_file.h"

namespace dateline {

std::string_view WeightTable::open(std::string_view bytes, uint32_t label_count) {
  *this = {};
  ModelReader reader(bytes);
  const uint32_t labels = reader.number<uint8_t>();
  const uint32_t bits = reader.number<uint8_t>();
  if (labels != label_count || bits < 1 || bits > 24) return {};
  const std::string_view halves = reader.take(size_t{1} << bits);
  if (!reader.good) return {};
  WeightTable table;
  table.shift_ = 32 - bits;
  table.starts_.assign(1, 0);
  table.starts_.reserve(halves.size() + 1);
  for (const char half : halves) table.starts_.push_back(table.starts_.back() + 2u * static_cast<unsigned char>(half));
  const std::string_view rows = reader.take(table.starts_.back());
  if (!reader.good) return {};
  table.rows_ = rows.data();
  if (!table.rows_are_sound(label_count)) return {};
  *this = std::move(table);
  const char* const after = rows.data() + rows.size();
  return {after, static_cast<size_t>(bytes.data() + bytes.size() - after)};
}

bool WeightTable::rows_are_sound(uint32_t label_count) const {
  for (size_t bucket = 0; bucket + 1 < starts_.size(); ++bucket) {
    uint32_t at = starts_[bucket];
    while (at != starts_[bucket + 1]) {
      const uint32_t next = at + 2 + 2u * static_cast<unsigned char>(rows_[at + 1]);
      if (next > starts_[bucket + 1]) return false;
      for (uint32_t pair = at + 2; pair != next; pair += 2) {
        if (static_cast<unsigned char>(rows_[pair]) >= label_count) return false;
      }
      at = next;
    }
  }
  return true;
}

}  // namespace dateline
