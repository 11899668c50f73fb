// Figures of an article that contradict each other.
#pragma once

#include <vector>

#include "dateline/document.h"

namespace dateline {

/// Looks only at what the article states itself, and says nothing where rounding or an "about" could explain it:
///   conflicting_figures   the same words measured twice, at the same time, with different values
///   sum_mismatch          "120 soldiers: 70 men and 40 women": parts given as the whole, that don't add up to it
///   percentage_mismatch   "rose 20% from 100 to 150": a percentage that its own two numbers contradict
/// `refs` are the figures' ids, in text order. Reads figures, sentences and dates. Cost: n log n in the figures.
std::vector<Check> check_figures(const Document& document);

}  // namespace dateline
