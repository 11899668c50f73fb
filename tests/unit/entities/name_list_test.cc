#include "dateline/dateline.h"

#include "../../catch.h"

namespace {

using namespace dateline;

Document read(const std::string& text, const std::string& rows) {
  Options options;
  std::string error;
  options.lexicon = read_lexicon(rows, error);
  REQUIRE(error.empty());
  REQUIRE(options.lexicon != nullptr);
  return analyze(text, options).document;
}

const Mention* mention(const Document& document, std::string_view words) {
  for (const Mention& m : document.mentions) if (document.slice(m) == words) return &m;
  return nullptr;
}

std::string refused(const std::string& rows) {
  std::string error;
  REQUIRE(read_lexicon(rows, error) == nullptr);
  return error;
}

}  // namespace

TEST_CASE("own names are found with their type and QID, whatever else the words mean", "[entities][lexicon]") {
  const Document d = read("Shares of May Flower fell on Tuesday, and MAY FLOWER said it would close.", "May Flower\tORG\tQ123\tMF\n");
  REQUIRE(mention(d, "May Flower") != nullptr);
  CHECK(mention(d, "May Flower")->type == EntityType::ORG);
  CHECK(d.entities[static_cast<size_t>(mention(d, "May Flower")->entity)].wikidata == "Q123");
  REQUIRE(mention(d, "MAY FLOWER") != nullptr);
  CHECK(mention(d, "MAY FLOWER")->entity == mention(d, "May Flower")->entity);
  CHECK(mention(d, "May Flower")->why == "in your own list of names");
}

TEST_CASE("an own name with a capital is not found in lower case, one without is", "[entities][lexicon]") {
  const Document d = read("The river bank was wet, said open desk.", "Bank\tORG\nopen desk\tORG\n");
  CHECK(mention(d, "bank") == nullptr);
  REQUIRE(mention(d, "open desk") != nullptr);
  CHECK(mention(d, "open desk")->type == EntityType::ORG);
}

TEST_CASE("an own name with an accent and no capital is found in lower case", "[entities][lexicon]") {
  const Document d = read("Pupils left the \u00E9cole ouverte on Monday.", "\u00E9cole ouverte\tORG\n");
  REQUIRE(mention(d, "\u00E9cole ouverte") != nullptr);
}

TEST_CASE("aliases of an own name are the same entity", "[entities][lexicon]") {
  const Document d = read("The Veyra Works won. VW-9 and Veyra were sold.", "Veyra Works\tORG\t\tVeyra|VW-9\n");
  REQUIRE(mention(d, "VW-9") != nullptr);
  REQUIRE(mention(d, "Veyra") != nullptr);
  CHECK(mention(d, "VW-9")->entity == mention(d, "Veyra Works")->entity);
  CHECK(mention(d, "Veyra")->entity == mention(d, "Veyra Works")->entity);
}

TEST_CASE("an own rule names its group, and other words are another entity", "[entities][lexicon]") {
  const Document d = read("Ticker ZLT rose while ticker QRX fell.", "/[Tt]icker ([A-Z]+)/\tORG\n");
  REQUIRE(mention(d, "ZLT") != nullptr);
  REQUIRE(mention(d, "QRX") != nullptr);
  CHECK(mention(d, "ZLT")->entity != mention(d, "QRX")->entity);
  CHECK(mention(d, "QRX")->type == EntityType::ORG);
}

TEST_CASE("a bad row of own names is refused with its line number", "[entities][lexicon]") {
  CHECK(refused("Good\tORG\n\nBad\tCOMPANY\n").rfind("line 3: the type is none of", 0) == 0);
  CHECK(refused("Alone\n") == "line 1: a row is name, type, QID and aliases, separated by tabs");
  CHECK(refused("A\tORG\t42\n") == "line 1: the QID is not written as Q42 is");
  CHECK(refused("\tORG\n") == "line 1: the name is empty");
  CHECK(refused("# fine\n/(/\tORG\n").rfind("line 2: the pattern does not read", 0) == 0);
}

TEST_CASE("own names come through the options as JSON", "[entities][lexicon]") {
  Options options;
  std::string error;
  CHECK(parse_options(R"({"lexicon": "Zeltron\tORG"})", options, error));
  CHECK(options.lexicon != nullptr);
  CHECK_FALSE(parse_options(R"({"lexicon": "Zeltron\tX"})", options, error));
  CHECK(error.rfind("lexicon: line 1: the type", 0) == 0);
}
