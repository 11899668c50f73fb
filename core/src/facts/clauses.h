// Who does what in a sentence: each finite verb group with its subject and its reach.
#pragma once

#include <vector>

#include "facts/chunks.h"

namespace dateline::facts {

enum class ClauseKind : uint8_t {
  main,
  coordinated,  ///< "received X and signed Y": the subject is that of the clause before
  complement,   ///< "said (that) trade rose"
  subordinate,  ///< "after the bank asked", "where they signed"
  conditional,  ///< "if the bank asks": not a statement
  apposed,      ///< "the claim that trade rose", "talks that both called useful": not a statement either
  relative      ///< "Otieno, who took office": the subject is the noun before
};

/// Indices point into the chunks of the sentence.
struct Clause {
  ClauseKind kind = ClauseKind::main;
  size_t verb = 0;
  std::vector<size_t> subject;  ///< noun chunks, coordinated; empty when none was found
  int64_t governor = -1;        ///< verb chunk that a complement hangs on: "doubt" in "they doubt that"
  size_t start = 0;             ///< chunks [start, end), from the clause's first word
  size_t end = 0;
  bool certain = true;          ///< the subject stands right before the verb or in a pattern that rarely misleads
  bool dropped = false;         ///< turned out to be a participle inside a noun group
};

struct ParsedSentence {
  std::vector<Chunk> chunks;
  std::vector<Clause> clauses;  ///< in order of their verbs
};

/// Chunks and clauses of every sentence of paragraphs and list items, same indices as Document::sentences; sentences of
/// other blocks stay empty (headlines leave out the words this goes by). Cost is linear in the tokens.
std::vector<ParsedSentence> parse_sentences(const Document& document, Words& words);

}  // namespace dateline::facts
