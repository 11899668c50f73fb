#include "dates/zones.h"

#include <utility>

#include "dates/number_words.h"

namespace dateline {
namespace {

constexpr std::pair<std::string_view, std::string_view> kZones[] = {
    {"z", "Z"}, {"gmt", "Z"}, {"utc", "Z"}, {"wet", "Z"}, {"est", "-05:00"}, {"edt", "-04:00"}, {"cst", "-06:00"}, {"cdt", "-05:00"},
    {"mst", "-07:00"}, {"mdt", "-06:00"}, {"pst", "-08:00"}, {"pdt", "-07:00"}, {"akst", "-09:00"}, {"akdt", "-08:00"}, {"hst", "-10:00"},
    {"bst", "+01:00"}, {"west", "+01:00"}, {"cet", "+01:00"}, {"cest", "+02:00"}, {"eet", "+02:00"}, {"eest", "+03:00"}, {"msk", "+03:00"},
    {"pkt", "+05:00"}, {"ist", "+05:30"}, {"wib", "+07:00"}, {"hkt", "+08:00"}, {"sgt", "+08:00"}, {"jst", "+09:00"}, {"kst", "+09:00"},
    {"aest", "+10:00"}, {"aedt", "+11:00"}, {"nzst", "+12:00"}, {"nzdt", "+13:00"}};

}  // namespace

std::string parse_zone(std::string_view text) {
  const std::string name = lower(text);
  for (const auto& [zone, offset] : kZones)
    if (zone == name) return std::string(offset);
  if (name.size() >= 2 && (name[0] == '+' || name[0] == '-')) {
    std::string digits;
    for (const char c : name.substr(1))
      if (c >= '0' && c <= '9') digits += c;
    if (digits.size() <= 2) digits += "00";
    if (digits.size() == 3) digits = "0" + digits;
    return digits.size() == 4 ? name.substr(0, 1) + digits.substr(0, 2) + ":" + digits.substr(2) : "";
  }
  return "";
}

}  // namespace dateline
