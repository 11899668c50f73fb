#include "dates/civil.h"

namespace dateline {
namespace {

int64_t floor_div(int64_t a, int64_t b) { return a / b - ((a % b != 0) && ((a < 0) != (b < 0)) ? 1 : 0); }

}  // namespace

bool is_leap_year(int32_t year) { return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0; }

int32_t days_in_month(int32_t year, int32_t month) {
  constexpr int32_t kDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  if (month < 1 || month > 12) return 0;
  return kDays[month - 1] + (month == 2 && is_leap_year(year) ? 1 : 0);
}

bool is_valid(const CivilDay& day) { return day.day >= 1 && day.day <= days_in_month(day.year, day.month); }

int64_t day_number(const CivilDay& day) {
  // Years are counted from March, so that the leap day is the last one of its year.
  const int64_t y = day.year - (day.month <= 2 ? 1 : 0);
  const int64_t era = floor_div(y, 400);
  const int64_t year_of_era = y - era * 400;
  const int64_t day_of_year = (153 * (day.month + (day.month > 2 ? -3 : 9)) + 2) / 5 + day.day - 1;
  const int64_t day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
  return era * 146097 + day_of_era - 719468;
}

CivilDay day_of_number(int64_t number) {
  number += 719468;
  const int64_t era = floor_div(number, 146097);
  const int64_t day_of_era = number - era * 146097;
  const int64_t year_of_era = (day_of_era - day_of_era / 1460 + day_of_era / 36524 - day_of_era / 146096) / 365;
  const int64_t day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
  const int64_t shifted = (5 * day_of_year + 2) / 153;
  const auto month = static_cast<int32_t>(shifted + (shifted < 10 ? 3 : -9));
  const auto day = static_cast<int32_t>(day_of_year - (153 * shifted + 2) / 5 + 1);
  return {static_cast<int32_t>(year_of_era + era * 400 + (month <= 2 ? 1 : 0)), month, day};
}

CivilDay add_days(const CivilDay& day, int64_t days) { return day_of_number(day_number(day) + days); }

CivilDay add_months(const CivilDay& day, int64_t months) {
  const int64_t count = static_cast<int64_t>(day.year) * 12 + day.month - 1 + months;
  const auto year = static_cast<int32_t>(floor_div(count, 12));
  const auto month = static_cast<int32_t>(count - static_cast<int64_t>(year) * 12) + 1;
  const int32_t last = days_in_month(year, month);
  return {year, month, day.day < last ? day.day : last};
}

int32_t weekday_of(const CivilDay& day) {
  const int64_t days = day_number(day) + 3;  // 1970-01-01 was a Thursday
  return static_cast<int32_t>(days - floor_div(days, 7) * 7) + 1;
}

IsoWeek iso_week_of(const CivilDay& day) {
  const CivilDay thursday = add_days(day, 4 - weekday_of(day));
  const int64_t first = day_number({thursday.year, 1, 1});
  return {thursday.year, static_cast<int32_t>((day_number(thursday) - first) / 7) + 1};
}

CivilDay monday_of(const IsoWeek& week) {
  const CivilDay fourth{week.year, 1, 4};  // always in week 1
  return add_days(fourth, 1 - weekday_of(fourth) + 7 * (static_cast<int64_t>(week.week) - 1));
}

bool nth_weekday(int32_t year, int32_t month, int32_t weekday, int32_t n, CivilDay& out) {
  if (n < 0) {
    const CivilDay last{year, month, days_in_month(year, month)};
    out = add_days(last, -((weekday_of(last) - weekday + 7) % 7));
    return true;
  }
  const CivilDay first{year, month, 1};
  out = add_days(first, (weekday - weekday_of(first) + 7) % 7 + 7 * (static_cast<int64_t>(n) - 1));
  return n >= 1 && out.month == month;
}

}  // namespace dateline
