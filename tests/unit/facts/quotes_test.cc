#include "catch.h"
#include "unit/facts/article.h"
#include "facts/find_facts.h"

using namespace dateline;
using dateline::test::Article;

namespace {

const Quote* find(const Article& article, const std::string& words) {
  for (const Quote& quote : article.document.quotes) {
    if (article.words(quote) == words) return &quote;
  }
  return nullptr;
}

void read(Article& article) { find_facts(article.document, Options{}); }

}  // namespace

TEST_CASE("a curly quotation before its speaker has the speaker, the cue and no marks", "[facts][quotes]") {
  Article article("\u201CWe are late, but we are here,\u201D Khoa told reporters.");
  const int32_t khoa = article.name(EntityType::PERSON, {"Khoa"});
  read(article);
  const Quote* quote = find(article, "We are late, but we are here");
  REQUIRE(quote);
  CHECK(quote->kind == QuoteKind::direct);
  CHECK(quote->speaker == khoa);
  CHECK(article.words(quote->source) == "Khoa");
  CHECK(article.words(quote->cue) == "told reporters");
}

TEST_CASE("an inverted verb names the speaker after it", "[facts][quotes]") {
  Article article("\"People feel cheated,\" said Marta Silva, 44, a teacher who lives nearby.");
  const int32_t silva = article.name(EntityType::PERSON, {"Marta Silva"});
  read(article);
  const Quote* quote = find(article, "People feel cheated");
  REQUIRE(quote);
  CHECK(quote->speaker == silva);
  CHECK(article.words(quote->cue) == "said");
}

TEST_CASE("both pieces of a broken quotation have one speaker", "[facts][quotes]") {
  Article article("\"We will go,\" Otieno said on Monday, \"but we will not rush.\"");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  read(article);
  REQUIRE(find(article, "We will go"));
  REQUIRE(find(article, "but we will not rush."));
  CHECK(find(article, "We will go")->speaker == otieno);
  CHECK(find(article, "but we will not rush.")->speaker == otieno);
}

TEST_CASE("a paragraph that leaves its quotation open lends its speaker to the next", "[facts][quotes]") {
  Article article("\u201CThe road is long,\u201D said Otieno. \u201CWe know that.\n\n\u201CBut we have begun.\u201D");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  read(article);
  const Quote* quote = find(article, "But we have begun.");
  REQUIRE(quote);
  CHECK(quote->speaker == otieno);
}

TEST_CASE("British single quotation marks are told from apostrophes", "[facts][quotes]") {
  Article article("'We accept the people's choice,' he told the leaders' meeting in the '90s hall.");
  read(article);
  REQUIRE(article.document.quotes.size() == 1);
  CHECK(article.words(article.document.quotes[0]) == "We accept the people's choice");
}

TEST_CASE("a policy in quotation marks is not a quotation", "[facts][quotes]") {
  Article article("Under its \u201CLook East\u201D policy, Nairobi has courted investors since 2015.");
  read(article);
  CHECK(article.document.quotes.empty());
}

TEST_CASE("words that somebody is said to have used are a mixed quotation", "[facts][quotes]") {
  Article article("Otieno called the port concession \u201Ca road we will not rush.\u201D");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  read(article);
  const Quote* quote = find(article, "a road we will not rush");
  REQUIRE(quote);
  CHECK(quote->kind == QuoteKind::mixed);
  CHECK(quote->speaker == otieno);
}

TEST_CASE("a source without a name keeps its words", "[facts][quotes]") {
  Article article("\"This is not the end,\" a government spokesman said. Officials said that the talks would go on.");
  read(article);
  const Quote* direct = find(article, "This is not the end");
  REQUIRE(direct);
  CHECK(direct->speaker == -1);
  CHECK(article.words(direct->source) == "a government spokesman");
  const Quote* indirect = find(article, "the talks would go on");
  REQUIRE(indirect);
  CHECK(indirect->kind == QuoteKind::indirect);
  CHECK(article.words(indirect->source) == "Officials");
}

TEST_CASE("indirect speech is found before, behind and after its source", "[facts][quotes]") {
  Article article("Trade grew by a fifth, according to the bureau.\n\nRates will stay low, the bank said.\n\nAccording to police, two men fled.");
  read(article);
  REQUIRE(find(article, "Trade grew by a fifth"));
  REQUIRE(find(article, "Rates will stay low"));
  REQUIRE(find(article, "two men fled"));
  CHECK(article.words(find(article, "two men fled")->source) == "police");
}

TEST_CASE("many opening marks without a close take linear time and give no quotation", "[facts][quotes]") {
  std::string text = "He said nothing.";
  for (int i = 0; i < 20000; ++i) text += " a \u201C";
  Article article(text);
  read(article);
  CHECK(article.document.quotes.size() <= 1);
}

TEST_CASE("she and he are told apart by a title or an earlier pronoun", "[facts][speakers]") {
  Article article("Ms Namutebi has spent nine months in jail.\n\nMr Okello freed her. \"They failed,\" she told reporters.");
  const int32_t namutebi = article.name(EntityType::PERSON, {"Namutebi"});
  article.name(EntityType::PERSON, {"Okello"});
  read(article);
  REQUIRE(find(article, "They failed"));
  CHECK(find(article, "They failed")->speaker == namutebi);
}

TEST_CASE("a quotation does not borrow the cue of the next one", "[facts][quotes]") {
  Article article("\"Where is your mother?\" \"There, sir,\" said Philip.");
  const int32_t philip = article.name(EntityType::PERSON, {"Philip"});
  read(article);
  REQUIRE(find(article, "Where is your mother?"));
  CHECK(find(article, "Where is your mother?")->speaker == -1);
  REQUIRE(find(article, "There, sir"));
  CHECK(find(article, "There, sir")->speaker == philip);
}

TEST_CASE("a word that is only spoken about is not a quotation", "[facts][quotes]") {
  Article article("Musk criticised the use of the word \"recall\" for updates.");
  article.name(EntityType::PERSON, {"Musk"});
  read(article);
  CHECK(article.document.quotes.empty());
}

TEST_CASE("what somebody was asked is not what they said", "[facts][quotes]") {
  Article article("Asked about delays, Font said: \"I would rather be late.\"");
  article.name(EntityType::PERSON, {"Font"});
  read(article);
  REQUIRE(article.document.quotes.size() == 1);
  CHECK(article.words(article.document.quotes[0]) == "I would rather be late.");
}
