// Which matches are no time expressions where they stand.
#pragma once

#include "dates/context.h"
#include "dates/expression.h"

namespace dateline {

/// True when the words around an atom say that it is something else: "may" the verb, a score, a version, a street
/// number. Sets `weak` on atoms that only count beside another expression. `document` gives the name tags.
bool is_false_alarm(const Document& document, const Context& context, Expression& atom);

}  // namespace dateline
