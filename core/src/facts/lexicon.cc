#include "facts/lexicon.h"

#include <algorithm>
#include <array>
#include <vector>

#include "knowledge/embedded.h"
#include "knowledge/tsv.h"

namespace dateline::facts {
namespace {

constexpr std::string_view kVowels = "aeiou";

bool is_vowel(char c) { return kVowels.find(c) != std::string_view::npos; }

std::string_view next_field(std::string_view& rest, char separator) {
  const size_t end = std::min(rest.find(separator), rest.size());
  const std::string_view field = rest.substr(0, end);
  rest.remove_prefix(std::min(end + 1, rest.size()));
  return field;
}

// Calls use(first, second, third) for each record of a list; fields a record lacks are empty.
template <typename Use>
void each_row(std::string_view list, Use use) {
  for (const TsvRow& row : read_tsv(list)) {
    use(row[0], row.size() > 1 ? row[1] : std::string_view(), row.size() > 2 ? row[2] : std::string_view());
  }
}

template <typename Value, size_t N>
Value value_of(std::string_view name, const std::array<std::pair<std::string_view, Value>, N>& names, Value fallback) {
  for (const auto& [key, value] : names) {
    if (key == name) return value;
  }
  return fallback;
}

constexpr std::array<std::pair<std::string_view, Reporting>, 6> kReporting = {{{"say", Reporting::say},
                                                                              {"report", Reporting::report},
                                                                              {"tell", Reporting::tell},
                                                                              {"ask", Reporting::ask},
                                                                              {"call", Reporting::call},
                                                                              {"voice", Reporting::voice}}};

constexpr std::array<std::pair<std::string_view, SourceKind>, 3> kSources = {
    {{"person", SourceKind::person}, {"body", SourceKind::body}, {"document", SourceKind::document}}};

constexpr std::array<std::pair<std::string_view, Pos>, 10> kPos = {{{"det", Pos::det},
                                                                   {"pron", Pos::pron},
                                                                   {"adp", Pos::adp},
                                                                   {"sconj", Pos::sconj},
                                                                   {"cconj", Pos::cconj},
                                                                   {"aux", Pos::aux},
                                                                   {"part", Pos::part},
                                                                   {"adv", Pos::adv},
                                                                   {"adj", Pos::adj},
                                                                   {"num", Pos::num}}};

struct Ending {
  std::string_view suffix;
  uint8_t forms;
};
constexpr std::array<Ending, 3> kEndings = {{{"ing", kGerund}, {"ed", kPast | kParticiple}, {"s", kThird}}};

bool ends_with(std::string_view word, std::string_view suffix) {
  return word.size() > suffix.size() && word.substr(word.size() - suffix.size()) == suffix;
}

// Spellings that the stem left after an ending may come from, likeliest first: "sign", "agre(e)", "plan(n)", "carr(i)y".
std::vector<std::string> stems(std::string_view stem, std::string_view suffix) {
  std::vector<std::string> found;
  const std::string bare(stem);
  const char last = bare.back();
  if (suffix == "s") {
    found.push_back(bare);
    if (ends_with(bare, "ie")) found.push_back(bare.substr(0, bare.size() - 2) + "y");
    if (last == 'e') found.push_back(bare.substr(0, bare.size() - 1));
    return found;
  }
  if (last == 'i' && suffix == "ed") found.push_back(bare.substr(0, bare.size() - 1) + "y");
  const bool doubled = bare.size() > 2 && last == bare[bare.size() - 2] && !is_vowel(last);
  if (doubled && last != 's' && last != 'l') found.push_back(bare.substr(0, bare.size() - 1));
  // After these letters English hardly ever leaves out the final e: "receiv", "announc", "settl".
  const bool wants_e = last == 'v' || last == 'c' || last == 'u' || last == 'z' ||
                       (bare.size() > 2 && last == 'l' && !is_vowel(bare[bare.size() - 2]) && !doubled);
  if (wants_e) found.push_back(bare + "e");
  found.push_back(bare);
  if (!wants_e) found.push_back(bare + "e");
  if (doubled) found.push_back(bare.substr(0, bare.size() - 1));
  return found;
}

}  // namespace

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  each_row(embedded("lists/verbs.tsv"), [&](std::string_view lemma, std::string_view past, std::string_view participle) {
    regular_.emplace(std::string(lemma), past.empty());
    const auto add = [&](std::string_view variants, uint8_t form) {
      while (!variants.empty()) {
        VerbReading& reading = irregular_[std::string(next_field(variants, '/'))];
        // "lay" is a base of its own and the past of "lie"; the base reading, listed first, keeps the lemma.
        if (reading.lemma.empty()) reading.lemma = lemma;
        if (reading.lemma == lemma) reading.forms |= form;
      }
    };
    if (!past.empty()) {
      add(lemma, kBase);
      add(past, kPast);
      add(participle, kParticiple);
    }
  });
  for (const auto& [form, forms] : {std::pair<const char*, uint8_t>{"am", kBase}, {"are", kBase}, {"is", kThird}}) {
    irregular_[form] = {"be", forms};
  }
  irregular_["has"] = {"have", kThird};
  irregular_["does"] = {"do", kThird};
  irregular_["goes"] = {"go", kThird};
  for (const char* gerund : {"lying", "dying", "tying"}) {
    irregular_[gerund] = {std::string(1, gerund[0]) + "ie", kGerund};
  }
  each_row(embedded("lists/reporting_verbs.tsv"), [&](std::string_view lemma, std::string_view use, std::string_view) {
    reporting_.emplace(std::string(lemma), value_of(use, kReporting, Reporting::none));
  });
  each_row(embedded("lists/sources.tsv"), [&](std::string_view word, std::string_view kind, std::string_view) {
    sources_.emplace(std::string(word), value_of(kind, kSources, SourceKind::none));
  });
  each_row(embedded("lists/function_words.tsv"), [&](std::string_view word, std::string_view pos, std::string_view) {
    function_words_.emplace(std::string(word), value_of(pos, kPos, Pos::x));
  });
}

bool Lexicon::known(std::string_view lemma) const { return regular_.find(lemma) != regular_.end(); }

VerbReading Lexicon::verb(std::string_view word, bool guess) const {
  if (const auto found = irregular_.find(word); found != irregular_.end()) return found->second;
  if (known(word)) return {std::string(word), kBase};
  for (const Ending& ending : kEndings) {
    if (!ends_with(word, ending.suffix) || word.size() < ending.suffix.size() + 2) continue;
    const std::vector<std::string> candidates = stems(word.substr(0, word.size() - ending.suffix.size()), ending.suffix);
    for (const std::string& lemma : candidates) {
      if (known(lemma)) return {lemma, ending.forms};
    }
    if (guess) return {candidates.front(), ending.forms};
  }
  if (guess) return {std::string(word), kBase};
  return {};
}

Reporting Lexicon::reporting(std::string_view lemma) const {
  const auto found = reporting_.find(lemma);
  return found == reporting_.end() ? Reporting::none : found->second;
}

SourceKind Lexicon::source(std::string_view word) const {
  const auto found = sources_.find(word);
  return found == sources_.end() ? SourceKind::none : found->second;
}

Pos Lexicon::function_word(std::string_view word) const {
  const auto found = function_words_.find(word);
  return found == function_words_.end() ? Pos::x : found->second;
}

}  // namespace dateline::facts
