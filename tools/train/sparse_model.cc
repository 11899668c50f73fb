#include "sparse_model.h"

#include <algorithm>
#include <cstdio>

#include "language/model_file.h"

namespace dateline::train {

FeatureIndex::Slot& FeatureIndex::slot(uint32_t feature) {
  size_t at = (feature * 0x9e3779b1u) & (slots_.size() - 1);
  while (slots_[at].feature != 0 && slots_[at].feature != feature) at = (at + 1) & (slots_.size() - 1);
  return slots_[at];
}

void FeatureIndex::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  for (const Slot& s : old) {
    if (s.feature != 0) slot(s.feature) = s;
  }
}

void FeatureIndex::count(uint32_t feature) {
  if (feature == 0) return;
  if (used_ * 2 > slots_.size()) grow();
  Slot& s = slot(feature);
  used_ += s.feature == 0;
  s.feature = feature;
  ++s.value;
}

void FeatureIndex::number(uint32_t least) {
  std::vector<Slot> kept;
  for (const Slot& s : slots_) {
    if (s.value >= least) kept.push_back(s);
  }
  size_t size = 1u << 16;
  while (size < 3 * kept.size()) size *= 2;
  slots_.assign(size, {});
  for (const Slot& s : kept) slot(s.feature) = {s.feature, rows_++};
}

uint32_t FeatureIndex::row(uint32_t feature) const {
  if (feature == 0) return 0;
  size_t at = (feature * 0x9e3779b1u) & (slots_.size() - 1);
  while (slots_[at].feature != 0 && slots_[at].feature != feature) at = (at + 1) & (slots_.size() - 1);
  return slots_[at].feature == feature ? slots_[at].value : 0;
}

std::vector<uint32_t> FeatureIndex::features() const {
  std::vector<uint32_t> list(rows_);
  for (const Slot& s : slots_) {
    if (s.feature != 0) list[s.value] = s.feature;
  }
  return list;
}

namespace {

struct PackedRow {
  uint32_t feature = 0;
  int32_t mass = 0;
  std::string bytes;  // as in WeightTable
};

std::vector<PackedRow> packed_rows(const FeatureIndex& index, const Weights& weights, const PackSettings& settings,
                                   size_t& packed_weights) {
  std::vector<PackedRow> rows;
  const std::vector<uint32_t> features = index.features();
  for (uint32_t r = 1; r < index.rows(); ++r) {
    PackedRow row;
    row.feature = features[r];
    std::string pairs;
    for (uint32_t label = 0; label < weights.labels(); ++label) {
      const float weight = weights.row(r)[label];
      if (std::fabs(weight) < settings.threshold) continue;
      const int32_t value = std::clamp(static_cast<int32_t>(std::lround(weight * settings.scale)), -127, 127);
      if (value == 0) continue;
      pairs += static_cast<char>(label);
      pairs += static_cast<char>(value);
      row.mass += std::abs(value);
    }
    if (pairs.empty()) continue;
    packed_weights += pairs.size() / 2;
    row.bytes += static_cast<char>(row.feature & 0xff);
    row.bytes += static_cast<char>(pairs.size() / 2);
    row.bytes += pairs;
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace

std::string pack_weights(const FeatureIndex& index, const Weights& weights, const PackSettings& settings,
                         size_t& packed_weights) {
  std::vector<PackedRow> rows = packed_rows(index, weights, settings, packed_weights);
  uint32_t bits = 8;
  while ((size_t{1} << (bits + 1)) <= rows.size() + rows.size() / 2) ++bits;
  // In a bucket the weightiest row comes first; a row whose tag is taken is lost.
  std::sort(rows.begin(), rows.end(), [&](const PackedRow& a, const PackedRow& b) {
    const uint32_t bucket_a = a.feature >> (32 - bits), bucket_b = b.feature >> (32 - bits);
    return bucket_a != bucket_b ? bucket_a < bucket_b : a.mass != b.mass ? a.mass > b.mass : a.feature < b.feature;
  });
  std::string counts(size_t{1} << bits, '\0'), body;
  size_t lost = 0;
  for (size_t i = 0; i < rows.size();) {
    const uint32_t bucket = rows[i].feature >> (32 - bits);
    std::string bytes, tags;
    for (; i < rows.size() && rows[i].feature >> (32 - bits) == bucket; ++i) {
      if (tags.find(rows[i].bytes[0]) != std::string::npos || bytes.size() + rows[i].bytes.size() > 510) {
        ++lost;
        continue;
      }
      tags += rows[i].bytes[0];
      bytes += rows[i].bytes;
    }
    counts[bucket] = static_cast<char>(bytes.size() / 2);
    body += bytes;
  }
  std::fprintf(stderr, "%zu rows (%zu lost to others), %zu weights\n", rows.size() - lost, lost, packed_weights);
  std::string packed;
  packed += static_cast<char>(weights.labels());
  packed += static_cast<char>(bits);
  return packed + counts + body;
}

std::string model_file(const std::string& kind, uint32_t fingerprint, const std::string& payload) {
  std::string bytes(kModelMagic);
  bytes += kind;
  append_number(bytes, fingerprint);
  return bytes + payload;
}

}  // namespace dateline::train
