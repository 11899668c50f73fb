#include "text/compounds.h"

#include <algorithm>
#include <unordered_set>

#include "knowledge/embedded.h"
#include "knowledge/tsv.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/words.h"

namespace dateline {
namespace {

// No tail and no country in one word is longer.
constexpr size_t kLongest = 20;

using Words = std::unordered_set<std::string_view>;

const Words& tails() {
  static const Words* const words = [] {
    auto* set = new Words;
    for (const TsvRow& row : read_tsv(embedded("lists/compound_tails.tsv"))) set->insert(row[0]);
    return set;
  }();
  return *words;
}

void insert_all(Words& words, std::string_view names) {
  for (size_t at = 0; at <= names.size();) {
    const size_t end = std::min(names.find('|', at), names.size());
    if (end > at && names.substr(at, end - at).find(' ') == std::string_view::npos) words.insert(names.substr(at, end - at));
    at = end + 1;
  }
}

// Countries, capitals and nationalities of one word. "Mexican-American" is one people, "Austria-Hungary" one country.
const Words& nations() {
  static const Words* const words = [] {
    auto* set = new Words{"US", "U.S", "U.S.", "UK", "U.K", "U.K.", "EU", "E.U", "E.U.", "UN", "U.N", "U.N.", "NATO", "UAE", "DRC"};
    for (const TsvRow& row : read_tsv(embedded("lists/countries.tsv"))) {
      for (const size_t column : {0u, 3u, 4u, 5u})
        if (column < row.size()) insert_all(*set, row[column]);
    }
    for (const char* joined : {"American", "Americans", "Cypriot", "Cypriots", "Hungary", "Guinea"}) set->erase(joined);
    return set;
  }();
  return *words;
}

bool is_participle(std::string_view word) { return word.size() >= 4 && word.substr(word.size() - 2) == "ed"; }

std::string_view letters_from(std::string_view text, size_t at) {
  size_t end = at;
  while (end < text.size() && end - at <= kLongest && (is_ascii_letter(text[end]) || text[end] == '.')) ++end;
  if (end > at && text[end - 1] == '.' && text.substr(at, end - at).find('.') == end - at - 1) --end;
  return text.substr(at, end - at);
}

}  // namespace

bool parts_names(std::string_view text, uint32_t start, uint32_t at, uint32_t length) {
  const std::string_view before = text.substr(start, at - start);
  if (before == "pro" || before == "anti" || before == "non") return is_upper(code_point_at(text, at + length).value);
  if (!is_upper(code_point_at(text, start).value) || at <= start + 1) return false;
  const std::string_view after = letters_from(text, at + length);
  if (after.empty() || after.size() > kLongest || is_word_at(text, at + length + after.size())) return false;
  if (is_ascii_lower(after[0])) return tails().contains(after) || is_participle(after);
  // "Anti-Defamation League" is one name.
  const bool said = before == "Pro" || before == "Anti" || before == "Non" || (before.size() <= kLongest && nations().contains(before));
  return said && nations().contains(after);
}

}  // namespace dateline
