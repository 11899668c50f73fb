#include "facts/statements.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "facts/leaders.h"

namespace dateline::facts {
namespace {

constexpr float kLeastConfidence = 0.55f;

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

// With "to" and a verb these speak of the future ("plans to build", "is due to open").
constexpr std::array<std::string_view, 10> kPlanning = {"plan", "intend", "aim", "set", "due", "schedule", "expect", "prepare", "slate", "bind"};
// What hangs on these with "that" is in doubt, or only wished for.
constexpr std::array<std::string_view, 8> kDoubting = {"doubt", "deny", "dispute", "refute", "question", "reject", "fear", "hope"};
constexpr std::array<std::string_view, 18> kPlurals = {"i",     "we",     "you",      "they",  "police", "people", "men",      "women", "children",
                                                       "media", "data",   "staff",    "both",  "many",   "most",   "majority", "some",  "half"};
constexpr std::array<std::string_view, 9> kWishing = {"recommend", "propose", "demand", "request", "urge", "require", "order", "suggest", "think"};
constexpr std::array<std::string_view, 19> kPlaceNouns = {"province", "region", "city", "district", "state", "county", "town", "village", "island", "port",
                                                          "airport", "area", "capital", "suburb", "coast", "valley", "border", "peninsula", "governorate"};
constexpr std::array<std::string_view, 6> kPossible = {"may", "might", "could", "can", "should", "ca"};
constexpr std::array<std::string_view, 5> kFuture = {"will", "wo", "'ll", "shall", "would"};
// Prepositions whose phrase belongs to the noun before it.
constexpr std::array<std::string_view, 12> kAttach = {"of", "between", "on", "for", "with", "about", "over", "against", "to", "into", "among", "per"};
constexpr std::array<std::string_view, 9> kPlace = {"in", "at", "near", "off", "outside", "across", "around", "inside", "throughout"};
// What follows "in" or "at" is where these lead: "arrived in Lima".
constexpr std::array<std::string_view, 7> kMotion = {"arrive", "land", "return", "touch", "settle", "stop", "gather"};
// The date after these bounds a time and is not when it happened.
constexpr std::array<std::string_view, 8> kBounding = {"from", "than", "against", "since", "until", "till", "through", "before"};
constexpr std::array<std::string_view, 12> kUnnamed = {"i", "we", "you", "there", "one", "who", "which", "that", "what", "this", "these", "those"};

class Reader {
 public:
  Reader(const Document& document, const Words& words, const ParsedSentence& sentence, uint32_t index,
         const std::vector<Reported>& reported, const Speakers& speakers, const Leaders& leaders)
      : document_(document), words_(words), sentence_(sentence), chunks_(sentence.chunks), index_(index), reported_(reported), speakers_(speakers),
        leaders_(leaders) {}

  void read(std::vector<Fact>& out) {
    for (size_t i = 0; i < sentence_.clauses.size(); ++i) {
      Fact fact;
      if (statement(i, fact) && fact.confidence >= kLeastConfidence) out.push_back(std::move(fact));
    }
  }

 private:
  ChunkKind kind(size_t c) const { return c < chunks_.size() ? chunks_[c].kind : ChunkKind::stop; }
  std::string_view word(size_t c) const { return words_[chunks_[c].head].lower; }
  uint32_t start_of(size_t c) const { return document_.tokens[chunks_[c].first].start; }
  uint32_t end_of(size_t c) const { return document_.tokens[chunks_[c].last - 1].end; }

  const Entity* entity(int32_t index) const { return index < 0 ? nullptr : &document_.entities[static_cast<size_t>(index)]; }
  int32_t entity_at(size_t c) const {
    return chunks_[c].mention < 0 ? -1 : document_.mentions[static_cast<size_t>(chunks_[c].mention)].entity;
  }
  // The place that a noun chunk names: "Lima", "the Lima region"; -1 when it is none.
  int32_t place(size_t c) const {
    if (kind(c) != ChunkKind::noun) return -1;
    int32_t found = entity_at(c);
    const bool describes = found < 0 && is_one_of(word(c), kPlaceNouns) && chunks_[c].last - chunks_[c].first <= 5;
    for (size_t t = chunks_[c].first; describes && t < chunks_[c].last; ++t) {
      if (words_[t].mention >= 0) found = document_.mentions[static_cast<size_t>(words_[t].mention)].entity;
    }
    const Entity* e = entity(found);
    return e && (e->type == EntityType::GPE || e->type == EntityType::LOC || e->type == EntityType::FAC) ? found : -1;
  }
  bool is_place(size_t c) const { return place(c) >= 0; }

