// The name tagger: a linear-chain conditional random field, read with the Viterbi algorithm.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "language/name_context.h"
#include "language/name_features.h"
#include "language/weight_table.h"

namespace dateline {

/// Trained by tools/train (data/models/CARD.md). J. Lafferty et al. 2001; B-I-L-U labels after L. Ratinov and D. Roth
/// 2009. All arithmetic is on integers, confidence included: the same everywhere.
class NameTagger {
 public:
  /// Margins of this many score units share one entry of the confidence table.
  static constexpr int32_t kMarginStep = 6;
  static constexpr size_t kMarginBins = 48;

  /// Payload: i16 transition scores, [type before][type], 0 for "no name"; u8 percent of confidence, [type][margin];
  /// a weight table of kNameLabels labels. Read in place: it must outlive the tagger. False when the form is broken.
  bool open(std::string_view payload);

  /// Fills Token::name, name_begins and name_confidence. Needs Token::pos. Cost: about 54 look-ups for each word that has
  /// a capital or stands next to one, none for others.
  void tag(Document& document, const std::vector<WordForm>& forms) const;

  /// A label and how much better the best reading is than the best one with another label here.
  struct Decision {
    uint8_t label = 0;
    int32_t margin = 0;
  };

  /// The decisions for the tokens of one sentence.
  /// With `scored`, the scores of their labels go to that document too.
  std::vector<Decision> decide(const NameContext& context, const Sentence& sentence, Document* scored = nullptr) const;

 private:
  void apply(Document& document, const Sentence& sentence, const std::vector<Decision>& decisions) const;
  uint8_t percent(uint32_t type, int32_t margin) const;

  std::array<std::array<int32_t, kNameTypes>, kNameTypes> transitions_{};
  std::string_view percents_;
  WeightTable weights_;
};

}  // namespace dateline
