// Sentences in other case: headlines in capitals and in title case, text without capitals.
#pragma once

#include <random>
#include <vector>

#include "corpus.h"

namespace dateline::train {

/// Records of one sentence each, drawn from `record` with the given probability and changed to capitals, title case or
/// (seldom) lower case, most without their full stop. Only ASCII letters change, so that names keep their places.
std::vector<Record> recased(const Record& record, double probability, std::mt19937& random);

}  // namespace dateline::train