  bool statement(size_t i, Fact& fact) {
    const Clause& clause = sentence_.clauses[i];
    if (clause.subject.empty() || clause.kind == ClauseKind::conditional || clause.kind == ClauseKind::apposed) return false;
    const Chunk& verb = chunks_[clause.verb];
    const std::string_view governor = clause.governor < 0 ? std::string_view() : words_[chunks_[static_cast<size_t>(clause.governor)].head].verb.lemma;
    if (is_one_of(governor, kDoubting)) return false;
    if (disagrees(clause) || introduces_words(clause) || is_question(clause) || kind(clause.verb + 1) == ChunkKind::quote) return false;
    fact.sentence = index_;
    fact.confidence = confidence(clause);
    fact.negated = verb.negative;
    fact.lemma = words_[verb.head].verb.lemma;
    if (fact.lemma.empty()) fact.lemma = verb.copula ? "be" : words_[verb.head].lower;
    if (overlaps_quote({document_.tokens[verb.first].start, document_.tokens[verb.last - 1].end})) return false;
    if (!subject(clause, fact)) return false;
    objects(clause, predicate(clause, fact), fact);
    for (const Argument& a : fact.object) {
      if (overlaps_quote(a)) return false;  // somebody's words, told as a quotation
    }
    place_and_time(i, fact);
    fact.start = std::min(start_of(clause.subject.front()), fact.subject.front().start);
    fact.start = with_opening_mark(fact.start);
    fact.end = std::max({fact.predicate.end, clause.end > 0 ? end_of(clause.end - 1) : 0, fact.object.empty() ? 0 : fact.object.back().end});
    fact.end = with_closing_mark(fact.start, fact.end);
    if (!fact.object.empty()) fact.object.back().end = with_closing_mark(fact.object.back().start, fact.object.back().end);
    figures(clause, fact);
    attribution(clause, fact);
    if (clause.governor >= 0 && fact.modality == Modality::asserted) fact.modality = Modality::reported;
    if (is_one_of(governor, kWishing)) fact.modality = Modality::possible;
    if (cut_short(clause, fact)) return false;
    if (fact.object.empty() && (fact.lemma == "be" || fact.lemma == "have")) return false;
    if (fact.object.empty() && fact.figures.empty() && fact.when < 0 && fact.where < 0) fact.confidence -= 0.1f;
    return true;
  }

  // "inflation ..., double the target": a base form does not go with one thing in the third person.
  bool disagrees(const Clause& clause) const {
    const Chunk& verb = chunks_[clause.verb];
    const bool bare = verb.last - verb.first == 1 && (words_[verb.head].verb.forms & (kPast | kThird)) == 0 && !verb.copula;
    if (!bare || clause.governor >= 0 || clause.subject.size() != 1) return false;
    const std::string_view subject = word(clause.subject.front());
    if (is_one_of(subject, kPlurals)) return false;
    return subject.empty() || subject.back() != 's';
  }

  // The end of a span that leaves a quotation mark open, moved behind the mark that follows it.
  uint32_t with_closing_mark(uint32_t start, uint32_t end) const {
    const std::string_view words = std::string_view(document_.text).substr(start, end - start);
    const std::string_view after = std::string_view(document_.text).substr(end);
    const bool straight = std::count(words.begin(), words.end(), '"') % 2 == 1;
    if (straight && !after.empty() && after.front() == '"') return end + 1;
    const size_t open = words.rfind("\xE2\x80\x9C");
    const bool curly = open != std::string_view::npos && words.find("\xE2\x80\x9D", open) == std::string_view::npos;
    return curly && after.substr(0, 3) == "\xE2\x80\x9D" ? end + 3 : end;
  }

