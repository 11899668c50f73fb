// What is checked before an analysis begins.
#pragma once

#include <string_view>

#include "dateline/dateline.h"

namespace dateline {

/// ok, or why this text can't be analysed with these options.
Status check_input(std::string_view text, const Options& options);

/// Is it "YYYY-MM-DD" and a day of the Gregorian calendar, years 1 to 9999?
bool is_calendar_day(std::string_view day);

/// A calendar day, or one with a time of day after it: "2024-04-18T09:30", seconds and a zone may follow. The zone is
/// never used to move the day.
bool is_calendar_moment(std::string_view moment);

}  // namespace dateline
