// Teams of matches: "Wolfsburg crush Bayern 5-1" names two clubs, not two towns.
#pragma once

#include "entities/words.h"

namespace dateline::entities {

/// Whether the article tells of games between teams: enough of its words belong to them, and few to games between persons.
/// Linear in the text.
bool tells_of_team_sport(const Article& article);

/// Whether tokens [first, last) of a sports article stand where a team does: before "beat" or a score, behind "against".
/// Constant time.
bool plays_match(const Article& article, uint32_t first, uint32_t last);

}  // namespace dateline::entities
