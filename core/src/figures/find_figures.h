// The figures stage: money, percentages, quantities, counts and ranks, and what each measures.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads tokens and dates; fills figures, in text order, all members but `holder`.
void find_figures(Document& document, const Options& options);

}  // namespace dateline
