#include "figures/amounts.h"

#include <algorithm>

namespace dateline::figures {
namespace {

constexpr size_t kWindow = 60;  // pieces of a sentence looked at for words that decide a reading

bool is_sign_form(const UnitForm& form) { return !form.form.empty() && (static_cast<unsigned char>(form.form.back()) >= 0x80 || form.form.back() == '$'); }

}  // namespace

bool AmountReader::sentence_has(const char* list) const {
  const auto end = p_.list.begin() + static_cast<std::ptrdiff_t>(std::min(p_.size(), kWindow));
  return std::any_of(p_.list.begin(), end, [&](const Piece& piece) { return piece.is_word() && Lexicon::get().in_list(list, piece.lower); });
}

// "3m people", "2.5m of them": what follows is counted, so the letter is a scale.
bool AmountReader::plural_noun_follows(size_t i) const {
  for (size_t j = i; j < i + 4 && j < p_.size(); ++j) {
    const Piece& piece = p_[j];
    if (!piece.is_word() || word_in("length_adjective", j)) return false;
    if (word_in("people_noun", j)) return true;
    if (piece.lower.size() > 3 && piece.lower.back() == 's' && piece.lower[piece.lower.size() - 2] != 's' && !word_in("stop", j)) return true;
    if (word_in("stop", j)) return false;
  }
  return false;
}

// A letter right behind the digits: "5m" is five million beside a currency or before what is counted, else metres.
void AmountReader::read_letter(Operand& out) {
  Number& n = out.number;
  if (n.letter == 0) return;
  const size_t i = n.end;
  const bool upper = p_[i].text[0] >= 'A' && p_[i].text[0] <= 'Z';
  const bool money = out.type == FigureType::MONEY || money_range_;
  const bool currency_next = static_cast<bool>(Lexicon::get().currency(p_, i + 1)) && (p_.touches(i + 1) || i + 1 < p_.size());
  int exponent = 0;
  switch (n.letter) {
    case 'k': exponent = money || !(upper && n.decimal) ? 3 : 0; break;
    case 'm': exponent = money || currency_next || word_in("counted_verb", i + 1) || plural_noun_follows(i + 1) || (upper && lenient_) ? 6 : 0; break;
    case 'b': exponent = money || (currency_next && upper) || plural_noun_follows(i + 1) || (upper && lenient_) ? 9 : 0; break;
    case 't': exponent = money || plural_noun_follows(i + 1) ? 12 : 0; break;
    case 'g': exponent = upper && lenient_ ? 9 : 0; break;
    default: break;
  }
  if (exponent == 0) {
    n.letter = 0;
    return;
  }
  n.value = n.value * Decimal::power_of_ten(exponent);
  n.scaled = true;
  n.plain = false;
  n.end = i + 1;
}

void AmountReader::set_currency(const UnitForm& form, Operand& out) {
  out.type = FigureType::MONEY;
  out.category = "currency";
  out.assumed = form.form_class == FormClass::bare;
  out.unit = out.assumed ? currencies_.code(form) : form.id;
}

// What stands before the number: a sign, a currency, "MUSD". `i` moves behind it.
bool AmountReader::read_prefix(size_t& i, Operand& out, Decimal& scale) {
  const Lexicon& lexicon = Lexicon::get();
  const auto sign = [&] {
    if (i < p_.size() && p_[i].kind == PieceKind::sign && (is_minus(p_[i].sign) || p_.sign(i, '+'))) {
      const bool word_before = i > 0 && !p_[i].space_before && (p_[i - 1].is_word() || p_[i - 1].is_digits());
      if (word_before && i == out.begin) return false;
      if (!(p_.touches(i + 1) || lenient_)) return false;
      out.number.negative = is_minus(p_[i].sign);
      ++i;
      return true;
    }
    if (i > 1 && p_.word(i, "minus") && p_.word(i - 1, "or") && p_.word(i - 2, "plus")) return false;  // a margin, no sign
    if (p_.word(i, "minus") || p_.word(i, "negative")) {
      out.number.negative = true;
      ++i;
      return true;
    }
    return true;
  };
  if (!sign()) return false;
  const bool negative = out.number.negative;
  const UnitMatch match = i < p_.size() && !p_[i].is_digits() ? lexicon.currency(p_, i) : UnitMatch();
  if (match && match.end < p_.size()) {
    const UnitForm& form = *match.form;
    const bool is_sign = is_sign_form(form);
    const bool allowed = form.form_class == FormClass::symbol || form.form_class == FormClass::code || form.form_class == FormClass::prefix || is_sign || (lenient_ && form.form_class != FormClass::tight) ||
                         (form.form_class == FormClass::tight && p_.touches(match.end) && p_[match.end].is_digits() && p_[i].text[0] < 'a' && form.form.size() > 1) ||
                         form.noun == "dollar";
    if (!allowed) return false;
    if (form.form_class == FormClass::prefix && !(p_[i].is_title() || lenient_)) return false;
    // "ALL 5 solutions": a code that is a word too needs an amount of money behind it.
    const bool amount_like = p_.digits(match.end) && (p_.sign(match.end + 1, '.') || p_.sign(match.end + 1, ',') || (match.end + 1 < p_.size() && Lexicon::get().number(p_[match.end + 1].lower).kind == NumberKind::scale));
    if (form.form_class == FormClass::code && word_in("code_word", i) && !amount_like && !lenient_) return false;
    set_currency(form, out);
    out.currency_first = true;
    i = match.end;
    if (p_.sign(i, '$') && form.form_class == FormClass::code) ++i;
    if (!is_sign && form.form_class == FormClass::bare) out.hyphened = true;  // a noun first: needs a scale behind
    if (i < p_.size() && is_minus(p_[i].sign) && p_[i].kind == PieceKind::sign) {
      if (!p_.touches(i + 1)) return false;
      out.number.negative = true;
      ++i;
    } else if (p_.sign(i, '~')) {
      ++i;
    }
  } else if (i < p_.size() && p_.digits(i + 1)) {
    Operand money;
    if (take_million_code(i, money)) {
      out.type = money.type;
      out.unit = money.unit;
      out.category = money.category;
      scale = Decimal::power_of_ten(6);
      out.currency_first = true;
      ++i;
    }
  }
  out.number.negative = out.number.negative || negative;
  return true;
}

// "weighs 200 pounds", "a twenty-pound bag of rice": mass; "20 million pounds": money.
bool AmountReader::pound_is_mass(const Operand& out, size_t at) {
  if (out.number.scaled && out.number.value.small() != 12) return false;
  if (out.hyphened) return !word_in("money_noun", at + 1);
  if (p_.word(at + 1, "sterling")) return false;
  const bool adjective = p_.word(at, "pound") && !(out.number.value == Decimal(1)) && at + 1 < p_.size() && p_[at + 1].is_word() && !word_in("stop", at + 1);
  if (adjective) return !word_in("money_noun", at + 1);
  if (sentence_has("mass_cue") || p_.word(at + 1, "of")) return !sentence_has("spend_cue") || p_.word(at + 1, "of");
  if (currencies_.mentions("GBP") || currencies_.pounds_are_money() || sentence_has("spend_cue")) return false;
  return !lenient_;
}

// "30 MUSD", "MAUD 60": millions of a currency.
bool AmountReader::take_million_code(size_t at, Operand& out) {
  if (at >= p_.size() || !p_[at].is_word() || p_[at].size() != 4 || p_[at].text[0] != 'M') return false;
  Pieces code;
  code.list.push_back(p_[at]);
  code.list[0].text.remove_prefix(1);
  code.list[0].lower.remove_prefix(1);
  const UnitMatch inner = Lexicon::get().currency(code, 0);
  if (!inner || inner.form->form_class != FormClass::code) return false;
  set_currency(*inner.form, out);
  out.number.value = out.number.value * Decimal::power_of_ten(6);
  out.number.scaled = true;
  out.end = at + 1;
  return true;
}

bool AmountReader::take_currency(size_t at, Operand& out) {
  const UnitMatch match = Lexicon::get().currency(p_, at);
  if (!match) {
    const std::string code = CurrencyGuess::national(p_, at, out.end);
    if (code.empty()) return take_million_code(at, out);
    out.type = FigureType::MONEY;
    out.category = "currency";
    out.unit = code;
    return true;
  }
  const UnitForm& form = *match.form;
  const bool touching = p_.touches(at) && !out.hyphened;
  if (form.form_class == FormClass::code && word_in("code_word", at) && !out.number.decimal && !out.number.grouped && !out.number.scaled && !lenient_) return false;
  if (form.form_class == FormClass::prefix && !lenient_) return false;
  if (form.form_class == FormClass::tight && !touching && !lenient_ && !(form.form == "won" && (out.number.scaled || out.number.grouped || (currencies_.mentions("KRW") && !p_.word(at + 1, "the")) || ((p_.word(at + 1, "to") || p_.word(at + 1, "from")) && p_.digits(at + 2))))) return false;
  if (form.form_class == FormClass::tight && (form.form == "c" || form.form == "p") && p_[at].text[0] < 'a') return false;
  if (is_sign_form(form) && !touching && match.end < p_.size() && p_[match.end].is_digits() && !lenient_ && p_.touches(match.end)) return false;  // "1 $10"
  if (form.form_class == FormClass::code && touching && out.hyphened) return false;
  if (form.noun == "pound") {
    if (pound_is_mass(out, at)) return false;
    currencies_.note_pounds();
  }
  set_currency(form, out);
  if (form.form_class == FormClass::coin) {
    out.number.value = out.number.value * Decimal::parse(form.noun);
    out.assumed = true;
  }
  out.end = match.end;
  const NumberWord scale = match.end < p_.size() && p_[match.end].is_word() ? Lexicon::get().number(p_[match.end].lower) : NumberWord();
  if (!out.number.scaled && scale.kind == NumberKind::scale && !scale.plural && out.number.digits) {
    out.number.value = out.number.value * scale.value;  // "75 USD million"
    out.number.scaled = true;
    out.end = match.end + 1;
  }
  return true;
}

bool AmountReader::take_percent(size_t at, Operand& out) {
  if (at < p_.size() && (p_.sign(at, '%') || p_.sign(at, 0xFF05) || p_.sign(at, 0xFE6A))) {
    out.end = at + 1;
    out.unit = "percent";
    if (p_.word(out.end, "points") || p_.word(out.end, "point") || (p_.touches(out.end) && p_.sign(out.end, '-') && (p_.word(out.end + 1, "point") || p_.word(out.end + 1, "points")))) {
      out.end = p_[out.end].is_word() ? out.end + 1 : out.end + 2;
      out.unit = "percentage point";
    }
    out.type = FigureType::PERCENT;
    return true;
  }
  if (out.number.fraction && p_.word(at, "point")) {  // "cut its rate by a quarter point"
    out.end = at + 1;
    out.unit = "percentage point";
    out.type = FigureType::PERCENT;
    return true;
  }
  const UnitMatch match = Lexicon::get().unit(p_, at);
  if (!match || (match.form->id != "percent" && match.form->id != "percentage point" && match.form->id != "basis point")) return false;
  if (match.form->form_class == FormClass::tight && !p_.touches(at)) return false;
  out.end = match.end;
  out.unit = match.form->id;
  out.type = FigureType::PERCENT;
  return true;
}

bool AmountReader::take_unit(size_t at, Operand& out) {
  const UnitMatch match = Lexicon::get().unit(p_, at);
  if (!match) return false;
  const UnitForm& form = *match.form;
  const bool touching = p_.touches(at) && !out.hyphened;
  const bool closes = match.end >= p_.size() || (p_[match.end].kind == PieceKind::sign && !(p_.touches(match.end) && (is_dash(p_[match.end]) || (p_.sign(match.end, '.') && p_.touches(match.end + 1))))) || word_in("length_adjective", match.end);
  const bool inverse = match.end + 2 < p_.size() && p_[match.end].is_word() && is_dash(p_[match.end + 1]) && p_[match.end + 2].text == "1";
  if (form.form_class == FormClass::tight && form.category == "temperature" && !lenient_ && !(form.form == "K" ? out.number.decimal : touching || closes)) return false;
  if (form.form_class == FormClass::tight && (form.form == "C" || form.form == "F") && !lenient_ && (!sentence_has("temperature_cue") || (p_.touches(match.end) && p_.sign(match.end, '.') && p_.touches(match.end + 1)))) return false;
  if (form.form_class == FormClass::tight) {
    const char c = form.form[0];
    const bool quote = c == '"' || c == '\'' || static_cast<unsigned char>(c) >= 0x80;
    if (quote && !touching && !lenient_ && !word_in("length_adjective", match.end)) return false;
    if (quote && !lenient_ && c == '"' && std::count_if(p_.list.begin(), p_.list.begin() + static_cast<std::ptrdiff_t>(std::min(p_.size(), kWindow)), [](const Piece& q) { return q.is_sign('"'); }) != 1) return false;
    if (quote && !lenient_ && c == '\'' && form.form.size() == 1 && !p_.digits(match.end)) return false;
    const bool goes_on = word_in("stop", match.end) && (form.form == "g" || form.form == "l" || form.form == "L" || form.form == "m" || form.form == "t");
    if (!quote && !touching && !(lenient_ || goes_on || inverse || (closes && out.number.digits && !out.number.scaled) || p_.sign(match.end, '/') || (form.form == "t" || form.form == "m"))) return false;
    if (!touching && !closes && !inverse && !goes_on && (form.form == "in" || !p_.sign(match.end, '/')) && form.form.size() < 3 && !(form.form == "t" || form.form == "m")) return false;
    if (!touching && !lenient_ && !out.number.digits) return false;
    if (out.hyphened) return false;
    const int64_t value = out.number.value.small();
    if (form.category == "digital" && !lenient_ && touching && value >= 1900 && value <= 2100 && out.number.plain) return false;  // "(2003b)"
  }
  if (form.form_class == FormClass::symbol && !touching && p_[at].is_word() && !out.number.digits && p_[at].size() < 2) return false;
  if (form.form_class == FormClass::symbol && out.hyphened && p_[at].size() < 2) return false;
  if (form.id == "degree" && match.end < p_.size() && p_[match.end].is_word()) {
    const UnitMatch scale = Lexicon::get().unit(p_, match.end);
    if (scale && scale.form->category == "temperature") {
      out.unit = scale.form->id;
      out.category = "temperature";
      out.type = FigureType::QUANTITY;
      out.end = scale.end;
      return true;
    }
  }
  out.type = FigureType::QUANTITY;
  out.unit = form.id;
  out.category = form.category;
  out.end = match.end;
  return true;
}

// The hundredths behind whole money: "3 dollars 50 cents", "$20 and 43c", "15 dollars and 15".
void AmountReader::read_minor(Operand& out) {
  if (out.number.scaled || out.number.decimal || out.unit == "cent" || out.unit == "penny") return;
  size_t i = out.end;
  const bool anded = p_.word(i, "and");
  if (anded) ++i;
  if (i >= p_.size()) return;
  Number minor;
  size_t skip = 0;
  if (!numbers_.read(i, minor, skip) || minor.ordinal || minor.fraction || minor.scaled) return;
  const int64_t hundredths = minor.value.small();
  if (hundredths < 0 || hundredths > 99) return;
  const UnitMatch match = Lexicon::get().currency(p_, minor.end);
  const bool cents = match && (match.form->id == "cent" || match.form->id == "penny" || p_.word(minor.end, "sens"));
  const bool sens = p_.word(minor.end, "sens") || p_.word(minor.end, "sen");
  const bool closes = minor.end >= p_.size() || (minor.end + 1 == p_.size() && p_[minor.end].kind == PieceKind::sign);
  if (!cents && !sens && !closes) return;
  out.number.value = out.number.value + Decimal(hundredths) * Decimal::power_of_ten(-2);
  out.end = sens ? minor.end + 1 : cents ? match.end : minor.end;
}

// A rate: "a barrel", "per hour", "/ha". The unit becomes "tonne/hectare" where CLDR has no name for it.
void AmountReader::read_per(Operand& out) {
  size_t i = out.end;
  const bool slash = p_.sign(i, '/');
  if (!slash && !p_.word(i, "per") && !p_.word(i, "a") && !p_.word(i, "an")) {
    // "t ha-1": the inverse power of science
    const UnitMatch unit = i < p_.size() && p_[i].is_word() && p_[i].space_before ? Lexicon::get().unit(p_, i) : UnitMatch();
    const bool raised = unit && unit.end < p_.size() && is_dash(p_[unit.end]) && (p_.touches(unit.end) || unit.form->form_class != FormClass::name);
    if (raised && p_.touches(unit.end + 1) && p_.digits(unit.end + 1) && p_[unit.end + 1].text == "1") {
      out.unit += "/" + unit.form->id;
      out.end = unit.end + 2;
    }
    return;
  }
  ++i;
  if (i >= p_.size() || !p_[i].is_word()) return;
  if (Lexicon::get().number(p_[i].lower).kind == NumberKind::scale && Lexicon::get().unit(p_, i + 1)) ++i;  // "per million British thermal units"
  const UnitMatch unit = Lexicon::get().unit(p_, i);
  std::string below;
  size_t end = i;
  if (unit && (unit.form->form_class != FormClass::tight || slash)) {
    below = unit.form->id;
    end = unit.end;
  } else if (word_in("per_noun", i) || (p_.word(out.end, "per") && out.type == FigureType::MONEY)) {
    below = p_[i].lower;
    end = i + 1;
  }
  if (below.empty()) return;
  const bool article = p_.word(out.end, "a") || p_.word(out.end, "an");
  if (article && (p_.word(end, "ago") || p_.word(end, "before") || p_.word(end, "earlier") || p_.word(end, "later") || p_.word(end, "after"))) return;
  // "$5 million a year" says when, not how dear: only a price of one thing takes "a".
  if (article && unit && unit.form->category == "duration" && out.type != FigureType::QUANTITY) return;
  if (out.type == FigureType::PERCENT) return;
  if (unit && unit.form->category == "duration" && out.type == FigureType::MONEY && !slash && !p_.word(i, "hour")) return;
  if (out.unit == "kilometer" && below == "hour") out.unit = "kilometer-per-hour";
  else if (out.unit == "mile" && below == "hour") out.unit = "mile-per-hour";
  else if (out.unit == "meter" && below == "second") out.unit = "meter-per-second";
  else if (out.unit == "mile" && below == "gallon") out.unit = "mile-per-gallon";
  else if (out.type == FigureType::MONEY) out.per = below;
  else out.unit += "/" + below;
  out.end = end;
}

// "5 feet 2 inches", "2 yards, 7 feet and 10 in": one measure in parts, kept exact in the smallest unit.
void AmountReader::read_compound(Operand& out) {
  // "6-foot-5"
  if (out.hyphened && out.unit == "foot" && p_.touches(out.end) && is_dash(p_[out.end]) && p_.digits(out.end + 1) && p_[out.end + 1].size() <= 2) {
    const Decimal inches = Decimal::parse(p_[out.end + 1].text);
    if (inches < Decimal(12)) {
      out.number.value = out.number.value * Decimal(12) + inches;
      out.unit = "inch";
      out.end += 2;
    }
    return;
  }
  while (out.number.value.is_whole() && !out.number.scaled) {
    size_t i = out.end;
    const bool comma = p_.sign(i, ',');
    if (comma) ++i;
    if (p_.word(i, "and")) ++i;
    Number number;
    size_t skip = 0;
    if (i >= p_.size() || !(p_[i].is_digits() || p_[i].is_word()) || !numbers_.read(i, number, skip) || number.ordinal) return;
    if (number.end >= p_.size() || !Lexicon::get().unit(p_, number.end)) return;
    const UnitForm& form = *Lexicon::get().unit(p_, number.end).form;
    const Decimal* factor = Lexicon::get().parts(out.unit, form.id);
    if (factor == nullptr || !(number.value < *factor || lenient_)) return;
    if (comma && !lenient_) return;
    out.number.value = out.number.value * *factor + number.value;
    out.unit = form.id;
    out.end = Lexicon::get().unit(p_, number.end).end;
  }
}

// "20 below zero", "12 degrees below zero".
void AmountReader::read_below_zero(Operand& out) {
  const bool degrees = out.unit == "degree" || out.category == "temperature";
  if (!(degrees || out.unit.empty()) || out.number.negative || out.number.ordinal || !p_.word(out.end, "below") || !p_.word(out.end + 1, "zero")) return;
  out.number.value = -out.number.value;
  out.number.negative = true;
  out.type = FigureType::QUANTITY;
  if (!degrees) out.unit = "degree";
  out.end += 2;
}

// "five grand": thousands of the article's dollars or pounds.
void AmountReader::read_grand(Operand& out) {
  if (out.type != FigureType::CARDINAL || out.end == 0 || !p_.word(out.end - 1, "grand")) return;
  UnitForm dollar{"$", "USD", "currency", "dollar", FormClass::bare};
  set_currency(dollar, out);
  if (currencies_.mentions("GBP")) out.unit = "GBP";
}

// What stands behind the number.
void AmountReader::read_suffix(Operand& out) {
  size_t i = out.number.end;
  out.end = i;
  if (out.number.ordinal) {
    if (out.type == FigureType::CARDINAL) out.type = FigureType::ORDINAL;
    return;
  }
  if (i >= p_.size()) return;
  const bool bracket = (p_.sign(i, '(') || p_.sign(i, '[')) && p_.touches(i + 1) && (p_.sign(i + 2, ')') || p_.sign(i + 2, ']'));
  if (bracket && p_[i + 1].is_word() && take_unit(i + 1, out)) {
    ++out.end;
    return;
  }
  if (out.type == FigureType::MONEY) {
    const NumberWord word = p_[i].is_word() ? Lexicon::get().number(p_[i].lower) : NumberWord();
    if (word.kind == NumberKind::shorthand_money) {
      out.number.value = out.number.value * word.value;
      out.number.scaled = true;
      out.end = ++i;
    }
    if (p_.touches(i) && p_.sign(i, '+')) out.end = ++i;
    const UnitMatch again = Lexicon::get().currency(p_, i);  // "$5 US", "$1.23 USD"
    if (again && again.form->form_class == FormClass::code && again.form->form == p_[i].text) {
      set_currency(*again.form, out);
      out.end = again.end;
    }
    read_minor(out);
    read_per(out);
    return;
  }
  if (take_percent(i, out)) return;
  // "billions of dollars", "hundreds of kilometers"
  if (out.number.vague && p_.word(i, "of") && (take_currency(i + 1, out) || take_unit(i + 1, out))) return;
  // "two-tenths of a percent", "a third of a mile"
  if (out.number.fraction && p_.word(i, "of") && (p_.word(i + 1, "a") || p_.word(i + 1, "one")) && (take_percent(i + 2, out) || take_unit(i + 2, out))) return;
  const bool half = out.number.fraction && !out.number.scaled && (p_.word(i, "a") || p_.word(i, "an"));
  if (half && (take_percent(i + 1, out) || take_currency(i + 1, out) || take_unit(i + 1, out))) return;  // "half a percent"
  if (p_.touches(i) && p_.sign(i, '+')) i = out.end = i + 1;
  if (i >= p_.size()) return;
  const bool dash = p_.touches(i) && is_dash(p_[i]) && p_.touches(i + 1) && p_[i + 1].is_word();
  const size_t fold = dash ? i + 1 : i;
  if (p_.word(fold, "fold") || (p_.word(i, "x") && p_.touches(i))) {  // "2.5-fold", "5x"
    out.number.multiple = true;
    out.end = fold + 1;
    return;
  }
  if (dash) {
    ++i;
    if (p_.word(i, "a") || p_.word(i, "an") || p_.word(i, "to")) return;
    out.hyphened = true;
  }
  if (take_percent(i, out)) return;
  if (take_currency(i, out)) {
    read_minor(out);
    read_per(out);
    return;
  }
  if (take_unit(i, out)) {
    read_compound(out);
    read_per(out);
    return;
  }
  out.hyphened = false;
}

bool AmountReader::read_operand(size_t at, Operand& out, size_t& next) {
  out = {};
  out.begin = at;
  next = at + 1;
  size_t i = at;
  Decimal scale(1);
  if (!read_prefix(i, out, scale) || i >= p_.size()) return false;
  const bool negative = out.number.negative;
  size_t skip = i + 1;
  if (!numbers_.read(i, out.number, skip)) {
    if (i == at) next = skip;
    return false;
  }
  if (out.currency_first && (out.number.ordinal || out.number.article)) return false;
  read_letter(out);
  // "R1.5 billion": a single letter is money only before a scaled amount that it touches.
  if (out.currency_first && p_[i - 1].is_word() && p_[i - 1].size() == 1 && !lenient_ && !(out.number.scaled && p_.touches(i))) return false;
  if (out.hyphened && !out.number.scaled && !lenient_) return false;  // "the dollar 2 ..."
  out.hyphened = false;
  out.mantissa = numbers_.mantissa(out.number);
  if (!(scale == Decimal(1))) {
    out.number.value = out.number.value * scale;
    out.number.scaled = true;
  }
  if (negative) out.number.value = -out.number.value;
  out.number.negative = negative;
  out.number.begin = i;
  read_suffix(out);
  read_below_zero(out);
  read_grand(out);
  return true;
}

}  // namespace dateline::figures
