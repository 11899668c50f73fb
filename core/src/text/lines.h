// Lines and paragraphs, before anyone knows what kind of block they are.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline {

/// One paragraph of the text without white space at its ends, never empty.
struct Paragraph : Span {
  uint32_t lines = 1;       ///< how many lines of the input it was joined from
  bool gap_before = false;  ///< an empty line stands before it
};

/// Paragraphs are parted by empty lines or by single line ends; text that was wrapped at a fixed width is joined again.
/// Line ends are LF, CR, CRLF, VT, FF, U+0085, U+2028 and U+2029. Linear time.
std::vector<Paragraph> read_paragraphs(std::string_view text);

}  // namespace dateline
