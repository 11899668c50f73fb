#include "dates/check_dates.h"

#include <algorithm>
#include <string>

#include "dates/civil.h"
#include "dates/direction.h"
#include "dates/number_words.h"
#include "dates/resolve.h"

namespace dateline {
namespace {

constexpr const char* kWeekdays[] = {"Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"};

std::string id(size_t index) { return "d" + std::to_string(index); }

// The day a value names ("2024-04-16", "2024-04-16TMO"); false for anything coarser or open.
bool day_of_value(const std::string& value, CivilDay& day) {
  if (value.size() < 10 || value[4] != '-' || value[7] != '-') return false;
  for (const size_t i : {size_t{0}, size_t{1}, size_t{2}, size_t{3}, size_t{5}, size_t{6}, size_t{8}, size_t{9}})
    if (!is_digit_byte(value[i])) return false;
  const auto number = [&](size_t from, size_t n) {
    int32_t sum = 0;
    for (size_t i = from; i < from + n; ++i) sum = sum * 10 + (value[i] - '0');
    return sum;
  };
  day = {number(0, 4), number(5, 2), number(8, 2)};
  return is_valid(day);
}

// The weekday written in an expression, kUnknown when there is none.
int32_t written_weekday(std::string_view words) {
  for (size_t at = 0; at < words.size();) {
    size_t end = at;
    while (end < words.size() && is_word_byte(words[end])) ++end;
    const std::string_view word = words.substr(at, end - at);
    const int32_t weekday = parse_weekday(word);
    if (weekday != kUnknown && (lower(word).find("day") != std::string::npos || word.size() <= 5)) return weekday;
    at = end + 1;
  }
  return kUnknown;
}

// True for ISO days of years 1 to 9999, which order as their text does.
bool orders_as_text(const std::string& day) { return day.size() >= 10 && is_digit_byte(day[0]) && day[4] == '-'; }

bool told_as_past(const Document& document, const Timex& date) {
  const auto sentence = std::partition_point(document.sentences.begin(), document.sentences.end(), [&](const Sentence& s) { return s.end <= date.start; });
  if (sentence == document.sentences.end() || sentence->start > date.start) return false;
  const Context context(document.text, *sentence);
  for (int n = 0; n < 2; ++n)
    if (is_one_of(context.before(date.start, n), {"by", "from", "until", "till", "to", "through", "for", "before", "than", "of", "between", "beyond", "after", "next"})) return false;
  return lean_of(context, date) == Lean::past;
}

}  // namespace

std::vector<Check> check_dates(const Document& document) {
  std::vector<Check> checks;
  std::vector<Check> future;
  for (size_t i = 0; i < document.dates.size(); ++i) {
    const Timex& date = document.dates[i];
    const std::string words(document.slice(date));
    CivilDay day;
    if (date.why.rfind(kNoSuchDay, 0) == 0) {
      checks.push_back({CheckKind::impossible_date, "\"" + words + "\" is not a day of the calendar.", {id(i)}});
      continue;
    }
    const bool is_day = date.type != TimexType::SET && day_of_value(date.value, day);
    const int32_t weekday = is_day ? written_weekday(words) : kUnknown;
    if (weekday != kUnknown && weekday != weekday_of(day) && date.alternatives.empty()) {
      checks.push_back({CheckKind::weekday_mismatch,
                        "\"" + words + "\" names a " + kWeekdays[weekday - 1] + ", but " + iso_day(day) + " is a " + kWeekdays[weekday_of(day) - 1] + ".", {id(i)}});
      continue;
    }
    if (document.published.value.empty() || !date.interval || !date.relative_to.empty() || !orders_as_text(date.interval->first)) continue;
    if (date.interval->first.substr(0, 10) > document.published.value && told_as_past(document, date))
      future.push_back({CheckKind::future_as_past, "\"" + words + "\" is told as past, but lies after the day of publication (" + document.published.value + ").", {id(i)}});
  }
  // Many such dates say that the day of publication is wrong, not the dates.
  if (future.size() <= 2) checks.insert(checks.end(), future.begin(), future.end());
  for (const Period& period : document.periods) {
    if (period.from < 0 || period.to < 0) continue;
    const auto &from = document.dates[static_cast<size_t>(period.from)].interval, &to = document.dates[static_cast<size_t>(period.to)].interval;
    if (!from || !to || !orders_as_text(from->first) || !orders_as_text(to->first) || to->first >= from->first) continue;
    const bool zones = from->first.size() > 10 || to->first.size() > 10;  // a clock time may run past midnight
    if (zones && from->first.substr(0, 10) == to->first.substr(0, 10)) continue;
    checks.push_back({CheckKind::reversed_range, "The range \"" + std::string(document.slice(period)) + "\" ends before it begins.",
                      {id(static_cast<size_t>(period.from)), id(static_cast<size_t>(period.to))}});
  }
  return checks;
}

}  // namespace dateline
