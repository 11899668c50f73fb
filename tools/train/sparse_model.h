// A linear model while it is trained: features by hash, weights with AdaGrad, and how it is written.
#pragma once

#include <cmath>
#include <cstdint>
#include <string>
#include <vector>

namespace dateline::train {

/// Numbers the features that occur often enough. Row 0 stands for all others and never has weights.
class FeatureIndex {
 public:
  FeatureIndex() : slots_(1u << 16) {}

  void count(uint32_t feature);
  /// Drops features that were counted fewer than `least` times. Call once, after counting.
  void number(uint32_t least);
  uint32_t row(uint32_t feature) const;
  uint32_t rows() const { return rows_; }
  /// The feature of each row.
  std::vector<uint32_t> features() const;

 private:
  struct Slot {
    uint32_t feature = 0, value = 0;  // counts, then rows
  };
  Slot& slot(uint32_t feature);
  void grow();

  std::vector<Slot> slots_;
  size_t used_ = 0;
  uint32_t rows_ = 1;
};

/// Weights [row][label] under AdaGrad (J. Duchi et al. 2011) with an L1 penalty, so that most weights end at zero.
class Weights {
 public:
  Weights(uint32_t rows, uint32_t labels) : labels_(labels), weights_(size_t{rows} * labels), squares_(weights_.size()) {}

  const float* row(uint32_t row) const { return &weights_[size_t{row} * labels_]; }
  uint32_t labels() const { return labels_; }

  void prefetch(uint32_t row) const { __builtin_prefetch(&weights_[size_t{row} * labels_]); }

  /// One step up the gradient of one weight.
  void step(uint32_t row, uint32_t label, float gradient) {
    const size_t at = size_t{row} * labels_ + label;
    squares_[at] += gradient * gradient;
    const float rate = learning_rate / std::sqrt(squares_[at] + 0.1f);
    const float moved = weights_[at] + rate * gradient;
    const float shrink = rate * penalty;
    weights_[at] = moved > shrink ? moved - shrink : moved < -shrink ? moved + shrink : 0.0f;
  }

  float learning_rate = 0.15f;
  float penalty = 0.0f;

 private:
  uint32_t labels_;
  std::vector<float> weights_, squares_;
};

struct PackSettings {
  float scale = 16;       ///< a weight of 1 is stored as this
  float threshold = 0.2f; ///< weights below this are dropped
};

/// The bytes that WeightTable::open reads; `packed_weights` is set to their number of weights.
std::string pack_weights(const FeatureIndex& index, const Weights& weights, const PackSettings& settings, size_t& packed_weights);

/// Magic, kind and fingerprint before a payload.
std::string model_file(const std::string& kind, uint32_t fingerprint, const std::string& payload);

template <typename Number>
void append_number(std::string& bytes, Number value) {
  bytes.append(reinterpret_cast<const char*>(&value), sizeof value);
}

}  // namespace dateline::train
