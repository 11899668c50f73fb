// What the part-of-speech tagger looks at. Shared by the tagger and its trainer.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "language/word_form.h"

namespace dateline {

inline constexpr uint32_t kPosCount = 17;
inline constexpr size_t kPosTemplates = 27;

using PosFeatures = std::array<uint32_t, kPosTemplates>;

/// The features of token `i` of the sentence [first, last), given the tags of the two tokens before it (kPosCount
/// stands for "before the sentence"). Every template gives one feature.
PosFeatures pos_features(const std::vector<WordForm>& forms, uint32_t first, uint32_t last, uint32_t i, uint32_t tag1,
                         uint32_t tag2);

/// Changes when the features of a fixed sentence change: what a model file is bound to.
uint32_t pos_fingerprint();

}  // namespace dateline
