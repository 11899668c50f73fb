// Classes and letter case of Unicode characters, and comparison without case. No locale: equal on every machine.
//
// Case covers Latin, Greek, Cyrillic, Armenian and full-width letters by the simple mappings of UnicodeData.txt (15.0);
// other scripts have no case or keep it as it is. Classes are coarse on purpose: what is neither white space, digit,
// punctuation nor symbol counts as a letter, so that words of any script hold together.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class CharClass : uint8_t {
  space,        ///< white space, controls (NUL too), zero-width space and U+FEFF: never part of a token
  letter,       ///< letters of every script, and combining marks after them
  digit,        ///< decimal digits
  ideograph,    ///< Han, Hiragana, Katakana: written without spaces, one token each
  emoji,        ///< pictographs with their modifiers and joiners
  currency,     ///< $, U+20AC and the like
  punctuation   ///< every other mark or symbol
};

constexpr CharClass ascii_class(char32_t c) {
  if (c <= ' ' || c == 0x7F) return CharClass::space;
  if (c >= '0' && c <= '9') return CharClass::digit;
  if ((c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z')) return CharClass::letter;
  return c == '$' ? CharClass::currency : CharClass::punctuation;
}

inline constexpr std::array<CharClass, 128> kAsciiClasses = [] {
  std::array<CharClass, 128> table{};
  for (char32_t c = 0; c < 128; ++c) table[c] = ascii_class(c);
  return table;
}();

/// class_of beyond ASCII.
CharClass wide_class_of(char32_t c);

/// Class of a code point. Cost: constant.
inline CharClass class_of(char32_t c) { return c < 0x80 ? kAsciiClasses[c] : wide_class_of(c); }

inline bool is_space(char32_t c) { return class_of(c) == CharClass::space; }
inline bool is_digit(char32_t c) { return class_of(c) == CharClass::digit; }
/// A letter or ideograph.
bool is_letter(char32_t c);
/// Upper or title case letter.
bool is_upper(char32_t c);
/// Lower case letter.
bool is_lower(char32_t c);
/// Simple lower case mapping; the character itself when it has none.
char32_t to_lower(char32_t c);
/// A mark that combines with the character before it, or a joiner or variation selector.
bool is_wide_mark(char32_t c);
inline bool is_mark(char32_t c) { return c >= 0x80 && is_wide_mark(c); }

inline bool is_ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
inline bool is_ascii_lower(char c) { return c >= 'a' && c <= 'z'; }
inline bool is_ascii_letter(char c) { return is_ascii_upper(c) || is_ascii_lower(c); }
inline bool is_ascii_digit(char c) { return c >= '0' && c <= '9'; }
inline char ascii_lower(char c) { return is_ascii_upper(c) ? static_cast<char>(c + 32) : c; }

/// The text in lower case, letter by letter; ill-formed bytes stay as they are. Linear time.
std::string fold_case(std::string_view text);

/// Are the two texts equal but for letter case? Linear time, allocates nothing.
bool equal_fold(std::string_view a, std::string_view b);

}  // namespace dateline
