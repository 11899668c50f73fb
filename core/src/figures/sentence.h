// What the parts of the figures stage share about the sentence they look at.
#pragma once

#include <vector>

#include "figures/amounts.h"
#include "rules/rule_set.h"

namespace dateline::figures {

/// One sentence on its way through the stage.
struct FigureSentence {
  const Document* document = nullptr;
  const Sentence* sentence = nullptr;
  Pieces pieces;
  std::vector<Span> blocked;       ///< spans that hold numbers but no figures, in text order
  std::vector<Span> ranks;         ///< numbers after "No." and "#"
  bool lenient = false;            ///< the text is this one short expression
  bool title_case = false;         ///< a headline: capitals say nothing about names
};

/// An amount that became a figure, with the pieces it was read from.
struct FoundFigure {
  Figure figure;
  size_t begin = 0;                ///< pieces
  size_t end = 0;
  size_t number_begin = 0;
  bool plain_count = false;        ///< no unit, so that what follows is counted
  bool hyphened = false;
  bool multiple = false;           ///< "doubled"
  bool fraction = false;           ///< "a third"
  std::string category;
};

/// Marks what looks like a number and is none: clock times, phone numbers, names, list markers (data/rules/figures.json).
void mark_not_figures(FigureSentence& sentence);

/// False when the amount is a name's part, a pronoun, a year, a score ... `why` says which rule decided either way.
bool is_figure(const FigureSentence& sentence, const Amount& amount, std::string& why);

/// The bound that the words around give ("more than", "up to", "or so").
Bound find_bound(const FigureSentence& sentence, size_t begin, size_t end);
/// Whether the words around say that it rose or fell, by or to this figure.
std::optional<Change> find_change(const FigureSentence& sentence, size_t begin, size_t end, FigureType type);

/// The noun phrase that the figure measures or counts.
std::optional<Span> find_measured(const FigureSentence& sentence, const FoundFigure& found);

/// Fills in what the figure leaves out because the one before it in the sentence has said it: its unit, what it measures.
void take_from_before(const FigureSentence& sentence, const std::vector<Figure>& known, const Amount& amount, Figure& figure);

/// Whose age it is: "the 35-year-old midfielder", "Thomas Sam, 42,".
std::optional<Span> find_aged(const FigureSentence& sentence, const FoundFigure& found);

/// The nearest date in the figure's clause, or -1.
int32_t find_when(const FigureSentence& sentence, const Span& figure);

}  // namespace dateline::figures
