#include "name_gold.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <sstream>

#include "files.h"

namespace dateline::train {
namespace {

constexpr TypeSet bits(std::initializer_list<EntityType> types) {
  TypeSet set = 0;
  for (const EntityType type : types) set |= type_bit(type);
  return set;
}

constexpr TypeSet kPlace = bits({EntityType::GPE, EntityType::LOC, EntityType::FAC});
constexpr TypeSet kMisc = bits({EntityType::NORP, EntityType::EVENT, EntityType::WORK_OF_ART, EntityType::LAW,
                                EntityType::PRODUCT, EntityType::LANGUAGE});

TypeSet type_named(std::string_view name) {
  static const std::unordered_map<std::string_view, TypeSet> kTypes = {
      {"PERSON", bits({EntityType::PERSON})}, {"NORP", bits({EntityType::NORP})},
      {"ORG", bits({EntityType::ORG})},       {"GPE", bits({EntityType::GPE})},
      {"LOC", bits({EntityType::LOC})},       {"FAC", bits({EntityType::FAC})},
      {"EVENT", bits({EntityType::EVENT})},   {"WORK_OF_ART", bits({EntityType::WORK_OF_ART})},
      {"LAW", bits({EntityType::LAW})},       {"PRODUCT", bits({EntityType::PRODUCT})},
      {"LANGUAGE", bits({EntityType::LANGUAGE})}, {"LOC_ANY", kPlace}, {"MISC", kMisc}};
  const auto found = kTypes.find(name);
  return found == kTypes.end() ? 0 : found->second;
}

LabelSet labels(TypeSet types, NamePart part) {
  LabelSet set = 0;
  for (uint32_t t = 1; t < kNameTypes; ++t) {
    if (types >> t & 1) set |= LabelSet{1} << name_label(t, part);
  }
  return set;
}

LabelSet all_parts(TypeSet types) {
  return labels(types, NamePart::begin) | labels(types, NamePart::inside) | labels(types, NamePart::last) |
         labels(types, NamePart::unit);
}

TypeSet look_up(const std::unordered_map<std::string, TypeSet>& map, std::string_view word) {
  const auto found = map.find(std::string(word));
  return found == map.end() ? 0 : found->second;
}

bool has_capital(const Document& document, const Token& token) {
  return std::any_of(document.text.begin() + token.start, document.text.begin() + token.end,
                     [](char c) { return c >= 'A' && c <= 'Z'; });
}

}  // namespace

TypeSet types_of(const std::string& type) { return type_named(type); }

TypeHints::TypeHints(const std::string& path) {
  for_each_line(path, [&](std::string_view line) {
    if (line.empty() || line[0] == '#') return;
    std::istringstream fields{std::string(line)};
    std::string where, word, types, type;
    std::getline(fields, where, '\t');
    std::getline(fields, word, '\t');
    std::getline(fields, types, '\t');
    TypeSet set = 0;
    for (std::istringstream list(types); std::getline(list, type, ',');) set |= type_named(type);
    (where == "first" ? first_ : where == "last" ? last_ : whole_)[word] |= set;
  });
}

void TypeHints::add_names(const std::string& path) {
  for_each_line(path, [&](std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_object()) whole_[json.value("name", "")] |= type_named(json.value("type", ""));
  });
}

TypeSet TypeHints::whole(std::string_view name) const { return look_up(whole_, name); }

TypeSet TypeHints::narrow(std::string_view name, TypeSet types) const {
  if ((types & (types - 1)) == 0) return types;
  for (const TypeSet hint : {look_up(whole_, name), look_up(last_, name.substr(name.rfind(' ') + 1)),
                             look_up(first_, name.substr(0, name.find(' ')))}) {
    if (hint & types) return hint & types;
  }
  return types;
}

namespace {

// What the words of one name may be labelled.
void mark_name(const Document& document, const Span& name, uint32_t first, uint32_t last, TypeSet types, bool unsure,
               std::vector<LabelSet>& sets) {
  // A name that ends inside one of our tokens ("U.S" in "U.S.-led") says little about it.
  const bool fits = document.tokens[first].start >= name.start && document.tokens[last - 1].end <= name.end;
  const uint32_t slack = (name.start > document.tokens[first].start ? name.start - document.tokens[first].start : 0) +
                         (document.tokens[last - 1].end > name.end ? document.tokens[last - 1].end - name.end : 0);
  const bool crosses = document.tokens[first].sentence != document.tokens[last - 1].sentence;
  if (types == 0 || unsure || crosses || (!fits && slack > 1)) {
    for (uint32_t t = first; t < last; ++t) sets[t] = types == 0 || unsure ? kNoName | all_parts(kMisc) : kAnyLabel;
    return;
  }
  if (last - first == 1) {
    sets[first] = labels(types, NamePart::unit);
    return;
  }
  for (uint32_t t = first; t < last; ++t) {
    sets[t] = labels(types, t == first ? NamePart::begin : t + 1 == last ? NamePart::last : NamePart::inside);
  }
}

bool is_article(std::string_view word) { return word == "the" || word == "The" || word == "a" || word == "an"; }

}  // namespace

std::vector<LabelSet> label_sets(const Document& document, const Record& record, const Policy& policy,
                                 const TypeHints& hints) {
  std::vector<LabelSet> sets(document.tokens.size(), kNoName);
  for (uint32_t t = 0; t < sets.size(); ++t) {
    const Token& token = document.tokens[t];
    if (!has_capital(document, token)) continue;
    sets[t] |= all_parts(policy.unmarked);
    const TypeSet hint = policy.demonyms ? hints.whole(document.slice(token)) & kMisc : 0;
    if (hint != 0) sets[t] = labels(hint, NamePart::unit);
    if (t > 0 && document.slice(document.tokens[t - 1]) == "@") sets[t] = kAnyLabel;
    if (document.text[token.start] == '@') sets[t] = kAnyLabel;
  }
  uint32_t t = 0;
  for (const GoldName& name : record.names) {
    const TypeSet wide = types_of(name.type);
    if (wide == 0 && name.type != "OTHER") continue;
    while (t < sets.size() && document.tokens[t].end <= name.start) ++t;
    uint32_t last = t;
    while (last < sets.size() && document.tokens[last].start < name.end) ++last;
    uint32_t first = t;
    if (last - first > 1 && is_article(document.slice(document.tokens[first]))) ++first;
    if (last > first + 1 && document.slice(document.tokens[last - 1]).substr(0, 1) == "'") --last;
    if (last == first) continue;
    Span words;
    words.start = std::max(name.start, document.tokens[first].start);
    words.end = std::min(name.end, document.tokens[last - 1].end);
    const TypeSet nationality = policy.demonyms ? hints.whole(document.slice(words)) : 0;
    const bool is_demonym = nationality != 0 && (nationality & ~kMisc) == 0 && (wide & (kPlace | kMisc)) != 0;
    const TypeSet types = is_demonym ? nationality : hints.narrow(document.slice(words), wide);
    mark_name(document, words, first, last, types, policy.misc_is_unsure && wide == kMisc, sets);
  }
  return sets;
}

}  // namespace dateline::train
