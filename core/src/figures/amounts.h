// One amount: sign, currency, number, scale and unit, with its range.
#pragma once

#include <string>

#include "dateline/document.h"
#include "figures/currency_guess.h"
#include "figures/number_words.h"

namespace dateline::figures {

/// One end of an amount as it stands in the text.
struct Operand {
  Number number;
  size_t begin = 0;         ///< first piece, sign or currency included
  size_t end = 0;           ///< piece behind the last, unit included
  FigureType type = FigureType::CARDINAL;
  std::string unit;
  std::string category;     ///< of the unit, e.g. "length", "duration", "currency"
  std::string per;          ///< of a price: what it buys one of ("barrel")
  bool assumed = false;
  bool hyphened = false;    ///< "27-kilometer"
  bool currency_first = false;
  Decimal mantissa;         ///< the value before a scale, for "5 to 6 million"
};

struct Amount {
  Operand low;
  Decimal high;
  bool is_range = false;
  bool share = false;       ///< "one in five"
  bool ratio = false;       ///< "a ratio of 3:1", "odds of 5-1"
  bool score = false;       ///< "3-1": not a figure
  size_t begin = 0;
  size_t end = 0;
};

class AmountReader {
 public:
  AmountReader(const Pieces& pieces, const NumberStyle& style, bool lenient, CurrencyGuess& currencies)
      : p_(pieces), numbers_(pieces, style, lenient), lenient_(lenient), currencies_(currencies) {}

  /// Reads the amount that begins at piece `at`; when none does, `next` is the first piece worth trying.
  bool read(size_t at, Amount& out, size_t& next);

 private:
  bool read_operand(size_t at, Operand& out, size_t& next);
  bool read_prefix(size_t& i, Operand& out, Decimal& scale);
  void read_letter(Operand& out);
  void read_suffix(Operand& out);
  bool take_currency(size_t at, Operand& out);
  bool take_million_code(size_t at, Operand& out);
  bool take_unit(size_t at, Operand& out);
  bool take_percent(size_t at, Operand& out);
  void read_minor(Operand& out);
  void read_per(Operand& out);
  void read_range(Amount& out);
  bool read_share(Amount& out);
  void read_bounds(Amount& out);
  void read_compound(Operand& out);
  void read_below_zero(Operand& out);
  void read_grand(Operand& out);
  bool read_ratio(Amount& out);
  void set_currency(const UnitForm& form, Operand& out);
  bool pound_is_mass(const Operand& out, size_t at);
  bool plural_noun_follows(size_t i) const;
  bool sentence_has(const char* list) const;
  bool word_in(const char* list, size_t i) const { return i < p_.size() && p_[i].is_word() && Lexicon::get().in_list(list, p_[i].lower); }

  const Pieces& p_;
  NumberReader numbers_;
  bool lenient_;
  bool money_range_ = false;  ///< the upper end of a range of money is being read: "EUR3-5m"
  CurrencyGuess& currencies_;
};

}  // namespace dateline::figures
