// Which part of the article each paragraph is: title, byline, dateline, heading, text, list item, caption, boilerplate.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline {

/// The blocks of a text, in order, none empty, none overlapping. A dateline ("LIMA, Aug. 9 (Reuters) -") becomes a block
/// of its own before its paragraph. A text of one line is a paragraph. Linear time.
std::vector<Block> find_blocks(std::string_view text);

}  // namespace dateline
