#include "entities/titles.h"

#include <algorithm>
#include <string>

#include "entities/words.h"

namespace dateline::entities {
namespace {

constexpr uint32_t kLongestTitle = 7;

// Length of the longest title of our lists that begins at `first` and ends before `last`, 0 when none does.
uint32_t listed_title(const Article& article, uint32_t first, uint32_t last, std::string& key) {
  const Lexicon& lexicon = Lexicon::get();
  uint32_t best = article.is(first, kTitle) ? 1 : 0;
  bool begins = article.words[first].entry.begins;   // does a longer phrase begin with the words so far?
  if (!begins) return best;
  key.clear();
  for (uint32_t t = first; t < last; ++t) {
    if (t > first && article.document.tokens[t].space_before) {
      if (!begins) break;
      key += ' ';
    }
    key += article.words[t].key;
    if (t == first) continue;
    const LexicalEntry found = lexicon.find(key);
    if ((found.flags & kTitle) != 0) best = t - first + 1;
    begins = found.begins;
  }
  return best;
}

// Modifiers, then a title of the list: "former deputy" + "prime minister". A modifier that is also a title ("chief") may
// end it, so the longest reading wins.
uint32_t title_at(const Article& article, uint32_t first, uint32_t last, std::string& key) {
  last = std::min(last, first + kLongestTitle);
  uint32_t t = first;
  uint32_t best = 0;
  while (t < last) {
    const uint32_t listed = listed_title(article, t, last, key);
    if (listed > 0) best = t - first + listed;
    if (!article.is(t, kModifier)) {
      if (listed == 0 || !article.is(t, kTitle)) break;
      // "Secretary General", "President and chief executive" go on; "King Charles" does not.
      if (t + listed < last && article.is(t + listed, kOffice | kRank | kHonorific | kChurch) && (article.words[t + listed].capital || !article.words[t].capital)) {
        t += listed;
        continue;
      }
      break;
    }
    ++t;
  }
  return best;
}

}  // namespace

void mark_titles(Article& article) {
  std::string key;
  for (const Sentence& sentence : article.document.sentences) {
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      if (article.is(t, kTitle | kModifier) && !article.words[t].closed) {
        article.words[t].title = static_cast<uint8_t>(title_at(article, t, sentence.last_token, key));
      }
    }
  }
}

}  // namespace dateline::entities
