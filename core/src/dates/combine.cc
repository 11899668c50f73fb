#include "dates/combine.h"

#include <algorithm>

#include "dates/number_words.h"

namespace dateline {
namespace {

bool is_helper(const Expression& e) {
  return e.kind == AtomKind::modifier || e.kind == AtomKind::shift || e.kind == AtomKind::nth_part;
}

// The text between two places with white space folded and letters small; "?" when longer than any link.
std::string gap(const Context& c, uint32_t from, uint32_t to) {
  if (to < from || to - from > 24) return "?";
  std::string out;
  for (const char ch : lower(c.text().substr(from, to - from))) {
    if (ch == ' ' || ch == '\n' || ch == '\t' || ch == '\r') {
      if (out.empty() || out.back() != ' ') out += ' ';
    } else {
      out += ch;
    }
  }
  return out;
}

// Longest first, then sets ("$40,000 a year" is a rate, no length of time), then the order of rules: what a kept atom covers is
// dropped.
std::vector<Expression> without_overlaps(std::vector<Expression> atoms) {
  std::vector<size_t> order(atoms.size());
  for (size_t i = 0; i < order.size(); ++i) order[i] = i;
  std::stable_sort(order.begin(), order.end(), [&](size_t a, size_t b) {
    if (atoms[a].start != atoms[b].start) return atoms[a].start < atoms[b].start;
    if (atoms[a].size() != atoms[b].size()) return atoms[a].size() > atoms[b].size();
    return atoms[a].kind == AtomKind::set && atoms[b].kind != AtomKind::set;
  });
  // Left to right; a longer one that starts inside the last kept one takes its place.
  std::vector<Expression> kept;
  for (const size_t i : order) {
    Expression& atom = atoms[i];
    if (kept.empty() || kept.back().end <= atom.start) {
      kept.push_back(std::move(atom));
    } else if (atom.size() > kept.back().size() && (kept.size() < 2 || kept[kept.size() - 2].end <= atom.start)) {
      kept.back() = std::move(atom);
    }
  }
  return kept;
}

bool is_duration(const Expression& e) { return e.kind == AtomKind::duration; }
bool is_day(const Expression& e) {
  if (e.kind == AtomKind::day_word) return true;
  if (e.kind == AtomKind::relative && !e.daypart.empty()) return true;
  if (e.kind == AtomKind::calendar) return e.day != kUnknown || e.weekday != kUnknown || e.holiday != kUnknown;
  if (e.kind == AtomKind::relative) return e.unit == Unit::day || e.weekday != kUnknown;
  return is_duration(e) && e.shift != Shift::none && !e.amounts.empty() && (e.amounts.back().unit == Unit::day || e.amounts.back().unit == Unit::week);
}
bool is_date(const Expression& e) {
  return e.kind == AtomKind::calendar || e.kind == AtomKind::relative || e.kind == AtomKind::day_word || e.kind == AtomKind::unit_of || (is_duration(e) && e.shift != Shift::none);
}
bool takes_amount_modifier(const std::string& mod) { return mod != "START" && mod != "MID" && mod != "END"; }

bool ends_in_the(const Context& c, const Expression& m) { return c.before(m.end) == "the"; }

// A modifier that ends where the expression begins (its "the " may lie inside the expression).
bool modify(const Context& c, const Expression& m, Expression& e) {
  if (m.kind == AtomKind::nth_part) {
    const bool calendar = (e.kind == AtomKind::calendar && e.day == kUnknown && e.weekday == kUnknown) || (e.kind == AtomKind::relative && e.weekday == kUnknown && e.daypart.empty()) || e.kind == AtomKind::unit_of;
    if (!calendar || e.nth != kUnknown) return false;
    e.nth = m.nth;
    e.nth_unit = m.nth_unit;
    e.nth_weekday = m.nth_weekday;
    e.nth_count = m.nth_count;
    e.weak = false;
    return true;
  }
  if (takes_amount_modifier(m.mod)) {
    const bool clock = e.kind == AtomKind::clock || (e.has_clock() && e.kind == AtomKind::calendar);
    const bool amount = (is_duration(e) && e.shift == Shift::none) || (is_duration(e) && m.mod != "EQUAL_OR_LESS") || (e.kind == AtomKind::last_n && m.mod != "MORE_THAN");
    const bool date = m.mod == "APPROX" && (clock || (e.kind == AtomKind::calendar && e.fiscal == false));
    if (!amount && !date) return false;
    if (e.mod.empty()) e.mod = m.mod;
    return true;
  }
  if (!is_date(e) && e.kind != AtomKind::daypart && e.kind != AtomKind::last_n) return false;
  if (is_duration(e)) return false;
  if (e.kind == AtomKind::last_n) return false;
  // "the end of the 1991 war" is no end of 1991.
  if (*e.rule == "date.year" && ends_in_the(c, m)) return false;
  if (e.mod.empty()) e.mod = m.mod;
  e.weak = false;
  return true;
}

void extend(Expression& e, uint32_t start, uint32_t end) {
  e.start = std::min(e.start, start);
  e.end = std::max(e.end, end);
}

void apply_modifiers(const Context& c, bool note, const std::vector<Expression>& helpers, std::vector<Expression>& kept) {
  for (Expression& e : kept) {
    // At most three in a row: "about the end of early ...".
    for (int round = 0; round < 3; ++round) {
      const auto it = std::upper_bound(helpers.begin(), helpers.end(), e.start, [](uint32_t at, const Expression& h) { return at < h.start; });
      bool done = true;
      for (auto h = it; h != helpers.begin() && it - h < 4;) {
        --h;
        if (h->kind == AtomKind::shift || h->start >= e.start) continue;
        const bool touches = h->end == e.start || (h->end > e.start && h->end < e.end && gap(c, e.start, h->end).rfind("the", 0) == 0);
        if (!touches || !modify(c, *h, e)) continue;
        // "within" bounds a length of time but is a preposition, outside its span; a note's "within 2 weeks" is a time to come.
        if (note || lower(c.text().substr(h->start, 6)) != "within") extend(e, h->start, h->end);
        done = e.start > h->start;
        break;
      }
      if (done) break;
    }
  }
}

// "two years and six months": units must get smaller.
bool add_durations(const Context& c, Expression& a, const Expression& b) {
  if (!is_duration(a) || !is_duration(b) || a.amounts.empty() || b.amounts.empty() || a.shift != Shift::none) return false;
  const std::string link = gap(c, a.end, b.start);
  if (link != " and " && link != ", " && link != " " && link != ", and ") return false;
  const char first = c.char_at(b.start);
  if (link[0] == ',' && (first == 'a' || first == 'A')) return false;
  // "a four-day, 72-hour week": two adjectives, no sum.
  if (link[0] == ',' && c.text().substr(a.start, a.size()).find('-') != std::string_view::npos) return false;
  if (a.amounts.back().unit <= b.amounts[0].unit || a.amounts.size() > 4 || a.amounts.back().vague) return false;
  a.amounts.insert(a.amounts.end(), b.amounts.begin(), b.amounts.end());
  a.end = b.end;
  return true;
}

void apply_shifts(const Context& c, const std::vector<Expression>& helpers, Expression& e) {
  if (!is_duration(e) || e.shift != Shift::none) return;
  auto it = std::lower_bound(helpers.begin(), helpers.end(), e.end, [](const Expression& h, uint32_t at) { return h.start < at; });
  for (int i = 0; it != helpers.end() && i < 3; ++it, ++i) {
    if (it->kind != AtomKind::shift) continue;
    const std::string link = gap(c, e.end, it->start);
    if (link != " " && link != "-") return;
    const std::string word = lower(c.text().substr(it->start, it->size()));
    const std::string next = c.after(it->end);
    const char mark = c.next_mark(it->end);
    const bool closed = !is_word_byte(mark) || is_one_of(next, {"and", "but", "or"});
    if ((word == "before" || word == "after" || word == "on" || word == "out" || word == "ahead" || word == "away" || word == "prior" || word == "back") && !closed) return;
    if (is_one_of(word, {"on", "in", "out", "ahead", "away"}) && is_word_byte(mark)) return;
    if (word.size() > 2 && word.compare(0, 2, "in") == 0 && next == "of") return;
    e.shift = it->shift;
    e.end = it->end;
    return;
  }
}

// "two weeks before Christmas", "three days after May 3": the day, moved.
bool move_day(const Context& c, Expression& a, const Expression& b) {
  if (!is_duration(a) || a.amounts.empty() || a.amounts[0].vague || a.shift != Shift::none) return false;
  const bool day = b.kind == AtomKind::day_word || (b.kind == AtomKind::calendar && (b.holiday != kUnknown || (b.day != kUnknown && b.month != kUnknown)));
  if (!day || b.shift != Shift::none || b.has_time()) return false;
  const std::string link = gap(c, a.end, b.start);
  if (link != " before " && link != " after " && link != " from " && link != " prior to " && link != " before the " && link != " after the ") return false;
  const bool back = link.find("before") != std::string::npos || link.find("prior") != std::string::npos;
  Expression joined = b;
  joined.amounts = a.amounts;
  joined.unit = b.kind == AtomKind::day_word ? Unit::day : Unit::none;
  if (b.kind == AtomKind::day_word) joined.amounts.insert(joined.amounts.begin(), b.amounts[0]);
  joined.shift = back ? Shift::earlier : Shift::later;
  joined.start = a.start;
  if (joined.mod.empty()) joined.mod = a.mod;
  a = joined;
  return true;
}

// A clock time or part of the day takes the day beside it.
bool add_time(const Context& c, Expression& a, const Expression& b) {
  const std::string link = gap(c, a.end, b.start);
  const bool near = link == " " || link == ", " || link == " on " || link == ", on " || link == " at " || link == ", at " || link == " of " || link == " in the " || link == " in " || link == " during " || link == " during the " ||
                    link == " on the " || link == " of the " || link == " at about " || link == " at around " || link == " around " || link == " by " || link == "" || link == " - " || link == ": " || link == " for " || link == " approximately " || link == " @ " || link == "@" || link == " after " || link == " before ";
  if (!near) return false;
  const auto is_time = [](const Expression& e) { return e.kind == AtomKind::clock || e.kind == AtomKind::daypart; };
  if (is_time(a) && is_day(b) && !b.has_clock()) {
    if (link == " by " || link == " at " || link == " around " || link == " after " || link == " before ") return false;
    if (a.kind == AtomKind::daypart && link == ", ") return false;
    if (a.kind == AtomKind::daypart && !b.daypart.empty()) return false;
    Expression joined = b;
    if (a.kind == AtomKind::clock) {
      joined.hour = a.hour, joined.minute = a.minute, joined.second = a.second, joined.zone = a.zone;
      if (!b.daypart.empty() && b.daypart != "MO" && joined.hour < 12 && !(b.daypart == "NI" && joined.hour < 5)) joined.hour += 12;
    } else {
      joined.daypart = a.daypart;
    }
    joined.start = a.start;
    if (!a.mod.empty() && joined.mod.empty()) joined.mod = a.mod;
    joined.weak = false;
    a = joined;
    return true;
  }
  if (is_day(a) && is_time(b) && !a.has_clock()) {
    if (link == " of " || link == " of the " || link == " for " || link == " on " || link == " by ") return false;
    if (b.kind == AtomKind::daypart && (link == " after " || link == " before ")) return false;
    if (b.kind == AtomKind::daypart && (link == " at " || link == ", at ") && b.daypart != "NI") return false;
    if (b.kind == AtomKind::daypart && !a.daypart.empty()) return false;
    if (b.kind == AtomKind::clock) {
      a.hour = b.hour, a.minute = b.minute, a.second = b.second, a.zone = b.zone;
      if (!a.daypart.empty() && a.daypart != "MO" && a.hour < 12 && !(a.daypart == "NI" && a.hour < 5)) a.hour += 12;
    } else {
      a.daypart = b.daypart;
    }
    if (!b.mod.empty() && a.mod.empty()) a.mod = b.mod;
    a.end = b.end;
    a.weak = false;
    return true;
  }
  // "every night at 9", "9 a.m. on Sundays"
  const auto on_days = [&](const Expression& e) { return e.kind == AtomKind::set && e.freq.empty() && (e.weekday != kUnknown || !e.daypart.empty() || (!e.amounts.empty() && e.amounts[0].unit == Unit::day && e.amounts[0].count == 1)); };
  if ((on_days(a) && b.kind == AtomKind::clock && !a.has_clock()) || (on_days(b) && a.kind == AtomKind::clock && (link == " " || link == " on "))) {
    const Expression& clock = b.kind == AtomKind::clock ? b : a;
    Expression joined = b.kind == AtomKind::clock ? a : b;
    joined.hour = clock.hour, joined.minute = clock.minute, joined.second = clock.second, joined.zone = clock.zone;
    if (!joined.daypart.empty() && joined.daypart != "MO" && joined.hour < 12) joined.hour += 12;
    joined.start = a.start;
    joined.end = b.end;
    a = joined;
    return true;
  }
  // "8:45 a.m. Friday morning"
  if (is_day(a) && a.has_clock() && b.kind == AtomKind::daypart && (link == " " || link == " in the ")) {
    // "7:00 on Sunday afternoon"
    const std::string written = lower(c.text().substr(a.start, std::min<size_t>(a.size(), 10)));
    const bool half = written.find("am") != std::string::npos || written.find("pm") != std::string::npos || written.find("m.") != std::string::npos;
    if (!half && (b.daypart == "AF" || b.daypart == "EV") && a.hour < 12) a.hour += 12;
    a.end = b.end;
    return true;
  }
  // "9 a.m. in the morning", "the morning at 9"
  if (a.kind == AtomKind::clock && b.kind == AtomKind::daypart && (link == " " || link == " in the ")) {
    a.end = b.end;
    return true;
  }
  if (a.kind == AtomKind::daypart && b.kind == AtomKind::clock && (link == " at " || link == " " || link == " @ ")) {
    const uint32_t start = a.start;
    const std::string part = a.daypart;
    a = b;
    a.start = start;
    a.weak = false;
    if (part != "MO" && a.hour < 12) a.hour += 12;
    return true;
  }
  return false;
}

// "Friday, the 15th of August", "Monday, next week", "June last year".
bool add_date(const Context& c, Expression& a, const Expression& b) {
  const std::string link = gap(c, a.end, b.start);
  if (link == "?") return false;
  const bool weekday_only = a.kind == AtomKind::calendar && a.weekday != kUnknown && a.day == kUnknown && a.month == kUnknown;
  if (weekday_only && b.kind == AtomKind::calendar && b.day != kUnknown && b.weekday == kUnknown && (link == ", " || link == " ")) {
    const int32_t weekday = a.weekday;
    Expression joined = b;
    joined.weekday = weekday;
    joined.start = a.start;
    if (a.has_time()) joined.daypart = a.daypart, joined.hour = a.hour, joined.minute = a.minute, joined.second = a.second, joined.zone = a.zone;
    a = joined;
    return true;
  }
  // "June of last year", "the summer of this year", "Monday of next week"
  const bool part_of_year = a.kind == AtomKind::calendar && a.year == kUnknown && (a.month != kUnknown || a.season != kUnknown || a.quarter != kUnknown) && a.weekday == kUnknown;
  if (b.kind == AtomKind::relative && b.unit == Unit::year && part_of_year && b.mod.empty() && (link == " of " || link == " " || link == ", " || link == " in ")) {
    a.direction = b.direction;
    a.unit = Unit::year;
    a.end = b.end;
    return true;
  }
  // "the 20th of next month"
  const bool day_only = a.kind == AtomKind::calendar && a.day != kUnknown && a.month == kUnknown && a.weekday == kUnknown;
  if (day_only && b.kind == AtomKind::relative && b.unit == Unit::month && b.mod.empty() && link == " of ") {
    a.direction = b.direction;
    a.unit = Unit::month;
    a.end = b.end;
    return true;
  }
  // "June of nineteen ninety-nine", "Thu Oct 26 11:00:09 EDT 2023"
  const bool b_year = b.kind == AtomKind::calendar && b.year != kUnknown && !b.short_year && b.month == kUnknown;
  const bool words = b_year && *b.rule == "date.year_words" && (link == " " || link == ", " || link == " of ");
  const bool figures = b_year && *b.rule == "date.year" && link == " " && a.has_clock() && a.day != kUnknown;
  if ((words || figures) && a.kind == AtomKind::calendar && a.month != kUnknown && a.year == kUnknown) {
    a.year = b.year;
    a.end = b.end;
    return true;
  }
  // "next week Wednesday"
  const bool b_weekday = b.kind == AtomKind::calendar && b.weekday != kUnknown && b.day == kUnknown && b.month == kUnknown;
  if (a.kind == AtomKind::relative && a.unit == Unit::week && b_weekday && (link == " " || link == " on ")) {
    Expression joined = b;
    joined.start = a.start;
    joined.direction = a.direction;
    joined.unit = Unit::week;
    a = joined;
    return true;
  }
  if (b.kind == AtomKind::relative && b.unit == Unit::week && weekday_only && (link == " of " || link == " " || link == ", ")) {
    a.direction = b.direction;
    a.unit = Unit::week;
    a.end = b.end;
    return true;
  }
  return false;
}

}  // namespace

int range_link(const Context& c, const Expression& left, const Expression& right) {
  if (left.range.end && left.range.start == left.end && right.range.start == left.range.start) {
    const std::string written = gap(c, left.range.start, left.range.end);
    if (written.find("and") == std::string::npos && written.find("or") == std::string::npos && written.find('&') == std::string::npos) return 1;
    return c.before(left.start) == "between" || c.before(left.start, 1) == "between" ? 1 : 2;
  }
  const std::string link = gap(c, left.end, right.start);
  if (link == "?") return 0;
  static constexpr std::string_view kDashes[] = {"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x92", "\xE2\x80\x93", "\xE2\x80\x94", "\xE2\x88\x92"};
  std::string bare = link;
  bare.erase(std::remove(bare.begin(), bare.end(), ' '), bare.end());
  for (const auto dash : kDashes)
    if (bare == dash) return 1;
  static constexpr std::string_view kTo[] = {" to ", " through ", " thru ", " until ", " till ", " up to ", " to the ", " until the ", " through to ", " and until ", "to", " to about ", " to early ", " to late ", "/"};
  for (const auto word : kTo)
    if (link == word) return 1;
  if (link == " and " || link == " and the ") return c.before(left.start) == "between" || c.before(left.start, 1) == "between" ? 1 : 2;
  return link == " or " || link == ", " || link == ", and " || link == ", or " ? 2 : 0;
}

std::vector<Expression> combine(const Context& c, std::vector<Expression> atoms, bool note) {
  std::vector<Expression> helpers, rest;
  for (Expression& atom : atoms) (is_helper(atom) ? helpers : rest).push_back(std::move(atom));
  std::stable_sort(helpers.begin(), helpers.end(), [](const Expression& a, const Expression& b) { return a.start < b.start; });
  std::vector<Expression> kept = without_overlaps(std::move(rest));
  std::vector<Expression> joined;
  for (Expression& e : kept) {
    if (!joined.empty() && (add_durations(c, joined.back(), e))) continue;
    joined.push_back(std::move(e));
  }
  for (Expression& e : joined) apply_shifts(c, helpers, e);
  apply_modifiers(c, note, helpers, joined);
  joined = without_overlaps(std::move(joined));
  std::vector<Expression> out;
  for (Expression& e : joined) {
    if (!out.empty() && (move_day(c, out.back(), e) || add_date(c, out.back(), e) || add_time(c, out.back(), e))) {
      // "9:30 a.m. Friday" + ", August 15, 2008": what joined may join again.
      while (out.size() > 1 && (add_date(c, out[out.size() - 2], out.back()) || add_time(c, out[out.size() - 2], out.back()))) out.pop_back();
      continue;
    }
    out.push_back(std::move(e));
  }
  return out;
}

}  // namespace dateline
