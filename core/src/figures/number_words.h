// Numbers in words, and in digits with words of scale: "two and a half million", "3.5bn", "hundreds of thousands".
#pragma once

#include "figures/lexicon.h"
#include "figures/numerals.h"

namespace dateline::figures {

class NumberReader {
 public:
  /// `lenient`: the text is nothing but one amount, so that readings which news would not mean count too ("a few").
  NumberReader(const Pieces& pieces, const NumberStyle& style, bool lenient) : p_(pieces), style_(style), lenient_(lenient) {}

  /// Reads the number that begins at piece `at`, without sign. False when none does; `skip_to` is then the first piece
  /// worth trying next. Cost: linear in the pieces that it reads.
  bool read(size_t at, Number& out, size_t& skip_to) const;

  /// The number without its scale: 6 for "6 million".
  Decimal mantissa(const Number& number) const;

 private:
  struct State;
  bool read_half(size_t at, Number& out) const;
  bool read_vague(size_t at, Number& out) const;
  bool read_some(size_t at, Number& out) const;
  bool read_multiple(size_t at, Number& out) const;
  bool read_words(size_t at, Number& out) const;
  bool add_word(State& s, const NumberWord& word, bool hyphened) const;
  bool add_ordinal(State& s, const NumberWord& word, bool hyphened, Number& out) const;
  void add_tail(Number& out) const;
  void add_scale(Number& out) const;
  bool read_point(size_t at, Number& out) const;
  bool fraction_at(size_t at, Decimal& value, size_t& end) const;
  NumberWord word_at(size_t i) const;
  size_t skip_hyphen(size_t i) const;

  const Pieces& p_;
  const NumberStyle& style_;
  bool lenient_;
};

}  // namespace dateline::figures
