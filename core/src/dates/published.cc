#include "dates/published.h"

#include <cstdlib>

#include "dates/context.h"
#include "dates/number_words.h"

namespace dateline {
namespace {

constexpr size_t kHeadSentences = 8;

bool is_full(const Expression& e) {
  return e.kind == AtomKind::calendar && e.year != kUnknown && !e.short_year && e.month != kUnknown && e.day != kUnknown && e.other_month == kUnknown &&
         is_valid({e.year, e.month, e.day});
}

CivilDay day_of(const Expression& e) { return {e.year, e.month, e.day}; }

int32_t number(std::string_view text) {
  int32_t value = 0;
  for (const char c : text) value = value * 10 + (c - '0');
  return value;
}

// The words of a line around its date: few, and each of a kind that goes with dates.
bool stands_alone(std::string_view text, const Span& line, const Expression& date) {
  int words = 0;
  bool says_published = false;
  const auto count = [&](uint32_t from, uint32_t to) {
    for (uint32_t i = from; i < to;) {
      if (!is_word_byte(text[i])) {
        ++i;
        continue;
      }
      uint32_t end = i;
      while (end < to && is_word_byte(text[end])) ++end;
      const std::string word = lower(text.substr(i, end - i));
      if (is_one_of(word, {"published", "updated", "posted", "date", "dated", "modified", "issued", "by", "reviewed"})) says_published = true;
      else if (!is_one_of(word, {"on", "at", "last", "first", "the", "et", "est", "edt", "gmt", "utc", "bst", "am", "pm", "a", "p", "m", "of"}) && !is_digit_byte(word[0])) ++words;
      i = end;
    }
  };
  if (line.size() > date.size() + 120) return false;
  count(line.start, date.start);
  count(date.end, line.end);
  return words == 0 || (says_published && words <= 6);
}

// The line of text that holds an expression.
Span line_of(std::string_view text, const Span& range, const Span& at) {
  Span line = at;
  while (line.start > range.start && text[line.start - 1] != '\n') --line.start;
  while (line.end < range.end && text[line.end] != '\n') ++line.end;
  return line;
}

bool from_head(Document& document, const std::vector<DatedSentence>& sentences, PublishedDay& out) {
  for (size_t i = 0; i < sentences.size() && i < kHeadSentences; ++i) {
    const BlockKind kind = sentences[i].block >= 0 ? document.blocks[static_cast<size_t>(sentences[i].block)].kind : BlockKind::paragraph;
    for (const Expression& e : sentences[i].expressions) {
      if (!is_full(e)) continue;
      if (kind != BlockKind::byline && !stands_alone(document.text, line_of(document.text, sentences[i].range, e), e)) {
        // A headline may run into its date: the date ends the line.
        const bool ends_title = kind == BlockKind::title && i < 2 && e.weekday != kUnknown && e.end + 1 >= line_of(document.text, sentences[i].range, e).end;
        if (!ends_title) continue;
      }
      out.known = true;
      out.day = day_of(e);
      document.published = {iso_day(out.day), PublishedSource::byline};
      return true;
    }
  }
  return false;
}

// The year of "(c) 2024", "Copyright 2024".
int32_t copyright_year(std::string_view text) {
  for (const std::string_view mark : {"\xC2\xA9 ", "(c) ", "(C) ", "Copyright "}) {
    const size_t at = text.rfind(mark);
    if (at == std::string_view::npos) continue;
    const size_t digits = text.find_first_of("0123456789", at);
    if (digits == std::string_view::npos || digits > at + 16 || text.size() < digits + 4) continue;
    const std::string_view year = text.substr(digits, 4);
    if (year.find_first_not_of("0123456789") == std::string_view::npos && year[0] <= '2') return number(year);
  }
  return kUnknown;
}

// The year in which a dateline's day lies at most a month after a full date of the text.
int32_t year_near(const std::vector<DatedSentence>& sentences, const Expression& day) {
  for (const DatedSentence& s : sentences)
    for (const Expression& e : s.expressions) {
      if (!is_full(e)) continue;
      for (const int32_t year : {e.year, e.year + 1}) {
        if (!is_valid({year, day.month, day.day})) continue;
        const int64_t gap = day_number({year, day.month, day.day}) - day_number(day_of(e));
        if (gap >= 0 && gap <= 31) return year;
      }
    }
  return kUnknown;
}

bool from_dateline(Document& document, const std::vector<DatedSentence>& sentences, PublishedDay& out) {
  for (size_t i = 0; i < sentences.size() && i < kHeadSentences; ++i) {
    if (sentences[i].block < 0 || document.blocks[static_cast<size_t>(sentences[i].block)].kind != BlockKind::dateline) continue;
    for (const Expression& e : sentences[i].expressions) {
      if (e.kind != AtomKind::calendar || e.month == kUnknown || e.day == kUnknown) continue;
      const int32_t year = e.year != kUnknown && !e.short_year ? e.year : copyright_year(document.text);
      const int32_t guessed = year == kUnknown ? year_near(sentences, e) : year;
      if (guessed == kUnknown || !is_valid({guessed, e.month, e.day})) continue;
      out.known = true;
      out.day = {guessed, e.month, e.day};
      document.published = {iso_day(out.day), year == kUnknown ? PublishedSource::inferred : PublishedSource::dateline};
      return true;
    }
  }
  return false;
}

bool is_deictic(const Expression& e) {
  if (e.kind == AtomKind::day_word) return true;
  if (e.kind == AtomKind::relative) return e.direction == Direction::current || e.direction == Direction::last || e.direction == Direction::next;
  return e.kind == AtomKind::calendar && e.weekday != kUnknown && e.day == kUnknown && e.month == kUnknown;
}

bool inferred(Document& document, const std::vector<DatedSentence>& sentences, PublishedDay& out) {
  bool deictic = false, found = false;
  CivilDay latest;
  for (const DatedSentence& s : sentences) {
    for (size_t i = 0; i < s.expressions.size(); ++i) {
      const Expression& e = s.expressions[i];
      if (i + 1 < s.expressions.size() && e.kind == AtomKind::day_word && e.amounts[0].count == 0 && is_full(s.expressions[i + 1]) && s.expressions[i + 1].start <= e.end + 3) {
        out.known = true;
        out.day = day_of(s.expressions[i + 1]);
        document.published = {iso_day(out.day), PublishedSource::inferred};
        return true;
      }
      deictic |= is_deictic(e) && e.kind != AtomKind::relative;
      if (s.index < 4 && is_full(e) && (!found || day_number(day_of(e)) > day_number(latest))) {
        latest = day_of(e);
        found = true;
      }
    }
  }
  if (!deictic || !found) return false;
  out.known = true;
  out.day = latest;
  document.published = {iso_day(latest), PublishedSource::inferred};
  return true;
}

}  // namespace

PublishedDay find_published(Document& document, const Options& options, const std::vector<DatedSentence>& sentences) {
  PublishedDay out;
  const std::string& given = options.published;
  if (given.size() >= 10) {
    out.known = true;
    out.day = {number(given.substr(0, 4)), number(given.substr(5, 2)), number(given.substr(8, 2))};
    if (given.size() >= 16) {
      out.hour = number(given.substr(11, 2));
      out.minute = number(given.substr(14, 2));
    }
    document.published = {given.substr(0, 10), PublishedSource::option};
    return out;
  }
  document.published = {};
  document.published.source = PublishedSource::none;
  if (from_head(document, sentences, out) || from_dateline(document, sentences, out)) return out;
  // A history has no "today" to count from.
  if (!is_narrative(document, out, sentences)) inferred(document, sentences, out);
  return out;
}

bool is_narrative(const Document&, const PublishedDay& published, const std::vector<DatedSentence>& sentences) {
  double far = 0, near = 0;
  int full = 0;
  for (const DatedSentence& s : sentences) {
    for (const Expression& e : s.expressions) {
      if (e.kind == AtomKind::day_word) near += 1;
      if (e.kind == AtomKind::calendar && e.weekday != kUnknown && e.day == kUnknown && e.month == kUnknown) near += 1;
      if (e.kind == AtomKind::relative && (e.direction == Direction::current || e.direction == Direction::last)) near += 1;
      if (e.kind == AtomKind::duration && e.shift == Shift::ago) near += 0.5;
      if (e.kind != AtomKind::calendar || e.year == kUnknown || e.short_year) continue;
      const bool close = published.known && std::abs(e.year - published.day.year) <= 1;
      const double weight = e.month != kUnknown ? 1 : 0.4;
      (close ? near : far) += weight;
      full += !close && e.month != kUnknown;
    }
  }
  return full >= 2 && far > 2 * near;
}

}  // namespace dateline
