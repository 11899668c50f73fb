#include "figures/currency_guess.h"

#include <unordered_map>
#include <vector>

namespace dateline::figures {
namespace {

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

bool is_word_byte(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
}

// Cues by their first word, so that each word of the article costs one look-up.
const std::unordered_map<std::string, std::vector<const CurrencyCue*>>& cues_by_word() {
  static const auto map = [] {
    std::unordered_map<std::string, std::vector<const CurrencyCue*>> cues;
    for (const CurrencyCue& cue : Lexicon::get().cues()) cues[cue.words.substr(0, cue.words.find(' '))].push_back(&cue);
    return cues;
  }();
  return map;
}

}  // namespace

void CurrencyGuess::count() {
  counted_ = true;
  const std::string lower = lower_ascii(text_);
  const auto& cues = cues_by_word();
  for (size_t at = 0; at < lower.size();) {
    if (!is_word_byte(lower[at])) {
      ++at;
      continue;
    }
    size_t end = at;
    while (end < lower.size() && is_word_byte(lower[end])) ++end;
    const bool capital = text_[at] >= 'A' && text_[at] <= 'Z';
    const auto found = capital ? cues.find(lower.substr(at, end - at)) : cues.end();
    if (found != cues.end()) {
      const CurrencyCue* best = nullptr;
      for (const CurrencyCue* cue : found->second) {
        const size_t size = cue->words.size();
        const bool fits = lower.compare(at, size, cue->words) == 0 && (at + size >= lower.size() || !is_word_byte(lower[at + size]));
        // "US" is a country, "Us" and "us" are not.
        if (fits && (cue->words != "us" || text_.substr(at, 2) == "US") && (best == nullptr || best->words.size() < size)) best = cue;
      }
      if (best != nullptr) {
        ++by_noun_[best->noun][best->code];
        ++by_code_[best->code];
      }
    }
    at = end;
  }
  for (const std::string_view us : {"U.S.", "America", "Washington"})
    if (text_.find(us) != std::string_view::npos) ++by_noun_["dollar"]["USD"];
  if (text_.find("\xC2\xA3") != std::string_view::npos) ++by_code_["GBP"];
}

std::string CurrencyGuess::code(const UnitForm& bare) {
  if (!counted_) count();
  const auto noun = by_noun_.find(bare.noun);
  if (noun == by_noun_.end()) return bare.id;
  const auto own = noun->second.find(bare.id);
  int most = own == noun->second.end() ? 0 : own->second;
  std::string best = bare.id;
  for (const auto& [code, mentions] : noun->second) {
    if (mentions <= most) continue;
    // English news writes "$" for few dollars but America's, and a country named once is not yet the article's own.
    if (bare.noun == "dollar" && (mentions < 2 || !Lexicon::get().in_list("bare_dollar", lower_ascii(code)))) continue;
    most = mentions;
    best = code;
  }
  return best;
}

std::string CurrencyGuess::national(const Pieces& pieces, size_t at, size_t& end) {
  if (at >= pieces.size() || !pieces[at].is_title()) return {};
  const auto found = cues_by_word().find(std::string(pieces[at].lower));
  if (found == cues_by_word().end()) return {};
  for (const CurrencyCue* cue : found->second) {
    std::string words(pieces[at].lower);
    size_t i = at + 1;
    while (words.size() < cue->words.size() && i < pieces.size() && pieces[i].is_word()) words.append(" ").append(pieces[i++].lower);
    const UnitMatch noun = words == cue->words ? Lexicon::get().currency(pieces, i) : UnitMatch();
    if (!noun || (noun.form->noun != cue->noun && noun.form->id != cue->code) || noun.form->form_class == FormClass::prefix) continue;
    end = noun.end;
    return cue->code;
  }
  return {};
}

bool CurrencyGuess::mentions(std::string_view code) {
  if (!counted_) count();
  return by_code_.find(code) != by_code_.end();
}

}  // namespace dateline::figures
