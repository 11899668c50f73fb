#include "facts/quotes.h"

#include <algorithm>
#include <string_view>

namespace dateline::facts {
namespace {

constexpr size_t kShortest = 5;  // words; a shorter fragment is a quotation only with a cue
constexpr size_t kReach = 60;    // chunks between a quotation and its cue; also bounds the search

bool is_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80; }

size_t count_words(std::string_view text) {
  size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool word = c != ' ' && c != '\n' && c != '\t' && c != '\r';
    count += word && !inside;
    inside = word;
  }
  return count;
}

// Punctuation that ends the words quoted: what an editor leaves inside the marks of a whole sentence.
char closing_mark(std::string_view text) {
  const char c = text.empty() ? ' ' : text.back();
  if (c == '.' || c == ',' || c == '!' || c == '?' || c == '-' || c == ';' || c == ':') return c;
  const std::string_view tail = text.substr(text.size() < 3 ? 0 : text.size() - 3);
  if (tail == "\xE2\x80\xA6") return '.';
  if (tail == "\xE2\x80\x94" || tail == "\xE2\x80\x93") return '-';
  return ' ';
}

bool starts_lower(std::string_view text) { return !text.empty() && text.front() >= 'a' && text.front() <= 'z'; }

// "Look East", "The Long Road Home": every longer word begins with a capital.
bool is_title_case(std::string_view text) {
  size_t capitals = 0;
  for (size_t i = 0; i < text.size();) {
    while (i < text.size() && !is_letter(text[i])) ++i;
    size_t end = i;
    while (end < text.size() && is_letter(text[end])) ++end;
    if (end == i) break;
    const bool capital = text[i] >= 'A' && text[i] <= 'Z';
    if (!capital && end - i > 3) return false;
    capitals += capital;
    i = end;
  }
  return capitals > 0 && (capitals > 1 || count_words(text) == 1);
}

struct Attribution {
  Source source;
  std::optional<Span> cue;
  bool judged = false;   // the cue names or judges: called it "..."
};

class Attributor {
 public:
  Attributor(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
             const std::vector<QuotedSpan>& spans, Speakers& speakers)
      : document_(document), words_(words), parsed_(parsed), spans_(spans), speakers_(speakers) {}

  std::vector<Quote> attribute() {
    for (size_t i = 0; i < spans_.size(); ++i) read(i);
    carry_over();
    return std::move(quotes_);
  }

 private:
  struct Side {
    const ParsedSentence* sentence = nullptr;
    size_t chunk = 0;    // after: the first chunk behind the quotation; before: one past the last chunk in front of it
    uint32_t limit = 0;  // before: where the quotation starts
  };

  static std::vector<Chunk>::const_iterator chunk_at(const ParsedSentence& sentence, size_t token) {
    return std::lower_bound(sentence.chunks.begin(), sentence.chunks.end(), token, [](const Chunk& c, size_t t) { return c.first < t; });
  }

  // The first clause whose verb is at or after a chunk.
  static std::vector<Clause>::const_iterator clause_at(const ParsedSentence& sentence, size_t chunk) {
    return std::lower_bound(sentence.clauses.begin(), sentence.clauses.end(), chunk, [](const Clause& c, size_t v) { return c.verb < v; });
  }

  std::string_view text(const QuotedSpan& q) const { return document_.slice(q); }

  Side after(const QuotedSpan& q) const {
    size_t t = words_.token_at(q.end);
    // The closing mark, and that of a quotation inside.
    while (t < words_.size() && document_.tokens[t].start <= q.end + 4 && is_mark(t) && !(document_.tokens[t].space_before && document_.tokens[t].start > q.end + 1)) ++t;
    if (t >= words_.size()) return {};
    const Token& token = document_.tokens[t];
    if (document_.sentences[token.sentence].block != q.block) return {};
    const ParsedSentence& sentence = parsed_[token.sentence];
    const auto at = chunk_at(sentence, t);
    return {&sentence, static_cast<size_t>(at - sentence.chunks.begin()), 0};
  }

  // Null when a sentence ends in front of the quotation.
  Side before(const QuotedSpan& q) const {
    size_t t = words_.token_at(q.start);
    while (t > 0 && document_.tokens[t - 1].letter_case == Case::none && !document_.tokens[t - 1].has_digit && is_mark(t - 1)) --t;
    if (t == 0) return {};
    const Token& token = document_.tokens[t - 1];
    if (document_.sentences[token.sentence].block != q.block) return {};
    const std::string_view last = words_[t - 1].lower;
    if (last == "." || last == "!" || last == "?") return {};
    const ParsedSentence& sentence = parsed_[token.sentence];
    const auto at = chunk_at(sentence, t);
    return {&sentence, static_cast<size_t>(at - sentence.chunks.begin()), q.start};
  }

