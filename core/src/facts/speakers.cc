#include "facts/speakers.h"

#include <algorithm>

namespace dateline::facts {
namespace {

// How far back, in bytes, a pronoun may look for its person: a few paragraphs.
constexpr uint32_t kNear = 1500;

bool is_body(EntityType type) {
  return type == EntityType::ORG || type == EntityType::GPE || type == EntityType::NORP || type == EntityType::FAC;
}

template <typename Sighting>
const Sighting* last_before(const std::vector<Sighting>& sightings, uint32_t offset) {
  const auto after = std::lower_bound(sightings.begin(), sightings.end(), offset, [](const Sighting& s, uint32_t o) { return s.offset < o; });
  if (after == sightings.begin()) return nullptr;
  const Sighting& found = *(after - 1);
  return offset - found.offset <= kNear ? &found : nullptr;
}

bool is_personal(std::string_view pronoun) { return pronoun == "he" || pronoun == "she" || pronoun == "they"; }

char gender_of_title(std::string_view word) {
  for (const std::string_view w : {"mr", "mr.", "sir", "lord", "king", "prince", "spokesman", "chairman", "businessman", "congressman"}) {
    if (word == w) return 'm';
  }
  for (const std::string_view w : {"mrs", "mrs.", "ms", "ms.", "miss", "dame", "lady", "queen", "princess", "spokeswoman", "chairwoman", "actress", "businesswoman"}) {
    if (word == w) return 'f';
  }
  return '\0';
}

bool speaks_for_another(std::string_view noun) { return noun.substr(0, 6) == "spokes" || noun == "statement"; }

}  // namespace

Speakers::Speakers(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed)
    : document_(document), words_(words), genders_(document.entities.size(), 0) {
  read_genders();
  for (const ParsedSentence& sentence : parsed) {
    for (size_t i = 0; i < sentence.clauses.size(); ++i) {
      const Clause& clause = sentence.clauses[i];
      // "..., the survey said": whoever reports at the end is not what the next sentence is about.
      const bool trails = i > 0 && i + 1 == sentence.clauses.size() && words[sentence.chunks[clause.verb].head].verb.lemma == "say";
      for (const size_t c : clause.subject) {
        const Chunk& chunk = sentence.chunks[c];
        if (chunk.pronoun) continue;
        const int32_t entity = entity_at(chunk);
        const EntityType type = entity < 0 ? EntityType::none : document.entities[static_cast<size_t>(entity)].type;
        const Sighting sighting{document.tokens[chunk.first].start, entity};
        if (type == EntityType::PERSON) {
          people_.push_back(sighting);
        } else {
          (trails ? reporters_ : things_).push_back(sighting);
        }
      }
    }
  }
  const auto earlier = [](const Sighting& a, const Sighting& b) { return a.offset < b.offset; };
  std::stable_sort(people_.begin(), people_.end(), earlier);
  std::stable_sort(reporters_.begin(), reporters_.end(), earlier);
  std::stable_sort(things_.begin(), things_.end(), earlier);
}

int32_t Speakers::entity_at(const Chunk& chunk) const {
  return chunk.mention < 0 ? -1 : document_.mentions[static_cast<size_t>(chunk.mention)].entity;
}

int32_t Speakers::last_person(uint32_t offset) const {
  const Sighting* person = last_before(people_, offset);
  return person ? person->entity : -1;
}

bool Speakers::person_between(uint32_t from, uint32_t to) const {
  const Sighting* person = last_before(people_, to);
  return person && person->offset >= from;
}

void Speakers::note_speaker(uint32_t offset, int32_t entity) {
  if (entity >= 0 && document_.entities[static_cast<size_t>(entity)].type == EntityType::PERSON) speakers_.push_back({offset, entity});
}

void Speakers::read_genders() {
  for (size_t i = 0; i < words_.size(); ++i) {
    const int32_t m = words_[i].mention;
    if (m < 0 || (i > 0 && words_[i - 1].mention == m)) continue;
    const Mention& mention = document_.mentions[static_cast<size_t>(m)];
    if (mention.entity < 0 || mention.type != EntityType::PERSON) continue;
    // The title may stand inside the mention or within three words before it ("First Lady", "spokeswoman").
    for (size_t t = i < 3 ? 0 : i - 3; t <= i; ++t) {
      const char gender = gender_of_title(words_[t].lower);
      if (gender && document_.tokens[t].sentence == document_.tokens[i].sentence) genders_[static_cast<size_t>(mention.entity)] = gender;
    }
  }
}

bool Speakers::agrees(int32_t entity, char gender) const {
  const char known = entity < 0 ? '\0' : genders_[static_cast<size_t>(entity)];
  return known == 0 || known == gender;
}

const Speakers::Sighting* Speakers::last_agreeing(const std::vector<Sighting>& sightings, uint32_t offset, char gender) const {
  constexpr int kTries = 8;
  auto at = std::lower_bound(sightings.begin(), sightings.end(), offset, [](const Sighting& s, uint32_t o) { return s.offset < o; });
  for (int i = 0; i < kTries && at != sightings.begin(); ++i) {
    --at;
    if (offset - at->offset > kNear) return nullptr;
    if (agrees(at->entity, gender)) return &*at;
  }
  return nullptr;
}

int32_t Speakers::resolve(const Chunk& chunk, bool speaking) const {
  const std::string_view word = words_[chunk.head].lower;
  const uint32_t offset = document_.tokens[chunk.first].start;
  if (word == "he" || word == "she" || word == "him" || word == "her") {
    const char gender = word == "he" || word == "him" ? 'm' : 'f';
    const Sighting* speaker = last_agreeing(speakers_, offset, gender);
    const Sighting* person = last_agreeing(people_, offset, gender);
    const Sighting* found = speaker && (!person || speaker->offset + 1 >= person->offset) ? speaker : person;
    if (!found) return -1;
    genders_[static_cast<size_t>(found->entity)] = gender;
    return found->entity;
  }
  if (word == "it") {
    const Sighting* thing = last_before(things_, offset);
    const Sighting* reporter = speaking ? last_before(reporters_, offset) : nullptr;
    if (reporter && (!thing || reporter->offset > thing->offset)) thing = reporter;
    const bool acts = thing && thing->entity >= 0 && is_body(document_.entities[static_cast<size_t>(thing->entity)].type);
    return acts ? thing->entity : -1;
  }
  return -1;
}

Source Speakers::of_chunks(const ParsedSentence& sentence, const std::vector<size_t>& subject, size_t limit) const {
  Source source;
  if (subject.empty()) return source;
  const Chunk& first = sentence.chunks[subject.front()];
  const auto span_of = [&](size_t from, size_t to) { return Span{document_.tokens[from].start, document_.tokens[to - 1].end}; };
  source.words = span_of(first.first, sentence.chunks[subject.back()].last);
  if (first.temporal) return {};
  if (first.pronoun) {
    source.pronoun = is_personal(words_[first.head].lower);
    const int32_t named = entity_at(first);
    const bool speaking = limit < sentence.chunks.size() && sentence.chunks[limit].kind == ChunkKind::verb &&
                          Lexicon::get().reporting(words_[sentence.chunks[limit].head].verb.lemma) != Reporting::none;
    const char gender = words_[first.head].lower == "he" ? 'm' : words_[first.head].lower == "she" ? 'f' : '\0';
    source.speaker = named >= 0 && (!gender || agrees(named, gender)) ? named : resolve(first, speaking);
    if (gender && source.speaker >= 0) genders_[static_cast<size_t>(source.speaker)] = gender;
    source.nominal = source.speaker >= 0 || is_personal(words_[first.head].lower);
    return source;
  }
  if (subject.size() > 1) {
    source.nominal = true;
    return source;
  }
  const SourceKind kind = Lexicon::get().source(words_[first.head].lower);
  source.nominal = kind != SourceKind::none || words_[first.head].pos == Pos::propn;
  source.speaker = entity_at(first);
  if (source.speaker >= 0) {
    source.words = document_.mentions[static_cast<size_t>(first.mention)];
    return source;
  }
  // "a spokesman for the bank", "officials in Lima": what is attached belongs to the words of the source.
  size_t c = subject.front() + 1;
  size_t last = first.last;
  int32_t named = -1;
  while (c + 1 < limit && sentence.chunks[c].kind == ChunkKind::preposition && sentence.chunks[c + 1].kind == ChunkKind::noun &&
         !sentence.chunks[c + 1].temporal) {
    last = sentence.chunks[c + 1].last;
    if (named < 0) named = entity_at(sentence.chunks[c + 1]);
    c += 2;
    // "the Parliamentary and Health Service Ombudsman"
    if (c + 2 == limit && sentence.chunks[c].kind == ChunkKind::conjunction && sentence.chunks[c + 1].kind == ChunkKind::noun) {
      last = sentence.chunks[c + 1].last;
      c += 2;
    }
  }
  source.words = span_of(first.first, last);
  if (!speaks_for_another(words_[first.head].lower)) return source;
  for (size_t t = first.first; t < first.head && named < 0; ++t) {
    const int32_t m = words_[t].mention;
    if (m >= 0) named = document_.mentions[static_cast<size_t>(m)].entity;
  }
  source.speaker = named;
  return source;
}

Source Speakers::after(const ParsedSentence& sentence, size_t first) const {
  const auto& chunks = sentence.chunks;
  while (first < chunks.size() && chunks[first].kind == ChunkKind::adverb) ++first;
  if (first >= chunks.size() || chunks[first].kind != ChunkKind::noun || chunks[first].temporal) return {};
  const auto is_person = [&](size_t c) {
    const int32_t entity = c < chunks.size() && chunks[c].kind == ChunkKind::noun ? entity_at(chunks[c]) : -1;
    return entity >= 0 && document_.entities[static_cast<size_t>(entity)].type == EntityType::PERSON;
  };
  // "said the finance minister, Jane Doe"
  size_t c = first + 1;
  while (c + 1 < chunks.size() && chunks[c].kind == ChunkKind::preposition && chunks[c + 1].kind == ChunkKind::noun) c += 2;
  if (!is_person(first) && c + 1 < chunks.size() && chunks[c].kind == ChunkKind::comma && is_person(c + 1)) {
    return of_chunks(sentence, {c + 1}, chunks.size());
  }
  return of_chunks(sentence, {first}, chunks.size());
}

}  // namespace dateline::facts
