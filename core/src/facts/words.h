// The tokens of a document as the facts stage reads them: lower-case words, part of speech, verb readings, and which
// mention or date stands over each.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "dateline/document.h"
#include "facts/lexicon.h"

namespace dateline::facts {

struct Word {
  std::string lower;      ///< ASCII and U+2019 folded: "isn\u2019t" reads "isn't"
  Pos pos = Pos::x;
  VerbReading verb;       ///< set for verbs and auxiliaries
  int32_t mention = -1;   ///< index in Document::mentions of the mention over this token
  int32_t date = -1;      ///< index in Document::dates
  int32_t figure = -1;    ///< index in Document::figures
  bool quoted = false;    ///< inside a direct or mixed quotation, or its marks (set once quotations are known)
};

/// One word a token, same indices as Document::tokens. Part of speech comes from the tagger; where it left Pos::x, from
/// function words, verb forms, spelling and the neighbours. Linear in the tokens.
class Words {
 public:
  explicit Words(const Document& document);

  size_t size() const { return words_.size(); }
  Word& operator[](size_t i) { return words_[i]; }
  const Word& operator[](size_t i) const { return words_[i]; }

  /// The first token that starts at or after a byte offset; size() when none does.
  size_t token_at(uint32_t offset) const;
  /// Marks the tokens of a span (and the quotation marks beside it) as quoted.
  void mark_quoted(const Span& span);
  /// Reads the words of a title or policy ("Look East") as a name: no verb in it is a verb of the sentence.
  void mark_title(const Span& span);

 private:
  const Document& document_;
  std::vector<Word> words_;
};

}  // namespace dateline::facts
