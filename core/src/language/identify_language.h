// English or not.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"
#include "language/word_form.h"

namespace dateline {

/// "en" or "und". Decides by the script and by function words of English and of other languages in Latin script; a text
/// too short to show any counts as English. Cost: one look at each byte, one comparison chain a word.
std::string identify_language(const Document& document, const std::vector<WordForm>& forms);

}  // namespace dateline
