// Names compared as readers compare them: without letter case, diacritics and typographic variants.
#pragma once

#include <string>
#include <string_view>

namespace dateline {

/// Appends the folded text to `out`: lower case, Latin letters without diacritics (one-way: "\u0141\u00f3d\u017a" becomes
/// "lodz"), typographic apostrophes and hyphens as ASCII, white space of any length as one blank. Other scripts keep
/// their bytes. Linear time; ill-formed bytes are copied.
void fold_name(std::string_view text, std::string& out);

/// The same, as a new string.
std::string folded(std::string_view text);

}  // namespace dateline
