// The packs of names that there are: the one compiled into the library, and those that add_pack() brought (dateline.h).
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace dateline {

/// The bytes of all packs, those whose names go first before others; from then on add_pack() refuses. They live as long as the program.
std::vector<std::string_view> close_packs();

}  // namespace dateline
