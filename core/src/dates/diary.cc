#include "dates/diary.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "dates/note.h"
#include "dates/number_words.h"
#include "dates/resolve_parts.h"

namespace dateline {
namespace {

constexpr int64_t kSecondsADay = 86400;

// The first and the last unit of a stretch, as values, and the stretch as an interval.
struct Reach {
  TimexType type = TimexType::DATE;
  std::string first, last;
  Interval interval;
};

// A moment of the calendar.
struct Moment {
  CivilDay day;
  int64_t seconds = 0;
};

Reach days_between(const CivilDay& first, const CivilDay& end) { return {TimexType::DATE, iso_day(first), iso_day(add_days(end, -1)), {iso_day(first), iso_day(end)}}; }

Reach clocks_between(const Moment& first, const Moment& end) {
  const std::string from = iso_time(first.day, static_cast<int32_t>(first.seconds)), to = iso_time(end.day, static_cast<int32_t>(end.seconds));
  return {TimexType::TIME, from, to, {from, to}};
}

bool is_clock_unit(Unit unit) { return unit == Unit::second || unit == Unit::minute || unit == Unit::hour; }

// n times the amounts from a moment on. False for an open or a huge number.
bool move(const std::vector<Amount>& amounts, int sign, Moment& moment, bool& clock) {
  double months = 0, days = 0, seconds = 0;
  for (const Amount& a : amounts) {
    if (a.vague || a.count > 100000) return false;
    switch (a.unit) {
      case Unit::second: seconds += a.count; break;
      case Unit::minute: seconds += 60 * a.count; break;
      case Unit::hour: seconds += 3600 * a.count; break;
      case Unit::day: days += a.count; break;
      case Unit::week: days += 7 * a.count; break;
      case Unit::fortnight: days += 14 * a.count; break;
      case Unit::month: months += a.count; break;
      case Unit::quarter: months += 3 * a.count; break;
      case Unit::year: months += 12 * a.count; break;
      case Unit::decade: months += 120 * a.count; break;
      default: return false;
    }
  }
  if (months > 12 * 7000) return false;
  clock = seconds > 0;
  moment.day = add_days(add_months(moment.day, sign * std::llround(months)), sign * std::llround(days));
  moment.seconds += sign * std::llround(seconds);
  const int64_t whole = static_cast<int64_t>(std::floor(static_cast<double>(moment.seconds) / kSecondsADay));
  moment.day = add_days(moment.day, whole);
  moment.seconds -= whole * kSecondsADay;
  return true;
}

// "next 3 days" begins tomorrow, "last 3 days" ended yesterday, "within 3 days" begins now.
std::optional<Reach> counted(const std::vector<Amount>& amounts, int sign, bool from_today, const PublishedDay& published) {
  Moment now{published.day, published.hour == kUnknown ? 0 : published.hour * 3600 + published.minute * 60}, other = now;
  bool clock = false;
  if (amounts.size() == 1 && amounts[0].unit == Unit::quarter && !amounts[0].vague && amounts[0].count <= 400) {
    // Quarters are those of the calendar.
    const auto n = static_cast<int64_t>(amounts[0].count);
    const Point current = containing(Unit::quarter, published.day);
    return sign < 0 ? days_between(step(current, -n).day, current.day) : days_between(end_of(current), step(current, n + 1).day);
  }
  if (!move(amounts, sign, other, clock)) return {};
  if (clock && published.hour == kUnknown) return {};
  if (clock) return sign < 0 ? clocks_between(other, now) : clocks_between(now, other);
  if (sign < 0) return days_between(other.day, published.day);
  return from_today ? days_between(published.day, other.day) : days_between(add_days(published.day, 1), add_days(other.day, 1));
}

// "2024-04-18" as a day.
CivilDay day_from(const std::string& iso) {
  const auto number = [&](size_t at, size_t size) {
    int32_t n = 0;
    for (const char c : iso.substr(at, size)) n = n * 10 + (c - '0');
    return n;
  };
  return {number(0, 4), number(5, 2), number(8, 2)};
}

bool has_days(const Timex& t) { return t.interval && t.interval->first.size() == 10 && t.interval->second.size() == 10 && is_digit_byte(t.interval->first[0]); }

// The end of a day is its evening, the beginning or end of a week three days, of a month ten, of a year three or four months.
std::optional<Reach> edge_of(const Expression& e, const Timex& t) {
  if (!has_days(t) || (t.mod != "START" && t.mod != "MID" && t.mod != "END") || t.type != TimexType::DATE || e.nth != kUnknown) return {};
  const bool start = t.mod == "START";
  const CivilDay first = day_from(t.interval->first), end = day_from(t.interval->second);
  const int64_t length = day_number(end) - day_number(first);
  if (length == 1 && t.mod == "END") return Reach{TimexType::TIME, t.interval->first + "T18:00", t.interval->first + "T23:59:59", {t.interval->first + "T18:00", t.interval->second}};
  if (length == 7 && t.mod != "MID") return start ? days_between(first, add_days(first, 3)) : days_between(add_days(end, -3), end);
  if (length >= 28 && length <= 31 && t.mod == "MID") return days_between(add_days(first, 10), add_days(first, 20));
  if (t.mod == "MID") return {};
  if (length >= 28 && length <= 31) return start ? days_between(first, add_days(first, 10)) : days_between(add_days(first, 20), end);
  if (length >= 365 && length <= 366) return start ? days_between(first, add_months(first, 3)) : days_between(add_months(end, -4), end);
  return {};
}

// "this evening": its hours; a night's end at midnight.
std::optional<Reach> part_of_day(const Expression& e, const Timex& t) {
  constexpr size_t kDay = 10;
  if (e.has_clock() || e.daypart.empty() || t.type != TimexType::TIME || !t.interval || t.value.size() < kDay + 2 || t.value[kDay] != 'T') return {};
  const std::string day = t.value.substr(0, kDay);
  if (e.daypart == "NI" && t.mod == "END") return Reach{TimexType::TIME, day + "T21:00", day + "T23:59", {day + "T21:00", t.interval->second}};
  if (e.daypart == "NI") return Reach{TimexType::TIME, day + "T18:00", day + "T23:59", {day + "T18:00", t.interval->second}};
  if (e.daypart == "EV") return Reach{TimexType::TIME, day + "T18:00", day + "T23:59", *t.interval};
  if (e.daypart == "AF") return Reach{TimexType::TIME, day + "T12:00", day + "T17:59", *t.interval};
  if (e.daypart == "MO") return Reach{TimexType::TIME, day + "T06:00", day + "T11:59", *t.interval};
  return {};
}

std::optional<Reach> reach_of(const Document& document, const PublishedDay& published, const Expression& e, const Timex& t, bool diary) {
  // "the first two weeks of 2021"
  if (t.type == TimexType::DURATION && e.nth_count != kUnknown && has_days(t)) return days_between(day_from(t.interval->first), day_from(t.interval->second));
  if (!diary) return {};
  const std::string words = lower(document.slice(t));
  if (e.kind == AtomKind::last_n) {
    const bool within = words.rfind("within", 0) == 0;
    const int sign = e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0;
    if (sign != 0) return counted(e.amounts, sign, within, published);
  }
  if (e.kind == AtomKind::duration && e.shift == Shift::none && words.rfind("within", 0) == 0) return counted(e.amounts, 1, true, published);
  if (e.kind == AtomKind::relative && is_clock_unit(e.unit) && (e.direction == Direction::next || e.direction == Direction::last))
    return counted({{1, false, e.unit}}, e.direction == Direction::next ? 1 : -1, true, published);
  if (auto edge = edge_of(e, t)) return edge;
  return part_of_day(e, t);
}

Timex end_point(const Timex& whole, const Reach& reach, bool first) {
  Timex t;
  static_cast<Span&>(t) = whole;
  t.type = reach.type;
  t.value = first ? reach.first : reach.last;
  t.relative_to = whole.relative_to;
  t.confidence = 0.6f;
  t.why = first ? "where the time before begins, as a note means it" : "where the time before ends, as a note means it";
  return t;
}

}  // namespace

bool is_personal(const Document& document) {
  if (!is_note(document)) return false;
  const std::string_view text = document.text;
  for (size_t i = 0, end = 0; i < text.size(); i = end + 1) {
    end = i;
    while (end < text.size() && is_word_byte(text[end])) ++end;
    if (end == i) continue;
    const std::string word = lower(text.substr(i, end - i));
    if (is_one_of(word, {"i", "me", "my", "we", "us", "our", "you", "your", "let"})) return true;
    if (i == 0 && is_one_of(word, {"schedule", "book", "set", "show", "find", "remind", "meet", "call", "please", "plan", "cancel", "wake"})) return true;
  }
  return false;
}

void add_reaches(Document& document, const PublishedDay& published, const std::vector<Expression>& found, size_t first_date, bool diary) {
  if (!published.known) return;
  std::vector<Timex> dates(document.dates.begin(), document.dates.begin() + static_cast<std::ptrdiff_t>(first_date));
  std::vector<Period> periods;
  std::vector<int32_t> moved;
  for (size_t i = 0; i < found.size(); ++i) {
    const Timex& t = document.dates[first_date + i];
    moved.push_back(static_cast<int32_t>(dates.size()));
    dates.push_back(t);
    const bool joined = std::any_of(document.periods.begin(), document.periods.end(), [&](const Period& p) { return p.from == static_cast<int32_t>(first_date + i) || p.to == static_cast<int32_t>(first_date + i); });
    const auto reach = joined ? std::nullopt : reach_of(document, published, found[i], t, diary);
    if (!reach) continue;
    Period period;
    static_cast<Span&>(period) = t;
    period.from = static_cast<int32_t>(dates.size());
    period.to = period.from + 1;
    period.interval = reach->interval;
    periods.push_back(period);
    dates.push_back(end_point(t, *reach, true));
    dates.push_back(end_point(t, *reach, false));
  }
  if (periods.empty()) return;
  const auto moved_id = [&](int32_t id) { return id < static_cast<int32_t>(first_date) ? id : moved[static_cast<size_t>(id) - first_date]; };
  for (Period& p : document.periods) p.from = moved_id(p.from), p.to = moved_id(p.to);
  for (Timex& t : dates) {
    if (t.relative_to.size() < 2 || t.relative_to[0] != 'd') continue;
    int32_t id = 0;
    for (const char c : t.relative_to.substr(1)) id = id * 10 + (c - '0');
    t.relative_to = "d" + std::to_string(moved_id(id));
  }
  document.dates = std::move(dates);
  document.periods.insert(document.periods.end(), periods.begin(), periods.end());
  std::stable_sort(document.periods.begin(), document.periods.end(), [](const Period& a, const Period& b) { return a.start < b.start; });
}

}  // namespace dateline
