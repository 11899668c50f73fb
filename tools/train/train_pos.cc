#include "train_pos.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <random>
#include <unordered_map>

#include "language/hashing.h"
#include "language/pos_features.h"
#include "language/tag_pos.h"
#include "sparse_model.h"

namespace dateline::train {
namespace {

constexpr uint32_t kLeastCount = 12;     // of a word, to trust that it has one tag only
constexpr double kLeastShare = 0.998;    // of its commonest tag
constexpr uint32_t kWordBits = 15;

using TagCounts = std::array<uint32_t, kPosCount>;

std::map<uint32_t, uint8_t> words_with_one_tag(const std::vector<TaggedSentence>& sentences) {
  std::map<uint32_t, TagCounts> counts;
  const WordTable none;
  for (const TaggedSentence& sentence : sentences) {
    const Document document = to_document(sentence);
    for (size_t i = 0; i < document.tokens.size(); ++i) {
      ++counts[word_form(document.text, document.tokens[i], none).word][static_cast<size_t>(sentence.pos[i])];
    }
  }
  std::map<uint32_t, uint8_t> only;
  for (const auto& [word, tags] : counts) {
    uint32_t total = 0;
    for (const uint32_t count : tags) total += count;
    const auto best = std::max_element(tags.begin(), tags.end());
    if (total >= kLeastCount && *best >= kLeastShare * total) only[word] = static_cast<uint8_t>(best - tags.begin() + 1);
  }
  return only;
}

// One sentence ready for training: forms and gold tags.
struct Example {
  std::vector<WordForm> forms;
  std::vector<Pos> pos;
};

void softmax(std::array<float, kPosCount>& scores) {
  const float top = *std::max_element(scores.begin(), scores.end());
  float sum = 0;
  for (float& s : scores) sum += s = std::exp(s - top);
  for (float& s : scores) s /= sum;
}

class PosTrainer {
 public:
  PosTrainer(const std::vector<TaggedSentence>& sentences, const WordTable& words) {
    for (const TaggedSentence& sentence : sentences) {
      const Document document = to_document(sentence);
      examples_.push_back({word_forms(document, words), sentence.pos});
      count(examples_.back());
    }
    index_.number(2);
  }

  std::string train(const PosSettings& settings) {
    Weights weights(index_.rows(), kPosCount);
    std::mt19937 random(settings.seed);
    for (int epoch = 0; epoch < settings.epochs; ++epoch) {
      std::shuffle(examples_.begin(), examples_.end(), random);
      weights.learning_rate = settings.learning_rate * (1.0f - static_cast<float>(epoch) / static_cast<float>(settings.epochs));
      size_t right = 0, total = 0;
      for (const Example& example : examples_) learn(example, weights, epoch > 0, random, right, total);
      std::fprintf(stderr, "parts of speech: epoch %d of %d, %.2f %% of open words right\n", epoch + 1, settings.epochs,
                   100.0 * static_cast<double>(right) / static_cast<double>(total));
    }
    size_t packed = 0;
    return pack_weights(index_, weights, settings.pack, packed);
  }

 private:
  static uint32_t tag_before(const std::vector<uint32_t>& tags, size_t i, size_t back) {
    return i >= back ? tags[i - back] : kPosCount;
  }

  void count(const Example& e) {
    std::vector<uint32_t> tags;
    for (const Pos pos : e.pos) tags.push_back(static_cast<uint32_t>(pos));
    for (uint32_t i = 0; i < e.forms.size(); ++i) {
      if (e.forms[i].only_pos != 0) continue;
      for (const uint32_t f : pos_features(e.forms, 0, static_cast<uint32_t>(e.forms.size()), i, tag_before(tags, i, 1), tag_before(tags, i, 2))) {
        index_.count(f);
      }
    }
  }

