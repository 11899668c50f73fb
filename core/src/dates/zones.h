// Time zones by name. An offset from UTC as written, never the machine's.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// "Z", "-05:00" ... for a known abbreviation or numeric offset; empty for "local time" and unknown names.
std::string parse_zone(std::string_view text);

}  // namespace dateline
