// Tab-separated lists as they stand in data/lists.
//
// One record a line. Empty lines and lines that begin with '#' are comments. No quoting: a field holds neither tab nor
// line end. A carriage return before the line end is dropped.
#pragma once

#include <string_view>
#include <vector>

namespace dateline {

using TsvRow = std::vector<std::string_view>;

/// The records of a list. The views point into `text`. Linear time.
std::vector<TsvRow> read_tsv(std::string_view text);

}  // namespace dateline
