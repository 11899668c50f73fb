#include "figures/number_words.h"

namespace dateline::figures {
namespace {

enum class Room : uint8_t { any, below_hundred, below_ten, none };

bool is_multiplier(NumberKind kind) {
  return kind == NumberKind::hundred || kind == NumberKind::scale || kind == NumberKind::shorthand || kind == NumberKind::dozen || kind == NumberKind::score;
}
bool is_ordinal(NumberKind kind) { return kind >= NumberKind::ordinal_unit && kind <= NumberKind::ordinal_scale; }
bool is_scale(NumberKind kind) { return kind == NumberKind::scale || kind == NumberKind::shorthand; }

}  // namespace

// A number in the making: total of what scales have closed, and the group that is open.
struct NumberReader::State {
  Decimal total, group;
  Decimal scale;                 // the last scale closed, zero before the first
  Room room = Room::any;
  bool has_group = false;
  bool hundred = false;          // the group holds "hundred"
  bool after_multiplier = false; // "and" may follow
  bool digits = false;
  bool scaled = false;
  bool fraction = false;
  bool ended = false;            // an ordinal or a fraction closes the number
  size_t closed = 0;             // groups that scales have closed
  size_t next = 0;

  bool started() const { return has_group || !scale.is_zero(); }
  Decimal value() const { return has_group ? total + group : total; }
  void set_group(const Decimal& value, Room left) {
    group = has_group ? group + value : value;
    has_group = true;
    room = left;
    after_multiplier = false;
  }
};

NumberWord NumberReader::word_at(size_t i) const {
  if (i >= p_.size() || !p_[i].is_word()) return {};
  return Lexicon::get().number(p_[i].lower);
}

// The piece after a hyphen that joins two words, else i itself.
size_t NumberReader::skip_hyphen(size_t i) const {
  const bool joins = p_.touches(i) && is_dash(p_[i]) && p_.touches(i + 1) && (p_[i + 1].is_word() || p_[i + 1].is_digits());
  return joins ? i + 1 : i;
}

// "a half", "a third", "three quarters", "two-thirds" at piece `at`.
bool NumberReader::fraction_at(size_t at, Decimal& value, size_t& end) const {
  NumberWord top;
  if (p_.word(at, "a") || p_.word(at, "an")) {
    top = {NumberKind::unit, Decimal(1), false};
  } else {
    top = word_at(at);
    if (top.kind != NumberKind::unit && top.kind != NumberKind::teen) return false;
  }
  size_t i = skip_hyphen(at + 1);
  Decimal bottom;
  NumberWord word = word_at(i);
  if (word.kind == NumberKind::ten) {
    bottom = word.value;
    i = skip_hyphen(i + 1);
    word = word_at(i);
    if (word.kind != NumberKind::ordinal_unit) return false;
  }
  const bool one = top.value == Decimal(1);
  const bool half = word.kind == NumberKind::half || word.kind == NumberKind::halves;
  const bool quarter = word.kind == NumberKind::quarter || word.kind == NumberKind::quarters;
  if (half) bottom = Decimal(2);
  else if (quarter) bottom = Decimal(4);
  else if (is_ordinal(word.kind) && (word.plural || one) && (bottom + word.value) .small() != 1 && !((bottom + word.value) == Decimal(2) && !word.plural)) bottom = bottom + word.value;
  else return false;
  if (bottom.is_zero()) return false;
  value = Decimal::quotient(top.value, bottom);
  end = i + 1;
  return true;
}

bool NumberReader::add_word(State& s, const NumberWord& word, bool hyphened) const {
  switch (word.kind) {
    case NumberKind::zero:
      if (s.started()) return false;
      s.set_group(word.value, Room::none);
      return true;
    case NumberKind::unit:
      if (s.room == Room::none || (s.has_group && s.room == Room::any)) return false;
      s.set_group(word.value, Room::none);
      return true;
    case NumberKind::teen:
    case NumberKind::ten:
      if (word.plural || s.room == Room::none || s.room == Room::below_ten) return false;
      s.set_group(word.value, word.kind == NumberKind::ten ? Room::below_ten : Room::none);
      return true;
    case NumberKind::hundred:
      if (s.hundred || (!s.has_group && s.started())) return false;
      s.group = s.has_group ? s.group * Decimal(100) : Decimal(100);
      s.has_group = s.hundred = s.after_multiplier = s.scaled = true;
      s.room = Room::below_hundred;
      return true;
    case NumberKind::scale:
    case NumberKind::shorthand:
      if (!s.has_group && s.started()) {
        if (s.closed > 1 || (!hyphened && s.scale < word.value && word.kind == NumberKind::shorthand)) return false;
        s.total = s.total * word.value;  // "five thousand million"
      } else {
        if (s.has_group && s.group.is_zero()) return false;
        if (!s.scale.is_zero() && !(word.value < s.scale)) return false;
        s.total = s.total + (s.has_group ? s.group : Decimal(1)) * word.value;
        ++s.closed;
      }
      s.scale = word.value;
      s.group = Decimal();
      s.has_group = s.hundred = false;
      s.after_multiplier = s.scaled = true;
      s.room = Room::any;
      return true;
    case NumberKind::score:
      if (!lenient_) return false;
      [[fallthrough]];
    case NumberKind::dozen:
      s.group = (s.started() ? s.value() : Decimal(1)) * word.value;
      s.total = Decimal();
      s.has_group = s.scaled = true;
      s.room = Room::none;
      s.after_multiplier = false;
      return true;
    default:
      return false;
  }
}

// An ordinal closes the number: "twenty first" is 21st, "twenty fifths" 20/5, "one third" 1/3.
bool NumberReader::add_ordinal(State& s, const NumberWord& word, bool hyphened, Number& out) const {
  const bool one = s.started() && s.value() == Decimal(1);
  if (s.started() && (word.plural || (one && Decimal(2) < word.value))) {
    Decimal top = s.value(), bottom = word.value;
    if (hyphened && s.room == Room::below_ten && word.kind == NumberKind::ordinal_unit) {
      const Decimal tens(s.group.small() % 100);
      if (tens < top) {
        bottom = bottom + tens;
        top = top + -tens;
      }
    }
    s = State();
    s.set_group(Decimal::quotient(top, bottom), Room::none);
    s.fraction = true;
  } else if (word.plural) {
    return false;
  } else if (word.kind == NumberKind::ordinal_hundred || word.kind == NumberKind::ordinal_scale) {
    const NumberKind kind = word.kind == NumberKind::ordinal_hundred ? NumberKind::hundred : NumberKind::scale;
    if (!add_word(s, {kind, word.value, false}, hyphened)) return false;
    out.ordinal = true;
  } else {
    const NumberKind kind = word.kind == NumberKind::ordinal_unit ? NumberKind::unit : word.kind == NumberKind::ordinal_ten ? NumberKind::ten : NumberKind::teen;
    if (s.digits || !add_word(s, {kind, word.value, false}, hyphened)) return false;
    out.ordinal = true;
  }
  s.ended = true;
  return true;
}

// Half and quarter before what they share: "half a million", "quarter million", "half of", "half the".
bool NumberReader::read_half(size_t at, Number& out) const {
  const NumberWord word = word_at(at);
  if (word.kind != NumberKind::half && word.kind != NumberKind::quarter) return false;
  const Lexicon& lexicon = Lexicon::get();
  size_t i = at + 1;
  if (p_.word(i, "of") && p_.word(i + 1, "a")) i += 2;
  else if (p_.word(i, "a") || p_.word(i, "an")) i += 1;
  i = skip_hyphen(i);
  out.value = word.value;
  out.fraction = true;
  const NumberWord scale = word_at(i);
  if ((is_scale(scale.kind) || scale.kind == NumberKind::dozen || scale.kind == NumberKind::hundred) && !scale.plural) {
    out.value = word.value * scale.value;
    out.end = i + 1;
    out.fraction = false;
    out.scaled = true;
    return true;
  }
  out.end = at + 1;
  if (lenient_) return true;
  if (p_.touches(at + 1) && is_dash(p_[at + 1])) return false;
  if (at > 0 && (p_[at - 1].is_word() && lexicon.in_list("not_before_half", p_[at - 1].lower))) return false;
  if (at > 0 && is_dash(p_[at - 1]) && p_.touches(at)) return false;
  const bool shares = at + 1 < p_.size() && p_[at + 1].is_word() && lexicon.in_list("after_half", p_[at + 1].lower);
  const bool bounded = at > 0 && p_[at - 1].is_word() && lexicon.in_list("before_half", p_[at - 1].lower);
  return word.kind == NumberKind::half ? shares || bounded : p_.word(at + 1, "of") && at > 0 && (p_.word(at - 1, "a") || p_.word(at - 1, "one"));
}

// "dozens", "thousands", "tens of thousands", "hundreds of millions".
bool NumberReader::read_vague(size_t at, Number& out) const {
  NumberWord word = word_at(at);
  const bool tens = p_.word(at, "tens");
  if (!tens && !(word.plural && (word.kind == NumberKind::hundred || word.kind == NumberKind::scale || word.kind == NumberKind::dozen || (word.kind == NumberKind::score && p_.word(at + 1, "of") && at + 2 < p_.size() && p_[at + 2].is_word() && word_at(at + 2).kind == NumberKind::none)))) return false;
  out.value = tens ? Decimal(10) : word.value;
  size_t i = at + 1;
  while (p_.word(i, "of") || p_.word(i, "upon")) {
    word = word_at(i + 1);
    if (!word.plural || !is_multiplier(word.kind)) break;
    out.value = out.value * word.value;
    i += 2;
  }
  if (tens && i == at + 1) return false;
  out.end = i;
  out.vague = out.scaled = true;
  return true;
}

// "a few thousand", "several hundred", "a couple of million".
bool NumberReader::read_some(size_t at, Number& out) const {
  size_t i = p_.word(at, "a") ? at + 1 : at;
  const NumberWord some = word_at(i);
  if (some.kind != NumberKind::some) return false;
  if (p_.word(++i, "of")) ++i;
  Decimal value = some.value;
  const size_t scales = i;
  for (NumberWord word = word_at(i); i < scales + 2 && is_multiplier(word.kind) && word.kind != NumberKind::shorthand && !word.plural; word = word_at(++i)) value = value * word.value;
  if (i == scales) return false;
  out.value = value;
  out.end = i;
  out.vague = out.scaled = true;
  return true;
}

// "doubled", "fivefold", "twice as many".
bool NumberReader::read_multiple(size_t at, Number& out) const {
  const NumberWord word = word_at(at);
  if (word.kind != NumberKind::multiple) return false;
  // "twice as many", "double the size", "is expected to double"; not "a double murder".
  const bool compares = at + 1 < p_.size() && p_[at + 1].is_word() && Lexicon::get().in_list("after_twice", p_[at + 1].lower);
  const bool base = Lexicon::get().in_list("multiple_base", p_[at].lower);
  const bool verb = base && at > 0 && p_[at - 1].is_word() && Lexicon::get().in_list("before_double", p_[at - 1].lower);
  if ((base || p_[at].lower == "twice" || p_[at].lower == "thrice") && !compares && !verb) return false;
  out.value = word.value;
  out.end = at + 1;
  out.multiple = true;
  return true;
}

// "two point three", "two hundred point zero three": the decimals behind `out`.
bool NumberReader::read_point(size_t at, Number& out) const {
  if (!p_.word(at, "point")) return false;
  std::string digits;
  size_t i = at + 1;
  while (i < p_.size() && digits.size() < 30) {
    const NumberWord word = word_at(i);
    if (p_[i].is_digits() && digits.empty()) {
      digits = p_[i].text;
      ++i;
      break;
    }
    if (word.kind == NumberKind::zero || (word.kind == NumberKind::unit && !word.plural)) {
      digits += word.value.to_string();
    } else if (digits.empty() && (word.kind == NumberKind::ten || word.kind == NumberKind::teen)) {
      int64_t value = word.value.small();
      const size_t unit_at = skip_hyphen(i + 1);
      const NumberWord unit = word_at(unit_at);
      if (word.kind == NumberKind::ten && unit.kind == NumberKind::unit) {
        value += unit.value.small();
        i = unit_at;
      }
      digits = std::to_string(value);
      ++i;
      break;
    } else {
      break;
    }
    i = skip_hyphen(i + 1);
  }
  if (digits.empty() || digits.size() > 40) return false;
  out.value = out.value + Decimal::parse("." + digits);
  out.end = i;
  out.decimal = true;
  out.plain = false;
  return true;
}

// A scale behind a finished decimal or fraction: "two point five million", "three quarters of a million".
void NumberReader::add_scale(Number& out) const {
  size_t i = skip_hyphen(out.end);
  if (out.fraction && p_.word(i, "of") && p_.word(i + 1, "a")) i += 2;
  const NumberWord word = word_at(i);
  if ((!is_scale(word.kind) && word.kind != NumberKind::dozen && word.kind != NumberKind::hundred) || word.plural) return;
  out.value = out.value * word.value;
  out.end = i + 1;
  out.scaled = true;
  out.fraction = false;
}

// "and a half", "and three quarters". After a scale the fraction is of that scale: "a million and a half" is 1.5 million.
void NumberReader::add_tail(Number& out) const {
  size_t i = skip_hyphen(out.end);
  if (!p_.word(i, "and") && !p_.sign(i, '&')) return;
  i = skip_hyphen(i + 1);
  Decimal fraction;
  size_t end = 0;
  if (!fraction_at(i, fraction, end)) return;
  const NumberWord before = out.end > 0 ? word_at(out.end - 1) : NumberWord();
  const NumberWord own = word_at(skip_hyphen(end));
  out.plain = false;
  out.decimal = true;
  if (is_scale(before.kind)) {
    const bool scaled = is_scale(own.kind) && !own.plural;  // "one billion and three quarters million"
    out.value = out.value + fraction * (scaled ? own.value : before.value);
    out.end = scaled ? skip_hyphen(end) + 1 : end;
    return;
  }
  out.value = out.value + fraction;
  out.end = end;
  add_scale(out);
}

bool NumberReader::read_words(size_t at, Number& out) const {
  State s;
  s.next = at;
  if (out.digits) {
    s.set_group(out.value, Room::none);
    s.digits = true;
    s.next = out.end;
  } else if (p_.word(at, "a") || p_.word(at, "an")) {
    const size_t i = skip_hyphen(at + 1);
    const NumberWord word = word_at(i);
    if (!is_multiplier(word.kind) || word.plural || word.kind == NumberKind::shorthand) return false;
    s.set_group(Decimal(1), Room::none);
    s.next = at + 1;
    out.article = true;
  } else if (!lenient_ && is_multiplier(word_at(at).kind)) {
    return false;  // "million" alone counts nothing
  }
  State before_scale = s, before_and = s;
  bool anded = false;
  constexpr size_t kLongest = 80;  // pieces; the longest number in words that means anything has about fifty
  while (!s.ended && s.next < at + kLongest) {
    size_t i = s.next;
    bool hyphened = false;
    if (s.started()) {
      i = skip_hyphen(i);
      hyphened = i != s.next;
      const bool comma = lenient_ && s.after_multiplier && p_.sign(i, ',');
      if (comma) ++i;
      if (s.after_multiplier && (p_.word(i, "and") || p_.sign(i, '&'))) {
        Decimal fraction;
        size_t fraction_end = 0;
        if (fraction_at(skip_hyphen(i + 1), fraction, fraction_end)) break;  // "six million and two thirds"
        before_and = s;
        anded = true;
        i = skip_hyphen(i + 1);
      }
    }
    if (i >= p_.size()) break;
    if (s.started() && p_[i].is_digits() && s.after_multiplier) {
      // "4 thousand 3 hundred and 21": digits inside words, only where a multiplier follows them or all is one amount.
      if (p_.touches(i + 1) && p_.sign(i + 1, '.') && p_.touches(i + 2) && p_.digits(i + 2)) break;
      const int64_t value = p_[i].size() <= 3 ? Decimal::parse(p_[i].text).small() : -1;
      const bool fits = s.hundred ? anded && value < 100 : lenient_ || word_at(i + 1).kind == NumberKind::hundred;
      if (value <= 0 || !fits) break;
      s.set_group(Decimal(value), Room::none);
      s.next = i + 1;
      continue;
    }
    const NumberWord word = word_at(i);
    if (word.kind == NumberKind::none || (i > at && p_[i].space_before && word.kind == NumberKind::shorthand && !s.has_group)) break;
    if (s.digits && s.started() && s.scaled && !lenient_ && !hyphened && !is_multiplier(word.kind) && !(anded && s.hundred)) {
      // "$5 million two years ago": words go on a number in digits only towards another multiplier.
      const NumberWord after = word_at(skip_hyphen(i + 1));
      if (!is_multiplier(after.kind)) break;
    }
    if (p_[i].lower == "grand" && !lenient_ && i + 1 < p_.size() && p_[i + 1].is_word() && !Lexicon::get().in_list("stop", p_[i + 1].lower)) break;  // "five grand pianos"
    if (is_ordinal(word.kind)) {
      if (!add_ordinal(s, word, hyphened, out)) break;
    } else if (word.kind == NumberKind::half || word.kind == NumberKind::halves || word.kind == NumberKind::quarter || word.kind == NumberKind::quarters) {
      const bool shares = hyphened || lenient_ || p_.word(i + 1, "of");
      if (!s.has_group || s.scaled || !shares) break;
      const Decimal bottom(word.kind == NumberKind::half || word.kind == NumberKind::halves ? 2 : 4);
      s.group = Decimal::quotient(s.group, bottom);
      s.fraction = s.ended = true;
    } else {
      const State kept = s;
      if (!add_word(s, word, hyphened)) {
        // The open group belongs to the next number: "3 hundred and 2 hundred", "five thousand two million".
        if (anded && is_multiplier(word.kind)) s = before_and;
        else if (is_scale(word.kind) && s.has_group && !s.scale.is_zero()) s = before_scale;
        break;
      }
      if (is_multiplier(word.kind)) anded = false;
      if (is_scale(word.kind)) {
        before_scale = s;
        before_scale.next = i + 1;
        if (kept.room == Room::any && kept.has_group) break;
      }
    }
    s.next = i + 1;
  }
  if (!s.started() || s.next == at || (out.article && s.next == at + 1)) return false;
  if (out.article && !lenient_ && s.next == at + 2 && p_.word(at + 1, "grand")) return false;  // "a grand theory"
  out.value = s.value();
  out.end = s.next;
  out.scaled = s.scaled;
  out.fraction = out.fraction || s.fraction;
  if (out.scaled) out.plain = false;
  return true;
}

Decimal NumberReader::mantissa(const Number& number) const {
  if (!number.scaled) return number.value;
  if (!number.digits) return word_at(number.begin).value;
  Number plain;
  size_t skip = 0;
  return read_numeral(p_, number.begin, style_, lenient_, plain, skip) ? plain.value : number.value;
}

bool NumberReader::read(size_t at, Number& out, size_t& skip_to) const {
  skip_to = at + 1;
  out = {};
  out.begin = at;
  const Piece& first = p_[at];
  if (!first.is_word()) {
    if (!read_numeral(p_, at, style_, lenient_, out, skip_to)) {
      if (skip_to <= at) skip_to = at + 1;
      return false;
    }
    skip_to = out.end;
    const size_t i = out.end;
    if (p_.touches(i) && p_[i].is_word()) {
      const std::string_view w = p_[i].lower;
      if ((w == "st" || w == "nd" || w == "rd" || w == "th") && (out.plain || out.grouped)) {
        out.ordinal = true;
        out.end = i + 1;
        out.plain = false;
        return true;
      }
      if (out.fraction && (w == "th" || w == "ths" || w == "rds" || w == "nds")) out.end = i + 1;
      const NumberWord word = word_at(i);
      if (word.kind == NumberKind::letter) {
        out.letter = w[0];
        return true;
      }
    }
    if (out.fraction && !p_.touches(i)) {
      add_scale(out);
      return true;
    }
    if (lenient_ && read_point(out.end, out)) return true;  // "1 point 1"
    read_words(at, out);
    add_tail(out);
    return true;
  }
  if (read_some(at, out)) return true;
  if (lenient_ && (p_.word(at, "a") && (p_.word(at + 1, "few") || p_.word(at + 1, "couple") || p_.word(at + 1, "pair")))) {
    out.value = Decimal(p_.word(at + 1, "few") ? 3 : 2);
    out.end = at + (p_.word(at + 2, "of") ? 3 : 2);
    out.article = true;
    return true;
  }
  if (lenient_ && read_point(at, out)) return true;
  if (lenient_ && (p_.word(at, "a") || p_.word(at, "an")) && at + 2 >= p_.size() && (Lexicon::get().unit(p_, at + 1) || Lexicon::get().currency(p_, at + 1))) {
    out.value = Decimal(1);  // "a litre"
    out.end = at + 1;
    out.article = true;
    return true;
  }
  size_t end = 0;
  Decimal fraction;
  if ((p_.word(at, "a") || p_.word(at, "an")) && fraction_at(at, fraction, end)) {
    const Piece& last = p_[end - 1];
    const bool shares = p_.word(end, "of") || is_dash(p_[at + 1]) || lenient_ || (end >= p_.size()) || !p_[end].is_word() || Lexicon::get().in_list("after_fraction", p_[end].lower);
    const bool half = word_at(end - 1).kind == NumberKind::half;
    const bool measures = end < p_.size() && p_[end].is_word() && (p_.word(end, "point") || Lexicon::get().unit(p_, end) || word_at(end).kind != NumberKind::none);  // "a half mile", not "a half marathon"
    if ((shares || measures) && !(half && p_.touches(end) && is_dash(p_[end])) && !(last.lower == "quarter" && !p_.word(end, "of") && !lenient_ && !measures)) {
      out.value = fraction;
      out.end = end;
      out.fraction = out.article = true;
      add_scale(out);
      return true;
    }
    return false;
  }
  if (!Lexicon::get().may_be_number(first.lower)) return false;
  if (read_half(at, out) || read_vague(at, out) || read_multiple(at, out)) return true;
  if (fraction_at(at, fraction, end)) {
    const NumberWord bottom = word_at(end - 1);
    const bool quarters = bottom.kind == NumberKind::quarter || bottom.kind == NumberKind::quarters;
    const bool hyphened = is_dash(p_[at + 1]);
    if (quarters && !hyphened && !lenient_ && !p_.word(end, "of")) return false;
    out.value = fraction;
    out.end = end;
    out.fraction = true;
    add_scale(out);
    return true;
  }
  if (!read_words(at, out)) return false;
  if (out.ordinal || out.fraction) return true;
  if (read_point(out.end, out)) {
    add_scale(out);
    return true;
  }
  add_tail(out);
  return true;
}

}  // namespace dateline::figures
