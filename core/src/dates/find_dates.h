// The dates stage: TIMEX3 expressions, resolved against the day of publication.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

/// Reads blocks, sentences, tokens (name tags, when there are any); fills published, dates and periods, in text order.
///
/// What counts as an expression, its span and its value follow TIMEX3 (ISO-TimeML 1.2.1) and the TimeML annotation
/// guidelines 1.2.1: prepositions stay outside, "the" and modifiers inside ("the end of 1958", mod END), the two ends of a
/// range are two dates and Document::periods joins them. `interval` is half open; an expression that can't be anchored keeps
/// the placeholder form ("XXXX-WXX-5") and has none.
///
/// Expressions are found by the patterns of data/rules/dates.json: a trigger, one set match a sentence, captures only where
/// it hits. Cost: linear in the text, about 0.1 microseconds a byte of news, after some 100 milliseconds to compile the
/// patterns once. Uses no clock and no time zone of the machine.
void find_dates(Document& document, const Options& options);

}  // namespace dateline
