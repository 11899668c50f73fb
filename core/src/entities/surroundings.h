// A candidate and what stands around it: the questions that judging a name asks of the words inside it and beside it.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>

#include "entities/evidence.h"

namespace dateline::entities {

// What the words inside a candidate are, counted once for all types.
struct Inside {
  uint32_t length = 0;
  uint32_t names = 0;        // capitalised words
  uint32_t unknown = 0;      // capitalised, in no list
  uint32_t everyday = 0;     // capitalised, everyday
  uint32_t listed = 0;       // given names or surnames
  uint32_t particles = 0, joins = 0, initials = 0, digits = 0, possessives = 0, titles = 0;
  uint32_t regnal = 0;       // "II"
  bool weak = false;         // begins where capitals say nothing
  bool weak_everyday = false;
  bool all_weak = true;
  bool caps = false;         // one word of capitals in ordinary text
  bool camel = false;
};

/// All answers take constant time for a candidate of bounded length.
class Surroundings {
 protected:
  Surroundings(const Article& article, const Candidate& c)
      : a_(article), c_(c), tokens_(article.document.tokens), sentence_(article.document.sentences[tokens_[c.first].sentence]),
        first_(article.words[c.first]), last_(article.words[c.last - 1]) {
    look_inside();
  }

  uint64_t before_flags(uint32_t steps = 1) const {
    return c_.first >= sentence_.first_token + steps ? a_.words[c_.first - steps].flags : 0;
  }

  uint64_t after_flags(uint32_t steps = 0) const { return c_.last + steps < sentence_.last_token ? a_.words[c_.last + steps].flags : 0; }

  std::string_view after(uint32_t steps = 0) const { return c_.last + steps < sentence_.last_token ? a_.words[c_.last + steps].key : std::string_view(); }

  std::string_view before(uint32_t steps = 1) const {
    return c_.first >= sentence_.first_token + steps ? a_.words[c_.first - steps].key : std::string_view();
  }

  static bool is_regnal(std::string_view key) {
    return key == "i" || key == "ii" || key == "iii" || key == "iv" || key == "v" || key == "vi" || key == "vii" || key == "viii" || key == "ix" || key == "x" ||
           key == "xi" || key == "xii" || key == "xiii" || key == "xiv" || key == "xv" || key == "xvi" || key == "jr" || key == "jr." || key == "sr" || key == "sr.";
  }

  void look_inside() {
    in_.length = c_.last - c_.first;
    in_.weak = !first_.strong && first_.capital;
    for (uint32_t t = c_.first; t < c_.last; ++t) {
      const Word& w = a_.words[t];
      in_.all_weak = in_.all_weak && !w.strong;
      if (w.key == "'s" || w.key == "'") { ++in_.possessives; continue; }
      if (w.initial) { ++in_.initials; ++in_.names; continue; }
      if (t > c_.first && is_regnal(w.key) && (w.key != "xi" || w.all_caps)) { ++in_.regnal; continue; }  // "Mr Xi" is no eleventh
      if (!w.capital) {
        if (tokens_[t].has_digit) ++in_.digits;
        else if ((w.flags & kParticle) != 0) ++in_.particles;
        else ++in_.joins;
        continue;
      }
      ++in_.names;
      if ((w.flags & (kGiven | kSurname)) != 0) ++in_.listed;
      if (a_.everyday(t)) ++in_.everyday;
      else if ((w.flags & (kGiven | kSurname | kCommon)) == 0) ++in_.unknown;
      if (w.title > 0 && (w.flags & kTitle) != 0 && (w.flags & kGiven) == 0) ++in_.titles;
    }
    in_.weak_everyday = in_.weak && (a_.everyday(c_.first) || (first_.flags & (kJoin | kPlaceBefore | kTitle)) != 0 || a_.seen_lower(c_.first) ||
                                     (in_.length == 1 && (first_.flags & kCommon) != 0));
    in_.caps = in_.length == 1 && first_.all_caps && !a_.headline[tokens_[c_.first].sentence];
    in_.camel = in_.length == 1 && tokens_[c_.first].letter_case == Case::mixed && !first_.all_caps;
  }

  // "Emir Kaya" and "Earl Jones" may be whole names.
  bool title_is_given_name(uint32_t title) const {
    const Word& w = a_.words[c_.first - 1];
    return title == 1 && w.capital && (w.flags & kGiven) != 0 && (w.flags & (kHonorific | kOffice)) == 0;
  }

  // ", the Chilean foreign minister": an office within the next four words.
  bool apposition(uint32_t from) const {
    const uint32_t until = std::min(sentence_.last_token, from + 6);
    for (uint32_t t = from; t < until; ++t) {
      const Word& w = a_.words[t];
      if (t > from && (w.key == "," || (w.flags & (kSpoke | kSpokeAny)) != 0)) return false;
      if (w.title > 0 && (w.flags & kTitle) != 0 && !w.capital) return true;
    }
    return false;
  }

