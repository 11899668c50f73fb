// Figures leave out what the one before them has said: "151.20 yen, up from 150.85".
#include "figures/sentence.h"

namespace dateline::figures {
namespace {

class Ellipsis {
 public:
  Ellipsis(const Pieces& p, const Amount& amount, const Figure& figure, const Figure& before) : p_(p), amount_(amount), figure_(figure), before_(before) { find_lead(); }

  /// Does the figure measure what the one before does?
  bool shares_measure() const { return restates() || compares_alike() || goes_on() || takes_part() || answers(); }
  /// Is it counted in the unit of the one before?
  bool shares_unit() const;
  bool added() const { return behind("plus"); }
  /// "375,000 cars, a rise of 82 percent": what rose is what was counted, and not who acts.
  bool names_change() const { return lead_ > 3 && behind("of") && in_list("placeholder", lead_ - 2) && (p_.word(lead_ - 3, "a") || p_.word(lead_ - 3, "an")) && p_.sign(lead_ - 4, ',') && moves(figure_); }

 private:
  void find_lead();
  bool in_list(const char* list, size_t i) const { return i < p_.size() && p_[i].is_word() && Lexicon::get().in_list(list, p_[i].lower); }
  bool behind(std::string_view word) const { return lead_ > 0 && p_.word(lead_ - 1, word); }
  bool behind_comma() const { return lead_ > 0 && p_.sign(lead_ - 1, ','); }
  bool next(std::string_view word, size_t skip = 0) const { return p_.word(amount_.end + skip, word); }
  bool moves(const Figure& f) const { return f.change && f.change->by; }
  bool compared() const { return behind("from") || behind("against") || behind("versus") || (lead_ > 1 && behind("with") && p_.word(lead_ - 2, "compared")); }
  bool fewer_than() const { return behind_comma() && (next("fewer") || next("more") || next("less")) && next("than", 1); }

  bool restates() const;
  bool compares_alike() const { return compared() && figure_.unit == before_.unit; }
  bool goes_on() const;
  bool takes_part() const;
  bool answers() const;

  const Pieces& p_;
  const Amount& amount_;
  const Figure& figure_;
  const Figure& before_;
  size_t lead_ = 0;  // the piece behind the word that leads to the figure, over "about", "a record" and the like
};

void Ellipsis::find_lead() {
  lead_ = amount_.begin;
  while (lead_ > 0 && (in_list("bound_word", lead_ - 1) || in_list("restating", lead_ - 1))) {
    const bool at = behind("at") && !p_.word(lead_, "least") && !p_.word(lead_, "most");
    if (at || behind("to")) break;
    --lead_;
  }
  if (lead_ > 2 && behind("as") && (p_.word(lead_ - 2, "much") || p_.word(lead_ - 2, "many")) && p_.word(lead_ - 3, "as")) lead_ -= 3;
}

// "$418 million, or $1.36 a share", "418,000 vehicles, 6 percent fewer", "twice as many as", "36 trains, each costing $1 million"
bool Ellipsis::restates() const {
  const Number& n = amount_.low.number;
  if (lead_ > 1 && behind("or") && p_.sign(lead_ - 2, ',')) return true;
  if (behind_comma() && figure_.type == FigureType::PERCENT && moves(figure_)) return true;
  if (behind_comma() && (n.multiple || n.fraction) && next("as")) return true;
  const bool growing = lead_ > 2 && (behind("at") || behind("by")) && in_list("growing", lead_ - 2) && p_.sign(lead_ - 3, ',');  // ", growing at 14 percent"
  if (growing) return true;
  return lead_ > 1 && in_list("apposed_verb", lead_ - 1) && (p_.word(lead_ - 2, "each") || p_.sign(lead_ - 2, ','));
}

// "rose by 150 won to 1,400 won", "but still 12 percent below"
bool Ellipsis::goes_on() const {
  const bool to = behind("to") && moves(before_) && figure_.unit == before_.unit && !figure_.unit.empty();
  return to || (figure_.type == FigureType::PERCENT && (next("above") || next("below")));
}

// "$350 million, two-thirds of it", "a third of the farms lost, and one in 12 closed", "killing nine people and injuring 40"
bool Ellipsis::takes_part() const {
  if (next("of") && in_list("pronoun", amount_.end + 1)) return true;
  if (amount_.share && behind("and")) return true;
  return lead_ > 1 && in_list("victim_verb", lead_ - 1) && p_.word(lead_ - 2, "and") && figure_.type == FigureType::CARDINAL && before_.type == FigureType::CARDINAL;
}

// "of 900 voters, 72 percent were", "187,000 jobs, fewer than the 200,000 expected"
bool Ellipsis::answers() const {
  if (before_.type != FigureType::CARDINAL) return false;
  if (figure_.type == FigureType::PERCENT) return in_list("respondent_verb", amount_.end);
  return figure_.type == FigureType::CARDINAL && in_list("awaited", amount_.end);
}

bool Ellipsis::shares_unit() const {
  const Number& n = amount_.low.number;
  if (!figure_.unit.empty() || figure_.type != FigureType::CARDINAL || !n.digits || n.fraction || amount_.share || amount_.ratio) return false;
  if (figure_.of && figure_.of->start >= figure_.end) return false;  // has a noun of its own
  if (before_.type == FigureType::ORDINAL || before_.why == "age") return false;
  const bool percent = before_.type == FigureType::PERCENT;
  const bool reached = (behind("to") || (before_.unit == "point" && behind("at"))) && moves(before_);
  const bool same = before_.unit != "cent" && before_.unit != "penny";  // "rose 5 cents to 83.71" dollars
  return added() || fewer_than() || (compared() && !(percent && moves(before_))) || (reached && !percent && same);
}

}  // namespace

void take_from_before(const FigureSentence& s, const std::vector<Figure>& known, const Amount& amount, Figure& figure) {
  if (known.empty() || known.back().start < s.sentence->start || amount.begin == 0) return;
  // Of "375 points, or 1 percent, to 38,459" the last goes on from the points.
  const size_t count = known.size();
  const bool aside = count > 1 && known[count - 2].start >= s.sentence->start && s.document->text.compare(known[count - 2].end, 5, ", or ") == 0;
  const Figure& before = known[count - (aside ? 2 : 1)];
  const Ellipsis ellipsis(s.pieces, amount, figure, before);
  if (before.of && ellipsis.names_change()) figure.of = before.of;
  if (!figure.of && ellipsis.shares_measure()) figure.of = before.of;
  if (!ellipsis.shares_unit()) return;
  if ((!figure.of || before.type == FigureType::QUANTITY) && !ellipsis.added()) figure.of = before.of;
  if (before.type == FigureType::CARDINAL) return;
  figure.type = before.type;
  figure.unit = before.unit;
  figure.assumed = before.assumed;
  figure.why += ", in the unit of the figure before";
}

}  // namespace dateline::figures
