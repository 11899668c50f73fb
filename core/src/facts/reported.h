// Reported speech: who says what without quotation marks, and which stretches of the text are somebody's words.
#pragma once

#include <vector>

#include "facts/speakers.h"

namespace dateline::facts {

/// A stretch of text that a source vouches for, quoted or not.
struct Reported : Span {
  Source source;
  std::optional<Span> cue;
};

/// Content of "X said (that) ...", "..., X said", "..., said X", "according to X, ...", in text order. The content of one
/// sentence is reported once. Linear in the chunks.
std::vector<Reported> find_reported(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                    const Speakers& speakers);

/// The words of a reporting verb group, with the person told: "told reporters".
Span cue_span(const Document& document, const Words& words, const ParsedSentence& sentence, size_t verb);

/// The use of the reporting verb at a chunk; none for any other chunk.
Reporting reporting_use(const Words& words, const ParsedSentence& sentence, size_t chunk);

}  // namespace dateline::facts
