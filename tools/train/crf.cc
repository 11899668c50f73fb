#include "crf.h"

#include <algorithm>
#include <cmath>

namespace dateline::train {
namespace {

using TypeValues = std::array<float, kNameTypes>;

// As Step in tag_names.cc, with sums of probabilities in place of the best score. Each step is scaled to sum to one.
struct Node {
  LabelValues weight{};  // exp of the scores, 0 where not allowed
  TypeValues start{};    // of all readings before, ready to begin type t (0: to stay out)
  TypeValues in{};       // of all readings before that are in a name of type t
  TypeValues out_before{};
  TypeValues out_after{}, in_after{};
};

void exponentiate(const LabelValues& scores, LabelSet allowed, LabelValues& weight) {
  const float top = *std::max_element(scores.begin(), scores.end());
  for (uint32_t label = 0; label < kNameLabels; ++label) weight[label] = std::exp(std::max(scores[label] - top, -40.0f));
  for (uint32_t label = 0; label < kNameLabels; ++label) {
    if (!(allowed >> label & 1)) weight[label] = 0;
  }
}

float weight(const Node& node, uint32_t type, NamePart part) { return node.weight[name_label(type, part)]; }

void scale(TypeValues& a, TypeValues& b) {
  float sum = 1e-30f;
  for (uint32_t t = 0; t < kNameTypes; ++t) sum += a[t] + b[t];
  for (uint32_t t = 0; t < kNameTypes; ++t) {
    a[t] /= sum;
    b[t] /= sum;
  }
}

void sum_forward(std::vector<Node>& nodes, const TransitionValues& factors) {
  TypeValues out{}, in{};
  out[0] = 1;
  for (Node& node : nodes) {
    node.out_before = out;
    node.in = in;
    node.start = {};
    for (uint32_t before = 0; before < kNameTypes; ++before) {
      if (out[before] == 0) continue;
      for (uint32_t t = 0; t < kNameTypes; ++t) node.start[t] += out[before] * factors[before][t];
    }
    TypeValues next_in{};
    out[0] = node.start[0] * node.weight[0];
    for (uint32_t t = 1; t < kNameTypes; ++t) {
      out[t] = node.start[t] * weight(node, t, NamePart::unit) + in[t] * weight(node, t, NamePart::last);
      next_in[t] = node.start[t] * weight(node, t, NamePart::begin) + in[t] * weight(node, t, NamePart::inside);
    }
    in = next_in;
    scale(out, in);
  }
}

void sum_backward(std::vector<Node>& nodes, const TransitionValues& factors) {
  TypeValues out, in{};
  out.fill(1);
  for (size_t i = nodes.size(); i-- > 0;) {
    Node& node = nodes[i];
    node.out_after = out;
    node.in_after = in;
    TypeValues begin{}, inside{};
    begin[0] = node.weight[0] * out[0];
    for (uint32_t t = 1; t < kNameTypes; ++t) {
      begin[t] = weight(node, t, NamePart::unit) * out[t] + weight(node, t, NamePart::begin) * in[t];
      inside[t] = weight(node, t, NamePart::last) * out[t] + weight(node, t, NamePart::inside) * in[t];
    }
    in = inside;
    for (uint32_t before = 0; before < kNameTypes; ++before) {
      out[before] = 0;
      for (uint32_t t = 0; t < kNameTypes; ++t) out[before] += factors[before][t] * begin[t];
    }
    scale(out, in);
  }
}

// Unnormalised probability of a label of one token.
float through(const Node& node, uint32_t label) {
  if (label == 0) return node.start[0] * node.weight[0] * node.out_after[0];
  const uint32_t type = type_of_label(label);
  const NamePart part = part_of_label(label);
  const bool starts = part == NamePart::begin || part == NamePart::unit;
  const bool ends = part == NamePart::last || part == NamePart::unit;
  return (starts ? node.start[type] : node.in[type]) * node.weight[label] * (ends ? node.out_after[type] : node.in_after[type]);
}

}  // namespace

void add_marginals(const std::vector<LabelValues>& scores, const std::vector<LabelSet>& allowed,
                   const TransitionValues& transitions, float sign, std::vector<LabelValues>& labels,
                   TransitionValues& transition_gradient) {
  TransitionValues factors;
  for (uint32_t a = 0; a < kNameTypes; ++a) {
    for (uint32_t b = 0; b < kNameTypes; ++b) factors[a][b] = std::exp(transitions[a][b]);
  }
  static thread_local std::vector<Node> nodes;
  nodes.assign(scores.size(), {});
  for (size_t i = 0; i < nodes.size(); ++i) exponentiate(scores[i], allowed[i], nodes[i].weight);
  sum_forward(nodes, factors);
  sum_backward(nodes, factors);
  for (size_t i = 0; i < nodes.size(); ++i) {
    LabelValues values;
    float sum = 1e-30f;
    for (uint32_t label = 0; label < kNameLabels; ++label) sum += values[label] = through(nodes[i], label);
    for (uint32_t label = 0; label < kNameLabels; ++label) labels[i][label] += sign * values[label] / sum;
    const Node& n = nodes[i];
    for (uint32_t t = 0; t < kNameTypes; ++t) {
      const float begin = t == 0 ? n.weight[0] * n.out_after[0]
                                 : weight(n, t, NamePart::unit) * n.out_after[t] + weight(n, t, NamePart::begin) * n.in_after[t];
      if (begin == 0) continue;
      for (uint32_t a = 0; a < kNameTypes; ++a) {
        transition_gradient[a][t] += sign * n.out_before[a] * factors[a][t] * begin / sum;
      }
    }
  }
}

bool is_possible(const std::vector<LabelSet>& allowed) {
  bool out = true;
  TypeSet in = 0;
  for (const LabelSet set : allowed) {
    bool next_out = out && (set & 1);
    TypeSet next_in = 0;
    for (uint32_t t = 1; t < kNameTypes; ++t) {
      const auto has = [&](NamePart part) { return set >> name_label(t, part) & 1; };
      const bool was_in = in >> t & 1;
      if ((out && has(NamePart::unit)) || (was_in && has(NamePart::last))) next_out = true;
      if ((out && has(NamePart::begin)) || (was_in && has(NamePart::inside))) next_in |= TypeSet{1} << t;
    }
    out = next_out;
    in = next_in;
  }
  return out;
}

}  // namespace dateline::train
