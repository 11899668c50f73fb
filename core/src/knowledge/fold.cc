#include "knowledge/fold.h"

#include <cstdint>

#include "text/utf8.h"

namespace dateline {
namespace {

// U+00C0 to U+017F. Digits stand for what takes more than one letter, '?' for characters that stay.
constexpr char kLatin[] =
    "aaaaaa1ceeeeiiiidnooooo?ouuuuy23"
    "aaaaaa1ceeeeiiiidnooooo?ouuuuy2y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooo44rrrrrrsssssssstttttt"
    "uuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(sizeof(kLatin) == 0x180 - 0xC0 + 1);

const char* spelled(char code) {
  switch (code) {
    case '1': return "ae";
    case '2': return "th";
    case '3': return "ss";
    case '4': return "oe";
    default: return nullptr;
  }
}

// Vietnamese and the dotted letters of transliterations, U+1E00 to U+1EFF; 0 when it stays.
char additional(char32_t c) {
  if (c >= 0x1EA0 && c <= 0x1EB7) return 'a';
  if (c >= 0x1EB8 && c <= 0x1EC7) return 'e';
  if (c >= 0x1EC8 && c <= 0x1ECB) return 'i';
  if (c >= 0x1ECC && c <= 0x1EE3) return 'o';
  if (c >= 0x1EE4 && c <= 0x1EF1) return 'u';
  if (c >= 0x1EF2 && c <= 0x1EF9) return 'y';
  switch (c) {
    case 0x1E0C: case 0x1E0D: return 'd';
    case 0x1E24: case 0x1E25: case 0x1E2A: case 0x1E2B: return 'h';
    case 0x1E62: case 0x1E63: return 's';
    case 0x1E6C: case 0x1E6D: return 't';
    case 0x1E92: case 0x1E93: return 'z';
    default: return 0;
  }
}

// One ASCII character for a code point above ASCII; 0 when it stays, -1 when it goes.
int simple(char32_t c) {
  if (c >= 0x300 && c <= 0x36F) return -1;
  if (c >= 0x1E00 && c <= 0x1EFF) return additional(c);
  switch (c) {
    case 0x2018: case 0x2019: case 0x02BC: case 0x02BB: case 0x2032: case 0x60: case 0xB4: return '\'';
    case 0x2010: case 0x2011: case 0x2013: case 0x2014: return '-';
    case 0xA0: case 0x2002: case 0x2003: case 0x2009: case 0x202F: return ' ';
    case 0xAD: case 0x200B: case 0x200E: case 0x200F: return -1;
    case 0x18F: case 0x259: return 'a';
    case 0x1A0: case 0x1A1: return 'o';
    case 0x1AF: case 0x1B0: return 'u';
    case 0x218: case 0x219: return 's';
    case 0x21A: case 0x21B: return 't';
    default: return 0;
  }
}

// Greek and Cyrillic capitals, by the regular rows of their blocks.
char32_t lower_other(char32_t c) {
  if ((c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  return c;
}

void append_two_bytes(char32_t c, std::string& out) {
  out += static_cast<char>(0xC0 | (c >> 6));
  out += static_cast<char>(0x80 | (c & 0x3F));
}

void append_blank(std::string& out) {
  if (!out.empty() && out.back() != ' ') out += ' ';
}

void fold_wide(std::string_view text, size_t& at, std::string& out) {
  const CodePoint point = code_point_at(text, at);
  const std::string_view bytes = text.substr(at, point.length);
  at += point.length;
  const char32_t c = point.value;
  if (c >= 0xC0 && c < 0x180) {
    const char letter = kLatin[c - 0xC0];
    if (const char* letters = spelled(letter)) out += letters;
    else if (letter != '?') out += letter;
    else out += bytes;
    return;
  }
  const int one = simple(c);
  if (one < 0) return;
  if (one == ' ') return append_blank(out);
  if (one > 0) { out += static_cast<char>(one); return; }
  const char32_t lower = lower_other(c);
  if (lower != c) append_two_bytes(lower, out);
  else out += bytes;
}

}  // namespace

void fold_name(std::string_view text, std::string& out) {
  for (size_t at = 0; at < text.size();) {
    const char c = text[at];
    if (static_cast<unsigned char>(c) >= 0x80) { fold_wide(text, at, out); continue; }
    ++at;
    if (c >= 'A' && c <= 'Z') out += static_cast<char>(c + 32);
    else if (c == ' ' || c == '\t' || c == '\n' || c == '\r') append_blank(out);
    else out += c == '`' ? '\'' : c;
  }
}

std::string folded(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  fold_name(text, out);
  return out;
}

}  // namespace dateline
