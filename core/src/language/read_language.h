// The language stage: which language, part of speech, name tags.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads sentences and tokens; fills language and, for English, Token::pos, name, name_begins and name_confidence. What a
/// missing model would have filled stays as it was. Cost: linear in the tokens, about a million of them a second.
void read_language(Document& document, const Options& options);

}  // namespace dateline
