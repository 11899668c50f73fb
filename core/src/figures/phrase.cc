#include "figures/phrase.h"

#include <algorithm>

namespace dateline::figures {
namespace {

constexpr size_t kLongestPhrase = 10;  // pieces

bool ends_with_ing(std::string_view w) { return w.size() > 5 && w.substr(w.size() - 3) == "ing"; }

}  // namespace

Pos Phrase::pos(size_t i) const {
  const auto& tokens = s_.document->tokens;
  const auto first = tokens.begin() + static_cast<std::ptrdiff_t>(s_.sentence->first_token), last = tokens.begin() + static_cast<std::ptrdiff_t>(s_.sentence->last_token);
  const auto at = std::lower_bound(first, last, p_[i].start, [](const Token& t, uint32_t start) { return t.end <= start; });
  return at != last && at->start <= p_[i].start ? at->pos : Pos::x;
}

bool Phrase::plural(size_t i) const {
  const std::string_view w = p_[i].lower;
  if (in_list("people_noun", i)) return true;
  return w.size() > 3 && w.back() == 's' && w[w.size() - 2] != 's' && w[w.size() - 2] != 'u' && w[w.size() - 2] != 'i';
}

size_t Phrase::piece_from(uint32_t start) const {
  const auto at = std::lower_bound(p_.list.begin(), p_.list.end(), start, [](const Piece& piece, uint32_t place) { return piece.start < place; });
  return static_cast<size_t>(at - p_.list.begin());
}

// The last noun before the first preposition is plural, or counts: "the death toll".
bool Phrase::counts(const Span& span) const {
  size_t i = piece_from(span.start);
  size_t head = i;
  for (; i < p_.size() && p_[i].end <= span.end && role(i) != Role::preposition && role(i) != Role::verb; ++i) head = i;
  return head < p_.size() && p_[head].is_word() && (plural(head) || in_list("count_noun", head));
}

// A participle before a noun modifies it, and what follows an article is a noun: "its forecast".
Role Phrase::verb_role(size_t i) const {
  const std::string_view w = p_[i].lower;
  const Pos left = i > 0 ? pos(i - 1) : Pos::x, right = i + 1 < p_.size() ? pos(i + 1) : Pos::x;
  const bool after_noun = left == Pos::noun || left == Pos::propn || left == Pos::pron;
  const bool participle = w.size() > 4 && (w.substr(w.size() - 2) == "ed" || w.substr(w.size() - 3) == "ing");
  const bool before_noun = right == Pos::noun || right == Pos::adj || (right == Pos::propn && p_[i].is_title());
  if (!after_noun && participle && before_noun) return Role::modifier;
  return owned(i) && !before_noun ? Role::noun : Role::verb;
}

// "the price rose \u00a3400", "the train runs at": after a noun these are verbs, however they are tagged.
bool Phrase::mistagged_verb(size_t i) const {
  if (i == 0 || p_[i].is_title() || !(p_[i - 1].is_word() || p_[i - 1].is_digits())) return false;
  const Pos left = pos(i - 1);
  if (in_list("past_verb", i)) return left != Pos::det && left != Pos::adj && left != Pos::adp && left != Pos::verb;
  if (!in_list("measuring_verb", i) || (left != Pos::noun && left != Pos::propn) || i + 1 >= p_.size()) return false;
  return !p_[i + 1].is_word() || p_[i + 1].is_title() || p_.word(i + 1, "the") || p_.word(i + 1, "at") || p_.word(i + 1, "to") || p_.word(i + 1, "for") || (in_list("bound_word", i + 1) && !p_.word(i + 1, "over"));
}

Role Phrase::role(size_t i) const {
  if (i >= p_.size() || !p_[i].is_word()) return Role::stop;
  const std::string_view w = p_[i].lower;
  if (mistagged_verb(i)) return Role::verb;
  if (i == 0 && ends_with_ing(w) && pos(0) == Pos::verb && p_.size() > 1 && pos(1) == Pos::adp) return Role::noun;  // "Lending to companies fell"
  if (w == "worth") return owned(i) ? Role::noun : Role::preposition;  // tagged as a noun as often
  if (in_list("earnings_noun", i)) return Role::noun;           // "pretax profit" is tagged as a verb
  const bool ends_phrase = i + 1 >= p_.size() || (pos(i + 1) != Pos::noun && pos(i + 1) != Pos::propn);
  if (ends_phrase && i > 0 && in_list("forecast_noun", i) && (pos(i - 1) == Pos::noun || pos(i - 1) == Pos::adj || pos(i - 1) == Pos::num || owned(i))) return Role::noun;
  const bool opener = i == 0 && p_[0].is_title() && !in_list("stop", 0) && p_.size() > 1 && pos(1) == Pos::noun;  // "Wheat futures", "Online orders"
  switch (pos(i)) {
    case Pos::noun: case Pos::propn: return Role::noun;
    case Pos::adj: return owned(i) && i + 1 < p_.size() && (pos(i + 1) == Pos::adp || pos(i + 1) == Pos::sconj) ? Role::noun : Role::modifier;  // "their forecast for"
    case Pos::num: return Role::modifier;
    case Pos::adv: return opener ? Role::noun : i + 1 < p_.size() && p_[i + 1].is_word() && pos(i + 1) == Pos::adj ? Role::modifier : Role::stop;
    case Pos::det: return Role::determiner;
    case Pos::adp: return Role::preposition;
    case Pos::aux: return Role::verb;
    case Pos::pron: return w == "its" || w == "their" || w == "his" || w == "her" || w == "our" || w == "my" || w == "your" ? Role::determiner : Role::stop;
    case Pos::verb: return verb_role(i);
    case Pos::x: break;
    default: return opener ? Role::noun : Role::stop;
  }
  constexpr std::string_view kDeterminers[] = {"the", "a", "an", "its", "their", "his", "her", "our", "your", "my", "this", "that", "these", "those", "all", "each", "some"};
  if (std::find(std::begin(kDeterminers), std::end(kDeterminers), w) != std::end(kDeterminers)) return Role::determiner;
  if (w == "of" || w == "in" || w == "between" || w == "to" || w == "with" || w == "for" || w == "from" || w == "on" || w == "by" || w == "at") return Role::preposition;
  if (in_list("stop", i)) return w == "was" || w == "were" || w == "is" || w == "are" || w == "has" || w == "had" || w == "have" || w == "will" ? Role::verb : Role::stop;
  if ((in_list("up", i) || in_list("down", i) || in_list("state_verb", i)) && w.back() != 's') return Role::verb;
  if (w.size() > 4 && w.substr(w.size() - 2) == "ed") return Role::verb;
  return Role::noun;
}

std::optional<Span> Phrase::after(size_t i, bool counted, bool joins) const {
  if (counted && (p_.word(i, "more") || p_.word(i, "other") || p_.word(i, "additional") || p_.word(i, "fewer") || p_.word(i, "less") || p_.word(i, "further"))) ++i;
  size_t begin = i, last = 0, last_plural = 0;
  bool found = false, owned = false;
  // "half of the 1,500 respondents": the number inside is a figure of its own.
  while (begin < p_.size() && role(begin) == Role::determiner) ++begin;
  if (begin > i && in_list("series_adjective", begin) && begin + 1 < p_.size() && (p_[begin + 1].is_digits() || Lexicon::get().number(p_[begin + 1].lower).kind != NumberKind::none)) ++begin;  // "nine of its last 10 matches"
  while (begin < p_.size() && begin < i + 6 && (p_[begin].is_digits() || (p_[begin].kind == PieceKind::sign && begin > i && p_[begin - 1].is_digits() && p_.touches(begin + 1)) || (p_[begin].is_word() && begin > i && !hyphen(begin + 1) && Lexicon::get().number(p_[begin].lower).kind != NumberKind::none))) ++begin;
  i = begin;
  const bool tagged = pos(std::min(i, p_.size() - 1)) != Pos::x;
  for (size_t j = i; j < p_.size() && j < i + kLongestPhrase; ++j) {
    if (hyphen(j) && j > begin) continue;
    if (possessive(j) && found) {
      ++j;
      owned = true;
      continue;
    }
    if (in_abbreviation(j)) {
      if (found) last = j;
      continue;
    }
    // "281 of the state's 497 towns": what is behind the other number.
    if (owned && counted && p_[j].is_digits()) {
      while (j + 1 < p_.size() && !p_[j + 1].is_word() && p_.touches(j + 1)) ++j;
      begin = j + 1;
      found = false;
      continue;
    }
    // "power and irrigation project", "rice and maize imports"
    if (joins && found && p_.word(j, "and") && !plural(j - 1) && role(j + 1) == Role::noun && role(j + 2) == Role::noun && !p_[j + 1].is_title()) continue;
    const Role r = role(j);
    if (r == Role::determiner && j == begin) {
      begin = j + 1;
      continue;
    }
    if (found && in_list("past_verb", j)) break;  // "snow fell": a verb tagged as a noun
    if (!found && j == begin && in_list("length_adjective", j)) {
      begin = j + 1;  // "a 25-meter wide trench"
      continue;
    }
    if (r == Role::noun) {
      // Without tags the first plural closes what is counted: "16 border posts opened".
      found = true;
      owned = false;
      last = j;
      if (plural(j)) last_plural = j + 1;
      if (counted && p_.word(j, "times")) break;
      if (!tagged && plural(j) && !hyphen(j + 1)) break;
      if (counted && tagged && plural(j) && j + 1 < p_.size() && p_[j + 1].is_title() && !p_[j].is_title()) break;
      continue;
    }
    if (r == Role::modifier && (!found || owned || hyphen(j - 1) || (counted && p_[j - 1].is_title() && role(j + 1) == Role::noun))) continue;
    break;
  }
  if (!found || begin > last) return std::nullopt;
  if (counted && last_plural > begin) last = last_plural - 1;  // "five banks hold": the plural ends what is counted
  const bool formula = p_.touches(last + 1) && p_[last + 1].is_digits();  // "CO2"
  return without_date({p_[begin].start, p_[formula ? last + 1 : last].end});
}

Span Phrase::with_rate(Span counted) const {
  const size_t i = piece_from(counted.end);
  if (!p_.word(i, "per") || i + 1 >= p_.size() || !p_[i + 1].is_word()) return counted;
  const UnitMatch unit = Lexicon::get().unit(p_, i + 1);
  const bool noun = unit || role(i + 1) == Role::noun;
  return noun ? Span{counted.start, p_[unit ? unit.end - 1 : i + 1].end} : counted;
}

// A date is not what is measured: "three of those this morning", "two six-year terms".
std::optional<Span> Phrase::without_date(Span span) const {
  const auto& dates = s_.document->dates;
  const auto at = std::lower_bound(dates.begin(), dates.end(), span.start, [](const Timex& d, uint32_t start) { return d.end <= start; });
  if (at == dates.end() || at->start >= span.end) return span;
  const bool leads = at->start <= span.start && at->end < span.end;
  const bool trails = at->start > span.start && at->end >= span.end;
  if (!leads && !trails) return std::nullopt;
  size_t i = piece_from(leads ? at->end : at->start);
  if (leads) {
    while (i < p_.size() && (!p_[i].is_word() || (p_[i].lower == "s" && p_.touches(i)))) ++i;
    if (i >= p_.size() || p_[i].start >= span.end) return std::nullopt;
    return Span{p_[i].start, span.end};
  }
  while (i > 0 && role(i - 1) != Role::noun) --i;
  if (i == 0 || p_[i - 1].end <= span.start) return std::nullopt;
  return Span{span.start, p_[i - 1].end};
}

// The stop of "U.S.", the apostrophe of "Shi'ite": inside the token of the letters before it.
bool Phrase::in_abbreviation(size_t i) const {
  if (!p_.touches(i) || !(p_.sign(i, '.') || p_.sign(i, '\'') || p_.sign(i, 0x2019))) return false;
  const auto& tokens = s_.document->tokens;
  const auto first = tokens.begin() + s_.sentence->first_token, last = tokens.begin() + s_.sentence->last_token;
  const auto at = std::lower_bound(first, last, p_[i].start, [](const Token& t, uint32_t start) { return t.end <= start; });
  return at != last && at->start < p_[i].start && p_[i].end <= at->end;
}

std::optional<Span> Phrase::before(size_t i) const {
  size_t begin = i;
  size_t end = i;
  while (begin > 0 && i - begin < kLongestPhrase) {
    const size_t j = begin - 1;
    if (j > 0 && p_.word(j, "s") && possessive(j - 1)) {
      begin = j - 1;
      continue;
    }
    if (hyphen(j) || in_abbreviation(j) || (p_[j].is_digits() && hyphen(j + 1) && j + 1 < i)) {  // "10-year yield"
      begin = j;
      continue;
    }
    const Role r = role(j);
    if (r != Role::noun && r != Role::modifier) break;
    if ((in_list("state_verb", j) && pos(j) == Pos::x) || ends_clause_noun(j)) break;
    begin = j;
  }
  while (begin < end && ((!p_[begin].is_word() && !(p_[begin].is_digits() && hyphen(begin + 1))) || (begin > 1 && hyphen(begin - 1) && !p_[begin - 2].is_word()))) ++begin;
  if (begin > 0 && begin + 1 < end && p_[begin - 1].is_digits() && p_.word(begin, "percent")) ++begin;  // "a 60 percent stake"
  if (begin >= end || role(end - 1) != Role::noun) return std::nullopt;
  return Span{p_[begin].start, p_[end - 1].end};
}

std::optional<Span> Phrase::object_before(size_t i) const {
  const auto noun = before(i);
  if (!noun) return std::nullopt;
  size_t begin = i;
  while (begin > 0 && p_[begin - 1].start >= noun->start) --begin;
  if (begin > 0 && p_[begin - 1].is_digits()) return std::nullopt;  // "45 cents higher"
  while (begin > 0 && role(begin - 1) == Role::determiner) --begin;
  if (begin > 0 && p_.word(begin - 1, "with")) return noun;  // "with Brent futures down 60 cents"
  return begin > 0 && !p_[i - 1].is_title() && (role(begin - 1) == Role::verb || ends_clause_noun(begin - 1)) ? noun : std::nullopt;
}

// The noun phrase before piece i, unless a number counts it: "Revenue, up 5 percent", not "3.1 percent, up from 3".
std::optional<Span> Phrase::counted_before(size_t i) const {
  const auto noun = before(i);
  size_t begin = i;
  while (noun && begin > 0 && p_[begin - 1].start >= noun->start) --begin;
  return begin > 0 && p_[begin - 1].kind != PieceKind::word && !p_[begin - 1].is_sign(',') ? std::nullopt : noun;
}

// "rose 3 percent and closed at 41", "grew after shrinking 2 percent": a verb joined to one before it shares that one's subject.
size_t Phrase::first_verb(size_t verb) const {
  size_t i = verb;
  while (i > 0 && (role(i - 1) == Role::verb || pos(i - 1) == Pos::adv)) --i;
  const bool listed = i > 0 && i == verb && p_.sign(i - 1, ',') && in_list("measuring_verb", verb);  // "is 12 cm long, costs 90 euros"
  if (i == 0 || (!listed && !in_list("verb_joiner", i - 1)) || (!listed && !p_.word(i - 1, "and") && !p_.word(i - 1, "but") && !ends_with_ing(p_[verb].lower))) return verb;
  for (size_t j = i - 1; j-- > 0 && i - j < 3 * kLongestPhrase;) {
    if (p_.sign(j, ';') || p_.sign(j, ':')) break;
    if ((role(j) == Role::verb && p_[j].is_word()) || in_list("past_verb", j)) return j;
  }
  return verb;
}

bool Phrase::near_verb(const char* list, size_t i) const {
  for (size_t j = i; j-- > 0 && i - j < kLongestPhrase;)
    if (in_list(list, j)) return true;
  return false;
}

// "manages [assets]", "caps [fines]": between a singular and a plural a word in -s is a verb, however it is tagged.
bool Phrase::ends_clause_noun(size_t i) const {
  return i > 0 && i + 1 < p_.size() && plural(i) && !p_[i].is_title() && p_[i + 1].is_word() && plural(i + 1) && p_[i - 1].is_word() && !plural(i - 1) && !in_list("plural_modifier", i) && !in_list("people_noun", i);
}

std::optional<Span> Phrase::mover_at(size_t i) const {
  size_t begin = i;
  while (begin > 0 && i - begin < kLongestPhrase && (role(begin - 1) == Role::noun || role(begin - 1) == Role::modifier || role(begin - 1) == Role::determiner)) --begin;
  return begin > 1 && (p_.word(begin - 1, "at") || p_.word(begin - 1, "to")) ? subject(begin - 1, true) : std::nullopt;
}

// Left from the figure to its verb, then that verb's object or subject.
std::optional<Span> Phrase::subject(size_t i, bool only_movement, bool money) const {
  size_t verb = i;
  bool seen = false;
  for (size_t j = i; j-- > 0 && i - j < 2 * kLongestPhrase;) {
    if (p_.sign(j, ';') || p_.sign(j, ':')) break;
    const bool auxiliary = in_list("have", j) && j + 1 < i && p_[j + 1].is_word() && role(j + 1) != Role::determiner && !in_list("bound_word", j + 1) && Lexicon::get().number(p_[j + 1].lower).kind == NumberKind::none;  // "had forecast 5 percent"
    // "sending its shares down 18 percent"
    if ((pos(j) == Pos::adp || pos(j) == Pos::adv) && (in_list("up", j) || in_list("down", j)))
      if (const auto noun = j > 0 && p_.sign(j - 1, ',') ? counted_before(j - 1) : object_before(j)) return noun;
    const bool placed = (p_.word(j, "set") || p_.word(j, "put")) && !p_.word(j + 1, "at");  // "set aside 600 million euros"
    const bool cue = auxiliary || placed ? false : in_list("up", j) || in_list("down", j) || in_list("state_verb", j) || in_list("move_verb", j);
    // Headline verbs are often tagged as nouns: "Oil rose to ..."; "a rise to" is one.
    if (role(j) == Role::verb || (cue && (pos(j) == Pos::x || (j > 0 && role(j - 1) != Role::determiner && (role(j - 1) != Role::modifier || p_.word(j - 1, "more")) && pos(j) != Pos::adp && (pos(j) != Pos::adv || in_list("past_verb", j)))))) {
      verb = j;
      seen = cue || !only_movement || p_.word(j, "put");
      break;
    }
  }
  if (!seen || (!only_movement && in_list("expects", verb)) || (money && in_list("collect_verb", verb) && verb + 1 < p_.size() && (!p_[verb + 1].is_word() || (in_list("bound_word", verb + 1) && !p_.word(verb + 1, "to"))))) return std::nullopt;  // "raised $75 million"
  // "raised rates by 25 points to 5.5%": what was raised, not who raised it.
  const bool number_next = verb + 1 < p_.size() && (!p_[verb + 1].is_word() || Lexicon::get().number(p_[verb + 1].lower).kind != NumberKind::none);
  if (verb + 1 < i && !number_next) {
    const auto object = after(verb + 1, false);
    size_t behind = verb + 1;
    while (object && behind < i && p_[behind].start < object->end) ++behind;
    std::optional<Span> whole = object;
    while (object && (p_.word(behind, "for") || p_.word(behind, "of") || p_.word(behind, "in") || p_.word(behind, "on"))) {
      const auto rest = behind + 1 < i ? after(behind + 1, false) : std::nullopt;  // "their forecast for Brent"
      while (rest && behind < i && p_[behind].start < rest->end) ++behind;
      if (!rest) break;
      whole->end = rest->end;
    }
    if (whole && (p_[behind].is_digits() || Lexicon::get().number(p_[behind].lower).kind != NumberKind::none) && p_.word(behind + 1, "times")) {
      behind += 2;  // "lifted rates 12 times, to 4.5 percent"
      if (p_.sign(behind, ',')) ++behind;
    }
    if (whole && (p_.word(behind, "by") || p_.word(behind, "to") || p_.word(behind, "from") || p_.word(behind, "at") || (p_.word(behind, "on") && p_.word(verb, "put")))) return whole;
  }
  return in_list("causing_verb", verb) ? std::nullopt : subject_of(verb);
}

// "Online orders, which account for 41 percent, grew": the piece that ends the subject before what is said in passing.
size_t Phrase::before_aside(size_t verb) const {
  if (verb < 3 || !p_.sign(verb - 1, ',')) return verb;
  for (size_t j = verb - 1; j-- > 1 && verb - j < 2 * kLongestPhrase;)
    if (p_.sign(j, ',')) return p_.word(j + 1, "and") || p_.word(j + 1, "but") || role(j - 1) != Role::noun ? verb : j;
  return verb;
}

// "expect output to expand", "forecast sales to fall": what is expected, before the "to" at piece `to`.
std::optional<Span> Phrase::expected(size_t to) const {
  const auto noun = before(to);
  size_t begin = to;
  while (noun && begin > 0 && p_[begin - 1].start >= noun->start) --begin;
  while (noun && begin > 0 && role(begin - 1) == Role::determiner) --begin;
  return noun && begin > 0 && in_list("expects", begin - 1) ? noun : std::nullopt;
}

// "Revenue for the three months ended March 31": the end of what stands before the dates that close the pieces [begin, end).
size_t Phrase::before_dates(size_t begin, size_t end) const {
  const auto& dates = s_.document->dates;
  for (int left = 3; left > 0 && end > begin; --left) {
    const uint32_t last = p_[end - 1].end;
    const auto at = std::lower_bound(dates.begin(), dates.end(), last, [](const Timex& d, uint32_t place) { return d.end < place; });
    if (at == dates.end() || at->start >= last || at->start <= p_[begin].start) break;
    while (end > begin && (p_[end - 1].start >= at->start || role(end - 1) != Role::noun)) --end;
  }
  return end;
}

// Nothing but a noun phrase stands before piece i.
bool Phrase::opens_with_noun(size_t i) const {
  if (i == 0 || i > kLongestPhrase || role(i - 1) != Role::noun) return false;
  for (size_t j = 0; j < i; ++j)
    if (role(j) != Role::noun && role(j) != Role::modifier && !(j == 0 && role(j) == Role::determiner)) return false;
  return true;
}

// "Its shares, which have fallen by a fifth": the noun phrase that the pronoun stands for.
std::optional<Span> Phrase::antecedent(size_t pronoun) const {
  return before_of(p_.sign(pronoun - 1, ',') ? pronoun - 1 : pronoun);
}

// Does the phrase end in a currency's name? What a rupee trades at is a number of it.
bool Phrase::currency(const Span& span) const {
  const size_t behind = piece_from(span.end);
  return behind > 0 && p_[behind - 1].end == span.end && Lexicon::get().currency(p_, behind - 1);
}

// The noun phrase before "of" with those that it hangs on: "a margin of error of 3 points".
std::optional<Span> Phrase::before_of(size_t i) const {
  auto noun = before(i);
  size_t begin = i;
  while (noun && begin > 0 && p_[begin - 1].start >= noun->start) --begin;
  if (!noun || begin < 2 || !p_.word(begin - 1, "of")) return noun;
  const auto head = before(begin - 1);
  size_t first = begin - 1;
  while (head && first > 0 && p_[first - 1].start >= head->start) --first;
  if (first > 0 && p_[first - 1].is_digits()) return noun;  // "1.2 tonnes of cocaine worth $90 million"
  return head ? Span{head->start, noun->end} : noun;
}

// The noun phrase before the verb at piece `verb`, with the prepositional phrases inside it.
std::optional<Span> Phrase::subject_of(size_t verb) const {
  const size_t stated = verb;
  if (verb > 1 && p_.word(verb - 1, "to")) {
    const bool result = p_.sign(verb - 2, ',');  // "gained $2, to settle at $84"
    if (!result && !in_list("expecting", verb - 2)) return expected(verb - 1);  // "hopes to raise $1 billion"
    verb -= 2;  // "is expected to reach $5 billion"
    while (result && verb > 0 && stated - verb < 2 * kLongestPhrase && role(verb) != Role::verb) --verb;
  }
  verb = first_verb(verb);
  while (verb > 0 && (role(verb - 1) == Role::verb || pos(verb - 1) == Pos::adv || pos(verb - 1) == Pos::part || p_.word(verb - 1, "not"))) --verb;
  verb = before_aside(verb);
  size_t begin = verb;
  while (begin > 0 && verb - begin < 2 * kLongestPhrase) {
    const size_t j = begin - 1;
    if ((j > 0 && p_.word(j, "s") && possessive(j - 1))) {
      begin = j - 1;
      continue;
    }
    if (hyphen(j) || in_abbreviation(j)) {
      begin = j;
      continue;
    }
    if (p_.sign(j, '&') && p_.touches(j) && p_.touches(j + 1)) {  // "the S&P 500"
      begin = j;
      continue;
    }
    if (p_.touches(j) && (p_.sign(j, '\'') || p_.sign(j, 0x2019)) && j > 0 && plural(j - 1)) {  // "the Workers' Union"
      begin = j;
      continue;
    }
    const bool before_tax = p_.word(j, "before") && j > 0 && in_list("earnings_noun", j - 1);
    if (!before_tax && in_list("clause_joiner", j)) break;  // "on Saturday as temperatures topped"
    const Role r = role(j);
    const bool reduced = r == Role::verb && participle(j) && role(j - 1) == Role::noun && j + 1 < verb && (role(j + 1) == Role::preposition || p_[j].lower == "ended");  // "killings linked to the trade fell"
    if (p_.word(j, "and") && opens_with_noun(j)) {  // "Cash and equivalents totalled"
      begin = 0;
      break;
    }
    if (!before_tax && !reduced && ((r == Role::stop && !p_[j].is_digits()) || r == Role::verb)) break;
    begin = j;
    if (r == Role::determiner && j > 0 && role(j - 1) == Role::noun) break;  // "Without clean energy | the increase"
  }
  if (begin == verb && begin > 1 && in_list("relative", begin - 1)) return antecedent(begin - 1);
  if (begin == verb && begin > 1 && p_.sign(begin - 1, ',') && participle(stated)) return counted_before(begin - 1);  // "The company, valued at $6 billion,"
  while (begin < verb && (role(begin) == Role::determiner || role(begin) == Role::preposition || !p_[begin].is_word() || (begin > 0 && hyphen(begin - 1) && (begin < 2 || !p_[begin - 2].is_word())))) ++begin;
  size_t end = verb;
  while (end > begin && role(end - 1) != Role::noun) --end;
  if (begin < end && end < verb && p_[end].is_digits() && p_[end - 1].is_title()) ++end;  // "the FTSE 100"
  end = before_dates(begin, end);
  if (begin < end) return Span{p_[begin].start, p_[end - 1].end};
  // Short subjects that open a sentence are mistagged most: "Net profit rose", "Unemployment edged down".
  if (stated == 0 || stated > 3) return std::nullopt;
  for (size_t i = 0; i < stated; ++i)
    if (!p_[i].is_word() || in_list("stop", i)) return std::nullopt;
  return Span{p_[0].start, p_[stated - 1].end};
}

}  // namespace dateline::figures
