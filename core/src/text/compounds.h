// Names joined to another word by a hyphen.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Whether the hyphen (`length` bytes at `at`) in the word that began at `start` stands between a name and what it
/// modifies or meets, so that both are words of their own, as in the treebanks of Universal Dependencies: "Tokyo-based",
/// "U.S.-led" (data/lists/compound_tails.tsv), "pro-Moscow", "U.S.-China", "French-Senegalese" (countries and their
/// adjectives). Requires a word character after the hyphen.
bool parts_names(std::string_view text, uint32_t start, uint32_t at, uint32_t length);

}  // namespace dateline