  bool is_mark(size_t t) const {
    const std::string_view w = words_[t].lower;
    return w == "\"" || w == "'" || w == "``" || w == "''" || w == "\xE2\x80\x9C" || w == "\xE2\x80\x98" || w == "\xC2\xAB" || w == "\xE2\x80\x9E" ||
           w == "\xE2\x80\x9D" || w == "\xE2\x80\xB9" || w == "\xC2\xBB" || w == "\xE2\x80\xBA";
  }

  static ChunkKind kind(const ParsedSentence& s, size_t c) { return c < s.chunks.size() ? s.chunks[c].kind : ChunkKind::stop; }

  Attribution cue(const ParsedSentence& s, size_t verb, Source source) const {
    Attribution found;
    found.source = std::move(source);
    found.cue = cue_span(document_, words_, s, verb);
    found.judged = reporting_use(words_, s, verb) == Reporting::call;
    return found;
  }

  // "...," said Khoa / Khoa told reporters / he said / according to Khoa
  std::optional<Attribution> cue_after(const Side& side) const {
    if (!side.sentence) return std::nullopt;
    const ParsedSentence& s = *side.sentence;
    size_t c = side.chunk;
    while (kind(s, c) == ChunkKind::comma || kind(s, c) == ChunkKind::adverb) ++c;
    if (c >= s.chunks.size()) return std::nullopt;
    if (words_[s.chunks[c].head].lower == "according" && c + 2 < s.chunks.size()) {
      Attribution found;
      found.source = speakers_.after(s, kind(s, c + 1) == ChunkKind::preposition ? c + 2 : c + 1);
      found.cue = Span{document_.tokens[s.chunks[c].head].start, document_.tokens[s.chunks[c].head + 1].end};
      if (found.source.words) return found;
      return std::nullopt;
    }
    if (is_reporting(s, c) && s.chunks[c].finite && kind(s, next(s, c)) == ChunkKind::noun) {
      Source source = speakers_.after(s, next(s, c));
      if (source.words) return cue(s, c, std::move(source));
    }
    for (auto at = clause_at(s, c); at != s.clauses.end() && at->verb < c + kReach; ++at) {
      const Clause& clause = *at;
      if (clause.kind == ClauseKind::relative) continue;
      const bool own = !clause.subject.empty() && clause.subject.front() >= c;
      if (!own || !is_reporting(s, clause.verb) || stops_between(s, c, clause.verb)) return std::nullopt;
      return cue(s, clause.verb, speakers_.of_chunks(s, clause.subject, clause.verb));
    }
    return std::nullopt;
  }

  static size_t next(const ParsedSentence& s, size_t c) {
    for (++c; kind(s, c) == ChunkKind::adverb && c < s.chunks.size(); ++c) {
    }
    return c;
  }

  static bool stops_between(const ParsedSentence& s, size_t from, size_t to) {
    for (size_t c = from; c < to; ++c) {
      if (kind(s, c) == ChunkKind::stop || kind(s, c) == ChunkKind::quote) return true;
    }
    return false;
  }

  bool is_reporting(const ParsedSentence& s, size_t c) const { return reporting_use(words_, s, c) != Reporting::none; }

  // Khoa said: "..." / adding, "..." / called it "..." / according to Khoa, "..."
  std::optional<Attribution> cue_before(const Side& side) const {
    if (!side.sentence) return std::nullopt;
    const ParsedSentence& s = *side.sentence;
    for (size_t c = side.chunk; c > 0 && c + kReach > side.chunk;) {
      --c;
      if (kind(s, c) == ChunkKind::quote) break;
      if (kind(s, c) == ChunkKind::stop && c + 1 < side.chunk) break;
      if (words_[s.chunks[c].head].lower == "according" && c + 2 < side.chunk) {
        Attribution found;
        found.source = speakers_.after(s, kind(s, c + 1) == ChunkKind::preposition ? c + 2 : c + 1);
        found.cue = Span{document_.tokens[s.chunks[c].head].start, document_.tokens[s.chunks[c].head + 1].end};
        if (found.source.words) return found;
      }
      const bool reaches_in = s.chunks[c].last > 0 && document_.tokens[s.chunks[c].last - 1].start >= side.limit;
      if (reaches_in || !is_reporting(s, c)) continue;
      if (auto found = before_verb(s, c)) return found;
    }
    return std::nullopt;
  }

