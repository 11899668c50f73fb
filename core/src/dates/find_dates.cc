#include "dates/find_dates.h"

#include <algorithm>
#include <utility>

#include "dates/combine.h"
#include "dates/diary.h"
#include "dates/false_alarms.h"
#include "dates/note.h"
#include "dates/number_words.h"
#include "dates/parse_expression.h"
#include "dates/published.h"
#include "dates/resolve.h"
#include "knowledge/embedded.h"
#include "rules/rule_set.h"

namespace dateline {
namespace {

const RuleSet& rules() {
  static const RuleSet set(embedded("rules/dates.json"));
  return set;
}

// Text pasted with hard line ends: a sentence that breaks off in mid-line ("by Dec.", "said last") goes on in the next one
// when that begins with a small letter or a digit. Otherwise "last / week" would be lost.
std::vector<DatedSentence> join_wrapped_lines(const Document& document, std::vector<DatedSentence> lines) {
  std::vector<DatedSentence> out;
  const std::string_view text = document.text;
  for (DatedSentence& line : lines) {
    bool joined = false;
    if (!out.empty() && out.back().range.end < line.range.start && line.range.start - out.back().range.end <= 3 && line.range.size() > 0 && out.back().range.size() > 20) {
      const std::string_view gap = text.substr(out.back().range.end, line.range.start - out.back().range.end);
      const bool one_line_end = gap.find('\n') != std::string_view::npos && gap.find('\n') == gap.rfind('\n');
      const char first = text[line.range.start];
      const std::string_view before = text.substr(out.back().range.start, out.back().range.size());
      const size_t space = before.find_last_of(" \n");
      const std::string_view last_word = before.substr(space == std::string_view::npos ? 0 : space + 1);
      const bool month = last_word.size() >= 4 && last_word.back() == '.' && parse_month(last_word) != kUnknown;
      const bool open = is_lower_byte(last_word.back()) || last_word.back() == ',' || month;
      joined = one_line_end && open && (is_lower_byte(first) || (is_digit_byte(first) && month));
    }
    if (joined)
      out.back().range.end = line.range.end;
    else
      out.push_back(std::move(line));
  }
  for (size_t i = 0; i < out.size(); ++i) out[i].index = static_cast<uint32_t>(i);
  return out;
}

// Sentences, and blocks that hold none (a dateline).
std::vector<DatedSentence> ranges_of(const Document& document) {
  std::vector<DatedSentence> out;
  size_t next = 0;
  for (size_t b = 0; b < document.blocks.size(); ++b) {
    bool any = false;
    for (; next < document.sentences.size() && document.sentences[next].start < document.blocks[b].end; ++next) {
      out.push_back({document.sentences[next], 0, static_cast<int32_t>(b), {}});
      any = true;
    }
    if (!any) out.push_back({document.blocks[b], 0, static_cast<int32_t>(b), {}});
  }
  return join_wrapped_lines(document, std::move(out));
}

std::vector<Expression> expressions_in(const Document& document, const Context& context) {
  std::vector<Expression> atoms, kept;
  const bool note = is_note(document);
  for (const RuleMatch& match : rules().find(document.text, context.range()))
    if (note || match.rule->find(".note_") == std::string::npos) parse_expression(match, document.text, atoms);
  for (Expression& atom : atoms)
    if (!is_false_alarm(document, context, atom)) kept.push_back(std::move(atom));
  std::vector<Expression> joined = combine(context, std::move(kept), note);
  joined.erase(std::remove_if(joined.begin(), joined.end(), [](const Expression& e) { return e.weak; }), joined.end());
  return joined;
}

// One date in figures that can only be read one way shows the order of the others.
void settle_order(std::vector<DatedSentence>& sentences) {
  int day_first = 0, month_first = 0;
  const auto each = [&](auto use) {
    for (DatedSentence& s : sentences)
      for (Expression& e : s.expressions)
        if (e.kind == AtomKind::calendar && (*e.rule == "date.numeric" || *e.rule == "date.numeric_short")) use(e);
  };
  each([&](Expression& e) {
    if (e.other_month == kUnknown && e.day > 12) ++(e.day_first ? day_first : month_first);
  });
  if ((day_first == 0) == (month_first == 0)) return;
  each([&](Expression& e) {
    if (e.other_month == kUnknown) return;
    if (day_first) {
      e.month = e.other_month;
      e.day = e.other_day;
    }
    e.other_month = e.other_day = kUnknown;
  });
}

bool is_ancient(const Expression& e) { return *e.rule == "date.year_ancient" || *e.rule == "date.full_ancient"; }

// Three digits are a year only in a text that speaks of such years: one in a full date, with an era, or four of them.
void drop_lone_ancient_years(std::vector<DatedSentence>& sentences) {
  int evidence = 0;
  for (const DatedSentence& s : sentences)
    for (const Expression& e : s.expressions) evidence += *e.rule == "date.full_ancient" || *e.rule == "date.year_era" ? 4 : is_ancient(e) ? 1 : 0;
  if (evidence >= 4) return;
  for (DatedSentence& s : sentences)
    s.expressions.erase(std::remove_if(s.expressions.begin(), s.expressions.end(), is_ancient), s.expressions.end());
}

bool lacks_year(const Expression& e) {
  return e.kind == AtomKind::calendar && e.year == kUnknown && e.direction == Direction::none && (e.month != kUnknown || e.season != kUnknown || e.quarter != kUnknown || e.half != kUnknown);
}

bool has_year(const Expression& e) { return e.kind == AtomKind::calendar && e.year != kUnknown && (e.month != kUnknown || e.season != kUnknown || e.quarter != kUnknown || e.half != kUnknown); }

int32_t month_rank(const Expression& e) {
  if (e.month != kUnknown) return e.month;
  if (e.season != kUnknown) return 3 + 3 * e.season;
  if (e.quarter != kUnknown) return 3 * e.quarter;
  return e.half == 2 ? 7 : 1;
}

// "from March to May 2021": the first takes its year from the second; "March 2020 to May" the other way round.
void share_years(const Context& context, std::vector<Expression>& found) {
  for (size_t i = found.size(); i-- > 1;) {
    Expression &left = found[i - 1], &right = found[i];
    const int link = range_link(context, left, right);
    if (link == 0) continue;
    if (link == 1 && left.kind == AtomKind::clock && right.kind != AtomKind::clock && right.has_clock()) {
      // "from 9:30 to 11:00 on Thursday": both on that day.
      Expression begin = right;
      static_cast<Span&>(begin) = left;
      begin.hour = left.hour, begin.minute = left.minute, begin.second = left.second;
      begin.range = left.range;
      left = begin;
      continue;
    }
    if (lacks_year(left) && has_year(right) && (left.weekday == kUnknown || left.day != kUnknown)) {
      left.year = right.year - (link == 1 && month_rank(left) > month_rank(right) ? 1 : 0);
      left.short_year = right.short_year;
      left.is_range_end = false;
    } else if (link == 1 && lacks_year(right) && has_year(left)) {
      right.year = left.year + (month_rank(right) < month_rank(left) ? 1 : 0);
      right.short_year = left.short_year;
    }
    if (left.kind == AtomKind::calendar && left.day != kUnknown && left.month == kUnknown && left.weekday == kUnknown && right.kind == AtomKind::calendar && right.month != kUnknown && right.day != kUnknown) {
      left.month = right.month;
      left.year = right.year;
    }
  }
}

bool is_bare_weekday(const Expression& e) {
  return e.kind == AtomKind::calendar && e.weekday != kUnknown && e.day == kUnknown && e.month == kUnknown && e.year == kUnknown && e.direction == Direction::none;
}

// "Monday to Friday", "will meet Tuesday, Wednesday and Thursday": each day comes after the one before it.
void go_on_in_week(const Context& context, const Expression& left, const Point& day, const std::string& published, Expression& right) {
  if (!is_bare_weekday(right) || left.weekday == kUnknown || day.grain != Unit::day) return;
  const int link = range_link(context, left, right);
  if (link == 0 || (link == 2 && !(published.empty() ? false : iso_day(day.day) > published))) return;
  const CivilDay next = add_days(day.day, (right.weekday - weekday_of(day.day) + 7) % 7);
  right.year = next.year;
  right.month = next.month;
  right.day = next.day;
}

// "from November 20 to December 11": the end lies after the beginning.
void go_on_in_year(const Context& context, const Expression& left, int32_t year, Expression& right) {
  if (year == kUnknown || !lacks_year(left) || !lacks_year(right) || range_link(context, left, right) != 1) return;
  right.year = year + (month_rank(right) < month_rank(left) ? 1 : 0);
}

// "the quarter ended Sept. 30": the quarter that holds the day.
void read_ended_units(const Document& document, std::vector<Expression>& found) {
  for (size_t i = 0; i + 1 < found.size(); ++i) {
    Expression& e = found[i];
    const Expression& day = found[i + 1];
    if (e.kind == AtomKind::unit_of && (e.unit == Unit::week || e.unit == Unit::weekend) && day.kind == AtomKind::calendar && day.day != kUnknown && day.month != kUnknown &&
        day.start > e.end && std::string_view(document.text).substr(e.end, day.start - e.end) == " of ") {
      const Unit unit = e.unit;
      const Span span = e;
      e = day;
      static_cast<Span&>(e) = span;
      e.nth = 1;
      e.nth_unit = unit;
      e.range = {};
      continue;
    }
    if (e.kind != AtomKind::unit_of || (e.unit != Unit::quarter && e.unit != Unit::year && e.unit != Unit::month)) continue;
    if (day.kind != AtomKind::calendar || day.month == kUnknown || day.start > e.end + 12 || day.start < e.end) continue;
    const std::string link = lower(std::string_view(document.text).substr(e.end, day.start - e.end));
    if (link.find("ended") == std::string::npos && link.find("ending") == std::string::npos) continue;
    if (e.unit == Unit::year && day.year == kUnknown) continue;
    e.kind = AtomKind::calendar;
    if (e.unit == Unit::quarter) e.quarter = (day.month + 2) / 3;
    if (e.unit == Unit::month) e.month = day.month;
    e.year = day.year;
    e.short_year = day.short_year;
    e.unit = Unit::none;
  }
}

// "the first time in 30 years", "its worst start in a decade": what is counted lies behind.
bool is_record(const Context& context, uint32_t at) {
  for (int n = 1; n < 8; ++n) {
    const std::string word = context.before(at, n);
    if (word.empty()) return false;
    if (is_one_of(word, {"first", "time", "worst", "best", "biggest", "largest", "highest", "lowest", "only", "longest", "fastest", "slowest", "strongest", "weakest", "deadliest"})) return true;
  }
  return false;
}

// "in two weeks": a day to come where the words speak of one, else a length of time ("the first in two weeks").
void read_in_durations(const Context& context, bool alone, bool note, std::vector<Expression>& found) {
  for (Expression& e : found) {
    if (e.kind != AtomKind::duration || e.shift != Shift::none || e.amounts.empty()) continue;
    if (alone) {
      // "+2 hours", "-1 day", "after an hour"
      const char sign = context.last_mark(e.start);
      if (sign == '+' || (context.before(e.start) == "after" && context.begins_at(e.start - 6))) e.shift = Shift::from_now;
      if (sign == '-' && (context.begins_at(e.start) || context.before(e.start) == "now")) e.shift = Shift::ago;
    }
    if (context.before(e.start) != "in") continue;
    if (*e.rule == "duration.the_count" || is_record(context, e.start)) continue;
    if (alone || (note && !e.amounts[0].vague && lean_of(context, e) != Lean::past) || (context.begins_at(e.start - 3) && lean_of(context, e) == Lean::future && !e.amounts[0].vague)) e.shift = Shift::from_now;
    if (e.amounts[0].vague || alone) continue;
    for (int n = 1; n < 8; ++n) {
      const std::string word = context.before(e.start, n);
      if (word.empty() || word == "once") break;
      if (is_one_of(word, {"will", "expected", "scheduled", "due"})) {
        e.shift = Shift::from_now;
        break;
      }
    }
  }
}

// "10 p.m. to 1 a.m.": the end lies on the next day.
void run_past_midnight(const Timex& from, Timex& to) {
  constexpr size_t kDay = 10, kMinute = 16;  // bytes of "2024-04-18" and "2024-04-18T22:00"
  const auto is_clock = [](const Timex& t) { return t.interval && t.value.size() >= kMinute && is_digit_byte(t.value[0]) && t.value[kDay] == 'T' && is_digit_byte(t.value[kDay + 1]); };
  if (!is_clock(from) || !is_clock(to) || from.value.compare(0, kDay, to.value, 0, kDay) != 0) return;
  const std::string_view begins = std::string_view(from.value).substr(kDay), ends = std::string_view(to.value).substr(kDay);
  if (begins < "T12" || ends > "T12") return;
  const auto number = [&](size_t at, size_t size) {
    int32_t n = 0;
    for (const char digit : to.value.substr(at, size)) n = n * 10 + (digit - '0');
    return n;
  };
  const CivilDay day{number(0, 4), number(5, 2), number(8, 2)};
  const std::string next = iso_day(add_days(day, 1));
  for (std::string* written : {&to.value, &to.interval->first, &to.interval->second})
    if (written->compare(0, kDay, iso_day(day)) == 0) written->replace(0, kDay, next);
}

// Joins neighbours of a range in document.periods.
void add_periods(Document& document, const Context& context, const std::vector<Expression>& found, size_t first_date) {
  for (size_t i = 0; i + 1 < found.size(); ++i) {
    if (range_link(context, found[i], found[i + 1]) != 1) continue;
    const Timex& from = document.dates[first_date + i];
    Timex& to = document.dates[first_date + i + 1];
    run_past_midnight(from, to);
    const bool points = (from.type == TimexType::DATE || from.type == TimexType::TIME) && (to.type == TimexType::DATE || to.type == TimexType::TIME);
    if (!points) continue;
    Period period;
    period.start = from.start;
    period.end = to.end;
    const std::string_view before = context.word_before(from.start);
    if (is_one_of(lower(before), {"from", "between"})) period.start = static_cast<uint32_t>(before.data() - context.text().data());
    period.from = static_cast<int32_t>(first_date + i);
    period.to = period.from + 1;
    if (from.interval && to.interval) period.interval = Interval{from.interval->first, to.interval->second};
    if (!document.periods.empty() && document.periods.back().end > period.start) continue;
    document.periods.push_back(period);
  }
}

}  // namespace

void find_dates(Document& document, const Options& options) {
  document.dates.clear();
  document.periods.clear();
  std::vector<DatedSentence> sentences = ranges_of(document);
  size_t covered = 0;
  for (DatedSentence& s : sentences) {
    const Context context(document.text, s.range);
    s.expressions = expressions_in(document, context);
    share_years(context, s.expressions);
    for (const Expression& e : s.expressions) covered += e.size();
  }
  settle_order(sentences);
  drop_lone_ancient_years(sentences);
  const bool alone = document.text.size() < covered + 12;
  const bool diary = alone || is_personal(document);
  const PublishedDay published = find_published(document, options, sentences);
  Resolver resolver(published, is_narrative(document, published, sentences));
  for (DatedSentence& s : sentences) {
    const Context context(document.text, s.range);
    read_in_durations(context, alone, is_note(document), s.expressions);
    read_ended_units(document, s.expressions);
    const size_t first_date = document.dates.size();
    for (size_t i = 0; i < s.expressions.size(); ++i) {
      Expression& e = s.expressions[i];
      if (i > 0) go_on_in_week(context, s.expressions[i - 1], resolver.last_point(), document.published.value, e);
      if (i > 0) go_on_in_year(context, s.expressions[i - 1], resolver.last_year(), e);
      document.dates.push_back(resolver.resolve(e, lean_of(context, e), alone, diary, s.index));
      resolver.keep(static_cast<int32_t>(document.dates.size()) - 1);
    }
    add_periods(document, context, s.expressions, first_date);
    if (is_note(document) && sentences.size() == 1) add_reaches(document, published, s.expressions, first_date, diary);
  }
}

}  // namespace dateline
