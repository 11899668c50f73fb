// The card of whole small articles, through every stage.
#include <algorithm>
#include <set>

#include "catch.h"
#include "dateline/dateline.h"

using namespace dateline;

namespace {

Document read(const char* text, const char* published = "") {
  Options options;
  options.published = published;
  return analyze(text, options).document;
}

std::vector<std::string> names(const Document& document, const std::vector<uint32_t>& entities) {
  std::vector<std::string> found;
  for (const uint32_t e : entities) found.push_back(document.entities[e].name);
  return found;
}

bool has(const std::vector<std::string>& list, const std::string& item) { return std::find(list.begin(), list.end(), item) != list.end(); }

std::vector<std::string> lemmas(const Document& document) {
  std::vector<std::string> found;
  for (const uint32_t f : document.card.what) found.push_back(document.facts[f].lemma);
  return found;
}

const char* const kSummit =
    "Kenya, Vietnam sign 14 accords as port talks drag on\n\n"
    "By a staff writer, 18 April 2024\n\n"
    "On Tuesday Kenya\u2019s President Wanjiru Otieno received her Vietnamese counterpart Tran Minh Khoa in Nairobi, where "
    "the two leaders signed 14 agreements on trade, fisheries and civil aviation.\n\n"
    "Trade between the two countries reached $412 million in the past year, up 18 per cent, according to the national "
    "bureau of statistics.\n\n"
    "\u201CWe are late, but we are here,\u201D Khoa told reporters. Otieno called the 25-year port concession \u201Ca road we will "
    "not rush.\u201D\n\n"
    "Under its \u201CLook East\u201D policy, Nairobi has courted Asian investors since 2015. The two sides will meet again in "
    "Hanoi in September.\n";

const char* const kQuake =
    "At least 43 killed as strong earthquake hits northern Chile\n\n"
    "SANTIAGO, June 3 (AP) \u2014 A magnitude 7.1 earthquake struck northern Chile early Tuesday, killing at least 43 people, "
    "officials said.\n\n"
    "Interior Minister Carolina Vidal said rescuers were searching for 17 people. \"Every minute counts,\" she said. "
    "President Gabriel Soto declared a state of emergency.\n\n"
    "An 8.2 magnitude quake in the same region killed six people in 2014.\n";

}  // namespace

TEST_CASE("the card of a summit says who met, when, where and what was signed", "[facts][card]") {
  const Document document = read(kSummit);
  const Card& card = document.card;
  REQUIRE(card.headline);
  CHECK(document.slice(*card.headline) == "Kenya, Vietnam sign 14 accords as port talks drag on");
  CHECK(has(names(document, card.who), "Wanjiru Otieno"));
  CHECK(has(names(document, card.who), "Tran Minh Khoa"));
  REQUIRE_FALSE(card.where.empty());
  CHECK(names(document, card.where).front() == "Nairobi");
  REQUIRE_FALSE(card.when.empty());
  CHECK(document.dates[card.when.front()].value == "2024-04-16");
  CHECK(has(lemmas(document), "receive"));
  CHECK(has(lemmas(document), "sign"));
}

TEST_CASE("the card quotes speakers by name and leaves policies in quotation marks out", "[facts][card]") {
  const Document document = read(kSummit);
  std::vector<std::string> said;
  for (const uint32_t q : document.card.said) {
    const Quote& quote = document.quotes[q];
    said.push_back((quote.speaker < 0 ? "?" : document.entities[static_cast<size_t>(quote.speaker)].name) + ": " + std::string(document.slice(quote)));
  }
  CHECK(has(said, "Tran Minh Khoa: We are late, but we are here"));
  CHECK(has(said, "Wanjiru Otieno: a road we will not rush"));
  for (const std::string& words : said) CHECK(words.find("Look East") == std::string::npos);
}

TEST_CASE("amounts of the card are told once, money and the headline's number among the first", "[facts][card]") {
  const Document document = read(kSummit);
  std::set<std::pair<std::string, std::string>> seen;
  std::vector<std::string> values;
  for (const uint32_t f : document.card.how_much) {
    const Figure& figure = document.figures[f];
    CHECK(seen.insert({figure.value, figure.unit}).second);
    values.push_back(figure.value);
  }
  REQUIRE(values.size() >= 3);
  CHECK(values[0] == "14");
  CHECK(values[1] == "412000000");
}