  std::optional<Attribution> before_verb(const ParsedSentence& s, size_t verb) const {
    auto at = clause_at(s, verb + 1);
    if (at == s.clauses.begin()) return std::nullopt;
    --at;
    if (s.chunks[verb].gerund || s.chunks[verb].infinitive) {
      // ", adding that": the subject is that of the clause it hangs on.
      const bool hangs = s.chunks[verb].gerund && verb > 0 && !at->subject.empty();
      if (!hangs) return std::nullopt;
      return cue(s, verb, speakers_.of_chunks(s, at->subject, at->verb));
    }
    if (at->verb != verb || at->kind == ClauseKind::conditional) return std::nullopt;
    if (at->subject.empty()) {
      Source source = speakers_.after(s, verb + 1);  // Said Khoa: "..."
      if (!source.words || verb + 2 > s.chunks.size()) return std::nullopt;
      return cue(s, verb, std::move(source));
    }
    return cue(s, verb, speakers_.of_chunks(s, at->subject, at->verb));
  }

  // The plan is "a disaster" for farmers, critics say.
  std::optional<Attribution> cue_at_end(const Side& side) const {
    if (!side.sentence || side.sentence->clauses.empty()) return std::nullopt;
    const ParsedSentence& s = *side.sentence;
    const Clause& last = s.clauses.back();
    if (last.verb < side.chunk || last.subject.empty() || last.subject.front() < side.chunk) return std::nullopt;
    if (last.kind == ClauseKind::relative || last.subject.front() == 0 || !is_reporting(s, last.verb)) return std::nullopt;
    if (kind(s, last.subject.front() - 1) != ChunkKind::comma) return std::nullopt;
    return cue(s, last.verb, speakers_.of_chunks(s, last.subject, last.verb));
  }

  // The plan was blunt: "..." names its speaker only by the subject of the words in front of the colon.
  std::optional<Attribution> colon_before(const Side& side) const {
    if (!side.sentence || side.chunk == 0 || side.sentence->clauses.empty()) return std::nullopt;
    const ParsedSentence& s = *side.sentence;
    if (words_[s.chunks[side.chunk - 1].first].lower != ":") return std::nullopt;
    const Clause& clause = s.clauses.back();
    if (clause.verb >= side.chunk) return std::nullopt;
    return person_subject(s, clause);
  }

  std::optional<Attribution> person_subject(const ParsedSentence& s, const Clause& clause) const {
    if (clause.subject.size() != 1) return std::nullopt;
    Attribution found;
    found.source = speakers_.of_chunks(s, clause.subject, clause.verb);
    if (found.source.speaker < 0) return std::nullopt;
    if (document_.entities[static_cast<size_t>(found.source.speaker)].type != EntityType::PERSON) return std::nullopt;
    return found;
  }

  // Khoa was blunt. "We are late."
  std::optional<Attribution> sentence_before(const QuotedSpan& q) const {
    size_t t = words_.token_at(q.start);
    while (t > 0 && is_mark(t - 1)) --t;
    if (t == 0) return std::nullopt;
    const Sentence& sentence = document_.sentences[document_.tokens[t - 1].sentence];
    const ParsedSentence& s = parsed_[document_.tokens[t - 1].sentence];
    if (sentence.block != q.block || s.clauses.empty() || words_[t - 1].quoted) return std::nullopt;
    const auto main = std::find_if(s.clauses.rbegin(), s.clauses.rend(),
                                   [](const Clause& c) { return c.kind == ClauseKind::main || c.kind == ClauseKind::coordinated; });
    if (main == s.clauses.rend()) return std::nullopt;
    return person_subject(s, *main);
  }

