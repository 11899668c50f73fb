// What holds for the document of any text.
#include "../catch.h"
#include "dateline/dateline.h"
#include "text/utf8.h"
#include "texts.h"

using namespace dateline;

namespace {

std::vector<bool> boundaries(const std::string& text) {
  std::vector<bool> out(text.size() + 1, false);
  for (size_t i = 0; i < text.size(); i += code_point_at(text, i).length) out[i] = true;
  out[text.size()] = true;
  return out;
}

// Spans of one list: inside the text, not empty, on characters, in order, none crossing the one before.
template <typename Item>
void check_spans(const char* list, const std::vector<Item>& items, const std::vector<bool>& boundary) {
  INFO(list);
  for (size_t i = 0; i < items.size(); ++i) {
    const Span& span = items[i];
    REQUIRE(span.start < span.end);
    REQUIRE(span.end < boundary.size());
    REQUIRE(boundary[span.start]);
    REQUIRE(boundary[span.end]);
    if (i == 0) continue;
    const Span& before = items[i - 1];
    REQUIRE(before.start <= span.start);
    REQUIRE((span.start >= before.end || before.contains(span)));
  }
}

void check_document(const std::string& text) {
  const Result result = analyze(text);
  if (result.status != Status::ok) return;
  const Document& document = result.document;
  const std::vector<bool> boundary = boundaries(text);
  INFO(text);
  check_spans("blocks", document.blocks, boundary);
  check_spans("sentences", document.sentences, boundary);
  check_spans("tokens", document.tokens, boundary);
  check_spans("dates", document.dates, boundary);
  check_spans("periods", document.periods, boundary);
  check_spans("figures", document.figures, boundary);
  check_spans("mentions", document.mentions, boundary);
  check_spans("quotes", document.quotes, boundary);
  for (const Mention& mention : document.mentions) REQUIRE(mention.entity < static_cast<int32_t>(document.entities.size()));
  for (const Entity& entity : document.entities) REQUIRE_FALSE(entity.mentions.empty());
}

std::vector<std::string> values_before(const Document& document, uint32_t end) {
  std::vector<std::string> values;
  for (const Timex& date : document.dates)
    if (date.end <= end) values.push_back(std::string(document.slice(date)) + " = " + date.value);
  for (const Figure& figure : document.figures)
    if (figure.end <= end) values.push_back(std::string(document.slice(figure)) + " = " + figure.value + figure.high + figure.unit);
  return values;
}

}  // namespace

TEST_CASE("every span lies on characters of the text, in order, crossing no other", "[property]") {
  std::mt19937 random(20240418);
  for (const std::string& article : golden_articles()) check_document(article);
  for (int i = 0; i < 400; ++i) check_document(awkward_text(random, 5 + random() % 120));
  for (int i = 0; i < 100; ++i) check_document(random_bytes(random, random() % 300));
}

TEST_CASE("cutting an article anywhere gives a document", "[property]") {
  std::mt19937 random(7);
  for (const std::string& article : golden_articles())
    for (int i = 0; i < 20; ++i) check_document(article.substr(0, random() % article.size()));
}

TEST_CASE("the same article gives the same document", "[property]") {
  for (const std::string& article : golden_articles()) CHECK(to_json(analyze(article).document, {}) == to_json(analyze(article).document, {}));
}

TEST_CASE("text that follows doesn't change dates and figures before it", "[property]") {
  Options options;
  options.published = "2024-06-20";
  for (const std::string& article : golden_articles()) {
    const std::string longer = article + "\n\nA clerk closed the window. Rain was on its way, people thought.\n";
    const auto end = static_cast<uint32_t>(article.size());
    CHECK(values_before(analyze(article, options).document, end) == values_before(analyze(longer, options).document, end));
  }
}

TEST_CASE("an article twice has its dates and figures twice", "[property]") {
  Options options;
  options.published = "2024-06-20";
  for (const std::string& article : golden_articles()) {
    const Document once = analyze(article, options).document;
    const Document twice = analyze(article + "\n\n" + article, options).document;
    INFO(article.substr(0, 60));
    CHECK(twice.dates.size() == 2 * once.dates.size());
    CHECK(twice.figures.size() == 2 * once.figures.size());
  }
}
