// What a careful reader should look at again in an article's dates.
#pragma once

#include <vector>

#include "dateline/document.h"

namespace dateline {

/// Reads published, sentences, dates and periods. In text order, one check a date or period at most:
///   weekday_mismatch  "Monday, April 16, 2024" (a Tuesday)
///   impossible_date   "February 30"
///   reversed_range    "from May 2021 to March 2021"
///   future_as_past    a date after publication told in the past tense
/// Linear in the text.
std::vector<Check> check_dates(const Document& document);

}  // namespace dateline
