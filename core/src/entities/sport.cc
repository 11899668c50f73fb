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
  if (first > sentence.first_token && (article.words[first - 1].flags & kAgainst) != 0) return true;
  if (last >= sentence.last_token) return false;
  const Word& next = article.words[last];
  const bool more = last + 1 < sentence.last_token;
  if ((next.flags & kMatchVerb) != 0) return more && (article.words[last + 1].capital || is_score(article.words[last + 1].key) || (article.words[last + 1].flags & kAgainst) != 0);
  if (is_score(next.key)) return true;
  // "Gor Mahia 0 Ulinzi Stars 0".
  return is_digits(next.key) && next.key.size() <= 2 && (!more || article.words[last + 1].capital || article.words[last + 1].key == ",");
}

}  // namespace dateline::entities
