// Trains and scores the name tagger.
#pragma once

#include <array>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "corpus.h"
#include "crf.h"
#include "language/tag_names.h"
#include "language/tag_pos.h"
#include "language/word_table.h"
#include "name_gold.h"
#include "sparse_model.h"

namespace dateline::train {

/// What reading a text needs before names are looked for.
struct Readers {
  const WordTable& words;
  const PosTagger& pos;
};

/// A text read as far as the name tagger needs it.
struct ReadText {
  Document document;
  std::vector<WordForm> forms;
};
ReadText read(const std::string& text, const Readers& readers);

struct NameSettings {
  int epochs = 8;
  float learning_rate = 0.07f;
  float penalty = 0.0f;
  uint32_t hide_percent = 30;  ///< of the words are learnt from with their own spelling hidden
  uint32_t least_count = 3;   ///< of a feature
  PackSettings pack{5, 0.13f};
  uint32_t seed = 1;
};

/// Sentences of several corpora with the labels that each allows.
class NameTrainer {
 public:
  NameTrainer(const Readers& readers, const TypeHints& hints, bool keep_spelling = false)
      : readers_(readers), hints_(hints), keep_spelling_(keep_spelling) {}

  /// `answers`, where given, are a teacher's label sets for the sentences that lines() would have written, and take the
  /// place of the corpus's own.
  void add(const std::vector<Record>& records, const Policy& policy, const std::vector<std::vector<LabelSet>>* answers = nullptr);

  /// The sentences as JSON lines for a teacher (tools/train/teacher): {"words": [...], "sets": [...], "weight"}. A set has
  /// bit i where label i is allowed.
  std::string lines() const;

  /// The payload for NameTagger::open, with a confidence table of zeros.
  std::string train(const NameSettings& settings);

 private:
  struct Word {
    bool candidate = false;
    size_t features = 0;  // where its kNameTemplates features are
  };
  struct Example {
    std::vector<Word> words;
    std::vector<LabelSet> gold;
    float weight = 1;
    std::vector<std::string> spelling;  ///< kept for lines() only
  };

  /// The working space for one sentence.
  struct Lesson {
    std::vector<LabelValues> scores, gradient;
    std::vector<LabelSet> any;
    std::vector<uint32_t> rows;  ///< kNameTemplates a word
    TransitionValues transitions, transition_gradient;
  };

  void score(const Example& example, const Weights& weights, uint32_t hide_percent, std::mt19937& random, Lesson& lesson) const;
  static void differentiate(const Example& example, const Weights& transitions, Lesson& lesson);
  static void learn(const Lesson& lesson, Weights& weights, Weights& transitions);
  bool add_sentence(const NameContext& context, const Sentence& sentence, const std::vector<LabelSet>& sets, float weight);
  void number_features(uint32_t least_count);

  Readers readers_;
  const TypeHints& hints_;
  bool keep_spelling_;
  std::vector<Example> examples_;
  std::vector<uint32_t> features_;  // hashes, then rows
  FeatureIndex index_;
};

/// Gold, found and right names; strict spans.
struct Count {
  size_t gold = 0, found = 0, right = 0;
  double precision() const { return found == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(found); }
  double recall() const { return gold == 0 ? 0 : 100.0 * static_cast<double>(right) / static_cast<double>(gold); }
  double f1() const;
};

/// By "PER", "ORG", "LOC", "MISC" and "core", the first three together.
std::map<std::string, Count> score_names(const std::vector<Record>& records, const NameTagger& tagger, const Readers& readers);

/// The wrong names of each text with the words around, one a line: corpus, kind of error, gold type, found type, words.
std::string list_errors(const std::string& corpus, const std::vector<Record>& records, const NameTagger& tagger,
                        const Readers& readers);

/// Records to measure confidence on, without the types that their corpus does not mark.
struct Calibration {
  const std::vector<Record>& records;
  TypeSet unmarked = 0;
};

/// Writes into a payload the share of the decisions that were right, by type and margin.
void calibrate(std::string& payload, const std::vector<Calibration>& sets, const Readers& readers);

/// Names found with a confidence of [i/10, (i+1)/10), and how many of them were right.
std::array<Count, 10> reliability(const std::vector<Record>& records, const NameTagger& tagger, const Readers& readers);

}  // namespace dateline::train
