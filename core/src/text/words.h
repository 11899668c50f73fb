// Where a word ends. All functions read a few characters around `at`, except word_end, which reads the word.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Is the character at byte `at` a letter, a digit or a mark on one? False at the end of the text.
bool is_word_at(std::string_view text, size_t at);

/// Does the text hold a decimal digit?
bool has_digit(std::string_view text);

/// Bytes of the apostrophe (' U+2019 U+02BC) at `at`, or 0.
uint32_t apostrophe_length(std::string_view text, size_t at);

/// Bytes of 's 'll 're 've 'd 'm or 't at `at`, when no word character follows; else 0.
uint32_t clitic_length(std::string_view text, size_t at);

/// Bytes of a short year ('90s, '08) at `at`; else 0.
uint32_t short_year_length(std::string_view text, size_t at);

/// Bytes of an acronym with stops ("U.S.", "a.m.") at `at`: two letters at least; else 0.
uint32_t acronym_length(std::string_view text, size_t at);

/// End of the word that begins at `at`. To it belong acronyms ("ex-U.S."), hyphens but for those that part names
/// (compounds.h), inner apostrophes, decimal points, thousands separators, times and numeric dates; a contraction's tail
/// and a possessive do not.
uint32_t word_end(std::string_view text, uint32_t at);

/// What stands after the stop of a possible abbreviation.
struct Next {
  bool digit = false, lower = false, upper = false, comma = false;
  bool initial = false;   ///< a single capital letter with a stop
  bool roman = false;     ///< a Roman number
  std::string_view word;  ///< the next word's letters (ASCII)
};
Next next_after(std::string_view text, uint32_t at);

}  // namespace dateline
