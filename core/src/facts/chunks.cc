#include "facts/chunks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::facts {
namespace {

// Brackets with more tokens are read through, which also bounds the search for the closing one.
constexpr size_t kLongestBracket = 60;

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 5> kRelatives = {"who", "which", "whom", "whose", "whoever"};
constexpr std::array<std::string_view, 18> kSubordinators = {
    "where", "when", "while", "because", "although", "though", "whereas", "if",  "unless",
    "whether", "as", "after", "before",  "since",    "until",  "once",    "how", "why"};
// Words before a number that only bound it.
constexpr std::array<std::string_view, 17> kBounds = {"at least", "at most", "more than", "less than", "fewer than", "as much as",
                                                      "as many as", "up to", "close to", "about", "around", "nearly", "almost",
                                                      "some", "roughly", "approximately", "well over"};
constexpr std::array<std::string_view, 13> kModals = {"will", "would", "shall", "should", "may", "might", "can",
                                                      "could", "must", "ca",    "wo",     "'ll", "ought"};
constexpr std::array<std::string_view, 6> kParticles = {"up", "out", "off", "back", "away", "down"};
constexpr std::array<std::string_view, 3> kNegators = {"not", "n't", "never"};

class Reader {
 public:
  Reader(Words& words, size_t first, size_t last) : words_(words), first_(first), last_(last) {}

  std::vector<Chunk> read() {
    size_t i = first_;
    while (i < last_) {
      const size_t next = step(i);
      i = next > i ? next : i + 1;
    }
    return std::move(chunks_);
  }

 private:
  size_t step(size_t i) {
    if (words_[i].quoted) return quote(i);
    const std::string_view word = words_[i].lower;
    if (word == "(" || word == "[") return skip_bracket(i);
    if (words_[i].pos == Pos::punct || words_[i].pos == Pos::sym) {
      if (words_[i].figure >= 0) return noun(i);
      return punctuation(i);
    }
    if (words_[i].date >= 0 || words_[i].figure >= 0 || bound_length(i) > 0) return noun(i);
    if (is_one_of(word, kRelatives) && words_[i].mention < 0) return add(ChunkKind::relative, i, i + 1);
    if (word == "that" && opens_clause(i)) return add(ChunkKind::that, i, i + 1);
    if (is_one_of(word, kSubordinators) && words_[i].mention < 0 && introduces_clause(i)) return add(ChunkKind::subordinator, i, i + 1);
    if (word == "to") return infinitive_follows(i) ? verb(i) : add(ChunkKind::preposition, i, i + 1);
    switch (words_[i].pos) {
      case Pos::verb:
      case Pos::aux: return starts_noun(i) ? noun(i) : verb(i);
      case Pos::adp:
      case Pos::sconj: return add(ChunkKind::preposition, i, i + 1);
      case Pos::cconj: return add(ChunkKind::conjunction, i, i + 1);
      case Pos::adv:
      case Pos::part:
      case Pos::intj: return before_number(i) ? noun(i) : adverb(i);
      case Pos::adj:
        if (i + 1 < last_ && words_[i + 1].pos == Pos::verb && (word == "first" || word == "last" || word == "long" || word == "little")) return adverb(i);
        return noun_follows(i) ? noun(i) : adjective(i);
      default: return noun(i);
    }
  }

  size_t add(ChunkKind kind, size_t first, size_t last) {
    Chunk chunk;
    chunk.kind = kind;
    chunk.first = first;
    chunk.last = last;
    chunk.head = first;
    chunks_.push_back(chunk);
    return last;
  }

  size_t quote(size_t i) {
    size_t end = i;
    while (end < last_ && words_[end].quoted) ++end;
    return add(ChunkKind::quote, i, end);
  }

  size_t skip_bracket(size_t i) {
    const std::string_view close = words_[i].lower == "(" ? ")" : "]";
    for (size_t j = i + 1; j < last_ && j < i + kLongestBracket; ++j) {
      if (words_[j].lower == close) return j + 1;
    }
    return i + 1;
  }

