// Offices and occupations that the article gives to people: before the name ("Chilean Foreign Minister"), in apposition
// after it (", the central bank governor,"), and the country they belong to.
#pragma once

#include "entities/cluster.h"

namespace dateline::entities {

/// Fills roles, country and country_word of people. Linear in the names.
void read_roles(const Article& article, const std::vector<FoundName>& names, Clustering& clustering);

}  // namespace dateline::entities
