#include "dates/movable_feasts.h"

#include <cmath>

namespace dateline {
namespace {

constexpr int64_t kJulianDayOfUnixEpoch = 2440588;  // Julian day number of 1970-01-01 at noon
constexpr int64_t kIslamicEpoch = 1948440;          // 16 July 622 (Julian)
constexpr int64_t kHebrewEpoch = 347997;            // day before 1 Tishri of year 1

CivilDay from_julian_day(int64_t jd) { return day_of_number(jd - kJulianDayOfUnixEpoch); }

int64_t islamic_to_julian_day(int64_t year, int64_t month, int64_t day) {
  return day + (29 * (month - 1) + month / 2) + (year - 1) * 354 + (3 + 11 * year) / 30 + kIslamicEpoch - 1;
}

bool is_hebrew_leap(int64_t year) { return (7 * year + 1) % 19 < 7; }

// Days from the epoch to 1 Tishri, with the postponements.
int64_t hebrew_new_year(int64_t year) {
  const int64_t months = (235 * year - 234) / 19;
  const int64_t parts = 12084 + 13753 * months;
  int64_t day = months * 29 + parts / 25920;
  if (3 * (day + 1) % 7 < 3) ++day;
  return day;
}

int64_t hebrew_new_year_day(int64_t year) {
  const int64_t before = hebrew_new_year(year - 1), now = hebrew_new_year(year), after = hebrew_new_year(year + 1);
  const int64_t delay = after - now == 356 ? 2 : now - before == 382 ? 1 : 0;
  return kHebrewEpoch + now + delay;
}

int64_t hebrew_month_length(int64_t year, int64_t month) {
  const int64_t days = hebrew_new_year_day(year + 1) - hebrew_new_year_day(year);
  if (month == 2 || month == 4 || month == 6 || month == 10 || month == 13) return 29;
  if (month == 12 && !is_hebrew_leap(year)) return 29;
  if (month == 8 && days % 10 != 5) return 29;
  if (month == 9 && days % 10 == 3) return 29;
  return 30;
}

int64_t hebrew_to_julian_day(int64_t year, int64_t month, int64_t day) {
  int64_t jd = hebrew_new_year_day(year) + day;
  const int64_t last = is_hebrew_leap(year) ? 13 : 12;
  if (month < 7) {
    for (int64_t m = 7; m <= last; ++m) jd += hebrew_month_length(year, m);
    for (int64_t m = 1; m < month; ++m) jd += hebrew_month_length(year, m);
  } else {
    for (int64_t m = 7; m < month; ++m) jd += hebrew_month_length(year, m);
  }
  return jd;
}

double radians(double degrees) { return degrees * 3.14159265358979323846 / 180.0; }

// Julian ephemeris day of new moon number k (k = 0 is the new moon of 6 January 2000).
double new_moon(double k) {
  const double t = k / 1236.85;
  const double e = 1 - 0.002516 * t;
  const double sun = radians(2.5534 + 29.10535670 * k);
  const double moon = radians(201.5643 + 385.81693528 * k + 0.0107582 * t * t);
  const double latitude = radians(160.7108 + 390.67050284 * k - 0.0016118 * t * t);
  const double node = radians(124.7746 - 1.56375588 * k);
  return 2451550.09766 + 29.530588861 * k + 0.00015437 * t * t - 0.40720 * std::sin(moon) + 0.17241 * e * std::sin(sun) +
         0.01608 * std::sin(2 * moon) + 0.01039 * std::sin(2 * latitude) + 0.00739 * e * std::sin(moon - sun) -
         0.00514 * e * std::sin(moon + sun) + 0.00208 * e * e * std::sin(2 * sun) - 0.00111 * std::sin(moon - 2 * latitude) -
         0.00057 * std::sin(moon + 2 * latitude) - 0.00017 * std::sin(node);
}

// Day in Beijing (UTC+8) of an instant, as a Julian day number; delta T of a minute doesn't matter at this precision.
int64_t beijing_day(double jde) { return static_cast<int64_t>(std::floor(jde - 0.0008 + 0.5 + 8.0 / 24)); }

}  // namespace

CivilDay easter(int32_t year) {
  const int32_t a = year % 19, b = year / 100, c = year % 100, d = b / 4, e = b % 4, f = (b + 8) / 25;
  const int32_t g = (b - f + 1) / 3, h = (19 * a + b - d - g + 15) % 30, i = c / 4, k = c % 4;
  const int32_t l = (32 + 2 * e + 2 * i - h - k) % 7, m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
  return {year, n / 31, n % 31 + 1};
}

CivilDay orthodox_easter(int32_t year) {
  const int32_t a = year % 4, b = year % 7, c = year % 19, d = (19 * c + 15) % 30, e = (2 * a + 4 * b - d + 34) % 7;
  const int32_t n = d + e + 114;
  const int32_t gap = year / 100 - year / 400 - 2;  // days between the Julian and the Gregorian calendar
  return add_days({year, n / 31, n % 31 + 1}, gap);
}

std::vector<CivilDay> islamic_days(int32_t gregorian_year, int32_t month, int32_t day) {
  std::vector<CivilDay> days;
  const int64_t about = (static_cast<int64_t>(gregorian_year) - 622) * 33 / 32;
  for (int64_t year = about - 1; year <= about + 2; ++year) {
    if (year < 1) continue;
    const CivilDay found = from_julian_day(islamic_to_julian_day(year, month, day));
    if (found.year == gregorian_year) days.push_back(found);
  }
  return days;
}

CivilDay hebrew_day(int32_t gregorian_year, int32_t month, int32_t day) {
  const int64_t year = gregorian_year + (month < 7 ? 3760 : 3761);
  return from_julian_day(hebrew_to_julian_day(year, month, day));
}

CivilDay chinese_new_year(int32_t gregorian_year) {
  // Winter solstice of the year before: 21 or 22 December; the mean instant is near enough to order new moons by day.
  const double y = (gregorian_year - 1 - 2000) / 1000.0;
  const double solstice = 2451900.05952 + 365242.74049 * y - 0.06223 * y * y;
  const int64_t solstice_day = beijing_day(solstice);
  double k = std::floor((solstice - 2451550.09766) / 29.530588861) - 1;
  while (beijing_day(new_moon(k)) <= solstice_day) ++k;
  // k is the first month after the one with the solstice; a leap month before the new year is rare (2033/34).
  const int64_t second = beijing_day(new_moon(k + 1));
  CivilDay day = from_julian_day(second);
  if (day.month == 1 && day.day < 21) day = from_julian_day(beijing_day(new_moon(k + 2)));
  return day;
}

namespace {

double degrees_sine(double degrees) { return std::sin(degrees * 3.14159265358979323846 / 180); }
double turn(double degrees) { return degrees - 360 * std::floor(degrees / 360); }

// Days since noon of 2000-01-01 (UT; the difference to dynamical time matters little here).
double sun_longitude(double days) {
  const double anomaly = 357.529 + 0.98560028 * days;
  return turn(280.459 + 0.98564736 * days + 1.915 * degrees_sine(anomaly) + 0.020 * degrees_sine(2 * anomaly));
}

double moon_longitude(double days) {
  const double mean = 218.316 + 13.17639648 * days, d = 297.850 + 12.19074912 * days, sun = 357.529 + 0.98560028 * days, moon = 134.963 + 13.06499295 * days, f = 93.272 + 13.22935024 * days;
  return turn(mean + 6.289 * degrees_sine(moon) + 1.274 * degrees_sine(2 * d - moon) + 0.658 * degrees_sine(2 * d) + 0.214 * degrees_sine(2 * moon) - 0.185 * degrees_sine(sun) -
              0.114 * degrees_sine(2 * f) + 0.059 * degrees_sine(2 * d - 2 * moon) + 0.057 * degrees_sine(2 * d - sun - moon) + 0.053 * degrees_sine(2 * d + moon) +
              0.046 * degrees_sine(2 * d - sun) - 0.041 * degrees_sine(sun - moon) - 0.035 * degrees_sine(d) - 0.030 * degrees_sine(sun + moon));
}

double elongation(double days) { return turn(moon_longitude(days) - sun_longitude(days)); }

// The moment near a guess at which the Moon stands so far before the Sun.
double moment_of(double wanted, double guess) {
  for (int i = 0; i < 4; ++i) {
    double rest = turn(wanted - elongation(guess));
    if (rest > 180) rest -= 360;
    guess += rest / 12.19;
  }
  return guess;
}

}  // namespace

bool hindu_day(int32_t gregorian_year, int32_t month, int32_t tithi, int32_t hour, CivilDay& out) {
  if (gregorian_year < 1900 || gregorian_year > 2100) return false;
  constexpr double kMonth = 29.530589, kIndia = 5.5 / 24;
  const CivilDay epoch{2000, 1, 1};
  const auto first = static_cast<double>(day_number({gregorian_year, 1, 1}) - day_number(epoch));
  const double precession = 23.853 + 0.01397 * (gregorian_year - 2000);
  bool found = false;
  double found_at = 0;
  for (double guess = first - 60; guess < first + 366; guess += kMonth) {
    const double begin = moment_of(0, guess);
    // The sign in which the Sun stands at new moon names the month: Chaitra begins in Pisces.
    const auto sign = static_cast<int32_t>(turn(sun_longitude(begin) - precession) / 30);
    if (sign != (month + 10) % 12) continue;
    // The first day on which the lunar day has begun by the hour.
    const double start = moment_of(12 * (tithi - 1), begin + (tithi - 1) * kMonth / 30);
    const auto day = static_cast<int64_t>(std::ceil(start + 0.5 + kIndia - hour / 24.0));
    const CivilDay candidate = day_of_number(day + day_number(epoch));
    if (candidate.year != gregorian_year || (found && begin - found_at > 40)) continue;
    out = candidate;
    found = true;
    found_at = begin;
  }
  return found;
}

}  // namespace dateline
