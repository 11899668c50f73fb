#include "catch.h"
#include "facts/find_facts.h"
#include "facts/lexicon.h"
#include "language/read_language.h"
#include "unit/facts/article.h"

using namespace dateline;
using dateline::test::Article;

namespace {

void read(Article& article) {
  read_language(article.document, Options{});
  for (Token& token : article.document.tokens) token.name = EntityType::none;
  find_facts(article.document, Options{});
}

const Fact* find(const Article& article, const std::string& lemma) {
  for (const Fact& fact : article.document.facts) {
    if (fact.lemma == lemma) return &fact;
  }
  return nullptr;
}

}  // namespace

TEST_CASE("a statement has subject, predicate, object, time and place", "[facts][statements]") {
  Article article("On Tuesday President Otieno received her counterpart Khoa in Nairobi.");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  const int32_t khoa = article.name(EntityType::PERSON, {"Khoa"});
  const int32_t nairobi = article.name(EntityType::GPE, {"Nairobi"});
  const int32_t tuesday = article.date("Tuesday", "2024-04-16", "2024-04-17");
  read(article);
  const Fact* fact = find(article, "receive");
  REQUIRE(fact);
  REQUIRE(fact->subject.size() == 1);
  REQUIRE(fact->object.size() == 1);
  CHECK(fact->subject[0].entity == otieno);
  CHECK(fact->object[0].entity == khoa);
  CHECK(fact->where == nairobi);
  CHECK(fact->when == tuesday);
  CHECK(fact->modality == Modality::asserted);
}

TEST_CASE("two verbs share their subject, and what hangs on a place happens there", "[facts][statements]") {
  Article article("The leaders met on Monday in Lima, where they signed two treaties. Otieno opened a school and visited a mine.");
  article.date("Monday", "2024-04-15", "2024-04-16");
  const int32_t lima = article.name(EntityType::GPE, {"Lima"});
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  read(article);
  REQUIRE(find(article, "sign"));
  CHECK(find(article, "sign")->where == lima);
  CHECK(find(article, "sign")->when == 0);
  REQUIRE(find(article, "visit"));
  CHECK(find(article, "visit")->subject[0].entity == otieno);
}

TEST_CASE("a passive names its agent as object and reads with its preposition", "[facts][statements]") {
  Article article("The accords were signed by Otieno.");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  read(article);
  const Fact* fact = find(article, "sign");
  REQUIRE(fact);
  CHECK(article.words(fact->subject[0]) == "The accords");
  CHECK(article.words(fact->predicate) == "were signed by");
  REQUIRE(fact->object.size() == 1);
  CHECK(fact->object[0].entity == otieno);
}

TEST_CASE("plans, possibilities and denials are told from what happened", "[facts][statements]") {
  Article article("Norvik plans to build a plant.\n\nThe plant may create jobs.\n\nThe board did not reject the bid.\n\nSchools will close on Friday.");
  article.name(EntityType::ORG, {"Norvik"});
  read(article);
  REQUIRE(find(article, "build"));
  CHECK(find(article, "build")->modality == Modality::planned);
  REQUIRE(find(article, "create"));
  CHECK(find(article, "create")->modality == Modality::possible);
  REQUIRE(find(article, "reject"));
  CHECK(find(article, "reject")->negated);
  REQUIRE(find(article, "close"));
  CHECK(find(article, "close")->modality == Modality::planned);
}

TEST_CASE("what somebody says is attributed and the saying itself is no statement", "[facts][statements]") {
  Article article("The ministry said the army had freed two hostages. Rates rose, the Lima Bank said.");
  const int32_t bank = article.name(EntityType::ORG, {"Lima Bank"});
  read(article);
  CHECK_FALSE(find(article, "say"));
  REQUIRE(find(article, "free"));
  CHECK(find(article, "free")->modality == Modality::reported);
  REQUIRE(find(article, "rise"));
  CHECK(find(article, "rise")->attributed_to == bank);
}

TEST_CASE("a participle inside a noun group is not the verb of the sentence", "[facts][statements]") {
  Article article("The deal signed in May collapsed. The alliance, led by Kranjc, took 35 seats.");
  article.name(EntityType::PERSON, {"Kranjc"});
  read(article);
  CHECK_FALSE(find(article, "sign"));
  CHECK_FALSE(find(article, "lead"));
  REQUIRE(find(article, "take"));
  CHECK(article.words(find(article, "take")->subject[0]) == "The alliance");
}

