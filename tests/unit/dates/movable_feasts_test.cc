#include "dates/movable_feasts.h"

#include "../../catch.h"
#include "dates/holidays.h"

using namespace dateline;

TEST_CASE("Easter falls on the days the churches keep", "[dates][holidays]") {
  CHECK(easter(1818) == CivilDay{1818, 3, 22});
  CHECK(easter(1943) == CivilDay{1943, 4, 25});
  CHECK(easter(2008) == CivilDay{2008, 3, 23});
  CHECK(easter(2024) == CivilDay{2024, 3, 31});
  CHECK(easter(2025) == CivilDay{2025, 4, 20});
  CHECK(orthodox_easter(2024) == CivilDay{2024, 5, 5});
  CHECK(orthodox_easter(2025) == CivilDay{2025, 4, 20});
  CHECK(orthodox_easter(2021) == CivilDay{2021, 5, 2});
  for (int32_t year = 1; year <= 9999; ++year) CHECK(weekday_of(easter(year)) == 7);
}

TEST_CASE("the Islamic months begin within a day or two of the moon's sighting", "[dates][holidays]") {
  const auto near = [](const CivilDay& a, const CivilDay& b) {
    const int64_t gap = day_number(a) - day_number(b);
    return gap >= -2 && gap <= 2;
  };
  CHECK(near(islamic_days(2024, 9, 1).at(0), {2024, 3, 11}));
  CHECK(near(islamic_days(2021, 10, 1).at(0), {2021, 5, 13}));
  CHECK(near(islamic_days(2019, 12, 10).at(0), {2019, 8, 11}));
  CHECK(islamic_days(2030, 9, 1).size() == 2);  // twice in one Gregorian year
}

TEST_CASE("Hebrew feasts fall on their days", "[dates][holidays]") {
  CHECK(hebrew_day(2024, 7, 1) == CivilDay{2024, 10, 3});
  CHECK(hebrew_day(2023, 7, 1) == CivilDay{2023, 9, 16});
  CHECK(hebrew_day(2024, 1, 15) == CivilDay{2024, 4, 23});
  CHECK(hebrew_day(2023, 7, 10) == CivilDay{2023, 9, 25});
  CHECK(hebrew_day(2024, 9, 25) == CivilDay{2024, 12, 26});
}

TEST_CASE("the Chinese year begins on its day", "[dates][holidays]") {
  CHECK(chinese_new_year(2000) == CivilDay{2000, 2, 5});
  CHECK(chinese_new_year(2007) == CivilDay{2007, 2, 18});
  CHECK(chinese_new_year(2015) == CivilDay{2015, 2, 19});
  CHECK(chinese_new_year(2020) == CivilDay{2020, 1, 25});
  CHECK(chinese_new_year(2023) == CivilDay{2023, 1, 22});
  CHECK(chinese_new_year(2024) == CivilDay{2024, 2, 10});
  CHECK(chinese_new_year(2025) == CivilDay{2025, 1, 29});
}

TEST_CASE("Hindu feasts follow the Moon", "[dates][holidays]") {
  const auto in = [](const char* name, int32_t year) {
    Feast feast;
    REQUIRE(holiday_in_year(find_holiday(name), year, feast));
    return feast.first;
  };
  CHECK(in("Diwali", 2018) == CivilDay{2018, 11, 7});
  CHECK(in("Diwali", 2020) == CivilDay{2020, 11, 14});
  CHECK(in("Diwali", 2023) == CivilDay{2023, 11, 12});
  CHECK(in("Holi", 2021) == CivilDay{2021, 3, 29});
  CHECK(in("Holi", 2024) == CivilDay{2024, 3, 25});
  CHECK(in("Dussehra", 2022) == CivilDay{2022, 10, 5});
  CHECK(in("Ugadi", 2023) == CivilDay{2023, 3, 22});
  CHECK(in("Ram Navami", 2023) == CivilDay{2023, 3, 30});
  CHECK(in("Raksha Bandhan", 2021) == CivilDay{2021, 8, 22});
  CHECK(in("Maha Shivaratri", 2022) == CivilDay{2022, 3, 1});
  CHECK(in("Guru Nanak Jayanti", 2020) == CivilDay{2020, 11, 30});
  CivilDay day;
  CHECK_FALSE(hindu_day(1899, 7, 30, 18, day));
}

TEST_CASE("named days are computed from their rules", "[dates][holidays]") {
  const auto in = [](const char* name, int32_t year) {
    Feast feast;
    REQUIRE(holiday_in_year(find_holiday(name), year, feast));
    return feast.first;
  };
  CHECK(in("Thanksgiving", 2023) == CivilDay{2023, 11, 23});
  CHECK(in("election day", 2024) == CivilDay{2024, 11, 5});
  CHECK(in("Good Friday", 2024) == CivilDay{2024, 3, 29});
  CHECK(in("New Year\xE2\x80\x99s Eve", 1999) == CivilDay{1999, 12, 31});
  CHECK(in("D-Day", 2020) == CivilDay{1944, 6, 6});
  CHECK(in("Victoria Day", 2023) == CivilDay{2023, 5, 22});
  CHECK(find_holiday("no such day") == -1);
}
