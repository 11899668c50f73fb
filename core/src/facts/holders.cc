#include "facts/holders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::facts {
namespace {

// The amount is somebody else's after these.
constexpr std::array<std::string_view, 16> kOthers = {"order", "forecast", "expect", "estimate", "predict", "fine", "demand", "ask",
                                                      "sue",   "propose",  "see",    "want",     "project", "find", "kill",   "injure"};

// With these the amount is where the subject stands or how far it went.
constexpr std::array<std::string_view, 22> kMoving = {"pass",  "reach", "exceed", "total",   "hit",    "top",   "rise",    "fall",     "climb", "drop", "slip",
                                                      "grow",  "jump",  "surge",  "decline", "shrink", "cost",  "average", "increase", "slump", "gain", "widen"};

constexpr size_t kReach = 24;  // chunks behind a verb; farther figures belong to something nearer

bool can_hold(EntityType type) {
  return type == EntityType::PERSON || type == EntityType::ORG || type == EntityType::GPE || type == EntityType::NORP ||
         type == EntityType::FAC || type == EntityType::PRODUCT;
}

// "S&P 500": a share index is what is measured, not who has it.
bool is_index(const Entity& entity) {
  return entity.type == EntityType::ORG && entity.name.find(' ') != std::string::npos && entity.name.back() >= '0' && entity.name.back() <= '9';
}

// How many words of a group are looked at before its amount: an owner stands near, and a hostile group has thousands.
constexpr size_t kNear = 16;

class Reader {
 public:
  Reader(const Document& document, const Words& words, const ParsedSentence& sentence)
      : document_(document), words_(words), chunks_(sentence.chunks), clauses_(sentence.clauses) {}

  void read(std::vector<Figure>& figures) const {
    size_t clause = 0;
    size_t said = 0;  // one past the last clause whose verb stands before
    int32_t last = -1;
    for (size_t c = 0; c < chunks_.size(); ++c) {
      if (chunks_[c].kind != ChunkKind::noun) continue;
      while (clause < clauses_.size() && clauses_[clause].end <= c) ++clause;
      for (size_t t = chunks_[c].first; t < chunks_[c].last; ++t) {
        const int32_t f = words_[t].figure;
        if (f < 0 || f == last) continue;
        last = f;
        Figure& figure = figures[static_cast<size_t>(f)];
        if (figure.type == FigureType::ORDINAL) continue;
        if (figure.holder < 0) figure.holder = holder(figure, c, t, clause);
        // ", up 33 percent" stands behind the end of its clause.
        while (said < clauses_.size() && clauses_[said].verb < c) ++said;
        if (!figure.of && figure.holder < 0 && figure.type != FigureType::CARDINAL && said > 0) figure.of = moved(c, clauses_[said - 1]);
      }
    }
  }

 private:
  int32_t entity_of(int32_t mention) const {
    if (mention < 0) return -1;
    const int32_t number = document_.mentions[static_cast<size_t>(mention)].entity;
    if (number < 0) return -1;
    const Entity& entity = document_.entities[static_cast<size_t>(number)];
    return can_hold(entity.type) && !is_index(entity) ? number : -1;
  }

  // "Norvik's profit": a name with 's before the head of the group.
  int32_t possessor(size_t c) const {
    const size_t last = std::min(chunks_[c].last, chunks_[c].first + kNear);
    for (size_t t = chunks_[c].first; t + 1 < last; ++t) {
      if (words_[t].mention >= 0 && (words_[t + 1].lower == "'s" || words_[t + 1].lower == "'")) return entity_of(words_[t].mention);
    }
    return -1;
  }

