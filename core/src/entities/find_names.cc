#include "entities/find_names.h"

#include <algorithm>
#include <cmath>

#include "entities/extend_names.h"

namespace dateline::entities {
namespace {

constexpr uint32_t kLongestName = 10;   // tokens
constexpr uint32_t kLongestRun = 60;    // tokens looked at together
constexpr float kTitlePoints = 1.2f;
constexpr float kLegalForm = 7;         // points of what stands before "Inc." for being a firm
constexpr float kTelling = 0.11f;       // confidence from which a name is evidence for others

bool can_hold(const Article& article, uint32_t token) {
  const Word& word = article.words[token];
  return word.capital && !word.closed;
}

bool is_number(const Article& article, uint32_t token) {
  return article.document.tokens[token].has_digit && article.words[token].key.size() <= 5 && !article.words[token].capital;
}

// How many tokens between two capitals a name may bridge: "of", "of the", "'s", "&", "van der".
uint32_t bridge(const Article& article, uint32_t from, uint32_t end) {
  uint32_t t = from;
  while (t < end && t - from < 3) {
    const Word& word = article.words[t];
    const bool possessive = word.key == "'s" || (word.key == "'" && !article.document.tokens[t].space_before);
    if (!possessive && (word.flags & (kJoin | kParticle)) == 0) break;
    if (word.capital) break;
    ++t;
  }
  return t > from && t < end && can_hold(article, t) ? t - from : 0;
}

// The end of the run of tokens, beginning at a capital, in which names may lie.
uint32_t run_end(const Article& article, uint32_t first, uint32_t end) {
  uint32_t t = first + 1;
  while (t < end && t - first < kLongestRun) {
    if (can_hold(article, t)) { ++t; continue; }
    if (is_number(article, t) && !article.words[t].closed && article.document.tokens[t].space_before) { ++t; continue; }
    const uint32_t bridged = bridge(article, t, end);
    if (bridged == 0) break;
    t += bridged;
  }
  return std::min(t, end);
}

struct Step {
  float points = 0;
  uint32_t from = 0;
  Verdict verdict;       // type none: title or outside
};

class Search {
 public:
  Search(const Article& article, const Memory* memory) : a_(article), memory_(memory) {}

  std::vector<FoundName> run() {
    for (const Sentence& sentence : a_.document.sentences) {
      for (uint32_t t = sentence.first_token; t < sentence.last_token;) {
        const bool number_first = is_number(a_, t) && !a_.words[t].closed && t + 1 < sentence.last_token && can_hold(a_, t + 1);
        if (!can_hold(a_, t) && !number_first) { ++t; continue; }
        const uint32_t end = run_end(a_, t, sentence.last_token);
        split(t, end);
        t = end;
      }
    }
    return std::move(found_);
  }

 private:
  bool may_begin(uint32_t t) const { return (can_hold(a_, t) && a_.words[t].key != "the") || is_number(a_, t); }
  bool may_end(uint32_t t) const { return can_hold(a_, t) || is_number(a_, t) || (a_.words[t].flags & kOrgSuffix) != 0; }

  // The best way to cut the run into names, titles and other words (semi-Markov search).
  void split(uint32_t first, uint32_t end) {
    const uint32_t length = end - first;
    steps_.assign(length + 1, Step{});
    for (uint32_t i = 1; i <= length; ++i) steps_[i].points = -1e9f;
    for (uint32_t i = 0; i < length; ++i) {
      const uint32_t t = first + i;
      extend(i, 1, outside(a_, t), Verdict{});
      if (const uint32_t title = a_.words[t].title; title > 0 && i + title <= length)
        extend(i, title, kTitlePoints + 0.6f * static_cast<float>(title - 1), Verdict{});
      if (may_begin(t)) names_from(first, i, length);
    }
    collect(first, length);
  }