  size_t punctuation(size_t i) {
    const std::string_view word = words_[i].lower;
    if (word == ",") return add(ChunkKind::comma, i, i + 1);
    if (word == ";" || word == ":" || word == "." || word == "-" || word == "--" || word == "\xE2\x80\x94" || word == "\xE2\x80\x93" ||
        word == "..." || word == "\xE2\x80\xA6" || word == "!" || word == "?") {
      return add(ChunkKind::stop, i, i + 1);
    }
    return i + 1;  // the marks of scare quotes and the like are seen through
  }

  bool is_noun_like(size_t i) const {
    if (i >= last_ || words_[i].quoted) return false;
    const Pos pos = words_[i].pos;
    return pos == Pos::noun || pos == Pos::propn || pos == Pos::num || pos == Pos::det || pos == Pos::adj || words_[i].figure >= 0 ||
           (pos == Pos::pron && words_[i].lower != "that");
  }

  // Tokens of "at least" and the like before a number; 0 when there are none.
  size_t bound_length(size_t i) const {
    for (const std::string_view bound : kBounds) {
      size_t j = i;
      size_t at = 0;
      while (j < last_ && at < bound.size() && bound.substr(at, words_[j].lower.size()) == words_[j].lower) {
        at += words_[j].lower.size() + 1;
        ++j;
      }
      const bool number = j < last_ && j > i && (words_[j].pos == Pos::num || words_[j].figure >= 0 || words_[j].pos == Pos::sym);
      if (at == bound.size() + 1 && number && words_[j].date < 0) return j - i;
    }
    return 0;
  }

  bool before_number(size_t i) const { return i + 1 < last_ && words_[i + 1].figure >= 0 && words_[i + 1].figure == words_[i].figure; }

  bool noun_follows(size_t i) const {
    for (size_t j = i + 1; j < last_ && j < i + 8; ++j) {
      const Pos pos = words_[j].pos;
      if (words_[j].quoted || words_[j].date >= 0) return false;
      if (pos == Pos::noun || pos == Pos::propn || words_[j].figure >= 0) return true;
      if (pos != Pos::adj && pos != Pos::num && words_[j].lower != "-") return false;
    }
    return false;
  }

  // A participle that opens a noun group: "the signed deal", "Exiled opposition leader Duarte".
  bool starts_noun(size_t i) const {
    if (words_[i].pos != Pos::verb) return false;
    if (i == first_) return (words_[i].verb.forms & kParticiple) != 0 && i + 1 < last_ && words_[i + 1].pos == Pos::noun && words_[i + 1].mention < 0;
    const Pos left = words_[i - 1].pos;
    return (left == Pos::det || left == Pos::adj || left == Pos::num) && is_noun_like(i + 1) && words_[i + 1].pos != Pos::det;
  }

  // "that" begins a clause unless it points at a noun ("that day") or stands alone ("after that").
  bool opens_clause(size_t i) const {
    if (i + 1 >= last_) return false;
    if (words_[i].pos == Pos::sconj) return true;
    if (words_[i].pos == Pos::det && i > first_ && words_[i - 1].pos != Pos::verb && words_[i - 1].pos != Pos::noun) return false;
    size_t before = i;
    while (before > first_ && is_quote_mark(words_[before - 1].lower)) --before;
    const Pos left = before > first_ ? words_[before - 1].pos : Pos::punct;
    return left == Pos::verb || left == Pos::noun || left == Pos::propn || left == Pos::adj || words_[i + 1].pos == Pos::verb ||
           words_[i + 1].pos == Pos::aux;
  }

