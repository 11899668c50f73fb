#include "facts/timeline.h"

#include <algorithm>
#include <map>

namespace dateline::facts {

// Statements whose subject is an unknown "they" stay below.
constexpr float kSure = 0.7f;

std::vector<TimelineEntry> make_timeline(const Document& document) {
  std::map<Interval, TimelineEntry> entries;  // by start, then end
  for (size_t f = 0; f < document.facts.size(); ++f) {
    const Fact& fact = document.facts[f];
    if (fact.when < 0 || fact.confidence < kSure) continue;
    const Timex& date = document.dates[static_cast<size_t>(fact.when)];
    if ((date.type != TimexType::DATE && date.type != TimexType::TIME) || !date.interval) continue;
    const auto [entry, added] = entries.try_emplace(*date.interval, TimelineEntry{static_cast<uint32_t>(fact.when), static_cast<int32_t>(f)});
    if (added) continue;
    const Fact& known = document.facts[static_cast<size_t>(entry->second.fact)];
    // A tenth more confidence is worth leaving the earlier mention for.
    if (fact.confidence > known.confidence + 0.1f) entry->second = {static_cast<uint32_t>(fact.when), static_cast<int32_t>(f)};
  }
  std::vector<TimelineEntry> timeline;
  for (const auto& [interval, entry] : entries) timeline.push_back(entry);
  return timeline;
}

}  // namespace dateline::facts
