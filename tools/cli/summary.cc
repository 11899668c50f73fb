#include "summary.h"

namespace dateline::cli {
namespace {

// The words of a span on one line, every white space a single space.
std::string words(const Document& document, const Span& span) {
  std::string out;
  for (const char c : document.slice(span)) {
    const bool space = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!space) out += c;
    else if (!out.empty() && out.back() != ' ') out += ' ';
  }
  return out;
}

const Entity& entity_of(const Document& document, uint32_t index) { return document.entities[index]; }

bool is_calendar_day(const std::string& value) { return value.size() == 10 && value.find_first_not_of("0123456789-") == std::string::npos; }

bool is_year_or_month(const std::string& value) {
  return (value.size() == 4 || value.size() == 7) && value.find_first_not_of("0123456789-") == std::string::npos;
}

std::string date_words(const Document& document, int32_t index) {
  if (index < 0) return {};
  const Timex& date = document.dates[static_cast<size_t>(index)];
  // A decade ("198"), a season or a placeholder reads better in the article's own words.
  return is_calendar_day(date.value) || is_year_or_month(date.value) ? date.value : words(document, date);
}

std::string join(const std::string& a, const std::string& b, const char* between) { return a.empty() ? b : b.empty() ? a : a + between + b; }

Section::Line fact_line(const Document& document, const Fact& fact) {
  const std::string where = fact.where >= 0 ? entity_of(document, static_cast<uint32_t>(fact.where)).name : std::string();
  return {words(document, fact), join(date_words(document, fact.when), where, ", ")};
}

Section::Line figure_line(const Document& document, const Figure& figure) {
  std::string detail = figure.of ? words(document, *figure.of) : std::string();
  if (figure.holder >= 0) detail = join(detail, entity_of(document, static_cast<uint32_t>(figure.holder)).name, ", ");
  return {words(document, figure), join(detail, date_words(document, figure.when), ", ")};
}

Section::Line quote_line(const Document& document, const Quote& quote) {
  const std::string speaker = quote.speaker >= 0 ? entity_of(document, static_cast<uint32_t>(quote.speaker)).name
                              : quote.source     ? words(document, *quote.source)
                                                 : std::string();
  // What was said in other words stands without quotation marks.
  const bool own_words = quote.kind != QuoteKind::indirect;
  return {own_words ? "\u201C" + words(document, quote) + "\u201D" : words(document, quote), speaker};
}

}  // namespace

std::vector<Section> sections_of(const Document& document) {
  const Card& card = document.card;
  std::vector<Section> sections;
  const auto section = [&](const char* heading, const auto& items, auto line) {
    Section out{heading, {}};
    for (const auto& item : items) out.lines.push_back(line(item));
    if (!out.lines.empty()) sections.push_back(std::move(out));
  };
  const auto entity_line = [&](uint32_t i) { return Section::Line{entity_of(document, i).name, entity_of(document, i).description}; };
  section("Who", card.who, entity_line);
  section("What", card.what, [&](uint32_t i) { return fact_line(document, document.facts[i]); });
  section("How much", card.how_much, [&](uint32_t i) { return figure_line(document, document.figures[i]); });
  section("When", card.timeline, [&](const TimelineEntry& t) {
    Section::Line line{date_words(document, static_cast<int32_t>(t.date)), {}};
    if (t.fact >= 0) line.detail = fact_line(document, document.facts[static_cast<size_t>(t.fact)]).main;
    return line;
  });
  section("Where", card.where, entity_line);
  section("Who said so", card.said, [&](uint32_t i) { return quote_line(document, document.quotes[i]); });
  section("To check", card.checks, [](const Check& check) { return Section::Line{check.message, {}}; });
  return sections;
}

std::string headline_of(const Document& document) { return document.card.headline ? words(document, *document.card.headline) : std::string(); }

std::string published_line(const Document& document) {
  switch (document.published.source) {
    case PublishedSource::option: return "Published " + document.published.value;
    case PublishedSource::byline: return "Published " + document.published.value + ", found in the byline";
    case PublishedSource::dateline: return "Published " + document.published.value + ", found in the dateline";
    case PublishedSource::inferred: return "Published about " + document.published.value + ", inferred from the text";
    case PublishedSource::none: break;
  }
  return "Publication date not known: \"Tuesday\" and the like stay open";
}

}  // namespace dateline::cli
