#include "catch.h"
#include "unit/entities/article.h"

using namespace dateline;
using namespace dateline::test;

namespace {

void check_type(const Document& document, std::string_view words, EntityType type) {
  const Mention* found = mention(document, words);
  INFO(words);
  REQUIRE(found);
  CHECK(found->type == type);
  CHECK_FALSE(found->why.empty());
  CHECK(found->confidence > 0.5f);
}

}  // namespace

TEST_CASE("a name leaves out its title, and the title becomes a role", "[entities][names]") {
  const Document document = read_entities("Kenya's President Wanjiru Otieno met Chilean Foreign Minister Sof\u00EDa Lagos in Mombasa on Tuesday.");
  check_type(document, "Kenya", EntityType::GPE);
  check_type(document, "Wanjiru Otieno", EntityType::PERSON);
  check_type(document, "Chilean", EntityType::NORP);
  check_type(document, "Sof\u00EDa Lagos", EntityType::PERSON);
  REQUIRE(entity(document, "Wanjiru Otieno"));
  CHECK(entity(document, "Wanjiru Otieno")->roles == std::vector<std::string>{"President"});
  CHECK(entity(document, "Wanjiru Otieno")->country == "KE");
  CHECK(entity(document, "Wanjiru Otieno")->description == "President of Kenya in this article");
  CHECK(entity(document, "Sof\u00EDa Lagos")->roles == std::vector<std::string>{"Foreign Minister"});
  CHECK(entity(document, "Sof\u00EDa Lagos")->country == "CL");
}

TEST_CASE("months, weekdays and everyday first words are no names", "[entities][names]") {
  const Document document = read_entities("May was wet. On Friday the council met. However, nobody came. Police said so in March.");
  CHECK(document.mentions.empty());
}

TEST_CASE("words that are also names are judged by what stands around them", "[entities][names]") {
  const Document document = read_entities("Theresa May spoke in May. She said Turkey may sign. Jordan's King Abdullah and Mark Rutte flew to Nice.");
  check_type(document, "Theresa May", EntityType::PERSON);
  check_type(document, "Turkey", EntityType::GPE);
  check_type(document, "Jordan", EntityType::GPE);
  check_type(document, "Mark Rutte", EntityType::PERSON);
  CHECK_FALSE(mention(document, "May"));
  CHECK_FALSE(mention(document, "may"));
}

TEST_CASE("an organisation's name keeps its joining words and its legal form", "[entities][names]") {
  const Document document = read_entities("The Ministry of Energy and Mines fined Nordvik Energy ASA and the University of Cape Town. Rothschild & Co did not comment.");
  check_type(document, "Ministry of Energy and Mines", EntityType::ORG);
  check_type(document, "Nordvik Energy ASA", EntityType::ORG);
  check_type(document, "University of Cape Town", EntityType::ORG);
  check_type(document, "Rothschild & Co", EntityType::ORG);
}

TEST_CASE("two organisations joined by a plain and stay two", "[entities][names]") {
  const Document document = read_entities("Analysts at Danske Bank and Goldman Sachs raised their targets.");
  check_type(document, "Danske Bank", EntityType::ORG);
  check_type(document, "Goldman Sachs", EntityType::ORG);
}

TEST_CASE("places, sites, storms and treaties are told by the words in them", "[entities][names]") {
  const Document document = read_entities("Cyclone Nari crossed the Mozambique Channel. Nari hit the Port of Tema. Envoys in Geneva signed the Treaty of Bern at Heathrow Airport.");
  check_type(document, "Cyclone Nari", EntityType::EVENT);
  check_type(document, "Nari", EntityType::EVENT);
  check_type(document, "Port of Tema", EntityType::FAC);
  check_type(document, "Geneva", EntityType::GPE);
  check_type(document, "Treaty of Bern", EntityType::LAW);
  check_type(document, "Heathrow Airport", EntityType::FAC);
}

TEST_CASE("a name that a hyphen joins to another word is a name", "[entities][names]") {
  const Document document = read_entities("The London-based and pro-Moscow groups left the US-led talks. Cabinet-level talks follow.");
  check_type(document, "London", EntityType::GPE);
  check_type(document, "Moscow", EntityType::GPE);
  check_type(document, "US", EntityType::GPE);
  CHECK(document.mentions.size() == 3);
}

TEST_CASE("the article that opens a place's or a work's name belongs to it", "[entities][names]") {
  const Document document = read_entities("The court in The Hague ruled on Monday.");
  check_type(document, "The Hague", EntityType::GPE);
}

TEST_CASE("headline words are names only when the body or the lists know them", "[entities][names]") {
  const Document document = read_entities("Otieno Wins Praise As Trade Deal Grows\n\nPresident Wanjiru Otieno signed the deal on Monday, and her office praised the trade talks.");
  CHECK(same(document, "Otieno", "Wanjiru Otieno"));
  for (const std::string_view word : {"Wins", "Praise", "Trade", "Deal", "Trade Deal", "Grows"}) CHECK_FALSE(mention(document, word));
}

TEST_CASE("boilerplate has no entities", "[entities][names]") {
  const Document document = read_entities("Kenya signed a deal with Chile on Monday.\n\nThe talks went on for hours.\n\nAdvertisement\n\nShare this on Facebook");
  CHECK(mention(document, "Kenya"));
  CHECK_FALSE(mention(document, "Facebook"));
}

