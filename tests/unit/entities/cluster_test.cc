#include "catch.h"
#include "dateline/dateline.h"
#include "unit/entities/article.h"

using namespace dateline;
using namespace dateline::test;

TEST_CASE("a surname means the person named in full before it", "[entities][clusters]") {
  const Document document = read_entities("Wanjiru Otieno met reporters. Otieno was tired, and Wanjiru laughed.");
  CHECK(same(document, "Wanjiru Otieno", "Otieno"));
  CHECK(same(document, "Wanjiru Otieno", "Wanjiru"));
  CHECK(mention(document, "Otieno")->why == "surname of Wanjiru Otieno");
  CHECK(entity(document, "Wanjiru Otieno")->aliases == std::vector<std::string>{"Otieno", "Wanjiru"});
}

TEST_CASE("where the family name comes first, either part finds its owner", "[entities][clusters]") {
  const Document document = read_entities("Analyst Tran Minh Khoa was there. Khoa said no. Mr Tran left early.");
  CHECK(same(document, "Tran Minh Khoa", "Khoa"));
  CHECK(same(document, "Tran Minh Khoa", "Tran"));
}

TEST_CASE("Mr and Mrs keep a family apart; the bare surname stays with whom it meant", "[entities][clusters]") {
  const Document document = read_entities(
      "Mr Kwabena Osei was jailed. Osei had denied it. His wife, Mrs Grace Osei, was acquitted. Mrs Osei wept. Osei will appeal.");
  CHECK(same(document, "Kwabena Osei", "Osei", 1, 1));
  CHECK(same(document, "Grace Osei", "Osei", 1, 2));
  CHECK(same(document, "Kwabena Osei", "Osei", 1, 3));
}

TEST_CASE("an acronym in brackets is one with its expansion, in either order", "[entities][clusters]") {
  const Document document = read_entities(
      "The Kenya National Bureau of Statistics (KNBS) published figures. KNBS counts trade. The OSP (Office of the Special Prosecutor) was silent. The OSP waits.");
  CHECK(same(document, "Kenya National Bureau of Statistics", "KNBS"));
  CHECK(same(document, "Kenya National Bureau of Statistics", "KNBS", 1, 2));
  CHECK(mention(document, "KNBS")->why == "acronym of Kenya National Bureau of Statistics, given in brackets");
  CHECK(same(document, "Office of the Special Prosecutor", "OSP", 1, 2));
}

TEST_CASE("a company is one with and without its legal form or last words", "[entities][clusters]") {
  const Document document = read_entities("Shares of Safaricom PLC rose. Safaricom said so. Nordvik Energy ASA fell. Nordvik Energy lost money.");
  CHECK(same(document, "Safaricom PLC", "Safaricom"));
  CHECK(same(document, "Nordvik Energy ASA", "Nordvik Energy"));
}

TEST_CASE("listed aliases and spellings without diacritics are one", "[entities][clusters]") {
  const Document document = read_entities("The United Nations met President Recep Tayyip Erdo\u011Fan. Erdogan thanked the U.N. for its work.");
  CHECK(same(document, "United Nations", "U.N."));
  CHECK(same(document, "Recep Tayyip Erdo\u011Fan", "Erdogan"));
}

TEST_CASE("a country and its adjective stay apart but share the country code", "[entities][clusters]") {
  const Document document = read_entities("Chile signed. The Chilean envoy left, and Chileans cheered.");
  CHECK_FALSE(same(document, "Chile", "Chilean"));
  CHECK(same(document, "Chilean", "Chileans"));
  CHECK(entity(document, "Chile")->country == "CL");
  CHECK(entity(document, "Chile")->wikidata == "Q298");
  CHECK(entity(document, "Chilean")->country == "CL");
}

TEST_CASE("an office in apposition and its country become role and description", "[entities][roles]") {
  const Document document = read_entities("Rosa Quispe, the Peruvian president, and Gianni Infantino, president of FIFA, met EU officials.");
  REQUIRE(entity(document, "Rosa Quispe"));
  CHECK(entity(document, "Rosa Quispe")->description == "President of Peru in this article");
  REQUIRE(entity(document, "Gianni Infantino"));
  CHECK(entity(document, "Gianni Infantino")->description == "President of FIFA in this article");
}

TEST_CASE("a former office stays former", "[entities][roles]") {
  const Document document = read_entities("Theresa May, the former British prime minister, spoke first.");
  REQUIRE(entity(document, "Theresa May"));
  CHECK(entity(document, "Theresa May")->roles == std::vector<std::string>{"former British prime minister"});
}

TEST_CASE("no link is given where a name could be several things", "[entities][links]") {
  const Document document = read_entities("John Smith of Springfield joined the ministry.");
  for (const Entity& found : document.entities) CHECK(found.wikidata.empty());
}

