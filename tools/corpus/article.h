// Annotated articles of data/corpus: a readable text with marks in it. data/corpus/README.md describes the format.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline::corpus {

/// A name ("[Kenya|GPE]") or, with an empty type, a later mention without a name ("[the country|= kenya]").
struct MarkedMention : Span {
  std::string type, key;
};

/// "{Tuesday|DATE 2024-04-16}".
struct MarkedDate : Span {
  std::string type, value, mod, quant, freq;
};

/// "<$3.4 billion|MONEY 3400000000 USD of=accords>". `of` are words of the same sentence.
struct MarkedFigure : Span {
  std::string type, value, unit, high, bound, of;
};

/// "((\"...\"|direct ruto))"; the speaker is the key of a name, "~" and words of the article ("~officials"), or "-".
struct MarkedQuote : Span {
  std::string kind, speaker;
};

/// Something wrong in a file, or worth a second look.
struct Complaint {
  size_t line = 0;
  std::string what;
};

/// The article without its marks, and the marks as spans of bytes of `text`, in text order, outer before inner ones.
struct Article {
  std::string id, published, desk, region, invented;
  std::map<std::string, std::string> links;   ///< key of an entity to its QID
  std::string text;
  std::vector<Span> sentences;
  std::vector<size_t> sentence_lines;         ///< line of the file of each sentence
  std::vector<MarkedMention> mentions;
  std::vector<MarkedDate> dates;
  std::vector<MarkedFigure> figures;
  std::vector<MarkedQuote> quotes;

  std::string_view slice(const Span& span) const { return std::string_view(text).substr(span.start, span.end - span.start); }
  /// The sentence that holds a byte; the last one when none does.
  size_t sentence_of(size_t byte) const;
};

/// Reads a file of data/corpus. Never fails: what cannot be read is a complaint, and the rest is read all the same.
Article read_article(std::string_view file, std::vector<Complaint>& errors);

/// What breaks the rules of the format: unknown types, keys without a name, values that are no TIMEX3, ...
std::vector<Complaint> find_errors(const Article& article);

/// What a second reading should look at: names marked in one place only, capitals, digits and months outside marks.
std::vector<Complaint> find_doubts(const Article& article);

}  // namespace dateline::corpus
