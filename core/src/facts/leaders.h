// Who "the two leaders" are.
#pragma once

#include <optional>
#include <utility>
#include <vector>

#include "facts/words.h"

namespace dateline::facts {

/// Heads of state and government in the order in which the article introduces them.
class Leaders {
 public:
  Leaders(const Document& document, const Words& words);

  /// The two entities that "the two leaders" at a byte offset means: the latest pair introduced as counterparts, else the
  /// only two leaders introduced so far; none when there are more or fewer. Logarithmic in the pairs.
  std::optional<std::pair<int32_t, int32_t>> pair_before(uint32_t offset) const;

 private:
  struct Pair {
    uint32_t offset;
    int32_t one, other;
  };
  struct Leader {
    uint32_t offset;
    int32_t entity;
  };
  std::vector<Leader> introduced_;
  std::vector<Pair> counterparts_;
};

/// True for the words of a noun group that means two leaders: "the two presidents", "both leaders".
bool means_two_leaders(const Words& words, size_t first, size_t last);

}  // namespace dateline::facts
