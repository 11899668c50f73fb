// The facts stage: quotations, statements, timeline, checks and the fact card.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads everything before it; fills quotes, facts, card and the holders of figures.
void find_facts(Document& document, const Options& options);

}  // namespace dateline
