// Titles, offices and occupations before names: "Mr", "Lt. Gen.", "Chilean Foreign Minister", "former chief executive".
#pragma once

#include <cstdint>

namespace dateline::entities {

struct Article;

/// Fills Word::title for every token where a title begins. Linear time.
void mark_titles(Article& article);

}  // namespace dateline::entities
