#include "text/words.h"

#include "text/characters.h"
#include "text/compounds.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Words longer than this are no word of the lists; keeps look-ahead bounded.
constexpr size_t kLookAhead = 24;

char at_or_nul(std::string_view text, size_t at) { return at < text.size() ? text[at] : '\0'; }

bool is_letter_at(std::string_view text, size_t at) {
  return at < text.size() && class_of(code_point_at(text, at).value) == CharClass::letter;
}

bool is_digit_at(std::string_view text, size_t at) { return is_ascii_digit(at_or_nul(text, at)); }

uint32_t hyphen_length(std::string_view text, size_t at) {
  if (text[at] == '-') return 1;
  const std::string_view three = text.substr(at, 3);
  return three == "\xE2\x80\x90" || three == "\xE2\x80\x91" ? 3 : 0;
}

size_t count_digits(std::string_view text, size_t at) {
  size_t n = 0;
  while (n < 5 && is_digit_at(text, at + n)) ++n;
  return n;
}

// "1,234": three digits after the comma, or two with another group behind them ("1,00,000").
bool groups_thousands(std::string_view text, size_t comma) {
  const size_t n = count_digits(text, comma + 1);
  return n == 3 || (n == 2 && at_or_nul(text, comma + 3) == ',' && count_digits(text, comma + 4) >= 2);
}

// "example.com": the ending of a site's name, written without a space.
bool is_site_ending(std::string_view text, size_t dot) {
  constexpr std::string_view kEndings[] = {"com", "org", "net", "gov", "edu", "int", "info", "io", "co", "uk", "eu", "tv", "de", "fr", "au", "ca", "us", "in", "ng", "za", "ke", "cn", "ru", "jp", "uz", "kz", "ua", "kg", "tj", "ge", "az", "rs", "pl", "br", "mx", "pk", "bd", "lk", "np", "ph", "vn", "gh", "tz", "ug", "zm"};
  size_t n = 0;
  while (n < 5 && is_ascii_lower(at_or_nul(text, dot + 1 + n))) ++n;
  const char after = at_or_nul(text, dot + 1 + n);
  if (is_word_at(text, dot + 1 + n) && after != '.') return false;
  for (const std::string_view ending : kEndings)
    if (text.substr(dot + 1, n) == ending) return true;
  return false;
}

// "km/h", "24/7", "mg/dl", "A/C": a slash inside a unit or a number.
bool slash_joins(std::string_view text, uint32_t start, uint32_t at) {
  if (is_digit_at(text, at + 1) && (is_digit_at(text, at - 1) || at - start <= 3)) return true;
  size_t n = 0;
  while (n < 3 && is_ascii_letter(at_or_nul(text, at + 1 + n))) ++n;
  if (n == 0 || n > 2 || at - start > 2 || is_word_at(text, at + 1 + n)) return false;
  return n == 1 || at - start == 1 || is_ascii_lower(text[at + 1]);
}

// Does the character at `at`, inside a word that began at `start`, join what is on its two sides? Its length, or 0.
uint32_t joiner_length(std::string_view text, uint32_t start, uint32_t at) {
  const bool digit_before = is_digit_at(text, at - 1);
  switch (text[at]) {
    case '.': return (digit_before && is_digit_at(text, at + 1)) || (!digit_before && is_ascii_lower(at_or_nul(text, at + 1)) && is_site_ending(text, at));
    case ',': return digit_before && groups_thousands(text, at);
    case ':': return digit_before && is_digit_at(text, at + 1) && count_digits(text, at + 1) == 2;
    case '/': return slash_joins(text, start, at);
    case '&': return is_ascii_upper(text[at - 1]) && is_ascii_upper(at_or_nul(text, at + 1));
    case '_': return 1;
    case '+': return is_ascii_upper(text[at - 1]) && !is_word_at(text, at + 1);
    default: break;
  }
  if (const uint32_t hyphen = hyphen_length(text, at)) return is_word_at(text, at + hyphen) && !parts_names(text, start, at, hyphen) ? hyphen : 0;
  const uint32_t apostrophe = apostrophe_length(text, at);
  return apostrophe != 0 && !digit_before && is_letter_at(text, at + apostrophe) && clitic_length(text, at) == 0 ? apostrophe : 0;
}

// "don't": is the apostrophe at `at` the one of n't, with a word before the n?
bool is_not_tail(std::string_view text, uint32_t start, uint32_t at) {
  if (at < start + 2 || ascii_lower(text[at - 1]) != 'n') return false;
  const uint32_t apostrophe = apostrophe_length(text, at);
  return apostrophe != 0 && ascii_lower(at_or_nul(text, at + apostrophe)) == 't' && !is_word_at(text, at + apostrophe + 1);
}

// "n't" on its own, after its verb was cut off.
uint32_t not_length(std::string_view text, uint32_t at) {
  if (ascii_lower(text[at]) != 'n') return 0;
  const uint32_t apostrophe = at + 1 < text.size() ? apostrophe_length(text, at + 1) : 0;
  if (apostrophe == 0 || ascii_lower(at_or_nul(text, at + 1 + apostrophe)) != 't') return 0;
  return is_word_at(text, at + 2 + apostrophe) ? 0 : 2 + apostrophe;
}

