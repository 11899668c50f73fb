#include "figures/find_figures.h"

#include <algorithm>

#include "figures/sentence.h"

namespace dateline::figures {
namespace {

constexpr int kMostPlaces = 120;  // digits of a value written out; beyond that a number is noise

bool overlaps_date(const Document& document, const Span& span) {
  const auto& dates = document.dates;
  // Dates don't cross each other, so those that could cover the span begin shortly before it.
  auto it = std::lower_bound(dates.begin(), dates.end(), span.start, [](const Timex& d, uint32_t start) { return d.end <= start; });
  return it != dates.end() && it->start < span.end;
}

// A date reaches beyond this number on either side: "3 to 13 August", "11 - 2016".
bool date_holds(const Document& document, const Span& number) {
  const auto& dates = document.dates;
  const auto it = std::lower_bound(dates.begin(), dates.end(), number.end, [](const Timex& d, uint32_t end) { return d.end < end; });
  return it != dates.end() && it->start < number.end && (it->end > number.end || it->start < number.start);
}

const char* reason(const Operand& low, const Amount& amount) {
  if (amount.is_range) return "two numbers joined as a range";
  switch (low.type) {
    case FigureType::MONEY: return low.assumed ? "number with a currency word or sign; country guessed from the article" : "number with a currency word or sign";
    case FigureType::PERCENT: return "number with a percent sign or word";
    case FigureType::QUANTITY: return "number with a unit of measure";
    case FigureType::ORDINAL: return "ordinal number";
    case FigureType::CARDINAL: break;
  }
  if (amount.share) return "so many out of so many";
  if (amount.ratio) return "ratio of two numbers";
  if (low.number.multiple) return "word for a multiple";
  if (low.number.fraction) return "fraction";
  return low.number.digits ? "number in digits" : "number in words";
}

// "57-year-old", "five years old", "aged 57", "Ana Quispe, 57,": an age is a figure, though its words are a duration's.
bool is_age(const Pieces& p, const Amount& amount) {
  const size_t i = amount.end;
  const bool old = p.word(i, "old") || (i < p.size() && is_dash(p[i]) && (p.word(i + 1, "old") || p.word(i + 1, "olds")));
  return old || (p.word(i, "of") && p.word(i + 1, "age"));
}

bool age_without_unit(const Pieces& p, const Amount& amount, bool lenient) {
  const Number& n = amount.low.number;
  const int64_t value = n.value.small();
  if (!amount.low.unit.empty() || value < 0 || value > 120 || !n.digits || n.decimal || lenient) return false;
  if (amount.begin > 0 && (p.word(amount.begin - 1, "aged") || p.word(amount.begin - 1, "age") || (amount.is_range && p.word(amount.begin - 1, "ages")))) return true;
  if (amount.is_range) return false;
  if (p.word(amount.end, "yo")) return true;
  if (amount.begin == 1 && p.word(0, "at") && p.sign(amount.end, ',') && (p.word(amount.end + 1, "he") || p.word(amount.end + 1, "she"))) return true;
  const bool commas = amount.begin > 1 && p.sign(amount.begin - 1, ',') && amount.end < p.size() && (p.sign(amount.end, ',') || p.sign(amount.end, '.'));
  if (!commas || value <= 0) return false;
  // "The boxer, 38, weighed in"
  const Piece& before = p[amount.begin - 2];
  const bool noun = before.is_word() && !Lexicon::get().in_list("stop", before.lower) && before.lower.back() != 's' && amount.begin < 6 && (p.word(0, "the") || p.word(0, "a"));
  if (!before.is_title()) return noun && value >= 10 && p.sign(amount.end, ',') && amount.end + 1 < p.size() && p[amount.end + 1].is_word() && !p.word(amount.end + 1, "and");
  return (amount.begin > 2 && p[amount.begin - 3].is_title()) || (value >= 10 && p.sign(amount.end, ',') && amount.end + 1 < p.size() && p[amount.end + 1].is_word());
}

// "one, two and three": counting.
bool number_follows(const Pieces& p, size_t i) {
  while (i < p.size() && (p.sign(i, ',') || p.word(i, "and"))) ++i;
  return i < p.size() && (p[i].is_digits() || (p[i].is_word() && Lexicon::get().number(p[i].lower).kind != NumberKind::none));
}

class FigureFinder {
 public:
  explicit FigureFinder(Document& document) : document_(document), style_(number_style(document.text)), currencies_(document.text) { s_.document = &document; }

  void find(const Sentence& sentence);

 private:
  void read_all(std::vector<Amount>& amounts);
  bool covers_all(const Amount& amount) const;
  void share_units(std::vector<Amount>& amounts) const;
  void add(const Amount& amount);
  void set_age(const Amount& amount, FoundFigure& found) const;
  bool is_points(const Span& of, size_t end) const;

