// How two numbers join: ranges, shares, pairs of bounds.
#include <algorithm>

#include "figures/amounts.h"

namespace dateline::figures {
namespace {

constexpr size_t kWindow = 14;  // pieces looked back at for a verb that decides a reading

}  // namespace

// "10-15 %", "$5m to $6m", "between 200 and 300", "8- to 16-meter".
void AmountReader::read_range(Amount& out) {
  Operand& low = out.low;
  if (low.number.multiple) return;
  if (low.number.ordinal && !(out.begin > 0 && (p_.word(out.begin - 1, "between") || p_.word(out.begin - 1, "the")))) return;
  size_t i = low.end;
  if (i >= p_.size()) return;
  const bool between = out.begin > 0 && (p_.word(out.begin - 1, "between") || (p_.word(out.begin - 1, "the") && out.begin > 1 && p_.word(out.begin - 2, "between")));
  const bool from = out.begin > 0 && p_.word(out.begin - 1, "from");
  const bool dash = is_dash(p_[i]);
  bool suspended = false;
  if (dash && p_.touches(i) && (p_.word(i + 1, "to") || p_.word(i + 1, "or"))) {
    suspended = true;
    i += 2;
  } else if (dash) {
    const bool tight = p_.touches(i) && p_.touches(i + 1);
    const bool spaced = p_[i].space_before && i + 1 < p_.size() && p_[i + 1].space_before;
    if (!tight && !spaced && !lenient_) return;
    ++i;
  } else if (p_.word(i, "to") || p_.word(i, "through") || (p_.word(i, "and") && between)) {
    ++i;
  } else {
    return;
  }
  if (between && p_.word(i, "the")) ++i;
  if (lenient_ && (p_.word(i, "about") || p_.word(i, "around"))) ++i;
  if (i >= p_.size() || (dash && !suspended && p_[i].kind == PieceKind::sign && is_minus(p_[i].sign))) return;
  Operand high;
  size_t next = 0;
  money_range_ = low.type == FigureType::MONEY && low.currency_first;
  const bool read = read_operand(i, high, next);
  money_range_ = false;
  if (!read || high.number.ordinal != low.number.ordinal) return;
  if (high.number.negative && !low.number.negative) return;
  if (!low.unit.empty() && !high.unit.empty() && low.unit != high.unit) return;
  if (low.number.fraction && ((dash && low.number.digits) || (!high.number.fraction && !low.number.digits))) return;  // "fell by a third to 5.8 billion"
  const bool bare = low.unit.empty() && high.unit.empty() && !low.number.scaled && !high.number.scaled;
  // "5 to 6 million": the scale is shared.
  if (!low.number.scaled && high.number.scaled && low.mantissa < high.mantissa && !low.number.grouped && (low.unit.empty() || low.unit == high.unit || high.unit.empty())) {
    const Decimal shared = high.mantissa.is_zero() ? Decimal(1) : Decimal::quotient(high.number.value, high.mantissa);
    if (!high.mantissa.is_zero()) low.number.value = low.number.value * shared;
  }
  const bool rises = low.number.value < high.number.value;
  if (dash && bare && !suspended) {
    const bool years = low.number.plain && high.number.plain && p_[low.number.begin].size() == 4 && (p_[high.number.begin].size() == 4 || p_[high.number.begin].size() == 2);
    const int64_t a = low.number.value.small(), b = high.number.value.small();
    const bool sporting = a >= 0 && b >= 0 && a < 200 && b < 200 && sentence_has("sport_cue");
    const bool spelled = !low.number.digits;
    if (!spelled && !sporting && !years && !rises && sentence_has("vote_cue")) return;  // "passed 52-48": two counts
    if (spelled || (!rises && !word_in("vote_noun", high.end)) || (sporting && !word_in("people_noun", high.end)) || (years && !lenient_) || (p_.touches(high.end) && is_dash(p_[high.end]) && p_.touches(high.end + 1) && p_.digits(high.end + 1))) {
      out.score = !spelled;
      if (out.score) {
        out.end = high.end;
        // the rest of a chain of digits and dashes belongs to it: "555-12-34"
        while (p_.touches(out.end) && is_dash(p_[out.end]) && p_.touches(out.end + 1) && p_.digits(out.end + 1)) out.end += 2;
      }
      return;
    }
    if (word_in("vote_noun", high.end)) return;
  }
  const bool turned = high.number.value < low.number.value && between;
  if (!rises && !turned && !(low.number.negative && from)) return;
  // "October 20 - 28": days, which the date before them may not reach.
  const size_t month = out.begin > 1 && p_.sign(out.begin - 1, '.') ? out.begin - 2 : out.begin > 0 ? out.begin - 1 : 0;
  if (out.begin > 0 && bare && word_in("month", month)) {
    if (Decimal(31) < high.number.value) return;
    out.score = true;
    out.end = high.end;
    return;
  }
  // "rose from 5 to 7" and "rose 5 to 12": two figures; "rose 5 to 12 percent" shares the unit and is a range.
  const bool shares_unit = low.unit.empty() && !high.unit.empty() && !from;
  if (p_.word(low.end, "to") && !between && !shares_unit) {
    for (size_t j = out.begin; j-- > 0 && j + kWindow > out.begin;) {
      if (p_.sign(j, ',') || p_.sign(j, ';')) break;
      if (word_in("range_verb", j)) break;
      if (word_in("up", j) || word_in("down", j) || word_in("move_verb", j)) return;
    }
    if (bare && !from && low.number.plain && word_in("score_lead", out.begin > 0 ? out.begin - 1 : 0)) return;
  }
  if (low.unit.empty()) {
    low.unit = high.unit;
    low.type = high.type;
    low.category = high.category;
    low.assumed = high.assumed;
  }
  out.high = rises ? high.number.value : low.number.value;
  if (!rises) low.number.value = high.number.value;
  low.hyphened = high.hyphened;
  out.is_range = true;
  out.end = high.end;
}

// "one in five", "nine out of 10": a share. Not "3 in 10 days", nor "12 out of 10".
bool AmountReader::read_share(Amount& out) {
  Operand& low = out.low;
  if (!low.unit.empty() || low.type != FigureType::CARDINAL || low.number.fraction || low.number.scaled || low.number.decimal) return false;
  const bool in = p_.word(low.end, "in"), out_of = p_.word(low.end, "out") && p_.word(low.end + 1, "of");
  const bool over = lenient_ && p_.word(low.end, "over");
  if (!in && !out_of && !over) return false;
  const size_t every = low.end + (out_of ? 2 : 1);
  const size_t i = p_.word(every, "every") ? every + 1 : every;
  if (p_.word(i, "a")) return false;
  Number whole;
  size_t skip = 0;
  if (i >= p_.size() || !numbers_.read(i, whole, skip) || whole.ordinal || whole.decimal || !(low.number.value.is_negative() || over || low.number.value < whole.value) || whole.value.is_zero()) return false;
  if (!(Decimal(1) < whole.value) || (in && Decimal(1000) < whole.value && !whole.scaled)) return false;
  if (in && !(low.number.value == Decimal(1) || (low.number.value < Decimal(10) && whole.value.small() % 5 == 0 && whole.value.small() <= 20))) return false;
  if (whole.plain && p_[whole.begin].size() == 4 && in) return false;
  // "534 out of 537 seats" are two counts; a share is said of few, or of a round hundred.
  const int64_t of = whole.value.small();
  if (!over && of > 20 && of != 50 && of != 100 && of != 1000 && whole.digits) return false;
  const UnitMatch unit = whole.end < p_.size() ? Lexicon::get().unit(p_, whole.end) : UnitMatch();
  if (unit && unit.form->form_class != FormClass::tight) return false;
  low.number.value = Decimal::quotient(low.number.value, whole.value);
  low.number.fraction = true;
  low.number.plain = false;
  out.share = true;
  out.end = low.end = whole.end;
  return true;
}

// "a ratio of 3:1", "odds of 5-1", "outnumbered ten to one".
bool AmountReader::read_ratio(Amount& out) {
  Operand& low = out.low;
  if (!low.unit.empty() || low.type != FigureType::CARDINAL || low.number.fraction || low.number.scaled || !sentence_has("ratio_cue")) return false;
  size_t i = low.end;
  const bool joined = p_.touches(i) && i + 1 < p_.size() && (p_[i].is_sign(':') || is_dash(p_[i])) && p_.touches(i + 1);
  if (joined) {
    ++i;
    if (p_.word(i, "to") && p_.touches(i + 1) && is_dash(p_[i + 1])) i += 2;  // "4-to-1"
  } else if (p_.word(i, "to")) {
    ++i;
  } else {
    return false;
  }
  Number other;
  size_t skip = 0;
  if (i >= p_.size() || !numbers_.read(i, other, skip) || other.ordinal || other.scaled || other.fraction || other.value.is_zero()) return false;
  if (!joined && !(other.value == Decimal(1))) return false;
  if (Lexicon::get().unit(p_, other.end) || Lexicon::get().currency(p_, other.end)) return false;
  low.number.value = Decimal::quotient(low.number.value, other.value);
  low.number.plain = false;
  out.ratio = true;
  out.end = low.end = other.end;
  return true;
}

// "more than 100 and less than 300": two bounds that make a range.
void AmountReader::read_bounds(Amount& out) {
  const Operand& low = out.low;
  const bool joins = p_.word(low.end, "and") || p_.word(low.end, "but");
  if (!joins || out.is_range || out.begin < 2 || !(p_.word(out.begin - 1, "than") || p_.word(out.begin - 1, "above") || p_.word(out.begin - 1, "over") || p_.word(out.begin - 1, "least") || p_.word(out.begin - 1, "most") || (p_.word(out.begin - 1, "the") && p_.word(out.begin - 2, "than")))) return;
  const auto side = [&](size_t from, size_t to) {
    for (size_t i = from; i < to && i < p_.size(); ++i) {
      if (word_in("bound_up", i)) return p_.word(i > 0 ? i - 1 : 0, "no") ? -1 : 1;
      if (word_in("bound_down", i)) return p_.word(i > 0 ? i - 1 : 0, "no") ? 1 : -1;
    }
    return 0;
  };
  const size_t from = out.begin > 4 ? out.begin - 4 : 0;
  const int first = side(from, out.begin);
  size_t i = low.end + 1;
  while (i < p_.size() && i < low.end + 8 && !p_[i].is_digits() && Lexicon::get().number(p_[i].lower).kind == NumberKind::none) ++i;
  const int second = side(low.end + 1, i);
  Operand high;
  size_t next = 0;
  if (first * second != -1 || i >= p_.size() || !read_operand(i, high, next)) return;
  if (high.number.ordinal != low.number.ordinal || (!low.unit.empty() && low.unit != high.unit)) return;
  const bool rises = low.number.value < high.number.value;
  if (rises != (first > 0)) return;
  out.high = rises ? high.number.value : low.number.value;
  if (!rises) out.low.number.value = high.number.value;
  out.is_range = true;
  out.end = high.end;
}

bool AmountReader::read(size_t at, Amount& out, size_t& next) {
  out = {};
  if (!read_operand(at, out.low, next)) return false;
  out.begin = out.low.begin;
  out.end = out.low.end;
  if (!read_ratio(out) && !read_share(out)) {
    read_range(out);
    read_bounds(out);
  }
  next = std::max(out.end, at + 1);
  return true;
}

}  // namespace dateline::figures
