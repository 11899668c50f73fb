// One entity for all its names: surname after a full name, acronym and its expansion, short forms, listed aliases.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "entities/find_names.h"

namespace dateline::entities {

enum class Gender : uint8_t { unknown, female, male };

/// An entity while it is being put together.
struct Cluster {
  EntityType type = EntityType::none;
  std::vector<uint32_t> names;        ///< indices of the FoundNames, in text order
  std::vector<std::string> parts;     ///< people: folded words of the fullest name
  std::string key;                    ///< folded fullest name
  std::string country;                ///< ISO code, from lists or from the office held
  std::string country_word;           ///< what the office is of: a country ("Chile") or organisation ("FIFA")
  bool office_of_country = false;     ///< country_word is a country
  std::vector<std::string> roles;
  int32_t known = -1;                 ///< index for Lexicon::name
  Gender gender = Gender::unknown;
};

/// How a name came to its cluster; `other` is the cluster's fullest name for "surname of ...".
enum class Link : uint8_t { first, same, listed_alias, part, acronym, short_form, variant };

struct Clustering {
  std::vector<Cluster> clusters;      ///< in order of first mention
  std::vector<uint32_t> of_name;      ///< cluster of each FoundName
  std::vector<Link> link;             ///< of each FoundName
  std::vector<float> sure;            ///< of each FoundName: that it is this cluster's
};

/// Groups names; may correct the type of an acronym to that of its expansion. Near linear: hash look-ups and, for single
/// words, the people that share the word.
Clustering cluster_names(const Article& article, std::vector<FoundName>& names);

}  // namespace dateline::entities
