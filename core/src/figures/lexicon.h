// Words of numbers, units and currencies, read once from data/lists and from the lists that the build makes from CLDR.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "figures/decimal.h"
#include "figures/pieces.h"

namespace dateline::figures {

enum class NumberKind : uint8_t {
  none, zero, unit, teen, ten, hundred, scale, shorthand, shorthand_money, letter, dozen, score,
  ordinal_unit, ordinal_teen, ordinal_ten, ordinal_hundred, ordinal_scale, half, halves, quarter, quarters, multiple, some
};

struct NumberWord {
  NumberKind kind = NumberKind::none;
  Decimal value;
  bool plural = false;  ///< "thousands", "thirds"
};

/// How strictly a form counts: name in any letter case; symbol as written; tight only right behind the digits or where
/// nothing else can be meant; prefix only before a number; bare as name, but its currency depends on the article; coin is
/// a part of a currency's unit, which `noun` gives.
enum class FormClass : uint8_t { name, symbol, code, tight, prefix, bare, coin };

struct UnitForm {
  std::string form;      ///< as written
  std::string id;        ///< CLDR unit identifier, or ISO 4217 code
  std::string category;  ///< CLDR's, e.g. "length"; "currency" for currencies
  std::string noun;      ///< bare currencies: the noun that countries share ("dollar")
  FormClass form_class = FormClass::name;
};

/// A form found at a piece: pieces [begin, end) are its words.
struct UnitMatch {
  const UnitForm* form = nullptr;
  size_t end = 0;
  explicit operator bool() const { return form != nullptr; }
};

/// A country word ("australian", "hong kong") that says which currency a shared noun means.
struct CurrencyCue {
  std::string words;
  std::string code;
  std::string noun;
};

class Lexicon {
 public:
  static const Lexicon& get();

  /// The number word in lower case; kind none when it is none. Reads plurals ("thousands") and compounds ("twentyone").
  NumberWord number(std::string_view lower) const;
  /// Quick refusal for the many words that begin no number.
  bool may_be_number(std::string_view lower) const;

  /// The longest unit (or currency) that begins at piece `at`.
  UnitMatch unit(const Pieces& pieces, size_t at) const { return longest(units_, pieces, at); }
  UnitMatch currency(const Pieces& pieces, size_t at) const { return longest(currencies_, pieces, at); }

  /// How many of a smaller unit make one of a larger, where both are said of one measure; null when they are not.
  const Decimal* parts(const std::string& unit, const std::string& smaller) const;

  const std::vector<CurrencyCue>& cues() const { return cues_; }

  /// Is `word` (lower case) in the list `list` of data/lists/figure_words.tsv?
  bool in_list(std::string_view list, std::string_view word) const;

 private:
  /// Forms by their text in lower case, and which first pieces any of them has: most words begin none.
  struct Forms {
    std::unordered_multimap<std::string, UnitForm> by_text;
    std::vector<bool> begins = std::vector<bool>(1u << 14);
    static size_t slot(std::string_view piece);
  };
  Lexicon();
  void read_numbers();
  void read_forms(std::string_view file, Forms& forms, bool currency);
  void read_words();
  static UnitMatch longest(const Forms& forms, const Pieces& pieces, size_t at);

  std::unordered_map<std::string, NumberWord> numbers_;
  Forms units_;
  Forms currencies_;
  std::vector<CurrencyCue> cues_;
  std::unordered_map<std::string, Decimal> parts_;
  std::unordered_map<std::string, std::vector<std::string>> lists_of_;  // word -> lists that hold it
};

}  // namespace dateline::figures
