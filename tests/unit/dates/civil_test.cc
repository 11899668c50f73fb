#include "dates/civil.h"

#include "../../catch.h"

using namespace dateline;

TEST_CASE("every day of years 1 to 9999 follows the one before it", "[dates][calendar]") {
  int64_t number = day_number({1, 1, 1});
  int32_t weekday = 1;  // 1 January of year 1 was a Monday
  bool all_right = true;
  for (int32_t year = 1; year <= 9999; ++year)
    for (int32_t month = 1; month <= 12; ++month)
      for (int32_t day = 1; day <= days_in_month(year, month); ++day) {
        const CivilDay today{year, month, day};
        all_right = all_right && day_number(today) == number && day_of_number(number) == today && weekday_of(today) == weekday;
        ++number;
        weekday = weekday % 7 + 1;
      }
  CHECK(all_right);
  CHECK(number == day_number({10000, 1, 1}));
}

TEST_CASE("known days fall on their weekdays", "[dates][calendar]") {
  CHECK(day_number({1970, 1, 1}) == 0);
  CHECK(weekday_of({1970, 1, 1}) == 4);
  CHECK(weekday_of({2024, 4, 16}) == 2);
  CHECK(weekday_of({1989, 11, 9}) == 4);
  CHECK_FALSE(is_valid({1900, 2, 29}));
  CHECK(is_valid({2000, 2, 29}));
}

TEST_CASE("ISO weeks belong to the year of their Thursday", "[dates][calendar]") {
  CHECK(iso_week_of({2024, 12, 30}).year == 2025);
  CHECK(iso_week_of({2024, 12, 30}).week == 1);
  CHECK(iso_week_of({2021, 1, 3}).week == 53);
  CHECK(iso_week_of({2021, 1, 3}).year == 2020);
  for (int32_t year = 1; year <= 9999; year += 7) CHECK(monday_of({year, 1}) == add_days(monday_of(iso_week_of({year, 1, 4})), 0));
}

TEST_CASE("months are added to the last day of a short month", "[dates][calendar]") {
  CHECK(add_months({2024, 1, 31}, 1) == CivilDay{2024, 2, 29});
  CHECK(add_months({2023, 1, 31}, 1) == CivilDay{2023, 2, 28});
  CHECK(add_months({2024, 1, 15}, -1) == CivilDay{2023, 12, 15});
  CHECK(add_months({2024, 3, 31}, -120) == CivilDay{2014, 3, 31});
}

TEST_CASE("the nth weekday of a month", "[dates][calendar]") {
  CivilDay day;
  REQUIRE(nth_weekday(2024, 11, 4, 4, day));
  CHECK(day == CivilDay{2024, 11, 28});
  REQUIRE(nth_weekday(2024, 5, 1, -1, day));
  CHECK(day == CivilDay{2024, 5, 27});
  CHECK_FALSE(nth_weekday(2024, 2, 5, 5, day));
}
