#include "train_names.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>
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

void NameTrainer::add(const std::vector<Record>& records, const Policy& policy, const std::vector<std::vector<LabelSet>>* answers) {
  size_t answer = 0;
  for (const Record& record : records) {
    const ReadText text = read(record.text, readers_);
    const NameContext context(text.document, text.forms);
    const std::vector<LabelSet> sets = label_sets(text.document, record, policy, hints_);
    for (const Sentence& sentence : text.document.sentences) {
      if (!add_sentence(context, sentence, sets, policy.weight) || answers == nullptr || answer >= answers->size()) continue;
      Example& example = examples_.back();
      const std::vector<LabelSet>& given = (*answers)[answer++];
      for (size_t i = 0; i < std::min(given.size(), example.gold.size()); ++i) {
        if (example.words[i].candidate) example.gold[i] = given[i];
      }
      if (!is_possible(example.gold)) examples_.pop_back();
    }
  }
}

bool NameTrainer::add_sentence(const NameContext& context, const Sentence& sentence, const std::vector<LabelSet>& sets,
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
    if (keep_spelling_) example.spelling.emplace_back(context.document.slice(context.document.tokens[t]));
    // Names without capitals are out of the tagger's reach.
    example.gold.push_back(word.candidate ? sets[t] : kNoName);
  }
  if (!useful || !is_possible(example.gold)) return false;
  examples_.push_back(std::move(example));
  return true;
}

std::string NameTrainer::lines() const {
  std::string all;
  for (const Example& e : examples_) {
    const nlohmann::json line = {{"words", e.spelling}, {"sets", e.gold}, {"weight", e.weight}};
    all += line.dump(-1, ' ', false, nlohmann::json::error_handler_t::replace) + "\n";
  }
  return all;
}

void NameTrainer::number_features(uint32_t least_count) {
  for (const uint32_t feature : features_) index_.count(feature);
  index_.number(least_count);
  for (uint32_t& feature : features_) feature = index_.row(feature);
}

void NameTrainer::score(const Example& example, const Weights& weights, uint32_t hide_percent, std::mt19937& random,
                        Lesson& lesson) const {
  const size_t size = example.words.size();
  lesson.scores.assign(size, {});
  lesson.gradient.assign(size, {});
  lesson.any.assign(size, kNoName);
  lesson.rows.assign(size * kNameTemplates, 0);
  for (size_t i = 0; i < size; ++i) {
    if (!example.words[i].candidate) continue;
    lesson.any[i] = kAnyLabel;
    const bool hide = random() % 100 < hide_percent;
    for (size_t f = hide ? kLexicalTemplates : 0; f < kNameTemplates; ++f) {
      const uint32_t row = features_[example.words[i].features + f];
      lesson.rows[i * kNameTemplates + f] = row;
      const float* w = weights.row(row);
      for (uint32_t label = 0; label < kNameLabels; ++label) lesson.scores[i][label] += w[label];
    }
  }
}

// The gradient of the logarithm of the probability of all readings that the corpus allows, among all there are.
void NameTrainer::differentiate(const Example& example, const Weights& transitions, Lesson& lesson) {
  lesson.transition_gradient = {};
  for (uint32_t a = 0; a < kNameTypes; ++a) std::copy_n(transitions.row(a), kNameTypes, lesson.transitions[a].begin());
  add_marginals(lesson.scores, example.gold, lesson.transitions, example.weight, lesson.gradient, lesson.transition_gradient);
  add_marginals(lesson.scores, lesson.any, lesson.transitions, -example.weight, lesson.gradient, lesson.transition_gradient);
}

void NameTrainer::learn(const Lesson& lesson, Weights& weights, Weights& transitions) {
  constexpr float kNegligible = 1e-3f;
  for (size_t i = 0; i < lesson.gradient.size(); ++i) {
    if (lesson.any[i] == kNoName) continue;
    for (uint32_t label = 0; label < kNameLabels; ++label) {
      if (std::fabs(lesson.gradient[i][label]) < kNegligible) continue;
      for (size_t f = 0; f < kNameTemplates; ++f) {
        const uint32_t row = lesson.rows[i * kNameTemplates + f];
        if (row != 0) weights.step(row, label, lesson.gradient[i][label]);
      }
    }
  }
  for (uint32_t a = 0; a < kNameTypes; ++a) {
    for (uint32_t b = 0; b < kNameTypes; ++b) {
      if (lesson.transition_gradient[a][b] != 0) transitions.step(a, b, lesson.transition_gradient[a][b]);
    }
  }
}

namespace {

std::string pack_names(const FeatureIndex& index, const Weights& weights, const Weights& transitions, const PackSettings& settings) {
  std::string payload;
  for (uint32_t a = 0; a < kNameTypes; ++a) {
    for (uint32_t b = 0; b < kNameTypes; ++b) {
      append_number(payload, static_cast<int16_t>(std::lround(transitions.row(a)[b] * settings.scale)));
    }
  }
  payload.append(kNameTypes * NameTagger::kMarginBins, '\0');
  size_t packed = 0;
  return payload + pack_weights(index, weights, settings, packed);
}

}  // namespace

std::string NameTrainer::train(const NameSettings& settings) {
  number_features(settings.least_count);
  std::fprintf(stderr, "names: %zu sentences, %zu words, %u features\n", examples_.size(), features_.size() / kNameTemplates,
               index_.rows());
  Weights weights(index_.rows(), kNameLabels), transitions(kNameTypes, kNameTypes);
  weights.penalty = settings.penalty;
  std::mt19937 random(settings.seed);
  std::vector<uint32_t> order(examples_.size());
  for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
  Lesson lesson;
  const auto began = std::chrono::steady_clock::now();
  for (int epoch = 0; epoch < settings.epochs; ++epoch) {
    std::shuffle(order.begin(), order.end(), random);
    weights.learning_rate = settings.learning_rate * (1.0f - static_cast<float>(epoch) / static_cast<float>(settings.epochs));
    transitions.learning_rate = weights.learning_rate;
    for (const uint32_t which : order) {
      score(examples_[which], weights, settings.hide_percent, random, lesson);
      differentiate(examples_[which], transitions, lesson);
      learn(lesson, weights, transitions);
    }
    std::fprintf(stderr, "names: epoch %d of %d, %.0f s\n", epoch + 1, settings.epochs,
                 std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count());
  }
  return pack_names(index_, weights, transitions, settings.pack);
}

}  // namespace dateline::train
