// Which country's currency a bare "$", "pounds" or "pesos" means in an article.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "figures/lexicon.h"

namespace dateline::figures {

class CurrencyGuess {
 public:
  explicit CurrencyGuess(std::string_view text) : text_(text) {}

  /// The ISO 4217 code for a bare form: the country named most in the article among those that share the noun, unless
  /// the form's own default is named as often. Looks at the article once, when first asked. Cost: linear.
  std::string code(const UnitForm& bare);
  /// Does the article name a country of that currency, or use its sign?
  bool mentions(std::string_view code);
  /// Pounds of the article have been money so far.
  void note_pounds() { pounds_ = true; }
  bool pounds_are_money() const { return pounds_; }
  /// A nation and its currency's noun at piece `at` ("Brazilian reais", "UAE dirhams"): the code, and `end` behind them; else empty.
  static std::string national(const Pieces& pieces, size_t at, size_t& end);

 private:
  void count();

  std::string_view text_;
  bool counted_ = false;
  bool pounds_ = false;
  std::map<std::string, std::map<std::string, int>, std::less<>> by_noun_;  // noun -> code -> mentions
  std::map<std::string, int, std::less<>> by_code_;
};

}  // namespace dateline::figures