  // "\"Doi Moi\" reforms" keeps its first mark.
  uint32_t with_opening_mark(uint32_t start) const {
    const std::string_view before = std::string_view(document_.text).substr(0, start);
    if (before.ends_with("\xE2\x80\x9C")) return start - 3;
    return before.ends_with("\"") && start > sentence_span().start ? start - 1 : start;
  }

  // "are looking into whether": what matters lies in a clause that is no statement.
  bool cut_short(const Clause& clause, const Fact& fact) const {
    if (!fact.object.empty() || fact.when >= 0 || fact.where >= 0) return false;
    const ChunkKind next = kind(clause.end);
    if (next == ChunkKind::preposition || next == ChunkKind::that || next == ChunkKind::quote) return true;
    const bool question = next == ChunkKind::subordinator && (word(clause.end) == "whether" || word(clause.end) == "how" || word(clause.end) == "why" || word(clause.end) == "if");
    return question || Lexicon::get().function_word(fact.lemma) == Pos::aux;
  }

  // The verb is only the cue of a quotation: its words are reported elsewhere.
  bool introduces_words(const Clause& clause) const {
    const uint32_t at = document_.tokens[chunks_[clause.verb].head].start;
    for (const Reported& r : reported_in_sentence()) {
      if (r.cue && r.cue->start <= at && at < r.cue->end) return true;
    }
    // A cue stands close to its quotation.
    constexpr uint32_t kNear = 600;
    auto q = std::lower_bound(document_.quotes.begin(), document_.quotes.end(), at < kNear ? 0 : at - kNear,
                              [](const Quote& x, uint32_t o) { return x.end < o; });
    for (; q != document_.quotes.end() && q->start < at + kNear; ++q) {
      if (q->cue && q->cue->start <= at && at < q->cue->end) return true;
    }
    const Reporting use = reporting_use(words_, sentence_, clause.verb);
    const std::string_view lemma = words_[chunks_[clause.verb].head].verb.lemma;
    return (use == Reporting::say || use == Reporting::tell) && (lemma == "say" || lemma == "tell" || lemma == "add" || kind(clause.verb + 1) == ChunkKind::that ||
                                                                      kind(clause.verb + 1) == ChunkKind::comma);
  }

  bool overlaps_quote(const Span& span) const {
    auto q = std::lower_bound(document_.quotes.begin(), document_.quotes.end(), span.start, [](const Quote& x, uint32_t o) { return x.end <= o; });
    for (; q != document_.quotes.end() && q->start < span.end; ++q) {
      if (q->kind != QuoteKind::indirect && q->overlaps(span)) return true;
    }
    return false;
  }

  Span sentence_span() const { return document_.sentences[index_]; }

  std::vector<Reported> reported_in_sentence() const {
    const auto first = std::lower_bound(reported_.begin(), reported_.end(), sentence_span().start,
                                        [](const Reported& r, uint32_t o) { return r.end <= o; });
    if (first == reported_.end() || first->start >= sentence_span().end) return {};
    return {*first};
  }

  bool is_question(const Clause&) const {
    const Sentence& s = document_.sentences[index_];
    return s.last_token > s.first_token && words_[s.last_token - 1].lower == "?";
  }

  float confidence(const Clause& clause) const {
    float value = document_.tokens[chunks_[clause.verb].head].pos == Pos::x ? 0.8f : 0.92f;
    if (!clause.certain) value -= 0.2f;
    if (clause.kind == ClauseKind::subordinate) value -= 0.05f;
    if (clause.kind == ClauseKind::relative) value -= clause.certain ? 0.15f : 0.3f;
    if (chunks_[clause.verb].reducible && clause.verb > 0 && clause.subject.back() + 1 != clause.verb) value -= 0.05f;
    return value;
  }