  // ", the Emirati energy company," and ", which is based in": what follows a comma says that this is a firm.
  bool firm_apposition() const {
    if (after() != ",") return false;
    if (after(1) == "which" && (after(2) == "is" || after(2) == "was") && (after(3) == "based" || after(3) == "headquartered")) return true;
    if (after(1) != "the" && after(1) != "a" && after(1) != "an") return false;
    for (uint32_t t = c_.last + 2; t < std::min(sentence_.last_token, c_.last + 8); ++t) {
      const Word& w = a_.words[t];
      if (w.key == "," || w.key == "of" || (w.flags & (kSpoke | kSpokeAny)) != 0) return false;
      if ((w.flags & kFirmBefore) == 0 || w.capital) continue;
      const bool ends = t + 1 >= sentence_.last_token || (a_.words[t + 1].title == 0 && a_.document.tokens[t + 1].pos != Pos::noun);
      return ends && is_firm_noun(w.key);
    }
    return false;
  }

  // "Minova, a lakeside market town," and "her first book, The Wilderness": a noun with `flag` says what this is.
  bool called(uint64_t flag) const {
    const uint32_t article = before() == "the" || before() == "a" ? 1 : 0;
    if (before(1 + article) == "," && (before_flags(2 + article) & flag) != 0 && !a_.words[c_.first - 2 - article].capital) return true;
    if (after() != "," || (after(1) != "a" && after(1) != "an" && after(1) != "the")) return false;
    for (uint32_t t = c_.last + 2; t < std::min(sentence_.last_token, c_.last + 7); ++t) {
      const Word& w = a_.words[t];
      if (w.capital || w.key == "," || w.key == "of" || w.key == "'s" || (w.flags & (kSpoke | kSpokeAny)) != 0) return false;
      const bool ends = t + 1 >= sentence_.last_token || (a_.words[t + 1].key != "'s" && tokens_[t + 1].pos != Pos::noun);
      if ((w.flags & flag) != 0 && ends) return true;
    }
    return false;
  }

  static bool is_firm_noun(std::string_view key) {
    for (const std::string_view word : {"company", "firm", "carmaker", "airline", "automaker", "retailer", "lender", "bank", "broadcaster", "publisher", "operator",
          "chipmaker", "manufacturer", "conglomerate", "startup", "start-up", "subsidiary", "maker", "charity", "newspaper", "outlet", "magazine"})
      if (key == word) return true;
    return false;
  }

  // "Tessara's profit", "shares of Vinacomin": only firms have them.
  bool has_accounts() const {
    const auto is_account = [](std::string_view key) {
      for (const std::string_view word : {"revenue", "revenues", "profit", "profits", "earnings", "shares", "shareholders", "stock", "turnover", "dividend"})
        if (key == word) return true;
      return false;
    };
    const auto is_part = [](std::string_view key) { return key == "parent" || key == "chairman" || key == "chairwoman" || key == "subsidiary" || key == "headquarters"; };
    if (after() == "'s" && (is_account(after(1)) || is_part(after(1)) || is_part(after(2)) || is_account(after(2)))) return true;
    return (before() == "of" || before() == "in") && (before(2) == "shares" || before(2) == "shareholders");
  }

  bool is_place_name(uint32_t token) const {
    if (!a_.words[token].capital) return false;
    for (int32_t m = a_.words[token].entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
      const KnownName name = Lexicon::get().name(Lexicon::get().meaning(m).name);
      if (name.type == EntityType::GPE && name.weight >= 4) return true;
    }
    return false;
  }

  // Joining words beyond the one that an opening word ("Port of", "Gulf of") asks for.
  float further_joins(uint64_t open) const {
    const bool opened = in_.joins > 0 && (first_.flags & open) != 0;
    return static_cast<float>(in_.joins - (opened ? 1 : 0));
  }

  bool listed_place(uint32_t token, EntityType or_type = EntityType::LOC) const {
    for (int32_t m = a_.words[token].entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
      const KnownName name = Lexicon::get().name(Lexicon::get().meaning(m).name);
      if ((name.type == EntityType::GPE || name.type == EntityType::LOC || name.type == or_type) && name.weight >= 4) return true;
    }
    return false;
  }

  // "Supreme Court of", "Central Bank of": a head before the first "of".
  bool opens_with_head() const {
    for (uint32_t t = c_.first; t + 1 < c_.last; ++t) {
      if (a_.words[t].capital) continue;
      return t > c_.first && (a_.words[t - 1].flags & kOrgHead) != 0;
    }
    return false;
  }

