#include "figures/lexicon.h"

#include <algorithm>

#include "knowledge/embedded.h"
#include "knowledge/tsv.h"

namespace dateline::figures {
namespace {

using Columns = TsvRow;

template <typename Row>
void for_each_row(std::string_view file, Row row) {
  for (const Columns& columns : read_tsv(embedded(file))) row(columns);
}

NumberKind number_kind(std::string_view name) {
  constexpr std::pair<std::string_view, NumberKind> kNames[] = {
      {"zero", NumberKind::zero}, {"unit", NumberKind::unit}, {"teen", NumberKind::teen}, {"ten", NumberKind::ten},
      {"hundred", NumberKind::hundred}, {"scale", NumberKind::scale}, {"shorthand", NumberKind::shorthand},
      {"shorthand_money", NumberKind::shorthand_money}, {"letter", NumberKind::letter}, {"dozen", NumberKind::dozen},
      {"score", NumberKind::score}, {"ordinal_unit", NumberKind::ordinal_unit}, {"ordinal_teen", NumberKind::ordinal_teen},
      {"ordinal_ten", NumberKind::ordinal_ten}, {"ordinal_hundred", NumberKind::ordinal_hundred},
      {"ordinal_scale", NumberKind::ordinal_scale}, {"half", NumberKind::half}, {"halves", NumberKind::halves},
      {"quarter", NumberKind::quarter}, {"quarters", NumberKind::quarters}, {"multiple", NumberKind::multiple}, {"some", NumberKind::some}};
  for (const auto& [text, kind] : kNames)
    if (text == name) return kind;
  return NumberKind::none;
}

Decimal number_value(std::string_view text) {
  if (text.size() > 2 && text.substr(0, 2) == "1e") {
    int exponent = 0;
    for (const char c : text.substr(2)) exponent = exponent * 10 + (c - '0');
    return Decimal::power_of_ten(exponent);
  }
  return Decimal::parse(text);
}

FormClass form_class(std::string_view name) {
  if (name == "symbol") return FormClass::symbol;
  if (name == "code") return FormClass::code;
  if (name == "tight") return FormClass::tight;
  if (name == "prefix") return FormClass::prefix;
  if (name == "bare") return FormClass::bare;
  if (name == "coin") return FormClass::coin;
  return FormClass::name;
}

std::string lower_ascii(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

// The first piece of a form, as cut_pieces would cut it: a word up to what is no letter, or one sign.
std::string_view first_piece(const std::string& form) {
  Pieces pieces;
  cut_pieces(form, {0, static_cast<uint32_t>(form.size())}, pieces);
  return pieces.size() == 0 ? std::string_view() : std::string_view(form).substr(0, pieces[0].size());
}

constexpr std::string_view kTens[] = {"twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"};

bool is_plural_kind(NumberKind kind) {
  return kind == NumberKind::hundred || kind == NumberKind::scale || kind == NumberKind::dozen || kind == NumberKind::score || kind == NumberKind::ten ||
         (kind >= NumberKind::ordinal_unit && kind <= NumberKind::ordinal_scale);
}

// A number follows piece i.
bool number_behind(const Pieces& p, size_t i) { return p.digits(i + 1) || (p.sign(i + 1, '.') && p.digits(i + 2)); }

}  // namespace

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  read_numbers();
  read_forms("lists/units.tsv", units_, false);
  read_forms("lists/units_extra.tsv", units_, false);
  read_forms("lists/currencies.tsv", currencies_, true);
  read_forms("lists/currencies_extra.tsv", currencies_, true);
  read_words();
  for_each_row("lists/unit_parts.tsv", [&](const Columns& row) {
    if (row.size() >= 3) parts_[std::string(row[0]) + " " + std::string(row[1])] = Decimal::parse(row[2]);
  });
}

const Decimal* Lexicon::parts(const std::string& unit, const std::string& smaller) const {
  const auto found = parts_.find(unit + " " + smaller);
  return found == parts_.end() ? nullptr : &found->second;
}

void Lexicon::read_numbers() {
  for_each_row("lists/number_words.tsv", [&](const Columns& row) {
    if (row.size() < 3) return;
    numbers_[std::string(row[0])] = {number_kind(row[1]), number_value(row[2]), false};
  });
}

void Lexicon::read_forms(std::string_view file, Forms& forms, bool currency) {
  for_each_row(file, [&](const Columns& row) {
    if (row.size() < 3) return;
    const size_t class_at = currency ? 2 : 3;
    if (row.size() <= class_at) return;
    if (row[class_at] == "cue") {
      if (row.size() > 3) cues_.push_back({std::string(row[0].substr(4)), std::string(row[1]), std::string(row[3])});
      return;
    }
    UnitForm form{std::string(row[0]), std::string(row[1]), currency ? "currency" : std::string(row[2]), {}, form_class(row[class_at])};
    if (currency && row.size() > 3) form.noun = std::string(row[3]);
    const std::string key = lower_ascii(row[0]);
    // A later file corrects an earlier one: the same form is replaced; a name replaces its symbols too.
    const auto [first, last] = forms.by_text.equal_range(key);
    for (auto it = first; it != last;) {
      const bool replaced = it->second.form == form.form && it->second.form_class != FormClass::prefix && form.form_class != FormClass::prefix;
      it = replaced ? forms.by_text.erase(it) : std::next(it);
    }
    if (row[class_at] == "off") return;
    forms.begins[Forms::slot(first_piece(key))] = true;
    forms.by_text.emplace(key, std::move(form));
  });
}

void Lexicon::read_words() {
  for_each_row("lists/figure_words.tsv", [&](const Columns& row) {
    if (row.size() < 2) return;
    size_t at = 0;
    while (at < row[1].size()) {
      const size_t end = std::min(row[1].find(' ', at), row[1].size());
      if (end > at) lists_of_[std::string(row[1].substr(at, end - at))].emplace_back(row[0]);
      at = end + 1;
    }
  });
}

bool Lexicon::in_list(std::string_view list, std::string_view word) const {
  const auto found = lists_of_.find(std::string(word));
  return found != lists_of_.end() && std::find(found->second.begin(), found->second.end(), list) != found->second.end();
}

bool Lexicon::may_be_number(std::string_view lower) const {
  if (lower.size() < 1 || lower.size() > 20) return false;
  return std::string_view("abcdefghklmnoqstz").find(lower[0]) != std::string_view::npos;
}

NumberWord Lexicon::number(std::string_view lower) const {
  if (!may_be_number(lower)) return {};
  std::string key(lower);
  auto found = numbers_.find(key);
  if (found != numbers_.end()) return found->second;
  if (key.size() > 3 && key.back() == 's') {
    key.pop_back();
    found = numbers_.find(key);
    const bool seconds = found != numbers_.end() && key == "second";  // of time, never halves
    if (found != numbers_.end() && is_plural_kind(found->second.kind) && !seconds) {
      NumberWord word = found->second;
      word.plural = true;
      return word;
    }
  }
  if (key.size() > 6 && key.compare(key.size() - 4, 4, "fold") == 0) {  // "fivefold"
    found = numbers_.find(key.substr(0, key.size() - 4));
    const bool counts = found != numbers_.end() && found->second.kind >= NumberKind::unit && found->second.kind <= NumberKind::ten;
    return counts ? NumberWord{NumberKind::multiple, found->second.value, false} : NumberWord{};
  }
  for (const std::string_view ten : kTens) {
    if (lower.size() <= ten.size() || lower.substr(0, ten.size()) != ten) continue;
    found = numbers_.find(std::string(lower.substr(ten.size())));
    if (found == numbers_.end()) return {};
    const NumberKind kind = found->second.kind;
    if (kind != NumberKind::unit && kind != NumberKind::ordinal_unit) return {};
    return {kind == NumberKind::unit ? NumberKind::teen : NumberKind::ordinal_teen, numbers_.at(std::string(ten)).value + found->second.value, false};
  }
  return {};
}

size_t Lexicon::Forms::slot(std::string_view piece) {
  uint32_t hash = 2166136261u;
  for (const char c : piece) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return (hash ^ (hash >> 14)) & ((1u << 14) - 1);
}

UnitMatch Lexicon::longest(const Forms& forms, const Pieces& pieces, size_t at) {
  if (at >= pieces.size() || !forms.begins[Forms::slot(pieces[at].lower)]) return {};
  constexpr size_t kLongest = 6;  // "pounds of force per square inch"
  UnitMatch best;
  std::string key, written;
  for (size_t i = at; i < pieces.size() && i < at + kLongest; ++i) {
    const Piece& piece = pieces[i];
    const bool joins_words = i > at && piece.is_word() && i + 1 > at && pieces[i - 1].is_word();
    if (is_dash(piece)) {
      const bool between_words = i > at && pieces[i - 1].is_word() && i + 1 < pieces.size() && pieces[i + 1].is_word() && !piece.space_before;
      if (!between_words) break;
      key += ' ';
      written += ' ';
      continue;
    }
    if (joins_words && piece.space_before) {
      key += ' ';
      written += ' ';
    }
    if (i > at && piece.is_digits() && piece.space_before && pieces[i - 1].lower != "per") break;  // "litres per 100 kilometres"
    // "a $5 fine", "music's $500 million": a lone letter before a spaced sign is no country's, but for "c $".
    if (i == at + 1 && piece.kind == PieceKind::sign && piece.space_before && pieces[at].size() == 1 && pieces[at].lower != "c") break;
    key.append(piece.lower);
    written.append(piece.text);
    const auto [first, last] = forms.by_text.equal_range(key);
    const UnitForm* found = nullptr;
    const bool folds = key.size() > 4 || first == last || Lexicon::get().in_list("folded_symbol", key);  // "20 KM", but no exavolts in "EV"
    const auto prefixes = std::count_if(first, last, [](const auto& row) { return row.second.form_class == FormClass::prefix; });
    const auto others = std::distance(first, last) - prefixes;
    for (auto it = first; it != last; ++it) {
      const UnitForm& form = it->second;
      // "RM 5" and "5RM", "P5" and "5p": what the letters mean depends on their place.
      if (std::next(first) != last && others > 0 && prefixes > 0 && (form.form_class == FormClass::prefix) != number_behind(pieces, i)) continue;
      if (form.form == written) {
        found = &form;
        break;
      }
      const bool any_case = form.form_class == FormClass::name || form.form_class == FormClass::bare || form.form_class == FormClass::prefix || form.form_class == FormClass::coin;
      const bool lone_symbol = form.form.size() > 1 && others == 1 && (folds || form.category == "currency");
      if (any_case || lone_symbol) found = &form;
    }
    if (found != nullptr && found->form_class == FormClass::code && found->form != written) found = nullptr;
    // The form must end where its last word ends: "m" is not the beginning of "mg2x".
    const bool before_digits = i + 1 < pieces.size() && piece.is_word() && pieces[i + 1].is_digits() && found != nullptr && found->category == "currency";  // "GBP3.01"
    const bool ends = before_digits || i + 1 >= pieces.size() || pieces[i + 1].space_before || pieces[i + 1].kind == PieceKind::sign || piece.kind == PieceKind::sign || (piece.is_digits() && !pieces[i + 1].is_digits());
    if (found != nullptr && ends) best = {found, i + 1};
  }
  return best;
}

}  // namespace dateline::figures
