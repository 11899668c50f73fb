#include "facts/clauses.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::facts {
namespace {

// Deeper nesting than this is read as if on this level; it also bounds the work for each word.
constexpr size_t kDeepest = 6;
constexpr size_t kMostSubjects = 8;

struct Candidate {
  size_t chunk = 0;
  bool in_phrase = false;       // after a preposition: "of the bank"
  bool comma_before = false;
  bool joined = false;          // "and" stands before it
};

struct Frame {
  ClauseKind kind = ClauseKind::main;
  size_t start = 0;
  bool closes_at_comma = false;
  bool has_verb = false;
  bool described = false;              // a participle between commas has described its subject
  size_t clause = 0;                   // its latest clause, when it has a verb
  int64_t governor = -1;               // verb chunk that a complement hangs on
  int64_t antecedent = -1;             // noun chunk that a relative clause is about
  std::vector<Candidate> candidates;   // noun chunks since its latest verb
};

class Parser {
 public:
  Parser(const Document& document, const Words& words, const std::vector<Chunk>& chunks)
      : document_(document), words_(words), chunks_(chunks) {
    frames_.push_back({});
  }

  std::vector<Clause> parse() {
    for (size_t c = 0; c < chunks_.size(); ++c) step(c);
    dropped_.assign(chunks_.size(), false);
    for (const Clause& clause : clauses_) dropped_[clause.verb] = clause.dropped;
    for (size_t i = 0; i < clauses_.size(); ++i) clauses_[i].end = end_of(i);
    clauses_.erase(std::remove_if(clauses_.begin(), clauses_.end(), [](const Clause& c) { return c.dropped; }), clauses_.end());
    return std::move(clauses_);
  }

 private:
  Frame& top() { return frames_.back(); }
  ChunkKind kind(size_t c) const { return c < chunks_.size() ? chunks_[c].kind : ChunkKind::stop; }

  // The chunk before c that is no adverb; chunks_.size() when none.
  size_t before(size_t c) const {
    while (c > 0) {
      --c;
      if (chunks_[c].kind != ChunkKind::adverb) return c;
    }
    return chunks_.size();
  }

  size_t after(size_t c) const {
    for (++c; c < chunks_.size() && chunks_[c].kind == ChunkKind::adverb; ++c) {
    }
    return c;
  }

  std::string_view word(size_t c) const { return words_[chunks_[c].head].lower; }

  void step(size_t c) {
    switch (chunks_[c].kind) {
      case ChunkKind::noun: return noun(c);
      case ChunkKind::verb: return verb(c);
      case ChunkKind::comma: return comma(c);
      case ChunkKind::relative: return relative(c);
      case ChunkKind::that: return that(c);
      case ChunkKind::subordinator: return subordinator(c);
      case ChunkKind::stop: return restart(c + 1);
      case ChunkKind::quote: return;
      default: return;
    }
  }

  void restart(size_t start) {
    frames_.resize(1);
    frames_[0] = {};
    frames_[0].start = start;
  }

  void push(ClauseKind kind, size_t start, bool closes_at_comma) {
    if (frames_.size() >= kDeepest) return;
    Frame frame;
    frame.kind = kind;
    frame.start = start;
    frame.closes_at_comma = closes_at_comma;
    if (kind == ClauseKind::complement && top().has_verb) frame.governor = static_cast<int64_t>(clauses_[top().clause].verb);
    frames_.push_back(frame);
  }

  void noun(size_t c) {
    if (chunks_[c].temporal) return;
    Candidate candidate;
    candidate.chunk = c;
    const size_t left = before(c);
    const ChunkKind left_kind = kind(left);
    candidate.joined = left_kind == ChunkKind::conjunction;
    size_t comma = left;
    if (candidate.joined) comma = before(left);
    candidate.comma_before = kind(comma) == ChunkKind::comma;
    if (left_kind == ChunkKind::preposition) candidate.in_phrase = true;
    if (candidate.joined && !top().candidates.empty()) {
      // "between Kenya and Vietnam": the second noun belongs to the phrase of the first, unless it looks like an equal
      // of what stands before the phrase ("the president of Kenya and the prime minister").
      const Candidate& first = top().candidates.back();
      const bool contrast = words_[chunks_[left].head].lower == "but";
      const bool person = candidate.comma_before && is_person(c) && !is_person(first.chunk);
      const bool fresh = contrast || person || (words_[chunks_[c].first].pos == Pos::det && words_[chunks_[first.chunk].first].pos != Pos::det);
      // "Talks on the cuts start next week, and the company": something else stood between.
      const bool apart = candidate.comma_before && before(comma) != first.chunk;
      candidate.in_phrase = first.in_phrase && !fresh && !apart && !chunks_[c].pronoun;
    }
    // Infinitives and participles have objects of their own.
    const bool own_verb = top().has_verb && clauses_[top().clause].verb == left;
    if (left_kind == ChunkKind::verb && !own_verb) candidate.in_phrase = true;
    top().candidates.push_back(candidate);
  }

