// Who is meant by the words that name a source: "Otieno", "she", "officials", "a spokesman for the bank".
#pragma once

#include <optional>
#include <vector>

#include "facts/clauses.h"

namespace dateline::facts {

struct Source {
  std::optional<Span> words;  ///< none when nothing names it
  int32_t speaker = -1;       ///< entity
  bool pronoun = false;       ///< "he", "she"
  bool nominal = false;       ///< a known noun for a source: officials, police, a report
};

class Speakers {
 public:
  Speakers(const Document& document, const Words& words, const std::vector<ParsedSentence>& parsed);

  /// The source that the noun chunks `subject` of a sentence name. The words of a name are its mention; of any other
  /// source the noun group with what is attached to it, up to chunk `limit`.
  Source of_chunks(const ParsedSentence& sentence, const std::vector<size_t>& subject, size_t limit) const;
  /// The source after a reporting verb or "according to": chunk `first` on, seeing an apposition ("said the minister, Jane Doe").
  Source after(const ParsedSentence& sentence, size_t first) const;
  /// The person that a clause before byte `offset` was last about; -1 when none is near.
  int32_t last_person(uint32_t offset) const;
  /// Whether a person was the subject of a clause in [from, to).
  bool person_between(uint32_t from, uint32_t to) const;
  /// A quotation's speaker becomes the likeliest "he" or "she" from `offset` on. Offsets come in rising order.
  void note_speaker(uint32_t offset, int32_t entity);

 private:
  int32_t entity_at(const Chunk& chunk) const;
  int32_t resolve(const Chunk& pronoun, bool speaking) const;

  struct Sighting {
    uint32_t offset;
    int32_t entity;
  };
  void read_genders();
  bool agrees(int32_t entity, char gender) const;
  const Sighting* last_agreeing(const std::vector<Sighting>& sightings, uint32_t offset, char gender) const;

  const Document& document_;
  const Words& words_;
  std::vector<Sighting> people_;    // persons that were subjects, else any person named, in text order
  std::vector<Sighting> things_;    // what "it" may be: every subject but persons; entity -1 for common nouns
  std::vector<Sighting> reporters_;  // who said something at the end of a sentence, but persons
  std::vector<Sighting> speakers_;
  // By entity: 'm' or 'f' from a title or from the pronoun that meant it before, else 0. A later "she" is nobody called "he".
  mutable std::vector<char> genders_;
};

}  // namespace dateline::facts
