#include "rules/rule_set.h"

#include <re2/re2.h>
#include <re2/set.h>

#include <algorithm>
#include <mutex>
#include <nlohmann/json.hpp>

#include "knowledge/embedded.h"

namespace dateline {
namespace {

using Json = nlohmann::ordered_json;

// Classes that every rule file may use. White space excludes line ends: no expression of news runs over a line's end.
constexpr std::pair<const char*, const char*> kBuiltInClasses[] = {
    {"sp", "[ \\t\\x{A0}\\x{2000}-\\x{200A}\\x{202F}\\x{3000}]"},
    {"dash", "[-\\x{2010}-\\x{2015}\\x{2212}]"},
    {"apos", "['\\x{2019}\\x{2BC}]"},
    {"open", "[\"'\\x{2018}\\x{201C}\\x{201E}\\x{AB}]"},
    {"close", "[\"'\\x{2019}\\x{201D}\\x{BB}]"},
};

struct Class {
  std::string name;
  std::string pattern;
};

// Puts classes in for {name}; repetition braces such as {2,3} have no letters and stay. False on an unknown name.
bool expand(const std::string& pattern, const std::vector<Class>& classes, std::string& out, std::string& unknown) {
  for (size_t i = 0; i < pattern.size(); ++i) {
    if (pattern[i] == '\\' && i + 1 < pattern.size()) {
      const bool braced = (pattern[i + 1] == 'x' || pattern[i + 1] == 'p' || pattern[i + 1] == 'P') && i + 2 < pattern.size() && pattern[i + 2] == '{';
      const size_t close = braced ? pattern.find('}', i) : i + 1;
      const size_t last = close == std::string::npos ? i + 1 : close;
      out.append(pattern, i, last - i + 1);
      i = last;
      continue;
    }
    const size_t close = pattern[i] == '{' ? pattern.find('}', i) : std::string::npos;
    const bool is_name = close != std::string::npos && close > i + 1 && (pattern[i + 1] == '_' || (pattern[i + 1] >= 'a' && pattern[i + 1] <= 'z'));
    if (!is_name) {
      out.push_back(pattern[i]);
      continue;
    }
    const std::string name = pattern.substr(i + 1, close - i - 1);
    const auto found = std::find_if(classes.begin(), classes.end(), [&](const Class& c) { return c.name == name; });
    if (found == classes.end()) {
      unknown = name;
      return false;
    }
    out += "(?:" + found->pattern + ")";
    i = close;
  }
  return true;
}

// The first column of an embedded list as alternatives, longest first, since the first one that fits wins. A space stands
// for any white space, an apostrophe for either kind.
std::string list_pattern(std::string_view list) {
  std::vector<std::string> names;
  for (size_t at = 0; at < list.size();) {
    const size_t end = std::min(list.find('\n', at), list.size());
    const std::string_view row = list.substr(at, end - at);
    at = end + 1;
    const std::string_view name = row.substr(0, row.find('\t'));
    if (!name.empty() && name[0] != '#') names.emplace_back(name);
  }
  std::stable_sort(names.begin(), names.end(), [](const std::string& a, const std::string& b) { return a.size() > b.size(); });
  std::string pattern;
  for (const std::string& name : names) {
    if (!pattern.empty()) pattern += '|';
    for (const char c : name) {
      if (c == ' ')
        pattern += "[\\s\\x{A0}]+";
      else if (c == '\'')
        pattern += "['\\x{2019}]";
      else if (std::string_view(".*+?()[]{}|^$\\/").find(c) != std::string_view::npos)
        (pattern += '\\') += c;
      else
        pattern += c;
    }
  }
  return pattern;
}

RE2::Options re2_options(bool match_case) {
  RE2::Options options(RE2::Quiet);
  options.set_case_sensitive(match_case);
  options.set_max_mem(16 << 20);
  return options;
}

}  // namespace

std::string_view RuleMatch::get(std::string_view group) const {
  const Span span = span_of(group);
  return span.end == 0 ? std::string_view() : text_.substr(span.start, span.size());
}

Span RuleMatch::span_of(std::string_view group) const {
  for (const auto& [name, index] : *names_)
    if (name == group) return groups_[static_cast<size_t>(index)];
  return {};
}

struct RuleSet::Impl {
  struct Rule {
    std::string name;
    std::string pattern;  // expanded, with its case flag
    mutable std::once_flag compiled;
    mutable std::unique_ptr<RE2> re;  // compiled when first hit: most rules never are in one article
    mutable std::vector<std::pair<std::string, int>> names;
  };
  std::vector<std::unique_ptr<Rule>> rules;
  std::unique_ptr<RE2::Set> set;
  std::unique_ptr<RE2> trigger;
  std::string error;

