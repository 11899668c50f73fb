// Whose figure it is.
#pragma once

#include <vector>

#include "facts/clauses.h"

namespace dateline::facts {

/// Fills Figure::holder where it is empty: the possessor or owner in the figure's own words ("Norvik's profit of $3m"),
/// the person whose age stands between commas, else the named subject of its clause. Linear in the chunks.
void find_holders(Document& document, const Words& words, const std::vector<ParsedSentence>& parsed);

}  // namespace dateline::facts