  // A finite verb must follow before the next comma: "after the bank asked", not "after the vote".
  bool introduces_clause(size_t i) const {
    const std::string_view word = words_[i].lower;
    if (word == "if" || word == "unless" || word == "because" || word == "although" || word == "though" || word == "whether" || word == "how" ||
        word == "why") {
      return true;
    }
    if (i + 1 < last_ && words_[i + 1].verb.forms == kGerund) return false;
    for (size_t j = i + 1; j < last_ && j < i + 24; ++j) {
      if (words_[j].lower == "," || words_[j].quoted || words_[j].lower == ";") return false;
      if (words_[j].pos == Pos::aux || (words_[j].pos == Pos::verb && (words_[j].verb.forms & (kPast | kThird | kBase)) != 0 && words_[j - 1].lower != "to")) {
        // "after 30 kilometres and covered": the verb goes on with the clause before.
        return words_[j - 1].lower != "and" && (j > i + 1 || words_[i].lower == "as");
      }
    }
    return false;
  }

  bool infinitive_follows(size_t i) const {
    size_t j = i + 1;
    while (j < last_ && words_[j].pos == Pos::adv) ++j;
    return j < last_ && (words_[j].pos == Pos::verb || words_[j].pos == Pos::aux) && (words_[j].verb.forms & kBase) != 0 && !words_[j].quoted;
  }

  size_t adverb(size_t i) {
    const size_t next = add(ChunkKind::adverb, i, i + 1);
    chunks_.back().negative = is_one_of(words_[i].lower, kNegators);
    return next;
  }

  size_t adjective(size_t i) {
    size_t end = i + 1;
    while (end < last_ && !words_[end].quoted && (words_[end].pos == Pos::adj || (words_[end].pos == Pos::cconj && end + 1 < last_ && words_[end + 1].pos == Pos::adj))) ++end;
    return add(ChunkKind::adjective, i, end);
  }

  size_t noun(size_t i) {
    Chunk chunk;
    chunk.kind = ChunkKind::noun;
    chunk.first = i;
    chunk.head = i;
    const bool possessive = is_possessive(words_[i].lower) && is_noun_like(i + 1);
    const bool pronoun = words_[i].pos == Pos::pron && !possessive;
    chunk.pronoun = pronoun;
    chunk.negative = words_[i].lower == "no" || words_[i].lower == "none" || words_[i].lower == "nobody" || words_[i].lower == "nothing" ||
                     words_[i].lower == "neither";
    if (words_[i].date >= 0) return date(chunk);
    size_t end = i + (words_[i].figure < 0 ? bound_length(i) : 0);
    bool closed = false;  // the head has come: a determiner now begins another group
    while (end < last_ && !words_[end].quoted) {
      const Word& word = words_[end];
      const size_t start = end;
      if (word.date >= 0) {
        // "a six-year-old girl": a duration inside the group describes its head.
        const size_t after = closed ? end : describing_date(end);
        if (after == end) break;
        end = after;
        continue;
      }
      if (word.mention >= 0 || word.figure >= 0) {
        const bool named = word.mention >= 0;
        const int32_t index = named ? word.mention : word.figure;
        while (end < last_ && (named ? words_[end].mention : words_[end].figure) == index) ++end;
        chunk.head = end - 1;
        chunk.mention = named ? index : -1;
        if (pronoun) break;
        continue;
      }
      if (pronoun && end > i) break;
      if (word.lower == "'s" || (word.lower == "'" && end > i)) {
        if (end == i || word.pos == Pos::aux || word.pos == Pos::verb) break;
        closed = false;
        chunk.mention = -1;
        ++end;
        continue;
      }
      const bool nominal = word.pos == Pos::noun || word.pos == Pos::propn || word.pos == Pos::num || word.pos == Pos::x;
      if (nominal) {
        chunk.head = end;
        chunk.mention = -1;
        closed = word.pos != Pos::num;
      } else if (word.pos == Pos::det || (word.pos == Pos::pron && (end == i || is_possessive(word.lower)))) {
        const bool after_number = end > i && words_[end - 1].pos == Pos::num;
        if (closed || after_number) break;
      } else if (word.pos == Pos::adj) {
        const bool rank = closed && (word.lower == "general" || word.lower == "elect");  // "inspector general"
        if (closed && !rank && !noun_follows(end)) break;
        if (end > i && !noun_follows(end) && !closed && chunk.head == i) chunk.head = end;
      } else if (word.pos == Pos::verb && end > i && !closed && is_noun_like(end + 1) && words_[end - 1].pos != Pos::pron &&
                 words_[end - 1].mention < 0) {
        // a participle inside: "the proposed deal"
      } else if (word.pos == Pos::adv && !closed && is_noun_like(end + 1)) {
      } else if ((word.lower == "-" || word.lower == "%" || word.pos == Pos::sym) && end > i) {
        closed = true;
      } else if (is_quote_mark(word.lower) && !closed && is_noun_like(end + 1)) {
        // scare quotes are seen through
      } else {
        break;
      }
      end = start + 1;
    }
    chunk.last = std::max(end, i + 1);
    chunks_.push_back(chunk);
    return chunk.last;
  }

