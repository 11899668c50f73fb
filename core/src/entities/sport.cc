#include "entities/sport.h"

namespace dateline::entities {
namespace {

constexpr uint32_t kWordsPerSportWord = 40;

bool is_digits(std::string_view text) {
  if (text.empty() || text.size() > 3) return false;
  for (const char c : text)
    if (c < '0' || c > '9') return false;
  return true;
}

// "5-1", "87-80".
bool is_score(std::string_view text) {
  const size_t dash = text.find('-');
  return dash != std::string_view::npos && is_digits(text.substr(0, dash)) && is_digits(text.substr(dash + 1));
}

}  // namespace

bool tells_of_team_sport(const Article& article) {
  uint32_t team = 0, single = 0, words = 0;
  for (const Word& word : article.words) {
    words += word.key.size() > 1;
    if (word.capital && word.strong) continue;
    team += (word.flags & kSport) != 0 || is_score(word.key);
    single += (word.flags & kSingleSport) != 0;
  }
  return team >= 3 && team * kWordsPerSportWord >= words && single * 4 <= team;
}

bool plays_match(const Article& article, uint32_t first, uint32_t last) {
  const Sentence& sentence = article.document.sentences[article.document.tokens[first].sentence];
  const auto word = [&](int64_t t) -> const Word* {
    return t >= sentence.first_token && t < sentence.last_token ? &article.words[static_cast<size_t>(t)] : nullptr;
  };
  const auto is = [&](int64_t t, uint64_t flag) { return word(t) != nullptr && (word(t)->flags & flag) != 0; };
  const auto scored = [&](int64_t t) { return word(t) != nullptr && is_score(word(t)->key); };
  const int64_t before = int64_t{first} - 1, next = last;
  if (is(before, kAgainst)) return true;
  // "lost 3-0 at Villa", "held by Cadiz".
  if (word(before) != nullptr && word(before)->key == "at" && scored(before - 1)) return true;
  if (word(before) != nullptr && word(before)->key == "by" && is(before - 1, kMatchVerb)) return true;
  if (word(next) == nullptr) return false;
  if (is(next, kMatchVerb)) return (word(next + 1) != nullptr && word(next + 1)->capital) || scored(next + 1) || is(next + 1, kAgainst);
  if (scored(next)) return true;
  if (word(next)->key == "were" && is(next + 1, kMatchVerb)) return true;
  // "Gor Mahia 0 Ulinzi Stars 0".
  const bool ends = word(next + 1) == nullptr || word(next + 1)->capital || word(next + 1)->key == ",";
  return is_digits(word(next)->key) && word(next)->key.size() <= 2 && ends;
}

}  // namespace dateline::entities
