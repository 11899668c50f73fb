// The words around a place in a sentence.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

#include "dateline/document.h"

namespace dateline {

/// A sentence, or what stands for one. Reads nothing outside `range`.
class Context {
 public:
  Context(std::string_view text, Span range) : text_(text), range_(range) {}

  std::string_view text() const { return text_; }
  Span range() const { return range_; }

  /// The nth word before / after a byte (0 is the nearest), empty at the edge or when punctuation other than a hyphen,
  /// quotation mark or comma stands between.
  std::string_view word_before(uint32_t at, int n = 0) const;
  std::string_view word_after(uint32_t at, int n = 0) const;
  /// The same in small letters.
  std::string before(uint32_t at, int n = 0) const;
  std::string after(uint32_t at, int n = 0) const;

  /// The byte before / at a place, 0 at the edge.
  char char_before(uint32_t at) const { return at > range_.start ? text_[at - 1] : '\0'; }
  char char_at(uint32_t at) const { return at < range_.end ? text_[at] : '\0'; }
  /// The first byte after white space, 0 at the edge.
  char next_mark(uint32_t at) const;
  char last_mark(uint32_t at) const;
  /// True when nothing but white space and punctuation lies before / after.
  bool begins_at(uint32_t at) const;
  bool ends_at(uint32_t at) const;

 private:
  std::string_view text_;
  Span range_;
};

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words);
/// Letters and digits, and every byte of a character outside ASCII.
bool is_word_byte(char c);
bool is_digit_byte(char c);
bool is_upper_byte(char c);
bool is_lower_byte(char c);

}  // namespace dateline