TEST_CASE("the timeline of an article runs from what happened to its plans, without dates that only bound a time", "[facts][card]") {
  const Document document = read(kSummit);
  std::string last;
  for (const TimelineEntry& entry : document.card.timeline) {
    const Timex& date = document.dates[entry.date];
    REQUIRE(date.interval);
    CHECK(last <= date.interval->first);
    CHECK(date.type != TimexType::DURATION);
    CHECK(entry.fact >= 0);
    last = date.interval->first;
  }
  REQUIRE(document.card.timeline.size() >= 2);
  CHECK(document.dates[document.card.timeline.front().date].value == "2024-04-16");
  CHECK(document.dates[document.card.timeline.back().date].value == "2024-09");
}

TEST_CASE("a disaster is told from its lead, not from its background", "[facts][card]") {
  const Document document = read(kQuake, "2025-06-03");
  const Card& card = document.card;
  REQUIRE_FALSE(card.what.empty());
  CHECK(document.facts[card.what.front()].lemma == "strike");
  CHECK(document.facts[card.what.front()].modality == Modality::reported);
  REQUIRE_FALSE(card.when.empty());
  CHECK(document.dates[card.when.front()].value.substr(0, 10) == "2025-06-03");
  REQUIRE_FALSE(card.how_much.empty());
  CHECK(document.figures[card.how_much.front()].value == "43");
  for (const uint32_t f : card.what) CHECK(document.facts[f].lemma != "kill");
}

TEST_CASE("a quotation without a speaker and a day without a year are put up for checking", "[facts][checks]") {
  const Document document = read("The hall was full on Tuesday.\n\n\"Nobody ever told us the truth about it.\"\n");
  std::set<CheckKind> kinds;
  for (const Check& check : document.card.checks) {
    CHECK_FALSE(check.message.empty());
    CHECK_FALSE(check.refs.empty());
    kinds.insert(check.kind);
  }
  CHECK(kinds.count(CheckKind::unattributed_quote) == 1);
  CHECK(kinds.count(CheckKind::unresolved_date) == 1);
}

TEST_CASE("a text without anything to tell gives an empty card", "[facts][card]") {
  for (const char* text : {"", "\n\n", "...", "Hello"}) {
    const Document document = read(text);
    CHECK(document.card.what.empty());
    CHECK(document.card.said.empty());
    CHECK(document.card.timeline.empty());
  }
}

namespace {

const char* const kVisit =
    "Lukash, Zheng sign 27 agreements\n\n"
    "BEIJING, 1 March 2023 \u2014 The leaders of the five countries called for a \u201Csoonest possible\u201D peace on Wednesday as they signed 27 "
    "agreements worth $3.5 billion (\u20AC3.2 billion).\n\n"
    "Trade passed 5 billion euros last year. Talks between the five sides lasted three days. \u201CWe should oppose the politicisation of the "
    "world economy,\u201D President Zheng Bo said after the talks.\n";

}  // namespace

TEST_CASE("a card quotes statements, not two words in quotation marks", "[facts][card]") {
  const Document document = read(kVisit);
  REQUIRE(document.card.said.size() == 1);
  CHECK(document.slice(document.quotes[document.card.said[0]]) == "We should oppose the politicisation of the world economy");
}

TEST_CASE("a card leaves out how many sides there were and an amount in a second currency", "[facts][card]") {
  const Document document = read(kVisit);
  std::vector<std::string> values;
  for (const uint32_t f : document.card.how_much) values.push_back(document.figures[f].value);
  CHECK(has(values, "27"));
  CHECK(has(values, "3500000000"));
  CHECK_FALSE(has(values, "3200000000"));
  CHECK_FALSE(has(values, "5"));
}

TEST_CASE("each check is given once", "[facts][checks]") {
  const Document document = read("Profit rose 50 percent to $300 million from $100 million on Monday.\n", "2024-02-08");
  std::set<std::string> messages;
  for (const Check& check : document.card.checks) CHECK(messages.insert(check.message).second);
}