  void read(size_t i) {
    const QuotedSpan& q = spans_[i];
    const char end = closing_mark(text(q));
    const Side right = after(q);
    const Side left = before(q);
    const bool whole = !is_fragment(document_, q);
    const bool starts_new = left.sentence == nullptr || opens_new(left);
    std::optional<Attribution> found;
    // A full stop inside the marks ends the sentence; what follows is the next one.
    const bool may_follow = end != '.' || follows_in_sentence(q);
    const bool partial = left.sentence != nullptr && !starts_new && !follows_quote(left) && starts_lower(text(q));
    // "Otieno told Khoa that it was '...', the agency reported": the one who speaks, not the one who passes it on.
    if (partial) found = cue_before(left);
    if (!found && may_follow && (end != ' ' || comma_follows(q) || starts_new)) found = cue_after(right);
    if (!found) found = cue_before(left);
    if (!found && may_follow) found = cue_at_end(right);
    if (!found) found = colon_before(left);
    if (!found && (!whole || (partial && count_words(text(q)) < kShortest))) return;
    if (!whole && !quotes_someone(q, left, *found)) return;
    if (!found && starts_new) found = sentence_before(q);
    add(i, found, partial || (!whole && found->judged));
  }

  // What stands in front lets a new utterance begin: a comma, a colon or a dash.
  bool opens_new(const Side& left) const {
    if (left.chunk == 0) return true;
    const ChunkKind k = kind(*left.sentence, left.chunk - 1);
    return k == ChunkKind::comma || k == ChunkKind::stop;
  }

  bool follows_quote(const Side& left) const {
    for (size_t c = left.chunk; c > 0 && c + kReach > left.chunk; --c) {
      if (kind(*left.sentence, c - 1) == ChunkKind::quote) return kind(*left.sentence, left.chunk - 1) == ChunkKind::comma;
    }
    return false;
  }

  bool comma_follows(const QuotedSpan& q) const {
    size_t at = q.end;
    while (at < document_.text.size() && at < q.end + 6 && document_.text[at] != ',' && document_.text[at] != ' ' && !is_ascii_word(document_.text[at])) ++at;
    return at < document_.text.size() && document_.text[at] == ',';
  }

