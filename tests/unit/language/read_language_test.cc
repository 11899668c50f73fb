#include "language/read_language.h"

#include <string>
#include <vector>

#include "catch.h"
#include "text/read_text.h"

using namespace dateline;

namespace {

Document read(const std::string& text) {
  Document document;
  document.text = text;
  read_text(document, {});
  read_language(document, {});
  return document;
}

// "Wanjiru Otieno:PERSON" for each name, in order.
std::vector<std::string> names_in(const std::string& text) {
  static const char* kTypes[] = {"none", "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"};
  const Document document = read(text);
  std::vector<std::string> names;
  for (size_t i = 0; i < document.tokens.size(); ++i) {
    if (!document.tokens[i].name_begins) continue;
    size_t last = i;
    while (last + 1 < document.tokens.size() && document.tokens[last + 1].name == document.tokens[i].name && !document.tokens[last + 1].name_begins) ++last;
    Span span;
    span.start = document.tokens[i].start;
    span.end = document.tokens[last].end;
    names.push_back(std::string(document.slice(span)) + ":" + kTypes[static_cast<size_t>(document.tokens[i].name)]);
  }
  return names;
}

using Names = std::vector<std::string>;

}  // namespace

TEST_CASE("a title before a person is not part of the name", "[language]") {
  CHECK(names_in("President Wanjiru Otieno spoke to reporters on Tuesday.") == Names{"Wanjiru Otieno:PERSON"});
}

TEST_CASE("nationalities are NORP, countries GPE", "[language]") {
  CHECK(names_in("Kenyan officials flew to France.") == Names{"Kenyan:NORP", "France:GPE"});
}

TEST_CASE("months and weekdays are no names", "[language]") {
  CHECK(names_in("In May and on Tuesday, prices rose.").empty());
  CHECK(names_in("Sales fell in August, said officials on Monday.").empty());
}

TEST_CASE("an organisation is found by its words", "[language]") {
  CHECK(names_in("She works for the World Bank in Lima.") == Names{"World Bank:ORG", "Lima:GPE"});
}

TEST_CASE("names are found in a headline in capitals and in title case", "[language]") {
  CHECK(names_in("GERMANY AND FRANCE SIGN ENERGY PACT") == Names{"GERMANY:GPE", "FRANCE:GPE"});
  CHECK(names_in("Bank of England Holds Rates as Inflation Slows") == Names{"Bank of England:ORG"});
}

TEST_CASE("an acronym in brackets has the type of the name before it", "[language]") {
  CHECK(names_in("The International Monetary Fund (IMF) said on Friday that growth would slow.") ==
        Names{"International Monetary Fund:ORG", "IMF:ORG"});
}

TEST_CASE("a confidence is a whole number of percent", "[language]") {
  for (const Token& token : read("Kenyan President Wanjiru Otieno met leaders of the African Union in Addis Ababa.").tokens) {
    const float percent = token.name_confidence * 100;
    CHECK(percent == Approx(static_cast<float>(static_cast<int>(percent + 0.5f))).margin(1e-4));
  }
}

TEST_CASE("English is told from other languages", "[language]") {
  CHECK(read("The minister said that trade with the country had risen.").language == "en");
  CHECK(read("Der Minister sagte, dass der Handel mit dem Land nicht gestiegen ist.").language == "und");
  CHECK(read("Le ministre a dit que les prix sont plus hauts dans une grande partie du pays.").language == "und");
  CHECK(read("El ministro dijo que los precios de las frutas suben por la crisis.").language == "und");
  CHECK(read("\u041C\u0438\u043D\u0438\u0441\u0442\u0440 \u0437\u0430\u044F\u0432\u0438\u043B.").language == "und");
}

TEST_CASE("a headline, a name and nothing at all count as English", "[language]") {
  CHECK(read("Trade reaches record high").language == "en");
  CHECK(read("Las Vegas").language == "en");
  CHECK(read("").language == "en");
}

TEST_CASE("a text in another language gets no tags", "[language]") {
  for (const Token& token : read("Der Minister Hans Meier sagte, dass der Handel nicht gestiegen ist.").tokens) {
    CHECK(token.name == EntityType::none);
    CHECK(token.pos == Pos::x);
  }
}

TEST_CASE("common words have their parts of speech", "[language]") {
  const Document document = read("The old president quickly signed two agreements.");
  const std::vector<Pos> expected = {Pos::det, Pos::adj, Pos::noun, Pos::adv, Pos::verb, Pos::num, Pos::noun, Pos::punct};
  REQUIRE(document.tokens.size() == expected.size());
  for (size_t i = 0; i < expected.size(); ++i) CHECK(document.tokens[i].pos == expected[i]);
}

TEST_CASE("every name begins once, lies in one sentence and has a confidence", "[language]") {
  const Document document = read(
      "EU AND ASEAN SIGN PACT\n\nBrussels and Jakarta met. Peru, Chile, the U.N. and \"Le Monde\" (LM) of Jos\u00E9 Mar\u00EDa O'Neill-Garc\u00EDa met.\n"
      "\u2019\u2019 Mr. Mr. A A A A (A) (B (C\n\xFF\xFE Zed \xF0\x9F Of of of Of.");
  for (size_t i = 0; i < document.tokens.size(); ++i) {
    const Token& token = document.tokens[i];
    CHECK(token.name_confidence >= 0);
    CHECK(token.name_confidence <= 1);
    if (token.name == EntityType::none) {
      CHECK_FALSE(token.name_begins);
      continue;
    }
    CHECK(token.name_confidence > 0);
    if (token.name_begins) continue;
    REQUIRE(i > 0);
    CHECK(document.tokens[i - 1].name == token.name);
    CHECK(document.tokens[i - 1].sentence == token.sentence);
  }
}
