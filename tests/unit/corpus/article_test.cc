#include "article.h"

#include "catch.h"

using namespace dateline;
using namespace dateline::corpus;

namespace {

const std::string kHead = "published: 2024-04-18\ndesk: diplomacy\nregion: Africa\ninvented: mixed\n";

Article read(const std::string& file, size_t expected_errors = 0) {
  std::vector<Complaint> errors;
  const Article article = read_article(file, errors);
  CHECK(errors.size() == expected_errors);
  return article;
}

std::string first_error(const std::string& body) {
  std::vector<Complaint> errors;
  const Article article = read_article(kHead + "\n" + body, errors);
  for (Complaint& c : find_errors(article)) errors.push_back(std::move(c));
  for (const Complaint& c : errors) if (c.what != "fewer than four sentences") return std::to_string(c.line) + ": " + c.what;
  return {};
}

}  // namespace

TEST_CASE("an annotated article is its text and its marks", "[corpus]") {
  const Article a = read(kHead + "link: kenya Q114\n\n[Kenya|GPE] signs <14|CARDINAL 14 of=accords> accords\n\n[Kenya|GPE]'s envoy left on {Tuesday|DATE 2024-04-16}.\n"
                         "((\"[We|= kenya] won,\"|direct ~envoy)) he said in [[Lima|GPE] Hall|FAC hall].\n");
  CHECK(a.text == "Kenya signs 14 accords\n\nKenya's envoy left on Tuesday. \"We won,\" he said in Lima Hall.");
  CHECK(a.published == "2024-04-18");
  CHECK(a.links.at("kenya") == "Q114");
  REQUIRE(a.mentions.size() == 5);
  CHECK(a.slice(a.mentions[3]) == "Lima Hall");
  CHECK(a.mentions[3].key == "hall");
  CHECK(a.slice(a.mentions[4]) == "Lima");
  CHECK(a.mentions[2].type.empty());
  REQUIRE(a.figures.size() == 1);
  CHECK(a.figures[0].of == "accords");
  REQUIRE(a.dates.size() == 1);
  CHECK(a.dates[0].value == "2024-04-16");
  REQUIRE(a.quotes.size() == 1);
  CHECK(a.quotes[0].speaker == "~envoy");
  CHECK(a.sentences.size() == 3);
}

TEST_CASE("a figure keeps its unit, range and bound", "[corpus]") {
  const Article a = read(kHead + "\n<$5m to $6m|MONEY 5000000 USD high=6000000 bound=range of=the cost of it> was the cost of it\n");
  REQUIRE(a.figures.size() == 1);
  CHECK(a.figures[0].unit == "USD");
  CHECK(a.figures[0].high == "6000000");
  CHECK(a.figures[0].bound == "range");
  CHECK(a.figures[0].of == "the cost of it");
}

TEST_CASE("a backslash takes a bracket as it is", "[corpus]") {
  CHECK(read(kHead + "\nIt is \\[sic\\] so\n").text == "It is [sic] so");
}

TEST_CASE("the checker names what breaks the format, with its line", "[corpus]") {
  CHECK(first_error("[Kenya|GPE signs\n") == "6: a mark that isn't closed");
  CHECK(first_error("[Kenya|LAND] signs\n") == "6: \"Kenya\": unknown type LAND");
  CHECK(first_error("[Kenya|GPE] signs\n[Kenya|ORG] leaves\n") == "7: \"Kenya\": ORG, but kenya was GPE");
  CHECK(first_error("[it|= chile] signs\n") == "6: \"it\": later mention of a key that no name has: chile");
  CHECK(first_error("{Tuesday|DATE last}\n") == "6: \"Tuesday\": no TIMEX3 value: last");
  CHECK(first_error("<14|CARDINAL many> accords\n") == "6: \"14\": no decimal number: many");
  CHECK(first_error("<14|CARDINAL 14 of=pacts> accords\n") == "6: \"14\": what it measures is not in its sentence: pacts");
  CHECK(first_error("((\"No\"|direct chile)) he said\n") == "6: \"\"No\"\": speaker is no key of a name: chile");
  CHECK(first_error("[the Kremlin|ORG] signs\n") == "6: \"the Kremlin\": begins with \"the\"");
}

TEST_CASE("a name that is marked in one place only is a doubt", "[corpus]") {
  const Article a = read(kHead + "\n[Kenya|GPE] signs\n\nOn Monday Kenya left [Chile|GPE].\n");
  std::vector<std::string> doubts;
  for (const Complaint& c : find_doubts(a)) doubts.push_back(c.what);
  CHECK(doubts == std::vector<std::string>{"\"Kenya\": is a name elsewhere", "\"Monday\": a date?", "\"Kenya\": a name?"});
}
