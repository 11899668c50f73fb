// Numbers in words, months, weekdays and units as they stand in time expressions.
#pragma once

#include <string>
#include <string_view>

#include "dates/expression.h"

namespace dateline {

/// ASCII letters made small; anything else stays.
std::string lower(std::string_view text);

/// "12", "1,500", "2.5", "1/2", "twenty-one", "a hundred", "two and a half", "several" (vague), "half a". The unit is left alone.
Amount parse_amount(std::string_view text);

/// 1..31 (or more) from "3", "3rd", "third", "twenty-first"; kUnknown when it isn't one.
int32_t parse_ordinal(std::string_view text);

/// Month 1..12 and weekday 1..7 (Monday first) from a name or its abbreviation; kUnknown otherwise.
int32_t parse_month(std::string_view text);
int32_t parse_weekday(std::string_view text);
/// 0 spring ... 3 winter.
int32_t parse_season(std::string_view text);
Unit parse_unit(std::string_view text);
/// TIMEX3 part of day (MO, MI, AF, EV, NI, DT) or empty.
std::string parse_daypart(std::string_view text);

}  // namespace dateline
