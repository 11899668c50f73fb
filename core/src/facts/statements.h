// Statements: who did what to whom, when and where, one a finite verb.
#pragma once

#include <vector>

#include "facts/reported.h"

namespace dateline::facts {

/// Facts of the clauses outside quotations, in text order. Clauses without a subject, conditions, and verbs that only
/// introduce somebody's words give none; so do doubtful readings, since a wrong statement costs more than a missing one.
/// Linear in the chunks.
std::vector<Fact> find_statements(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                  const std::vector<Reported>& reported, const Speakers& speakers);

}  // namespace dateline::facts
