#include "entities/extend_names.h"

#include <algorithm>

namespace dateline::entities {
namespace {

bool is_quotation_mark(const Article& article, uint32_t t) {
  const std::string_view text = article.document.slice(article.document.tokens[t]);
  return text == "\"" || text == "'" || text == "\xE2\x80\x9C" || text == "\xE2\x80\x9D" || text == "\xE2\x80\x98" || text == "\xE2\x80\x99";
}

// Where "Shorty" ends in 'Joaquin "Shorty" Guzman', whose first name ends at `t`: the token of the surname, or 0.
uint32_t nickname_end(const Article& article, uint32_t t) {
  constexpr uint32_t kLongestNickname = 4;
  const uint32_t end = std::min<uint32_t>(t + kLongestNickname + 3, static_cast<uint32_t>(article.words.size()));
  if (t + 3 >= end || !is_quotation_mark(article, t)) return 0;
  for (uint32_t u = t + 2; u + 1 < end; ++u) {
    if (is_quotation_mark(article, u)) return article.document.tokens[u + 1].sentence == article.document.tokens[t].sentence ? u + 1 : 0;
  }
  return 0;
}

// First name, nickname in quotation marks and surname are one name, whatever was found between the marks.
void join_nicknames(const Article& article, std::vector<FoundName>& names) {
  std::vector<FoundName> joined;
  for (const FoundName& name : names) {
    size_t back = 1;
    while (back <= 3 && back <= joined.size() && nickname_end(article, joined[joined.size() - back].last) != name.first) ++back;
    if (back <= 3 && back <= joined.size() && name.type == EntityType::PERSON) {
      joined.resize(joined.size() - back + 1);
      joined.back().type = EntityType::PERSON;
      joined.back().known = -1;
      joined.back().last = name.last;
      continue;
    }
    joined.push_back(name);
  }
  names = std::move(joined);
}

bool is_listed_as(std::string_view key, EntityType type) {
  for (int32_t m = Lexicon::get().find(key).meaning; m >= 0; m = Lexicon::get().meaning(m).next)
    if (Lexicon::get().name(Lexicon::get().meaning(m).name).type == type) return true;
  return false;
}

// "The Salt Walkers", "A Catalogue of Ash": the article that begins a title is part of it, and so is that of a place that
// the lists call so (The Hague).
void take_articles(const Article& article, std::vector<FoundName>& names) {
  std::string key;
  for (FoundName& name : names) {
    if (name.first == 0) continue;
    const uint32_t before = name.first - 1;
    const std::string_view word = article.words[before].key;
    const uint32_t sentence = article.document.tokens[before].sentence;
    if (!article.words[before].capital || sentence != article.document.tokens[name.first].sentence || (word != "the" && word != "a" && word != "an")) continue;
    const bool title = name.type == EntityType::WORK_OF_ART && before != article.document.sentences[sentence].first_token;
    key.clear();
    article.append_key(before, name.last, key);
    if (title || (name.type == EntityType::GPE && is_listed_as(key, EntityType::GPE))) name.first = before;
  }
}

// "Sotheby's", "Domino's": the lists know the firm by its 's.
void take_possessives(const Article& article, std::vector<FoundName>& names) {
  std::string key;
  for (FoundName& name : names) {
    if (name.last >= article.words.size() || article.words[name.last].key != "'s") continue;
    if (article.document.tokens[name.last].sentence != article.document.tokens[name.first].sentence) continue;
    key.clear();
    article.append_key(name.first, name.last + 1, key);
    if (!is_listed_as(key, EntityType::ORG)) continue;
    ++name.last;
    name.type = EntityType::ORG;
    name.known = -1;
  }
}

// The tokens [from, result) are everyday words with capitals; result is `from` when there are none.
uint32_t everyday_words_end(const Article& article, uint32_t from, uint32_t end) {
  constexpr uint32_t kMostWords = 3;
  uint32_t t = from;
  while (t < end && t - from < kMostWords && article.words[t].capital && (article.words[t].flags & kCommon) != 0) ++t;
  return t;
}

// Where ", Infrastructure and Transport" ends, which begins at `t`; `t` when no such list stands there.
uint32_t list_end(const Article& article, uint32_t t, uint32_t end) {
  for (uint32_t at = t; at < end;) {
    const bool comma = article.words[at].key == ",";
    uint32_t next = at + (comma ? 1 : 0);
    const bool last = next < end && article.words[next].key == "and";
    if (last) ++next;
    if (!comma && !last) return t;
    const uint32_t words = everyday_words_end(article, next, end);
    if (words == next) return t;
    if (last) return at == t ? t : words;
    at = words;
  }
  return t;
}

// "Ministry of Land, Infrastructure and Transport": commas part what one ministry is for.
void take_lists(const Article& article, std::vector<FoundName>& names) {
  std::vector<FoundName> kept;
  for (const FoundName& name : names) {
    if (!kept.empty() && kept.back().last > name.first) continue;
    kept.push_back(name);
    const bool office = name.type == EntityType::ORG && name.last - name.first > 2 && article.is(name.first, kOrgOpen);
    if (!office || (article.words[name.first + 1].key != "of" && article.words[name.first + 1].key != "for")) continue;
    const uint32_t end = article.document.sentences[article.document.tokens[name.first].sentence].last_token;
    kept.back().last = list_end(article, name.last, end);
  }
  names = std::move(kept);
}

}  // namespace

void extend_names(const Article& article, std::vector<FoundName>& names) {
  join_nicknames(article, names);
  take_articles(article, names);
  take_possessives(article, names);
  take_lists(article, names);
}

}  // namespace dateline::entities
