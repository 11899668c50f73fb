#include "text/block_lists.h"

#include <unordered_map>
#include <utility>
#include <vector>

#include "knowledge/embedded.h"
#include "knowledge/tsv.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

enum class Where : uint8_t { whole, start, inside };
enum class DateWord : uint8_t { month, age, filler };

struct Phrase {
  std::string_view text;
  PhraseKind kind;
  Where where;
};

constexpr std::pair<std::string_view, PhraseKind> kKinds[] = {
    {"boilerplate", PhraseKind::boilerplate}, {"teasers", PhraseKind::teasers},     {"byline", PhraseKind::byline},
    {"caption", PhraseKind::caption},         {"job", PhraseKind::job},             {"not-place", PhraseKind::not_place},
};

std::string_view first_word(std::string_view text) {
  const size_t end = text.find_first_of(" :/'");
  return text.substr(0, end == 0 ? 1 : end);
}

using Phrases = std::unordered_map<std::string_view, std::vector<Phrase>>;

// Phrases by their first word.
const Phrases& phrases() {
  static const Phrases* const table = [] {
    auto* map = new Phrases;
    for (const TsvRow& row : read_tsv(embedded("lists/block_phrases.tsv"))) {
      if (row.size() < 3) continue;
      Phrase phrase{row[2], PhraseKind::none, row[1] == "whole" ? Where::whole : row[1] == "start" ? Where::start : Where::inside};
      for (const auto& [name, kind] : kKinds)
        if (name == row[0]) phrase.kind = kind;
      (*map)[first_word(phrase.text)].push_back(phrase);
    }
    return map;
  }();
  return *table;
}

const std::unordered_map<std::string_view, DateWord>& date_words() {
  static const auto* const table = [] {
    auto* map = new std::unordered_map<std::string_view, DateWord>;
    for (const TsvRow& row : read_tsv(embedded("lists/date_line_words.tsv")))
      if (row.size() == 2) (*map)[row[0]] = row[1] == "month" ? DateWord::month : row[1] == "age" ? DateWord::age : DateWord::filler;
    return map;
  }();
  return *table;
}

bool is_end_mark(char c) { return c == '.' || c == '!' || c == '?' || c == ':' || c == ' ' || c == '>' || c == ')'; }

bool fits(const Phrase& phrase, std::string_view words, size_t at) {
  if (words.substr(at, phrase.text.size()) != phrase.text) return false;
  size_t end = at + phrase.text.size();
  if (is_ascii_letter(phrase.text.back()) && is_word_at(words, end)) return false;
  if (phrase.where != Where::whole) return true;
  while (end < words.size() && is_end_mark(words[end])) ++end;
  return end == words.size();
}

PhraseKind kind_at(const Normal& paragraph, size_t at) {
  const std::string_view words = paragraph.words;
  const auto found = phrases().find(first_word(words.substr(at, 32)));
  if (found == phrases().end()) return PhraseKind::none;
  for (const Phrase& phrase : found->second) {
    if (phrase.kind == PhraseKind::not_place || (phrase.where != Where::inside && at != 0)) continue;
    const bool credit = phrase.where == Where::inside && phrase.kind == PhraseKind::caption;
    if (credit && paragraph.capital[at] == 0) continue;
    if (fits(phrase, words, at)) return phrase.kind;
  }
  return PhraseKind::none;
}

// A number of a date or a time: "18", "2024", "12:04", "3/5/2021", "2024-04-18", "1st".
bool is_date_number(std::string_view word, bool& whole_date) {
  size_t digits = 0, marks = 0;
  for (const char c : word) {
    digits += is_ascii_digit(c);
    marks += c == '/' || c == '-' || c == '.';
  }
  if (!is_ascii_digit(word[0]) || digits > 14) return false;
  whole_date = whole_date || (marks == 2 && digits >= 5);
  return true;
}

}  // namespace

Normal normal_form(std::string_view paragraph, size_t limit) {
  Normal normal;
  for (size_t i = 0; i < paragraph.size() && i < limit;) {
    const CodePoint c = code_point_at(paragraph, i);
    i += c.length;
    const bool apostrophe = c.value == 0x2018 || c.value == 0x2019;
    const char32_t folded = apostrophe ? U'\'' : is_space(c.value) ? U' ' : to_lower(c.value);
    const bool skipped = normal.words.empty() && (folded == '(' || folded == '[' || folded == '-' || folded == '*' || folded == '|' || (folded >= 0x2010 && folded <= 0x2015) || folded == 0x25A0);
    if (skipped || (folded == ' ' && (normal.words.empty() || normal.words.back() == ' '))) continue;
    append_utf8(normal.words, c.valid ? folded : kReplacement);
    normal.capital.resize(normal.words.size(), is_lower(c.value) ? '\0' : '\1');
  }
  return normal;
}

PhraseKind phrase_kind(const Normal& paragraph, bool short_enough_for_inside) {
  const std::string_view words = paragraph.words;
  if (words.empty()) return PhraseKind::none;
  if (words.substr(0, 2) == "\xC2\xA9") return PhraseKind::boilerplate;
  // A job is weak evidence: any other phrase of the paragraph wins.
  PhraseKind kind = kind_at(paragraph, 0);
  for (size_t i = 1; short_enough_for_inside && (kind == PhraseKind::none || kind == PhraseKind::job) && i < words.size(); ++i) {
    if (is_ascii_letter(words[i - 1]) || !is_ascii_letter(words[i])) continue;
    const PhraseKind found = kind_at(paragraph, i);
    if (found != PhraseKind::none) kind = found;
  }
  return kind;
}

bool is_not_place(std::string_view words) {
  const auto found = phrases().find(first_word(words));
  if (found == phrases().end()) return false;
  for (const Phrase& phrase : found->second)
    if (phrase.kind == PhraseKind::not_place && fits(phrase, words, 0)) return true;
  return false;
}

bool is_date_line(std::string_view line) {
  constexpr std::string_view kBetween = " ,:|()";
  bool date = false;
  size_t numbers = 0;
  for (size_t at = 0; at < line.size();) {
    if (kBetween.find(line[at]) != std::string_view::npos || !is_word_at(line, at)) {
      at += code_point_at(line, at).length;
      continue;
    }
    size_t end = at;
    while (end < line.size() && (is_word_at(line, end) || ((line[end] == '.' || line[end] == ':' || line[end] == '/' || line[end] == '-') && is_word_at(line, end + 1)))) end += code_point_at(line, end).length;
    const std::string_view word = line.substr(at, end - at);
    at = end;
    if (is_date_number(word, date)) {
      ++numbers;
      continue;
    }
    const auto found = date_words().find(word);
    if (found == date_words().end()) return false;
    date = date || found->second != DateWord::filler;
  }
  return date && numbers > 0;
}

bool is_month(std::string_view word) {
  const auto found = date_words().find(word);
  return found != date_words().end() && found->second == DateWord::month;
}

}  // namespace dateline
