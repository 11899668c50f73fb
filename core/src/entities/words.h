// The tokens of an article as the entities stage sees them: folded, looked up once, with what their letter case tells.
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "dateline/document.h"
#include "knowledge/lexicon.h"

namespace dateline::entities {

struct Word {
  std::string_view key;                   ///< folded; lives as long as the Article
  LexicalEntry entry;                     ///< what the lists have under the key
  uint64_t flags = 0;                     ///< the entry's
  uint32_t form = 0;                      ///< index into Article::forms, equal for equal keys
  bool capital = false;                   ///< written with a capital letter
  bool strong = false;                    ///< the capital says something: neither a sentence's first word nor in a headline
  bool all_caps = false;                  ///< two or more letters, all capital
  bool initial = false;                   ///< "K." or "J.R."
  bool closed = false;                    ///< can't be part of a name: dates, sums, boilerplate, "ex-Soviet"
  uint8_t title = 0;                      ///< tokens of the title or office that begins here ("foreign minister"), 0 when none
};

/// What an article as a whole says about a folded word.
struct Form {
  uint16_t lower = 0;           ///< times in lower case
  uint16_t strong_capital = 0;  ///< times with a capital that says something
};

struct Article {
  explicit Article(const Document& source) : document(source) {}
  Article(const Article&) = delete;
  Article& operator=(const Article&) = delete;

  const Document& document;
  std::vector<Word> words;      ///< one a token
  std::vector<Form> forms;
  std::vector<bool> headline;   ///< of each sentence: its capitals say nothing
  std::vector<bool> quoted;     ///< of each token: inside quotation marks
  bool tagged = false;          ///< the name tagger ran
  bool team_sport = false;      ///< tells of games between teams
  std::string arena;

  bool is(size_t token, uint64_t flags) const { return (words[token].flags & flags) != 0; }
  /// An everyday word that is no usual given name or surname.
  bool everyday(size_t token) const;
  /// Is it certain from this article alone that the word is an everyday one?
  bool seen_lower(size_t token) const { return forms[words[token].form].lower > 0; }
  /// Folded words of a run of tokens, as keys of the lexicon are.
  void append_key(uint32_t first, uint32_t last, std::string& out) const;
};

/// Linear in the text.
void read_words(Article& article);

}  // namespace dateline::entities