  Argument argument(size_t c, size_t last) const {
    Argument a;
    a.entity = entity_at(c);
    const bool named = a.entity >= 0 && !chunks_[c].pronoun && last == c + 1;
    if (named) {
      const Mention& m = document_.mentions[static_cast<size_t>(chunks_[c].mention)];
      a.start = m.start;
      a.end = m.end;
    } else {
      a.start = start_of(c);
      a.end = end_of(last - 1);
    }
    return a;
  }

  bool subject(const Clause& clause, Fact& fact) {
    for (const size_t c : clause.subject) {
      const Chunk& chunk = chunks_[c];
      if (is_one_of(word(c), kUnnamed) && (chunk.pronoun || chunk.last == chunk.first + 1)) return false;
      Argument a = argument(c, c + 1);
      if (chunk.pronoun && a.entity < 0) {
        a.entity = speakers_.of_chunks(sentence_, {c}, clause.verb).speaker;
        if (word(c) == "it" && (chunks_[clause.verb].copula || a.entity < 0)) return false;
        fact.confidence -= a.entity < 0 ? 0.25f : 0.1f;
      }
      const bool not_before = c > 0 && kind(c - 1) == ChunkKind::adverb && chunks_[c - 1].negative;
      if (chunk.negative || not_before) fact.negated = true;
      if (c == clause.subject.back() && a.entity < 0 && !chunk.pronoun && c < clause.verb) a.end = end_of(attached(c + 1, clause.verb, true) - 1);
      const bool of = kind(c + 1) == ChunkKind::preposition && word(c + 1) == "of";
      if (a.entity < 0 && is_length(chunk) && !of && !chunks_[clause.verb].copula) return false;
      const auto pair = a.entity < 0 && means_two_leaders(words_, chunk.first, chunk.last) ? leaders_.pair_before(a.start) : std::nullopt;
      if (pair) {
        a.entity = pair->first;
        fact.subject.push_back(a);
        a.entity = pair->second;
      }
      fact.subject.push_back(a);
    }
    return true;
  }

  // "4.2 metres": no length or weight does anything.
  bool is_length(const Chunk& chunk) const {
    const int32_t f = words_[chunk.head].figure;
    return f >= 0 && document_.figures[static_cast<size_t>(f)].type == FigureType::QUANTITY;
  }

  // One past the chunks from c on that belong to the noun before: "of the bank", "on trade and fisheries".
  size_t attached(size_t c, size_t limit, bool all) const {
    while (c + 1 < limit && kind(c) == ChunkKind::preposition && kind(c + 1) == ChunkKind::noun && !chunks_[c + 1].temporal) {
      if (!all && !is_one_of(word(c), kAttach)) break;
      if (!all && is_one_of(word(c), kPlace) && is_place(c + 1)) break;
      c += 2;
      while (c + 1 < limit && kind(c) == ChunkKind::conjunction && kind(c + 1) == ChunkKind::noun && !chunks_[c + 1].temporal && c + 2 != limit) c += 2;
    }
    return c;
  }

  // Sets the predicate and its modality; returns the first chunk behind it.
  size_t predicate(const Clause& clause, Fact& fact) {
    const Chunk& verb = chunks_[clause.verb];
    fact.predicate = {document_.tokens[verb.first].start, document_.tokens[verb.last - 1].end};
    if (is_one_of(verb.modal, kFuture)) fact.modality = Modality::planned;
    if (is_one_of(verb.modal, kPossible)) fact.modality = Modality::possible;
    size_t next = clause.verb + 1;
    while (next < clause.end && (kind(next) == ChunkKind::adverb || (kind(next) == ChunkKind::noun && chunks_[next].temporal))) ++next;
    // "agreed on Wednesday to step up"
    if (kind(next) == ChunkKind::preposition && kind(next + 1) == ChunkKind::noun && chunks_[next + 1].temporal && kind(next + 2) == ChunkKind::verb) next += 2;
    const bool described = kind(next) == ChunkKind::adjective;  // "is due to open"
    const size_t infinitive = described ? next + 1 : next;
    if (kind(infinitive) != ChunkKind::verb || !chunks_[infinitive].infinitive) return clause.verb + 1;
    const std::string_view lead = described ? word(next) : std::string_view(words_[verb.head].verb.lemma);
    const bool going = lead == "go" && words_[verb.head].verb.forms == kGerund;
    const bool planning = is_one_of(lead, kPlanning) || going || verb.copula;
    if (described && !is_one_of(lead, kPlanning)) return clause.verb + 1;
    fact.predicate.end = document_.tokens[chunks_[infinitive].last - 1].end;
    if (planning) {
      fact.lemma = words_[chunks_[infinitive].head].verb.lemma;
      if (fact.modality == Modality::asserted) fact.modality = Modality::planned;
      if (lead == "expect") fact.modality = Modality::possible;
    }
    fact.negated = fact.negated || chunks_[infinitive].negative;
    return infinitive + 1;
  }

