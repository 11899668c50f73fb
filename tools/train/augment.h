// More sentences from those of a corpus: in other case, and with other names.
#pragma once

#include <random>
#include <vector>

#include "corpus.h"

namespace dateline::train {

/// Records of one sentence each, drawn from `record` with the given probability and changed to capitals, title case or
/// (seldom) lower case, most without their full stop. Only ASCII letters change, so that names keep their places.
std::vector<Record> recased(const Record& record, double probability, std::mt19937& random);

/// Names of the world by type, to put in the place of those of a corpus.
class NamePool {
 public:
  /// Reads {"name","type","aliases"} lines: people, organisations and places.
  explicit NamePool(const std::string& path);

  /// A name for one of `type` that is one word like it, or several like it; empty when there is none.
  std::string draw(const GoldName& old, std::string_view words, std::mt19937& random, std::string& type) const;

 private:
  std::vector<std::string> people_, surnames_, organisations_, acronyms_, places_, features_, facilities_;
};

/// Records of one sentence each, drawn from `record` with the given probability, with other people, organisations and
/// places. The sentence teaches what stands around names, the new names how names look in the rest of the world.
std::vector<Record> renamed(const Record& record, const NamePool& pool, double probability, std::mt19937& random);

}  // namespace dateline::train
