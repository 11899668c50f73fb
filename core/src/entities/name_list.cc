#include "entities/name_list.h"

#include <re2/re2.h>

#include <algorithm>

#include "dateline/dateline.h"
#include "json/names.h"
#include "knowledge/fold.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {

using entities::Article;
using entities::FoundName;

namespace {

constexpr size_t kMostNames = 100000, kMostRules = 500, kLongestPattern = 1000;
constexpr int64_t kRuleMemory = 1 << 20;   // bytes of RE2 for a rule
constexpr uint32_t kLongestName = 16;      // tokens

bool is_qid(std::string_view text) {
  return text.size() > 1 && text.size() < 13 && text[0] == 'Q' && text.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

EntityType type_named(std::string_view name) {
  for (size_t t = 1; t < entities::kEntityTypes; ++t)
    if (name == name_of(static_cast<EntityType>(t))) return static_cast<EntityType>(t);
  return EntityType::none;
}

bool has_capital(std::string_view text) {
  for (size_t at = 0; at < text.size();) {
    const CodePoint point = code_point_at(text, at);
    if (is_upper(point.value)) return true;
    at += point.length;
  }
  return false;
}

bool is_rule(std::string_view name) { return name.size() > 2 && name.front() == '/' && name.back() == '/'; }

std::string_view trim(std::string_view text) {
  while (!text.empty() && (text.front() == ' ' || text.front() == '\r')) text.remove_prefix(1);
  while (!text.empty() && (text.back() == ' ' || text.back() == '\r')) text.remove_suffix(1);
  return text;
}

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t end = 0; end != std::string_view::npos;) {
    end = text.find(separator);
    parts.push_back(trim(text.substr(0, end)));
    if (end != std::string_view::npos) text.remove_prefix(end + 1);
  }
  return parts;
}

FoundName found_name(uint32_t first, uint32_t last, EntityType type, int32_t listed) {
  FoundName name;
  name.first = first;
  name.last = last;
  name.type = type;
  name.confidence = 1;
  name.reason = entities::Reason::own_list;
  name.listed = listed;
  return name;
}

}  // namespace

NameList::NameList() = default;
NameList::~NameList() = default;

bool NameList::read(std::string_view tsv, std::string& error) {
  size_t line = 0;
  while (!tsv.empty()) {
    const size_t end = std::min(tsv.find('\n'), tsv.size());
    const std::string_view row = tsv.substr(0, end);
    tsv.remove_prefix(std::min(end + 1, tsv.size()));
    ++line;
    if (trim(row).empty() || row.front() == '#') continue;
    if (read_row(split(row, '\t'), error)) continue;
    error = "line " + std::to_string(line) + ": " + error;
    return false;
  }
  return true;
}

bool NameList::read_row(const std::vector<std::string_view>& row, std::string& error) {
  if (row.size() < 2 || row.size() > 4) { error = "a row is name, type, QID and aliases, separated by tabs"; return false; }
  Entry entry{std::string(row[0]), row.size() > 2 ? std::string(row[2]) : std::string(), type_named(row[1])};
  if (entry.name.empty()) { error = "the name is empty"; return false; }
  if (entry.type == EntityType::none) { error = "the type is none of PERSON, NORP, ORG, GPE, LOC, FAC, EVENT, WORK_OF_ART, LAW, PRODUCT, LANGUAGE"; return false; }
  if (!entry.wikidata.empty() && !is_qid(entry.wikidata)) { error = "the QID is not written as Q42 is"; return false; }
  if (entries_.size() >= kMostNames) { error = "more than 100,000 names"; return false; }
  if (is_rule(row[0])) return add_rule(row[0].substr(1, row[0].size() - 2), entry, error);
  entries_.push_back(entry);
  const auto index = static_cast<int32_t>(entries_.size()) - 1;
  add_words(row[0], index);
  if (row.size() > 3) for (const std::string_view alias : split(row[3], '|')) if (!alias.empty()) add_words(alias, index);
  return true;
}