  // Fills objects from chunk c on.
  void objects(const Clause& clause, size_t c, Fact& fact) {
    const auto is_time = [&](size_t n) { return kind(n) == ChunkKind::noun && chunks_[n].temporal && !is_duration(n); };
    while (c < clause.end && (kind(c) == ChunkKind::adverb || is_time(c) || (kind(c) == ChunkKind::preposition && word(c) == "on" && is_time(c + 1)))) ++c;
    if (c >= clause.end) return;
    std::optional<uint32_t> phrase;  // "travel on Thursday to Nacala": the object keeps a preposition away from the verb
    if (kind(c) == ChunkKind::preposition) {
      const bool duration = kind(c + 1) == ChunkKind::noun && chunks_[c + 1].temporal && word(c) == "to" && is_duration(c + 1);  // "sentenced to six years"
      if (kind(c + 1) != ChunkKind::noun || c + 1 >= clause.end || (chunks_[c + 1].temporal && !duration)) return;
      if (is_one_of(word(c), kPlace) && is_place(c + 1) && !is_one_of(fact.lemma, kMotion)) return;
      // "rose to 8.9 billion", "was signed by Otieno": the preposition reads with the verb.
      const bool adjoins = start_of(c) >= fact.predicate.end && !words_between(fact.predicate.end, start_of(c));
      if (!adjoins && !is_one_of(word(c), kAttach)) return;
      if (adjoins) fact.predicate.end = end_of(c);
      else phrase = start_of(c);
      ++c;
    }
    if (kind(c) != ChunkKind::noun && kind(c) != ChunkKind::adjective) return;
    const bool degree = kind(c) == ChunkKind::adjective && kind(c - 1) == ChunkKind::adverb;  // "less happy"
    while (c < clause.end && fact.object.size() < 8) {
      if (kind(c) == ChunkKind::noun && chunks_[c].negative) fact.negated = true;
      if (!fact.object.empty() && is_age(c)) break;
      const size_t last = entity_at(c) >= 0 ? c + 1 : with_infinitive(attached(with_length(c), clause.end, false), clause.end);
      fact.object.push_back(argument(c, last));
      if (phrase && fact.object.size() == 1) fact.object.front().start = *phrase;
      if (degree && fact.object.size() == 1) fact.object.front().start = start_of(c - 1);
      c = last;
      const bool listed = (kind(c) == ChunkKind::comma || kind(c) == ChunkKind::conjunction) && c < clause.end;
      size_t item = c + 1;
      if (listed && kind(c) == ChunkKind::comma && kind(item) == ChunkKind::conjunction) ++item;
      if (!listed || item >= clause.end || kind(item) != ChunkKind::noun || chunks_[item].temporal) break;
      c = item;
    }
  }

  bool words_between(uint32_t from, uint32_t to) const {
    for (uint32_t i = from; i < to; ++i) {
      if (document_.text[i] != ' ' && document_.text[i] != '\n' && document_.text[i] != '\r') return true;
    }
    return false;
  }

  // "found Boateng, 58, guilty"
  bool is_age(size_t c) const {
    return kind(c - 1) == ChunkKind::comma && chunks_[c].last == chunks_[c].first + 1 && words_[chunks_[c].head].pos == Pos::num;
  }