TEST_CASE("conditions and questions give no statement", "[facts][statements]") {
  Article article("If the bank raises rates, debtors will suffer. Will the bank raise rates?");
  read(article);
  CHECK_FALSE(find(article, "raise"));
}

TEST_CASE("a figure belongs to the one whose it is", "[facts][holders]") {
  Article article("Norvik's profit rose to $3 million. Shares in Belmar fell 6%. Carlos Menezes, 61, denied it.");
  const int32_t norvik = article.name(EntityType::ORG, {"Norvik"});
  const int32_t belmar = article.name(EntityType::ORG, {"Belmar"});
  const int32_t menezes = article.name(EntityType::PERSON, {"Carlos Menezes"});
  article.figure("$3 million", FigureType::MONEY, "3000000");
  article.figure("6%", FigureType::PERCENT, "6");
  article.figure("61", FigureType::CARDINAL, "61");
  read(article);
  CHECK(article.document.figures[0].holder == norvik);
  CHECK(article.document.figures[1].holder == belmar);
  CHECK(article.document.figures[2].holder == menezes);
}

TEST_CASE("the timeline follows time, not the text, and tells a day once", "[facts][timeline]") {
  Article article("Norvik opened a plant in 2024. Norvik bought a rival in 2019. The board approved the plan in 2024.");
  article.name(EntityType::ORG, {"Norvik"});
  article.date("2024", "2024", "2025");
  article.document.dates.back().interval = Interval{"2024-01-01", "2025-01-01"};
  article.date("2019", "2019", "2020");
  article.document.dates.back().interval = Interval{"2019-01-01", "2020-01-01"};
  read(article);
  const auto& timeline = article.document.card.timeline;
  REQUIRE(timeline.size() == 2);
  CHECK(article.words(article.document.dates[timeline[0].date]) == "2019");
  CHECK(article.words(article.document.dates[timeline[1].date]) == "2024");
  CHECK(timeline[0].fact >= 0);
}

TEST_CASE("verbs come back to their lemma", "[facts][lexicon]") {
  Article article("He agreed. She planned it. They carried it. We received it. Nobody wrote it. It was stolen. He is lying. Prices fell.");
  read(article);
  const auto lemma = [](const char* word) { return facts::Lexicon::get().verb(word, true).lemma; };
  CHECK(lemma("agreed") == "agree");
  CHECK(lemma("planned") == "plan");
  CHECK(lemma("carried") == "carry");
  CHECK(lemma("received") == "receive");
  CHECK(lemma("wrote") == "write");
  CHECK(lemma("stolen") == "steal");
  CHECK(lemma("lying") == "lie");
  CHECK(lemma("fell") == "fall");
  CHECK(lemma("announces") == "announce");
  CHECK(lemma("watches") == "watch");
  CHECK(lemma("googled") == "google");
  CHECK(lemma("rebranded") == "rebrand");
}

TEST_CASE("what is doubted, wished for or only claimed is not stated", "[facts][statements]") {
  Article article("Analysts deny that the bank will move. The report recommended that the bank repay the loan. The claim that prices doubled spread.");
  read(article);
  CHECK_FALSE(find(article, "move"));
  CHECK_FALSE(find(article, "double"));
  REQUIRE(find(article, "repay"));
  CHECK(find(article, "repay")->modality == Modality::possible);
}

TEST_CASE("a participle behind an object leaves the verb of the clause alone", "[facts][statements]") {
  Article article("The bank bought shares issued by a rival.");
  read(article);
  REQUIRE(find(article, "buy"));
  CHECK_FALSE(find(article, "issue"));
}

TEST_CASE("an age or an office between commas does not take the place of the subject", "[facts][statements]") {
  Article article("Namutebi, 47, the leader of the front, must surrender her passport.");
  const int32_t namutebi = article.name(EntityType::PERSON, {"Namutebi"});
  article.figure("47", FigureType::CARDINAL, "47");
  read(article);
  REQUIRE(find(article, "surrender"));
  CHECK(find(article, "surrender")->subject[0].entity == namutebi);
  CHECK(find(article, "surrender")->figures.empty());
}

