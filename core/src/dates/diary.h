// What a diary means by a time expression, beyond what TIMEX3 writes as its value.
#pragma once

#include <vector>

#include "dates/context.h"
#include "dates/expression.h"
#include "dates/resolve.h"

namespace dateline {

/// True for a text of one line that speaks of its writer or to its reader ("I'll be back in two months", "book a room for us").
/// It is read like a text that is nothing but a time expression; a line of news isn't.
bool is_personal(const Document& document);

/// In a note the stretch that an expression covers is a period too: "next 3 days", "within an hour", "the end of the month",
/// "this evening". TIMEX3 gives a length of time a begin and an end point; here the two are dates on the same words, right after
/// the expression. `first_date`: the date of found[0], further dates
/// follow one by one; `diary`: the note is one, else only parts of the calendar have a reach ("the first two weeks of May").
void add_reaches(Document& document, const PublishedDay& published, const std::vector<Expression>& found, size_t first_date, bool diary);

}  // namespace dateline