  void comma(size_t) {
    const bool closes = top().closes_at_comma || top().kind == ClauseKind::relative;
    if (frames_.size() > 1 && top().has_verb && closes) frames_.pop_back();
  }

  bool after_comma(size_t c) const { return kind(before(c)) == ChunkKind::comma; }

  void relative(size_t c) {
    const int64_t antecedent = word(c) == "who" ? person_before() : word(c) == "which" ? thing_before() : -1;
    push(ClauseKind::relative, c + 1, after_comma(c));
    top().antecedent = antecedent;
  }

  // "Sato of Kyoto University, who": the person, not the place of work.
  int64_t person_before() {
    const auto& candidates = top().candidates;
    for (size_t i = candidates.size(); i > 0 && i + 3 > candidates.size(); --i) {
      if (is_person(candidates[i - 1].chunk)) return static_cast<int64_t>(candidates[i - 1].chunk);
    }
    if (candidates.empty() || chunks_[candidates.back().chunk].mention >= 0) return -1;
    return static_cast<int64_t>(candidates.back().chunk);
  }

  // "the park near Minsk, which": what stands in the place, not the place.
  int64_t thing_before() const {
    const auto& candidates = frames_.back().candidates;
    if (candidates.empty()) return -1;
    size_t i = candidates.size() - 1;
    while (i > 0 && located(candidates[i].chunk) && candidates[i - 1].chunk + 2 == candidates[i].chunk) --i;
    return static_cast<int64_t>(candidates[i].chunk);
  }

  bool located(size_t c) const {
    if (c == 0 || kind(c - 1) != ChunkKind::preposition) return false;
    const std::string_view w = word(c - 1);
    return w == "near" || w == "in" || w == "at" || w == "outside" || w == "off" || w == "inside" || w == "around" || w == "across";
  }

  void that(size_t c) {
    const size_t left = before(c);
    const bool after_noun = kind(left) == ChunkKind::noun && !top().candidates.empty();
    const bool relative_use = after_noun && kind(after(c)) == ChunkKind::verb;
    // "told reporters that" reports; "the claim that" and "signs that" only speak of what may be.
    if (!relative_use) return push((after_noun && !reports()) || !top().has_verb ? ClauseKind::apposed : ClauseKind::complement, c + 1, false);
    const int64_t antecedent = static_cast<int64_t>(top().candidates.back().chunk);
    push(ClauseKind::relative, c + 1, false);
    top().antecedent = antecedent;
  }

  // The latest verb on this level is one of saying.
  bool reports() {
    if (!top().has_verb) return false;
    return Lexicon::get().reporting(words_[chunks_[clauses_[top().clause].verb].head].verb.lemma) != Reporting::none;
  }

  void subordinator(size_t c) {
    const std::string_view w = word(c);
    const bool conditional = w == "if" || w == "unless" || w == "whether" || w == "until" || w == "once" || w == "how" || w == "why";
    const bool starts = before(c) == chunks_.size() || c == top().start;
    push(conditional ? ClauseKind::conditional : ClauseKind::subordinate, c + 1, starts || after_comma(c));
  }

  void verb(size_t c) {
    const Chunk& chunk = chunks_[c];
    if (!chunk.finite) {
      if (after_comma(c)) top().described = true;  // ", speaking in Lima,"
      return;
    }
    if (participle_after_comma(c) || participle_in_apposition(c)) {
      top().described = true;
      return;
    }
    // A closed relative or subordinate clause gives way to the verb of the clause around it.
    while (frames_.size() > 1 && top().has_verb && !continues(c) && !complements(c) && !frames_[frames_.size() - 2].has_verb) {
      frames_.pop_back();
    }
    if (!top().has_verb) return first_verb(c);
    const bool complement = complements(c);
    if (continues(c) && !(complement && kind(before(c)) == ChunkKind::comma)) return returns_to_speaker(c) ? outer(c) : coordinated(c);
    if (complement) {
      push(ClauseKind::complement, top().candidates.front().chunk, false);
      if (frames_.size() >= 2) move_candidates();
      return first_verb(c);
    }
    reduced(c);
  }

