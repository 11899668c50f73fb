#include "text/characters.h"

#include <algorithm>
#include <iterator>

#include "text/utf8.h"

namespace dateline {
namespace {

// Every `step`-th character from first to last is upper case and `delta` before its lower case.
struct CaseRange {
  char32_t first, last;
  uint32_t step;
  int32_t delta;
};

constexpr CaseRange kUpper[] = {
    {0xC0, 0xD6, 1, 32},      {0xD8, 0xDE, 1, 32},      {0x100, 0x12E, 2, 1},     {0x130, 0x130, 1, -199},
    {0x132, 0x136, 2, 1},     {0x139, 0x147, 2, 1},     {0x14A, 0x176, 2, 1},     {0x178, 0x178, 1, -121},
    {0x179, 0x17D, 2, 1},     {0x181, 0x181, 1, 210},   {0x182, 0x184, 2, 1},     {0x186, 0x186, 1, 206},
    {0x187, 0x187, 1, 1},     {0x189, 0x18A, 1, 205},   {0x18B, 0x18B, 1, 1},     {0x18E, 0x18E, 1, 79},
    {0x18F, 0x18F, 1, 202},   {0x190, 0x190, 1, 203},   {0x191, 0x191, 1, 1},     {0x198, 0x198, 1, 1},
    {0x1A0, 0x1A4, 2, 1},     {0x1AF, 0x1AF, 1, 1},     {0x1B3, 0x1B5, 2, 1},     {0x1CD, 0x1DB, 2, 1},
    {0x1DE, 0x1EE, 2, 1},     {0x1F4, 0x1F4, 1, 1},     {0x1F8, 0x21E, 2, 1},     {0x222, 0x232, 2, 1},
    {0x370, 0x372, 2, 1},     {0x376, 0x376, 1, 1},     {0x386, 0x386, 1, 38},    {0x388, 0x38A, 1, 37},
    {0x38C, 0x38C, 1, 64},    {0x38E, 0x38F, 1, 63},    {0x391, 0x3A1, 1, 32},    {0x3A3, 0x3AB, 1, 32},
    {0x3D8, 0x3EE, 2, 1},     {0x400, 0x40F, 1, 80},    {0x410, 0x42F, 1, 32},    {0x460, 0x480, 2, 1},
    {0x48A, 0x4BE, 2, 1},     {0x4C0, 0x4C0, 1, 15},    {0x4C1, 0x4CD, 2, 1},     {0x4D0, 0x52E, 2, 1},
    {0x531, 0x556, 1, 48},    {0x1E00, 0x1E94, 2, 1},   {0x1E9E, 0x1E9E, 1, -7615}, {0x1EA0, 0x1EFE, 2, 1},
    {0x1F08, 0x1F0F, 1, -8},  {0x1F18, 0x1F1D, 1, -8},  {0x1F28, 0x1F2F, 1, -8},  {0x1F38, 0x1F3F, 1, -8},
    {0x1F48, 0x1F4D, 1, -8},  {0x1F59, 0x1F5F, 2, -8},  {0x1F68, 0x1F6F, 1, -8},  {0xFF21, 0xFF3A, 1, 32},
};

// Letters of scripts with case; what lies here and is not upper case is lower case.
constexpr std::pair<char32_t, char32_t> kCased[] = {
    {0xAA, 0xAA},   {0xB5, 0xB5},     {0xBA, 0xBA},     {0xDF, 0xF6},     {0xF8, 0x1BA},   {0x1BC, 0x1BF},   {0x1C4, 0x2AF},
    {0x371, 0x373}, {0x377, 0x377},   {0x37B, 0x37D},   {0x390, 0x3CE},   {0x3D0, 0x3F5},  {0x430, 0x481},   {0x48B, 0x52F},
    {0x560, 0x588}, {0x1E00, 0x1EFF}, {0x1F00, 0x1FBC}, {0xFB00, 0xFB06}, {0xFF41, 0xFF5A},
};

struct ClassRange {
  char32_t first, last;
  CharClass value;
};

// Above ASCII, in order; everything between is a letter.
constexpr ClassRange kClasses[] = {
    {0x80, 0xA0, CharClass::space},           {0xA1, 0xA1, CharClass::punctuation},   {0xA2, 0xA5, CharClass::currency},
    {0xA6, 0xA9, CharClass::punctuation},     {0xAB, 0xAC, CharClass::punctuation},   {0xAE, 0xB1, CharClass::punctuation},
    {0xB4, 0xB4, CharClass::punctuation},     {0xB6, 0xB8, CharClass::punctuation},   {0xBB, 0xBB, CharClass::punctuation},
    {0xBF, 0xBF, CharClass::punctuation},     {0xD7, 0xD7, CharClass::punctuation},   {0xF7, 0xF7, CharClass::punctuation},
    {0x37E, 0x37E, CharClass::punctuation},   {0x55A, 0x55F, CharClass::punctuation}, {0x589, 0x58A, CharClass::punctuation},
    {0x58F, 0x58F, CharClass::currency},      {0x5BE, 0x5BE, CharClass::punctuation}, {0x5F3, 0x5F4, CharClass::punctuation},
    {0x60B, 0x60B, CharClass::currency},      {0x60C, 0x60D, CharClass::punctuation}, {0x61B, 0x61B, CharClass::punctuation},
    {0x61D, 0x61F, CharClass::punctuation},   {0x660, 0x669, CharClass::digit},       {0x66A, 0x66D, CharClass::punctuation},
    {0x6D4, 0x6D4, CharClass::punctuation},   {0x6F0, 0x6F9, CharClass::digit},       {0x964, 0x965, CharClass::punctuation},
    {0x966, 0x96F, CharClass::digit},         {0x9E6, 0x9EF, CharClass::digit},       {0x9F2, 0x9F3, CharClass::currency},
    {0xE3F, 0xE3F, CharClass::currency},      {0x1680, 0x1680, CharClass::space},     {0x17DB, 0x17DB, CharClass::currency},
    {0x2000, 0x200B, CharClass::space},       {0x200E, 0x200F, CharClass::space},     {0x2010, 0x2027, CharClass::punctuation},
    {0x2028, 0x202F, CharClass::space},       {0x2030, 0x205E, CharClass::punctuation}, {0x205F, 0x206F, CharClass::space},
    {0x207A, 0x207E, CharClass::punctuation}, {0x208A, 0x208E, CharClass::punctuation}, {0x20A0, 0x20CF, CharClass::currency},
    {0x2100, 0x2101, CharClass::punctuation}, {0x2103, 0x2106, CharClass::punctuation}, {0x2108, 0x2109, CharClass::punctuation},
    {0x2114, 0x2114, CharClass::punctuation}, {0x2116, 0x2118, CharClass::punctuation}, {0x211E, 0x2123, CharClass::punctuation},
    {0x2190, 0x25FF, CharClass::punctuation}, {0x2600, 0x27BF, CharClass::emoji},     {0x27C0, 0x2BFF, CharClass::punctuation},
    {0x2E00, 0x2E7F, CharClass::punctuation}, {0x2E80, 0x2FDF, CharClass::ideograph}, {0x3000, 0x3000, CharClass::space},
    {0x3001, 0x3004, CharClass::punctuation}, {0x3005, 0x3007, CharClass::ideograph}, {0x3008, 0x3020, CharClass::punctuation},
    {0x3030, 0x3030, CharClass::punctuation}, {0x3041, 0x309A, CharClass::ideograph}, {0x30A0, 0x30A0, CharClass::punctuation},
    {0x30A1, 0x30FA, CharClass::ideograph},   {0x30FB, 0x30FB, CharClass::punctuation}, {0x30FC, 0x30FF, CharClass::ideograph},
    {0x3400, 0x9FFF, CharClass::ideograph},   {0xE000, 0xF8FF, CharClass::punctuation}, {0xF900, 0xFAFF, CharClass::ideograph},
    {0xFD3E, 0xFD3F, CharClass::punctuation}, {0xFE10, 0xFE1F, CharClass::punctuation}, {0xFE30, 0xFE52, CharClass::punctuation},
    {0xFE54, 0xFE6B, CharClass::punctuation}, {0xFEFF, 0xFEFF, CharClass::space},     {0xFF01, 0xFF03, CharClass::punctuation},
    {0xFF04, 0xFF04, CharClass::currency},    {0xFF05, 0xFF0F, CharClass::punctuation}, {0xFF10, 0xFF19, CharClass::digit},
    {0xFF1A, 0xFF20, CharClass::punctuation}, {0xFF3B, 0xFF40, CharClass::punctuation}, {0xFF5B, 0xFF65, CharClass::punctuation},
    {0xFFE0, 0xFFE1, CharClass::currency},    {0xFFE2, 0xFFE4, CharClass::punctuation}, {0xFFE5, 0xFFE6, CharClass::currency},
    {0xFFE8, 0xFFFF, CharClass::punctuation}, {0x1F000, 0x1FAFF, CharClass::emoji},   {0x20000, 0x3FFFF, CharClass::ideograph},
    {0xE0000, 0xE007F, CharClass::emoji},     {0xF0000, 0x10FFFF, CharClass::punctuation},
};

const CaseRange* upper_range(char32_t c) {
  const auto* range = std::lower_bound(std::begin(kUpper), std::end(kUpper), c,
                                       [](const CaseRange& r, char32_t value) { return r.last < value; });
  if (range == std::end(kUpper) || c < range->first || (c - range->first) % range->step != 0) return nullptr;
  return range;
}

}  // namespace

CharClass wide_class_of(char32_t c) {
  const auto* range = std::lower_bound(std::begin(kClasses), std::end(kClasses), c,
                                       [](const ClassRange& r, char32_t value) { return r.last < value; });
  return range == std::end(kClasses) || c < range->first ? CharClass::letter : range->value;
}

bool is_letter(char32_t c) {
  const CharClass value = class_of(c);
  return (value == CharClass::letter || value == CharClass::ideograph) && !is_mark(c);
}

bool is_upper(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  return upper_range(c) != nullptr;
}

bool is_lower(char32_t c) {
  if (c < 0x80) return c >= 'a' && c <= 'z';
  const auto* range = std::lower_bound(std::begin(kCased), std::end(kCased), c,
                                       [](const std::pair<char32_t, char32_t>& r, char32_t value) { return r.second < value; });
  return range != std::end(kCased) && c >= range->first && upper_range(c) == nullptr;
}

char32_t to_lower(char32_t c) {
  if (c < 0x80) return c >= 'A' && c <= 'Z' ? c + 32 : c;
  const CaseRange* range = upper_range(c);
  return range == nullptr ? c : static_cast<char32_t>(static_cast<int32_t>(c) + range->delta);
}

bool is_wide_mark(char32_t c) {
  if (c < 0x300) return c == 0xAD;
  return c <= 0x36F || (c >= 0x483 && c <= 0x489) || (c >= 0x591 && c <= 0x5BD) || (c >= 0x64B && c <= 0x65F) ||
         (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) || c == 0x200C || c == 0x200D ||
         (c >= 0x20D0 && c <= 0x20FF) || (c >= 0x3099 && c <= 0x309A) || (c >= 0xFE00 && c <= 0xFE0F) ||
         (c >= 0xFE20 && c <= 0xFE2F) || (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0100 && c <= 0xE01EF);
}

std::string fold_case(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      out.push_back(ascii_lower(text[i++]));
      continue;
    }
    const CodePoint c = code_point_at(text, i);
    const char32_t lower = to_lower(c.value);
    if (!c.valid || lower == c.value)
      out.append(text.substr(i, c.length));
    else
      append_utf8(out, lower);
    i += c.length;
  }
  return out;
}

bool equal_fold(std::string_view a, std::string_view b) {
  size_t i = 0, j = 0;
  while (i < a.size() && j < b.size()) {
    const CodePoint x = code_point_at(a, i), y = code_point_at(b, j);
    if (x.valid != y.valid || to_lower(x.value) != to_lower(y.value)) return false;
    if (!x.valid && a.substr(i, x.length) != b.substr(j, y.length)) return false;
    i += x.length;
    j += y.length;
  }
  return i == a.size() && j == b.size();
}

}  // namespace dateline
