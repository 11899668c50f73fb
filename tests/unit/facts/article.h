// A small document for tests of the facts stage: real tokens and sentences, names and dates given by hand.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"
#include "text/read_text.h"

namespace dateline::test {

class Article {
 public:
  explicit Article(std::string text) {
    document.text = std::move(text);
    document.language = "en";
    read_text(document, Options{});
  }

  /// Every occurrence of each of the words names the entity; the first is its name. Returns its index.
  int32_t name(EntityType type, const std::vector<std::string>& words) {
    const auto entity = static_cast<int32_t>(document.entities.size());
    Entity added;
    added.type = type;
    added.name = words.front();
    added.salience = 1.0f / static_cast<float>(document.entities.size() + 1);
    document.entities.push_back(added);
    for (const std::string& word : words) {
      for (size_t at = document.text.find(word); at != std::string::npos; at = document.text.find(word, at + 1)) add_mention(at, word.size(), type, entity);
    }
    return entity;
  }

  int32_t date(const std::string& words, const std::string& from, const std::string& to) {
    Timex timex;
    const size_t at = document.text.find(words);
    timex.start = static_cast<uint32_t>(at);
    timex.end = static_cast<uint32_t>(at + words.size());
    timex.value = from;
    timex.interval = Interval{from, to};
    document.dates.push_back(timex);
    return static_cast<int32_t>(document.dates.size()) - 1;
  }

  int32_t figure(const std::string& words, FigureType type, const std::string& value) {
    Figure figure;
    const size_t at = document.text.find(words);
    figure.start = static_cast<uint32_t>(at);
    figure.end = static_cast<uint32_t>(at + words.size());
    figure.type = type;
    figure.value = value;
    document.figures.push_back(figure);
    return static_cast<int32_t>(document.figures.size()) - 1;
  }

  std::string words(const Span& span) const { return std::string(document.slice(span)); }
  std::string words(const std::optional<Span>& span) const { return span ? words(*span) : ""; }

  Document document;

 private:
  // Names given first win where two overlap; mentions stay in text order.
  void add_mention(size_t at, size_t size, EntityType type, int32_t entity) {
    Mention mention;
    mention.start = static_cast<uint32_t>(at);
    mention.end = static_cast<uint32_t>(at + size);
    mention.type = type;
    mention.entity = entity;
    mention.confidence = 1;
    size_t place = 0;
    for (; place < document.mentions.size(); ++place) {
      if (document.mentions[place].overlaps(mention)) return;
      if (document.mentions[place].start > mention.start) break;
    }
    document.mentions.insert(document.mentions.begin() + static_cast<std::ptrdiff_t>(place), mention);
  }
};

}  // namespace dateline::test
