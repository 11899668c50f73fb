// Expressions that count from a day: "last week", "two years ago", "the past month".
#include <cmath>

#include "dates/resolve_parts.h"

namespace dateline {

void Resolver::relative(const Expression& e, Lean lean, uint32_t sentence, Result& r) const {
  const bool from_text = e.direction == Direction::same || e.direction == Direction::following || e.direction == Direction::previous ||
                         (e.direction == Direction::next && (e.unit == Unit::day || !e.daypart.empty()));
  Point anchor;
  const Unit grain = e.unit != Unit::none ? e.unit : e.weekday != kUnknown || !e.daypart.empty() ? Unit::day : e.season != kUnknown ? Unit::season : Unit::month;
  const int32_t steps = e.nth_count == 2 ? 2 : 1;
  const int32_t way = steps * (e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0);
  // "the pact runs until 2029 ... this summer": the year to come isn't the one spoken from.
  const bool spoken_now = e.direction == Direction::current && published_.known && last_.date >= 0 && last_.point.day.year > published_.day.year;
  if (spoken_now) {
    anchor = {Unit::day, published_.day};
    r.relative_to = "published";
  } else if (!anchor_day(from_text, sentence, anchor, r)) {
    r.value = e.weekday != kUnknown ? "XXXX-WXX-" + std::to_string(e.weekday) : e.season != kUnknown ? std::string("XXXX-") + season_code(e.season) : e.month != kUnknown ? "XXXX-" + two_digits(e.month) : placeholder(grain);
    r.why = "counts from a day that is not known";
    r.confidence = 0.7f;
    return;
  }
  // A year says nothing of "the week before"; news then counts from its own day.
  const bool too_coarse = (grain == Unit::week || grain == Unit::weekend) && anchor.grain > Unit::month && anchor.grain != Unit::weekend;
  if (too_coarse && !narrative_ && published_.known) {
    anchor = {Unit::day, published_.day};
    r.relative_to = "published";
  }
  const CivilDay& day = anchor.day;
  if (e.quarter != kUnknown) {
    // "the year-ago quarter": four quarters before the one spoken of, in news the last full one.
    const bool spoken = last_.date >= 0 && last_.point.grain == Unit::quarter;
    r.point = step(spoken ? last_.point : step(containing(Unit::quarter, day), -1), -4);
    r.why = "the same quarter a year before";
    r.confidence = 0.7f;
    return;
  }
  r.why = r.relative_to == "published" ? "counted from the day of publication" : "counted from the date before it in the text";
  r.confidence = 0.9f;
  if (grain == Unit::hour || grain == Unit::minute) {
    r.type = TimexType::TIME;
    r.value = value_of({Unit::day, day}) + "TXX";
    return;
  }
  if (e.weekday != kUnknown) {
    const int32_t forward = (e.weekday - weekday_of(day) + 7) % 7;
    if (way < 0) r.point = {Unit::day, add_days(day, (forward == 0 ? -7 : forward - 7) - 7 * (steps - 1))};
    else if (e.direction == Direction::next) r.point = {Unit::day, add_days(containing(Unit::week, day).day, 7 * steps + e.weekday - 1)};
    else if (way > 0) r.point = {Unit::day, add_days(day, forward == 0 ? 7 : forward)};
    else if (e.direction == Direction::same) r.point = {Unit::day, add_days(day, forward)};
    else r.point = {Unit::day, add_days(containing(Unit::week, day).day, e.weekday - 1)};
    // "this Monday" on a Thursday: gone by only where the verb says so.
    if (way == 0 && e.direction == Direction::current && lean == Lean::future && day_number(r.point.day) < day_number(day)) r.point.day = add_days(r.point.day, 7);
    return;
  }
  if (!e.daypart.empty()) {
    r.point = {Unit::day, add_days(day, e.direction == Direction::last && e.daypart == "NI" ? -1 : way)};
    return;
  }
  if (e.month != kUnknown || e.season != kUnknown) {
    const int32_t month = e.month != kUnknown ? e.month : first_month_of_season(e.season);
    const Point now = containing(grain, day);
    Point p{grain, {day.year + 1, month, 1}};
    if (way < 0) {
      while (day_number(p.day) >= day_number(now.day)) p = step(p, grain == Unit::month ? -12 : -4);
    } else if (way > 0) {
      p.day.year = day.year;
      if (day_number(p.day) <= day_number(now.day)) p.day.year += 1;
    } else {
      p.day.year = day.year;
      if (e.season == 3 && day.month <= 2) p.day.year -= 1;
    }
    r.point = p;
    return;
  }
  // "that year" after "in March 1918": the unit that holds the anchor; a coarser anchor can't give a finer unit.
  if (grain == Unit::weekend) {
    Point p = containing(Unit::weekend, day);
    if (way != 0) p = step(p, way < 0 && weekday_of(day) == 7 ? 0 : way);
    else if (lean == Lean::past && day_number(p.day) > day_number(day)) p = step(p, -1);
    r.point = p;
    return;
  }
  if (anchor.grain > grain && r.relative_to != "published" && anchor.grain != Unit::weekend && grain != Unit::week) {
    if (e.direction == Direction::same || way != 0) {
      const std::string base = value_of(anchor);
      r.value = grain == Unit::day && anchor.grain == Unit::month ? base + "-XX" : grain == Unit::day && anchor.grain == Unit::year ? base + "-XX-XX" : grain == Unit::month && anchor.grain == Unit::year ? base + "-XX" : placeholder(grain);
      r.confidence = 0.6f;
      return;
    }
  }
  r.point = step(containing(grain, day), way);
  if (e.direction == Direction::previous && r.relative_to != "published" && anchor.grain == Unit::year && grain == Unit::year) r.point = step(anchor, -1);
}

void Resolver::day_word(const Expression& e, uint32_t sentence, Result& r) const {
  const auto days = static_cast<int64_t>(e.amounts[0].count);
  if (narrative_ && published_.known && days == 0 && !e.has_time()) {
    r.value = "PRESENT_REF";
    r.why = "today, in a text that tells of other times";
    return;
  }
  Point anchor;
  if (!anchor_day(false, sentence, anchor, r) || anchor.grain != Unit::day) {
    r.relative_to.clear();
    r.value = "XXXX-XX-XX";
    r.why = "counts from a day that is not known";
    return;
  }
  r.point = {Unit::day, add_days(anchor.day, days)};
  r.why = r.relative_to == "published" ? "counted from the day of publication" : "counted from the date before it in the text";
}

void Resolver::shifted(const Expression& e, bool diary, uint32_t sentence, Result& r) const {
  const bool back = e.shift == Shift::ago || e.shift == Shift::earlier;
  bool vague = false;
  double months = 0, days = 0, seconds = 0;
  Unit grain = Unit::year;
  for (const Amount& a : e.amounts) {
    vague |= a.vague;
    switch (a.unit) {
      case Unit::year: months += 12 * a.count; grain = Unit::year; break;
      case Unit::decade: months += 120 * a.count; grain = Unit::year; break;
      case Unit::century: months += 1200 * a.count; grain = Unit::year; break;
      case Unit::millennium: months += 12000 * a.count; grain = Unit::year; break;
      case Unit::quarter: months += 3 * a.count; grain = Unit::quarter; break;
      case Unit::half:
      case Unit::semester: months += 6 * a.count; grain = Unit::month; break;
      case Unit::month: months += a.count; grain = Unit::month; break;
      case Unit::fortnight: days += 14 * a.count; grain = Unit::day; break;
      case Unit::week:
      case Unit::weekend: days += 7 * a.count; grain = Unit::week; break;
      case Unit::day: days += a.count; grain = Unit::day; break;
      case Unit::hour: seconds += 3600 * a.count; grain = Unit::hour; break;
      case Unit::minute: seconds += 60 * a.count; grain = Unit::minute; break;
      default: seconds += a.count; grain = Unit::second; break;
    }
  }
  // "Up from 11.9 million a year earlier" doesn't count back from a plan for 2030 that another sentence named.
  const bool behind_plan = back && !narrative_ && published_.known && last_.date >= 0 && last_.sentence != sentence && last_.point.day.year > published_.day.year;
  const bool from_text = !behind_plan && (e.shift == Shift::earlier || e.shift == Shift::later);
  Point anchor;
  if (vague || months > 12 * 9000 || days > 3e6) {
    r.value = back ? "PAST_REF" : "FUTURE_REF";
    r.why = "an open number of units";
    r.confidence = 0.7f;
    return;
  }
  if (grain == Unit::year && months - 12 * std::floor(months / 12) > 0.01) grain = Unit::month;
  // A note counts to the day, one that speaks of its writer also months and years.
  if (diary && (grain == Unit::week || grain == Unit::month || grain == Unit::year)) grain = Unit::day;
  // "ago" counts from the one who speaks, in narrative too.
  const bool from_publication = !from_text && published_.known && !(narrative_ && last_.date >= 0);
  if (from_publication) {
    anchor = {Unit::day, published_.day};
    r.relative_to = "published";
  } else if (!anchor_day(from_text, sentence, anchor, r)) {
    r.value = grain >= Unit::hour || grain > Unit::none ? placeholder(grain) : "";
    r.why = "counts from a day that is not known";
    r.confidence = 0.6f;
    return;
  }
  r.why = r.relative_to == "published" ? "counted from the day of publication" : "counted from the date before it in the text";
  const int sign = back ? -1 : 1;
  if (grain == Unit::hour || grain == Unit::minute || grain == Unit::second) {
    r.type = TimexType::TIME;
    if (r.relative_to == "published" && published_.hour != kUnknown) {
      const int64_t total = (static_cast<int64_t>(published_.hour) * 3600 + published_.minute * 60) + sign * static_cast<int64_t>(seconds + 86400 * days);
      const int64_t whole = total >= 0 ? total / 86400 : -((-total + 86399) / 86400);
      const CivilDay day = add_days(anchor.day, whole);
      const auto rest = static_cast<int32_t>(total - whole * 86400);
      r.value = value_of({Unit::day, day}) + "T" + two_digits(rest / 3600) + ":" + two_digits(rest / 60 % 60) + ":" + two_digits(rest % 60);
      r.interval = Interval{iso_time(day, rest), iso_time(day, rest + 60)};
    } else if (std::fmod(seconds, 86400) == 0) {
      r.type = TimexType::DATE;
      r.point = {Unit::day, add_days(anchor.day, sign * static_cast<int64_t>(seconds / 86400))};
    } else {
      r.value = (anchor.grain == Unit::day ? value_of(anchor) : "XXXX-XX-XX") + "TXX";
    }
    return;
  }
  CivilDay day = add_months(anchor.day, sign * static_cast<int64_t>(std::llround(months)));
  day = add_days(day, sign * static_cast<int64_t>(std::llround(days)));
  if (r.relative_to != "published" && anchor.grain > grain && anchor.grain != Unit::weekend) grain = anchor.grain == Unit::season ? Unit::month : anchor.grain;
  r.point = containing(grain, day);
  r.confidence = 0.9f;
}

void Resolver::last_n(const Expression& e, Result& r) const {
  r.type = TimexType::DURATION;
  r.value = duration_value(e.amounts);
  r.why = "a length of time counted from the day of publication";
  const std::string_view rule = *e.rule;
  if (rule == "duration.last_units" && e.direction == Direction::current) {
    r.type = TimexType::DATE;
    r.value = "PAST_REF";
    r.why = "recent, without a number";
    return;
  }
  if (narrative_ || !published_.known || e.amounts.empty() || e.amounts[0].vague) return;
  const int32_t sign = e.direction == Direction::last ? -1 : e.direction == Direction::next ? 1 : 0;
  const Amount& a = e.amounts[0];
  if (sign == 0 || a.count > 100000) return;
  double months = 0, days = 0;
  switch (a.unit) {
    case Unit::day: days = a.count; break;
    case Unit::week:
    case Unit::weekend: days = 7 * a.count; break;
    case Unit::fortnight: days = 14 * a.count; break;
    case Unit::month: months = a.count; break;
    case Unit::quarter: months = 3 * a.count; break;
    case Unit::semester:
    case Unit::half: months = 6 * a.count; break;
    case Unit::year: months = 12 * a.count; break;
    case Unit::decade: months = 120 * a.count; break;
    case Unit::century: months = 1200 * a.count; break;
    default: return;
  }
  const CivilDay other = add_days(add_months(published_.day, sign * std::llround(months)), sign * std::llround(days));
  r.relative_to = "published";
  r.interval = sign < 0 ? Interval{iso_day(other), iso_day(published_.day)} : Interval{iso_day(published_.day), iso_day(other)};
}

}  // namespace dateline
