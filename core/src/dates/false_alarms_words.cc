// Durations, sets, clock times and words that count from a day: where they are none.
#include "dates/false_alarms_parts.h"
#include "dates/note.h"
#include "dates/number_words.h"
#include "dates/zones.h"

namespace dateline {

// Words after a number that make it a count of something.
bool is_counted(std::string_view word) {
  const std::string w = lower(word);
  if (is_one_of(w, {"people", "men", "women", "children", "percent", "per", "million", "billion", "trillion", "dollars", "euros", "pounds",
                    "km", "kg", "m", "cm", "mm", "ft", "feet", "meters", "metres", "miles", "tons", "tonnes", "acres", "hectares",
                    "strong", "points", "votes", "votes", "points", "pts", "pages", "words", "yards", "lb", "lbs", "degrees", "mph", "hp",
                    "mg", "ml", "mw", "kw", "gb", "mb", "hz", "mhz", "ghz", "rpm", "cc", "square", "cubic", "fans", "block",
                    "avenue", "street", "road", "lane", "boulevard", "drive", "st", "ave", "blvd", "rd"}))
    return true;
  return false;
}

bool is_title(std::string_view word) { return word.size() > 1 && is_upper_byte(word[0]) && is_lower_byte(word[1]); }

// A digit that runs on into more: "1,500", "2.5", "3-4-5", "12:30".
bool number_goes_on(const Context& c, const Expression& a) {
  const char next = c.char_at(a.end), then = c.char_at(a.end + 1);
  if (next == '%' || is_digit_byte(next)) return true;
  if ((next == ',' || next == '.' || next == ':' || next == '/') && is_digit_byte(then)) return true;
  const char last = c.char_before(a.start), earlier = a.start >= c.range().start + 2 ? c.char_before(a.start - 1) : '\0';
  if (last == '$' || last == '#' || last == '%' || last == '@' || last == '_' || last == '=' || last == '&') return true;
  if ((last == ',' || last == '.' || last == ':' || last == '/') && is_digit_byte(earlier)) return true;
  const auto byte = static_cast<unsigned char>(last);
  return byte == 0xA3 || byte == 0xA5 || byte == 0xAC;  // the ends of the pound, yen and euro signs
}

bool false_duration(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  const std::string small = lower(words), before = c.before(a.start), after = c.after(a.end);
  const char last = c.char_before(a.start);
  if (last == '$' || last == '.' || (last == ',' && is_digit_byte(words[0])) || last == '/' || last == '#') return is_digit_byte(words[0]);
  if (last == '-' && is_digit_byte(words[0])) return true;
  const Unit unit = a.amounts.empty() ? Unit::none : a.amounts[0].unit;
  const bool article = small.rfind("a ", 0) == 0 || small.rfind("an ", 0) == 0 || small.rfind("one ", 0) == 0;
  if (unit == Unit::second && small.find("seconds") == std::string::npos && !is_digit_byte(words[0])) return true;
  if (unit == Unit::minute && article && small.find("minute") == std::string::npos) return true;
  if (unit == Unit::quarter) {
    if (article || small.find("three quarters") != std::string::npos || small.find("three-quarters") != std::string::npos || after == "of" || small.find("quarter") == std::string::npos) return true;
    if (*a.rule == "duration.units") return true;
  }
  if (unit == Unit::hour && article && is_one_of(before, {"miles", "kilometers", "kilometres", "km", "kms", "mile"})) return true;
  if (*a.rule == "duration.count") {
    // "in 2008 years of neglect": a year, then something else.
    const size_t digits = words.find_first_not_of("0123456789");
    if (digits == 4 && words[4] == ' ' && (words[0] == '1' || words[0] == '2')) {
      const int32_t n = parse_ordinal(words);
      if (n >= 1800 && n <= 2100 && small.find("old") == std::string::npos && after != "old" && after != "ago") return true;
    }
    if (is_one_of(before, {"such", "what", "quite"}) && article) return true;
    if (small.rfind("many", 0) == 0 && before == "how") return true;
    if (small == "one day" && !is_one_of(before, {"in", "for", "within", "only", "just", "least", "than"}) && !is_one_of(after, {"before", "after", "later", "earlier", "ago"})) return true;
    if (small == "one night" || small == "one weekend") return false;
    if (article && is_one_of(before, {"it's", "was", "is", "as"}) && !is_one_of(after, {"ago", "later", "earlier", "long", "before", "after"})) return true;
    if (unit == Unit::weekend && article) return true;
  }
  if (*a.rule == "duration.units") {
    if (small.find('-') != std::string::npos) return false;
    const bool prep = is_one_of(before, {"for", "in", "over", "after", "spent", "within", "lasted", "take", "took", "takes", "through", "last", "lasting", "by", "decades"});
    const bool tail = is_one_of(after, {"ago", "later", "earlier", "before", "after", "of", "ahead", "prior"});
    if (is_one_of(small, {"nights", "weekends", "seconds"}) || is_one_of(before, {"early", "small", "wee", "late", "opening", "closing", "rush", "office", "working", "visiting"})) return true;
    return !prep && !tail;
  }
  if (*a.rule == "duration.compact") return is_one_of(small.substr(small.find_first_not_of("0123456789.")), {"d", "h"}) && !is_one_of(before, {"for", "in", "after", "within", "takes", "took"}) && !is_one_of(after, {"ago", "later"});
  return false;
}

bool false_set(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  const std::string small = lower(words), before = c.before(a.start), after = c.after(a.end);
  if (*a.rule == "set.per" && (small.rfind("a ", 0) == 0 || small.rfind("an ", 0) == 0)) {
    const std::string_view raw = c.word_before(a.start);
    if (is_one_of(after, {"ago", "earlier", "later", "before", "after", "from", "or", "and", "long", "old"})) return true;
    if (c.last_mark(a.start) == '%') return false;
    if (raw.empty()) return true;
    if (is_digit_byte(raw[0])) return false;
    // A speed, no habit.
    if (a.amounts[0].unit == Unit::hour && is_one_of(before, {"miles", "kilometers", "kilometres", "km", "kms", "mile", "knots"})) return true;
    if (is_one_of(before, {"million", "billion", "trillion", "percent", "once", "twice", "thrice", "cent", "cents", "hundred", "thousand", "barrel", "share", "ton", "tonne", "head"})) return false;
    if (is_one_of(before, {"lasts", "takes", "is", "was", "has", "needs", "spends", "gives", "marks", "includes", "requires", "as", "this", "his", "its", "less", "us", "yes", "thus", "perhaps", "across", "always", "towards", "becomes", "gets", "loses"})) return true;
    return before.size() < 4 || before.back() != 's' || before.substr(before.size() - 2) == "ss";
  }
  if (*a.rule == "set.adverb") {
    const std::string_view raw_before = c.word_before(a.start), raw_after = c.word_after(a.end);
    return is_upper_byte(words[0]) && ((is_title(raw_after) && c.char_at(a.end) == ' ') || (is_title(raw_before) && !c.begins_at(a.start)));
  }
  if (*a.rule == "set.plural") {
    if (is_one_of(small, {"nights", "mornings", "evenings", "afternoons"})) return !is_one_of(before, {"on", "in", "the", "at", "most", "work", "worked"}) || c.last_mark(a.start) == '-';
    return false;
  }
  if (*a.rule == "set.every") {
    if (small.rfind("each other", 0) == 0) return true;
    return small.find("second") != std::string::npos && small.find("every second") == 0 && small == "every second" && is_word_byte(c.next_mark(a.end));
  }
  return false;
}

bool false_clock(const Context& c, Expression& a) {
  const std::string before = c.before(a.start), after = c.after(a.end);
  const std::string_view words = c.text().substr(a.start, a.size());
  const bool prep = is_one_of(before, {"at", "by", "from", "until", "till", "to", "around", "about", "before", "after", "between", "since", "and", "or", "approximately", "near", "through", "past"});
  if (*a.rule == "time.clock24") {
    const char last = c.char_before(a.start);
    // "07:50-10:00" is a range of times; "3-10:00" isn't.
    const bool ranged = last == '-' && a.start >= c.range().start + 5 && c.char_at(a.start - 4) == ':';
    if (ranged) return false;
    if (last == ':' || last == '.' || last == '-' || last == '/' || c.char_at(a.end) == ':') return true;
    // "and", "to" join a clock time only to another one.
    if (is_one_of(before, {"and", "or", "to"})) {
      const std::string_view left = c.word_before(a.start, 1);
      if (a.zone.empty() && (left.size() != 2 || !is_digit_byte(left[0]))) a.weak = true;
    }
    if (is_one_of(after, {"win", "victory", "ratio", "vote"}) || is_one_of(before, {"won", "lost", "beat", "ratio", "score", "genesis", "matthew", "luke", "john", "psalm", "isaiah", "mark"})) return true;
    const bool alone = c.begins_at(a.start) && c.ends_at(a.end);
    const bool ranges_on = c.char_at(a.end) == '-' && c.char_at(a.end + 3) == ':';
    if (words.find(' ') == std::string_view::npos && a.zone.empty() && !prep && !alone && !ranges_on && a.second == kUnknown) a.weak = true;
    return false;
  }
  // "37.1 in the morning", "12:70 am"
  if ((*a.rule == "time.hour_part" || *a.rule == "time.clock12") && number_goes_on(c, a)) return true;
  if (*a.rule == "time.note_at") {
    const std::string_view next = c.word_after(a.end);
    if (words.find('.') != std::string_view::npos && !c.ends_at(a.end)) return true;
    return number_goes_on(c, a) || c.char_at(a.end) == ':' || c.next_mark(a.end) == '%' || (!next.empty() && !is_one_of(after, {"on", "today", "tomorrow", "tonight", "this", "next", "for", "in", "and", "to", "the", "est", "gmt", "pst", "utc"}) && parse_weekday(next) == kUnknown);
  }
  if (*a.rule == "time.note_open_range") return number_goes_on(c, a) || c.char_at(a.end) == '/';
  if (*a.rule == "time.dotted") {
    if (number_goes_on(c, a)) return true;
    if (words.find_first_of("hHuUGCB") == std::string_view::npos) a.weak = true;
    if (a.weak && !prep && !c.begins_at(a.start) && is_one_of(after, {"on", "in"})) return true;  // "fell 3.10 on Friday"
    return is_counted(c.word_after(a.end));
  }
  if (*a.rule == "time.clock12_short") {
    if (number_goes_on(c, a)) return true;
    // "5p" may be a price; a note that begins so, or has a range of two, tells the time.
    const bool note = is_note(c.text()) && ((c.begins_at(a.start) && (c.ends_at(a.end) || c.next_mark(a.end) == '-' || parse_zone(after) != "")) || (c.last_mark(a.start) == '-' && c.ends_at(a.end)));
    a.weak = a.minute == kUnknown && !prep && !note;
    return false;
  }
  if (*a.rule == "time.past_to") {
    const bool half = lower(words).rfind("half", 0) == 0 || words.find("uarter") != std::string_view::npos;
    const bool past = lower(words).find(" past ") != std::string::npos;
    const bool minutes = lower(words).find("min") != std::string::npos;
    const bool ampm = lower(words).find("m.") != std::string::npos || lower(words).find(" in ") != std::string::npos;
    // "a quarter to seven tomorrow", in a note
    if (half && is_note(c.text()) && (c.ends_at(a.end) || is_one_of(c.after(a.end), {"today", "tomorrow", "tonight", "on"}))) return false;
    return !(half && (past || prep || c.begins_at(a.start))) && !ampm && !(minutes && (past || prep)) && !((prep && before == "at") || (past && c.begins_at(a.start)));
  }
  if (*a.rule == "time.noon") {
    return is_upper_byte(words[0]) && !c.begins_at(a.start) && (is_title(c.word_after(a.end)) || is_title(c.word_before(a.start, 1)));
  }
  if (*a.rule == "time.daypart") {
    const std::string small = lower(words);
    if (is_one_of(small, {"the dawn", "dawn"}) && after == "of") return true;
    if (is_one_of(before, {"good", "saturday", "opening"}) && before != "saturday") return true;
    if (small == "noon" || small == "midnight" || small == "midday") return true;
    const bool bare = small.find(' ') == std::string::npos && small.find('-') == std::string::npos;
    if (is_upper_byte(words[0]) && is_title(c.word_after(a.end)) && c.char_at(a.end) == ' ') return true;
    if (is_one_of(small, {"early", "late"})) return true;
    if (bare && small != "overnight") a.weak = !is_one_of(before, {"at", "by", "until", "till", "since", "all", "before", "after"});
    if (small.rfind("the ", 0) == 0 && !is_one_of(before, {"in", "during", "by", "through", "throughout", "until", "into"})) a.weak = true;
    return false;
  }
  return false;
}

bool false_relative(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  const std::string small = lower(words), before = c.before(a.start), after = c.after(a.end);
  if (a.unit == Unit::second || (a.unit == Unit::minute && a.direction != Direction::current)) return true;
  if (a.unit == Unit::quarter && is_one_of(after, {"century", "final", "finals", "of"})) return true;
  if (a.direction == Direction::last && a.unit != Unit::none && after == "of" && small.rfind("the", 0) == 0) return true;
  if (a.direction == Direction::last && a.unit == Unit::day) return true;
  if ((a.season != kUnknown || a.month != kUnknown) && (a.direction == Direction::current || a.direction == Direction::same)) {
    const size_t space = words.find_last_of(" \n");
    const std::string_view point = words.substr(space == std::string_view::npos ? 0 : space + 1);
    if (a.month != kUnknown && is_lower_byte(point[0]) && is_one_of(lower(point), {"may", "march", "mar", "sep", "dec", "jan", "august"})) return true;
    if (lower(point) == "fall" && is_one_of(after, {"in", "of", "from", "to", "on", "into", "short", "under", "within", "back", "apart", "below"})) return true;
    if (a.month != kUnknown && (small.rfind("that may", 0) == 0 || small.rfind("that march", 0) == 0)) return true;
  }
  if (a.weekday != kUnknown && small.find("day") == std::string::npos) {
    if (a.direction != Direction::last && a.direction != Direction::next && a.direction != Direction::current) return true;
    return small.find(" sun") != std::string::npos || small.find(" sat") != std::string::npos;
  }
  // "of the same year's" is fine; "at the same hour" says no date.
  return (a.unit == Unit::hour || a.unit == Unit::minute) && a.direction == Direction::same;
}

bool false_unit_of(const Context& c, Expression& a) {
  const std::string before = c.before(a.start), after = c.after(a.end);
  if (a.unit == Unit::half) return true;
  a.weak = a.unit != Unit::weekend;
  if (!a.weak && after != "of") return c.char_at(a.end) == '-' || (is_lower_byte(c.next_mark(a.end)) && is_one_of(before, {"of"}));
  const bool ended = is_one_of(after, {"ended", "ending"});
  if (after == "of" && (a.unit == Unit::week || a.unit == Unit::weekend) && parse_month(c.word_after(a.end, 1)) != kUnknown) {
    a.weak = false;
    return false;
  }
  if (is_one_of(after, {"of", "to", "that", "when"})) return false;
  const char mark = c.next_mark(a.end);
  if (is_digit_byte(mark) || (c.char_at(a.end) == '-')) return true;
  if (a.unit == Unit::year || a.unit == Unit::quarter) a.weak = !is_one_of(before, {"in", "for", "during", "throughout", "within", "late", "later", "early", "earlier"});
  if (a.unit == Unit::month || a.unit == Unit::week || a.unit == Unit::decade || a.unit == Unit::century) a.weak = !is_one_of(before, {"during", "for", "throughout", "in"});
  if (ended && (a.unit == Unit::quarter || a.unit == Unit::year || a.unit == Unit::month || a.unit == Unit::week)) a.weak = false;
  if (a.unit == Unit::day) a.weak = !(before == "in" && is_one_of(c.before(a.start, 1), {"later", "earlier", "early", "late"}));
  return false;
}

bool false_reference(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  const std::string small = lower(words), after = c.after(a.end), before = c.before(a.start);
  if (words == "NOW") return !is_upper_byte(c.word_before(a.start).empty() ? 'A' : c.word_before(a.start).back()) || is_lower_byte(c.next_mark(a.end));
  if (small == "the past" || small == "the recent past" || small == "the distant past" || small == "the not-too-distant past" || small == "the present")
    return is_word_byte(c.next_mark(a.end)) && !is_one_of(after, {"and", "or", "to", "has", "had", "is", "was", "when", "but", "that", "as", "with", "for", "by", "he", "she", "it", "they", "we", "in", "have", "because", "were"});
  if (small == "the future") return is_one_of(after, {"tense", "value", "king", "president", "husband", "wife", "bride"});
  if (words == "Now" && !c.begins_at(a.start) && c.char_at(a.end) == ' ' && is_title(c.word_after(a.end)) && c.last_mark(a.start) != ':') return true;
  if (small == "now") return after == "and" && is_one_of(c.after(a.end, 1), {"then", "again"});
  return false;
}

}  // namespace dateline
