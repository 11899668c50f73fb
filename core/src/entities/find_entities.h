// The entities stage: names, the entities behind them, and later mentions of each.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads tokens, dates and figures; fills entities and mentions.
void find_entities(Document& document, const Options& options);

}  // namespace dateline
