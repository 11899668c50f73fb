// The order of events.
#pragma once

#include <vector>

#include "dateline/document.h"

namespace dateline::facts {

/// Dates that a fact happened on, by the start of their interval; one entry an interval, with its surest fact. Durations,
/// repeated times and dates that can't be anchored are left out. Costs a sort of the facts.
std::vector<TimelineEntry> make_timeline(const Document& document);

}  // namespace dateline::facts
