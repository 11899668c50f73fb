// Where quotation marks open and close.
#pragma once

#include <vector>

#include "dateline/document.h"

namespace dateline::facts {

/// Words between a pair of quotation marks, without the marks. Only outermost pairs are reported.
struct QuotedSpan : Span {
  uint32_t block = 0;
  bool single = false;      ///< British single marks
  bool continued = false;   ///< carries on the quotation that the paragraph before left open
  bool open_ended = false;  ///< no closing mark: the next paragraph carries on, or the text ends
};

/// Pairs the marks of each block: straight and curly, double and single, guillemets, low-high, ``LaTeX''. A paragraph
/// that opens a quotation and leaves it open counts up to its end when the next one opens with a mark again. Apostrophes,
/// inches and decades ('90s) are not marks. Linear in the text.
std::vector<QuotedSpan> find_quoted_spans(const Document& document);

}  // namespace dateline::facts
