// What the name tagger looks at. Shared by the tagger and its trainer.
#pragma once

#include <array>
#include <cstdint>

#include "language/name_context.h"

namespace dateline {

// Labels: 0 is "no name"; a name of type t (EntityType) is U (one token), or B, I .. and L (first, inside, last).
inline constexpr uint32_t kNameTypes = 12;  // EntityType, `none` included
inline constexpr uint32_t kNameLabels = 1 + 4 * (kNameTypes - 1);
enum class NamePart : uint8_t { begin, inside, last, unit };

constexpr uint32_t name_label(uint32_t type, NamePart part) { return 1 + (type - 1) * 4 + static_cast<uint32_t>(part); }
constexpr uint32_t type_of_label(uint32_t label) { return label == 0 ? 0 : 1 + (label - 1) / 4; }
constexpr NamePart part_of_label(uint32_t label) { return static_cast<NamePart>((label - 1) % 4); }

inline constexpr size_t kNameTemplates = 40;
// Templates [0, kLexicalTemplates) name words themselves. The trainer hides them now and then, so that the rest learns
// to do without.
inline constexpr size_t kLexicalTemplates = 4;

using NameFeatures = std::array<uint32_t, kNameTemplates>;

/// The features of a token, 0 where a template has nothing to say.
NameFeatures name_features(const NameContext& context, uint32_t token);

/// Changes when the features of a fixed document change: what a model file is bound to.
uint32_t name_fingerprint();

}  // namespace dateline