TEST_CASE("words between quotation marks make no statement", "[facts][statements]") {
  Article article("Cuong said the friendship, founded by two leaders, was \"a priceless asset\".");
  article.name(EntityType::PERSON, {"Cuong"});
  read(article);
  CHECK_FALSE(find(article, "be"));
}

TEST_CASE("a date that is compared with is not when it happened", "[facts][statements]") {
  Article article("Revenue rose to a record on Friday from a low in 2019.");
  article.date("Friday", "2025-10-24", "2025-10-25");
  article.date("2019", "2019-01-01", "2020-01-01");
  read(article);
  REQUIRE(find(article, "rise"));
  CHECK(find(article, "rise")->when == 0);
}

TEST_CASE("offices and names in apposition leave the names as subjects", "[facts][statements]") {
  Article article("The presidents of Peru and Chile, Dina Salcedo and Gabriel Font, agreed to build a railway. "
                  "Groups warned of floods, and the mayor of Tacna, Luis Rojas, has opened a shelter.");
  const int32_t salcedo = article.name(EntityType::PERSON, {"Dina Salcedo"});
  const int32_t font = article.name(EntityType::PERSON, {"Gabriel Font"});
  const int32_t rojas = article.name(EntityType::PERSON, {"Luis Rojas"});
  read(article);
  const Fact* agree = find(article, "agree");
  REQUIRE(agree);
  REQUIRE(agree->subject.size() == 2);
  CHECK(agree->subject[0].entity == salcedo);
  CHECK(agree->subject[1].entity == font);
  REQUIRE(find(article, "open"));
  CHECK(find(article, "open")->subject[0].entity == rojas);
}

TEST_CASE("a relative clause behind a place speaks of what stands there", "[facts][statements]") {
  Article article("The two countries agreed to speed up the China-Belarus Industrial Park near Minsk, which opened in 2015 and hosts 120 companies.");
  const int32_t park = article.name(EntityType::FAC, {"China-Belarus Industrial Park"});
  article.name(EntityType::GPE, {"Minsk"});
  const int32_t companies = article.figure("120", FigureType::CARDINAL, "120");
  read(article);
  REQUIRE(find(article, "open"));
  CHECK(find(article, "open")->subject[0].entity == park);
  REQUIRE(find(article, "host"));
  CHECK(find(article, "host")->subject[0].entity == park);
  CHECK(article.document.figures[static_cast<size_t>(companies)].holder == park);
}

TEST_CASE("an amount behind a verb is not what acts", "[facts][statements]") {
  Article article("The water rose 4.2 metres in a day and broke through a dam. Wanjala broke away after 30 kilometres and covered the rest alone.");
  article.figure("4.2 metres", FigureType::QUANTITY, "4.2");
  article.figure("30 kilometres", FigureType::QUANTITY, "30");
  const int32_t wanjala = article.name(EntityType::PERSON, {"Wanjala"});
  read(article);
  for (const Fact& fact : article.document.facts) CHECK(article.words(fact.subject[0]).find("metres") == std::string::npos);
  REQUIRE(find(article, "cover"));
  CHECK(find(article, "cover")->subject[0].entity == wanjala);
}

TEST_CASE("a participle behind a phrase only describes the subject", "[facts][statements]") {
  Article article("Seven of 39 economists polled by Norvik had expected an increase.");
  read(article);
  REQUIRE(find(article, "expect"));
  CHECK_FALSE(find(article, "poll"));
}

TEST_CASE("dates that bound a time are not when it happened", "[facts][statements]") {
  Article article("He is the first leader to visit since April 2008. The ban lasted until 2021. The treaty remains in force until 2034.");
  article.date("April 2008", "2008-04-01", "2008-05-01");
  article.date("2021", "2021-01-01", "2022-01-01");
  article.date("2034", "2034-01-01", "2035-01-01");
  read(article);
  for (const Fact& fact : article.document.facts) CHECK(fact.when == -1);
  REQUIRE(find(article, "last"));
}

TEST_CASE("what is told as past did not happen after the day of publication", "[facts][statements]") {
  Article article("Modi invited Meloni to visit Delhi in 2025. The ministers agreed a target of $20 billion for 2029. The bank will open in 2026.");
  article.document.published = {"2024-11-18", PublishedSource::option};
  article.name(EntityType::PERSON, {"Modi"});
  article.date("2025", "2025-01-01", "2026-01-01");
  article.date("2029", "2029-01-01", "2030-01-01");
  const int32_t opening = article.date("2026", "2026-01-01", "2027-01-01");
  read(article);
  REQUIRE(find(article, "invite"));
  CHECK(find(article, "invite")->when == -1);
  REQUIRE(find(article, "agree"));
  CHECK(find(article, "agree")->when == -1);
  REQUIRE(find(article, "open"));
  CHECK(find(article, "open")->when == opening);
}

