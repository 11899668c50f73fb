#include "dates/parse_expression.h"

#include "dates/holidays.h"
#include "dates/number_words.h"
#include "dates/zones.h"

namespace dateline {
namespace {

bool starts_with(std::string_view text, std::string_view prefix) { return text.substr(0, prefix.size()) == prefix; }

int32_t parse_int(std::string_view digits) {
  int32_t value = 0;
  for (const char c : digits)
    if (c >= '0' && c <= '9' && value < 100000) value = value * 10 + (c - '0');
  return value;
}

size_t count_digits(std::string_view text) {
  size_t n = 0;
  for (const char c : text) n += c >= '0' && c <= '9';
  return n;
}

// The groups of a match, with the alternatives name, name_b, name_c read as one.
class Groups {
 public:
  explicit Groups(const RuleMatch& match) : match_(match) {}

  std::string_view get(std::string_view name) const { return match_.get(resolve(name)); }
  bool has(std::string_view name) const { return match_.has(resolve(name)); }
  Span span_of(std::string_view name) const { return match_.span_of(resolve(name)); }

 private:
  std::string resolve(std::string_view name) const {
    std::string key(name);
    for (const char* suffix : {"", "_b", "_c", "b", "c"}) {
      key.resize(name.size());
      key += suffix;
      if (match_.has(key)) return key;
    }
    return std::string(name);
  }
  const RuleMatch& match_;
};

AtomKind kind_of(std::string_view rule) {
  struct Row {
    std::string_view prefix;
    AtomKind kind;
  };
  static constexpr Row kKinds[] = {
      {"date.relative", AtomKind::relative}, {"date.day_word", AtomKind::day_word}, {"date.unit_of", AtomKind::unit_of}, {"date.beside", AtomKind::relative}, {"date.after_next", AtomKind::relative}, {"date.year_ago", AtomKind::relative},
      {"date.end_of", AtomKind::edge}, {"date.nth_part", AtomKind::nth_part}, {"date.half_of", AtomKind::nth_part},
      {"date.", AtomKind::calendar}, {"duration.last", AtomKind::last_n}, {"duration.past_unit", AtomKind::last_n},
      {"duration.", AtomKind::duration}, {"set.", AtomKind::set}, {"time.daypart", AtomKind::daypart}, {"time.", AtomKind::clock},
      {"ref.", AtomKind::reference}, {"mod.", AtomKind::modifier}, {"shift.", AtomKind::shift}};
  for (const Row& row : kKinds)
    if (starts_with(rule, row.prefix)) return row.kind;
  return AtomKind::calendar;
}

// A year as written: "1998", "'98", "98" (short), "347".
void set_year(Expression& e, std::string_view text) {
  e.year = parse_int(text);
  e.short_year = count_digits(text) == 2;
}

Direction parse_direction(std::string_view words) {
  const std::string word = lower(words);
  if (word.find("past") != std::string::npos) return Direction::last;
  if (word.find("coming") != std::string::npos) return Direction::next;
  if (starts_with(word, "last") || word == "latest") return Direction::last;
  if (starts_with(word, "next")) return Direction::next;
  if (starts_with(word, "prev") || starts_with(word, "prec") || starts_with(word, "prior")) return Direction::previous;
  if (starts_with(word, "follow") || starts_with(word, "ensu")) return Direction::following;
  if (starts_with(word, "same") || starts_with(word, "that") || word.find("same") != std::string::npos) return Direction::same;
  return Direction::current;
}

void read_calendar(const Groups& g, Expression& e) {
  if (g.has("year")) set_year(e, g.get("year"));
  if (g.has("year_words")) {
    // "nineteen eighty-four": two numbers side by side; "two thousand and four": one.
    const std::string words = lower(g.get("year_words"));
    const size_t space = words.find(' ');
    const std::string rest = space == std::string::npos ? "" : words.substr(space + 1);
    const bool one = rest.rfind("thousand", 0) == 0;
    e.year = one ? static_cast<int32_t>(parse_amount(words).count)
                 : static_cast<int32_t>(parse_amount(words.substr(0, space)).count) * 100 + (rest == "hundred" ? 0 : static_cast<int32_t>(parse_amount(rest).count));
  }
  if (g.has("month")) e.month = parse_month(g.get("month"));
  if (g.has("nmonth")) e.month = parse_int(g.get("nmonth"));
  if (g.has("day")) e.day = parse_ordinal(g.get("day"));
  if (g.has("weekday")) e.weekday = parse_weekday(g.get("weekday"));
  if (g.has("week")) e.week = parse_int(g.get("week"));
  if (g.has("season")) e.season = parse_season(g.get("season"));
  if (g.has("quarter")) {
    const int32_t n = parse_ordinal(g.get("quarter"));
    e.quarter = n == -1 ? 4 : n;
  }
  if (g.has("quarter_month")) e.quarter = (parse_month(g.get("quarter_month")) + 2) / 3;
  if (g.has("half") && !g.has("of")) e.half = parse_ordinal(g.get("half"));
  if (g.has("holiday")) e.holiday = find_holiday(g.get("holiday"));
  if (g.has("weekend")) e.nth = 1, e.nth_unit = Unit::weekend;
  if (g.has("fiscal")) e.fiscal = true;
  if (g.has("era")) e.bc = g.get("era").find_first_of("Bb") == 0;
  if (g.has("era")) e.short_year = false;
  if (e.bc && e.year != kUnknown) e.year = 1 - e.year;
}

void read_decade(const Groups& g, Expression& e) {
  static constexpr std::string_view kWords[] = {"twent", "thirt", "fort", "fift", "sixt", "sevent", "eight", "ninet"};
  if (g.has("decade")) {
    const int32_t n = parse_int(g.get("decade"));
    // "the 1800s" is the century; "the 2000s" are the years 2000 to 2009.
    if (n >= 1000 && n < 2000 && n % 100 == 0)
      e.century = n / 100;
    else
      e.decade = n < 100 ? (n <= 20 ? 2000 : 1900) + n : n;
  }
  if (g.has("decade_word")) {
    const std::string word = lower(g.get("decade_word"));
    if (word == "noughties") e.decade = 2000;
    for (int32_t i = 0; i < 8; ++i)
      if (starts_with(word, kWords[i])) e.decade = 1920 + 10 * i;
  }
  if (g.has("century")) {
    const int32_t n = parse_ordinal(g.get("century"));
    e.century = e.bc ? -n : n - 1;
  }
  if (g.has("turn")) {
    const int32_t n = parse_ordinal(g.get("turn"));
    e.century = n == kUnknown ? kUnknown : n - 1;
    e.mod = "START";
    if (n == kUnknown) e.value = "turn";
  }
}

// Day and month in figures. The order of a slash date is the American one until the article says otherwise; a dotted
// one has the day first.
void read_numeric(const Groups& g, Expression& e) {
  if (!g.has("n1")) return;
  const int32_t a = parse_int(g.get("n1")), b = parse_int(g.get("n2"));
  const bool dotted = g.has("n2b");
  e.month = dotted ? b : a;
  e.day = dotted ? a : b;
  e.day_first = !dotted && a > 12 && b <= 12;
  if (e.month > 12 || (dotted && b == 0)) std::swap(e.month, e.day);
  if (e.month <= 12 && e.day <= 12 && a != b && !(dotted && !g.has("year"))) {
    e.other_month = e.day;
    e.other_day = e.month;
  }
  if (e.month < 1 || e.month > 12 || e.day < 1 || e.day > 31) e.month = e.day = kUnknown;
}

void read_clock(const Groups& g, Expression& e) {
  if (g.has("noon")) {
    const std::string word = lower(g.get("noon"));
    e.hour = word == "midnight" ? 24 : 12;
    e.minute = 0;
  }
  if (g.has("hour")) e.hour = parse_ordinal(g.get("hour"));
  if (g.has("minute")) e.minute = parse_int(g.get("minute"));
  if (g.has("second")) e.second = parse_int(g.get("second"));
  if (g.has("hour") && e.hour == kUnknown) e.hour = starts_with(lower(g.get("hour")), "mid") ? 24 : 12;
  if (g.has("minutes")) {
    const std::string word = lower(g.get("minutes"));
    const int32_t n = word.find("half") == 0 ? 30 : word.find("quarter") != std::string::npos ? 15 : static_cast<int32_t>(parse_amount(word).count);
    const std::string side = lower(g.get("past_to"));
    const bool after = side == "past" || side == "after";
    e.minute = after ? n : 60 - n;
    if (!after) e.hour = e.hour == 1 ? 12 : e.hour - 1;
  }
  if (g.has("spoken")) {
    std::string word = lower(g.get("spoken"));
    e.minute = word.rfind("oh", 0) == 0 ? 5 : static_cast<int32_t>(parse_amount(word).count);
  }
  std::string half = lower(g.get("ampm"));
  if (!half.empty() && half[0] == '.') half.erase(0, 1);
  if (half.empty() && g.has("daypart")) half = lower(g.get("daypart")) == "morning" ? "a" : "p";
  const bool night = lower(g.get("daypart")) == "night";
  if (!half.empty() && e.hour <= 12) {
    if (half[0] == 'p' && e.hour < 12 && !(night && e.hour < 5)) e.hour += 12;
    if (half[0] == 'a' && e.hour == 12) e.hour = 0;
  }
  if (g.has("zone")) e.zone = parse_zone(g.get("zone"));
}

bool is_start(std::string_view edge) { return starts_with(edge, "begin") || starts_with(edge, "start"); }

void read_relative(const Groups& g, Expression& e) {
  if (g.has("direction")) e.direction = parse_direction(g.get("direction"));
  if (g.has("side")) e.direction = lower(g.get("side")) == "before" ? Direction::previous : Direction::following;
  if (g.has("point")) {
    const std::string word = lower(g.get("point"));
    e.unit = parse_unit(word);
    e.fiscal = starts_with(word, "fiscal") || starts_with(word, "financial");
    if (!g.has("direction") && *e.rule == "date.relative.note_my") e.direction = Direction::current;
    if (e.unit == Unit::none) e.weekday = parse_weekday(word);
    if (e.unit == Unit::none && e.weekday == kUnknown) e.season = parse_season(word);
    if (e.unit == Unit::none && e.weekday == kUnknown && e.season == kUnknown) e.month = parse_month(word);
    const std::string part = e.unit == Unit::fortnight ? "" : parse_daypart(word);
    if (!part.empty()) {
      e.daypart = part;
      e.unit = Unit::none;
    }
  }
  if (g.has("part") && e.kind == AtomKind::edge) {
    e.unit = parse_unit(g.get("part"));
    e.mod = g.has("edge") && lower(g.get("edge")) == "mid" ? "MID" : *e.rule == "date.end_of.note_bare" && is_start(lower(g.get("edge"))) ? "START" : "END";
  } else if (g.has("part")) {
    const std::string part = lower(g.get("part"));
    e.mod = starts_with(part, "late") ? "END" : part.find("mid") != std::string::npos ? "MID" : "START";
  }
  if (g.has("dayword")) {
    const std::string word = lower(g.get("dayword"));
    const bool before = word.find("before") != std::string::npos, after = word.find("after") != std::string::npos;
    e.amounts.push_back({static_cast<double>(before ? -2 : after ? 2 : word == "yesterday" ? -1 : starts_with(word, "tom") || starts_with(word, "tmr") ? 1 : 0), false, Unit::day});
    if (word == "tonight" || word == "tonite") e.daypart = "NI";
  }
  if (g.has("daypart") && e.kind != AtomKind::clock) {
    e.daypart = parse_daypart(g.get("daypart"));
    if (starts_with(lower(g.get("daypart")), "overnight")) e.daypart = "NI";
    if (lower(g.get("daypart")) == "hours") e.daypart = "MO";
  }
}

void read_amount(const Groups& g, Expression& e) {
  if (!g.has("unit") || e.kind == AtomKind::set) return;
  Amount amount;
  if (g.has("count")) amount = parse_amount(g.get("count"));
  if (!g.has("count") && (e.kind == AtomKind::duration || e.kind == AtomKind::last_n)) {
    const std::string word = lower(g.get("unit"));
    amount.vague = (!word.empty() && word.back() == 's') || starts_with(word, "centuri") || starts_with(word, "millennia");
  }
  const std::string tail = lower(g.get("tail"));
  if (tail.find("half") != std::string::npos) amount.count += 0.5;
  if (g.has("half_of")) amount.count = 0.5;
  amount.unit = parse_unit(g.has("half_of") ? g.get("half_of") : g.get("unit"));
  if (tail.find("so") != std::string::npos) e.mod = "APPROX";
  if (tail.find("more") != std::string::npos || lower(g.get("count2")) == "more") e.mod = "EQUAL_OR_MORE";
  // "two or three years", "a week or two": the number stays open.
  if (g.has("count2") && lower(g.get("count2")) != "more") {
    const Amount other = parse_amount(g.get("count2"));
    if (other.count != amount.count) amount.vague = true;
  }
  e.amounts.push_back(amount);
}

void read_set(const Groups& g, Expression& e) {
  if (g.has("per") || g.has("adverb") || g.has("quant") || g.has("plural") || e.kind == AtomKind::set) {
    Amount amount{1, false, Unit::none};
    if (g.has("point")) amount.unit = parse_unit(g.get("point"));
    if (g.has("count")) amount = {parse_amount(g.get("count")).count, parse_amount(g.get("count")).vague, amount.unit};
    if (g.has("other")) {
      const int32_t n = parse_ordinal(g.get("other"));
      amount.count = n > 2 ? n : 2;
      e.quant = lower(g.get("quant")) + " " + lower(g.get("other"));
    }
    if (g.has("adverb")) {
      const std::string word = lower(g.get("adverb"));
      static constexpr std::pair<std::string_view, Amount> kAdverbs[] = {
          {"hourly", {1, false, Unit::hour}}, {"everyday", {1, false, Unit::day}}, {"daily", {1, false, Unit::day}}, {"nightly", {1, false, Unit::day}},
          {"weekly", {1, false, Unit::week}}, {"fortnightly", {2, false, Unit::week}}, {"monthly", {1, false, Unit::month}},
          {"quarterly", {1, false, Unit::quarter}}, {"annual", {1, false, Unit::year}}, {"year", {1, false, Unit::year}},
          {"perennial", {1, false, Unit::year}}, {"biennial", {2, false, Unit::year}}, {"centennial", {100, false, Unit::year}},
          {"semi", {6, false, Unit::month}}, {"biannual", {6, false, Unit::month}}};
      for (const auto& [prefix, each] : kAdverbs)
        if (starts_with(word, prefix)) {
          amount = each;
          break;
        }
      const std::string twice = lower(g.get("twice"));
      if (twice == "twice") e.freq = "2X";
      if (twice == "bi") amount.count *= 2;
      if (twice == "semi" && amount.unit == Unit::year) amount = {6, false, Unit::month};
      if (word == "nightly") e.daypart = "NI";
    } else {
      if (g.has("quant") && e.quant.empty()) e.quant = lower(g.get("quant"));
      if (e.quant == "every" || e.quant == "each")
        for (char& c : e.quant) c = static_cast<char>(c - 'a' + 'A');
    }
    if (g.has("times")) {
      const std::string times = lower(g.get("times"));
      const Amount n = times == "once" ? Amount{1} : times == "twice" ? Amount{2} : times == "thrice" ? Amount{3} : parse_amount(times.substr(0, times.rfind(' ')));
      e.freq = n.vague && n.count == 1 ? "XX" : std::to_string(static_cast<int64_t>(n.count)) + "X";
    }
    if (g.has("point") && amount.unit == Unit::none) {
      const std::string word = lower(g.get("point"));
      e.weekday = parse_weekday(word);
      if (e.weekday == kUnknown) e.season = parse_season(word);
      if (e.weekday == kUnknown && e.season == kUnknown) e.month = parse_month(word);
      e.daypart = e.weekday == kUnknown && e.month == kUnknown ? parse_daypart(word) : "";
    }
    if (g.has("point") && lower(g.get("point")).find("night") == 0) e.daypart = "NI";
    if (g.has("plural")) {
      const std::string word = lower(g.get("plural"));
      if (word == "weekends") amount.unit = Unit::weekend;
      else if (word == "weekdays") e.value = "XXXX-WXX-WD";
      else e.daypart = parse_daypart(word);
    }
    e.amounts.push_back(amount);
  }
}

void read_reference(std::string_view rule, Expression& e) {
  if (rule == "ref.past") e.value = "PAST_REF";
  if (rule == "ref.future") e.value = "FUTURE_REF";
  if (rule == "ref.present") e.value = "PRESENT_REF";
  if (rule == "ref.that_time") e.direction = Direction::same;
}

void read_part(const Groups& g, Expression& e) {
  if (g.has("nth")) {
    e.nth = parse_ordinal(g.get("nth"));
    const std::string word = lower(g.get("point"));
    e.nth_unit = parse_unit(word);
    if (e.nth_unit == Unit::none) e.nth_weekday = parse_weekday(word);
    if (g.has("nth_count")) e.nth_count = static_cast<int32_t>(parse_amount(g.get("nth_count")).count);
    e.unit = Unit::none;
    e.weekday = kUnknown;
    e.season = kUnknown;
    e.month = kUnknown;
  }
  if (g.has("half")) {
    e.nth = parse_ordinal(g.get("half"));
    e.nth_unit = Unit::half;
    e.half = kUnknown;
  }
}

// The second end of a range in one match; what the first lacks it takes from the words they share.
bool split_range(const RuleMatch& match, const Groups& g, Expression& first, Expression& second) {
  if (!g.has("day2") && !g.has("year2") && !g.has("century2") && !g.has("hour2")) return false;
  second = first;
  second.is_range_end = true;
  second.weekday = kUnknown;
  const Span range = g.span_of("range");
  if (g.has("day2")) {
    second.day = parse_ordinal(g.get("day2"));
    if (g.has("weekday2")) second.weekday = parse_weekday(g.get("weekday2"));
    second.start = range.end;
    first.end = range.start;
    first.range = second.range = range;
    return true;
  }
  if (g.has("hour2")) {
    // "9 to 11 a.m.", "11 to 2 p.m.": the first hour lies in the same half of the day unless that would turn them round.
    second.hour = parse_int(g.get("hour2"));
    second.minute = g.has("minute2") ? parse_int(g.get("minute2")) : kUnknown;
    if (g.has("ampm") && g.span_of("ampm").start < range.start) {
      // "8pm - 11"
      second.hour = second.hour % 12 + (first.hour >= 12 ? 12 : 0);
      if (second.hour <= first.hour) second.hour = (second.hour + 12) % 24;
    } else if (g.has("ampm")) {
      const bool pm = lower(g.get("ampm"))[0] == 'p';
      const int32_t written = parse_int(g.get("hour"));
      second.hour = second.hour % 12 + (pm ? 12 : 0);
      first.hour = written % 12 + (pm ? 12 : 0);
      if (first.hour > second.hour) first.hour = (first.hour + 12) % 24;
    }
    second.start = range.end;
    if (*match.rule == "time.note_hours") second.end = g.span_of(g.has("minute2") ? "minute2" : "hour2").end;
    first.end = range.start;
    first.range = second.range = range;
    return true;
  }
  if (g.has("century2")) {
    second.century = parse_ordinal(g.get("century2")) - 1;
    second.start = range.end;
    first.end = range.start;
    first.range = second.range = range;
    return true;
  }
  const std::string_view digits = g.get("year2");
  int32_t year = parse_int(digits);
  if (digits.size() == 2) year += first.year / 100 * 100 + (year < first.year % 100 ? 100 : 0);
  // "2014-16" is a run of years; "1998-02" is something else.
  if (first.season == kUnknown && !first.fiscal && (year - first.year > 60 || digits.size() != 2)) return false;
  second.year = year;
  second.short_year = false;
  if (first.season != kUnknown || first.fiscal) return false;  // one winter, one fiscal year
  second.start = g.span_of("year2").start;
  first.end = g.span_of("year").end;
  first.range = second.range = {first.end, second.start};
  second.end = match.span.end;
  return true;
}

}  // namespace

void parse_expression(const RuleMatch& match, std::string_view text, std::vector<Expression>& out) {
  const Groups g(match);
  Expression e;
  static_cast<Span&>(e) = match.span;
  e.rule = match.rule;
  e.kind = kind_of(*match.rule);
  if (e.kind == AtomKind::modifier) e.mod = match.rule->substr(4);
  if (e.kind == AtomKind::shift) {
    const std::string_view name = std::string_view(*match.rule).substr(6);
    e.shift = name == "ago" ? Shift::ago : name == "earlier" ? Shift::earlier : name == "later" ? Shift::later : Shift::from_now;
  }
  if (e.kind == AtomKind::set) {
    if (g.has("weekday")) e.weekday = parse_weekday(g.get("weekday"));
    read_set(g, e);
  } else {
    if (e.kind == AtomKind::calendar) read_calendar(g, e);
    read_decade(g, e);
    read_numeric(g, e);
    if (e.kind == AtomKind::clock || g.has("hour")) read_clock(g, e);
    read_relative(g, e);
    if (e.kind == AtomKind::duration || e.kind == AtomKind::last_n) read_amount(g, e);
    if (e.kind == AtomKind::reference) read_reference(*match.rule, e);
    if (e.kind == AtomKind::nth_part) read_part(g, e);
  }
  if (*match.rule == "date.numeric" || *match.rule == "date.numeric_short" || *match.rule == "date.note_dotted" || *match.rule == "date.note_slash")
    if (e.month == kUnknown) return;
  if (*match.rule == "date.note_month_words" && e.day > 31) return;
  if (e.kind == AtomKind::clock && (e.hour == kUnknown || e.hour > 24)) return;
  // "in the morning", "in the future": the preposition is no part of it.
  if (e.kind == AtomKind::daypart || (e.kind == AtomKind::reference && *match.rule != "ref.present"))
    for (const std::string_view lead : {"in ", "during ", "throughout "})
      if (lower(text.substr(e.start, lead.size())) == lead) e.start += static_cast<uint32_t>(lead.size());
  if (g.has("skip")) {
    // One further than next, one before last.
    const bool after = lower(g.get("skip")).rfind("after", 0) == 0;
    e.direction = after ? Direction::next : Direction::last;
    e.nth_count = 2;
  }
  if (*match.rule == "duration.quarter_century" && !e.amounts.empty()) e.amounts[0] = {25, false, Unit::year};
  if (*match.rule == "date.year_ago") {
    e.direction = Direction::previous;
    e.quarter = e.unit == Unit::quarter ? 0 : kUnknown;
    e.unit = Unit::year;
  }
  if ((*match.rule == "time.note_at" && e.minute == kUnknown) || *match.rule == "time.note_military") e.weak = true;
  if (*match.rule == "time.at_hour" || *match.rule == "time.note_at" || *match.rule == "time.note_hours") e.start = g.span_of("hour").start;
  if (*match.rule == "date.note_dash") e.start = g.span_of("n1").start;
  if (*match.rule == "date.note_day" || *match.rule == "date.note_day_of") static_cast<Span&>(e) = g.span_of("day");
  if (*match.rule == "date.year_ancient") e.start = g.span_of("year").start;
  // "2pm (1400 GMT)": the bracket round the time is not its own.
  if (e.kind == AtomKind::clock && text[e.end - 1] == ')' && text.substr(e.start, e.size()).find('(') == std::string_view::npos) --e.end;
  // White space and stops that only the pattern needed are no part of the expression.
  while (e.end > e.start && (text[e.end - 1] == ' ' || text[e.end - 1] == '\n') && e.kind != AtomKind::modifier && e.kind != AtomKind::nth_part) --e.end;
  Expression second;
  const bool two = split_range(match, g, e, second);
  out.push_back(e);
  if (*match.rule == "date.year_span" && !two) out.pop_back();
  if (two) out.push_back(second);
}

}  // namespace dateline
