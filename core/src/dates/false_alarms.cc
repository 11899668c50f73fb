#include "dates/false_alarms.h"

#include <algorithm>

#include "dates/false_alarms_parts.h"
#include "dates/note.h"
#include "dates/number_words.h"

namespace dateline {
namespace {

bool is_temporal_preposition(const std::string& w) {
  return is_one_of(w, {"in", "on", "of", "since", "until", "till", "by", "from", "during", "before", "after", "between", "through",
                       "throughout", "for", "around", "about", "late", "early", "mid", "and", "or", "to", "as", "than", "circa", "c",
                       "over", "last", "next", "this", "every", "each", "ended", "ending", "beginning", "starting", "began", "begins",
                       "at", "within", "past", "ca", "towards", "toward", "the", "year", "again", "back", "only", "like"});
}

bool is_lower_plural(std::string_view word) {
  if (word.size() < 4 || !is_lower_byte(word[0]) || word.back() != 's') return false;
  const std::string w = lower(word);
  return !is_one_of(w, {"was", "this", "his", "its", "as", "has", "does", "is", "plus", "thus", "us", "less", "across", "versus", "besides",
                        "towards", "perhaps", "always", "sometimes", "elections", "olympics", "games", "census", "crisis", "elections", "polls",
                        "riots", "protests", "talks", "playoffs", "finals", "attacks", "congress", "alas", "unless", "sees", "saw", "focus",
                        "process", "bus", "awards", "championships", "primaries", "midterms", "results", "figures", "levels", "financials",
                        "earnings", "sales", "uprisings", "bombings", "accords", "hearings", "floods", "wildfires", "estimates", "events"});
}

const Token* token_at(const Document& document, uint32_t byte) {
  const auto it = std::partition_point(document.tokens.begin(), document.tokens.end(), [&](const Token& t) { return t.end <= byte; });
  return it == document.tokens.end() || it->start > byte ? nullptr : &*it;
}

// A part of a longer name of a person, an organisation, a place or a work.
bool in_name(const Document& document, const Expression& atom) {
  const Token* token = token_at(document, atom.start);
  if (!token) return false;
  switch (token->name) {
    case EntityType::PERSON:
      return true;
    case EntityType::ORG:
    case EntityType::WORK_OF_ART:
    case EntityType::FAC: {
      const bool more_before = !token->name_begins;
      const Token* next = token + 1;
      const bool more_after = next < document.tokens.data() + document.tokens.size() && next->name == token->name && !next->name_begins;
      return more_before || more_after;
    }
    default:
      return false;
  }
}

// A name that begins before the expression or goes on after it.
bool in_longer_name(const Document& document, const Expression& atom) {
  const Token* first = token_at(document, atom.start);
  if (!first || first->name == EntityType::none) return false;
  const Token* next = token_at(document, atom.end + 1);
  return !first->name_begins || (next && next->name == first->name && !next->name_begins);
}

bool quoted_alone(const Context& c, const Expression& a) {
  const auto mark = [](std::string_view t) { return t == "\"" || t == "'" || t == "\xE2\x80\x9C" || t == "\xE2\x80\x98" || t == "\xE2\x80\x9D" || t == "\xE2\x80\x99"; };
  const std::string_view text = c.text();
  const bool before = a.start >= 1 && (mark(text.substr(a.start - 1, 1)) || (a.start >= 3 && mark(text.substr(a.start - 3, 3))));
  const bool after = mark(text.substr(a.end, 1)) || mark(text.substr(a.end, 3));
  return before && after;
}

bool false_month(const Document& document, const Context& c, Expression& a) {
  const std::string_view word = c.text().substr(a.start, a.size());
  const std::string small = lower(word), before = c.before(a.start), after = c.after(a.end);
  const bool may = small == "may", march = small == "march", ambiguous = may || march || small == "mar" || small == "jan" || small == "june" || small == "april" || small == "august" || small == "sep" || small == "dec" || small == "jun" || small == "jul" || small == "mar.";
  const bool full = small.size() > 4 || small == "june" || small == "july" || may;
  const bool prepositional = is_one_of(before, {"in", "of", "since", "until", "till", "by", "from", "during", "before", "after", "between", "through",
                       "throughout", "for", "late", "early", "mid", "last", "next", "ended", "ending", "to", "than", "every", "around", "and", "or", "on", "this"}) ;
  if (is_lower_byte(word[0])) {
    if (may || march || small == "mar" || small == "august" || !full) return !(prepositional && !may && !march && full) && !((may || march) && is_one_of(before, {"in", "since", "until", "last", "next", "of", "early", "late", "mid"}) && (c.ends_at(a.end) || !is_lower_byte(c.next_mark(a.end))));
    return false;
  }
  if (in_name(document, a)) return true;
  const std::string_view raw_before = c.word_before(a.start);
  if (is_upper_byte(word[0]) && word.size() > 2 && is_upper_byte(word[1]) && (may || march)) return !prepositional;
  if (is_one_of(before, {"mrs", "ms", "mr", "dr", "theresa", "brian", "prime", "minister", "elaine"})) return true;
  if (!ambiguous) return is_title(raw_before) && !prepositional && is_title(c.word_after(a.end)) && c.char_at(a.end) == ' ' && !full;
  if (prepositional && !(may && is_one_of(before, {"and", "or", "for"}) && !is_one_of(c.before(a.start, 1), {"january", "february", "march", "april"}))) {
    // "the March of Dimes", "for June Smith"
    return is_title(c.word_after(a.end)) && c.char_at(a.end) == ' ' && !is_one_of(before, {"in", "since", "until", "last", "next", "late", "early"}) && !may && parse_weekday(c.word_after(a.end)) == kUnknown;
  }
  if (parse_month(c.word_before(a.start)) != kUnknown && c.word_before(a.start).size() > 2) return false;
  const std::string_view mark = c.text().substr(a.end, 3);
  if (c.char_at(a.end) == '-' || mark == "\xE2\x80\x93") return parse_month(after) == kUnknown;
  if (is_one_of(after, {"to", "through"}) && parse_month(c.word_after(a.end, 1)) != kUnknown && c.word_after(a.end, 1).size() > 2) return false;
  if (may) return true;
  if (march) return before != "the" || is_one_of(after, {"on", "of", "to", "from", "in", "was"}) || c.begins_at(a.start);
  return c.begins_at(a.start) || is_title(raw_before) || is_title(c.word_after(a.end));
}

bool false_weekday(const Document& document, const Context& c, Expression& a) {
  const std::string_view word = c.text().substr(a.start, a.size());
  const std::string small = lower(word), before = c.before(a.start);
  const std::string_view next = c.word_after(a.end);
  if (is_one_of(next, {"Times", "Telegraph", "Mirror", "Express", "Mail", "Post", "Herald", "Star", "World", "Tribune", "Independent", "Mass", "School", "Night"}) && c.char_at(a.end) == ' ')
    return next != "Night" || is_title(c.word_after(a.end, 1));
  if (c.char_at(a.end) == '.' && is_lower_byte(c.char_at(a.end + 1))) return true;  // "monday.com"
  if (small.find("day") == std::string::npos) {
    // A note that is no more than "thu." or begins so: "Wed in the afternoon".
    if (is_note(document) && c.begins_at(a.start) && (c.ends_at(a.end) || (small.rfind("su", 0) != 0 && small.rfind("sa", 0) != 0 && is_one_of(c.after(a.end), {"in", "at", "from", "between", "until"})))) return false;
    if (!is_upper_byte(word[0])) return !is_one_of(before, {"on", "last", "next", "by", "until"}) || is_one_of(small, {"sun", "sat"});
    if (is_one_of(small, {"sun", "sat", "wed", "mon", "sun.", "sat."})) return !is_one_of(before, {"on", "last", "next", "by", "until"}) || (!next.empty() && is_upper_byte(next[0]));
    return !is_one_of(before, {"on", "last", "next", "this", "by", "until", "from", "since", "through", "to"}) && !c.begins_at(a.start);
  }
  const Token* token = token_at(document, a.start);
  if (token && token->name == EntityType::PERSON && is_title(next)) return true;
  return is_one_of(before, {"bloody", "ruby"}) || (token && token->name == EntityType::WORK_OF_ART && in_name(document, a));
}

bool false_year(const Document& document, const Context& c, Expression& a) {
  if (number_goes_on(c, a)) return true;
  const std::string before = c.before(a.start);
  const std::string_view next = c.word_after(a.end);
  const std::string after = lower(next);
  const char last = c.char_before(a.start);
  if (quoted_alone(c, a)) return true;
  // A far year behind a name is a part of the name: "Blade Runner 2049".
  if (a.year >= 2040 && last == ' ' && is_title(c.word_before(a.start)) && !is_temporal_preposition(before) && parse_month(before) == kUnknown) return true;
  if (is_one_of(before, {"section", "sections", "article", "articles", "no", "no.", "nos", "number", "numbers", "room", "flight", "route", "page", "pages", "pp", "p", "resolution",
                         "boeing", "airbus", "highway", "model", "windows", "chapter", "rule", "paragraph", "clause", "line", "suite",
                         "channel", "unit", "apt", "box", "bill", "isbn", "id", "version", "some", "nearly", "almost", "roughly", "than",
                         "approximately", "tel", "phone", "fax", "call", "extension", "lot", "item", "form", "office", "station", "least", "grade", "ipcc",
                         "orwell", "orwell's", "s&p", "russell", "p.o", "figure", "table", "psalm", "euro", "usd", "eur", "gbp", "us", "rs", "hb", "hr", "sb", "asteroid", "peugeot", "dell", "nikkei"}))
    return true;
  if (is_one_of(before, {"some", "another"})) return true;
  if (c.char_at(a.end) == ' ' && is_one_of(c.after(a.end, 1), {"street", "avenue", "road", "lane", "boulevard", "drive", "st", "ave", "rd", "blvd", "way", "court", "place"})) return true;
  const std::string left_edge = lower(c.text().substr(a.start > c.range().start + 6 ? a.start - 6 : c.range().start, std::min<uint32_t>(6, a.start - c.range().start)));
  for (const std::string_view label : {"no. ", "nos. ", "p. ", "pp. ", "sec. ", "art. ", "vol. ", "#", "fig. "})
    if (left_edge.size() >= label.size() && left_edge.compare(left_edge.size() - label.size(), label.size(), label) == 0) return true;
  if (last == '-' || (a.start > 2 && c.text().substr(a.start - 3, 3) == "\xE2\x80\x93")) {
    // After a dash only the end of a range of years; a part of an id or a phone number is none.
    const std::string_view left = c.word_before(a.start);
    if (last == '-' && !left.empty() && is_digit_byte(left[0]) && left.size() != 4 && left.size() > 2) return true;
    if (last == '-' && !left.empty() && is_upper_byte(left.back())) return true;
  }
  if (c.char_at(a.end) == '-') {
    const std::string_view right = c.word_after(a.end);
    if (!right.empty() && is_digit_byte(right[0]) && right.size() != 4) return true;
    if (is_one_of(after, {"meter", "metre", "mile", "foot", "pound", "square", "strong", "page", "member", "seat", "kilometer", "kilometre", "acre", "word", "ton", "plus", "odd", "calorie"})) return true;
    if (!right.empty() && is_lower_byte(right[0]) && a.year < 1700) return true;
  }
  if (is_digit_byte(c.char_at(a.end + 1)) && c.char_at(a.end) == ' ') {
    const std::string_view right = c.word_after(a.end);
    if (right.size() != 4 && right.size() > 2) return true;  // "2020 555"
  }
  const bool after_clock = before.size() == 2 && a.start >= c.range().start + 4 && c.char_before(a.start - 3) == ':';
  if (!before.empty() && is_digit_byte(before[0]) && last == ' ' && before.size() < 4 && !after_clock && parse_month(c.word_before(a.start, 1)) == kUnknown) return true;
  if (is_counted(next) && c.next_mark(a.end) != ',' && c.char_at(a.end) == ' ') return true;
  const bool strong = is_one_of(before, {"in", "since", "year", "until", "till", "early", "late", "mid", "during", "between", "circa", "from", "by"});
  // "the pact of 1996 runs": a verb, not things that are counted.
  const bool modern = a.year > 1900 && a.year < 2050 && a.year % 100 != 0 && is_one_of(before, {"of", "and", "to", "after", "before", "through"});
  if (!strong && !modern && is_lower_plural(next) && c.char_at(a.end) == ' ' && before != "the") return true;
  if (before == "the" && is_lower_plural(next) && c.char_at(a.end) == ' ' && !is_one_of(c.before(a.start, 1), {"in", "at", "during", "after", "before", "since", "of"})) return true;
  if (is_one_of(before, {"from", "by", "between", "in", "of", "to"}) && is_lower_plural(next) && c.char_at(a.end) == ' ' && (a.year % 100 == 0 || a.year < 1800)) return true;
  if (a.year < 1700 && a.year % 100 == 0 && before == "the") return true;
  if (a.year >= 1700 && a.year <= 2100) {
    const bool loose = before.empty() || is_temporal_preposition(before) || last == '(' || last == ',' || !is_lower_byte(c.next_mark(a.end)) || is_title(c.word_before(a.start)) || last == ' ';
    const Token* token = token_at(document, a.start);
    if (token && (token->name == EntityType::WORK_OF_ART || token->name == EntityType::PRODUCT) && in_name(document, a)) return true;
    return !loose;
  }
  if (after == "year" && is_one_of(c.after(a.end, 1), {"old"})) return true;
  // Numbers outside the centuries that news talks of need a word that says "year".
  const std::string_view left = c.text().substr(c.range().start, a.start - c.range().start);
  const size_t spaced = left.find_last_not_of(' ');
  const bool after_dash = spaced != std::string_view::npos && spaced >= 2 && (left.substr(spaced - 2, 3) == "\xE2\x80\x93" || left[spaced] == '-');
  const bool dash = after_dash || c.char_at(a.end) == '-' || c.text().substr(a.end, 3) == "\xE2\x80\x93" || last == '(' || last == '-' || (a.start > 2 && c.text().substr(a.start - 3, 3) == "\xE2\x80\x93");
  return !strong && !dash && !is_one_of(before, {"of", "and", "to", "or", "after", "before", "around", "about", "the", "as", "ca", "c"});
}

bool false_season(const Document& document, const Context& c, Expression& a) {
  const std::string_view all = c.text().substr(a.start, a.size());
  const bool article = lower(all).rfind("the", 0) == 0;
  const std::string before = c.before(a.start), after = c.after(a.end);
  const bool prep = is_one_of(before, {"in", "during", "of", "by", "until", "since", "before", "through", "throughout", "this", "last", "next",
                                       "early", "late", "mid", "over", "from", "that", "each", "every", "for", "previous", "following", "after", "and", "to", "or", "between"});
  const std::string_view word = all.substr(all.find_last_of(" \n") == std::string_view::npos ? 0 : all.find_last_of(" \n") + 1);
  const std::string small = lower(word);
  if (is_upper_byte(word[0]) && is_title(c.word_after(a.end)) && c.char_at(a.end) == ' ') return true;
  if (is_upper_byte(word[0]) && is_title(c.word_before(a.start)) && !prep) return true;
  if (in_name(document, a)) return true;
  const char mark = c.char_at(a.end);
  if (mark == '-' || mark == '\'') return small.rfind("fall", 0) == 0 || small.rfind("spring", 0) == 0;
  if (small == "fall" || small == "falls" || small == "springs" || small == "spring") {
    if (small.back() == 's') return true;
    if (is_one_of(after, {"of", "in", "from", "to", "into", "below", "apart", "short", "behind", "under", "for", "up", "water", "out", "back", "over"})) return true;
    return !(prep && (article || !is_one_of(before, {"to", "and", "or", "that", "for", "after"})));
  }
  // "winter wheat": a kind of wheat.
  if (!article && is_one_of(before, {"and", "or", "to", "for", "of", "from", "after"}) && is_lower_byte(c.next_mark(a.end))) return true;
  return !prep && !article;
}

bool false_numeric(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  if (number_goes_on(c, a)) return true;
  const char last = c.char_before(a.start), next = c.char_at(a.end);
  // "10/1-11/7" is a range of days.
  const bool full = *a.rule == "date.numeric";
  const uint32_t reach = full ? 8 : 4;
  const std::string_view left = c.text().substr(a.start > reach ? a.start - reach : 0, a.start > reach ? reach - 1 : 0), right = c.text().substr(a.end, 4);
  const bool ranged = (full || *a.rule == "date.numeric_short") && ((last == '-' && left.find('/') != std::string_view::npos) || (next == '-' && right.find('/') != std::string_view::npos));
  if (!ranged && (last == '-' || last == '/' || next == '-' || next == '/')) return true;
  if (is_word_byte(next)) return true;
  const std::string before = c.before(a.start);
  const bool prep = is_one_of(before, {"on", "by", "until", "till", "from", "since", "before", "after", "to", "dated", "due", "of", "for", "between", "and", "through", "through", "date", "born", "published", "updated", "posted"});
  if (is_one_of(before, {"version", "v", "ios", "android", "release", "section", "article", "windows", "macos", "python", "java", "ratio", "chapter", "about", "nearly", "only"})) return true;
  const bool alone = c.begins_at(a.start);
  // "fell to 5.8 percent from 6.1.": a decimal at the end of its sentence.
  if (*a.rule == "date.numeric_short" && a.weekday == kUnknown && words.back() == '.' && c.ends_at(a.end)) return true;
  if (*a.rule == "date.numeric_short" && is_lower_plural(c.word_after(a.end))) return true;  // "12/14 students"
  if (*a.rule == "date.numeric_short") return a.weekday == kUnknown && !alone && !ranged && last != '-' && !is_one_of(before, {"on", "by", "until", "till", "from", "since", "before", "after", "to", "between", "dated", "due"});
  if (words.find('.') != std::string_view::npos && words.find(' ') == std::string_view::npos) {
    const size_t dot = words.rfind('.');
    if (words.size() - dot == 3) return !prep && !alone && (words.size() != 8);
  }
  return false;
}

bool false_month_day(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  const std::string small = lower(words);
  const std::string before = c.before(a.start);
  if (number_goes_on(c, a)) return true;
  const bool lower_case = is_lower_byte(words[0]);
  const bool odd = small.rfind("may", 0) == 0 || small.rfind("march", 0) == 0 || small.rfind("mar ", 0) == 0 || small.rfind("dec ", 0) == 0 || small.rfind("sep ", 0) == 0;
  if (lower_case && odd && a.year == kUnknown) {
    const std::string_view next = c.word_after(a.end);
    if (!next.empty() && is_lower_byte(next[0]) && !is_one_of(lower(next), {"and", "or", "at", "to", "through", "in", "for", "until", "the", "from"})) return true;
    return !c.ends_at(a.end) && (small.find("second") != std::string::npos || small.find("first") != std::string::npos);
  }
  // "May 500 people", "March third quarter"
  if (is_counted(c.word_after(a.end)) && c.char_at(a.end) == ' ') return true;
  return (small.find("first") != std::string::npos || small.find("second") != std::string::npos || small.find("third") != std::string::npos) && is_one_of(c.after(a.end), {"quarter", "half", "round", "place", "time"});
}

bool false_day_month(const Context& c, Expression& a) {
  const std::string_view words = c.text().substr(a.start, a.size());
  if (number_goes_on(c, a)) return true;
  const char last = c.char_before(a.start);
  if (last == '-' && is_digit_byte(words[0]) && !is_digit_byte(c.last_mark(a.start - 1))) return true;
  const std::string small = lower(words);
  const size_t space = words.find_last_of(" -\n");
  const std::string_view month = words.substr(space == std::string_view::npos ? 0 : space + 1);
  const bool odd = is_one_of(lower(month), {"may", "march", "mar", "dec", "sep", "jan"});
  if (is_lower_byte(month[0]) && odd && a.year == kUnknown && small.find(" of ") == std::string::npos && !c.ends_at(a.end)) return true;
  // "the second March", "first May"
  if (!is_digit_byte(small[0]) && small.find(" of ") == std::string::npos && small.rfind("the ", 0) != 0 && a.weekday == kUnknown) return a.year == kUnknown;
  if (is_word_byte(c.char_at(a.end))) return true;
  return false;
}

// "-2 hours", "now - 30 minutes": a sign before a length of time, at the beginning or after "now".
bool is_signed(const Context& c, const Expression& a) {
  const char sign = c.last_mark(a.start);
  return (sign == '+' || sign == '-') && (c.begins_at(a.start) || c.before(a.start) == "now");
}

}  // namespace

bool is_false_alarm(const Document& document, const Context& c, Expression& a) {
  const std::string& rule = *a.rule;
  if (rule == "date.month") return false_month(document, c, a);
  if (rule == "date.weekday") return false_weekday(document, c, a);
  if (rule == "date.year") return false_year(document, c, a);
  if (rule == "date.year_span") {
    const char last = c.char_before(a.start), next = c.char_at(a.end);
    if (a.is_range_end) return c.char_before(a.range.start - 4) == '-' || is_word_byte(next) || next == '-' || next == '/' || next == '%' || a.year - 60 > 2100;
    return last == '-' || last == '/' || last == '.' || last == '$' || last == '#' || is_one_of(c.before(a.start), {"section", "article", "no", "page", "pages", "resolution", "flight"});
  }
  if (rule == "date.season") return false_season(document, c, a);
  if (rule == "date.numeric" || rule == "date.numeric_short" || rule == "date.numeric_month") return false_numeric(c, a);
  if (rule == "date.note_year_month") return number_goes_on(c, a) || c.char_at(a.end) == '-' || c.char_before(a.start) == '-' || (a.size() > 1 && c.text().substr(a.start, a.size()).find('.') != std::string_view::npos && !c.ends_at(a.end));
  if (rule == "date.note_day") return number_goes_on(c, a) || is_digit_byte(c.word_before(a.start, 1).empty() ? ' ' : c.word_before(a.start, 1)[0]) || (!c.ends_at(a.end) && !is_one_of(c.after(a.end), {"from", "between", "at", "in", "for", "and", "to", "until"})) || c.char_at(a.end) == '-';
  if (rule == "date.note_dash") return number_goes_on(c, a) || c.char_at(a.end) == '-' || !c.ends_at(a.end);
  if (rule == "date.note_day_of") return number_goes_on(c, a);
  if (rule == "date.note_month_words") return !c.ends_at(a.end) && !is_one_of(c.after(a.end), {"at", "in", "and", "to", "from", "for", "nineteen", "two", "twenty"});
  if (rule == "date.note_week") return !c.ends_at(a.end);
  if (rule == "date.note_slash") return number_goes_on(c, a) || c.char_at(a.end) == '-' || c.char_before(a.start) == '-' || !(c.ends_at(a.end) || (c.last_mark(a.start) == '-' && is_digit_byte(c.next_mark(a.end))));
  if (rule == "date.note_dotted") {
    if (a.weekday == kUnknown && a.size() < 5 && c.begins_at(a.start)) return true;  // "1.1" and "1.10" are numbers
    if (a.weekday == kUnknown && a.size() == 3) return true;
    const std::string before = c.before(a.start);
    if (number_goes_on(c, a) || is_counted(c.word_after(a.end)) || c.next_mark(a.end) == '%') return true;
    const std::string_view whole = c.text().substr(c.range().start, c.range().size());
    const bool figures = std::none_of(whole.begin(), whole.end(), [](char ch) { return is_lower_byte(ch); });
    const bool ranged = figures && (c.last_mark(a.start) == '-' || c.next_mark(a.end) == '-');
    return a.weekday == kUnknown && !(c.begins_at(a.start) && (c.ends_at(a.end) || ranged)) && !ranged && !is_one_of(before, {"on", "until", "till", "since"});
  }
  if (rule == "date.month_day" || rule == "date.month_days") return false_month_day(c, a);
  if (rule == "date.day_month" || rule == "date.days_of_month") return false_day_month(c, a);
  if (rule == "date.relative") return !(is_note(document) && c.begins_at(a.start) && c.ends_at(a.end)) && false_relative(c, a);
  if (rule == "date.unit_of") return false_unit_of(c, a);
  // "the last day of the trial" is a part of it, no length of time up to now.
  if (rule == "duration.past_unit" && a.direction == Direction::last && c.after(a.end) == "of") return true;
  if (a.kind == AtomKind::duration) return !(is_note(document) && is_signed(c, a)) && false_duration(c, a);
  if (a.kind == AtomKind::set) return false_set(c, a);
  if (a.kind == AtomKind::clock || a.kind == AtomKind::daypart) return false_clock(c, a);
  if (a.kind == AtomKind::reference) return false_reference(c, a);
  const std::string before = c.before(a.start), after = c.after(a.end);
  if (rule == "date.year_ancient") {
    if (number_goes_on(c, a) || is_one_of(c.before(a.start), {"batted", "scored", "drove", "up", "down"})) return true;
    const char mark = c.next_mark(a.end);
    if (mark == '-' || mark == '\xE2' || c.text().substr(a.end, 1) == "]") return mark != '\xE2';
    return is_word_byte(mark) && !is_one_of(after, {"the", "he", "she", "and", "when", "to", "as", "after", "with", "it", "they", "at", "by", "was", "under", "but", "during", "while", "his", "her", "ad", "bc"});
  }
  if (rule == "date.day_month_year") return c.char_before(a.start) == '$' || (is_digit_byte(c.text()[a.start]) && (c.char_before(a.start) == '.' || c.char_before(a.start) == ',') );
  if (rule == "date.half_bare") {
    // Half a year in business news, half a game elsewhere.
    const uint32_t from = a.start > c.range().start + 200 ? a.start - 200 : c.range().start, to = std::min(c.range().end, a.end + 200);
    const std::string near = lower(c.text().substr(from, to - from));
    for (const std::string_view word : {"profit", "sales", "earnings", "revenue", "percent", "%", "growth", "net income", "gdp", "inflation", "output", "economy", "exports", "fiscal", "results"})
      if (near.find(word) != std::string::npos) return after == "of";
    return true;
  }
  if (rule == "date.decade_short") {
    // Degrees, not decades.
    if (c.text().substr(a.end, 2) == "\xC2\xB0") return true;
    for (int n = 0; n < 4; ++n)
      if (is_one_of(c.before(a.start, n), {"temperatures", "temperature", "highs", "lows", "degrees"})) return true;
    return false;
  }
  if (rule == "date.year_words") {
    const bool alone = c.begins_at(a.start) && c.ends_at(a.end);
    return !alone && ((!is_one_of(before, {"in", "since", "of", "by", "until", "till", "year", "from", "during"}) && parse_month(before) == kUnknown) || is_lower_plural(c.word_after(a.end)) || is_counted(c.word_after(a.end)));
  }
  if (rule == "date.beside") return is_word_byte(c.next_mark(a.end)) && !is_one_of(after, {"and", "but", "in", "at", "by"});
  if (rule == "date.full_ancient") return number_goes_on(c, a) || is_word_byte(c.next_mark(a.end)) || is_lower_byte(c.text()[a.start]);
  if (rule == "date.day") {
    const std::string small = lower(c.text().substr(a.start, a.size()));
    if (!is_digit_byte(small[small.find(' ') + 1])) return true;
    const bool prep = is_one_of(before, {"on", "by", "until", "till", "since", "from", "to", "before", "after", "and", "between", "for"});
    if (c.begins_at(a.start) && c.ends_at(a.end)) return false;
    return !prep || (is_word_byte(c.next_mark(a.end)) && !is_one_of(after, {"and", "to", "at", "when", "but", "with", "after", "in", "of", "for", "as", "by", "was", "were", "had", "will", "is", "he", "she", "they", "the"})) || c.char_at(a.end) == '-';
  }
  if (rule == "date.weekday_day" && !is_digit_byte(c.text()[a.end - 3]) && is_lower_byte(c.next_mark(a.end))) return true;  // "Thursday, the fourth meeting"
  if (rule == "date.weekday_day") return !is_digit_byte(c.text()[a.end - 3]) && lower(c.text().substr(a.start, a.size())).find(" the ") == std::string::npos;
  if (rule == "date.year_short") return !is_one_of(before, {"in", "of", "since", "from", "until", "till", "to", "by", "late", "early", "mid", "class", "spring", "summer", "fall", "winter"});
  if (rule == "date.century" || rule == "date.quarter") {
    const std::string_view next = c.word_after(a.end);
    if (is_title(next) && c.char_at(a.end) == ' ' && is_upper_byte(c.text()[c.text().find_last_of(" -", a.end - 1) + 1])) return true;
    return rule == "date.quarter" && (is_one_of(after, {"final", "finals", "finalist", "back", "point"}) || (after == "of" && a.year == kUnknown && is_one_of(c.after(a.end, 1), {"the"}) && !is_one_of(c.after(a.end, 2), {"year", "fiscal", "financial"})));
  }
  // "June Quarter" is a name.
  if (rule == "date.month_quarter") return c.text().substr(a.start, a.size()).find('Q') != std::string_view::npos;
  if (rule == "date.holiday") {
    const std::string_view words = c.text().substr(a.start, a.size()), left = c.word_before(a.start);
    // A tagger may take "New Year's Day" whole for a name. With a year, or as a note, "Diwali 2019" is the day.
    const bool plain = a.year != kUnknown || is_note(document);
    if (words.find(' ') == std::string_view::npos ? !plain && in_name(document, a) : in_longer_name(document, a)) return true;
    // "Johnnie Christmas": a name of one word after a first name.
    const bool one_word = words.find(' ') == std::string_view::npos && is_title(words);
    if (one_word && is_title(left) && c.char_before(a.start) == ' ' && !c.begins_at(static_cast<uint32_t>(left.data() - c.text().data())) &&
        !is_one_of(lower(left), {"last", "this", "next", "merry", "happy", "on", "at", "in", "by", "since", "until", "before", "after", "for", "white", "orthodox", "during", "from", "to", "and", "every", "holy"}))
      return true;
    const std::string_view next = c.word_after(a.end);
    return is_title(next) && c.char_at(a.end) == ' ' && !is_one_of(next, {"Day", "Eve", "Weekend", "Sunday", "Monday", "Week"}) && parse_month(next) == kUnknown;
  }
  // "2019.1.3" is a version, "2019.01.03" a date.
  if (rule == "date.iso" && c.char_at(a.start + 4) == '.' && a.size() < 10) return true;
  // "the 2008-09 season": two years that follow each other, unless the figures stand alone.
  if (rule == "date.iso_month" && a.month == (a.year + 1) % 100 && !(c.begins_at(a.start) && c.ends_at(a.end))) return true;
  // "2009/10" is a season, "2014/10" a month.
  if (rule == "date.iso_month" && c.text().substr(a.start, a.size()).find('/') != std::string_view::npos && a.month > a.year % 100) return true;
  if (rule == "date.iso" || rule == "date.iso_month") return number_goes_on(c, a) || c.char_before(a.start) == '-' || c.char_at(a.end) == '-';
  if (rule == "date.quarter_q" || rule == "date.half_year") return c.char_before(a.start) == '-' || is_digit_byte(c.char_before(a.start));
  return false;
}

}  // namespace dateline
