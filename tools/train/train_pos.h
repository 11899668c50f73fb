// Trains the part-of-speech tagger.
#pragma once

#include <string>
#include <vector>

#include "cluster_words.h"
#include "corpus.h"
#include "language/word_table.h"
#include "sparse_model.h"

namespace dateline::train {

/// The word table's payload: clusters, and the tag of words that have hardly ever another in `sentences`.
std::string pack_words(const WordClusters& clusters, const std::vector<TaggedSentence>& sentences);

struct PosSettings {
  int epochs = 10;
  float learning_rate = 0.2f;
  PackSettings pack{16, 0.3f};
  uint32_t seed = 1;
};

/// The payload for PosTagger::open.
std::string train_pos(const std::vector<TaggedSentence>& sentences, const WordTable& words,
                      const PosSettings& settings);

/// Share of the words that a tagger with this payload tags as `sentences` does.
double pos_accuracy(const std::vector<TaggedSentence>& sentences, const WordTable& words, const std::string& payload);

/// A document that consists of the words of one sentence.
Document to_document(const TaggedSentence& sentence);

}  // namespace dateline::train
