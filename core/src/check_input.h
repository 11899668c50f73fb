// What is checked before an analysis begins.
#pragma once

#include <string_view>

#include "dateline/dateline.h"

namespace dateline {

/// ok, or why this text can't be analysed with these options.
Status check_input(std::string_view text, const Options& options);

/// Is it "YYYY-MM-DD" and a day of the Gregorian calendar, years 1 to 9999?
bool is_calendar_day(std::string_view day);

}  // namespace dateline