TEST_CASE("the ministry, the Chilean minister and she find a clear antecedent", "[entities][nominals]") {
  const Document document = read_entities(
      "The Ministry of Finance declined. The ministry gave no reason. Chilean Foreign Minister Sofia Lagos arrived. She smiled. The Chilean minister left.");
  CHECK(same(document, "Ministry of Finance", "The ministry"));
  CHECK(same(document, "Sofia Lagos", "She"));
  CHECK(same(document, "Sofia Lagos", "The Chilean minister"));
  CHECK(mention(document, "The ministry")->kind == MentionKind::nominal);
  CHECK(mention(document, "She")->kind == MentionKind::pronoun);
}

TEST_CASE("a pronoun with two people before it is left open", "[entities][nominals]") {
  const Document document = read_entities("Wanjiru Otieno met Sofia Lagos. She smiled.");
  CHECK_FALSE(mention(document, "She"));
}

TEST_CASE("the most named entity of title and first paragraph is the most salient", "[entities][salience]") {
  const Document document = read_entities(
      "Kenya signs trade pact\n\nKenya signed a pact on Monday.\n\nKenya said the pact was good. A trader in Mombasa agreed.");
  REQUIRE(entity(document, "Kenya"));
  REQUIRE(entity(document, "Mombasa"));
  CHECK(entity(document, "Kenya")->salience > entity(document, "Mombasa")->salience);
}

TEST_CASE("a short form in a headline is one with the longer name below", "[entities][clusters]") {
  const Document document = read_entities("Shares of Kobo Energy fell. Kobo Energy Technologies Ltd said so.");
  CHECK(same(document, "Kobo Energy", "Kobo Energy Technologies Ltd"));
}

TEST_CASE("a short form that two organisations share belongs to neither", "[entities][clusters]") {
  const Document document = read_entities("The Tollan Union Commission and the Tollan Union Parliament met. The Tollan Union Bank did not.");
  CHECK_FALSE(same(document, "Tollan Union Commission", "Tollan Union Parliament"));
}

TEST_CASE("short words in brackets and initials said to be an organisation's are one with it", "[entities][clusters]") {
  const Document document = read_entities(
      "The Ghana Cocoa Board (Cocobod) lost. Cocobod said so. The National Electoral Commission, or CENI, met. The Special Jurisdiction Tribunal, known by "
      "its Spanish initials JEP, ruled. CENI and JEP agreed.");
  CHECK(same(document, "Ghana Cocoa Board", "Cocobod", 1, 2));
  CHECK(same(document, "National Electoral Commission", "CENI", 1, 2));
  CHECK(same(document, "Special Jurisdiction Tribunal", "JEP", 1, 2));
}

TEST_CASE("the second half of a double surname, and one without its article, mean the same person", "[entities][clusters]") {
  const Document document = read_entities("Lawyer Kwabena Asante-Frimpong spoke. Mr Frimpong left. President Omar al-Bashir met Mr Bashir's son.");
  CHECK(same(document, "Kwabena Asante-Frimpong", "Frimpong"));
  CHECK(same(document, "Omar al-Bashir", "Bashir"));
}

TEST_CASE("an office-holder is described by the office of the day of publication", "[entities][links]") {
  const auto described = [](const char* published) {
    Document document;
    document.text = "Emmanuel Macron came to Lyon in France.";
    document.language = "en";
    document.published.value = published;
    read_text(document, Options{});
    find_entities(document, Options{});
    const Entity* macron = entity(document, "Emmanuel Macron");
    REQUIRE(macron != nullptr);
    CHECK(macron->wikidata == "Q3052772");
    return macron->description;
  };
  CHECK(described("2015-06-01") == "Minister of Economy of France");
  CHECK(described("2016-12-01") == "former Minister of Economy of France");
  CHECK(described("2018-06-01") == "President of France");
}

TEST_CASE("a place is the one whose country the article names, or none where two fit", "[entities][links]") {
  CHECK(entity(read_entities("Officials from Canada met in Vancouver."), "Vancouver")->wikidata == "Q24639");
  CHECK(entity(read_entities("Talks were held in London."), "London")->wikidata == "Q84");
}

TEST_CASE("Washington, Georgia and Amazon go where the article means", "[entities][links]") {
  CHECK(entity(read_entities("Talks began in Washington. The United States agreed."), "Washington")->wikidata == "Q61");
  CHECK(entity(read_entities("Fires burned in Washington state."), "Washington")->wikidata == "Q1223");
  CHECK(entity(read_entities("Voters in Atlanta, Georgia, chose a senator."), "Georgia")->wikidata == "Q1428");
  CHECK(entity(read_entities("Officials of Georgia met in Tbilisi."), "Georgia")->wikidata == "Q230");
  CHECK(entity(analyze("Amazon said its sales rose, and Microsoft's fell.").document, "Amazon")->wikidata == "Q3884");
  CHECK(entity(analyze("Loggers cut trees along the Amazon in Brazil.").document, "Amazon")->wikidata == "Q3783");
}