  void names_from(uint32_t first, uint32_t i, uint32_t length) {
    key_.clear();
    const uint32_t longest = std::min(length - i, kLongestName);
    const LexicalEntry& head = a_.words[first + i].entry;
    bool listed = head.begins, begins = head.begins;   // may a listed name begin with the words so far; does one, with a blank?
    for (uint32_t n = 1; n <= longest; ++n) {
      const uint32_t last = first + i + n;
      if (n > 1 && a_.document.tokens[last - 1].space_before) {
        key_ += ' ';
        listed = listed && begins;
      }
      begins = n > 1 || begins;
      key_ += a_.words[last - 1].key;
      if (!may_end(last - 1)) continue;
      Candidate candidate{first + i, last, key_, n == 1 ? head : LexicalEntry()};
      if (n > 1 && listed) {
        candidate.entry = Lexicon::get().find(key_);
        begins = candidate.entry.begins;
      }
      const Verdict verdict = judge(a_, candidate, memory_);
      if (verdict.type != EntityType::none) extend(i, n, verdict.points, verdict);
    }
  }

  void extend(uint32_t i, uint32_t n, float points, const Verdict& verdict) {
    const float total = steps_[i].points + points;
    if (total > steps_[i + n].points) steps_[i + n] = {total, i, verdict};
  }

  void collect(uint32_t first, uint32_t length) {
    const size_t begin = found_.size();
    for (uint32_t i = length; i > 0; i = steps_[i].from) {
      const Step& step = steps_[i];
      if (step.verdict.type == EntityType::none) continue;
      float rest = 0;
      for (uint32_t t = first + step.from; t < first + i; ++t) rest += outside(a_, t);
      const float margin = step.verdict.points - rest;
      // Plain arithmetic, not exp(): every processor and library must give the same digits.
      // Fitted to how often names of each margin were right on held-out articles of data/corpus/train.
      const float square = std::max(0.0f, margin) * margin;
      const float confidence = 0.1f + 0.9f * square / (square + 20);
      found_.push_back({first + step.from, first + i, step.verdict.type, std::min(0.99f, confidence), step.verdict.reason, step.verdict.known});
    }
    std::reverse(found_.begin() + static_cast<std::ptrdiff_t>(begin), found_.end());
  }