  // One past a date that stands before a noun or adjective; the same token when it does not.
  size_t describing_date(size_t i) const {
    size_t end = i;
    while (end < last_ && words_[end].date == words_[i].date) ++end;
    const bool noun_next = end < last_ && words_[end].date < 0 && !words_[end].quoted && words_[end].figure < 0 &&
                           (words_[end].pos == Pos::noun || words_[end].pos == Pos::propn || (words_[end].pos == Pos::adj && noun_follows(end)));
    return noun_next && end - i <= 3 ? end : i;
  }

  static bool is_possessive(std::string_view w) {
    return w == "his" || w == "her" || w == "its" || w == "their" || w == "our" || w == "my" || w == "your";
  }
  static bool is_quote_mark(std::string_view w) {
    return w == "\"" || w == "\xE2\x80\x9C" || w == "\xE2\x80\x9D" || w == "'" || w == "\xE2\x80\x98" || w == "``" || w == "''";
  }

  size_t date(Chunk chunk) {
    size_t end = chunk.first;
    const int32_t index = words_[end].date;
    while (end < last_ && words_[end].date == index) ++end;
    chunk.last = end;
    chunk.head = end - 1;
    // "Tuesday's meeting", "the 25-year concession": the date only describes.
    const bool describes = end < last_ && words_[end].date < 0 && !words_[end].quoted &&
                           (words_[end].lower == "'s" || words_[end].pos == Pos::noun || words_[end].pos == Pos::adj);
    if (describes && words_[end].lower == "'s" && !is_noun_like(end + 1) && (end + 1 >= last_ || words_[end + 1].pos != Pos::adj)) return finish_date(chunk);
    if (describes) {
      if (words_[end].lower == "'s") ++end;
      if (end < last_) {
        const size_t next = noun(end);
        chunks_.back().first = chunk.first;
        return next;
      }
    }
    return finish_date(chunk);
  }

  size_t finish_date(Chunk chunk) {
    chunk.temporal = true;
    chunks_.push_back(chunk);
    return chunk.last;
  }

