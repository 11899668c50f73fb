#include "augment.h"

#include <algorithm>
#include <cctype>

#include "dateline/options.h"
#include "text/read_text.h"

namespace dateline::train {
namespace {

char upper(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; }

// The words that most style guides leave small in a headline.
bool stays_small(std::string_view word) {
  static constexpr std::string_view kSmall[] = {"a",  "an", "the", "and", "or", "of", "in", "on",  "at",  "to",
                                                "by", "as", "for", "but", "nor", "with", "from", "vs", "via", "into"};
  return std::find(std::begin(kSmall), std::end(kSmall), word) != std::end(kSmall);
}

void to_title(std::string& text) {
  for (size_t i = 0; i < text.size();) {
    size_t end = std::min(text.find(' ', i), text.size());
    if (!stays_small(std::string_view(text).substr(i, end - i))) text[i] = upper(text[i]);
    i = end + 1;
  }
}

Record sentence_of(const Record& record, const Sentence& sentence) {
  Record part;
  part.id = record.id;
  part.text = record.text.substr(sentence.start, sentence.size());
  for (GoldName name : record.names) {
    if (!sentence.contains(name)) continue;
    name.start -= sentence.start;
    name.end -= sentence.start;
    part.names.push_back(name);
  }
  return part;
}

}  // namespace

std::vector<Record> recased(const Record& record, double probability, std::mt19937& random) {
  std::vector<Record> result;
  std::uniform_real_distribution<double> draw(0, 1);
  Document document;
  document.text = record.text;
  read_text(document, {});
  for (const Sentence& sentence : document.sentences) {
    if (draw(random) >= probability || sentence.last_token - sentence.first_token < 5) continue;
    Record part = sentence_of(record, sentence);
    const double style = draw(random);
    if (style < 0.60) to_title(part.text);
    else if (style < 0.92) std::transform(part.text.begin(), part.text.end(), part.text.begin(), upper);
    else std::transform(part.text.begin(), part.text.end(), part.text.begin(), lower);
    if (draw(random) < 0.8 && part.text.ends_with('.') && (part.names.empty() || part.names.back().end < part.text.size())) {
      part.text.pop_back();
    }
    result.push_back(std::move(part));
  }
  return result;
}

}  // namespace dateline::train
