#include "knowledge/name_pack.h"

#include <algorithm>

#include "language/model_file.h"

namespace dateline {
namespace {

constexpr uint8_t kTypes = 12;

std::string_view cut_line(std::string_view& rest) {
  const size_t end = rest.find('\n');
  const std::string_view line = rest.substr(0, end);
  rest.remove_prefix(end + 1);
  return line;
}

bool all_below(std::string_view bytes, size_t limit) {
  return std::all_of(bytes.begin(), bytes.end(), [&](char c) { return static_cast<unsigned char>(c) < limit; });
}

}  // namespace

bool NamePack::open(std::string_view bytes, std::string_view name, std::string& problem) {
  const std::string_view payload = open_model(bytes, name, "know", kLayout, problem);
  if (payload.data() == nullptr) return false;
  ModelReader reader(payload);
  const auto count = reader.number<uint32_t>();
  for (std::string_view* column : {&lines_[0], &lines_[1], &lines_[2], &lines_[3], &types_, &weights_, &countries_, &numbers_, &codes_})
    *column = reader.take(reader.number<uint32_t>());
  bool good = reader.good && reader.at_end() && types_.size() == count && weights_.size() == count && countries_.size() == count && numbers_.size() / 4 == count;
  for (const std::string_view lines : lines_) good = good && static_cast<size_t>(std::count(lines.begin(), lines.end(), '\n')) == count;
  good = good && all_below(types_, kTypes) && all_below(countries_, codes_.size() / 2);
  if (!good) problem = "The pack " + std::string(name) + " is damaged.";
  count_ = good ? count : 0;
  return good;
}

NamePack::Row NamePack::next() {
  Row row;
  row.name = cut_line(lines_[0]);
  row.aliases = cut_line(lines_[1]);
  row.description = cut_line(lines_[2]);
  row.offices = cut_line(lines_[3]);
  row.type = static_cast<EntityType>(types_[at_]);
  row.weight = static_cast<uint8_t>(weights_[at_]);
  const std::string_view code = codes_.substr(2 * static_cast<unsigned char>(countries_[at_]), 2);
  if (code != "  ") row.country = code;
  for (size_t plane = 4; plane-- > 0;) row.wikidata = row.wikidata << 8 | static_cast<unsigned char>(numbers_[plane * count_ + at_]);
  ++at_;
  return row;
}

}  // namespace dateline
