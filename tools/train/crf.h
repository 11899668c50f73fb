// Marginals of a linear-chain conditional random field over B-I-L-U labels.
#pragma once

#include <array>
#include <vector>

#include "name_gold.h"

namespace dateline::train {

using LabelValues = std::array<float, kNameLabels>;
using TransitionValues = std::array<std::array<float, kNameTypes>, kNameTypes>;  // [type before][type], 0: no name

/// Adds `sign` times the probability of each label of each token, and of each transition, given that every token has one
/// of its allowed labels. Requires that some reading is allowed. `scores` and `allowed` have one entry a token.
void add_marginals(const std::vector<LabelValues>& scores, const std::vector<LabelSet>& allowed,
                   const TransitionValues& transitions, float sign, std::vector<LabelValues>& labels,
                   TransitionValues& transition_gradient);

/// Whether some reading of the tokens keeps to `allowed`.
bool is_possible(const std::vector<LabelSet>& allowed);

}  // namespace dateline::train