  const Article& a_;
  const Memory* memory_;
  std::vector<Step> steps_;
  std::string key_;
  std::vector<FoundName> found_;
};

void remember_part(Memory& memory, std::string_view key, EntityType type, float points) {
  Memory::Part& part = memory.part[std::string(key)];
  if (points > part.points) part = {type, points};
}

// "Safaricom" of "Safaricom PLC", "Toyota" of "Toyota Motor Corp". A legal form leaves no doubt what the name before it is.
void remember_short_forms(const Article& article, const FoundName& name, Memory& memory) {
  const Word& first = article.words[name.first];
  const bool legal = article.is(name.last - 1, kOrgSuffix);
  std::string key;
  if (legal && name.last - name.first > 2) {
    article.append_key(name.first, name.last - 1, key);
    remember_part(memory, key, EntityType::ORG, 8);
  }
  if (name.last - name.first < 2 || (first.flags & (kCommon | kOrgOpen | kDirection)) != 0) return;
  if (!legal && (first.flags & (kGiven | kSurname)) != 0) return;
  for (int32_t m = first.entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
    const KnownName known = Lexicon::get().name(Lexicon::get().meaning(m).name);
    if (known.type != EntityType::ORG && (!legal || known.weight >= 4)) return;
  }
  remember_part(memory, first.key, EntityType::ORG, legal ? kLegalForm : 4.5f);
}

bool is_telling(const Article& article, const FoundName& name) {
  if (name.confidence < kTelling) return false;
  for (uint32_t t = name.first; t < name.last; ++t) if (article.words[t].strong) return true;
  return false;
}

// Names whose capitals say something, for the second look at those that don't.
Memory remember(const Article& article, const std::vector<FoundName>& names) {
  Memory memory;
  std::string key;
  for (const FoundName& name : names) {
    if (!is_telling(article, name)) continue;
    if (name.type == EntityType::ORG) remember_short_forms(article, name, memory);
    if (name.reason == Reason::firm_accounts) {
      key.clear();
      article.append_key(name.first, name.last, key);
      remember_part(memory, key, EntityType::ORG, 5);
    }
    if (name.type == EntityType::GPE && name.last - name.first == 1 && name.reason == Reason::place_word) {
      remember_part(memory, article.words[name.first].key, EntityType::GPE, 5);  // "Minova, a market town"
    }
    if (name.type == EntityType::EVENT && name.last - name.first == 2 && name.reason == Reason::event_word && !article.everyday(name.last - 1))
      remember_part(memory, article.words[name.last - 1].key, EntityType::EVENT, 8);  // "Nari" of "Cyclone Nari"
  }
  for (const FoundName& name : names) {
    if (!is_telling(article, name)) continue;
    key.clear();
    article.append_key(name.first, name.last, key);
    if (memory.part.count(key) > 0) continue;
    const bool guess = name.known < 0 && name.last - name.first == 1 && name.reason != Reason::after_title && name.reason != Reason::acronym;
    memory.whole[key].votes[static_cast<size_t>(name.type)] += guess ? 0.4f : name.confidence;
    if (name.type != EntityType::PERSON || name.last - name.first < 2) continue;
    for (const uint32_t t : {name.first, name.last - 1}) {
      const Word& word = article.words[t];
      if (word.initial || !word.capital || word.key.size() < 2) continue;
      memory.person[std::string(word.key)] += name.confidence;
      memory.part.erase(std::string(word.key));  // a person of the article goes before a firm named after one
    }
  }
  return memory;
}

// "Halden" is the firm wherever "Halden Freight Inc." was named, whatever else it looks like.
void follow_legal_forms(const Article& article, const Memory& memory, std::vector<FoundName>& names) {
  std::string key;
  for (FoundName& name : names) {
    key.clear();
    article.append_key(name.first, name.last, key);
    const auto part = memory.part.find(key);
    if (part == memory.part.end() || part->second.points < kLegalForm || name.type == part->second.type) continue;
    name.type = part->second.type;
    name.reason = Reason::elsewhere;
    name.known = -1;
  }
}

bool is_guess(const FoundName& name) {
  return name.known < 0 && (name.reason == Reason::tagger || name.reason == Reason::unknown_words || name.reason == Reason::elsewhere || name.reason == Reason::after_place_word);
}

// One name, one thing, unless context says otherwise: guesses follow the type that most of the article gives the same words.
void agree(const Article& article, std::vector<FoundName>& names) {
  std::unordered_map<std::string, Memory::Seen> seen;
  std::vector<std::string> keys(names.size());
  for (size_t n = 0; n < names.size(); ++n) {
    article.append_key(names[n].first, names[n].last, keys[n]);
    seen[keys[n]].votes[static_cast<size_t>(names[n].type)] += names[n].confidence;
  }
  for (size_t n = 0; n < names.size(); ++n) {
    if (!is_guess(names[n])) continue;
    const auto& votes = seen[keys[n]].votes;
    const auto best = static_cast<size_t>(std::max_element(votes.begin(), votes.end()) - votes.begin());
    if (votes[best] > 1.5f * votes[static_cast<size_t>(names[n].type)]) {
      names[n].type = static_cast<EntityType>(best);
      names[n].reason = Reason::elsewhere;
    }
  }
}

}  // namespace

std::vector<FoundName> find_names(const Article& article, const std::vector<FoundName>& own) {
  const std::vector<FoundName> first = Search(article, nullptr).run();
  const Memory memory = remember(article, first);
  std::vector<FoundName> names = Search(article, &memory).run();
  follow_legal_forms(article, memory, names);
  agree(article, names);
  extend_names(article, names);
  names.insert(names.end(), own.begin(), own.end());
  std::stable_sort(names.begin(), names.end(), [](const FoundName& a, const FoundName& b) { return a.first < b.first; });
  return names;
}

}  // namespace dateline::entities