  // A name that modifies the head ("Norvik profit"), or the name after "of", "at", "in": "shares in Norvik".
  int32_t owner(size_t c) const {
    if (const int32_t entity = entity_of(chunks_[c].mention); entity >= 0) return entity;
    // Analysts at a bank, a country's opposition party: somebody without a name acts, not the one named beside.
    if (Lexicon::get().source(words_[chunks_[c].head].lower) != SourceKind::none) return -1;
    if (const int32_t entity = possessor(c); entity >= 0) return entity;
    const bool named = words_[chunks_[c].first].mention >= 0 && chunks_[c].last - chunks_[c].first <= 4;
    if (named) return entity_of(words_[chunks_[c].first].mention);
    if (c + 2 < chunks_.size() && chunks_[c + 1].kind == ChunkKind::preposition && chunks_[c + 2].kind == ChunkKind::noun) {
      const std::string_view word = words_[chunks_[c + 1].head].lower;
      if (word == "of" || word == "at" || word == "in") return entity_of(chunks_[c + 2].mention);
    }
    return -1;
  }

  // "Trade between them passed $5 billion, up 33 percent": the subject of a verb that moves is what the amount measures.
  std::optional<Span> moved(size_t c, const Clause& around) const {
    if (c <= around.verb || c > around.verb + kReach || around.subject.size() != 1 || !around.certain || chunks_[around.verb].passive) return std::nullopt;
    const size_t subject = around.subject.front();
    const Chunk& group = chunks_[subject];
    const bool named = group.pronoun || group.temporal || group.mention >= 0 || words_[group.head].figure >= 0 || subject > around.verb;
    const std::string_view lemma = words_[chunks_[around.verb].head].verb.lemma;
    if (named || std::find(kMoving.begin(), kMoving.end(), lemma) == kMoving.end()) return std::nullopt;
    for (size_t between = around.verb + 1; between < c; ++between) {
      const ChunkKind k = chunks_[between].kind;
      const std::string_view next = words_[chunks_[between + 1].first].lower;
      if (k == ChunkKind::verb || k == ChunkKind::relative || k == ChunkKind::conjunction || k == ChunkKind::stop) return std::nullopt;
      if (k == ChunkKind::comma && next != "up" && next != "down") return std::nullopt;
    }
    size_t last = subject;
    while (last + 2 < around.verb && chunks_[last + 1].kind == ChunkKind::preposition && chunks_[last + 2].kind == ChunkKind::noun && !chunks_[last + 2].temporal) last += 2;
    if (last + 1 != around.verb) return std::nullopt;
    return Span{document_.tokens[group.first].start, document_.tokens[chunks_[last].last - 1].end};
  }

  int32_t holder(const Figure& figure, size_t c, size_t token, size_t clause) const {
    // "Menezes, 61, ..."
    const bool lone = chunks_[c].last - chunks_[c].first == 1 && c >= 2 && chunks_[c - 1].kind == ChunkKind::comma;
    if (lone && figure.type == FigureType::CARDINAL && chunks_[c - 2].kind == ChunkKind::noun) {
      const int32_t person = entity_of(chunks_[c - 2].mention);
      if (person >= 0 && document_.entities[static_cast<size_t>(person)].type == EntityType::PERSON) return person;
    }
    for (size_t t = std::max(chunks_[c].first, token - std::min(token, kNear)); t + 1 < token; ++t) {
      if (words_[t].mention >= 0 && words_[t + 1].lower == "'s") return entity_of(words_[t].mention);
    }
    if (clause >= clauses_.size()) return -1;
    const Clause& around = clauses_[clause];
    if (c <= around.verb || c > around.verb + kReach || around.subject.size() != 1 || !around.certain) return -1;
    const std::string_view lemma = words_[chunks_[around.verb].head].verb.lemma;
    if (std::find(kOthers.begin(), kOthers.end(), lemma) != kOthers.end() || chunks_[around.verb].passive) return -1;
    for (size_t between = around.verb + 1; between < c; ++between) {
      if (chunks_[between].kind == ChunkKind::verb || chunks_[between].kind == ChunkKind::relative) return -1;
    }
    if (chunks_[around.subject.front()].pronoun) return entity_of(chunks_[around.subject.front()].mention);
    return owner(around.subject.front());
  }

  const Document& document_;
  const Words& words_;
  const std::vector<Chunk>& chunks_;
  const std::vector<Clause>& clauses_;
};

}  // namespace

void find_holders(Document& document, const Words& words, const std::vector<ParsedSentence>& parsed) {
  for (const ParsedSentence& sentence : parsed) Reader(document, words, sentence).read(document.figures);
}

}  // namespace dateline::facts
