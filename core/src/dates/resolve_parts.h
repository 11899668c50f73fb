// What the files of the resolver share: its result in the making, and how parts of values are written.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "dates/resolve.h"

namespace dateline {

struct Resolver::Result {
  Point point;             // when one is known
  std::string value;       // else, or where the value differs from the point's
  TimexType type = TimexType::DATE;
  std::string mod, relative_to, why;
  std::optional<Interval> interval;
  std::vector<std::string> alternatives;
  float confidence = 0.95f;
  bool dated = false;
  bool no_interval = false;
};

/// "07".
std::string two_digits(int32_t n);
/// An unknown date of a grain as TIMEX3 writes it: XXXX-WXX, XXXX-XX, ...
std::string placeholder(Unit grain);
/// 3 for spring (0) ... 12 for winter (3).
int32_t first_month_of_season(int32_t season);
/// "SP", "SU", "FA", "WI".
const char* season_code(int32_t season);
/// First hour and number of hours of a TIMEX3 part of day; false for an unknown one.
bool part_hours(const std::string& part, int32_t& from, int32_t& hours);
/// "2024-04-16T09:30", seconds after them when they are not 0; more than a day of seconds runs into the next day.
std::string iso_time(const CivilDay& day, int32_t seconds);

}  // namespace dateline