TEST_CASE("names of many cultures are found", "[entities][names]") {
  const Document document = read_entities(
      "Tran Minh Khoa, Abdel Fattah el-Sisi, Ludwig van Beethoven, Azahari bin Husin, Ngozi Adeyemi and Pawe\u0142 Zieli\u0144ski were there.");
  for (const std::string_view name : {"Tran Minh Khoa", "Abdel Fattah el-Sisi", "Ludwig van Beethoven", "Azahari bin Husin", "Ngozi Adeyemi", "Pawe\u0142 Zieli\u0144ski"})
    check_type(document, name, EntityType::PERSON);
}

TEST_CASE("a long run of capitals and deep brackets take linear time and never cross", "[entities][names]") {
  std::string text;
  for (int i = 0; i < 10000; ++i) text += "Zarim ";
  for (int i = 0; i < 2000; ++i) text += "(Bank of England (BoE ";
  const Document document = read_entities(text);
  for (size_t m = 1; m < document.mentions.size(); ++m) REQUIRE(document.mentions[m - 1].end <= document.mentions[m].start);
}

TEST_CASE("a surname of two letters is its person", "[entities][names]") {
  const Document document = read_entities("Chinese President Xi Jinping met the visitors. Aides told Xi that it was late.\n\nMr Xi left. Dana Oh, a strategist, stayed. \"We wait,\" Oh said.");
  CHECK(same(document, "Xi", "Xi Jinping"));
  CHECK(same(document, "Xi", "Xi Jinping", 2));
  CHECK(same(document, "Oh", "Dana Oh"));
}

TEST_CASE("what only firms have tells a firm", "[entities][names]") {
  check_type(read_entities("Shares of Vinacomin fell on Monday."), "Vinacomin", EntityType::ORG);
  check_type(read_entities("On Monday Tessara's profit rose 8%."), "Tessara", EntityType::ORG);
  check_type(read_entities("Masdar, the Emirati renewable energy company, plans a wind farm."), "Masdar", EntityType::ORG);
}

TEST_CASE("the code of a share is no name", "[entities][names]") {
  const Document document = read_entities("Ericsson (ERICb.ST) fell. Apple (AAPL.O) rose. Delegates of the bank (KNBS) met.");
  CHECK_FALSE(mention(document, "ERICb"));
  CHECK_FALSE(mention(document, "AAPL"));
  CHECK(mention(document, "KNBS"));
}

TEST_CASE("a person's shares make no firm", "[entities][names]") {
  const Document document = read_entities("Elon Musk spoke on Monday. Later Musk's shares were sold.");
  CHECK(same(document, "Musk", "Elon Musk"));
}

TEST_CASE("a place of a date line is called as the list writes it", "[entities][names]") {
  const Document document = read_entities("OSLO (Reuters) - The talks began on Monday.");
  REQUIRE(mention(document, "OSLO"));
  CHECK(entity(document, "Oslo"));
}

TEST_CASE("a particle opens a surname", "[entities][names]") {
  const Document document = read_entities("Harsha de Silva spoke on Monday. De Silva is a former minister.");
  CHECK(same(document, "De Silva", "Harsha de Silva"));
}

TEST_CASE("a word of a slogan in quotation marks is no place", "[entities][names]") {
  const Document document = read_entities("Jakarta announced its \u201CLook West\u201D policy. He wore a \u201CMake America Great Again\u201D cap.");
  CHECK(mention(document, "Jakarta"));
  CHECK_FALSE(mention(document, "West"));
  CHECK_FALSE(mention(document, "America"));
  CHECK(mention(read_entities("He told \u201CNew York\u201D that he liked \u201CParis\u201D."), "Paris"));
}

TEST_CASE("a form of address is no part of a name, wherever it stands", "[entities][names]") {
  const Document document = read_entities("Maria Stoeva came in 1968. He knew that Ms Stoeva called it a joke.");
  CHECK_FALSE(mention(document, "Ms Stoeva"));
  REQUIRE(mention(document, "Stoeva"));
  CHECK(mention(document, "Stoeva")->entity == mention(document, "Maria Stoeva")->entity);
}

TEST_CASE("he stays who he was, though another person was named beside him", "[entities][pronouns]") {
  const Document document = read_entities("Petar disagrees. He runs a school with his wife, Ioana Georgieva. \u201CI count visitors,\u201D he says.");
  REQUIRE(mention(document, "he"));
  CHECK(mention(document, "he")->entity == mention(document, "Petar")->entity);
}

TEST_CASE("a country before an office of its own is a name of its own", "[entities][names]") {
  const Document document = read_entities("Trade rose 9% last year, according to Uzbekistan\u2019s Statistics Agency. His Uzbek host Shavkat Mirziyoyev agreed.");
  check_type(document, "Uzbekistan", EntityType::GPE);
  CHECK_FALSE(mention(document, "Uzbekistan\u2019s Statistics Agency"));
  REQUIRE(entity(document, "Shavkat Mirziyoyev"));
  CHECK(entity(document, "Shavkat Mirziyoyev")->roles.empty());
}

TEST_CASE("an acronym of another country's body is not linked", "[entities][links]") {
  const Document peru = read_entities("The Peruvian fishing guild SNP warned that jobs in Lima could be lost.");
  REQUIRE(entity(peru, "SNP"));
  CHECK(entity(peru, "SNP")->wikidata.empty());
  CHECK(entity(peru, "SNP")->description.empty());
}

TEST_CASE("an empty text has no entities", "[entities][names]") { CHECK(read_entities("").entities.empty()); }
