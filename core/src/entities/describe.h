// What a reader is told of an entity: name, aliases, description, country, Wikidata, and why a mention was marked.
#pragma once

#include <string>
#include <vector>

#include "entities/cluster.h"

namespace dateline::entities {

/// Everything of Entity but mentions and salience. A QID is given only where our lists know one thing so named, or one far
/// better known than the others; a person only by the full name.
Entity describe(const Article& article, const std::vector<FoundName>& names, const Clustering& clustering, uint32_t cluster);

/// "surname of Wanjiru Otieno", "name after a title".
std::string why_name(const Article& article, const std::vector<FoundName>& names, const Clustering& clustering, uint32_t name,
                     const std::vector<Entity>& entities);

}  // namespace dateline::entities
