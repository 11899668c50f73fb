// The part-of-speech tagger: a linear model, left to right, one decision a word.
#pragma once

#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "language/weight_table.h"
#include "language/word_form.h"

namespace dateline {

/// Trained by tools/train (data/models/CARD.md). After A. Ratnaparkhi's and M. Collins' sequence taggers; greedy, with
/// the tags before a word as features. Sums of small integers: the same everywhere.
class PosTagger {
 public:
  /// Reads in place: `payload` must outlive the tagger. False when the form is broken.
  bool open(std::string_view payload);

  /// Fills Token::pos. Cost: about 24 look-ups for a word that has more than one possible tag.
  void tag(Document& document, const std::vector<WordForm>& forms) const;

 private:
  Pos best(const std::vector<WordForm>& forms, const Sentence& sentence, uint32_t i, uint32_t tag1, uint32_t tag2) const;

  WeightTable weights_;
};

}  // namespace dateline