TEST_CASE("verbs of motion keep where they lead", "[facts][statements]") {
  Article article("Raisi arrived in Lima. Font will travel on Thursday to the port of Nacala.");
  article.name(EntityType::PERSON, {"Raisi"});
  const int32_t lima = article.name(EntityType::GPE, {"Lima"});
  article.date("Thursday", "2024-04-18", "2024-04-19");
  read(article);
  const Fact* arrive = find(article, "arrive");
  REQUIRE(arrive);
  REQUIRE(arrive->object.size() == 1);
  CHECK(arrive->object[0].entity == lima);
  CHECK(article.words(arrive->predicate) == "arrived in");
  CHECK(arrive->where == lima);
  const Fact* travel = find(article, "travel");
  REQUIRE(travel);
  REQUIRE_FALSE(travel->object.empty());
  CHECK(article.words(travel->object[0]).substr(0, 11) == "to the port");
}

TEST_CASE("the two leaders are the two that the article introduced", "[facts][statements]") {
  Article article("President Otieno received Khoa. The two leaders signed a treaty.");
  const int32_t otieno = article.name(EntityType::PERSON, {"Otieno"});
  const int32_t khoa = article.name(EntityType::PERSON, {"Khoa"});
  article.document.entities[0].roles = {"President"};
  article.document.entities[1].roles = {"Vietnamese Prime Minister"};
  read(article);
  const Fact* sign = find(article, "sign");
  REQUIRE(sign);
  REQUIRE(sign->subject.size() == 2);
  CHECK(sign->subject[0].entity == otieno);
  CHECK(sign->subject[1].entity == khoa);
  CHECK(article.words(sign->subject[1]) == "The two leaders");
}

TEST_CASE("with a third leader the two leaders stay unnamed, but counterparts are a pair", "[facts][statements]") {
  const auto subject_of = [](const char* text) {
    Article article(text);
    for (const char* name : {"Otieno", "Khoa", "Font"}) article.name(EntityType::PERSON, {name});
    for (Entity& entity : article.document.entities) entity.roles = {"President"};
    read(article);
    REQUIRE(find(article, "sign"));
    std::vector<int32_t> entities;
    for (const Argument& a : find(article, "sign")->subject) entities.push_back(a.entity);
    return entities;
  };
  CHECK(subject_of("Otieno received Khoa and Font. The two leaders signed a treaty.") == std::vector<int32_t>{-1});
  CHECK(subject_of("Font is ill. Otieno received her counterpart Khoa. The two leaders signed a treaty.") == std::vector<int32_t>{0, 1});
}

TEST_CASE("an amount measures the subject of the verb that moves", "[facts][figures]") {
  Article article("Trade between them passed $5 billion, up 33 percent. The court cleared the firm of paying $9 million.");
  const auto dollars = static_cast<size_t>(article.figure("$5 billion", FigureType::MONEY, "5000000000"));
  const auto growth = static_cast<size_t>(article.figure("33 percent", FigureType::PERCENT, "33"));
  const auto bribe = static_cast<size_t>(article.figure("$9 million", FigureType::MONEY, "9000000"));
  read(article);
  CHECK(article.words(article.document.figures[dollars].of) == "Trade between them");
  CHECK(article.words(article.document.figures[growth].of) == "Trade between them");
  CHECK_FALSE(article.document.figures[bribe].of);
}

TEST_CASE("a participle in an apposition leaves the verb to the name before it", "[facts][statements]") {
  Article article("Norvik, a shipping company based in Sines, will invest in a terminal. They agreed to speed up the work.");
  const int32_t norvik = article.name(EntityType::ORG, {"Norvik"});
  read(article);
  CHECK_FALSE(find(article, "base"));
  REQUIRE(find(article, "invest"));
  CHECK(find(article, "invest")->subject[0].entity == norvik);
  REQUIRE(find(article, "agree"));
  CHECK(article.words(find(article, "agree")->predicate) == "agreed to speed up");
}
