// What a reader is told of an entity: name, aliases, description, country, Wikidata, and why a mention was marked.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "entities/cluster.h"

namespace dateline::entities {

/// The countries that an article names, by themselves, a people or a place of them.
class NamedCountries {
 public:
  explicit NamedCountries(const std::vector<FoundName>& names);
  bool has(std::string_view code) const { return by_code_.count(code) > 0; }
  /// By another name than one that `entry` stands for: "London" does not name Britain twice.
  bool has_beside(std::string_view code, const LexicalEntry& entry) const;

 private:
  static constexpr size_t kMost = 8;   // names kept of one country
  std::unordered_map<std::string_view, std::vector<int32_t>> by_code_;
};

/// Everything of Entity but mentions and salience. A QID is given only where our lists know one thing so named, or one far
/// better known than the others; a person only by the full name.
Entity describe(const Article& article, const std::vector<FoundName>& names, const NamedCountries& countries, const Clustering& clustering,
                uint32_t cluster);

/// "surname of Wanjiru Otieno", "name after a title".
std::string why_name(const Article& article, const std::vector<FoundName>& names, const Clustering& clustering, uint32_t name,
                     const std::vector<Entity>& entities);

}  // namespace dateline::entities