  // The tags before a word are mostly the model's own, as they will be when it is used.
  void learn(const Example& e, Weights& weights, bool own_tags, std::mt19937& random, size_t& right, size_t& total) {
    std::vector<uint32_t> tags;
    for (uint32_t i = 0; i < e.forms.size(); ++i) {
      const uint32_t gold = static_cast<uint32_t>(e.pos[i]);
      if (e.forms[i].only_pos != 0) {
        tags.push_back(e.forms[i].only_pos - 1u);
        continue;
      }
      std::array<uint32_t, kPosTemplates> rows;
      const PosFeatures features = pos_features(e.forms, 0, static_cast<uint32_t>(e.forms.size()), i,
                                                tag_before(tags, i, 1), tag_before(tags, i, 2));
      std::array<float, kPosCount> scores{};
      for (size_t f = 0; f < features.size(); ++f) {
        rows[f] = index_.row(features[f]);
        // Now and then a word is treated as unknown, so that its ending, shape and neighbours learn to do without.
        const bool lexical = f == 0 || f == 14 || f == 21 || f == 24;
        if (lexical && hide_) rows[f] = 0;
        const float* row = weights.row(rows[f]);
        for (uint32_t label = 0; label < kPosCount; ++label) scores[label] += row[label];
      }
      hide_ = random() % 16 == 0;
      const uint32_t guess = static_cast<uint32_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
      softmax(scores);
      for (uint32_t label = 0; label < kPosCount; ++label) {
        const float gradient = (label == gold ? 1.0f : 0.0f) - scores[label];
        if (std::fabs(gradient) < 1e-3f) continue;
        for (const uint32_t row : rows) {
          if (row != 0) weights.step(row, label, gradient);
        }
      }
      right += guess == gold;
      ++total;
      tags.push_back(own_tags ? guess : gold);
    }
  }

  std::vector<Example> examples_;
  FeatureIndex index_;
  bool hide_ = false;
};

}  // namespace

Document to_document(const TaggedSentence& sentence) {
  Document document;
  document.text = sentence.text;
  document.sentences.resize(1);
  document.sentences[0].last_token = static_cast<uint32_t>(sentence.words.size());
  for (const Span& word : sentence.words) {
    Token token;
    token.start = word.start;
    token.end = word.end;
    document.tokens.push_back(token);
  }
  return document;
}

std::string pack_words(const WordClusters& clusters, const std::vector<TaggedSentence>& sentences) {
  std::map<uint32_t, uint8_t> only = words_with_one_tag(sentences);
  struct Entry {
    uint32_t word;
    uint16_t value;
  };
  std::vector<std::vector<Entry>> buckets(1u << kWordBits);
  const auto insert = [&](uint32_t word, uint32_t cluster) {
    std::vector<Entry>& bucket = buckets[word >> (32 - kWordBits)];
    for (const Entry& e : bucket) {
      if ((e.word & 0xff) == (word & 0xff)) return;
    }
    const auto found = only.find(word);
    const uint32_t tag = found == only.end() ? 0u : found->second;
    bucket.push_back({word, static_cast<uint16_t>(cluster | tag << 11)});
  };
  for (size_t i = 0; i < clusters.words.size(); ++i) insert(hash_bytes(clusters.words[i]), clusters.cluster[i]);
  for (const auto& [word, tag] : only) insert(word, 0);
  std::string payload;
  payload += static_cast<char>(kWordBits);
  append_number(payload, static_cast<uint16_t>(clusters.group.size()));
  for (const uint8_t group : clusters.group) payload += static_cast<char>(group);
  for (const auto& bucket : buckets) payload += static_cast<char>(bucket.size());
  for (const auto& bucket : buckets) {
    for (const Entry& e : bucket) {
      payload += static_cast<char>(e.word & 0xff);
      append_number(payload, e.value);
    }
  }
  return payload;
}

std::string train_pos(const std::vector<TaggedSentence>& sentences, const WordTable& words,
                      const PosSettings& settings) {
  return PosTrainer(sentences, words).train(settings);
}

double pos_accuracy(const std::vector<TaggedSentence>& sentences, const WordTable& words, const std::string& payload) {
  PosTagger tagger;
  if (!tagger.open(payload)) return 0;
  size_t right = 0, total = 0;
  for (const TaggedSentence& sentence : sentences) {
    Document document = to_document(sentence);
    tagger.tag(document, word_forms(document, words));
    for (size_t i = 0; i < document.tokens.size(); ++i) right += document.tokens[i].pos == sentence.pos[i];
    total += document.tokens.size();
  }
  return static_cast<double>(right) / static_cast<double>(total);
}

}  // namespace dateline::train
