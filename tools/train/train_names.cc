#include "train_names.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <random>

#include "crf.h"
#include "text/read_text.h"

namespace dateline::train {

ReadText read(const std::string& text, const Readers& readers) {
  ReadText result;
  result.document.text = text;
  read_text(result.document, {});
  result.forms = word_forms(result.document, readers.words);
  readers.pos.tag(result.document, result.forms);
  return result;
}

void NameTrainer::add(const std::vector<Record>& records, const Policy& policy) {
  for (const Record& record : records) {
    const ReadText text = read(record.text, readers_);
    const NameContext context(text.document, text.forms);
    const std::vector<LabelSet> sets = label_sets(text.document, record, policy, hints_);
    for (const Sentence& sentence : text.document.sentences) add_sentence(context, sentence, sets, policy.weight);
  }
}

void NameTrainer::add_sentence(const NameContext& context, const Sentence& sentence, const std::vector<LabelSet>& sets,
                               float weight) {
  Example example;
  example.weight = weight;
  bool useful = false;
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    Word word;
    word.candidate = context.candidate[t] != 0;
    useful = useful || word.candidate;
    if (word.candidate) {
      word.features = features_.size();
      const NameFeatures features = name_features(context, t);
      features_.insert(features_.end(), features.begin(), features.end());
    }
    example.words.push_back(word);
    // Names without capitals are out of the tagger's reach.
    example.gold.push_back(word.candidate ? sets[t] : kNoName);
  }
  if (useful && is_possible(example.gold)) examples_.push_back(std::move(example));
}

void NameTrainer::number_features(uint32_t least_count) {
  for (const uint32_t feature : features_) index_.count(feature);
  index_.number(least_count);
  for (uint32_t& feature : features_) feature = index_.row(feature);
}

std::string NameTrainer::train(const NameSettings& settings) {
  number_features(settings.least_count);
  std::fprintf(stderr, "names: %zu sentences, %zu words, %u features\n", examples_.size(), features_.size() / kNameTemplates,
               index_.rows());
  Weights weights(index_.rows(), kNameLabels);
  weights.penalty = settings.penalty;
  Weights transition_weights(kNameTypes, kNameTypes);
  std::mt19937 random(settings.seed);
  std::vector<uint32_t> order(examples_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  std::vector<LabelValues> scores, gradient;
  std::vector<LabelSet> any;
  std::vector<uint32_t> rows;
  const auto began = std::chrono::steady_clock::now();
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    weights.learning_rate = settings.learning_rate * (1.0f - static_cast<float>(epoch) / static_cast<float>(settings.epochs));
    transition_weights.learning_rate = weights.learning_rate;
    for (const uint32_t which : order) {
      const Example& example = examples_[which];
      const size_t size = example.words.size();
      scores.assign(size, {});
      gradient.assign(size, {});
      any.assign(size, kNoName);
      rows.assign(size * kNameTemplates, 0);
      for (size_t i = 0; i < size; ++i) {
        if (!example.words[i].candidate) continue;
        any[i] = kAnyLabel;
        const bool hide = random() % 100 < settings.hide_percent;
        for (size_t f = hide ? kLexicalTemplates : 0; f < kNameTemplates; ++f) {
          const uint32_t row = features_[example.words[i].features + f];
          rows[i * kNameTemplates + f] = row;
          const float* w = weights.row(row);
          for (uint32_t label = 0; label < kNameLabels; ++label) scores[i][label] += w[label];
        }
      }
      TransitionValues transitions, transition_gradient{};
      for (uint32_t a = 0; a < kNameTypes; ++a) std::copy_n(transition_weights.row(a), kNameTypes, transitions[a].begin());
      add_marginals(scores, example.gold, transitions, example.weight, gradient, transition_gradient);
      add_marginals(scores, any, transitions, -example.weight, gradient, transition_gradient);
      for (size_t i = 0; i < size; ++i) {
        for (uint32_t label = 0; label < kNameLabels && example.words[i].candidate; ++label) {
          if (std::fabs(gradient[i][label]) < 1e-3f) continue;
          for (size_t f = 0; f < kNameTemplates; ++f) {
            const uint32_t row = rows[i * kNameTemplates + f];
            if (row != 0) weights.step(row, label, gradient[i][label]);
          }
        }
      }
      for (uint32_t a = 0; a < kNameTypes; ++a) {
        for (uint32_t b = 0; b < kNameTypes; ++b) {
          if (transition_gradient[a][b] != 0) transition_weights.step(a, b, transition_gradient[a][b]);
        }
      }
    }
    std::fprintf(stderr, "names: epoch %d of %d, %.0f s\n", epoch + 1, settings.epochs,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  std::string payload;
  for (uint32_t a = 0; a < kNameTypes; ++a) {
    for (uint32_t b = 0; b < kNameTypes; ++b) {
      append_number(payload, static_cast<int16_t>(std::lround(transition_weights.row(a)[b] * settings.pack.scale)));
    }
  }
  payload.append(kNameTypes * NameTagger::kMarginBins, '\0');
  size_t packed = 0;
  return payload + pack_weights(index_, weights, settings.pack, packed);
}

}  // namespace dateline::train