  // "The alliance, led by Kranjc, took": the form after the subject's first comma only describes it.
  bool participle_after_comma(size_t c) const {
    const Frame& frame = frames_.back();
    const size_t comma = before(c);
    if (!chunks_[c].reducible || frame.has_verb || frame.described || kind(comma) != ChunkKind::comma || frame.candidates.empty()) return false;
    if (before(comma) != frame.candidates.back().chunk || words_[chunks_[c].head].verb.lemma == "say") return false;
    // "The presidents, Salcedo and Font, agreed": the comma may stand before the first of a pair.
    const auto head = std::find_if(frame.candidates.rbegin(), frame.candidates.rend(), [](const Candidate& x) { return !x.in_phrase && !x.joined; });
    return head != frame.candidates.rend() && !head->comma_before;
  }

  // "Norvik, a company based in Lima, will invest": the verb of the clause follows the second comma.
  bool participle_in_apposition(size_t c) const {
    constexpr size_t kReach = 8;  // chunks
    const auto& candidates = frames_.back().candidates;
    if (!chunks_[c].reducible || frames_.back().has_verb || candidates.size() < 2 || candidates.back().chunk + 1 != c) return false;
    const Candidate& apposed = candidates.back();
    if (!apposed.comma_before || apposed.joined || apposed.in_phrase || candidates.front().in_phrase) return false;
    size_t end = c + 1;
    while (end < c + kReach && (kind(end) == ChunkKind::preposition || kind(end) == ChunkKind::noun || kind(end) == ChunkKind::adverb) && end < chunks_.size()) ++end;
    if (end >= chunks_.size() || kind(end) != ChunkKind::comma) return false;
    const size_t next = after(end);
    return next < chunks_.size() && kind(next) == ChunkKind::verb && chunks_[next].finite && words_[chunks_[next].head].verb.lemma != "say";
  }

  // "said voters had chosen and promised tax cuts": a past form after a compound tense goes on with the speaker.
  bool returns_to_speaker(size_t c) const {
    const Frame& frame = frames_.back();
    if (frame.kind != ClauseKind::complement || frames_.size() < 2 || !frames_[frames_.size() - 2].has_verb) return false;
    if (kind(before(c)) != ChunkKind::conjunction || !chunks_[c].modal.empty() || !chunks_[c].reducible) return false;
    const Chunk& inner = chunks_[clauses_[frame.clause].verb];
    const Chunk& said = chunks_[clauses_[frames_[frames_.size() - 2].clause].verb];
    const std::string_view lemma = words_[inner.head].verb.lemma;
    const bool compound = inner.last - inner.first > 1 || lemma == "have" || lemma == "be";  // "had" before a quotation
    return said.reducible && compound && !inner.passive;
  }

  void outer(size_t c) {
    frames_.pop_back();
    emit(c, clauses_[top().clause].subject, ClauseKind::coordinated, c, true);
  }

  // The subject of "the minister said trade rose" was first taken for an object.
  void move_candidates() {
    Frame& outer = frames_[frames_.size() - 2];
    if (top().has_verb || outer.candidates.empty()) return;
    top().candidates = std::move(outer.candidates);
    outer.candidates.clear();
    top().start = top().candidates.front().chunk;
  }

  // "and signed", ", and Otieno signed", "but did not sign".
  bool continues(size_t c) const {
    const size_t left = before(c);
    if (kind(left) == ChunkKind::conjunction) return true;
    if (kind(left) == ChunkKind::comma && !chunks_[c].reducible) return true;
    const auto& candidates = frames_.back().candidates;
    return kind(left) == ChunkKind::noun && joined_subject(candidates, left) < candidates.size();
  }

  // The candidate at chunk `noun` or the head of its phrase, when "and" or a comma sets it off from what stands before.
  static size_t joined_subject(const std::vector<Candidate>& candidates, size_t noun) {
    if (candidates.empty() || candidates.back().chunk != noun) return candidates.size();
    size_t i = candidates.size() - 1;
    while (i > 0 && candidates[i].in_phrase) --i;
    return (candidates[i].joined || candidates[i].comma_before) && !candidates[i].in_phrase ? i : candidates.size();
  }

