// Where sentences end, decided on the tokens of one block.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "text/tokens.h"

namespace dateline {

/// Appends the sentences of a block whose tokens are [first, tokens.size()); sets Token::sentence. `marks[i]` belongs to
/// tokens[i]. Rules on the words around each stop (after Grefenstette & Tapanainen 1994: abbreviation lists and the
/// case of what follows). Linear time.
void split_sentences(std::string_view text, uint32_t block, size_t first, std::vector<Token>& tokens,
                     const std::vector<Mark>& marks, std::vector<Sentence>& sentences);

}  // namespace dateline
