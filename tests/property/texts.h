// Texts for property tests: seeded, so that a failure can be repeated.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

/// The golden articles.
inline std::vector<std::string> golden_articles() {
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/tests/golden/articles"))
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  std::sort(paths.begin(), paths.end());
  std::vector<std::string> texts;
  for (const auto& path : paths) {
    std::ifstream file(path, std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

/// A text put together from pieces that are awkward next to each other.
inline std::string awkward_text(std::mt19937& random, size_t pieces) {
  static const std::vector<std::string> kPieces = {
      "Kenya", "President Wanjiru Otieno", " ", " ", " ", "\n", "\n\n", "\r\n", ". ", ", ", "\xE2\x80\x9C", "\xE2\x80\x9D", "\"", "'", "(", ")", "$", "5", "3.4 billion",
      "Tuesday", "March 3, 2021", "from 2014 to 2016", " said", "U.S.", "\xF0\x9F\x8C\x8D", "e\xCC\x81", "\xD7\xA9\xD7\x9C\xD7\x95\xD7\x9D", "\xEF\xBB\xBF", "\xFF", "\xE2\x82",
      "\xED\xA0\x80", std::string("\0", 1), "%", " - ", "\xE2\x80\x94", "African Union (AU)", "the AU", "last last", "10,000", "1/2/2020", "\xC2\xA0", "\xE2\x80\xA8", "By Ana Lee\n"};
  std::string text;
  for (size_t i = 0; i < pieces; ++i) text += kPieces[random() % kPieces.size()];
  return text;
}

/// Any bytes.
inline std::string random_bytes(std::mt19937& random, size_t size) {
  std::string text(size, ' ');
  for (char& c : text) c = static_cast<char>(random() & 0xFF);
  return text;
}