  bool complements(size_t c) const {
    const Frame& frame = frames_.back();
    if (!frame.has_verb || frame.candidates.empty()) return false;
    const size_t verb = clauses_[frame.clause].verb;
    // "said Menezes, 61, had": two commas around something that describes the subject.
    const bool set_off = kind(before(c)) == ChunkKind::comma;
    const bool described = frame.described || (frame.candidates.size() > 1 && frame.candidates[1].comma_before);
    if (set_off && !(described && frame.candidates.front().chunk == after(verb))) return false;
    const Reporting use = Lexicon::get().reporting(words_[chunks_[verb].head].verb.lemma);
    if (use == Reporting::none || use == Reporting::call || use == Reporting::voice) return false;
    const auto free = std::count_if(frame.candidates.begin(), frame.candidates.end(), [](const Candidate& x) { return !x.in_phrase && !x.joined; });
    return free > 0 && (free <= 2 || set_off);
  }

  void emit(size_t c, std::vector<size_t> subject, ClauseKind kind, size_t start, bool certain) {
    Clause clause;
    clause.kind = kind;
    clause.verb = c;
    clause.subject = std::move(subject);
    clause.start = start;
    clause.certain = certain;
    clause.governor = top().governor;
    top().has_verb = true;
    top().clause = clauses_.size();
    top().described = false;
    top().candidates.clear();
    clauses_.push_back(std::move(clause));
  }

  void first_verb(size_t c) {
    Frame& frame = top();
    bool certain = true;
    std::vector<size_t> subject = subject_before(c, frame.candidates, certain);
    size_t start = frame.start;
    // "Talks start next week, and the company expects": a comma before "and" begins another subject unless it ends a list.
    if (subject.size() == 2 && !frame.candidates.empty() && follows_comma_and(subject.back()) && !is_person(subject.front())) {
      subject.erase(subject.begin());
      start = subject.front();
      certain = false;
    }
    if (subject.empty() && frame.kind == ClauseKind::relative && frame.antecedent >= 0) {
      subject = {static_cast<size_t>(frame.antecedent)};
      start = subject.front();
      certain = chunks_[start].mention >= 0 && frame.closes_at_comma;
    }
    emit(c, std::move(subject), frame.kind, start, certain);
  }

  bool follows_comma_and(size_t c) const { return kind(before(c)) == ChunkKind::conjunction && kind(before(before(c))) == ChunkKind::comma; }

  void coordinated(size_t c) {
    Frame& frame = top();
    const size_t left = before(c);
    const size_t own = kind(left) == ChunkKind::noun ? joined_subject(frame.candidates, left) : frame.candidates.size();
    if (own < frame.candidates.size()) {
      const bool certain = frame.candidates[own].comma_before || own == 0;
      std::vector<size_t> subject = {frame.candidates[own].chunk};
      // ", and Greece and Azerbaijan offered"
      const Candidate* left_of = own > 0 ? &frame.candidates[own - 1] : nullptr;
      const bool pair = left_of && left_of->joined && left_of->comma_before && left_of->chunk + 2 == subject.front();
      if (pair) subject.insert(subject.begin(), left_of->chunk);
      const size_t start = subject.front();
      return emit(c, std::move(subject), frame.kind, start, certain || pair);
    }
    // ", and the mayor of Tacna, Luis Rojas, has threatened"
    const auto& named = frame.candidates;
    if (kind(left) == ChunkKind::comma && !named.empty() && named.back().comma_before && is_person(named.back().chunk) && before(left) == named.back().chunk) {
      const auto office = std::find_if(named.rbegin(), named.rend(), [](const Candidate& x) { return x.joined && x.comma_before; });
      const size_t subject = named.back().chunk;
      return emit(c, {subject}, frame.kind, office == named.rend() ? subject : office->chunk, true);
    }
    const bool certain = kind(left) == ChunkKind::conjunction;
    const ClauseKind shared = frame.kind == ClauseKind::main ? ClauseKind::coordinated : frame.kind;
    emit(c, clauses_[frame.clause].subject, shared, c, certain);
  }

  // "The deal signed in May collapsed": the first verb only described the subject. "Otieno bought shares issued in May":
  // the second one only describes the object.
  void reduced(size_t c) {
    Clause& earlier = clauses_[top().clause];
    const bool has_object = kind(earlier.verb + 1) == ChunkKind::noun && !chunks_[earlier.verb + 1].temporal;
    if (has_object && chunks_[c].reducible) {
      top().described = top().described || after_comma(c);
      return;
    }
    // Also behind what is attached: "economists at the bank polled by Reuters expect".
    const bool describes = !has_object && chunks_[earlier.verb].reducible && !earlier.subject.empty() && kind(earlier.verb - 1) == ChunkKind::noun &&
                           earlier.subject.back() < earlier.verb;
    if (describes) {
      earlier.dropped = true;
      emit(c, earlier.subject, earlier.kind, earlier.start, true);
    } else {
      emit(c, {}, ClauseKind::main, c, false);
    }
  }

