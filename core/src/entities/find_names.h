// Names in an article: which runs of tokens are names, and of which type.
#pragma once

#include <vector>

#include "entities/evidence.h"

namespace dateline::entities {

/// A name found. Names don't overlap and stand in text order.
struct FoundName {
  uint32_t first = 0, last = 0;   ///< tokens, half open
  EntityType type = EntityType::none;
  float confidence = 0;
  Reason reason = Reason::none;
  int32_t known = -1;             ///< index for Lexicon::name, -1 when in no list
};

/// Two passes: what the first finds is evidence for the second. Linear in the text, whatever the text.
std::vector<FoundName> find_names(const Article& article);

}  // namespace dateline::entities