  static bool is_ascii_word(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

  // After a full stop inside the marks, "he said" in lower case still belongs to the quotation.
  bool follows_in_sentence(const QuotedSpan& q) const {
    const size_t t = words_.token_at(q.end);
    for (size_t i = t; i < words_.size() && i < t + 3; ++i) {
      if (document_.tokens[i].letter_case != Case::none) return document_.tokens[i].letter_case == Case::lower;
    }
    return false;
  }

  // A short fragment counts when the words are an object of the cue ("called it", "said it was"), not a name in passing.
  bool quotes_someone(const QuotedSpan& q, const Side& left, const Attribution& found) const {
    if (is_title_case(text(q)) || names_a_word(q)) return false;
    if (found.judged) return true;
    if (!found.source.words) return false;
    if (count_words(text(q)) >= 3) return true;
    // One or two words: only with a copula or the cue right in front ("said it was 'historic'").
    if (!left.sentence || left.chunk == 0) return closing_mark(text(q)) != ' ' || comma_follows(q);
    const Chunk& chunk = left.sentence->chunks[left.chunk - 1];
    return chunk.kind == ChunkKind::verb || chunk.kind == ChunkKind::comma || chunk.kind == ChunkKind::stop;
  }

  // The word "recall" is spoken about, not spoken.
  bool names_a_word(const QuotedSpan& q) const {
    size_t t = words_.token_at(q.start);
    while (t > 0 && is_mark(t - 1)) --t;
    if (t == 0) return false;
    const std::string_view w = words_[t - 1].lower;
    return w == "word" || w == "words" || w == "term" || w == "phrase" || w == "title" || w == "name" || w == "slogan" || w == "nickname";
  }

  void add(size_t span, const std::optional<Attribution>& found, bool partial) {
    const QuotedSpan& q = spans_[span];
    Quote quote;
    quote.start = q.start;
    // A comma before the closing mark, and the stop of the sentence around a partial quotation, are the writer's.
    const char last = document_.text[q.end - 1];
    const bool writers = q.end - q.start > 1 && (last == ',' || (partial && last == '.' && document_.text[q.end - 2] != '.'));
    quote.end = writers ? q.end - 1 : q.end;
    quote.kind = partial ? QuoteKind::mixed : QuoteKind::direct;
    if (found) {
      quote.speaker = found->source.speaker;
      quote.source = found->source.words;
      quote.cue = found->cue;
      if (found->source.pronoun && same_nominal(q)) quote.speaker = quotes_.back().speaker;
      speakers_.note_speaker(q.end, quote.speaker);
    }
    quotes_.push_back(quote);
    origin_.push_back(span);
  }

  // "a spokesperson said. '...,' she added": the pronoun is the source without a name of the quotation just before.
  bool same_nominal(const QuotedSpan& q) const {
    if (quotes_.empty() || !quotes_.back().source || spans_[origin_.back()].block != q.block) return false;
    const Quote& last = quotes_.back();
    const bool person = last.speaker >= 0 && document_.entities[static_cast<size_t>(last.speaker)].type == EntityType::PERSON;
    return !person && !speakers_.person_between(last.start, q.end);
  }

  static bool known(const Quote& q) { return q.speaker >= 0 || q.source.has_value(); }

  static void lend(const Quote& from, Quote& to) {
    to.speaker = from.speaker;
    to.source = from.source;
  }

  // Only white space and marks between two quotations: the line break between two speakers was lost.
  bool adjacent(size_t i) const {
    const Span gap{spans_[origin_[i - 1]].end, spans_[origin_[i]].start};
    const std::string_view between = document_.slice(gap);
    return std::none_of(between.begin(), between.end(), is_ascii_word) && gap.size() <= 16;
  }

  // In an exchange the turn goes back to the one who spoke before the last; nobody when there was no other.
  const Quote* other_speaker(size_t i) const {
    for (size_t back = 2; back <= 4 && back <= i; ++back) {
      const Quote& earlier = quotes_[i - back];
      if (known(earlier) && (earlier.speaker != quotes_[i - 1].speaker || earlier.speaker < 0) && !same_words(earlier, quotes_[i - 1])) return &earlier;
    }
    return nullptr;
  }

  bool same_words(const Quote& a, const Quote& b) const {
    return a.source && b.source && document_.slice(*a.source) == document_.slice(*b.source);
  }

  // Speakers of pieces without a cue of their own: the other pieces of the paragraph, then the paragraph before.
  void carry_over() {
    for (size_t i = quotes_.size(); i-- > 1;) {
      const bool joined = spans_[origin_[i]].continued ||
                          (spans_[origin_[i]].block == spans_[origin_[i - 1]].block && !adjacent(i) && spans_[origin_[i]].start - spans_[origin_[i - 1]].end < 60);
      if (joined && !known(quotes_[i - 1]) && known(quotes_[i]) && quotes_[i].cue) lend(quotes_[i], quotes_[i - 1]);
    }
    for (size_t i = 1; i < quotes_.size(); ++i) {
      const QuotedSpan& q = spans_[origin_[i]];
      const QuotedSpan& earlier = spans_[origin_[i - 1]];
      if (known(quotes_[i]) || !known(quotes_[i - 1]) || quotes_[i].kind == QuoteKind::mixed) continue;
      const bool same_paragraph = q.block == earlier.block;
      if (same_paragraph && adjacent(i)) {
        if (const Quote* other = other_speaker(i)) lend(*other, quotes_[i]);
        continue;
      }
      const bool carries_on = q.continued || (q.block == earlier.block + 1 && fills_block(q));
      if (same_paragraph || carries_on) lend(quotes_[i - 1], quotes_[i]);
    }
    for (size_t i = 0; i < quotes_.size(); ++i) {
      const QuotedSpan& q = spans_[origin_[i]];
      if (!known(quotes_[i]) && fills_block(q)) quotes_[i].speaker = speakers_.last_person(q.start);
    }
  }

  // The paragraph holds nothing but the quotation.
  bool fills_block(const QuotedSpan& q) const {
    const Block& block = document_.blocks[q.block];
    return q.start <= block.start + 4 && q.end + 4 >= block.end;
  }

  const Document& document_;
  const Words& words_;
  const std::vector<ParsedSentence>& parsed_;
  const std::vector<QuotedSpan>& spans_;
  Speakers& speakers_;
  std::vector<Quote> quotes_;
  std::vector<size_t> origin_;  // quote -> span
};

}  // namespace

bool is_fragment(const Document& document, const QuotedSpan& span) {
  const std::string_view text = document.slice(span);
  if (count_words(text) >= kShortest && !is_title_case(text)) return false;
  const char end = closing_mark(text);
  if (end == '!' || end == '?' || end == ',') return false;
  if (end == '.') return starts_lower(text) || (is_title_case(text) && count_words(text) > 1);
  if (span.continued || span.open_ended) return false;
  // A comma behind the marks, as British papers set it, ends an utterance only when something was begun.
  return true;
}

bool is_title(const Document& document, const QuotedSpan& span) { return is_title_case(document.slice(span)); }

std::vector<Quote> attribute_quotes(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                    const std::vector<QuotedSpan>& spans, Speakers& speakers) {
  return Attributor(document, words, parsed, spans, speakers).attribute();
}

}  // namespace dateline::facts
