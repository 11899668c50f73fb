// The text stage: blocks, sentences, tokens.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads document.text; fills blocks, sentences and tokens (without part of speech).
void read_text(Document& document, const Options& options);

}  // namespace dateline
