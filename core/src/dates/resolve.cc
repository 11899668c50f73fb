#include "dates/resolve.h"

#include <cmath>

#include "dates/holidays.h"

namespace dateline {
namespace {

std::string two(int32_t n) { return (n < 10 ? "0" : "") + std::to_string(n); }

// A placeholder of the grain, as TIMEX3 writes an unknown date.
std::string placeholder(Unit grain) {
  switch (grain) {
    case Unit::week: return "XXXX-WXX";
    case Unit::weekend: return "XXXX-WXX-WE";
    case Unit::month: return "XXXX-XX";
    case Unit::quarter: return "XXXX-QX";
    case Unit::half: return "XXXX-HX";
    case Unit::season:
    case Unit::year: return "XXXX";
    case Unit::decade: return "XXX";
    case Unit::century: return "XX";
    default: return "XXXX-XX-XX";
  }
}

int32_t first_month_of_season(int32_t season) { return 3 + 3 * season; }

// First hour and hours of a TIMEX3 part of day, for its interval.
bool part_hours(const std::string& part, int32_t& from, int32_t& hours) {
  struct Row {
    const char* part;
    int32_t from, hours;
  };
  static constexpr Row kParts[] = {{"MO", 6, 6}, {"MI", 12, 1}, {"AF", 12, 6}, {"EV", 18, 6}, {"NI", 20, 10}, {"DT", 6, 12}};
  for (const Row& row : kParts)
    if (part == row.part) {
      from = row.from;
      hours = row.hours;
      return true;
    }
  return false;
}

std::string iso_time(const CivilDay& day, int32_t seconds) {
  const CivilDay moved = add_days(day, seconds / 86400);
  const int32_t s = seconds % 86400;
  return iso_day(moved) + "T" + two(s / 3600) + ":" + two(s / 60 % 60) + (s % 60 ? ":" + two(s % 60) : "");
}


}  // namespace

struct Resolver::Result {
  Point point;             // when one is known
  std::string value;       // else, or where the value differs from the point's
  TimexType type = TimexType::DATE;
  std::string mod, relative_to, why;
  std::optional<Interval> interval;
  std::vector<std::string> alternatives;
  float confidence = 0.95f;
  bool dated = false;
  bool no_interval = false;
};

int32_t Resolver::full_year(int32_t two_digits) const {
  const int32_t now = published_.known ? published_.day.year : 2020;
  int32_t year = now / 100 * 100 + two_digits;
  if (year > now + 20) year -= 100;
  return year;
}

// The day to count from. `from_text`: the expression points back at the text ("the following day").
bool Resolver::anchor_day(bool from_text, uint32_t sentence, Point& out, Result& r) const {
  const bool use_text = last_.date >= 0 && (narrative_ || !published_.known || (from_text && sentence - last_.sentence <= 3));
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

// The year in which a month (and day) falls. News: nearest to publication, the wrong side of the verb's tense counting as far.
int32_t Resolver::nearest_year(int32_t month, const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r, bool& known) const {
  const int32_t day = e.day;
  Point anchor;
  known = anchor_day(false, sentence, anchor, r);
  // A sentence of news that names another year goes on in it: "In 1994 ... in June".
  const bool local = !narrative_ && published_.known && last_.date >= 0 && last_.dated && last_.sentence == sentence && std::abs(last_.point.day.year - published_.day.year) > 1;
  if (local) {
    anchor = last_.point;
    r.relative_to = "d" + std::to_string(last_.date);
    known = true;
  }
  if (!known) return 0;
  const bool text = r.relative_to != "published";
  if (text && (anchor.grain == Unit::year || anchor.grain == Unit::season || anchor.grain == Unit::half)) {
    if (anchor.grain == Unit::season && month < anchor.day.month && anchor.day.month == 12) return anchor.day.year + 1;
    return anchor.day.year;
  }
  double best = 1e18;
  int32_t year = anchor.day.year;
  for (int32_t y = anchor.day.year - 1; y <= anchor.day.year + 1; ++y) {
    const int32_t last_day = days_in_month(y, month);
    const CivilDay candidate{y, month, day == kUnknown ? 1 : day > last_day ? last_day : day};
    const CivilDay base = day == kUnknown ? CivilDay{anchor.day.year, anchor.day.month, 1} : anchor.day;
    const auto gap = static_cast<double>(day_number(candidate) - day_number(base));
    double cost = gap < 0 ? -gap : gap;
    if (text) {
      // In narrative the nearest one, either way.
    } else if (gap > 0) {
      cost *= lean == Lean::past ? 6 : lean == Lean::future || alone ? 1 : 1.5;
    } else if (gap < 0) {
      cost *= lean == Lean::future ? 6 : 1;
    }
    // "Tuesday, May 3": only some years have it.
    if (e.weekday != kUnknown && day != kUnknown && weekday_of(candidate) != e.weekday) cost += 1e6;
    if (cost < best) {
      best = cost;
      year = y;
    }
  }
  return year;
}

void Resolver::without_year(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const {
  // "June of last year"
  if (e.direction != Direction::none && e.unit == Unit::year) {
    Point anchor;
    if (anchor_day(e.direction == Direction::same || e.direction == Direction::previous || e.direction == Direction::following, sentence, anchor, r)) {
      const int32_t shift = e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0;
      Expression dated = e;
      dated.year = anchor.day.year + shift;
      dated.direction = Direction::none;
      calendar(dated, lean, alone, sentence, r);
      return;
    }
  }
  const int32_t month = e.month != kUnknown ? e.month : e.season != kUnknown ? first_month_of_season(e.season) : e.quarter != kUnknown ? 3 * e.quarter - 2 : e.half == 2 ? 7 : 1;
  bool known = false;
  const int32_t year = nearest_year(month, e, lean, alone, sentence, r, known);
  if (known) {
    Expression dated = e;
    dated.year = year;
    calendar(dated, lean, alone, sentence, r);
    r.why += r.relative_to == "published" ? ", year from the day of publication" : ", year from the date before it in the text";
    r.confidence = 0.85f;
    r.dated = false;
    return;
  }
  static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
  if (e.season != kUnknown) r.value = std::string("XXXX-") + kSeasons[e.season];
  else if (e.quarter != kUnknown) r.value = "XXXX-Q" + std::to_string(e.quarter);
  else if (e.half != kUnknown) r.value = "XXXX-H" + std::to_string(e.half);
  else r.value = "XXXX-" + two(e.month) + (e.day != kUnknown ? "-" + two(e.day) : "");
  r.why = "no year in the text and no day of publication";
  r.confidence = 0.7f;
}

void Resolver::weekday(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const {
  Point anchor;
  if (!anchor_day(false, sentence, anchor, r) || (anchor.grain != Unit::day && anchor.grain != Unit::week && r.relative_to != "published")) {
    r.relative_to.clear();
    r.value = "XXXX-WXX-" + std::to_string(e.weekday);
    r.why = "a weekday without a day to count from";
    r.confidence = 0.7f;
    return;
  }
  const int32_t today = weekday_of(anchor.day);
  int32_t forward = (e.weekday - today + 7) % 7;
  int32_t back = forward == 0 ? 0 : forward - 7;
  int32_t shift = back;
  if (e.direction != Direction::none && e.unit == Unit::week) {
    const Point week = containing(Unit::week, anchor.day);
    const int32_t weeks = e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0;
    r.point = {Unit::day, add_days(week.day, 7 * weeks + e.weekday - 1)};
    r.why = "weekday of the week named";
    return;
  }
  if (narrative_ || r.relative_to != "published") {
    shift = forward;
    r.why = "weekday on or after the date before it in the text";
  } else if (alone) {
    shift = forward <= -back ? forward : back;
    if (forward == 0) shift = 0;
    r.why = "weekday nearest to the day of publication";
  } else if (lean == Lean::future) {
    shift = forward;
    r.why = "weekday after publication: the words around it speak of what is to come";
  } else {
    r.why = "weekday before publication: news tells what happened";
  }
  r.point = {Unit::day, add_days(anchor.day, shift)};
  r.confidence = lean == Lean::unknown ? 0.8f : 0.9f;
}

void Resolver::holiday(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const {
  int32_t year = e.year;
  bool known = year != kUnknown || has_own_year(e.holiday);
  Feast feast;
  if (!known) {
    Result probe;
    Point anchor;
    known = anchor_day(false, sentence, anchor, probe);
    if (known) {
      // The nearest of the three feasts around, leaning with the verb; "last Christmas" and "next Easter" are strict.
      double best = 1e18;
      for (int32_t y = anchor.day.year - 1; y <= anchor.day.year + 1; ++y) {
        Feast candidate;
        if (!holiday_in_year(e.holiday, y, candidate)) continue;
        const auto gap = static_cast<double>(day_number(candidate.first) - day_number(anchor.day));
        if ((e.direction == Direction::last && gap >= 0) || (e.direction == Direction::next && gap <= 0)) continue;
        double cost = gap < 0 ? -gap : gap;
        if (gap > 0 && lean == Lean::past) cost *= 4;
        if (gap < 0 && (lean == Lean::future || alone)) cost *= 4;
        if (e.direction == Direction::current && y != anchor.day.year) cost *= 100;
        if (cost < best) {
          best = cost;
          year = y;
        }
      }
      r.relative_to = probe.relative_to;
    }
  }
  if (!known || !holiday_in_year(e.holiday, year == kUnknown ? 2000 : year, feast)) {
    r.value = "XXXX-XX-XX";
    Feast a, b;
    if (holiday_in_year(e.holiday, 2001, a) && holiday_in_year(e.holiday, 2006, b) && a.first.month == b.first.month && a.first.day == b.first.day)
      r.value = "XXXX-" + two(a.first.month) + "-" + two(a.first.day);
    r.why = "a named day without a year";
    r.confidence = 0.7f;
    return;
  }
  r.point = {Unit::day, feast.first};
  if (feast.days > 1) {
    const CivilDay end = add_days(feast.first, feast.days);
    r.interval = Interval{iso_day(feast.first), iso_day(end)};
    if (feast.days > 14) {
      r.value = value_of(r.point);
      r.type = TimexType::DATE;
    }
  }
  if (feast.approximate) r.mod = "APPROX";
  r.dated = e.year != kUnknown;
  r.why = feast.approximate ? "named day, by the tabular calendar: the moon's sighting may move it a day" : "named day";
}

void Resolver::calendar(const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r) const {
  if (e.holiday != kUnknown && e.holiday >= 0) return holiday(e, lean, alone, sentence, r);
  if (e.value == "turn") {
    const int32_t year = published_.known && !narrative_ ? published_.day.year : last_.date >= 0 ? last_.point.day.year : 0;
    if (year == 0) {
      r.value = "XXXX";
    } else {
      r.point = {Unit::century, {(year % 100 > 60 ? year / 100 + 1 : year / 100) * 100, 1, 1}};
    }
    r.why = "turn of a century";
    return;
  }
  if (e.century != kUnknown) {
    if (e.bc) {
      const int32_t n = -e.century;  // the nth century before Christ
      r.value = "BC" + two(n - 1);
      r.interval = Interval{iso_day({1 - n * 100, 1, 1}), iso_day({1 - (n - 1) * 100, 1, 1})};
    } else {
      r.point = {Unit::century, {e.century * 100, 1, 1}};
    }
    r.why = "century as written";
    r.dated = true;
    return;
  }
  if (e.decade != kUnknown) {
    int32_t decade = e.decade;
    if (published_.known && decade < 2000 && decade - 100 > 1700 && narrative_ && published_.day.year < decade) decade -= 100;
    r.point = {Unit::decade, {decade, 1, 1}};
    r.why = "decade as written";
    r.dated = true;
    return;
  }
  Expression d = e;
  if (d.short_year && d.year != kUnknown) d.year = full_year(d.year);
  if (d.year == kUnknown) {
    if (d.month != kUnknown || d.season != kUnknown || d.quarter != kUnknown || d.half != kUnknown) return without_year(d, lean, alone, sentence, r);
    if (d.day != kUnknown && d.weekday == kUnknown) {
      Point anchor;
      if (!anchor_day(true, sentence, anchor, r)) {
        r.value = "XXXX-XX-" + two(d.day);
        r.why = "a day without a month";
        return;
      }
      d.year = anchor.day.year;
      d.month = anchor.day.month;
      if (r.relative_to == "published") {
        // The month's own day unless tense points to the neighbouring month.
        if (lean == Lean::past && d.day > anchor.day.day) d.month -= 1;
        if (lean == Lean::future && d.day < anchor.day.day) d.month += 1;
        if (d.month == 0) d.month = 12, d.year -= 1;
        if (d.month == 13) d.month = 1, d.year += 1;
      }
    } else if (d.day != kUnknown) {
      // "Thursday the 14th": the month nearest in which they agree.
      Point anchor;
      if (!anchor_day(false, sentence, anchor, r)) {
        r.value = "XXXX-XX-" + two(d.day);
        r.why = "a day without a month";
        return;
      }
      for (const int32_t m : {0, -1, 1, -2, 2, -3, 3, 4, 5, 6}) {
        const CivilDay first = add_months({anchor.day.year, anchor.day.month, 1}, m);
        const CivilDay candidate{first.year, first.month, d.day};
        if (!is_valid(candidate) || weekday_of(candidate) != d.weekday) continue;
        d.year = first.year;
        d.month = first.month;
        break;
      }
      if (d.year == kUnknown) {
        r.value = "XXXX-XX-" + two(d.day);
        return;
      }
    } else if (d.weekday != kUnknown) {
      return weekday(d, lean, alone, sentence, r);
    } else {
      r.value = "XXXX";
      return;
    }
  } else {
    r.dated = true;
  }
  r.why = "date as written";
  if (d.week != kUnknown) {
    r.point = {Unit::week, monday_of({d.year, d.week})};
  } else if (d.quarter != kUnknown) {
    r.point = {Unit::quarter, {d.year, 3 * d.quarter - 2, 1}};
    r.why = "quarter of the calendar year";
  } else if (d.half != kUnknown) {
    r.point = {Unit::half, {d.year, d.half == 1 ? 1 : 7, 1}};
  } else if (d.season != kUnknown) {
    const int32_t month = first_month_of_season(d.season);
    r.point = {Unit::season, {d.year, month, 1}};
    r.why = "season of the northern half of the world";
  } else if (d.month == kUnknown) {
    r.point = {Unit::year, {d.year, 1, 1}};
    if (d.fiscal) {
      r.confidence = 0.6f;
      r.why = "fiscal year, taken as the calendar year: its months are not said";
    }
  } else if (d.day == kUnknown) {
    r.point = {Unit::month, {d.year, d.month, 1}};
  } else if (!is_valid({d.year, d.month, d.day})) {
    r.value = value_of({Unit::month, {d.year, d.month, 1}});
    r.no_interval = true;
    r.confidence = 0.4f;
    r.why = std::string(kNoSuchDay) + ": the month has " + std::to_string(days_in_month(d.year, d.month)) + " days";
  } else {
    r.point = {Unit::day, {d.year, d.month, d.day}};
    if (d.other_month != kUnknown && is_valid({d.year, d.other_month, d.other_day})) {
      r.alternatives.push_back(value_of({Unit::day, {d.year, d.other_month, d.other_day}}));
      r.confidence = 0.5f;
      r.why = "date in figures of unknown order: month first is only one reading";
    }
  }
}

void Resolver::relative(const Expression& e, Lean lean, uint32_t sentence, Result& r) const {
  const bool from_text = e.direction == Direction::same || e.direction == Direction::following || e.direction == Direction::previous ||
                         (e.direction == Direction::next && (e.unit == Unit::day || !e.daypart.empty()));
  Point anchor;
  const Unit grain = e.unit != Unit::none ? e.unit : e.weekday != kUnknown || !e.daypart.empty() ? Unit::day : e.season != kUnknown ? Unit::season : Unit::month;
  const int32_t way = e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0;
  if (!anchor_day(from_text, sentence, anchor, r)) {
    static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
    r.value = e.weekday != kUnknown ? "XXXX-WXX-" + std::to_string(e.weekday) : e.season != kUnknown ? std::string("XXXX-") + kSeasons[e.season] : e.month != kUnknown ? "XXXX-" + two(e.month) : placeholder(grain);
    r.why = "counts from a day that is not known";
    r.confidence = 0.7f;
    return;
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
    if (way < 0) r.point = {Unit::day, add_days(day, forward == 0 ? -7 : forward - 7)};
    else if (e.direction == Direction::next) r.point = {Unit::day, add_days(containing(Unit::week, day).day, 7 + e.weekday - 1)};
    else if (way > 0) r.point = {Unit::day, add_days(day, forward == 0 ? 7 : forward)};
    else if (e.direction == Direction::same) r.point = {Unit::day, add_days(day, forward)};
    else r.point = {Unit::day, add_days(containing(Unit::week, day).day, e.weekday - 1)};
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

void Resolver::shifted(const Expression& e, uint32_t sentence, Result& r) const {
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
  const bool from_text = e.shift == Shift::earlier || e.shift == Shift::later;
  Point anchor;
  if (vague || months > 12 * 9000 || days > 3e6) {
    r.value = back ? "PAST_REF" : "FUTURE_REF";
    r.why = "an open number of units";
    r.confidence = 0.7f;
    return;
  }
  if (grain == Unit::year && months - 12 * std::floor(months / 12) > 0.01) grain = Unit::month;
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
      r.value = value_of({Unit::day, day}) + "T" + two(rest / 3600) + ":" + two(rest / 60 % 60) + ":" + two(rest % 60);
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

void Resolver::set(const Expression& e, Result& r) const {
  static constexpr const char* kSeasons[] = {"SP", "SU", "FA", "WI"};
  r.type = TimexType::SET;
  r.why = "something that recurs";
  if (!e.value.empty()) r.value = e.value;
  else if (e.weekday != kUnknown) r.value = "XXXX-WXX-" + std::to_string(e.weekday);
  else if (e.month != kUnknown) r.value = "XXXX-" + two(e.month);
  else if (e.season != kUnknown) r.value = std::string("XXXX-") + kSeasons[e.season];
  else if (!e.daypart.empty()) r.value = "XXXX-XX-XXT" + e.daypart;
  else if (!e.amounts.empty() && e.amounts[0].unit == Unit::weekend) r.value = "XXXX-WXX-WE";
  else r.value = duration_value(e.amounts);
}

// "the first Monday of May", "the last week of 1999", "the second half of the year".
void Resolver::narrow(const Expression& e, Result& r) const {
  if (!r.point.known()) return;
  const Point base = r.point;
  const bool last = e.nth < 0;
  const auto day_in = [&](int64_t n) { return last ? add_days(end_of(base), -1 + (e.nth + 1) * n) : add_days(base.day, (e.nth - 1) * n); };
  if (e.nth_count != kUnknown && e.nth_count > 1) {
    Amount amount{static_cast<double>(e.nth_count), false, e.nth_unit};
    r.value = duration_value({amount});
    r.type = TimexType::DURATION;
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
void Resolver::add_clock(const Expression& e, uint32_t sentence, Result& r) const {
  if (!e.has_time()) return;
  r.type = TimexType::TIME;
  if (!r.point.known() && r.value.empty()) {
    Point anchor;
    const bool same_sentence = last_.date >= 0 && last_.sentence == sentence;
    if (anchor_day(same_sentence || narrative_, sentence, anchor, r) && anchor.grain == Unit::day) {
      r.point = anchor;
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
    r.value = day + "T" + two(e.hour == 24 && !r.point.known() ? 0 : e.hour) + ":" + two(e.minute == kUnknown ? 0 : e.minute) + (e.second == kUnknown ? "" : ":" + two(e.second)) + e.zone;
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

Timex Resolver::resolve(const Expression& e, Lean lean, bool alone, uint32_t sentence) {
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
        shifted(e, sentence, r);
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
  if (e.nth != kUnknown) narrow(e, r);
  if (e.kind != AtomKind::set) add_clock(e, sentence, r);

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
    pending_.dated = r.dated;
  }
  return t;
}

}  // namespace dateline
