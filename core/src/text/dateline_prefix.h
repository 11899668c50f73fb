// The place and date that news agencies put before the first sentence.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/document.h"

namespace dateline {

/// End of the dateline, its dash included, at the start of a paragraph: "LIMA, Aug. 9 (Reuters) -", "BEIJING (AP) --",
/// "Geneva, 3 May 2021 (WHO) -". 0 when there is none. `first` says that this is the first paragraph of the article:
/// only there a place alone ("NAIROBI -", "KARACHI:") is believed. Reads at most 160 bytes.
uint32_t dateline_end(std::string_view text, const Span& paragraph, bool first);

}  // namespace dateline
