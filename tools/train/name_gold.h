// What a corpus says about the name labels of our tokens. Corpora differ in what they mark, so every token has a set of
// labels that it may have.
#pragma once

#include <cstdint>
#include <string>
#include <unordered_map>
#include <vector>

#include "corpus.h"
#include "language/name_features.h"

namespace dateline::train {

using LabelSet = uint64_t;  // bit i: label i is allowed
static_assert(kNameLabels <= 64);
inline constexpr LabelSet kAnyLabel = (LabelSet{1} << kNameLabels) - 1;
inline constexpr LabelSet kNoName = 1;

/// A set of name types, bit t for EntityType t.
using TypeSet = uint32_t;
constexpr TypeSet type_bit(EntityType type) { return TypeSet{1} << static_cast<uint32_t>(type); }

/// What a corpus marks.
struct Policy {
  std::string name;            ///< folder under ner/
  std::vector<std::string> parts;
  float weight = 1;
  TypeSet unmarked = 0;        ///< types that words outside its names may belong to all the same
  bool misc_is_unsure = false; ///< what it calls MISC may be no name at all
  bool demonyms = false;       ///< leaves nationalities unmarked: they are NORP wherever no name covers them
  double recased = 0;          ///< share of its sentences that are repeated in other case
  double renamed = 0;          ///< share of its sentences that are repeated with other names
};

/// Words that tell fine types apart where a corpus does not: "Airport" ends a FAC, "Kenyan" is NORP or LANGUAGE.
class TypeHints {
 public:
  /// Reads "where<TAB>word<TAB>type[,type]" lines (tools/train/type_hints.tsv); `where` is first, last or whole.
  explicit TypeHints(const std::string& path);
  /// Adds whole names from {"name","type"} lines.
  void add_names(const std::string& path);

  /// The types that a name of one of `types` can have by its words. Never empty when `types` is not.
  TypeSet narrow(std::string_view name, TypeSet types) const;
  TypeSet whole(std::string_view name) const;

 private:
  std::unordered_map<std::string, TypeSet> first_, last_, whole_;
};

/// The types that a corpus's type can stand for.
TypeSet types_of(const std::string& type);

/// The allowed labels of each token of `document`, which was read from record.text.
std::vector<LabelSet> label_sets(const Document& document, const Record& record, const Policy& policy, const TypeHints& hints);

}  // namespace dateline::train
