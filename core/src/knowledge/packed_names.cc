#include "knowledge/packed_names.h"

#include <algorithm>

namespace dateline {

bool PackedNames::open(ModelReader& reader) {
  const auto column = [&] { return reader.take(reader.number<uint32_t>()); };
  const std::string_view steps = column(), keys = column();
  for (std::string_view* part : {&kinds_, &weights_, &countries_, &numbers_, &codes_}) *part = column();
  const std::string_view description_steps = column(), descriptions = column(), office_steps = column(), offices = column();
  const auto count = static_cast<uint32_t>(kinds_.size());
  const auto is_sound = [](char kind) { return (static_cast<uint8_t>(kind) & kTypeBits) <= static_cast<uint8_t>(EntityType::LANGUAGE); };
  return reader.good && std::all_of(kinds_.begin(), kinds_.end(), is_sound) && weights_.size() == count && countries_.size() == count && numbers_.size() == size_t{4} * count &&
         keys_.open(steps, keys, count) && descriptions_.open(description_steps, descriptions, count) && offices_.open(office_steps, offices, count);
}

uint32_t PackedNames::number(uint32_t record) const {
  uint32_t number = 0;
  for (size_t plane = 4; plane-- > 0;) number = number << 8 | static_cast<unsigned char>(numbers_[plane * size() + record]);
  return number;
}

uint32_t PackedNames::name_of(uint32_t record) const {
  if (!is_alias(record)) return record;
  const uint32_t name = number(record);
  return name < size() ? name : record;
}

std::string_view PackedNames::country(uint32_t record) const {
  const size_t at = 2 * size_t{static_cast<unsigned char>(countries_[record])};
  const std::string_view code = at < codes_.size() ? codes_.substr(at, 2) : std::string_view();
  return code == "  " ? std::string_view() : code;
}

}  // namespace dateline