bool NameList::add_rule(std::string_view pattern, const Entry& entry, std::string& error) {
  if (rules_.size() >= kMostRules) { error = "more than 500 rules"; return false; }
  if (pattern.size() > kLongestPattern) { error = "a pattern of more than 1,000 bytes"; return false; }
  RE2::Options options;
  options.set_log_errors(false);
  options.set_max_mem(kRuleMemory);
  auto compiled = std::make_unique<RE2>(re2::StringPiece(pattern.data(), pattern.size()), options);
  if (!compiled->ok()) { error = "the pattern does not read: " + compiled->error(); return false; }
  entries_.push_back({std::string(), entry.wikidata, entry.type});
  rules_.push_back({std::move(compiled), static_cast<int32_t>(entries_.size()) - 1});
  return true;
}

void NameList::add_words(std::string_view words, int32_t entry) {
  const std::string key = folded(words);
  longest_ = std::max(longest_, key.size());
  words_.emplace(key, Words{entry, has_capital(words)});
}

std::vector<FoundName> NameList::find(const Article& article) const {
  std::vector<FoundName> all, kept;
  find_words(article, all);
  find_rules(article, all);
  std::stable_sort(all.begin(), all.end(), [](const FoundName& a, const FoundName& b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
  for (const FoundName& name : all) if (kept.empty() || name.first >= kept.back().last) kept.push_back(name);
  return kept;
}

void NameList::find_words(const Article& article, std::vector<FoundName>& found) const {
  if (words_.empty()) return;
  std::string key;
  for (const Sentence& sentence : article.document.sentences) {
    for (uint32_t first = sentence.first_token; first < sentence.last_token; ++first) {
      bool capital = false;
      key.clear();
      for (uint32_t last = first + 1; last <= std::min(sentence.last_token, first + kLongestName) && key.size() <= longest_; ++last) {
        if (last > first + 1 && article.document.tokens[last - 1].space_before) key += ' ';
        key += article.words[last - 1].key;
        capital = capital || article.words[last - 1].capital;
        const auto at = words_.find(key);
        if (at != words_.end() && (capital || !at->second.capital)) found.push_back(found_name(first, last, entry(at->second.entry).type, at->second.entry));
      }
    }
  }
}

// Tokens that lie within the match; none when it begins or ends inside a word.
void NameList::find_rules(const Article& article, std::vector<FoundName>& found) const {
  const std::vector<Token>& tokens = article.document.tokens;
  const std::string& text = article.document.text;
  for (const Rule& rule : rules_) {
    const bool grouped = rule.pattern->NumberOfCapturingGroups() > 0;
    re2::StringPiece match[2];
    size_t from = 0;
    auto token = tokens.begin();
    while (from <= text.size() && rule.pattern->Match(text, from, text.size(), RE2::UNANCHORED, match, grouped ? 2 : 1)) {
      const auto end_of_match = static_cast<size_t>(match[0].data() - text.data()) + match[0].size();
      from = std::max(end_of_match, from + 1);
      const re2::StringPiece& name = match[grouped ? 1 : 0];
      if (name.data() == nullptr || name.empty()) continue;
      const auto start = static_cast<uint32_t>(name.data() - text.data()), end = start + static_cast<uint32_t>(name.size());
      token = std::lower_bound(tokens.begin(), tokens.end(), start, [](const Token& t, uint32_t at) { return t.start < at; });
      auto last = token;
      while (last != tokens.end() && last->end <= end) ++last;
      if (token == last || token->start != start || (last - 1)->end != end || token->sentence != (last - 1)->sentence) continue;
      found.push_back(found_name(static_cast<uint32_t>(token - tokens.begin()), static_cast<uint32_t>(last - tokens.begin()), entry(rule.entry).type, rule.entry));
      found.back().by_rule = true;
    }
  }
}

std::shared_ptr<const NameList> read_lexicon(std::string_view tsv, std::string& error) {
  auto list = std::make_shared<NameList>();
  if (!list->read(tsv, error)) return nullptr;
  return list;
}

}  // namespace dateline
