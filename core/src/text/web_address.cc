#include "text/web_address.h"

#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

// The longest local part of an e-mail address (RFC 5321).
constexpr uint32_t kLongestLocal = 64;
constexpr uint32_t kLongestScheme = 8;

bool is_name(char c) { return is_ascii_letter(c) || is_ascii_digit(c) || c == '_'; }

char char_at(std::string_view text, size_t at) { return at < text.size() ? text[at] : '\0'; }

// Marks that end a sentence or a bracket rather than an address; a bracket that the address opened belongs to it.
uint32_t without_trailing_marks(std::string_view text, uint32_t start, uint32_t end) {
  constexpr std::string_view kMarks = ".,;:!?'\")]}*";
  size_t open = 0, close = 0;
  for (uint32_t i = start; i < end; ++i) {
    open += text[i] == '(';
    close += text[i] == ')';
  }
  while (end > start && kMarks.find(text[end - 1]) != std::string_view::npos) {
    if (text[end - 1] == ')' && open >= close--) break;
    --end;
  }
  return end;
}

uint32_t url_length(std::string_view text, uint32_t at, const Chunk& chunk) {
  uint32_t i = at;
  while (i < at + kLongestScheme && is_ascii_letter(char_at(text, i))) ++i;
  const bool scheme = i > at + 1 && text.substr(i, 3) == "://";
  const bool www = equal_fold(text.substr(at, 4), "www.") && is_word_at(text, at + 4);
  if (!scheme && !www) return 0;
  uint32_t end = i;
  while (end < chunk.end) {
    const CodePoint c = code_point_at(text, end);
    if (c.value == '<' || c.value == '>' || c.value == '"' || c.value == 0xAB || c.value == 0xBB) break;
    if (c.value >= 0x80 && class_of(c.value) != CharClass::letter && class_of(c.value) != CharClass::ideograph) break;
    end += c.length;
  }
  return without_trailing_marks(text, at, end) - at;
}

uint32_t email_length(std::string_view text, uint32_t at) {
  uint32_t i = at;
  while (i < at + kLongestLocal && (is_name(char_at(text, i)) || char_at(text, i) == '.' || char_at(text, i) == '-' || char_at(text, i) == '+')) ++i;
  if (i == at || char_at(text, i) != '@' || !is_name(char_at(text, i + 1))) return 0;
  uint32_t end = i + 1, dots = 0;
  while (is_name(char_at(text, end)) || ((char_at(text, end) == '-' || char_at(text, end) == '.') && is_name(char_at(text, end + 1)))) {
    dots += text[end] == '.';
    ++end;
  }
  return dots == 0 ? 0 : end - at;
}

// "@handle", "#Tag"; a number after # is no tag.
uint32_t tag_length(std::string_view text, uint32_t at) {
  const bool handle = text[at] == '@' && is_name(char_at(text, at + 1));
  const bool tag = text[at] == '#' && is_word_at(text, at + 1) && !is_ascii_digit(text[at + 1]);
  if (!handle && !tag) return 0;
  uint32_t end = at + 1;
  while (end < text.size() && (is_word_at(text, end) || text[end] == '_')) end += code_point_at(text, end).length;
  return end - at;
}

}  // namespace

Chunk read_chunk(std::string_view text, uint32_t at) {
  Chunk chunk;
  uint32_t i = at;
  for (; i < text.size() && static_cast<unsigned char>(text[i]) > ' '; ++i) {
    const char c = text[i];
    chunk.at_sign |= c == '@';
    chunk.hash |= c == '#';
    chunk.slashes |= c == '/' && text.substr(i - (i > at), 3) == "://";
    chunk.www |= (c == 'w' || c == 'W') && char_at(text, i + 3) == '.';
  }
  chunk.end = i;
  return chunk;
}

uint32_t address_length(std::string_view text, uint32_t at, const Chunk& chunk) {
  if (!chunk.at_sign && !chunk.slashes && !chunk.www && !chunk.hash) return 0;
  const char c = text[at];
  if (c == '@' || c == '#') return tag_length(text, at);
  if (!is_name(c)) return 0;
  const uint32_t url = chunk.slashes || chunk.www ? url_length(text, at, chunk) : 0;
  if (url != 0) return url;
  return chunk.at_sign ? email_length(text, at) : 0;
}

}  // namespace dateline
