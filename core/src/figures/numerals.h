// Numbers in digits: grouping, decimal marks, fractions, exponents.
#pragma once

#include "figures/decimal.h"
#include "figures/pieces.h"

namespace dateline::figures {

/// How an article writes numbers, settled by those that can be read in one way only.
struct NumberStyle {
  bool comma_decimal = false;  ///< "3,5" and "1.200,50" rather than "3.5" and "1,200.50"
};

struct Number {
  Decimal value;
  size_t begin = 0;         ///< first piece
  size_t end = 0;           ///< piece behind the last
  bool digits = false;      ///< begins with digits
  bool ordinal = false;     ///< "third", "21st"
  bool fraction = false;    ///< "1/4", "two-thirds", "half"
  bool scaled = false;      ///< holds a word or letter of scale: "million", "bn", "k"
  char letter = 0;          ///< the letter of scale right behind digits: 'k', 'm', 'b', 't', 'g'
  bool vague = false;       ///< "dozens", "hundreds of thousands": at least that, roughly
  bool article = false;     ///< begins with "a": "a million"
  bool plain = false;       ///< one run of digits and nothing else
  bool grouped = false;     ///< thousands marked: "1,200"
  bool decimal = false;     ///< has a decimal mark
  bool negative = false;
  bool multiple = false;    ///< "doubled", "fivefold"
};

/// Reads the article's numbers for evidence of its decimal mark. Cost: linear.
NumberStyle number_style(std::string_view text);

/// Reads digits with their marks at piece `at` ("1,234.5", "12,34,567", "1 234 567", ".5", "2 1/2", "3/4", "1e10").
/// False when none begins there. `dotted` numbers such as "1.2.3" give false and set `skip_to` behind them.
bool read_numeral(const Pieces& pieces, size_t at, const NumberStyle& style, bool lenient, Number& out, size_t& skip_to);

/// The value of a vulgar fraction sign (one half: U+00BD), false when it is none.
bool fraction_sign(char32_t sign, Decimal& value);

}  // namespace dateline::figures