  bool is_person(size_t c) const {
    const int32_t m = chunks_[c].mention;
    return m >= 0 && document_.mentions[static_cast<size_t>(m)].type == EntityType::PERSON;
  }

  std::vector<size_t> subject_before(size_t c, const std::vector<Candidate>& candidates, bool& certain) const {
    std::vector<size_t> heads;  // candidates outside phrases
    for (size_t i = 0; i < candidates.size(); ++i) {
      if (!candidates[i].in_phrase) heads.push_back(i);
    }
    if (heads.empty()) return {};
    size_t last = heads.size() - 1;
    const bool set_off = kind(before(c)) == ChunkKind::comma;
    if (set_off && !candidates[heads[last]].joined) {
      // "Otieno, the president, signed" and "the president, Otieno, signed".
      if (is_person(candidates[heads[last]].chunk) || last == 0) {
        certain = last == 0 || candidates[heads[last]].comma_before;
        return {candidates[heads[last]].chunk};
      }
      // "Namutebi, 47, the leader of the front, must": back to what the commas describe.
      while (last > 0 && candidates[heads[last]].comma_before && !candidates[heads[last]].joined) --last;
    }
    std::vector<size_t> subject = {candidates[heads[last]].chunk};
    bool joined = candidates[heads[last]].joined;
    bool in_list = joined;
    while (last > 0 && in_list && subject.size() < kMostSubjects) {
      --last;
      subject.insert(subject.begin(), candidates[heads[last]].chunk);
      in_list = candidates[heads[last]].comma_before && last > 0 && !set_off;
    }
    certain = !set_off || subject.size() == 1;
    return subject;
  }

  // One past the last chunk that belongs to clause i: its objects, phrases and infinitives.
  size_t end_of(size_t i) const {
    size_t limit = chunks_.size();
    if (i + 1 < clauses_.size()) {
      const Clause& next = clauses_[i + 1];
      limit = next.kind == ClauseKind::relative || next.start <= clauses_[i].verb ? next.verb : next.start;
    }
    size_t c = clauses_[i].verb + 1;
    size_t end = c;
    for (; c < std::max(limit, clauses_[i].verb + 1) && c < chunks_.size(); ++c) {
      const ChunkKind k = chunks_[c].kind;
      if (k == ChunkKind::stop || k == ChunkKind::relative || k == ChunkKind::that || k == ChunkKind::subordinator) break;
      if (k == ChunkKind::verb && chunks_[c].finite && !dropped_[c]) break;
      if (k == ChunkKind::comma && !list_goes_on(c)) break;
      if (k == ChunkKind::conjunction && (c + 1 >= chunks_.size() || kind(c + 1) == ChunkKind::stop || kind(c + 1) == ChunkKind::quote)) break;
      if (k != ChunkKind::comma && k != ChunkKind::conjunction && k != ChunkKind::preposition && k != ChunkKind::adverb) end = c + 1;
      if (k == ChunkKind::adverb && c + 1 == limit) end = c;
    }
    return end;
  }

  // After a comma a list continues when nouns follow up to "and": "trade, fisheries and aviation".
  bool list_goes_on(size_t comma) const {
    size_t c = comma + 1;
    for (size_t items = 0; items < 12; ++items) {
      if (kind(c) == ChunkKind::conjunction) return kind(c + 1) == ChunkKind::noun && (items > 0 || kind(c + 2) != ChunkKind::verb);
      if (kind(c) != ChunkKind::noun || chunks_[c].temporal) return false;
      ++c;
      while (kind(c) == ChunkKind::preposition && kind(c + 1) == ChunkKind::noun) c += 2;
      if (kind(c) == ChunkKind::comma) ++c;
    }
    return false;
  }

  const Document& document_;
  const Words& words_;
  const std::vector<Chunk>& chunks_;
  std::vector<Frame> frames_;
  std::vector<Clause> clauses_;
  std::vector<bool> dropped_;  // by chunk: a verb that only described a noun
};

}  // namespace

std::vector<ParsedSentence> parse_sentences(const Document& document, Words& words) {
  std::vector<ParsedSentence> parsed(document.sentences.size());
  for (size_t s = 0; s < parsed.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const BlockKind kind = document.blocks[sentence.block].kind;
    if (kind != BlockKind::paragraph && kind != BlockKind::list_item) continue;
    parsed[s].chunks = chunk_sentence(words, sentence.first_token, sentence.last_token);
    parsed[s].clauses = Parser(document, words, parsed[s].chunks).parse();
  }
  return parsed;
}

}  // namespace dateline::facts
