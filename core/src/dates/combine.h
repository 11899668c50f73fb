// Joins neighbouring atoms into expressions.
#pragma once

#include <vector>

#include "dates/context.h"
#include "dates/expression.h"

namespace dateline {

/// Takes the atoms of one sentence (false alarms already out, any order, overlapping) and returns expressions in text
/// order, none overlapping:
///   overlaps    the longest wins, then a set, then the earlier rule of the file
///   modifiers   "the end of" + November, "about" + a week, "the first Monday of" + May
///   shifts      a year + "ago"; durations add up ("two years and six months")
///   times       a clock time or a part of the day beside a day is one expression
/// Linear in the number of atoms, apart from sorting. `note`: the text is one line of a diary.
std::vector<Expression> combine(const Context& context, std::vector<Expression> atoms, bool note);

/// The words between two neighbours that make them a range: 0 none, 1 "to", "-", "and after between", 2 "and", "or", ",".
int range_link(const Context& context, const Expression& left, const Expression& right);

}  // namespace dateline
