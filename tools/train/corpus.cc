#include "corpus.h"

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <unordered_map>

#include "article.h"
#include "files.h"

namespace dateline::train {
namespace {

using Json = nlohmann::json;

// Byte offset of every code point, and of the end.
std::vector<uint32_t> byte_offsets(const std::string& text) {
  std::vector<uint32_t> offsets;
  for (uint32_t i = 0; i < text.size(); ++i) {
    if ((static_cast<unsigned char>(text[i]) & 0xC0) != 0x80) offsets.push_back(i);
  }
  offsets.push_back(static_cast<uint32_t>(text.size()));
  return offsets;
}

// Keeps the longer of two names that overlap.
std::vector<GoldName> outermost(std::vector<GoldName> names) {
  std::stable_sort(names.begin(), names.end(), [](const GoldName& a, const GoldName& b) {
    return a.start != b.start ? a.start < b.start : a.size() > b.size();
  });
  std::vector<GoldName> kept;
  for (GoldName& name : names) {
    if (kept.empty() || !kept.back().overlaps(name)) kept.push_back(std::move(name));
    else if (name.size() > kept.back().size()) kept.back() = std::move(name);
  }
  return kept;
}

Record to_record(const Json& json) {
  Record record;
  record.id = json.value("id", "");
  record.text = json.value("text", "");
  record.genre = json.value("genre", "");
  record.licence = json.value("licence", "");
  const std::vector<uint32_t> offsets = byte_offsets(record.text);
  for (const Json& entity : json["entities"]) {
    GoldName name;
    const size_t start = entity["start"].get<size_t>(), end = entity["end"].get<size_t>();
    if (end >= offsets.size() || start >= end) continue;
    name.start = offsets[start];
    name.end = offsets[end];
    name.type = entity["type"].get<std::string>();
    record.names.push_back(std::move(name));
  }
  record.names = outermost(std::move(record.names));
  return record;
}

Pos to_pos(std::string_view name) {
  static constexpr std::array<std::string_view, 17> kNames = {"X",   "ADJ",  "ADP",  "ADV",   "AUX",   "CCONJ",
                                                              "DET", "INTJ", "NOUN", "NUM",   "PART",  "PRON",
                                                              "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
  const auto found = std::find(kNames.begin(), kNames.end(), name);
  return found == kNames.end() ? Pos::x : static_cast<Pos>(found - kNames.begin());
}

std::vector<std::string_view> split(std::string_view line, char separator) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= line.size();) {
    const size_t end = std::min(line.find(separator, at), line.size());
    parts.push_back(line.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

}  // namespace

std::vector<Record> read_records(const std::string& path) {
  std::vector<Record> records;
  for_each_line(path, [&](std::string_view line) {
    if (line.empty()) return;
    const Json json = Json::parse(line, nullptr, false);
    if (json.is_object() && json["text"].is_string()) records.push_back(to_record(json));
  });
  return records;
}

std::vector<Record> read_articles(const std::string& folder) {
  std::vector<std::string> paths;
  for (const std::filesystem::directory_entry& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path().string());
  }
  std::sort(paths.begin(), paths.end());
  std::vector<Record> records;
  for (const std::string& path : paths) {
    std::vector<corpus::Complaint> errors;
    const corpus::Article article = corpus::read_article(read_file(path), errors);
    Record record{path, article.text, article.desk, "CC0-1.0", {}};
    for (const corpus::MarkedMention& m : article.mentions) {
      if (m.type.empty()) continue;
      GoldName name;
      name.start = m.start;
      name.end = m.end;
      name.type = m.type;
      record.names.push_back(std::move(name));
    }
    record.names = outermost(std::move(record.names));
    records.push_back(std::move(record));
  }
  return records;
}

namespace {

std::vector<GoldName> find_words(const std::string& text, const std::vector<std::string_view>& fields) {
  std::vector<GoldName> names;
  size_t at = 0;
  for (size_t i = 1; i < fields.size(); ++i) {
    const size_t bar = fields[i].rfind('|');
    const std::string_view words = fields[i].substr(0, bar);
    const size_t found = bar == std::string_view::npos ? std::string::npos : text.find(words, at);
    if (found == std::string::npos) {
      std::fprintf(stderr, "train: \"%.*s\" is not in %.*s\n", static_cast<int>(fields[i].size()), fields[i].data(),
                   static_cast<int>(fields[0].size()), fields[0].data());
      std::exit(1);
    }
    GoldName name;
    name.start = static_cast<uint32_t>(found);
    name.end = static_cast<uint32_t>(found + words.size());
    name.type = fields[i].substr(bar + 1);
    at = name.end;
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

std::vector<Record> take_annotated(std::vector<Record>& records, const std::string& path) {
  std::unordered_map<std::string, size_t> places;
  for (size_t i = 0; i < records.size(); ++i) places[records[i].id] = i;
  std::vector<Record> taken;
  for_each_line(path, [&](std::string_view line) {
    if (line.empty() || line[0] == '#') return;
    const auto fields = split(line, '\t');
    const auto place = places.find(std::string(fields[0]));
    if (place == places.end()) return;
    taken.push_back(std::move(records[place->second]));
    taken.back().names = find_words(taken.back().text, fields);
  });
  std::erase_if(records, [](const Record& record) { return record.id.empty(); });
  return taken;
}

std::vector<TaggedSentence> read_treebank(const std::string& path) {
  std::vector<TaggedSentence> sentences;
  TaggedSentence sentence;
  size_t at = 0;
  for_each_line(path, [&](std::string_view line) {
    if (line.empty()) {
      if (!sentence.words.empty()) sentences.push_back(std::move(sentence));
      sentence = {};
      at = 0;
      return;
    }
    if (line.starts_with("# sent_id = ")) sentence.id = line.substr(12);
    if (line.starts_with("# text = ")) sentence.text = line.substr(9);
    if (line[0] == '#') return;
    const auto fields = split(line, '\t');
    if (fields.size() < 4 || fields[0].find_first_of("-.") != std::string_view::npos) return;
    const size_t start = sentence.text.find(fields[1], at);
    if (start == std::string::npos) return;
    at = start + fields[1].size();
    Span word;
    word.start = static_cast<uint32_t>(start);
    word.end = static_cast<uint32_t>(at);
    sentence.words.push_back(word);
    sentence.pos.push_back(to_pos(fields[3]));
  });
  return sentences;
}

}  // namespace dateline::train
