#include "text/abbreviations.h"

#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "knowledge/embedded.h"
#include "knowledge/tsv.h"
#include "text/characters.h"

namespace dateline {
namespace {

// No entry is longer; longer words are not looked up.
constexpr size_t kLongest = 16;

constexpr std::pair<std::string_view, Abbreviation> kKinds[] = {
    {"before-name", Abbreviation::before_name}, {"before-number", Abbreviation::before_number},
    {"goes-on", Abbreviation::goes_on},         {"may-end", Abbreviation::may_end},
    {"ends", Abbreviation::ends},               {"date", Abbreviation::date},
};

struct Entry {
  Abbreviation kind = Abbreviation::none;
  bool capital = false;
};

// A word in lower case without allocating. ASCII only: so are the lists.
struct Folded {
  char bytes[kLongest];
  size_t size = 0;

  explicit Folded(std::string_view word) {
    if (word.size() > kLongest) return;
    for (const char c : word) bytes[size++] = ascii_lower(c);
  }
  std::string_view view() const { return {bytes, size}; }
};

const std::unordered_map<std::string_view, Entry>& abbreviations() {
  static const auto* const table = [] {
    static std::string words;
    auto* map = new std::unordered_map<std::string_view, Entry>;
    const std::string_view list = embedded("lists/abbreviations.tsv");
    words.reserve(list.size());
    for (const TsvRow& row : read_tsv(list)) {
      if (row.size() < 2 || row[0].empty()) continue;
      const size_t at = words.size();
      words += fold_case(row[0]);
      for (const auto& [name, kind] : kKinds)
        if (name == row[1]) (*map)[std::string_view(words).substr(at)] = {kind, is_ascii_upper(row[0][0])};
    }
    return map;
  }();
  return *table;
}

const std::unordered_set<std::string_view>& starters() {
  static const auto* const set = [] {
    auto* words = new std::unordered_set<std::string_view>;
    for (const TsvRow& row : read_tsv(embedded("lists/sentence_starters.tsv"))) words->insert(row[0]);
    return words;
  }();
  return *set;
}

}  // namespace

Abbreviation abbreviation_of(std::string_view word) {
  const Folded folded(word);
  if (folded.size == 0) return Abbreviation::none;
  const auto found = abbreviations().find(folded.view());
  if (found == abbreviations().end()) return Abbreviation::none;
  const bool capital = is_ascii_upper(word[0]);
  if (found->second.capital ? !capital : capital && word.size() == 1) return Abbreviation::none;
  return found->second.kind;
}

bool starts_sentences(std::string_view word) {
  const Folded folded(word);
  return folded.size > 0 && starters().count(folded.view()) > 0;
}

}  // namespace dateline