bool is_currency_at(std::string_view text, size_t at) {
  return at < text.size() && class_of(code_point_at(text, at).value) == CharClass::currency;
}

bool all_upper(std::string_view word) {
  for (const char c : word)
    if (!is_ascii_upper(c)) return false;
  return true;
}

}  // namespace

bool is_word_at(std::string_view text, size_t at) {
  if (at >= text.size()) return false;
  const CharClass value = class_of(code_point_at(text, at).value);
  return value == CharClass::letter || value == CharClass::digit;
}

bool has_digit(std::string_view text) {
  for (size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      if (is_ascii_digit(text[i++])) return true;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    if (is_digit(c.value)) return true;
    i += c.length;
  }
  return false;
}

uint32_t apostrophe_length(std::string_view text, size_t at) {
  if (text[at] == '\'') return 1;
  if (text.substr(at, 3) == "\xE2\x80\x99") return 3;
  return text.substr(at, 2) == "\xCA\xBC" ? 2 : 0;
}

uint32_t clitic_length(std::string_view text, size_t at) {
  const uint32_t apostrophe = apostrophe_length(text, at);
  if (apostrophe == 0) return 0;
  const char a = ascii_lower(at_or_nul(text, at + apostrophe)), b = ascii_lower(at_or_nul(text, at + apostrophe + 1));
  const bool two = (a == 'l' && b == 'l') || (a == 'r' && b == 'e') || (a == 'v' && b == 'e');
  if (two) return is_word_at(text, at + apostrophe + 2) ? 0 : apostrophe + 2;
  const bool one = a == 's' || a == 'd' || a == 'm' || a == 't';
  return one && !is_word_at(text, at + apostrophe + 1) ? apostrophe + 1 : 0;
}

uint32_t short_year_length(std::string_view text, size_t at) {
  const uint32_t apostrophe = apostrophe_length(text, at);
  if (apostrophe == 0 || count_digits(text, at + apostrophe) != 2) return 0;
  const uint32_t end = apostrophe + 2 + (at_or_nul(text, at + apostrophe + 2) == 's');
  return is_word_at(text, at + end) ? 0 : end;
}

uint32_t acronym_length(std::string_view text, size_t at) {
  size_t i = at, letters = 0;
  while (is_ascii_letter(at_or_nul(text, i)) && at_or_nul(text, i + 1) == '.') {
    i += 2;
    ++letters;
  }
  const bool bare_end = letters > 0 && is_ascii_letter(at_or_nul(text, i)) && !is_word_at(text, i + 1);
  if (bare_end)
    ++i;
  else if (letters < 2)
    return 0;
  else if (at_or_nul(text, i) == '.')
    --i;
  return static_cast<uint32_t>(i - at);
}

uint32_t word_end(std::string_view text, uint32_t at) {
  if (const uint32_t length = not_length(text, at)) return at + length;
  uint32_t i = at;
  bool part_begins = true;
  while (i < text.size()) {
    if (part_begins) {
      part_begins = false;
      if (const uint32_t acronym = acronym_length(text, i)) {
        i += acronym;
        const uint32_t hyphen = i < text.size() ? hyphen_length(text, i) : 0;
        if (hyphen == 0 || !is_word_at(text, i + hyphen) || parts_names(text, at, i, hyphen)) return i;
        i += hyphen;
        part_begins = true;
        continue;
      }
    }
    if (is_ascii_letter(text[i]) || is_ascii_digit(text[i])) {
      ++i;
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    const CharClass value = class_of(c.value);
    if (value == CharClass::space) break;
    if ((value == CharClass::letter || value == CharClass::digit) && apostrophe_length(text, i) == 0) {
      i += c.length;
      continue;
    }
    if (is_not_tail(text, at, i)) return i - 1;
    const uint32_t joiner = joiner_length(text, at, i);
    if (joiner == 0) break;
    part_begins = hyphen_length(text, i) != 0;
    i += joiner;
  }
  if (i - at <= 3 && is_currency_at(text, i) && all_upper(text.substr(at, i - at))) i += code_point_at(text, i).length;
  return i;
}

Next next_after(std::string_view text, uint32_t at) {
  Next next;
  uint32_t i = at;
  while (i < text.size() && i < at + kLookAhead) {
    const CodePoint c = code_point_at(text, i);
    if (!is_space(c.value)) break;
    i += c.length;
  }
  if (i >= text.size()) return next;
  const char32_t c = code_point_at(text, i).value;
  next.digit = is_digit(c);
  next.lower = is_lower(c);
  next.upper = is_upper(c);
  next.comma = c == ',' || c == ';';
  size_t n = 0;
  while (n < kLookAhead && is_ascii_letter(at_or_nul(text, i + n))) ++n;
  next.word = text.substr(i, n);
  next.initial = next.upper && at_or_nul(text, i + code_point_at(text, i).length) == '.';
  next.roman = n > 0 && n <= 5 && next.word.find_first_not_of("IVXLC") == std::string_view::npos;
  return next;
}

}  // namespace dateline