  size_t verb(size_t i) {
    Chunk chunk;
    chunk.kind = ChunkKind::verb;
    chunk.first = i;
    size_t end = i;
    if (words_[end].lower == "to") {
      chunk.infinitive = true;
      ++end;
    }
    size_t main = last_;      // the latest auxiliary or verb
    size_t before = last_;    // the auxiliary before it
    bool done = false;
    for (; end < last_ && !words_[end].quoted && !done; ++end) {
      const Word& word = words_[end];
      const bool within = word.pos == Pos::adv && main < last_ && end + 1 < last_ && words_[end + 1].pos == Pos::verb;  // "have now lost"
      if (word.date >= 0 && !within) break;
      if (word.pos == Pos::aux || word.pos == Pos::verb) {
        if (word.pos == Pos::verb && main < last_ && starts_noun(end)) break;
        if (is_one_of(word.lower, kModals) && chunk.modal.empty() && main == last_) chunk.modal = word.lower;
        before = main;
        main = end;
        done = word.pos == Pos::verb && !auxiliary_use(end);
      } else if (is_one_of(word.lower, kNegators)) {
        chunk.negative = true;
      } else if ((word.pos != Pos::adv && word.pos != Pos::part && !is_quote_mark(word.lower)) || word.lower == "to") {
        break;  // "is to follow": the infinitive is a group of its own
      }
    }
    if (main == last_) return adverb(i);
    end = main + 1;
    // "will not open": a tagger may take the verb for an adjective.
    size_t base = end;
    while (base < last_ && (is_one_of(words_[base].lower, kNegators) || words_[base].pos == Pos::adv)) ++base;
    if (is_one_of(words_[main].lower, kModals) && base < last_ && words_[base].pos == Pos::adj && !words_[base].quoted) {
      if (const VerbReading verb = Lexicon::get().verb(words_[base].lower, false); (verb.forms & kBase) != 0) {
        words_[base].pos = Pos::verb;
        words_[base].verb = verb;
        before = main;
        main = base;
        end = main + 1;
      }
    }
    if (end < last_ && is_one_of(words_[end].lower, kNegators)) {
      chunk.negative = true;
      ++end;
    }
    chunk.head = main;
    classify(chunk, before);
    const bool particle = end < last_ && !chunk.copula && is_one_of(words_[end].lower, kParticles) && words_[end].date < 0 &&
                          words_[end].figure < 0 && (end + 1 >= last_ || (words_[end + 1].figure < 0 && words_[end + 1].lower != "of"));
    chunk.last = particle ? end + 1 : end;
    negated_by_adverb_before(chunk);
    chunks_.push_back(chunk);
    return chunk.last;
  }

  // "has" and "is" tagged as verbs still help the verb after them.
  bool auxiliary_use(size_t i) const {
    const std::string_view lemma = words_[i].verb.lemma;
    if (lemma != "be" && lemma != "have" && lemma != "do") return false;
    size_t j = i + 1;
    while (j < last_ && (words_[j].pos == Pos::adv || words_[j].pos == Pos::part || is_quote_mark(words_[j].lower)) && words_[j].lower != "to") ++j;
    if (j >= last_ || words_[j].quoted) return false;
    return words_[j].pos == Pos::verb && (words_[j].verb.forms & (lemma == "do" ? kBase : (kParticiple | kGerund))) != 0 && !starts_noun(j);
  }

  void classify(Chunk& chunk, size_t before) const {
    const Word& main = words_[chunk.head];
    const bool helped = before < last_;
    const std::string_view helper = helped ? std::string_view(words_[before].verb.lemma) : std::string_view();
    const bool be = helper == "be" || (helped && (words_[before].lower == "'s" || words_[before].lower == "'re"));
    chunk.copula = main.verb.lemma == "be" || (main.pos == Pos::aux && (main.lower == "'s" || main.lower == "'re" || main.lower == "'m"));
    chunk.passive = !chunk.copula && ((be && (main.verb.forms & kParticiple) != 0) || helper == "get");
    if (chunk.infinitive) return;
    if (helped || !chunk.modal.empty()) {
      // "being built", "having won" have no tense of their own.
      const Word& lead = words_[chunk.first];
      chunk.finite = lead.verb.forms != kGerund;
      chunk.gerund = !chunk.finite;
      return;
    }
    chunk.gerund = main.verb.forms == kGerund;
    chunk.finite = (main.verb.forms & (kPast | kThird | kBase)) != 0 || main.pos == Pos::aux;
    chunk.reducible = (main.verb.forms & kPast) != 0 && (main.verb.forms & kParticiple) != 0 && !chunk.copula;
    if (main.verb.lemma == "been") chunk.finite = false;
  }

  void negated_by_adverb_before(Chunk& chunk) const {
    if (!chunks_.empty() && chunks_.back().kind == ChunkKind::adverb && chunks_.back().negative) chunk.negative = true;
  }

  Words& words_;
  size_t first_, last_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunk_sentence(Words& words, size_t first, size_t last) {
  return Reader(words, first, last).read();
}

}  // namespace dateline::facts
