// Reading UTF-8 that may be broken.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

inline constexpr char32_t kReplacement = 0xFFFD;

/// One character as it stands in the bytes. Ill-formed bytes give kReplacement and the length of their maximal
/// subpart (Unicode 15, 3.9, table 3-8), as TextDecoder and Python's errors="replace" do.
struct CodePoint {
  char32_t value = 0;
  uint32_t length = 0;
  bool valid = true;
};

/// code_point_at for bytes beyond ASCII.
CodePoint wide_code_point_at(std::string_view text, size_t at);

/// The character that begins at byte `at`. Requires at < text.size().
inline CodePoint code_point_at(std::string_view text, size_t at) {
  const auto byte = static_cast<unsigned char>(text[at]);
  if (byte < 0x80) return {byte, 1, true};
  return wide_code_point_at(text, at);
}

/// Appends the UTF-8 form of a Unicode scalar value.
void append_utf8(std::string& out, char32_t c);

/// The character that ends right before byte `at`; its length is 0 when there is none. Requires: `at` is a boundary.
CodePoint code_point_before(std::string_view text, size_t at);

/// The text with every ill-formed part turned into U+FFFD.
std::string valid_utf8(std::string_view text);

}  // namespace dateline
