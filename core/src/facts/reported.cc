#include "facts/reported.h"

#include <algorithm>

namespace dateline::facts {
namespace {

// Reporting verbs looked at in one sentence; real ones have two or three, and the bound keeps the cost linear.
constexpr size_t kMostCues = 16;

bool reports_clauses(Reporting use) { return use == Reporting::say || use == Reporting::report || use == Reporting::tell; }

class SentenceReader {
 public:
  SentenceReader(const Document& document, const Words& words, const ParsedSentence& sentence, const Speakers& speakers)
      : document_(document), words_(words), sentence_(sentence), chunks_(sentence.chunks), speakers_(speakers) {}

  std::optional<Reported> read() const {
    if (auto found = according_to()) return found;
    size_t tried = 0;
    for (size_t i = 0; i < sentence_.clauses.size() && tried < kMostCues; ++i) {
      const Clause& clause = sentence_.clauses[i];
      if (!reports_clauses(reporting_use(words_, sentence_, clause.verb))) continue;
      if (clause.kind == ClauseKind::relative || clause.kind == ClauseKind::conditional || clause.kind == ClauseKind::apposed) continue;
      const Chunk& verb = chunks_[clause.verb];
      if (verb.negative || !verb.modal.empty()) continue;
      ++tried;
      const bool behind = !clause.subject.empty() && clause.subject.front() > 0 && kind(clause.subject.front() - 1) == ChunkKind::comma;
      if (behind && ends_here(clause.verb + 1)) {
        if (auto found = trailing(i)) return found;
      }
      if (auto found = leading(i)) return found;
      if (auto found = trailing(i)) return found;
    }
    return std::nullopt;
  }

 private:
  ChunkKind kind(size_t c) const { return c < chunks_.size() ? chunks_[c].kind : ChunkKind::stop; }
  std::string_view word(size_t c) const { return words_[chunks_[c].head].lower; }

  // End of the sentence's words, without the final stop.
  size_t last_token() const {
    size_t c = chunks_.size();
    while (c > 0 && (chunks_[c - 1].kind == ChunkKind::stop || chunks_[c - 1].kind == ChunkKind::comma)) --c;
    return c == 0 ? 0 : chunks_[c - 1].last;
  }

  std::optional<Reported> make(size_t first_token, size_t end_token, Source source, const Span& cue) const {
    if (end_token <= first_token || !source.words) return std::nullopt;
    Reported found;
    found.start = document_.tokens[first_token].start;
    found.end = document_.tokens[end_token - 1].end;
    found.source = std::move(source);
    found.cue = cue;
    return found;
  }

  // Behind a cue nothing but a comma or the end: "..., he said, adding that ...".
  bool ends_here(size_t c) const {
    while (kind(c) == ChunkKind::adverb && c < chunks_.size()) ++c;
    const bool colon = c < chunks_.size() && words_[chunks_[c].first].lower == ":";
    return (kind(c) == ChunkKind::stop && !colon) || kind(c) == ChunkKind::comma;
  }

  bool trustworthy(const Source& source) const { return source.words && (source.speaker >= 0 || source.nominal); }

  bool has_verb_between(size_t first_chunk, size_t last_chunk) const {
    return std::any_of(sentence_.clauses.begin(), sentence_.clauses.end(), [&](const Clause& c) { return c.verb >= first_chunk && c.verb < last_chunk; });
  }

  // "X said (that) ..."
  std::optional<Reported> leading(size_t i) const {
    const Clause& clause = sentence_.clauses[i];
    size_t content = chunks_.size();
    for (size_t c = clause.verb + 1; c < chunks_.size(); ++c) {
      if (kind(c) == ChunkKind::that) {
        content = c + 1;
        break;
      }
      const ChunkKind k = kind(c);
      // "cautioned, however, that"
      if (k == ChunkKind::comma && (kind(c + 1) == ChunkKind::adverb || kind(c - 1) == ChunkKind::adverb)) continue;
      if (k == ChunkKind::stop || k == ChunkKind::relative || k == ChunkKind::subordinator || k == ChunkKind::verb || k == ChunkKind::comma) break;
    }
    if (content == chunks_.size() && i + 1 < sentence_.clauses.size() && sentence_.clauses[i + 1].kind == ClauseKind::complement) {
      content = sentence_.clauses[i + 1].start;
    }
    // "told a crowd in the city that will host": the next clause describes a noun.
    const bool describes = i + 1 < sentence_.clauses.size() && sentence_.clauses[i + 1].kind == ClauseKind::relative && sentence_.clauses[i + 1].verb <= content;
    if (describes || content >= chunks_.size() || content <= clause.verb || !has_verb_between(content, chunks_.size())) return std::nullopt;
    const Source source = speakers_.of_chunks(sentence_, clause.subject, clause.verb);
    if (!trustworthy(source)) return std::nullopt;
    return make(chunks_[content].first, last_token(), source, cue_span(document_, words_, sentence_, clause.verb));
  }

