// The language stage: which language, part of speech, name tags.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads tokens; fills language, Token::pos, Token::name and its confidence.
void read_language(Document& document, const Options& options);

}  // namespace dateline
