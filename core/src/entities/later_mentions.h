// Later mentions without a name: "the ministry", "the Chilean leader", "she". Only where one antecedent is clear.
#pragma once

#include <vector>

#include "entities/cluster.h"

namespace dateline::entities {

struct LaterMention {
  uint32_t first = 0, last = 0;    ///< tokens, half open
  uint32_t cluster = 0;
  MentionKind kind = MentionKind::nominal;
  float confidence = 0;
};

/// In text order; none overlaps a name. Linear: each looks back over a bounded number of names.
std::vector<LaterMention> find_later_mentions(const Article& article, const std::vector<FoundName>& names, Clustering& clustering);

}  // namespace dateline::entities