  void read(const Json& file);
  void add_rule(const Json& rule, const std::vector<Class>& classes);
  void search(const Rule& rule, size_t index, std::string_view text, Span range, std::vector<RuleMatch>& out) const;
};

void RuleSet::Impl::read(const Json& file) {
  if (!file.is_object() || !file.contains("rules") || !file["rules"].is_array()) {
    error = "a rule file is a JSON object with \"rules\"";
    return;
  }
  std::vector<Class> classes;
  for (const auto& [name, pattern] : kBuiltInClasses) classes.push_back({name, pattern});
  if (file.contains("classes")) {
    for (const auto& [name, value] : file["classes"].items()) {
      std::string pattern, unknown;
      if (value.is_object() && value.contains("list") && value["list"].is_string()) {
        const std::string_view list = embedded(value["list"].get<std::string>());
        if (list.data() == nullptr) {
          error = "class " + name + ": no list " + value["list"].get<std::string>();
          return;
        }
        classes.push_back({name, list_pattern(list)});
        continue;
      }
      if (!value.is_string() || !expand(value.get<std::string>(), classes, pattern, unknown)) {
        error = "class " + name + ": " + (unknown.empty() ? "not a string" : "unknown class {" + unknown + "}");
        return;
      }
      classes.push_back({name, pattern});
    }
  }
  if (file.contains("trigger") && file["trigger"].is_string()) {
    std::string pattern = "(?i)", unknown;
    if (!expand(file["trigger"].get<std::string>(), classes, pattern, unknown)) {
      error = "trigger: unknown class {" + unknown + "}";
      return;
    }
    trigger = std::make_unique<RE2>(pattern, re2_options(true));
    if (!trigger->ok()) {
      error = "trigger: " + trigger->error();
      return;
    }
  }
  set = std::make_unique<RE2::Set>(re2_options(true), RE2::UNANCHORED);
  for (const auto& rule : file["rules"]) {
    add_rule(rule, classes);
    if (!error.empty()) return;
  }
  if (!set->Compile()) error = "the rules together need too much memory";
}

void RuleSet::Impl::add_rule(const Json& json, const std::vector<Class>& classes) {
  auto rule = std::make_unique<Rule>();
  if (!json.is_object() || !json.contains("name") || !json["name"].is_string() || !json.contains("pattern") || !json["pattern"].is_string()) {
    error = "rule " + std::to_string(rules.size()) + ": needs \"name\" and \"pattern\"";
    return;
  }
  rule->name = json["name"].get<std::string>();
  std::string unknown;
  const bool match_case = json.value("case", false);
  rule->pattern = match_case ? "" : "(?i)";
  if (!expand(json["pattern"].get<std::string>(), classes, rule->pattern, unknown)) {
    error = "rule " + rule->name + ": unknown class {" + unknown + "}";
    return;
  }
  std::string problem;
  if (set->Add(rule->pattern, &problem) < 0) {
    error = "rule " + rule->name + ": " + problem;
    return;
  }
  rules.push_back(std::move(rule));
}

void RuleSet::Impl::search(const Rule& rule, size_t index, std::string_view text, Span range, std::vector<RuleMatch>& out) const {
  std::call_once(rule.compiled, [&] {
    rule.re = std::make_unique<RE2>(rule.pattern, re2_options(true));
    for (const auto& [name, group] : rule.re->NamedCapturingGroups()) rule.names.emplace_back(name, group);
  });
  const int groups = 1 + rule.re->NumberOfCapturingGroups();
  std::vector<re2::StringPiece> found(static_cast<size_t>(groups));
  size_t at = range.start;
  const re2::StringPiece all(text.data(), range.end);
  while (at < range.end && rule.re->Match(all, at, range.end, RE2::UNANCHORED, found.data(), groups)) {
    const auto offset = [&](const re2::StringPiece& piece) { return static_cast<uint32_t>(piece.data() - text.data()); };
    RuleMatch match;
    match.span = {offset(found[0]), offset(found[0]) + static_cast<uint32_t>(found[0].size())};
    if (match.span.size() == 0) {
      at = match.span.end + 1;
      continue;
    }
    match.rule = &rule.name;
    match.index = index;
    match.text_ = text;
    match.names_ = &rule.names;
    for (const auto& piece : found)
      match.groups_.push_back(piece.data() == nullptr ? Span{} : Span{offset(piece), offset(piece) + static_cast<uint32_t>(piece.size())});
    at = match.span.end;
    out.push_back(std::move(match));
  }
}

RuleSet::RuleSet(std::string_view json) : impl_(std::make_unique<Impl>()) {
  const Json file = Json::parse(json.begin(), json.end(), nullptr, false, true);
  if (file.is_discarded())
    impl_->error = "not valid JSON";
  else
    impl_->read(file);
  if (!impl_->error.empty()) {
    impl_->rules.clear();
    impl_->set.reset();
    impl_->trigger.reset();
  }
}

RuleSet::~RuleSet() = default;

const std::string& RuleSet::error() const { return impl_->error; }
size_t RuleSet::size() const { return impl_->rules.size(); }
const std::string& RuleSet::pattern(size_t i) const { return impl_->rules[i]->pattern; }
const std::string& RuleSet::name(size_t i) const { return impl_->rules[i]->name; }

std::vector<RuleMatch> RuleSet::find(std::string_view text, Span range) const {
  std::vector<RuleMatch> matches;
  if (impl_->rules.empty() || range.start >= range.end) return matches;
  const re2::StringPiece piece(text.data() + range.start, range.end - range.start);
  if (impl_->trigger && !impl_->trigger->Match(piece, 0, piece.size(), RE2::UNANCHORED, nullptr, 0)) return matches;
  std::vector<int> hits;
  impl_->set->Match(piece, &hits);
  std::sort(hits.begin(), hits.end());
  for (const int hit : hits) impl_->search(*impl_->rules[static_cast<size_t>(hit)], static_cast<size_t>(hit), text, range, matches);
  std::stable_sort(matches.begin(), matches.end(), [](const RuleMatch& a, const RuleMatch& b) {
    return a.span.start != b.span.start ? a.span.start < b.span.start : a.span.end > b.span.end;
  });
  return matches;
}

}  // namespace dateline
