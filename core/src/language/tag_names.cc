#include "language/tag_names.h"

#include <algorithm>

#include "language/model_file.h"

namespace dateline {
namespace {

constexpr int32_t kNever = -(1 << 28);  // low enough to lose, far enough from overflow

using TypeScores = std::array<int32_t, kNameTypes>;
using LabelScores = std::array<int32_t, kNameLabels>;
using Transitions = std::array<TypeScores, kNameTypes>;

TypeScores filled(int32_t value) {
  TypeScores scores;
  scores.fill(value);
  return scores;
}

// One token of the lattice. A reading before a token is either "out", with the type of the name that ended just before
// (0: none), or "in" a name of a type; only B, I keep it in, only O, L, U leave it out.
struct Step {
  LabelScores scores{};       // of this token's labels
  TypeScores start{};         // best reading of all before, ready to begin type t here (0: to stay out)
  TypeScores in_before{};     // best reading of all before that is in a name of type t
  TypeScores out_after{};     // best reading of all after, given that it is out here
  TypeScores in_after{};      // ... given that it is in a name
  std::array<uint8_t, kNameTypes> start_from{};
  bool candidate = false;
};

int32_t score(const Step& step, uint32_t type, NamePart part) { return step.scores[name_label(type, part)]; }

void read_forward(std::vector<Step>& steps, const Transitions& transitions) {
  TypeScores out = filled(kNever), in = filled(kNever);
  out[0] = 0;
  for (Step& step : steps) {
    step.in_before = in;
    step.start = filled(kNever);
    const uint32_t types = step.candidate ? kNameTypes : 1;
    for (uint32_t before = 0; before < kNameTypes; ++before) {
      if (out[before] <= kNever / 2) continue;
      for (uint32_t t = 0; t < types; ++t) {
        const int32_t value = out[before] + transitions[before][t];
        if (value > step.start[t]) {
          step.start[t] = value;
          step.start_from[t] = static_cast<uint8_t>(before);
        }
      }
    }
    out[0] = step.start[0] + step.scores[0];
    for (uint32_t t = 1; t < kNameTypes; ++t) {
      if (!step.candidate) {
        out[t] = in[t] = kNever;
        continue;
      }
      out[t] = std::max(step.start[t] + score(step, t, NamePart::unit), in[t] + score(step, t, NamePart::last));
      in[t] = std::max(step.start[t] + score(step, t, NamePart::begin), in[t] + score(step, t, NamePart::inside));
    }
  }
}

void read_backward(std::vector<Step>& steps, const Transitions& transitions) {
  TypeScores out = filled(0), in = filled(kNever);
  for (size_t i = steps.size(); i-- > 0;) {
    Step& step = steps[i];
    step.out_after = out;
    step.in_after = in;
    TypeScores begin = filled(kNever);
    begin[0] = step.scores[0] + out[0];
    if (step.candidate) {
      for (uint32_t t = 1; t < kNameTypes; ++t) {
        begin[t] = std::max(score(step, t, NamePart::unit) + out[t], score(step, t, NamePart::begin) + in[t]);
        in[t] = std::max(score(step, t, NamePart::last) + out[t], score(step, t, NamePart::inside) + in[t]);
      }
    } else {
      in = filled(kNever);
    }
    const uint32_t types = step.candidate ? kNameTypes : 1;
    for (uint32_t before = 0; before < kNameTypes; ++before) {
      int32_t best = kNever;
      for (uint32_t t = 0; t < types; ++t) best = std::max(best, transitions[before][t] + begin[t]);
      out[before] = best;
    }
  }
}

// The best whole reading of which this token has this label.
int32_t through(const Step& step, uint32_t label) {
  const uint32_t type = type_of_label(label);
  if (label == 0) return step.start[0] + step.scores[0] + step.out_after[0];
  const NamePart part = part_of_label(label);
  const bool starts = part == NamePart::begin || part == NamePart::unit;
  const bool ends = part == NamePart::last || part == NamePart::unit;
  return (starts ? step.start[type] : step.in_before[type]) + step.scores[label] +
         (ends ? step.out_after[type] : step.in_after[type]);
}

NameTagger::Decision decision(const Step& step) {
  NameTagger::Decision best;
  int32_t best_score = through(step, 0), second = kNever;
  for (uint32_t label = 1; step.candidate && label < kNameLabels; ++label) {
    const int32_t value = through(step, label);
    if (value > best_score) {
      second = best_score;
      best_score = value;
      best.label = static_cast<uint8_t>(label);
    } else {
      second = std::max(second, value);
    }
  }
  best.margin = best_score - second;
  return best;
}

// Follows the best reading from the end. Taking each token's best label by itself could mix two readings of equal score.
void trace_back(const std::vector<Step>& steps, std::vector<NameTagger::Decision>& decisions) {
  uint32_t type = 0;  // of the name that we are in, seen from its end
  bool in = false;
  for (size_t i = steps.size(); i-- > 0;) {
    const Step& step = steps[i];
    uint32_t label = 0;
    if (!in && i + 1 < steps.size()) type = steps[i + 1].start_from[type];
    if (!in && i + 1 == steps.size()) {
      for (uint32_t candidate = 1; candidate < kNameLabels; ++candidate) {
        if (step.candidate && through(step, candidate) > through(step, label)) label = candidate;
      }
      type = type_of_label(label);
    }
    if (type != 0) {
      const NamePart starting = in ? NamePart::begin : NamePart::unit;
      const NamePart going_on = in ? NamePart::inside : NamePart::last;
      const bool starts = step.start[type] + score(step, type, starting) >= step.in_before[type] + score(step, type, going_on);
      label = name_label(type, starts ? starting : going_on);
      in = !starts;
    }
    decisions[i].label = static_cast<uint8_t>(label);
  }
}

void keep_scores(Document& document, uint32_t token, const LabelScores& scores) {
  document.tokens[token].name_scores = static_cast<int32_t>(document.name_scores.size());
  for (const int32_t score : scores) document.name_scores.push_back(static_cast<int16_t>(std::clamp(score, -32000, 32000)));
}

}  // namespace

bool NameTagger::open(std::string_view payload) {
  ModelReader reader(payload);
  for (TypeScores& row : transitions_) {
    for (int32_t& value : row) value = reader.number<int16_t>();
  }
  percents_ = reader.take(kNameTypes * kMarginBins);
  if (!reader.good) return false;
  const size_t head = kNameTypes * kNameTypes * sizeof(int16_t) + percents_.size();
  const std::string_view rest = weights_.open(payload.substr(head), kNameLabels);
  return rest.data() != nullptr && rest.empty();
}

std::vector<NameTagger::Decision> NameTagger::decide(const NameContext& context, const Sentence& sentence, Document* scored) const {
  std::vector<Step> steps(sentence.last_token - sentence.first_token);
  std::vector<Decision> decisions(steps.size());
  for (uint32_t i = 0; i < steps.size(); ++i) {
    const uint32_t token = sentence.first_token + i;
    steps[i].candidate = context.candidate[token] != 0;
    if (steps[i].candidate) weights_.add(name_features(context, token), steps[i].scores.data());
    if (steps[i].candidate && scored != nullptr) keep_scores(*scored, token, steps[i].scores);
  }
  read_forward(steps, transitions_);
  read_backward(steps, transitions_);
  for (size_t i = 0; i < steps.size(); ++i) decisions[i] = decision(steps[i]);
  trace_back(steps, decisions);
  return decisions;
}

uint8_t NameTagger::percent(uint32_t type, int32_t margin) const {
  const size_t bin = std::min(static_cast<size_t>(std::max(margin, 0) / kMarginStep), kMarginBins - 1);
  return static_cast<uint8_t>(percents_[type * kMarginBins + bin]);
}

void NameTagger::apply(Document& document, const Sentence& sentence, const std::vector<Decision>& decisions) const {
  for (uint32_t i = 0; i < decisions.size();) {
    const uint32_t type = type_of_label(decisions[i].label);
    uint32_t end = i + 1;
    int32_t margin = decisions[i].margin;
    if (type != 0 && part_of_label(decisions[i].label) == NamePart::begin) {
      do margin = std::min(margin, decisions[end].margin);
      while (part_of_label(decisions[end++].label) != NamePart::last);
    }
    // A name is as sure as its least sure word.
    const float confidence = static_cast<float>(percent(type, margin)) / 100.0f;
    for (uint32_t t = i; t < end; ++t) {
      Token& token = document.tokens[sentence.first_token + t];
      token.name = static_cast<EntityType>(type);
      token.name_begins = type != 0 && t == i;
      token.name_confidence = confidence;
    }
    i = end;
  }
}

void NameTagger::tag(Document& document, const std::vector<WordForm>& forms) const {
  const NameContext context(document, forms);
  for (const Sentence& sentence : document.sentences) {
    const auto first = context.candidate.begin() + static_cast<std::ptrdiff_t>(sentence.first_token);
    const auto last = context.candidate.begin() + static_cast<std::ptrdiff_t>(sentence.last_token);
    if (std::find(first, last, 1) == last) {
      for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) document.tokens[i].name_confidence = 1;
      continue;
    }
    apply(document, sentence, decide(context, sentence, &document));
  }
}

}  // namespace dateline
