#include "cluster_words.h"

#include <algorithm>
#include <cctype>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <random>
#include <sstream>
#include <unordered_map>

#include "files.h"

namespace dateline::train {
namespace {

constexpr size_t kDims = 100;
constexpr size_t kRowStride = 104;  // a multiple of eight, so that the compiler uses whole vectors
constexpr int kRounds = 12;

// The word list and the vectors of the package's one JSON object. A parser would need gigabytes for these 300 MB.
class VectorFile {
 public:
  explicit VectorFile(const std::string& path) : text_(read_file(path)) {}

  std::vector<std::string> words() {
    std::vector<std::string> list;
    size_t at = text_.find("\"words\":[") + 9;
    while (text_[at] != ']') {
      if (text_[at] == ',') ++at;
      list.push_back(string_at(at));
    }
    return list;
  }

  // All vectors by word, cut to kDims (the package appends two more numbers to each).
  std::unordered_map<std::string, std::vector<float>> vectors() {
    std::unordered_map<std::string, std::vector<float>> all;
    size_t at = text_.find("\"vectors\":{") + 11;
    while (at < text_.size() && text_[at] != '}') {
      if (text_[at] == ',') ++at;
      const std::string word = string_at(at);
      at = text_.find('[', at) + 1;
      std::vector<float>& row = all[word];
      row.reserve(kDims + 2);
      while (true) {
        char* end = nullptr;
        row.push_back(std::strtof(text_.c_str() + at, &end));
        at = static_cast<size_t>(end - text_.c_str());
        if (text_[at++] == ']') break;
      }
      row.resize(kDims);
    }
    return all;
  }

 private:
  std::string string_at(size_t& at) {
    std::string value;
    for (++at; text_[at] != '"'; ++at) {
      if (text_[at] == '\\') ++at;
      value += text_[at];
    }
    ++at;
    return value;
  }

  std::string text_;
};

using Rows = std::vector<float>;

float dot(const float* a, const float* b) {
  float sum = 0;
  for (size_t d = 0; d < kRowStride; ++d) sum += a[d] * b[d];
  return sum;
}

void normalize(float* row) {
  const float length = std::sqrt(dot(row, row));
  if (length > 0) {
    for (size_t d = 0; d < kRowStride; ++d) row[d] /= length;
  }
}

uint32_t nearest(const float* row, const Rows& centres) {
  uint32_t best = 0;
  float best_dot = -2;
  for (uint32_t c = 0; c * kRowStride < centres.size(); ++c) {
    const float d = dot(row, &centres[c * kRowStride]);
    if (d > best_dot) {
      best_dot = d;
      best = c;
    }
  }
  return best;
}

// Spherical k-means: centres begin at rows drawn with a fixed seed. Empty clusters keep their centre.
std::vector<uint32_t> k_means(const Rows& rows, uint32_t k, Rows& centres) {
  const size_t count = rows.size() / kRowStride;
  std::mt19937 random(7);
  std::vector<uint32_t> order(count);
  for (uint32_t i = 0; i < count; ++i) order[i] = i;
  std::shuffle(order.begin(), order.end(), random);
  centres.assign(k * kRowStride, 0);
  for (uint32_t c = 0; c < k; ++c) {
    std::copy_n(&rows[order[c] * kRowStride], kRowStride, &centres[c * kRowStride]);
  }
  std::vector<uint32_t> member(count);
  for (int round = 0; round < kRounds; ++round) {
    Rows sums(k * kRowStride, 0);
    size_t moved = 0;
    for (size_t i = 0; i < count; ++i) {
      const uint32_t c = nearest(&rows[i * kRowStride], centres);
      moved += c != member[i];
      member[i] = c;
      for (size_t d = 0; d < kRowStride; ++d) sums[c * kRowStride + d] += rows[i * kRowStride + d];
    }
    for (uint32_t c = 0; c < k; ++c) {
      normalize(&sums[c * kRowStride]);
      if (dot(&sums[c * kRowStride], &sums[c * kRowStride]) > 0.5f) {
        std::copy_n(&sums[c * kRowStride], kRowStride, &centres[c * kRowStride]);
      }
    }
    std::fprintf(stderr, "\rk-means of %zu rows into %u: round %d of %d, %zu moved   ", count, k, round + 1, kRounds, moved);
  }
  std::fputc('\n', stderr);
  return member;
}

// Numbers are one form for all ("0"), so only words without digits, or made of zeros alone, are kept.
bool may_be_token(const std::string& word) {
  return !word.empty() && word.size() < 40 &&
         std::none_of(word.begin(), word.end(), [](unsigned char c) { return std::isdigit(c) || std::isspace(c); });
}

}  // namespace

WordClusters cluster_words(const std::string& json_path, size_t count, uint32_t clusters, uint32_t groups) {
  VectorFile file(json_path);
  const auto vectors = file.vectors();
  WordClusters result;
  Rows rows;
  for (const std::string& word : file.words()) {
    const auto found = vectors.find(word);
    if (result.words.size() == count) break;
    if (!may_be_token(word) || found == vectors.end()) continue;
    result.words.push_back(word);
    rows.resize(rows.size() + kRowStride, 0);
    std::copy(found->second.begin(), found->second.end(), rows.end() - kRowStride);
    normalize(&*(rows.end() - kRowStride));
  }
  Rows centres, group_centres;
  const std::vector<uint32_t> member = k_means(rows, clusters - 1, centres);
  const std::vector<uint32_t> group = k_means(centres, groups - 1, group_centres);
  for (const uint32_t c : member) result.cluster.push_back(static_cast<uint16_t>(c + 1));
  result.group.assign(1, 0);
  for (const uint32_t g : group) result.group.push_back(static_cast<uint8_t>(g + 1));
  return result;
}

void save_clusters(const WordClusters& clusters, const std::string& path) {
  std::ofstream out(path);
  for (size_t i = 0; i < clusters.words.size(); ++i) {
    out << clusters.words[i] << '\t' << clusters.cluster[i] << '\t' << int{clusters.group[clusters.cluster[i]]} << '\n';
  }
}

WordClusters load_clusters(const std::string& path) {
  WordClusters clusters;
  std::istringstream in(read_file(path));
  std::string line;
  while (std::getline(in, line)) {
    std::istringstream fields(line);
    std::string word;
    uint32_t cluster = 0, group = 0;
    std::getline(fields, word, '\t');
    fields >> cluster >> group;
    clusters.words.push_back(word);
    clusters.cluster.push_back(static_cast<uint16_t>(cluster));
    if (clusters.group.size() <= cluster) clusters.group.resize(cluster + 1, 0);
    clusters.group[cluster] = static_cast<uint8_t>(group);
  }
  return clusters;
}

}  // namespace dateline::train
