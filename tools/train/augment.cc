#include "augment.h"

#include <algorithm>
#include <nlohmann/json.hpp>

#include "dateline/options.h"
#include "files.h"
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

namespace {

// Capitalised words joined by connectors, without commas and brackets: what a newspaper would print.
bool is_plain(std::string_view name) {
  if (name.empty() || name.size() > 50) return false;
  size_t words = 0;
  for (size_t at = 0; at < name.size(); ++words) {
    const size_t end = std::min(name.find(' ', at), name.size());
    const std::string_view word = name.substr(at, end - at);
    const bool small = word.size() <= 3 && word != "the";
    if (word.empty() || word.find_first_of(",()/\"0123456789") != std::string_view::npos) return false;
    if (!small && !(word[0] >= 'A' && word[0] <= 'Z') && static_cast<unsigned char>(word[0]) < 0x80) return false;
    at = end + 1;
  }
  return words <= 6 && ((name[0] >= 'A' && name[0] <= 'Z') || static_cast<unsigned char>(name[0]) >= 0x80);
}

bool is_acronym(std::string_view name) {
  return name.size() >= 2 && name.size() <= 6 && std::all_of(name.begin(), name.end(), [](char c) { return c >= 'A' && c <= 'Z'; });
}

bool is_one_word(std::string_view name) { return name.find(' ') == std::string_view::npos; }

const std::string& any_of(const std::vector<std::string>& names, std::mt19937& random) { return names[random() % names.size()]; }

}  // namespace

NamePool::NamePool(const std::string& path) {
  for_each_line(path, [&](std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (!json.is_object()) return;
    const std::string name = json.value("name", ""), type = json.value("type", "");
    if (type == "ORG" || type == "MEDIA") {
      for (const auto& alias : json.value("aliases", nlohmann::json::array())) {
        if (alias.is_string() && is_acronym(alias.get<std::string>())) acronyms_.push_back(alias.get<std::string>());
      }
    }
    if (!is_plain(name)) return;
    if (type == "PERSON" && !is_one_word(name)) {
      people_.push_back(name);
      surnames_.push_back(name.substr(name.rfind(' ') + 1));
    }
    if ((type == "ORG" || type == "MEDIA") && !name.ends_with(" team")) (is_one_word(name) ? acronyms_ : organisations_).push_back(name);
    if (type == "GPE") places_.push_back(name);
    if (type == "LOC" && !is_one_word(name)) features_.push_back(name);
    if (type == "FAC") facilities_.push_back(name);
  });
}

std::string NamePool::draw(const GoldName& old, std::string_view words, std::mt19937& random, std::string& type) const {
  if (people_.empty() || places_.empty() || organisations_.empty() || features_.empty() || facilities_.empty() || acronyms_.empty()) return {};
  type = old.type;
  if (type == "PERSON") return any_of(is_one_word(words) ? surnames_ : people_, random);
  if (type == "ORG") return any_of(is_one_word(words) ? acronyms_ : organisations_, random);
  if (type != "LOC_ANY" && type != "GPE") return {};
  const uint32_t kind = is_one_word(words) || type == "GPE" ? 0 : static_cast<uint32_t>(random() % 4);
  type = kind == 2 ? "LOC" : kind == 3 ? "FAC" : "GPE";
  return any_of(kind == 2 ? features_ : kind == 3 ? facilities_ : places_, random);
}

std::vector<Record> renamed(const Record& record, const NamePool& pool, double probability, std::mt19937& random) {
  std::vector<Record> result;
  std::uniform_real_distribution<double> draw(0, 1);
  Document document;
  document.text = record.text;
  read_text(document, {});
  for (const Sentence& sentence : document.sentences) {
    if (draw(random) >= probability || sentence.last_token - sentence.first_token < 5) continue;
    const Record old = sentence_of(record, sentence);
    Record part;
    part.id = record.id;
    uint32_t at = 0;
    bool changed = false;
    for (GoldName name : old.names) {
      const std::string_view words = std::string_view(old.text).substr(name.start, name.size());
      part.text += old.text.substr(at, name.start - at);
      at = name.end;
      std::string type = name.type, other;
      if (draw(random) < 0.8) other = pool.draw(name, words, random, type);
      changed = changed || !other.empty();
      name.start = static_cast<uint32_t>(part.text.size());
      name.type = other.empty() ? name.type : type;
      part.text += other.empty() ? std::string(words) : other;
      name.end = static_cast<uint32_t>(part.text.size());
      part.names.push_back(name);
    }
    part.text += old.text.substr(at);
    if (changed) result.push_back(std::move(part));
  }
  return result;
}

}  // namespace dateline::train