  // "a further 200 hours", "325 million years": the time is what the words before it count.
  size_t with_length(size_t c) const {
    const Pos pos = words_[chunks_[c].last - 1].pos;
    const bool open = pos == Pos::det || pos == Pos::adj || pos == Pos::num;
    const bool length = open && kind(c + 1) == ChunkKind::noun && chunks_[c + 1].temporal && is_duration(c + 1);
    return length && !words_between(end_of(c), start_of(c + 1)) ? c + 2 : c + 1;
  }

  // "a contract to build a stadium"; an infinitive that goes on past its object would be cut.
  size_t with_infinitive(size_t c, size_t limit) const {
    if (c + 1 >= limit || kind(c) != ChunkKind::verb || !chunks_[c].infinitive) return c;
    if (kind(c + 1) != ChunkKind::noun || chunks_[c + 1].temporal) return c;
    return attached(c + 2, limit, false);
  }

  // The date that stands for itself in chunks [first, last), or with `describing` the day that describes a noun ("Sunday's
  // election"). What follows "from" or "than" is compared with, not when it happened.
  int32_t date_in(size_t first, size_t last, bool describing) const {
    constexpr size_t kDay = 10;  // "2024-04-16"
    bool participle = false;     // "The contract, signed in 2019, covers": up to the comma it is another time
    for (size_t c = first; c < last && c < chunks_.size(); ++c) {
      if (kind(c) == ChunkKind::verb && kind(last) == ChunkKind::verb) participle = true;
      if (kind(c) == ChunkKind::comma) participle = false;
      if (participle) continue;
      if ((kind(c) == ChunkKind::preposition || kind(c) == ChunkKind::subordinator) && is_one_of(word(c), kBounding)) return -1;
      // "invited Otieno to visit in May": the time of what may follow.
      if (kind(c) == ChunkKind::verb && chunks_[c].infinitive && c > first && kind(c - 1) == ChunkKind::noun && !chunks_[c - 1].temporal) return -1;
      if (kind(c) != ChunkKind::noun || chunks_[c].temporal == describing) continue;
      for (size_t t = chunks_[c].first; t < chunks_[c].last; ++t) {
        const int32_t d = words_[t].date;
        if (d < 0 || !is_point(d)) continue;
        if (!describing || document_.dates[static_cast<size_t>(d)].value.size() >= kDay) return d;
      }
    }
    return -1;
  }

  bool is_duration(size_t c) const {
    const int32_t d = words_[chunks_[c].head].date;
    return d >= 0 && document_.dates[static_cast<size_t>(d)].type == TimexType::DURATION;
  }

  bool is_point(int32_t d) const {
    const Timex& date = document_.dates[static_cast<size_t>(d)];
    return date.type == TimexType::DATE || date.type == TimexType::TIME;
  }

  void place_and_time(size_t i, Fact& fact) {
    const Clause& clause = sentence_.clauses[i];
    const size_t front = std::min(clause.start, clause.subject.front());
    for (const bool describing : {false, true}) {
      if (fact.when < 0) fact.when = date_in(clause.verb + 1, clause.end, describing);
      if (fact.when < 0 && front < clause.verb) fact.when = date_in(front, clause.verb, describing);
    }
    for (size_t c = clause.start; c + 1 < clause.end && fact.where < 0; ++c) {
      const bool in_subject = c > clause.subject.front() && c < clause.verb;
      if (kind(c) == ChunkKind::preposition && is_one_of(word(c), kPlace) && is_place(c + 1) && !in_subject) fact.where = place(c + 1);
    }
    inherit(i, fact);
    if (lies_ahead(fact.when) && (tells_past(clause, fact) || only_aims_at(clause, fact))) fact.when = -1;
  }

  bool tells_past(const Clause& clause, const Fact& fact) const {
    const Chunk& verb = chunks_[clause.verb];
    return fact.modality != Modality::planned && verb.modal.empty() && verb.first + 1 == verb.last && (words_[verb.head].verb.forms & (kPast | kBase)) == kPast;
  }