  // "..., the ministry said." and "..., said the ministry."
  std::optional<Reported> trailing(size_t i) const {
    const Clause& clause = sentence_.clauses[i];
    for (size_t c = clause.verb + 1; c < chunks_.size(); ++c) {
      if (kind(c) == ChunkKind::quote || words_[chunks_[c].first].lower == ":") return std::nullopt;  // Font said: "..."
    }
    const bool inverted = clause.verb > 0 && kind(clause.verb - 1) == ChunkKind::comma && kind(clause.verb + 1) == ChunkKind::noun;
    const size_t first = inverted ? clause.verb : clause.subject.empty() ? clause.verb : clause.subject.front();
    if (first < 2 || kind(first - 1) != ChunkKind::comma) return std::nullopt;
    // "Asked about delays, Font said" has no statement in front.
    const bool stated = std::any_of(sentence_.clauses.begin(), sentence_.clauses.begin() + static_cast<std::ptrdiff_t>(i),
                                    [](const Clause& c) { return !c.subject.empty(); });
    if (!stated) return std::nullopt;
    if (!inverted && first >= clause.verb) return std::nullopt;
    if (has_verb_between(clause.verb + 1, chunks_.size()) && !ends_here(clause.verb + 1)) return std::nullopt;
    const Source source = inverted ? speakers_.after(sentence_, clause.verb + 1) : speakers_.of_chunks(sentence_, clause.subject, clause.verb);
    if (!trustworthy(source)) return std::nullopt;
    size_t start = first - 1;
    while (start > 0 && kind(start - 1) != ChunkKind::stop) --start;
    if (start >= first - 1) return std::nullopt;
    return make(chunks_[start].first, chunks_[first - 2].last, source, cue_span(document_, words_, sentence_, clause.verb));
  }

  std::optional<Reported> according_to() const {
    for (size_t c = 0; c + 2 < chunks_.size(); ++c) {
      if (word(c) != "according" || chunks_[c].last >= words_.size() || words_[chunks_[c].last].lower != "to") continue;
      size_t name = c + 1;
      while (name < chunks_.size() && kind(name) == ChunkKind::preposition) ++name;
      const Source source = speakers_.after(sentence_, name);
      if (!source.words) return std::nullopt;
      const Span cue{document_.tokens[chunks_[c].head].start, document_.tokens[chunks_[c].head + 1].end};
      const bool opens = c == 0 || kind(c - 1) == ChunkKind::stop;
      if (!opens) {
        size_t start = c;
        while (start > 0 && kind(start - 1) != ChunkKind::stop) --start;
        const size_t end = kind(c - 1) == ChunkKind::comma ? c - 1 : c;
        if (end <= start || !has_verb_between(start, end)) return std::nullopt;
        return make(chunks_[start].first, chunks_[end - 1].last, source, cue);
      }
      size_t comma = name;
      while (comma < chunks_.size() && kind(comma) != ChunkKind::comma) ++comma;
      if (comma + 1 >= chunks_.size()) return std::nullopt;
      return make(chunks_[comma + 1].first, last_token(), source, cue);
    }
    return std::nullopt;
  }

  const Document& document_;
  const Words& words_;
  const ParsedSentence& sentence_;
  const std::vector<Chunk>& chunks_;
  const Speakers& speakers_;
};

}  // namespace

Reporting reporting_use(const Words& words, const ParsedSentence& sentence, size_t chunk) {
  if (chunk >= sentence.chunks.size() || sentence.chunks[chunk].kind != ChunkKind::verb) return Reporting::none;
  const Chunk& verb = sentence.chunks[chunk];
  if (verb.passive || verb.copula) return Reporting::none;
  return Lexicon::get().reporting(words[verb.head].verb.lemma);
}

Span cue_span(const Document& document, const Words& words, const ParsedSentence& sentence, size_t verb) {
  const Chunk& group = sentence.chunks[verb];
  Span span{document.tokens[group.first].start, document.tokens[group.last - 1].end};
  const bool told = verb + 1 < sentence.chunks.size() && sentence.chunks[verb + 1].kind == ChunkKind::noun &&
                    !sentence.chunks[verb + 1].temporal && reporting_use(words, sentence, verb) == Reporting::tell;
  if (told) span.end = document.tokens[sentence.chunks[verb + 1].last - 1].end;
  return span;
}

std::vector<Reported> find_reported(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed,
                                    const Speakers& speakers) {
  std::vector<Reported> found;
  for (const ParsedSentence& sentence : parsed) {
    if (auto reported = SentenceReader(document, words, sentence, speakers).read()) found.push_back(std::move(*reported));
  }
  return found;
}

}  // namespace dateline::facts
