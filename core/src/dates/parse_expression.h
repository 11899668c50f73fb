// From a match of a rule to what its words say.
#pragma once

#include <vector>

#include "dates/expression.h"
#include "rules/rule_set.h"

namespace dateline {

/// Appends the atoms of one match (two for a range written in one: "9-10 September"). Appends none when the words turn
/// out to be no time expression (32 January in figures, a month 13).
void parse_expression(const RuleMatch& match, std::string_view text, std::vector<Expression>& out);

}  // namespace dateline
