// A stretch of the calendar: its TIMEX3 value, the half-open interval it denotes, its neighbours.
#pragma once

#include <string>

#include "dateline/document.h"
#include "dates/civil.h"
#include "dates/expression.h"

namespace dateline {

/// The unit `grain` that begins on `day`. For seasons the year is that of the first month (the winter of 1914 begins in
/// December 1914); spring begins on 1 March. A decade begins with its year 0, a century likewise.
struct Point {
  Unit grain = Unit::none;
  CivilDay day;
  bool known() const { return grain != Unit::none; }
};

/// The unit that holds a day.
Point containing(Unit grain, const CivilDay& day);
/// n units on (or back, when negative).
Point step(const Point& point, int64_t n);
/// First day after the unit.
CivilDay end_of(const Point& point);

/// TIMEX3: 2024-04-16, 2024-W16, 2024-W16-WE, 2024-04, 2024-Q2, 2024-H1, 2024-SP, 2024, 202, 20, BC0490.
std::string value_of(const Point& point);
Interval interval_of(const Point& point);

/// "2024-04-16"; years before 1 as ISO 8601 writes them ("-0489-01-01").
std::string iso_day(const CivilDay& day);
/// "0490" or "BC0490".
std::string year_text(int32_t year);

/// PnYnMnWnDTnHnMnS with X for a vague number; decades, centuries and quarters as DE, CE and Q.
std::string duration_value(const std::vector<Amount>& amounts);

}  // namespace dateline