  // "DNB Markets and Danske Bank" are two; "Securities and Exchange Commission" is one: everyday words on both sides.
  bool joins_two_names() const {
    for (uint32_t t = c_.first + 1; t + 1 < c_.last; ++t) {
      if (a_.words[t].key != "and") continue;
      const bool plain = a_.everyday(t - 1) && (a_.everyday(t + 1) || !a_.words[t + 1].capital);
      if (!plain && (first_.flags & kOrgOpen) == 0) return true;
      if ((a_.words[t - 1].flags & (kOrgHead | kOrgSuffix)) != 0 && (last_.flags & kOrgHead) != 0 && (first_.flags & kOrgOpen) == 0) return true;
    }
    return false;
  }

  bool has_ampersand() const {
    for (uint32_t t = c_.first; t < c_.last; ++t) if (a_.words[t].key == "&") return true;
    return false;
  }

  // Title of a film or book: the quotation holds nothing else.
  bool fills_quotation() const { return a_.quoted[c_.first] && is_quote_mark(after()) && (is_quote_mark(before()) || (before() == "the" && is_quote_mark(before(2)))); }

  // "Look West", "Make America Great Again": a policy or slogan in quotation marks, all its words with a capital, is no
  // place or firm even where one word of it would be.
  bool in_slogan() const {
    constexpr uint32_t kLongest = 6;
    if (!a_.quoted[c_.first]) return false;
    if (fills_quotation() && (after_flags(1) & kPolicyAfter) != 0) return true;
    uint32_t others = 0, left = 1, right = 0;
    const auto counts = [&](uint32_t t) { others += a_.everyday(t); return a_.words[t].capital && !a_.words[t].closed && a_.words[t].title == 0; };
    for (; left <= kLongest && !before(left).empty() && !is_quote_mark(before(left)); ++left)
      if (!counts(c_.first - left)) return false;
    for (; right < kLongest && !after(right).empty() && !is_quote_mark(after(right)); ++right)
      if (!counts(c_.last + right)) return false;
    return others > 0 && is_quote_mark(before(left)) && is_quote_mark(after(right));
  }

  static bool is_quote_mark(std::string_view key) { return key == "\"" || key == "\xE2\x80\x9C" || key == "\xE2\x80\x9D"; }

  bool plain_capital(uint32_t t) const { return a_.words[t].strong && !a_.words[t].closed && (a_.words[t].flags & (kCalendar | kNever)) == 0; }

  bool capital_at_left() const {
    if (c_.first == sentence_.first_token || title_before(a_, c_.first) > 0) return false;
    const Word& w = a_.words[c_.first - 1];
    return w.capital && !w.closed && (w.flags & (kCalendar | kNever)) == 0 && (w.strong || !a_.everyday(c_.first - 1)) && !a_.headline[tokens_[c_.first].sentence];
  }

  bool capital_at_right() const { return c_.last < sentence_.last_token && plain_capital(c_.last) && a_.words[c_.last].title == 0; }

  // The capitals at the right end in a word like "Airport", to whose name this belongs.
  bool head_follows() const {
    uint32_t t = c_.last;
    while (t < sentence_.last_token && t < c_.last + 4 && plain_capital(t)) ++t;
    return (a_.words[t - 1].flags & (kOrgHead | kFacHead | kEventHead | kLawHead | kProductHead)) != 0;
  }

  float right_neighbour_points(EntityType type) const {
    const bool origin = type == EntityType::NORP || type == EntityType::GPE || type == EntityType::LOC;
    if (head_follows()) return origin ? 3.5f : 2;
    return origin || (type == EntityType::PERSON && in_.length == 1) ? 2.2f : 0.9f;
  }

  // "Bank of", "Port of" before the candidate: it is the end of that name.
  bool ends_opened_name() const {
    const uint64_t opening = kOrgHead | kOrgOpen | kFacOpen | kLocOpen | kGpeOpen | kEventOpen | kLawOpen;
    if (before() == "of" && c_.first >= sentence_.first_token + 2) return a_.words[c_.first - 2].capital && (before_flags(2) & opening) != 0;
    if (before() == "the" && before(2) == "of" && c_.first >= sentence_.first_token + 3) return a_.words[c_.first - 3].capital && (before_flags(3) & opening) != 0;
    return false;
  }

  bool beside_capital() const {
    if (capital_at_left() || capital_at_right()) return true;
    const auto particle = [&](uint32_t t) { return !a_.words[t].capital && a_.is(t, kParticle); };
    if (c_.last + 1 < sentence_.last_token && particle(c_.last) && a_.words[c_.last + 1].capital) return true;
    return c_.first >= sentence_.first_token + 2 && particle(c_.first - 1) && a_.words[c_.first - 2].capital;
  }

  const Article& a_;
  const Candidate& c_;
  const std::vector<Token>& tokens_;
  const Sentence& sentence_;
  const Word& first_;
  const Word& last_;
  Inside in_;
};

}  // namespace dateline::entities