  Document& document_;
  NumberStyle style_;
  CurrencyGuess currencies_;
  FigureSentence s_;
};

// The first piece of a number: a digit, a number word, a sign that can stand before one.
bool may_begin(const Piece& piece) {
  if (piece.is_digits()) return true;
  if (!piece.is_word()) return piece.sign != ',' && piece.sign != '"' && piece.sign != 0x2019 && piece.sign != 0x201C && piece.sign != 0x201D;
  return true;
}

bool FigureFinder::covers_all(const Amount& amount) const {
  const Pieces& p = s_.pieces;
  for (size_t i = 0; i < p.size(); ++i) {
    if (i >= amount.begin && i < amount.end) continue;
    const bool leads = i < amount.begin && p[i].is_word() && Lexicon::get().in_list("lenient_lead", p[i].lower);
    if (p[i].kind != PieceKind::sign && !leads) return false;
  }
  return true;
}

void FigureFinder::read_all(std::vector<Amount>& amounts) {
  amounts.clear();
  AmountReader reader(s_.pieces, style_, s_.lenient, currencies_);
  for (size_t i = 0; i < s_.pieces.size();) {
    Amount amount;
    size_t next = i + 1;
    if (may_begin(s_.pieces[i]) && reader.read(i, amount, next)) amounts.push_back(amount);
    i = std::max(next, i + 1);
  }
}

// "between 2 and 3 percent", "5 and 7 kg": a bare number right before another takes that one's unit.
void FigureFinder::share_units(std::vector<Amount>& amounts) const {
  const Pieces& p = s_.pieces;
  for (size_t i = amounts.size(); i-- > 1;) {
    Operand& left = amounts[i - 1].low;
    const Operand& right = amounts[i].low;
    if (!left.unit.empty() || right.unit.empty() || right.currency_first || left.type != FigureType::CARDINAL || right.category == "duration" || right.hyphened) continue;
    const size_t gap = amounts[i].begin - amounts[i - 1].end;
    const bool joined = (gap == 1 && (p.word(amounts[i - 1].end, "and") || p.word(amounts[i - 1].end, "or") || p.word(amounts[i - 1].end, "to") || p.sign(amounts[i - 1].end, ',') || p.sign(amounts[i - 1].end, 0xB1)));
    const bool year = left.number.plain && p[left.number.begin].size() == 4;
    const bool power = left.number.negative && amounts[i - 1].begin > 0 && p[amounts[i - 1].begin - 1].is_word() && p[amounts[i - 1].begin - 1].size() <= 2;  // "1 km s -1 and 3 km s -1"
    if (!joined || !left.number.digits || left.number.ordinal || year || power) continue;
    left.unit = right.unit;
    left.type = right.type;
    left.category = right.category;
    left.assumed = right.assumed;
  }
}

void FigureFinder::set_age(const Amount& amount, FoundFigure& found) const {
  const Pieces& p = s_.pieces;
  found.figure.type = FigureType::QUANTITY;
  if (found.figure.unit.empty()) found.figure.unit = "year";
  found.figure.why = "age";
  found.plain_count = false;
  size_t i = amount.end;
  if (i < p.size() && is_dash(p[i])) ++i;
  if (p.word(i, "old") || p.word(i, "olds")) found.end = i + 1;
  else if (p.word(i, "of")) found.end = i + 2;
  found.figure.end = p[found.end - 1].end;
}

bool FigureFinder::is_points(const Span& of, size_t end) const {
  const Pieces& p = s_.pieces;
  return (p.word(end, "points") || p.word(end, "point")) && of.start == p[end].start && of.end == p[end].end;
}

void FigureFinder::add(const Amount& amount) {
  const Pieces& p = s_.pieces;
  const Operand& low = amount.low;
  std::string why;
  if (!is_figure(s_, amount, why) || !low.number.value.fits(kMostPlaces) || !amount.high.fits(kMostPlaces)) return;
  const bool age = is_age(p, amount) && low.category == "duration";
  const bool bare_age = age_without_unit(p, amount, s_.lenient);
  if (low.category == "duration" && !age) return;  // durations are dates' own
  const Span number{p[low.number.begin].start, p[low.number.end - 1].end};
  // A date doesn't take what has a unit of its own: "3/4 cup", "1 to 2 tonnes".
  const int64_t year = low.number.value.small();
  const bool no_years = amount.is_range && (year < 1500 || year > 2100) && low.number.plain && !date_holds(document_, p[amount.end - 1]);  // "1000-5000"
  const bool alone = s_.lenient && low.number.fraction;                                       // "3/4"
  if (!age && low.unit.empty() && !no_years && !alone && overlaps_date(document_, amount.is_range ? Span{number.start, p[amount.end - 1].end} : number)) return;

  FoundFigure found;
  found.begin = amount.begin;
  found.end = amount.end;
  found.number_begin = low.number.begin;
  found.hyphened = low.hyphened;
  found.category = low.category;
  Figure& figure = found.figure;
  figure.start = p[amount.begin].start;
  figure.end = p[amount.end - 1].end;
  figure.type = why.empty() ? low.type : FigureType::ORDINAL;
  figure.value = low.number.value.to_string();
  if (amount.is_range) figure.high = amount.high.to_string();
  figure.unit = low.unit;
  figure.assumed = low.assumed;
  figure.why = why.empty() ? reason(low, amount) : why;
  if (!low.per.empty()) figure.why += ", a price per " + low.per;
  figure.confidence = low.unit.empty() ? 0.85f : 0.95f;
  found.multiple = low.number.multiple;
  found.fraction = low.number.fraction;
  found.plain_count = low.unit.empty() && figure.type == FigureType::CARDINAL && !low.number.multiple;
  figure.bound = amount.is_range ? Bound::range : find_bound(s_, amount.begin, amount.end);
  if (figure.bound == Bound::exact && low.number.vague) figure.bound = Bound::about;
  if (age || bare_age) {
    set_age(amount, found);
    figure.of = find_aged(s_, found);
    if (overlaps_date(document_, figure) && !overlaps_date(document_, number)) figure.end = number.end;
  } else {
    figure.change = find_change(s_, amount.begin, amount.end, figure.type);
    figure.of = find_measured(s_, found);
    if (figure.change && figure.change->by && found.plain_count && figure.of && is_points(*figure.of, amount.end)) {
      // "dropped 375 points": points are what it is measured in.
      found.plain_count = false;
      found.end = amount.end + 1;
      figure.type = FigureType::QUANTITY;
      figure.unit = "point";
      figure.end = figure.of->end;
      figure.of = find_measured(s_, found);
    }
    if (found.plain_count && !figure.of && amount.begin > 0 && p.word(amount.begin - 1, "top")) {  // "finished in the top five"
      figure.type = FigureType::ORDINAL;
      figure.bound = Bound::at_most;
      figure.why = "place among the first so many";
    }
    // "Post one here": without what it counts, "one" is a pronoun.
    const bool one = !s_.lenient && found.plain_count && !low.number.digits && figure.value == "1" && !low.number.fraction && !low.number.article;
    if (one && !figure.of && !number_follows(p, amount.end)) return;
  }
  if (figure.of && figure.of->overlaps(figure)) figure.of.reset();
  if (!age && !bare_age) take_from_before(s_, document_.figures, amount, figure);
  figure.when = find_when(s_, figure);
  // "4 billion yen ($26 million)": the same amount in another currency or unit.
  if (!document_.figures.empty() && amount.begin > 1 && p.sign(amount.begin - 1, '(') && p.sign(amount.end, ')') && !age && !bare_age) {
    const Figure& whole = document_.figures.back();
    if (whole.end == p[amount.begin - 2].end && whole.type == figure.type && !figure.unit.empty()) {
      figure.of = whole.of;
      figure.when = whole.when;
      figure.change = whole.change;
    }
  }
  // "half of its market value, or 1.1 billion pounds"
  if (!document_.figures.empty() && !figure.unit.empty() && amount.begin > 1 && p.word(amount.begin - 1, "or") && p.sign(amount.begin - 2, ',') && !p.word(amount.end, "of")) {
    const Figure& said = document_.figures.back();
    if (said.of && said.of->start >= said.end && said.of->end == p[amount.begin - 2].start && (said.type != FigureType::CARDINAL || said.why == "fraction")) figure.of = said.of;
  }
  document_.figures.push_back(std::move(figure));
}

void FigureFinder::find(const Sentence& sentence) {
  s_.sentence = &sentence;
  s_.lenient = false;
  const BlockKind block = sentence.block < document_.blocks.size() ? document_.blocks[sentence.block].kind : BlockKind::paragraph;
  s_.title_case = block == BlockKind::title || block == BlockKind::heading;
  cut_pieces(document_.text, sentence, s_.pieces);
  if (s_.pieces.size() == 0) return;
  std::vector<Amount> amounts;
  read_all(amounts);
  if (document_.sentences.size() == 1 && s_.pieces.size() <= 60) {
    // The whole text may be nothing but one amount: then every reading of it counts.
    std::vector<Amount> strict = amounts;
    s_.lenient = true;
    read_all(amounts);
    if (amounts.size() != 1 || !covers_all(amounts[0])) {
      s_.lenient = false;
      amounts = std::move(strict);
    }
  }
  if (amounts.empty()) return;
  share_units(amounts);
  mark_not_figures(s_);
  for (const Amount& amount : amounts) add(amount);
}

}  // namespace
}  // namespace dateline::figures

namespace dateline {

void find_figures(Document& document, const Options&) {
  figures::FigureFinder finder(document);
  for (const Sentence& sentence : document.sentences) finder.find(sentence);
}

}  // namespace dateline
