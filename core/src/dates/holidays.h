// Named days from data/lists/holidays.tsv.
#pragma once

#include <cstdint>
#include <string_view>

#include "dates/civil.h"

namespace dateline {

/// A run of days.
struct Feast {
  CivilDay first;
  int32_t days = 1;
  bool approximate = false;  ///< the moon's sighting may move it
};

/// Row of a name (any letter case), -1 if it isn't in the list.
int32_t find_holiday(std::string_view name);

/// Its day in a Gregorian year; false when the year has none. A day with its own year (D-Day) ignores `year`.
bool holiday_in_year(int32_t row, int32_t year, Feast& out);

/// True when the name stands for one day of history.
bool has_own_year(int32_t row);

}  // namespace dateline
