// Which figures tell a reader something by themselves.
#pragma once

#include <optional>

#include "dateline/document.h"

namespace dateline::facts {

/// How much a figure tells by its kind, by what it measures and by standing in the headline; none for one that a card
/// leaves out: ages, ranks, "the two sides", an amount told again in another currency. Figures in text order; linear in
/// the headline.
std::optional<float> figure_weight(const Document& document, size_t index, const std::optional<Span>& headline);

/// Takes back what a figure is said to measure where the words say nothing ("percent", "year-on-year"), name somebody other
/// than its holder, or only repeat the holder.
void drop_weak_measures(Document& document);

}  // namespace dateline::facts
