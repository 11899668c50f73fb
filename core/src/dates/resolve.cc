#include "dates/resolve.h"

#include "dates/resolve_parts.h"

namespace dateline {

// The day to count from. `from_text`: the expression points back at the text ("the following day").
bool Resolver::anchor_day(bool from_text, uint32_t sentence, Point& out, Result& r) const {
  const bool use_text = last_.date >= 0 && (narrative_ || (from_text && sentence - last_.sentence <= 3));
  if (use_text) {
    out = last_.point;
    r.relative_to = "d" + std::to_string(last_.date);
    return true;
  }
  if (!published_.known || (narrative_ && last_.date < 0)) return false;
  out = {Unit::day, published_.day};
  r.relative_to = "published";
  return true;
}

void Resolver::set(const Expression& e, Result& r) const {
  r.type = TimexType::SET;
  r.why = "something that recurs";
  if (!e.value.empty()) r.value = e.value;
  else if (e.weekday != kUnknown) r.value = "XXXX-WXX-" + std::to_string(e.weekday) + (e.daypart.empty() ? "" : "T" + e.daypart);
  else if (e.month != kUnknown) r.value = "XXXX-" + two_digits(e.month);
  else if (e.season != kUnknown) r.value = std::string("XXXX-") + season_code(e.season);
  else if (!e.daypart.empty()) r.value = "XXXX-XX-XXT" + e.daypart;
  else if (!e.amounts.empty() && e.amounts[0].unit == Unit::weekend) r.value = "XXXX-WXX-WE";
  else r.value = e.has_clock() ? "XXXX-XX-XX" : duration_value(e.amounts);
  if (!e.has_clock()) return;
  // "every night at 9": the hour in place of the part of day.
  const size_t part = r.value.find('T');
  if (part != std::string::npos) r.value.resize(part);
  r.value += "T" + two_digits(e.hour == 24 ? 0 : e.hour) + ":" + two_digits(e.minute == kUnknown ? 0 : e.minute) + e.zone;
}

namespace {

// The first or last n units of a stretch. A year's first week is the one with its Thursday.
std::optional<Interval> units_at(const Point& base, Unit unit, int64_t n, bool last) {
  const CivilDay end = end_of(base);
  Point first;
  if (unit == Unit::day || unit == Unit::month || unit == Unit::year) {
    first = last ? step({unit, end}, -n) : Point{unit, base.day};
  } else if (unit == Unit::week) {
    first = last ? step(containing(unit, add_days(end, -4)), 1 - n) : containing(unit, add_days(base.day, 3));
  } else {
    return {};
  }
  if (unit != Unit::day && unit != Unit::week && base.grain < Unit::month) return {};
  return Interval{iso_day(first.day), iso_day(step(first, n).day)};
}

}  // namespace

// "the first Monday of May", "the last week of 1999", "the second half of the year".
void Resolver::narrow(const Expression& e, Result& r) const {
  if (!r.point.known()) return;
  const Point base = r.point;
  // "the week of May 3"
  if (base.grain == Unit::day) {
    r.point = containing(e.nth_unit, base.day);
    // "the Labor Day weekend": the one that the Monday belongs to.
    if (e.holiday != kUnknown && e.nth_unit == Unit::weekend && weekday_of(base.day) <= 2) r.point = step(r.point, -1);
    r.interval.reset();
    return;
  }
  const bool last = e.nth < 0;
  const auto day_in = [&](int64_t n) { return last ? add_days(end_of(base), -1 + (e.nth + 1) * n) : add_days(base.day, (e.nth - 1) * n); };
  if (e.nth_count != kUnknown && e.nth_count > 1) {
    Amount amount{static_cast<double>(e.nth_count), false, e.nth_unit};
    r.value = duration_value({amount});
    r.type = TimexType::DURATION;
    r.interval = units_at(base, e.nth_unit, e.nth_count, last);
    r.point = {};
    return;
  }
  if (e.nth_weekday != kUnknown && base.grain == Unit::month) {
    CivilDay day;
    if (nth_weekday(base.day.year, base.day.month, e.nth_weekday, e.nth, day)) r.point = {Unit::day, day};
    return;
  }
  if (e.nth_weekday != kUnknown && base.grain == Unit::year) {
    CivilDay day;
    if (e.nth > 0 && nth_weekday(base.day.year, 1, e.nth_weekday, e.nth, day)) r.point = {Unit::day, day};
    if (last && nth_weekday(base.day.year, 12, e.nth_weekday, -1, day)) r.point = {Unit::day, day};
    return;
  }
  switch (e.nth_unit) {
    case Unit::day: r.point = {Unit::day, day_in(1)}; break;
    case Unit::week: r.point = containing(Unit::week, last ? add_days(end_of(base), -4) : add_days(base.day, 3 + 7 * (e.nth - 1))); break;
    case Unit::weekend: {
      CivilDay saturday;
      if (base.grain == Unit::month && nth_weekday(base.day.year, base.day.month, 6, e.nth, saturday)) r.point = {Unit::weekend, saturday};
      break;
    }
    case Unit::month: r.point = last ? step(containing(Unit::month, add_days(end_of(base), -1)), e.nth + 1) : step(containing(Unit::month, base.day), e.nth - 1); break;
    case Unit::quarter: r.point = last ? step(containing(Unit::quarter, add_days(end_of(base), -1)), e.nth + 1) : step(containing(Unit::quarter, base.day), e.nth - 1); break;
    case Unit::year: r.point = last ? step({Unit::year, end_of(base)}, e.nth) : step({Unit::year, base.day}, e.nth - 1); break;
    case Unit::decade: r.point = last ? step({Unit::decade, end_of(base)}, e.nth) : step({Unit::decade, base.day}, e.nth - 1); break;
    case Unit::half:
      if (base.grain == Unit::year) {
        r.point = {Unit::half, {base.day.year, e.nth == 1 ? 1 : 7, 1}};
      } else {
        r.mod = e.nth == 1 ? "START" : "END";
      }
      break;
    default: break;
  }
}

// The time of day on top of the day.
void Resolver::add_clock(const Expression& e, bool ahead, uint32_t sentence, Result& r) const {
  if (!e.has_time()) return;
  r.type = TimexType::TIME;
  if (!r.point.known() && r.value.empty()) {
    Point anchor;
    const bool same_sentence = last_.date >= 0 && last_.sentence == sentence;
    if (anchor_day(same_sentence || narrative_, sentence, anchor, r) && anchor.grain == Unit::day) {
      r.point = anchor;
      // A note made at noon that says "3am" means the next one.
      const bool gone = published_.hour != kUnknown && e.has_clock() && e.hour * 60 + (e.minute == kUnknown ? 0 : e.minute) < published_.hour * 60 + published_.minute;
      if (ahead && gone && r.relative_to == "published") r.point.day = add_days(anchor.day, 1);
    } else if (!narrative_ && published_.known) {
      r.point = {Unit::day, published_.day};
      r.relative_to = "published";
    } else {
      r.relative_to.clear();
      r.value = "XXXX-XX-XX";
    }
    r.why = "time of day";
    r.confidence = 0.85f;
  }
  if (r.point.known() && r.point.grain != Unit::day) {
    r.value = "XXXX-XX-XX";
    r.point = {};
  }
  const std::string day = r.point.known() ? value_of(r.point) : r.value;
  if (e.has_clock()) {
    r.value = day + "T" + two_digits(e.hour == 24 && !r.point.known() ? 0 : e.hour) + ":" + two_digits(e.minute == kUnknown ? 0 : e.minute) + (e.second == kUnknown ? "" : ":" + two_digits(e.second)) + e.zone;
    if (r.point.known()) {
      const int32_t from = e.hour * 3600 + (e.minute == kUnknown ? 0 : e.minute) * 60 + (e.second == kUnknown ? 0 : e.second);
      r.interval = Interval{iso_time(r.point.day, from) + e.zone, iso_time(r.point.day, from + (e.second == kUnknown ? 60 : 1)) + e.zone};
    }
    return;
  }
  r.value = day + "T" + e.daypart;
  int32_t from = 0, hours = 0;
  if (r.point.known() && part_hours(e.daypart, from, hours)) r.interval = Interval{iso_time(r.point.day, from * 3600), iso_time(r.point.day, (from + hours) * 3600)};
}

void Resolver::keep(int32_t index) {
  pending_.date = index;
  if (pending_.point.known()) last_ = pending_;
}

Timex Resolver::resolve(const Expression& e, Lean lean, bool alone, bool diary, uint32_t sentence) {
  Result r;
  r.mod = e.mod;
  switch (e.kind) {
    case AtomKind::calendar: calendar(e, lean, alone, sentence, r); break;
    case AtomKind::relative: relative(e, lean, sentence, r); break;
    case AtomKind::unit_of:
    case AtomKind::edge: {
      Expression current = e;
      if (e.unit == Unit::quarter && e.mod.empty() && !narrative_ && published_.known) {
        // Companies report on a quarter that is over.
        const bool spoken = last_.date >= 0 && last_.point.grain == Unit::quarter;
        r.point = spoken ? last_.point : step(containing(Unit::quarter, published_.day), -1);
        r.relative_to = spoken ? "d" + std::to_string(last_.date) : "published";
        r.why = "the quarter spoken of";
        r.confidence = 0.6f;
        break;
      }
      const bool here = last_.date >= 0 && last_.sentence == sentence;
      current.direction = here ? Direction::same : Direction::current;
      relative(current, lean, sentence, r);
      break;
    }
    case AtomKind::day_word: day_word(e, sentence, r); break;
    case AtomKind::duration:
      if (e.shift != Shift::none) {
        shifted(e, diary, sentence, r);
      } else {
        r.type = TimexType::DURATION;
        r.value = duration_value(e.amounts);
        r.why = "a length of time";
      }
      break;
    case AtomKind::last_n: last_n(e, r); break;
    case AtomKind::set: set(e, r); break;
    case AtomKind::reference:
      r.value = e.value;
      r.why = "points at the past, present or future as a whole";
      r.confidence = 0.8f;
      if (e.direction == Direction::same) {
        r.value = "PAST_REF";
        if (last_.date >= 0) {
          r.point = last_.point;
          r.value.clear();
          r.relative_to = "d" + std::to_string(last_.date);
          r.why = "the time spoken of";
        }
      }
      break;
    default: break;
  }
  if (!r.mod.empty() && e.mod.size() && r.mod.empty()) r.mod = e.mod;
  if (e.shift != Shift::none && e.kind != AtomKind::duration && r.point.known()) {
    // "two weeks before Christmas"
    Point moved = r.point;
    const size_t first = e.kind == AtomKind::day_word ? 1 : 0;
    for (size_t i = first; i < e.amounts.size(); ++i) {
      const auto n = static_cast<int64_t>(e.amounts[i].count) * (e.shift == Shift::earlier ? -1 : 1);
      const Unit unit = e.amounts[i].unit;
      if (n > 100000 || n < -100000 || unit < Unit::day) continue;
      const Point one = step({unit == Unit::weekend ? Unit::week : unit, moved.day}, n);
      moved.day = one.day;
    }
    r.point = moved;
    r.interval.reset();
    r.why = "counted from the day named";
  }
  if (e.nth != kUnknown) narrow(e, r);
  if (e.kind != AtomKind::set) add_clock(e, alone && lean != Lean::past, sentence, r);

  Timex t;
  static_cast<Span&>(t) = e;
  t.type = r.type;
  t.value = r.value.empty() && r.point.known() ? value_of(r.point) : r.value;
  t.mod = r.mod;
  t.quant = e.quant;
  t.freq = e.freq;
  t.interval = r.interval;
  if (!t.interval && r.point.known() && !r.no_interval && r.value.empty()) t.interval = interval_of(r.point);
  t.relative_to = r.relative_to;
  t.alternatives = r.alternatives;
  t.confidence = r.confidence;
  t.why = r.why + " (" + *e.rule + ")";

  pending_ = {};
  const bool tells = e.kind != AtomKind::reference && e.kind != AtomKind::set && e.kind != AtomKind::last_n && r.point.known() && r.type != TimexType::DURATION;
  const bool too_coarse = r.point.grain == Unit::decade || r.point.grain == Unit::century || r.point.grain == Unit::millennium;
  if (tells && !too_coarse) {
    pending_.point = r.point;
    pending_.sentence = sentence;
    pending_.end = e.end;
    pending_.dated = r.dated;
    pending_.textual = r.dated || (r.relative_to.rfind("d", 0) == 0 && last_.textual);
  }
  return t;
}

}  // namespace dateline
