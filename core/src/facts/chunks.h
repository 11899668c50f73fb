// Flat phrases of a sentence: noun groups, verb groups and what joins them. After Abney's chunks ("Parsing by chunks",
// 1991): no nesting, so the work is linear and a wrong attachment stays local.
#pragma once

#include <cstdint>
#include <vector>

#include "facts/words.h"

namespace dateline::facts {

enum class ChunkKind : uint8_t {
  noun,         ///< a base noun group with its determiners and possessors, a name, a pronoun, a figure
  verb,         ///< auxiliaries, negation and one main verb
  adjective,    ///< adjectives outside a noun group
  adverb,
  preposition,
  comma,
  conjunction,  ///< and, or, but
  that,         ///< "that" before a clause
  relative,     ///< who, which, whose
  subordinator, ///< where, when, while, after, because, ...
  quote,        ///< words between quotation marks, opaque
  stop          ///< semicolon, colon, dash, end of sentence
};

struct Chunk {
  ChunkKind kind = ChunkKind::stop;
  size_t first = 0;  ///< tokens [first, last)
  size_t last = 0;
  size_t head = 0;   ///< the noun or verb that the chunk is about

  // noun
  bool temporal = false;   ///< a date or duration
  bool pronoun = false;
  bool negative = false;   ///< "no one", or a verb with "not", "never"
  int32_t mention = -1;    ///< the mention at the head

  // verb
  bool finite = false;
  bool reducible = false;  ///< a lone past form that may also be a participle: "the deal signed in May"
  bool infinitive = false;
  bool gerund = false;
  bool passive = false;
  bool copula = false;
  std::string modal;       ///< will, may, could, ...; empty without one
};

/// Chunks of the tokens [first, last) of one sentence. Words in brackets are left out.
/// A word that can only be a verb where it stands is set right in `words`.
std::vector<Chunk> chunk_sentence(Words& words, size_t first, size_t last);

}  // namespace dateline::facts
