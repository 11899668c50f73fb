// The fact card: the article on one page.
#pragma once

#include "dateline/document.h"

namespace dateline::facts {

/// Chooses from what the document holds; needs quotes, facts and holders, leaves Card::timeline and Card::checks alone.
/// Lists are short and most telling first. Costs a sort of each list.
void make_card(Document& document);

}  // namespace dateline::facts
