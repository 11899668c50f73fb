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
  int32_t listed = -1;            ///< index for NameList::entry, -1 for names that the caller's list doesn't hold
  bool by_rule = false;           ///< found by a rule of the caller's: other words are another entity
};

/// Two passes: what the first finds is evidence for the second. `own` are names that stand whatever the evidence says; the
/// words of the article that they cover are closed to others. Linear in the text, whatever the text.
std::vector<FoundName> find_names(const Article& article, const std::vector<FoundName>& own = {});

}  // namespace dateline::entities
