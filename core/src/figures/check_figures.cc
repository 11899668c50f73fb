#include "figures/check_figures.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <map>
#include <tuple>

namespace dateline {
namespace {

constexpr size_t kMostChecks = 5;
constexpr size_t kMostParts = 8;
constexpr size_t kLongestAside = 60;       // bytes between a share's whole and its percentage
constexpr double kLooseMultiple = 0.25;    // "doubled" is said of 1.8 and of 2.2 times

std::string lower_words(std::string_view text) {
  std::string lower(text);
  for (char& c : lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  return lower;
}

bool ends_with(std::string_view text, std::string_view end) { return text.size() >= end.size() && text.substr(text.size() - end.size()) == end; }

std::string id(size_t figure) { return "f" + std::to_string(figure); }

// Near enough for the comparisons here; the values themselves stay exact.
double number(const std::string& decimal) { return std::strtod(decimal.c_str(), nullptr); }

// Half a unit in the last place that the number states: 3.4 billion may be anything from 3.35 to 3.45 billion. Small whole
// numbers are counted, and even a round large one is meant to a few percent.
double rounding(const std::string& decimal) {
  const size_t point = decimal.find('.');
  if (point != std::string::npos) return 0.5 * std::pow(10.0, -static_cast<double>(decimal.size() - point - 1));
  const double value = std::fabs(number(decimal));
  if (value < 10000) return 0;
  const size_t last = decimal.find_last_not_of('0');
  return std::min(0.02 * value, 0.5 * std::pow(10.0, static_cast<double>(last == std::string::npos ? 0 : decimal.size() - 1 - last)));
}

bool exact(const Figure& f) { return f.bound == Bound::exact && f.high.empty() && !f.value.empty(); }

bool differ(const Figure& a, const Figure& b) {
  return std::fabs(number(a.value) - number(b.value)) > rounding(a.value) + rounding(b.value);
}

bool same_measure(const Figure& a, const Figure& b) { return a.type == b.type && a.unit == b.unit; }

// The word right before a span.
std::string word_before(const Document& document, const Span& span) {
  const std::string& text = document.text;
  size_t end = span.start;
  while (end > 0 && text[end - 1] == ' ') --end;
  size_t begin = end;
  while (begin > 0 && ((text[begin - 1] >= 'a' && text[begin - 1] <= 'z') || (text[begin - 1] >= 'A' && text[begin - 1] <= 'Z'))) --begin;
  return lower_words(std::string_view(text).substr(begin, end - begin));
}

std::string quoted(const Document& document, const Span& span) { return "\"" + std::string(document.slice(span)) + "\""; }

// Two words or more name a thing closely enough to expect one value for it ("people" alone does not).
bool names_one_thing(std::string_view of) { return std::count(of.begin(), of.end(), ' ') >= 1; }

void find_conflicts(const Document& document, std::vector<Check>& checks) {
  std::map<std::tuple<std::string, FigureType, std::string, int32_t>, size_t> first;
  for (size_t i = 0; i < document.figures.size() && checks.size() < kMostChecks; ++i) {
    const Figure& f = document.figures[i];
    const bool total = f.type == FigureType::MONEY || f.type == FigureType::QUANTITY || f.type == FigureType::PERCENT || f.type == FigureType::CARDINAL;
    if (!total || !f.of || !exact(f) || (f.change && f.change->by)) continue;
    const std::string of = lower_words(document.slice(*f.of));
    if (!names_one_thing(of)) continue;
    const auto [known, fresh] = first.try_emplace({of, f.type, f.unit, f.when}, i);
    if (fresh) continue;
    const Figure& earlier = document.figures[known->second];
    // Side by side they tell of two things or of a change; far apart they should agree.
    const bool apart = std::any_of(document.sentences.begin(), document.sentences.end(), [&](const Sentence& s) { return s.start > earlier.end && s.start <= f.start; });
    if (!apart || !differ(earlier, f)) continue;
    checks.push_back({CheckKind::conflicting_figures,
                      "The article gives " + quoted(document, earlier) + " and " + quoted(document, f) + " for " + quoted(document, *f.of) + ".",
                      {id(known->second), id(i)}});
  }
}

bool introduces_parts(std::string_view between) {
  for (const std::string_view cue : {"comprising", "comprised", "comprises", "made up of", "consisted of", "consisting of", "consists of", "broken down into", "split into", "divided into", "namely"})
    if (between.find(cue) != std::string_view::npos) return true;
  return between.find(':') != std::string_view::npos;
}

void find_sums(const Document& document, size_t begin, size_t end, std::vector<Check>& checks) {
  for (size_t i = begin; i + 2 < end; ++i) {
    const Figure& total = document.figures[i];
    if (total.type == FigureType::PERCENT || total.type == FigureType::ORDINAL || !exact(total)) continue;
    const std::string between = lower_words(document.slice({total.end, document.figures[i + 1].start}));
    if (!introduces_parts(between)) continue;
    double sum = 0, slack = rounding(total.value);
    std::vector<std::string> refs{id(i)};
    bool usable = true;
    for (size_t j = i + 1; j < end && j <= i + kMostParts; ++j) {
      const Figure& part = document.figures[j];
      usable = usable && same_measure(total, part) && exact(part);
      sum += number(part.value);
      slack += rounding(part.value);
      refs.push_back(id(j));
    }
    if (!usable || refs.size() < 3 || end - i - 1 > kMostParts) continue;
    if (std::fabs(sum - number(total.value)) <= slack) continue;
    checks.push_back({CheckKind::sum_mismatch, "The parts given for " + quoted(document, total) + " do not add up to it.", refs});
    return;
  }
}

void find_percentages(const Document& document, size_t begin, size_t end, std::vector<Check>& checks) {
  for (size_t i = begin; i < end; ++i) {
    const Figure& percent = document.figures[i];
    const bool multiple = percent.why == "word for a multiple" && exact(percent);  // "doubled from 3 million to 9 million"
    if (!multiple && (percent.type != FigureType::PERCENT || percent.unit != "percent" || !percent.change || !percent.change->by || !exact(percent))) continue;
    const Figure *from = nullptr, *to = nullptr;
    size_t from_id = 0, to_id = 0;
    for (size_t j = begin; j < end; ++j) {
      if (j == i || !exact(document.figures[j])) continue;
      const std::string before = word_before(document, document.figures[j]);
      if (before == "from" && from == nullptr) from = &document.figures[from_id = j];
      if (before == "to" && to == nullptr) to = &document.figures[to_id = j];
    }
    if (from == nullptr || to == nullptr || !same_measure(*from, *to) || number(from->value) <= 0) continue;
    const double old_value = number(from->value), new_value = number(to->value);
    const double stated = multiple ? 100 * number(percent.value) - 100 : number(percent.value) * (percent.change->up ? 1 : -1);
    const double real = (new_value - old_value) / old_value * 100;
    // What rounding of the two numbers can move it by.
    const double slack = 100 * (rounding(from->value) * new_value / (old_value * old_value) + rounding(to->value) / old_value) + rounding(percent.value) + (multiple ? kLooseMultiple * std::fabs(stated) : 0.5);
    if (std::fabs(real - stated) <= slack) continue;
    std::vector<size_t> figures{i, from_id, to_id};
    std::sort(figures.begin(), figures.end());
    std::vector<std::string> refs;
    for (const size_t figure : figures) refs.push_back(id(figure));
    const std::string claim = multiple ? quoted(document, percent) : (percent.change->up ? "a rise of " : "a fall of ") + quoted(document, percent);
    checks.push_back({CheckKind::percentage_mismatch,
                      "From " + quoted(document, *from) + " to " + quoted(document, *to) + " is not " + claim + ".", refs});
    return;
  }
}

// "31 of the 50 members, or 42 percent".
void find_shares(const Document& document, size_t begin, size_t end, std::vector<Check>& checks) {
  for (size_t i = begin; i + 2 < end; ++i) {
    const Figure &part = document.figures[i], &whole = document.figures[i + 1], &share = document.figures[i + 2];
    if (part.type != FigureType::CARDINAL || whole.type != FigureType::CARDINAL || share.unit != "percent" || !exact(part) || !exact(whole) || !exact(share) || number(whole.value) <= 0) continue;
    const std::string of = lower_words(document.slice({part.end, whole.start}));
    const std::string restated = lower_words(document.slice({whole.end, share.start}));
    const bool said = restated.size() < kLongestAside && (ends_with(restated, ", or ") || ends_with(restated, " ("));
    if ((of != " of " && of != " of the " && of != " out of ") || !said) continue;
    const double real = 100 * number(part.value) / number(whole.value);
    if (std::fabs(real - number(share.value)) <= 100 * (rounding(part.value) + rounding(whole.value)) / number(whole.value) + rounding(share.value) + 0.5) continue;
    checks.push_back({CheckKind::percentage_mismatch, quoted(document, part) + " of " + quoted(document, whole) + " is not " + quoted(document, share) + ".", {id(i), id(i + 1), id(i + 2)}});
    return;
  }
}

}  // namespace

std::vector<Check> check_figures(const Document& document) {
  std::vector<Check> checks;
  find_conflicts(document, checks);
  size_t at = 0;
  for (const Sentence& sentence : document.sentences) {
    while (at < document.figures.size() && document.figures[at].start < sentence.start) ++at;
    size_t end = at;
    while (end < document.figures.size() && document.figures[end].start < sentence.end) ++end;
    if (end - at < 3 || end - at > 40 || checks.size() >= kMostChecks) continue;
    find_sums(document, at, end, checks);
    find_percentages(document, at, end, checks);
    find_shares(document, at, end, checks);
  }
  return checks;
}

}  // namespace dateline