  // "want it to reach $20 billion by 2029"
  bool only_aims_at(const Clause& clause, const Fact& fact) const {
    if (fact.modality == Modality::planned || fact.modality == Modality::possible || !chunks_[clause.verb].modal.empty()) return false;
    return std::string_view(document_.text).substr(0, document_.dates[static_cast<size_t>(fact.when)].start).ends_with("by ");
  }

  // "set a target of $20 billion for 2029": what is told as past did not happen after the article.
  bool lies_ahead(int32_t d) const {
    if (d < 0 || document_.published.value.empty()) return false;
    const auto& interval = document_.dates[static_cast<size_t>(d)].interval;
    return interval && interval->first.substr(0, 10) > document_.published.value;
  }

  // "On Tuesday X received Y in Lima, where they signed": time and place reach the clauses that hang on the first.
  void inherit(size_t i, Fact& fact) const {
    const Clause& clause = sentence_.clauses[i];
    const bool where = clause.kind == ClauseKind::subordinate && clause.start > 0 && word(clause.start - 1) == "where";
    if (where && fact.where < 0) {
      for (size_t c = clause.start - 1; c > 0 && c + 8 > clause.start; --c) {
        if (is_place(c - 1)) {
          fact.where = place(c - 1);
          break;
        }
      }
    }
    const bool hangs = clause.kind == ClauseKind::coordinated || where;
    if (!hangs || i == 0 || fact.when >= 0) return;
    const Clause& first = sentence_.clauses[i - 1];
    const size_t until = where ? clause.start : first.verb;
    fact.when = date_in(first.start, until, false);
  }

  void figures(const Clause& clause, Fact& fact) const {
    for (const Argument& a : fact.subject) add_figures(words_.token_at(a.start), a.end, fact);
    add_figures(chunks_[clause.verb].first, fact.end, fact);
  }

  void add_figures(size_t first, uint32_t end, Fact& fact) const {
    for (size_t t = first; t < words_.size() && document_.tokens[t].start < end; ++t) {
      const int32_t f = words_[t].figure;
      if (f >= 0 && (fact.figures.empty() || fact.figures.back() != static_cast<uint32_t>(f))) fact.figures.push_back(static_cast<uint32_t>(f));
    }
  }

  void attribution(const Clause& clause, Fact& fact) const {
    const uint32_t at = document_.tokens[chunks_[clause.verb].head].start;
    for (const Reported& r : reported_in_sentence()) {
      // A verb that goes on with the speaker ("said ... and ordered") is no part of what was said.
      const bool beside = start_of(clause.subject.front()) < r.start;
      if (at < r.start || at >= r.end || beside) continue;
      fact.attributed_to = r.source.speaker;
      if (fact.modality == Modality::asserted) fact.modality = Modality::reported;
      return;
    }
    // Outside reported speech "would" is no future in the past but a supposition.
    if (chunks_[clause.verb].modal == "would") fact.modality = Modality::possible;
  }

  const Document& document_;
  const Words& words_;
  const ParsedSentence& sentence_;
  const std::vector<Chunk>& chunks_;
  uint32_t index_;
  const std::vector<Reported>& reported_;
  const Speakers& speakers_;
  const Leaders& leaders_;
};

}  // namespace

std::vector<Fact> find_statements(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                  const std::vector<Reported>& reported, const Speakers& speakers) {
  std::vector<Fact> facts;
  const Leaders leaders(document, words);
  // A clause is searched to its end, and a clause may hold all that follow: a sentence that nobody wrote is passed over.
  constexpr size_t kLongest = 600;  // chunks; a sentence of 300 words has about 200
  for (uint32_t s = 0; s < parsed.size(); ++s)
    if (parsed[s].chunks.size() <= kLongest) Reader(document, words, parsed[s], s, reported, speakers, leaders).read(facts);
  std::stable_sort(facts.begin(), facts.end(), [](const Fact& a, const Fact& b) { return a.predicate.start < b.predicate.start; });
  return facts;
}

}  // namespace dateline::facts
