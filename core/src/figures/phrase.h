// Noun phrases of a sentence as the figures stage needs them: what stands before, behind and as the subject of a number.
// Places are pieces of the sentence.
#pragma once

#include <optional>

#include "figures/sentence.h"

namespace dateline::figures {

/// What a piece can be in a noun phrase: from its token's part of speech, else from its shape and the word lists.
enum class Role : uint8_t { noun, modifier, determiner, preposition, verb, stop };

class Phrase {
 public:
  explicit Phrase(const FigureSentence& s) : s_(s), p_(s.pieces) {}

  Role role(size_t i) const;
  bool in_list(const char* list, size_t i) const { return i < p_.size() && p_[i].is_word() && Lexicon::get().in_list(list, p_[i].lower); }
  bool possessive(size_t i) const { return i + 1 < p_.size() && (p_.sign(i, '\'') || p_.sign(i, 0x2019)) && p_.word(i + 1, "s") && p_.touches(i + 1); }
  /// A word of the list stands shortly before.
  bool near_verb(const char* list, size_t i) const;

  /// The noun phrase that begins at a piece; `counted`: up to the plural that a number counts; `joins`: over "and" inside it.
  std::optional<Span> after(size_t i, bool counted, bool joins = false) const;
  /// A counted noun with what it is counted in: "people per square kilometre".
  Span with_rate(Span counted) const;
  /// The noun phrase that ends before a piece; with those that it hangs on: "a margin of error"; as the object of a verb.
  std::optional<Span> before(size_t i) const;
  std::optional<Span> before_of(size_t i) const;
  std::optional<Span> object_before(size_t i) const;
  /// What the verb before a piece moves or states, its object or its subject; `only_movement`: none but such verbs.
  std::optional<Span> subject(size_t i, bool only_movement = false, bool money = false) const;
  std::optional<Span> subject_of(size_t verb) const;
  /// What moves "at a rate" that ends before a piece.
  std::optional<Span> mover_at(size_t i) const;

  /// The phrase can be counted ("cases", "the death toll"); names a currency.
  bool counts(const Span& span) const;
  bool currency(const Span& span) const;

 private:
  Pos pos(size_t i) const;
  Role verb_role(size_t i) const;
  bool mistagged_verb(size_t i) const;
  bool owned(size_t i) const { return i > 0 && (pos(i - 1) == Pos::det || p_.word(i - 1, "its") || p_.word(i - 1, "their")); }
  bool plural(size_t i) const;
  bool participle(size_t i) const { return i > 0 && p_[i].lower.size() > 3 && p_[i].lower.substr(p_[i].lower.size() - 2) == "ed"; }
  bool hyphen(size_t i) const { return i < p_.size() && is_dash(p_[i]) && p_.touches(i) && p_.touches(i + 1); }
  bool in_abbreviation(size_t i) const;
  bool ends_clause_noun(size_t i) const;
  bool opens_with_noun(size_t i) const;
  size_t piece_from(uint32_t start) const;  // the first piece that begins there or behind
  size_t first_verb(size_t verb) const;
  size_t before_aside(size_t verb) const;
  size_t before_dates(size_t begin, size_t end) const;
  std::optional<Span> without_date(Span span) const;
  std::optional<Span> expected(size_t to) const;
  std::optional<Span> counted_before(size_t i) const;
  std::optional<Span> antecedent(size_t pronoun) const;

  const FigureSentence& s_;
  const Pieces& p_;
};

}  // namespace dateline::figures
