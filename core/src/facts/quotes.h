// Quotations in quotation marks, with their speakers.
#pragma once

#include <vector>

#include "facts/quote_marks.h"
#include "facts/reported.h"

namespace dateline::facts {

/// True for a short fragment that may be scare quotes, a title or a policy ("Look East"): it stays part of its sentence
/// and is a quotation only when somebody is said to have used the words.
bool is_fragment(const Document& document, const QuotedSpan& span);

/// True for words written as a title or a policy is ("Look East"): every longer word begins with a capital.
bool is_title(const Document& document, const QuotedSpan& span);

/// Direct and mixed quotations among `spans`, in text order. Speakers are looked for beside the quotation (after it, before
/// it, at the end of the sentence), then in the same paragraph, then carried on from the paragraph before.
std::vector<Quote> attribute_quotes(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                    const std::vector<QuotedSpan>& spans, Speakers& speakers);

}  // namespace dateline::facts
