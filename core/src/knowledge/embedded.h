// Files of data/ that are compiled into the library.
#pragma once

#include <string_view>

namespace dateline {

// The bytes of the file called `name` relative to data/ ("rules/dates.json"), aligned to 16, valid for as long as the
// program runs.
// A file that was not embedded gives a view whose data() is null; an empty file gives an empty view whose data() is not.
// Cost: one comparison a file (tens of them). Never allocates.
std::string_view embedded(std::string_view name) noexcept;

}  // namespace dateline
