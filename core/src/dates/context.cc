#include "dates/context.h"

#include "dates/number_words.h"

namespace dateline {
namespace {

bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }
// No word that explains an expression is farther away; it keeps the cost of a question constant.
constexpr uint32_t kReach = 64;

// Marks that may stand between an expression and the word that explains it.
bool is_light(char c) { return is_space(c) || c == '-' || c == '"' || c == '\'' || c == ','; }

// UTF-8 quotation marks, dashes and no-break spaces start with these bytes; they are no letters.
bool is_general_punctuation(std::string_view text, size_t i) {
  const auto c = static_cast<unsigned char>(text[i]);
  if (c == 0xE2) return i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0x80;
  return c == 0xC2 && i + 1 < text.size() && static_cast<unsigned char>(text[i + 1]) == 0xA0;
}

}  // namespace

bool is_digit_byte(char c) { return c >= '0' && c <= '9'; }
bool is_upper_byte(char c) { return c >= 'A' && c <= 'Z'; }
bool is_lower_byte(char c) { return c >= 'a' && c <= 'z'; }
bool is_word_byte(char c) { return is_digit_byte(c) || is_upper_byte(c) || is_lower_byte(c) || static_cast<unsigned char>(c) >= 0x80; }

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  for (const auto& w : words)
    if (w == word) return true;
  return false;
}

std::string_view Context::word_before(uint32_t at, int n) const {
  uint32_t end = at;
  const uint32_t first = at > range_.start + kReach ? at - kReach : range_.start;
  while (true) {
    while (end > first && is_light(text_[end - 1])) --end;
    uint32_t start = end;
    while (start > first && (is_word_byte(text_[start - 1]) || (text_[start - 1] == '.' && start - 1 > first && start < end && is_word_byte(text_[start - 2])))) --start;
    if (start == end) return {};
    if (n-- == 0) return text_.substr(start, end - start);
    end = start;
  }
}

std::string_view Context::word_after(uint32_t at, int n) const {
  uint32_t start = at;
  const uint32_t last = range_.end > at + kReach ? at + kReach : range_.end;
  while (true) {
    while (start < last && (is_light(text_[start]) || is_general_punctuation(text_, start)))
      start += is_light(text_[start]) ? 1u : text_[start] == '\xC2' ? 2u : 3u;
    if (start > last) return {};
    uint32_t end = start;
    while (end < last && is_word_byte(text_[end])) ++end;
    if (start == end) return {};
    if (n-- == 0) return text_.substr(start, end - start);
    start = end;
  }
}

std::string Context::before(uint32_t at, int n) const { return lower(word_before(at, n)); }
std::string Context::after(uint32_t at, int n) const { return lower(word_after(at, n)); }

char Context::next_mark(uint32_t at) const {
  const uint32_t last = range_.end > at + kReach ? at + kReach : range_.end;
  while (at < last && is_space(text_[at])) ++at;
  return char_at(at);
}

char Context::last_mark(uint32_t at) const {
  const uint32_t first = at > range_.start + kReach ? at - kReach : range_.start;
  while (at > first && is_space(text_[at - 1])) --at;
  return char_before(at);
}

bool Context::begins_at(uint32_t at) const {
  if (at > range_.start + kReach) return false;
  for (uint32_t i = range_.start; i < at; ++i)
    if (is_word_byte(text_[i]) && !is_general_punctuation(text_, i)) return false;
  return true;
}

bool Context::ends_at(uint32_t at) const {
  if (at + kReach < range_.end) return false;
  for (uint32_t i = at; i < range_.end; ++i)
    if (is_word_byte(text_[i]) && !is_general_punctuation(text_, i)) return false;
  return true;
}

}  // namespace dateline
