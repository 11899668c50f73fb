// Days of movable feasts.
#pragma once

#include <cstdint>
#include <vector>

#include "dates/civil.h"

namespace dateline {

/// Western Easter Sunday (Gregorian computus, Meeus/Jones/Butcher), years 1 to 9999.
CivilDay easter(int32_t year);

/// Orthodox Easter Sunday (Julian computus) as a Gregorian day.
CivilDay orthodox_easter(int32_t year);

/// All days of a Gregorian year that are day `day` of month `month` of the tabular Islamic calendar (civil epoch, leap
/// years 2, 5, 7, 10, 13, 16, 18, 21, 24, 26, 29 of 30). Sighting of the moon may move the real day by one or two.
std::vector<CivilDay> islamic_days(int32_t gregorian_year, int32_t month, int32_t day);

/// The Hebrew day that falls in a Gregorian year (arithmetic calendar). `month` counts from Nisan = 1 to Adar = 12/13.
CivilDay hebrew_day(int32_t gregorian_year, int32_t month, int32_t day);

/// First day of the Chinese year: the second new moon after the winter solstice, in Beijing time (Meeus, "Astronomical
/// Algorithms", ch. 27 and 49, main terms). Good for 1900 to 2100.
CivilDay chinese_new_year(int32_t gregorian_year);

/// The day of a Gregorian year on which, at `hour` Indian time, lunar day `tithi` (1 to 30, 15 the full moon, 30 the new moon)
/// of a month of the Hindu calendar runs (Chaitra = 1 ... Phalguna = 12, months from new moon to new moon, the second of two of
/// one name). Sun and Moon by their main terms (Meeus, ch. 25 and 47); good for 1900 to 2100, regions may differ by a day.
/// False outside these years.
bool hindu_day(int32_t gregorian_year, int32_t month, int32_t tithi, int32_t hour, CivilDay& out);

}  // namespace dateline
