#include "dates/point.h"

#include <cmath>

namespace dateline {
namespace {

std::string digits(int64_t value, size_t width) {
  std::string text = std::to_string(value < 0 ? -value : value);
  while (text.size() < width) text.insert(text.begin(), '0');
  return text;
}

int32_t floor_to(int32_t value, int32_t step) {
  const int32_t rest = value % step;
  return value - (rest < 0 ? rest + step : rest);
}

// First month of the season a month lies in, as months from January of its year (winter's January lies in the year before).
int32_t season_start(int32_t month) { return month < 3 ? 0 : (month / 3) * 3; }

int32_t months_of(Unit grain) {
  switch (grain) {
    case Unit::month: return 1;
    case Unit::season:
    case Unit::quarter: return 3;
    case Unit::half:
    case Unit::semester: return 6;
    case Unit::year: return 12;
    case Unit::decade: return 120;
    case Unit::century: return 1200;
    case Unit::millennium: return 12000;
    default: return 0;
  }
}

int32_t days_of(Unit grain) {
  switch (grain) {
    case Unit::week:
    case Unit::weekend: return 7;
    case Unit::fortnight: return 14;
    default: return 1;
  }
}

// 2 or 2.5, without the locale's comma.
std::string plain_number(double value) {
  const auto whole = static_cast<int64_t>(value);
  const auto hundredths = static_cast<int64_t>(std::llround((value - static_cast<double>(whole)) * 100));
  if (hundredths == 0) return std::to_string(whole);
  std::string rest = digits(hundredths, 2);
  if (rest.back() == '0') rest.pop_back();
  return std::to_string(whole) + "." + rest;
}

}  // namespace

Point containing(Unit grain, const CivilDay& day) {
  switch (grain) {
    case Unit::week:
    case Unit::fortnight: return {Unit::week, add_days(day, 1 - weekday_of(day))};
    case Unit::weekend: return {grain, add_days(day, 6 - weekday_of(day))};
    case Unit::month: return {grain, {day.year, day.month, 1}};
    case Unit::quarter: return {grain, {day.year, (day.month - 1) / 3 * 3 + 1, 1}};
    case Unit::half:
    case Unit::semester: return {Unit::half, {day.year, day.month <= 6 ? 1 : 7, 1}};
    case Unit::season: {
      const int32_t month = season_start(day.month);
      return month == 0 ? Point{grain, {day.year - 1, 12, 1}} : Point{grain, {day.year, month, 1}};
    }
    case Unit::year: return {grain, {day.year, 1, 1}};
    case Unit::decade: return {grain, {floor_to(day.year, 10), 1, 1}};
    case Unit::century: return {grain, {floor_to(day.year, 100), 1, 1}};
    case Unit::millennium: return {grain, {floor_to(day.year, 1000), 1, 1}};
    default: return {Unit::day, day};
  }
}

Point step(const Point& point, int64_t n) {
  const int32_t months = months_of(point.grain);
  if (months) return {point.grain, add_months(point.day, n * months)};
  return {point.grain, add_days(point.day, n * days_of(point.grain))};
}

CivilDay end_of(const Point& point) {
  if (point.grain == Unit::weekend) return add_days(point.day, 2);
  return step(point, 1).day;
}

std::string year_text(int32_t year) { return year > 0 ? digits(year, 4) : "BC" + digits(1 - static_cast<int64_t>(year), 4); }

std::string iso_day(const CivilDay& day) {
  return (day.year < 0 ? "-" : "") + digits(day.year, 4) + "-" + digits(day.month, 2) + "-" + digits(day.day, 2);
}

std::string value_of(const Point& point) {
  static constexpr const char* kSeasons[] = {"WI", "SP", "SU", "FA", "WI"};
  const CivilDay& day = point.day;
  const std::string year = year_text(day.year);
  switch (point.grain) {
    case Unit::none: return "";
    case Unit::week:
    case Unit::weekend: {
      const IsoWeek week = iso_week_of(day);
      return year_text(week.year) + "-W" + digits(week.week, 2) + (point.grain == Unit::weekend ? "-WE" : "");
    }
    case Unit::month: return year + "-" + digits(day.month, 2);
    case Unit::quarter: return year + "-Q" + digits((day.month + 2) / 3, 1);
    case Unit::half:
    case Unit::semester: return year + "-H" + (day.month <= 6 ? "1" : "2");
    case Unit::season: return year + "-" + kSeasons[day.month / 3];
    case Unit::year: return year;
    case Unit::decade: return year.substr(0, year.size() - 1);
    case Unit::century: return year.substr(0, year.size() - 2);
    case Unit::millennium: return year.substr(0, year.size() - 3);
    default: return year + "-" + digits(day.month, 2) + "-" + digits(day.day, 2);
  }
}

Interval interval_of(const Point& point) { return {iso_day(point.day), iso_day(end_of(point))}; }

namespace {

// Half a unit is written in whole smaller ones: half an hour PT30M, half a century P50Y.
Amount whole_units(const Amount& amount) {
  if (amount.vague || amount.count != 0.5) return amount;
  switch (amount.unit) {
    case Unit::minute: return {30, false, Unit::second};
    case Unit::hour: return {30, false, Unit::minute};
    case Unit::day: return {12, false, Unit::hour};
    case Unit::year: return {6, false, Unit::month};
    case Unit::decade: return {5, false, Unit::year};
    case Unit::century: return {50, false, Unit::year};
    default: return amount;
  }
}

}  // namespace

std::string duration_value(const std::vector<Amount>& written) {
  static constexpr std::pair<Unit, const char*> kDates[] = {
      {Unit::millennium, "ML"}, {Unit::century, "CE"}, {Unit::decade, "DE"}, {Unit::year, "Y"}, {Unit::half, "H"}, {Unit::quarter, "Q"},
      {Unit::semester, "M"}, {Unit::month, "M"}, {Unit::fortnight, "W"}, {Unit::week, "W"}, {Unit::weekend, "WE"}, {Unit::day, "D"}};
  static constexpr std::pair<Unit, const char*> kTimes[] = {{Unit::hour, "H"}, {Unit::minute, "M"}, {Unit::second, "S"}};
  std::vector<Amount> amounts;
  for (const Amount& amount : written) amounts.push_back(whole_units(amount));
  const auto part = [&](Unit unit, const char* letter) {
    for (const Amount& amount : amounts) {
      if (amount.unit != unit) continue;
      const double scale = unit == Unit::fortnight ? 2 : unit == Unit::semester ? 6 : 1;
      return (amount.vague ? std::string("X") : plain_number(amount.count * scale)) + letter;
    }
    return std::string();
  };
  std::string dates, times;
  for (const auto& [unit, letter] : kDates) dates += part(unit, letter);
  for (const auto& [unit, letter] : kTimes) times += part(unit, letter);
  return "P" + dates + (times.empty() ? "" : "T" + times);
}

}  // namespace dateline
