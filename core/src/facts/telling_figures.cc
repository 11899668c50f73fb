#include "facts/telling_figures.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

namespace dateline::facts {
namespace {

// A handful of these tells nothing.
constexpr std::array<std::string_view, 20> kPlain = {"sides",  "leaders",  "countries", "nations",   "days",          "sons",     "daughters",
                                                     "men",    "brothers", "sisters",   "times",     "grandchildren", "ways",     "parts",
                                                     "presidents", "governments", "ministers", "aides", "neighbours", "capitals"};
// Words that measure nothing by themselves.
constexpr std::array<std::string_view, 12> kEmpty = {"percent", "per cent", "year-on-year", "year-over-year", "quarter-on-quarter", "month-on-month",
                                                     "range", "power", "total", "level", "amount", "number"};

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

std::string_view last_word(std::string_view text) {
  const size_t space = text.rfind(' ');
  return space == std::string_view::npos ? text : text.substr(space + 1);
}

// The last mention that starts before `end`; end() when it ends before `start`.
std::vector<Mention>::const_iterator mention_in(const Document& document, const Span& span) {
  const auto after = std::lower_bound(document.mentions.begin(), document.mentions.end(), span.end, [](const Mention& m, uint32_t o) { return m.start < o; });
  return after == document.mentions.begin() || (after - 1)->end <= span.start ? document.mentions.end() : after - 1;
}

// "180 billion pesos ($44 million)"
bool told_again(const Document& document, size_t index) {
  if (index == 0) return false;
  const Figure& figure = document.figures[index];
  const Figure& earlier = document.figures[index - 1];
  if (figure.type != FigureType::MONEY || earlier.type != FigureType::MONEY || figure.start < earlier.end) return false;
  return document.slice(Span{earlier.end, figure.start}) == " (";
}

bool is_age(const Document& document, const Figure& figure) {
  if (figure.unit.find("year") != std::string::npos) return true;
  return figure.type == FigureType::CARDINAL && figure.holder >= 0 && !figure.of &&
         document.entities[static_cast<size_t>(figure.holder)].type == EntityType::PERSON;
}

constexpr size_t kLongestHeadline = 400;  // bytes; what is longer is no headline

// "Two" of "Two dead after ferry capsizes".
bool spelled_in(const Document& document, const Figure& figure, const Span& headline_span) {
  const auto lower = [](std::string_view text) {
    std::string out(text);
    for (char& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    return out;
  };
  const std::string word = lower(document.slice(figure));
  const std::string headline = " " + lower(document.slice(headline_span).substr(0, kLongestHeadline)) + " ";
  return word.size() >= 3 && headline.find(" " + word + " ") != std::string::npos;
}

// The digits of the figure stand in the headline: what the article is about.
bool in_headline(const Document& document, const Figure& figure, const std::optional<Span>& headline_span) {
  if (!headline_span) return false;
  std::string digits;
  for (const char c : document.slice(figure)) {
    if ((c >= '0' && c <= '9') || c == '.' || c == ',') digits += c;
  }
  while (!digits.empty() && (digits.back() == '.' || digits.back() == ',')) digits.pop_back();
  if (digits.empty()) return spelled_in(document, figure, *headline_span);
  const std::string_view headline = document.slice(*headline_span).substr(0, kLongestHeadline);
  const size_t at = headline.find(digits);
  const auto is_digit = [&](size_t i) { return i < headline.size() && headline[i] >= '0' && headline[i] <= '9'; };
  return at != std::string_view::npos && !is_digit(at + digits.size()) && (at == 0 || !is_digit(at - 1));
}

float weight(FigureType type) {
  switch (type) {
    case FigureType::MONEY:
    case FigureType::PERCENT: return 1.0f;
    case FigureType::QUANTITY: return 0.6f;
    case FigureType::CARDINAL: return 0.3f;
    default: return 0;
  }
}

}  // namespace

std::optional<float> figure_weight(const Document& document, size_t index, const std::optional<Span>& headline) {
  const Figure& figure = document.figures[index];
  if (figure.type == FigureType::ORDINAL || is_age(document, figure) || told_again(document, index)) return std::nullopt;
  const bool prominent = in_headline(document, figure, headline);
  const bool count = figure.type == FigureType::CARDINAL;
  const bool bare = count || figure.type == FigureType::QUANTITY;
  const bool few = count && (figure.value == "1" || figure.value == "2") && !prominent;
  const bool plain = count && figure.value.size() <= 2 && figure.of && is_one_of(last_word(document.slice(*figure.of)), kPlain);
  if ((bare && !figure.of) || few || plain) return std::nullopt;
  const bool explained = figure.of || figure.holder >= 0;
  if (figure.type == FigureType::PERCENT && !explained) return std::nullopt;
  float score = weight(figure.type) + (explained ? 0.6f : 0) + (figure.of ? 0.3f : 0);
  if (figure.value.size() == 1 && count) score -= 0.5f;
  if (prominent) score += 1.0f;
  return score;
}

void drop_weak_measures(Document& document) {
  for (Figure& figure : document.figures) {
    if (!figure.of) continue;
    const bool empty = is_one_of(document.slice(*figure.of), kEmpty);
    const auto named = figure.holder < 0 ? document.mentions.end() : mention_in(document, *figure.of);
    const bool held = named != document.mentions.end();
    const bool repeats = held && named->entity == figure.holder && Span(*named) == *figure.of;
    const bool other = held && named->entity >= 0 && named->entity != figure.holder && figure.of->end == named->end &&
                       document.entities[static_cast<size_t>(named->entity)].type == EntityType::PERSON;
    if (empty || repeats || other) figure.of.reset();
  }
}

}  // namespace dateline::facts
