// What the files that sort out false alarms share.
#pragma once

#include <string_view>

#include "dates/context.h"
#include "dates/expression.h"

namespace dateline {

/// True for words after a number that make it a count of something ("people", "percent").
bool is_counted(std::string_view word);
/// True for a capital letter followed by a small one.
bool is_title(std::string_view word);
/// True when the figures of an atom are part of a longer number, a price or a name ("1.5", "$20", "20%").
bool number_goes_on(const Context& context, const Expression& atom);

/// One for each kind of atom: true when the words around it say that it is no time expression. May set `weak`.
bool false_duration(const Context& context, Expression& atom);
bool false_set(const Context& context, Expression& atom);
bool false_clock(const Context& context, Expression& atom);
bool false_relative(const Context& context, Expression& atom);
bool false_unit_of(const Context& context, Expression& atom);
bool false_reference(const Context& context, Expression& atom);

}  // namespace dateline
