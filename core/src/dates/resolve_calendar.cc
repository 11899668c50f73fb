// Dates with calendar fields: which year, which month, which day.
#include <cmath>
#include <cstdlib>

#include "dates/holidays.h"
#include "dates/resolve_parts.h"

namespace dateline {
namespace {

constexpr uint32_t kSameClause = 60;  // bytes

}  // namespace

int32_t Resolver::full_year(int32_t two_digits) const {
  const int32_t now = published_.known ? published_.day.year : 2020;
  int32_t year = now / 100 * 100 + two_digits;
  if (year > now + 20) year -= 100;
  return year;
}

// The year in which a month (and day) falls. News: nearest to publication, the wrong side of the verb's tense counting as far.
int32_t Resolver::nearest_year(int32_t month, const Expression& e, Lean lean, bool alone, uint32_t sentence, Result& r, bool& known) const {
  const int32_t day = e.day;
  Point anchor;
  known = anchor_day(false, sentence, anchor, r);
  // News that turns to a day or month of another time goes on in it: "On May 3, 2003 ... . In July".
  const bool elsewhere = !narrative_ && lean != Lean::future && published_.known && last_.date >= 0 && std::abs(day_number(last_.point.day) - day_number(published_.day)) > 400;
  const bool fine = last_.point.grain == Unit::day || last_.point.grain == Unit::month;
  // A year alone gives its own to a day named right after it ("In 2013 ... on July 6"), not to a bare month.
  const bool near = last_.sentence == sentence && e.start < last_.end + kSameClause && day != kUnknown && last_.point.day.year < published_.day.year;
  const bool local = elsewhere && ((last_.dated && (near || (fine && last_.sentence == sentence))) || (fine && day != kUnknown && last_.textual && sentence - last_.sentence <= 2));
  // Without a day of publication only a sentence that dates itself says the year: never a guess.
  const bool own = !narrative_ && !published_.known && last_.date >= 0 && last_.dated && last_.sentence == sentence && fine;
  if (local || own) {
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
      cost *= lean == Lean::future ? 6 : alone && lean == Lean::unknown ? 2.5 : 1;
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
  if (e.season != kUnknown) r.value = std::string("XXXX-") + season_code(e.season);
  else if (e.quarter != kUnknown) r.value = "XXXX-Q" + std::to_string(e.quarter);
  else if (e.half != kUnknown) r.value = "XXXX-H" + std::to_string(e.half);
  else r.value = "XXXX-" + two_digits(e.month) + (e.day != kUnknown ? "-" + two_digits(e.day) : "");
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
  } else if (alone && lean != Lean::past) {
    shift = forward;
    r.why = "weekday on or after the day of publication: a note looks ahead";
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
        if (gap < 0 && (lean == Lean::future || alone)) cost *= alone && e.shift == Shift::none ? 12 : 4;
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
      r.value = "XXXX-" + two_digits(a.first.month) + "-" + two_digits(a.first.day);
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
      r.value = "BC" + two_digits(n - 1);
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
  if (d.year == kUnknown && d.week != kUnknown && published_.known) {
    d.year = published_.day.year;
    r.relative_to = "published";
  }
  if (d.year == kUnknown) {
    if (d.month != kUnknown || d.season != kUnknown || d.quarter != kUnknown || d.half != kUnknown) return without_year(d, lean, alone, sentence, r);
    if (d.day != kUnknown && d.weekday == kUnknown) {
      Point anchor;
      if (!anchor_day(true, sentence, anchor, r)) {
        r.value = "XXXX-XX-" + two_digits(d.day);
        r.why = "a day without a month";
        return;
      }
      d.year = anchor.day.year;
      d.month = anchor.day.month;
      if (e.unit == Unit::month) {
        // "the 20th of next month"
        const int32_t way = e.direction == Direction::last || e.direction == Direction::previous ? -1 : e.direction == Direction::next || e.direction == Direction::following ? 1 : 0;
        const CivilDay first = add_months({d.year, d.month, 1}, way);
        d.year = first.year;
        d.month = first.month;
      } else if (r.relative_to == "published") {
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
        r.value = "XXXX-XX-" + two_digits(d.day);
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
        r.value = "XXXX-XX-" + two_digits(d.day);
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

}  // namespace dateline
