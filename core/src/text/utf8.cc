#include "text/utf8.h"

namespace dateline {
namespace {

// Table 3-7 of the Unicode standard: the allowed range of the second byte depends on the first.
struct Lead {
  uint32_t length;
  unsigned char low, high;
};

Lead lead_of(unsigned char byte) {
  if (byte < 0x80) return {1, 0, 0};
  if (byte < 0xC2) return {0, 0, 0};
  if (byte < 0xE0) return {2, 0x80, 0xBF};
  if (byte == 0xE0) return {3, 0xA0, 0xBF};
  if (byte == 0xED) return {3, 0x80, 0x9F};
  if (byte < 0xF0) return {3, 0x80, 0xBF};
  if (byte == 0xF0) return {4, 0x90, 0xBF};
  if (byte < 0xF4) return {4, 0x80, 0xBF};
  if (byte == 0xF4) return {4, 0x80, 0x8F};
  return {0, 0, 0};
}

}  // namespace

CodePoint wide_code_point_at(std::string_view text, size_t at) {
  const auto byte = [&](size_t i) { return static_cast<unsigned char>(text[i]); };
  const Lead lead = lead_of(byte(at));
  if (lead.length == 1) return {byte(at), 1, true};
  if (lead.length == 0) return {kReplacement, 1, false};
  char32_t value = byte(at) & (0xFFu >> (lead.length + 1));
  for (uint32_t i = 1; i < lead.length; ++i) {
    if (at + i >= text.size()) return {kReplacement, i, false};
    const unsigned char next = byte(at + i);
    if (next < (i == 1 ? lead.low : 0x80) || next > (i == 1 ? lead.high : 0xBF)) return {kReplacement, i, false};
    value = (value << 6) | (next & 0x3F);
  }
  return {value, lead.length, true};
}

void append_utf8(std::string& out, char32_t c) {
  const auto tail = [&](unsigned shift) { out.push_back(static_cast<char>(0x80u | ((c >> shift) & 0x3Fu))); };
  if (c < 0x80) {
    out.push_back(static_cast<char>(c));
  } else if (c < 0x800) {
    out.push_back(static_cast<char>(0xC0u | (c >> 6)));
    tail(0);
  } else if (c < 0x10000) {
    out.push_back(static_cast<char>(0xE0u | (c >> 12)));
    tail(6);
    tail(0);
  } else {
    out.push_back(static_cast<char>(0xF0u | (c >> 18)));
    tail(12);
    tail(6);
    tail(0);
  }
}

CodePoint code_point_before(std::string_view text, size_t at) {
  // A character is at most four bytes, and so is a maximal ill-formed part: begin at the first boundary in reach.
  for (size_t back = at < 4 ? at : 4; back > 0; --back) {
    const CodePoint c = code_point_at(text, at - back);
    if (c.length == back) return c;
  }
  return {0, 0, true};
}

std::string valid_utf8(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size();) {
    const CodePoint c = code_point_at(text, i);
    if (c.valid)
      out.append(text.substr(i, c.length));
    else
      out += "\xEF\xBF\xBD";
    i += c.length;
  }
  return out;
}

}  // namespace dateline
