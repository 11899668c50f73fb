#include "dates/resolve_parts.h"

namespace dateline {


std::string two_digits(int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// A placeholder of the grain, as TIMEX3 writes an unknown date.
std::string placeholder(Unit grain) {
  switch (grain) {
    case Unit::week: return "XXXX-WXX";
    case Unit::weekend: return "XXXX-WXX-WE";
    case Unit::month: return "XXXX-XX";
    case Unit::quarter: return "XXXX-QX";
    case Unit::half: return "XXXX-HX";
    case Unit::season:
    case Unit::year: return "XXXX";
    case Unit::decade: return "XXX";
    case Unit::century: return "XX";
    default: return "XXXX-XX-XX";
  }
}

int32_t first_month_of_season(int32_t season) { return 3 + 3 * season; }

// First hour and hours of a TIMEX3 part of day, for its interval.
bool part_hours(const std::string& part, int32_t& from, int32_t& hours) {
  struct Row {
    const char* part;
    int32_t from, hours;
  };
  static constexpr Row kParts[] = {{"MO", 6, 6}, {"MI", 12, 1}, {"AF", 12, 6}, {"EV", 18, 6}, {"NI", 20, 10}, {"DT", 6, 12}};
  for (const Row& row : kParts)
    if (part == row.part) {
      from = row.from;
      hours = row.hours;
      return true;
    }
  return false;
}

std::string iso_time(const CivilDay& day, int32_t seconds) {
  const CivilDay moved = add_days(day, seconds / 86400);
  const int32_t s = seconds % 86400;
  return iso_day(moved) + "T" + two_digits(s / 3600) + ":" + two_digits(s / 60 % 60) + (s % 60 ? ":" + two_digits(s % 60) : "");
}

const char* season_code(int32_t season) {
  static constexpr const char* kCodes[] = {"SP", "SU", "FA", "WI"};
  return kCodes[season < 0 || season > 3 ? 0 : season];
}

}  // namespace dateline
