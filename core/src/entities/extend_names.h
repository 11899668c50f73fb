// What belongs to a name beside its capitals.
#pragma once

#include <vector>

#include "entities/find_names.h"

namespace dateline::entities {

/// Joins first name, nickname in quotation marks and surname; gives titles the article that begins them ("The Salt
/// Walkers"), firms the 's of their name ("Christie's"), ministries the list of what they are for ("Ministry of Land,
/// Infrastructure and Transport"). `names` stay in text order and don't overlap. Linear in their number.
void extend_names(const Article& article, std::vector<FoundName>& names);

}  // namespace dateline::entities
