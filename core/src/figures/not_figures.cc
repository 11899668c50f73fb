#include "figures/sentence.h"

#include <algorithm>

#include "knowledge/embedded.h"

namespace dateline::figures {
namespace {

const RuleSet& rules() {
  static const RuleSet set(embedded("rules/figures.json"));
  return set;
}

bool in_list(const char* list, const Pieces& p, size_t i) { return i < p.size() && p[i].is_word() && Lexicon::get().in_list(list, p[i].lower); }

bool overlaps_any(const std::vector<Span>& spans, const Span& span) {
  const auto after = std::lower_bound(spans.begin(), spans.end(), span.start, [](const Span& s, uint32_t start) { return s.end <= start; });
  return after != spans.end() && after->start < span.end;
}

bool has_vote(const Pieces& p) {
  constexpr size_t kReach = 60;  // pieces looked at
  for (size_t i = 0; i < std::min(p.size(), kReach); ++i)
    if (in_list("vote_cue", p, i)) return true;
  return false;
}

// "one" counts something only before a noun: "one person died", not "no one", "the one who", "one of the".
bool one_is_pronoun(const FigureSentence& s, size_t at, size_t end) {
  const Pieces& p = s.pieces;
  const auto number_at = [&](size_t i) { return i < p.size() && (p[i].is_digits() || (p[i].is_word() && Lexicon::get().number(p[i].lower).kind != NumberKind::none)); };
  if (end < p.size() && (p.sign(end, ',') || p.word(end, "and")) && (number_at(end + 1) || (p.word(end + 1, "and") && number_at(end + 2)))) return false;  // "one, two and three"
  if (at > 0 && in_list("pronoun_before_one", p, at - 1)) return true;
  if (end >= p.size() || !p[end].is_word()) return !(end < p.size() && p[end].is_sign('(')) ;
  if (p.word(end, "of")) return true;
  return in_list("not_after_one", p, end) || p[end].lower == "s" || p[end].lower == "the";
}

// A capitalized number inside a name: "Ocean's Eleven", "Three Gorges Dam". Headlines and first words don't tell.
bool is_capital_name(const FigureSentence& s, const Amount& amount) {
  const Pieces& p = s.pieces;
  const Number& n = amount.low.number;
  if (s.title_case || n.digits || !p[n.begin].is_title() || n.begin == 0 || !amount.low.unit.empty() || n.scaled) return false;
  const Piece& before = p[n.begin - 1];
  if (before.kind == PieceKind::sign) return false;
  return before.is_title() || before.lower == "s" || (n.end < p.size() && p[n.end].is_title());
}

// The number belongs to a name the tagger found: "Channel 4", "Three Mile Island".
bool in_tagged_name(const FigureSentence& s, const Span& number) {
  const auto& tokens = s.document->tokens;
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(s.sentence->first_token), last = tokens.begin() + static_cast<std::ptrdiff_t>(s.sentence->last_token);
  const auto at = std::lower_bound(first, last, number.start, [](const Token& t, uint32_t start) { return t.end <= start; });
  if (at == last || at->name == EntityType::none || at->name == EntityType::NORP || at->name_confidence < 0.5f) return false;
  const bool before = !at->name_begins && at != first && std::prev(at)->name == at->name;
  const bool after = std::next(at) != last && std::next(at)->name == at->name && !std::next(at)->name_begins;
  return before || after;
}

// "726 \u00b1 40 cm": the error of a value.
bool is_margin(const Pieces& p, size_t begin) { return begin > 1 && p.sign(begin - 1, 0xB1) && (p[begin - 2].is_digits() || p.sign(begin - 2, '%')); }

// "G 1", "LaH 10": a symbol and its index, unless something is counted behind.
bool is_subscript(const Pieces& p, const Amount& amount) {
  const size_t begin = amount.begin;
  if (begin == 0 || !p[begin - 1].is_word() || !amount.low.number.plain || amount.is_range || p[amount.low.number.begin].size() > 2) return false;
  const Piece& before = p[begin - 1];
  const bool greek = before.size() == 2 && static_cast<unsigned char>(before.text[0]) >= 0x80;
  const bool letter = greek || (before.size() == 1 && before.lower != "a" && before.lower != "i");
  const bool known = Lexicon::get().in_list("formula", before.lower) && before.text[0] < 'a' && p[begin].size() == 1 && p[begin].space_before;  // "CO 2"
  if (known) return true;
  const bool formula = before.size() > 2 && before.size() < 7 && before.is_title() && before.text.back() >= 'A' && before.text.back() <= 'Z' && before.text[1] >= 'a';
  const bool counts = amount.end < p.size() && p[amount.end].is_word() && p[amount.end].lower.back() == 's';
  return (letter || formula) && !counts;
}

// Numbers of formulas and lists: "8.34(1H", "J=7", "{3}", "issues: 1) noise", "km s -1", "10 -7".
bool is_notation(const FigureSentence& s, const Amount& amount) {
  const Pieces& p = s.pieces;
  const size_t begin = amount.begin, end = amount.end;
  if (p.touches(end) && p.sign(end, '(')) return true;
  if (begin > 0 && p.touches(begin) && (p.sign(begin - 1, '=') || p.sign(begin - 1, '{') || p.sign(begin - 1, '^'))) return true;
  if (end < p.size() && p.sign(end, '=')) return true;
  if (is_subscript(p, amount)) return true;
  if (begin > 0 && p[begin - 1].text == "10" && amount.low.number.plain && p[amount.low.number.begin].size() <= 2 && p[begin].space_before) return true;  // "10 12 molecules"
  const bool marker = p.touches(end) && p.sign(end, ')') && amount.low.number.plain && p[amount.low.number.begin].size() <= 2 && (begin == 0 || p[begin].space_before) && !(begin > 1 && p.sign(begin - 2, '('));
  if (marker && (begin == 0 || p[begin - 1].kind == PieceKind::sign)) return true;
  const bool power = amount.low.number.negative && amount.low.number.plain && begin > 0 && (p[begin - 1].size() <= 2 || p[begin - 1].text == "10") && (p[begin - 1].is_word() || p[begin - 1].is_digits());
  return power && !p.word(begin - 1, "to") && !p.word(begin - 1, "of") && !p.word(begin - 1, "at") && !p.word(begin - 1, "is") && !p.word(begin - 1, "by");
}

bool is_year(const FigureSentence& s, const Amount& amount) {
  const Number& n = amount.low.number;
  const Pieces& p = s.pieces;
  if (!n.plain || !amount.low.unit.empty()) return false;
  const bool in = amount.begin > 0 && (p.word(amount.begin - 1, "in") || p.word(amount.begin - 1, "since") || p.word(amount.begin - 1, "until"));
  if (p[n.begin].size() == 3 && in && (n.end >= p.size() || !p[n.end].is_word())) return !s.lenient;  // "established in 930"
  if (p[n.begin].size() != 4) return false;
  const int64_t value = n.value.small();
  if (value < 1500 || value > 2100) return false;
  if (s.lenient) return false;
  const Bound bound = find_bound(s, amount.begin, amount.end);
  if (bound != Bound::exact && bound != Bound::about) return false;
  const bool counts = n.end < p.size() && p[n.end].is_word() && !in_list("stop", p, n.end) && p[n.end].lower.back() == 's' && !p[n.end].is_title();
  return !counts;
}

// "[17]", "(594)", "population. 4", "361 AD": notes, references and years.
bool is_reference(const FigureSentence& s, const Amount& amount) {
  const Pieces& p = s.pieces;
  const Number& n = amount.low.number;
  const size_t begin = amount.begin, end = amount.end;
  if ((n.plain || n.grouped) && (p.word(end, "ad") || p.word(end, "bc") || p.word(end, "bce") || p.word(end, "ce"))) return true;
  if (!n.plain || begin == 0) return false;
  const bool bracketed = (p.sign(begin - 1, '[') && p.sign(end, ']')) || (p.sign(begin - 1, '(') && p.sign(end, ')'));
  const bool trails = end == p.size() && (p.sign(begin - 1, '.') || p.sign(begin - 1, 0x201D));
  return bracketed || trails;
}

// Digits grown together with letters are parts of names and codes: "G7", "COVID-19", "A320", "7-Eleven". A vote's second
// number stands behind a dash too.
bool is_grown_together(const FigureSentence& s, const Amount& amount) {
  const Pieces& p = s.pieces;
  const Number& n = amount.low.number;
  const bool alone = amount.low.unit.empty();
  const size_t begin = amount.begin, end = n.end;
  if (!n.digits) return false;
  if (begin > 0 && p.touches(begin)) {
    const Piece& before = p[begin - 1];
    const bool dash = is_dash(before) && begin > 1;
    const bool vote = dash && p[begin - 2].is_digits() && has_vote(p);
    const bool dashed = dash && !vote && p.touches(begin - 1) && (p[begin - 2].is_word() || p[begin - 2].is_digits());
    const bool tied = before.is_word() || before.is_sign('_') || before.is_sign('#') || before.is_sign('@') || before.is_sign(':') || dashed || (before.is_sign('+') && begin > 1 && p.touches(begin - 1));
    if (tied && amount.low.type != FigureType::MONEY) return true;
    if (before.is_sign('/') && alone) return true;
  }
  if (!alone || n.ordinal || !p.touches(end)) return false;
  if (!n.fraction && !n.multiple && (p[end].is_word() || p[end].is_sign('_'))) return true;
  const bool dash_behind = is_dash(p[end]) && p.touches(end + 1);
  if (dash_behind && n.plain && p[end + 1].is_title()) return true;
  return dash_behind && !amount.is_range && p[end + 1].is_digits() && !has_vote(p);
}

// "Section 230", "Boeing 737", "Sahel 108": a name and its number, unless what follows is counted.
bool is_numbered_name(const FigureSentence& s, const Amount& amount) {
  const Pieces& p = s.pieces;
  const Number& n = amount.low.number;
  const size_t begin = amount.begin, end = n.end;
  if (!amount.low.unit.empty() || !n.plain || begin == 0 || !p[begin - 1].is_word()) return false;
  const bool counts = end < p.size() && p[end].is_word() && !p[end].is_title() && !in_list("stop", p, end);
  if (counts) return false;
  if (end < p.size() && is_dash(p[end]) && p.digits(end + 1) && has_vote(p)) return false;  // "rejected the bill 152-140"
  if (in_list("name_lead", p, begin - 1)) return true;
  const bool range = end < p.size() && is_dash(p[end]);
  const bool code = p[begin - 1].size() <= 3 && p[begin - 1].text.back() < 'a';  // "HD 188753 is a star"
  return !s.title_case && !range && (begin > 1 || code) && p[begin - 1].is_title() && p[begin].is_digits() && !in_list("stop", p, begin - 1);
}

// "third-largest", "ranked 5th", "second place". Other ordinals put things in order rather than measure them.
bool ranks(const FigureSentence& s, const Amount& amount, std::string& why) {
  const Pieces& p = s.pieces;
  const size_t end = amount.low.number.end;
  const bool hyphened = end < p.size() && is_dash(p[end]) && (in_list("superlative", p, end + 1) || p.word(end + 1, "most"));
  if (hyphened || in_list("superlative", p, end) || (amount.begin > 0 && in_list("rank_lead", p, amount.begin - 1))) {
    why = "ordinal that ranks";
    return true;
  }
  return amount.is_range || in_list("rank_noun", p, end);
}

bool names_century(const FigureSentence& s, size_t end) {
  const Pieces& p = s.pieces;
  for (size_t i = end; i < end + 4; ++i)
    if (p.word(i, "century") || p.word(i, "centuries")) return i == end || p.word(end, "and");
  return false;
}

}  // namespace

void mark_not_figures(FigureSentence& s) {
  s.blocked.clear();
  s.ranks.clear();
  for (const RuleMatch& match : rules().find(s.document->text, *s.sentence)) {
    const Span number = match.has("n") ? match.span_of("n") : match.has("n2") ? match.span_of("n2") : match.has("n3") ? match.span_of("n3") : match.span;
    (match.rule->compare(0, 12, "figure.rank_") == 0 ? s.ranks : s.blocked).push_back(number);
  }
  const auto by_start = [](const Span& a, const Span& b) { return a.start < b.start; };
  // Merged, so that they can be searched by their ends too.
  std::sort(s.blocked.begin(), s.blocked.end(), by_start);
  std::vector<Span> merged;
  for (const Span& span : s.blocked) {
    if (!merged.empty() && span.start <= merged.back().end) merged.back().end = std::max(merged.back().end, span.end);
    else merged.push_back(span);
  }
  s.blocked = std::move(merged);
  std::sort(s.ranks.begin(), s.ranks.end(), by_start);
}

bool is_figure(const FigureSentence& s, const Amount& amount, std::string& why) {
  const Pieces& p = s.pieces;
  const Operand& low = amount.low;
  const Number& n = low.number;
  if (amount.score) return false;
  if (amount.share || amount.ratio) return true;
  const Span number{p[n.begin].start, p[n.end - 1].end};
  if (overlaps_any(s.ranks, number) && !n.scaled && !overlaps_any(s.blocked, number)) {
    why = "number after \"No.\" or \"#\"";
    return true;
  }
  if (s.lenient) return true;
  if (overlaps_any(s.blocked, number)) return false;
  const bool alone = low.unit.empty();
  if (alone && is_reference(s, amount)) return false;
  if (n.ordinal && names_century(s, n.end)) return false;
  if (amount.is_range && n.plain) return !(alone && p[amount.end - 1].is_title() && p.touches(amount.end - 1));  // not "7-Eleven"
  if (is_margin(p, amount.begin)) return false;
  if (alone && n.digits && is_notation(s, amount)) return false;
  const bool manner = alone && p.touches(amount.end) && is_dash(p[amount.end]) && in_list("manner_noun", p, amount.end + 1);
  if (manner || is_grown_together(s, amount)) return false;  // "two-way trade", "G7"
  if (low.type != FigureType::MONEY && low.type != FigureType::PERCENT && in_tagged_name(s, number)) return false;
  if (is_capital_name(s, amount) || is_year(s, amount) || is_numbered_name(s, amount)) return false;
  if (n.ordinal) return ranks(s, amount, why);
  const bool one = alone && p[n.begin].lower == "one" && n.value == Decimal(1) && !n.scaled && !n.fraction;
  return !one || (!amount.is_range && !one_is_pronoun(s, n.begin, n.end));
}

}  // namespace dateline::figures
