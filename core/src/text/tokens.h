// Words, numbers and punctuation marks of one block.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline {

/// What a token means for the end of a sentence.
enum class Mark : uint8_t {
  word,
  stop,         ///< a full stop
  exclamation,  ///< ! ? and runs of them; the full stops of other scripts
  ellipsis,
  may_end,      ///< abbreviation with its stop that may end a sentence
  ends,         ///< abbreviation whose stop is also a full stop before a capital
  goes_on,      ///< abbreviation or initial that never ends one
  open,         ///< opening quote or bracket
  close,
  quote,        ///< straight quote, either way
  pause,        ///< , ; :
  dash,
  other
};

/// Appends the tokens of `block`; `marks` grows with them. Every character of the block that is not white space (see
/// characters.h) lies in exactly one token. Token::sentence is not set. Linear time, allocates only in the two vectors.
void tokenize(std::string_view text, const Span& block, std::vector<Token>& tokens, std::vector<Mark>& marks);

}  // namespace dateline
