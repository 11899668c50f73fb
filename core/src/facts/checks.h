// What a careful reader should look at again.
#pragma once

#include <vector>

#include "dateline/document.h"

namespace dateline::facts {

/// Quotations without a speaker, dates that can't be placed (at most a few of each), and figures that contradict each
/// other. Messages are whole sentences for readers.
std::vector<Check> find_checks(const Document& document);

}  // namespace dateline::facts
