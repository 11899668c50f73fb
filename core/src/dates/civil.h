// Calendar arithmetic on civil days of the proleptic Gregorian calendar. No time zone, no clock of the machine.
#pragma once

#include <cstdint>

namespace dateline {

/// A day. `year` counts astronomically: 1 BC is 0, 490 BC is -489. Days of years 1 to 9999 are exact.
struct CivilDay {
  int32_t year = 1, month = 1, day = 1;
  bool operator==(const CivilDay&) const = default;
};

/// ISO 8601 week: weeks begin on Monday, week 1 has the year's first Thursday.
struct IsoWeek {
  int32_t year = 1, week = 1;
};

bool is_leap_year(int32_t year);
int32_t days_in_month(int32_t year, int32_t month);
bool is_valid(const CivilDay& day);

/// Days since 1970-01-01, and back (the method of Hinnant's "chrono-compatible low-level date algorithms").
int64_t day_number(const CivilDay& day);
CivilDay day_of_number(int64_t number);

CivilDay add_days(const CivilDay& day, int64_t days);
/// The same day of another month; the last day of a month that is too short.
CivilDay add_months(const CivilDay& day, int64_t months);

/// 1 Monday ... 7 Sunday.
int32_t weekday_of(const CivilDay& day);
IsoWeek iso_week_of(const CivilDay& day);
CivilDay monday_of(const IsoWeek& week);

/// The nth (1..5) given weekday of a month; n = -1 is the last one. False when there is no fifth.
bool nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t n, CivilDay& out);

}  // namespace dateline
