// The dates stage: TIMEX3 expressions, resolved against the day of publication.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads blocks, sentences, tokens; fills published, dates and periods, in text order.
void find_dates(Document& document, const Options& options);

}  // namespace dateline
