#include "figures/phrase.h"

namespace dateline::figures {
namespace {

// "profits doubled", "twice as many people", "14 times earnings", "a 5x zoom".
std::optional<Span> measured_multiple(const Phrase& phrase, const Pieces& p, const FoundFigure& found) {
  size_t i = found.end;
  if (p.word(i, "as") && i + 2 < p.size() && (p.word(i + 1, "many") || p.word(i + 1, "much"))) return p.word(i + 2, "as") ? std::nullopt : phrase.after(i + 2, true);
  const bool object = i < p.size() && (phrase.role(i) == Role::determiner || p.word(i - 1, "times") || p.word(i - 1, "x") || p.word(i - 1, "fold") || (phrase.in_list("multiple_base", i - 1) && phrase.role(i) == Role::noun));
  if (const auto noun = object ? phrase.after(i, false) : std::nullopt) return noun;
  size_t verb = found.begin;
  while (verb > 0 && phrase.in_list("bound_word", verb - 1) && !p.word(verb - 1, "to")) --verb;
  const std::string_view last = p[found.end - 1].lower;
  const bool conjugated = verb + 1 <= found.end && last.size() > 2 && last.substr(last.size() - 2) == "ed";
  if (conjugated || (verb > 0 && phrase.in_list("before_double", verb - 1)))
    if (const auto noun = phrase.subject_of(verb)) return noun;
  const auto noun = phrase.before(verb);
  return noun ? noun : phrase.subject(found.begin, true);
}

// What a bare number counts.
std::optional<Span> measured_count(const Phrase& phrase, const Pieces& p, const FoundFigure& found) {
  size_t i = found.end;
  const bool as_much = found.fraction && p.word(i, "as") && (p.word(i + 1, "much") || p.word(i + 1, "many"));  // "half as much electricity"
  if (as_much) return i + 2 < p.size() && !p.word(i + 2, "as") ? phrase.after(i + 2, true) : std::nullopt;
  if (p.word(i, "out") && p.word(i + 1, "of")) return i + 2 < p.size() ? phrase.after(i + 2, true) : std::nullopt;
  if (p.word(i, "in") || p.word(i, "out")) return std::nullopt;
  if (p.touches(i) && i < p.size() && is_dash(p[i])) {
    if (p.word(i + 1, "plus")) return phrase.after(i + 2, true);
    if (p.word(i + 1, "magnitude")) return phrase.after(i + 2, false);  // "a 7.1-magnitude earthquake"
    if (i + 1 < p.size() && p[i + 1].is_word() && !phrase.in_list("stop", i + 1)) return Span{p[i + 1].start, p[i + 1].end};  // "27-nation"
    ++i;
  }
  if (found.begin > 1 && phrase.in_list("age_limit", found.begin - 1) && phrase.in_list("people_noun", found.begin - 2)) return phrase.before(found.begin - 1);  // "people over 60"
  if (p.word(i, "times")) {
    // "four times the average", "14 times earnings", "three times as many people"; "he won three times".
    if (p.word(i + 1, "as") && i + 3 < p.size() && (p.word(i + 2, "many") || p.word(i + 2, "much")) && !p.word(i + 3, "as")) return phrase.after(i + 3, true);
    if (phrase.in_list("comparative", i + 1)) return phrase.subject(found.begin);  // "three times larger"
    if (p.word(i + 1, "as")) return std::nullopt;
    const bool compared = i + 1 < p.size() && (phrase.role(i + 1) == Role::determiner || phrase.role(i + 1) == Role::noun || p.word(i + 1, "the"));
    if (const auto noun = compared ? phrase.after(i + 1, false) : std::nullopt) return noun;
  }
  if (p.word(i, "of")) ++i;
  // "31 dead", "2,100 still missing", "Sixty-seven more were injured"
  size_t victim = p.word(i, "still") || p.word(i, "more") || p.word(i, "others") ? i + 1 : i;
  if (phrase.in_list("be", victim)) ++victim;
  if (phrase.in_list("victim", victim)) return Span{p[victim].start, p[victim].end};
  const auto counted = i < p.size() ? phrase.after(i, true) : std::nullopt;
  if (counted) return phrase.with_rate(*counted);
  if (p.word(found.end, "of") || (found.begin > 0 && phrase.in_list("series_adjective", found.begin - 1))) return std::nullopt;  // "lost four of their last five"
  // "a crowd of 61,240". A bare number takes a subject that can be counted: "cases rose to 1,200", not "the index rose to 1,200".
  if (found.begin > 1 && p.word(found.begin - 1, "of") && phrase.in_list("count_noun", found.begin - 2)) return phrase.before(found.begin - 1);
  const auto subject = phrase.subject(found.begin, true);
  if (found.fraction && found.figure.change) return subject;  // "profit fell by a third"
  return subject && (phrase.counts(*subject) || phrase.currency(*subject)) ? subject : std::nullopt;
}

// "Ghana, ranked 52nd", "second-largest city", "third biggest exporter".
std::optional<Span> measured_rank(const Phrase& phrase, const Pieces& p, const FoundFigure& found) {
  if (found.begin > 1 && phrase.in_list("rank_lead", found.begin - 1))
    return p.sign(found.begin - 2, ',') ? phrase.before(found.begin - 2) : phrase.subject_of(found.begin - 1);
  size_t i = found.end;
  while (i < p.size() && (is_dash(p[i]) || phrase.in_list("superlative", i))) ++i;
  return i < p.size() ? phrase.after(i, false) : std::nullopt;
}

// What stands behind an amount: "5 tonnes of rice", "a 5% increase in exports", "a 12-foot wall", "$3 million in fines".
std::optional<Span> measured_behind(const Phrase& phrase, const Pieces& p, const FoundFigure& found) {
  const size_t i = found.end;
  const bool of_next = p.word(i, "of");
  const bool distance = found.category == "length" && found.begin > 0 && p.word(found.begin - 1, "within");
  if ((of_next && !distance) || p.word(i, "worth")) {
    const size_t from = p.word(i, "worth") && p.word(i + 1, "of") ? i + 2 : i + 1;
    const bool all = phrase.in_list("whole", from) || (p.word(from, "the") && phrase.in_list("whole", from + 1));  // "16 percent of the total"
    const auto part = all ? phrase.subject(found.begin) : std::nullopt;
    if (part) return part;
    if (from < p.size())
      if (auto whole = phrase.after(from, false)) return whole;
  }
  if ((p.word(i, "more") || p.word(i, "less") || p.word(i, "fewer")) && (phrase.role(i + 1) == Role::noun || phrase.role(i + 1) == Role::modifier))
    if (auto noun = phrase.after(i, true)) return noun;  // "4 percent less heat"
  // What increased, not the increase.
  const size_t j = phrase.role(i) == Role::modifier ? i + 1 : i;
  const bool change_noun = phrase.in_list("up", j) || phrase.in_list("down", j);
  if (change_noun && (p.word(j + 1, "in") || p.word(j + 1, "of")) && j + 2 < p.size())
    if (auto changed = phrase.after(j + 2, false)) return changed;
  if (!change_noun && i < p.size() && (phrase.role(i) == Role::noun || phrase.role(i) == Role::modifier)) {
    const bool owned = found.begin > 1 && phrase.possessive(found.begin - 2);  // "the group's $3bn bid"
    const bool attributive = found.hyphened || owned || found.begin == 0 || phrase.role(found.begin - 1) == Role::determiner || p.sign(found.begin - 1, ',') || (found.figure.type == FigureType::QUANTITY && phrase.role(i) == Role::noun) || p.word(found.begin - 1, "of");
    const bool empty = found.figure.type == FigureType::PERCENT && (phrase.in_list("empty_head", i) || phrase.in_list("empty_head", i + 1));  // "at a 1.6% annual rate"
    const bool adverb = empty || phrase.in_list("rate_adverb", i) || (p.word(i, "year") && is_dash(p[i + 1]));  // "14 percent year-on-year"
    if (attributive && !adverb)
      if (auto noun = phrase.after(i, false, true)) return noun;
  }
  if (p.word(i, "to") && found.begin > 0 && phrase.in_list("adding", found.begin - 1) && i + 1 < p.size()) return phrase.after(i + 1, false);  // "added $4 million to its costs"
  const bool money = found.figure.type == FigureType::MONEY && i + 1 < p.size();
  if (money && p.word(i, "for") && phrase.near_verb("spender", found.begin)) return phrase.after(i + 1, false);  // "paid $4 million for the site"
  if (money && p.word(i, "in") && phrase.near_verb("investor", found.begin)) return phrase.after(i + 1, false);
  const bool kind = money && !p[i + 1].is_title();
  if (kind && p.word(i, "in") && phrase.role(i + 1) != Role::determiner && !phrase.in_list("not_kind", i + 1)) return phrase.after(i + 1, false);
  if (kind && p.word(i, "on") && phrase.near_verb("spender", found.begin)) return phrase.after(i + 1, false);
  return std::nullopt;
}

// What stands before an amount: "incomes over $1 million", "a loss of $3 million", "a wall, 12 feet high,", "kept rates at 5%".
std::optional<Span> measured_before(const Phrase& phrase, const Pieces& p, const FoundFigure& found) {
  if (found.begin == 0) return std::nullopt;
  size_t k = found.begin;
  while (k > 0 && found.begin - k < 5 && phrase.in_list("bound_word", k - 1) && (!p.word(k - 1, "to") || (k > 1 && p.word(k - 2, "up"))) && (!p.word(k - 1, "at") || p.word(k, "least") || p.word(k, "most"))) --k;
  if (k > 0 && k < found.begin && phrase.role(k - 1) == Role::noun && (phrase.in_list("limit", k) || (k + 1 < found.begin && phrase.in_list("limit", k + 1))))
    if (auto noun = phrase.before(k)) return noun;
  if (k > 1 && p.sign(k - 1, ',') && phrase.in_list("size_adjective", found.end))
    if (auto noun = phrase.before(k - 1)) return noun;
  if (k > 1 && (p.word(k - 1, "of") || p.word(k - 1, "worth") || p.word(k - 1, "totaling") || p.word(k - 1, "totalling"))) {
    // "a range of 2 to 3 percent", "a drop of 83 cents": what ranges or drops.
    const bool loss = found.figure.type == FigureType::MONEY && phrase.in_list("earnings_noun", k - 2);
    const bool placeholder = phrase.in_list("placeholder", k - 2) && !loss;
    const auto whole = placeholder ? phrase.subject(k - 1) : std::nullopt;
    if (whole) return whole;
    // "grew at an annual rate of 3 percent"
    if (phrase.in_list("empty_head", k - 2))
      if (const auto mover = phrase.mover_at(k - 1)) return mover;
    if (auto noun = phrase.before_of(k - 1)) return noun;
  }
  // "agreed to buy its rival for $8 billion"
  if (k > 1 && found.figure.type == FigureType::MONEY && p.word(k - 1, "for") && phrase.near_verb("trader", k - 1))
    if (auto noun = phrase.before(k - 1)) return noun;
  // "capped fines at $50 million", "left its rate unchanged at 5%"
  if (k > 1 && p.word(k - 1, "at")) {
    const size_t end = phrase.in_list("rate_adverb", k - 2) ? k - 2 : k - 1;
    return phrase.object_before(end);
  }
  return std::nullopt;
}

}  // namespace

std::optional<Span> find_measured(const FigureSentence& s, const FoundFigure& found) {
  const Pieces& p = s.pieces;
  const Phrase phrase(s);
  const size_t i = found.end;
  if (found.multiple) return measured_multiple(phrase, p, found);
  if (found.plain_count) return measured_count(phrase, p, found);
  // "the deficit widened to 5.1 percent of GDP"
  if (p.word(i, "of") && found.figure.type == FigureType::PERCENT && found.begin > 0 && (p.word(found.begin - 1, "to") || phrase.in_list("be", found.begin - 1) || phrase.in_list("denominator", i + 1)))
    if (const auto subject = phrase.subject(found.begin, true)) return subject;
  if (found.figure.type == FigureType::ORDINAL) return measured_rank(phrase, p, found);
  if (const auto behind = measured_behind(phrase, p, found)) return behind;
  if (const auto before = measured_before(phrase, p, found)) return before;
  // "90 kilometers north of Baghdad" says where, and measures nothing that is named.
  const bool place = (phrase.in_list("length_adjective", i) && !phrase.in_list("size_adjective", i)) || p.word(i, "from") || p.word(i, "off") || p.word(i, "outside") || p.word(i, "under");
  if (found.category == "length" && (place || (found.begin > 0 && p.word(found.begin - 1, "within")))) return std::nullopt;
  return phrase.subject(found.begin, true, found.figure.type == FigureType::MONEY);
}

std::optional<Span> find_aged(const FigureSentence& s, const FoundFigure& found) {
  const Pieces& p = s.pieces;
  const Phrase phrase(s);
  if (found.end < p.size() && (phrase.role(found.end) == Role::noun || phrase.role(found.end) == Role::modifier))
    if (auto noun = phrase.after(found.end, false)) return noun;
  if (found.begin > 1 && (p.sign(found.begin - 1, ',') || p.sign(found.begin - 1, '(') || p.word(found.begin - 1, "aged") || p.word(found.begin - 1, "ages"))) return phrase.before(found.begin - 1);
  return phrase.subject(found.begin);
}

}  // namespace dateline::figures
