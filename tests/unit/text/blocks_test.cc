#include "catch.h"
#include "unit/text/reading.h"

using namespace dateline;
using Texts = std::vector<std::string>;

TEST_CASE("an article pasted with one line a paragraph falls into its parts", "[text]") {
  CHECK(blocks_of("Kenya and Peru sign trade pact\n"
                  "Deal could double exports, officials say\n"
                  "By Jane Doe, Africa Correspondent\n"
                  "Published 12:04 BST, 3 May 2021\n"
                  "NAIROBI, Kenya \u2014 Kenya and Peru signed 12 agreements on Monday.\n"
                  "What happens next?\n"
                  "The pact runs for 30 years.\n"
                  "- Exports double\n"
                  "(Reporting by John Roe; editing by Ann Poe)\n"
                  "Share this article\n") ==
        Texts{"title: Kenya and Peru sign trade pact", "heading: Deal could double exports, officials say",
              "byline: By Jane Doe, Africa Correspondent", "byline: Published 12:04 BST, 3 May 2021", "dateline: NAIROBI, Kenya \u2014",
              "paragraph: Kenya and Peru signed 12 agreements on Monday.", "heading: What happens next?",
              "paragraph: The pact runs for 30 years.", "list-item: - Exports double",
              "byline: (Reporting by John Roe; editing by Ann Poe)", "boilerplate: Share this article"});
}

TEST_CASE("a dateline is a block before its paragraph", "[text]") {
  const auto dateline = [](const std::string& text) {
    const Texts blocks = blocks_of(text + " Officials met there on Tuesday and signed a pact on trade.");
    return blocks.size() == 2 ? blocks[0] : std::string();
  };
  CHECK(dateline("LIMA, Aug. 9 (Reuters) -") == "dateline: LIMA, Aug. 9 (Reuters) -");
  CHECK(dateline("BEIJING (AP) \u2014") == "dateline: BEIJING (AP) \u2014");
  CHECK(dateline("WASHINGTON, D.C. \u2013") == "dateline: WASHINGTON, D.C. \u2013");
  CHECK(dateline("NAIROBI, Kenya \u2014") == "dateline: NAIROBI, Kenya \u2014");
  CHECK(dateline("Geneva, 3 May 2021 (WHO) -") == "dateline: Geneva, 3 May 2021 (WHO) -");
  CHECK(dateline("BEIJING, Nov. 10 (Xinhua) --") == "dateline: BEIJING, Nov. 10 (Xinhua) --");
  CHECK(dateline("MOSCOW, May 14. /TASS/.") == "dateline: MOSCOW, May 14. /TASS/.");
  CHECK(dateline("New Delhi, Apr 18 (PTI)") == "dateline: New Delhi, Apr 18 (PTI)");
  CHECK(dateline("(CNN) \u2014") == "dateline: (CNN) \u2014");
  CHECK(dateline("ISLAMABAD:") == "dateline: ISLAMABAD:");
}

TEST_CASE("words in capitals or a dash alone make no dateline", "[text]") {
  for (const char* text : {"BREAKING - Officials met there on Tuesday and signed a pact on trade.",
                           "NATO - Officials met there on Tuesday and signed a pact on trade.",
                           "Otieno (Labour) - 40,123 votes", "The talks - long delayed - ended on Tuesday.",
                           "On May 3 \u2013 officials met there and signed a pact on trade.", "NASA \u2014 which runs it \u2014 said so."})
    CHECK(blocks_of(text) == Texts{std::string("paragraph: ") + text});
}

TEST_CASE("what stands above the headline is not taken for it", "[text]") {
  CHECK(blocks_of("Politics\nSenate passes $95bn aid package\nJane Doe in Washington\nTue 13 Feb 2024 14.05 GMT\nThe Senate voted on Tuesday.\n") ==
        Texts{"heading: Politics", "title: Senate passes $95bn aid package", "byline: Jane Doe in Washington", "byline: Tue 13 Feb 2024 14.05 GMT",
              "paragraph: The Senate voted on Tuesday."});
}

TEST_CASE("a headline may end with an abbreviation, or with a full stop above a byline", "[text]") {
  CHECK(blocks_of("Peru to buy wheat from the U.S.\n\nPeru said on Monday that it would.\n").front() == "title: Peru to buy wheat from the U.S.");
  CHECK(blocks_of("Acme buys Beta Inc.\n\nAcme said on Monday that it would.\n").front() == "title: Acme buys Beta Inc.");
  CHECK(blocks_of("The talks have failed.\nBy Jane Doe\nThey met on Monday.\n").front() == "title: The talks have failed.");
  CHECK(blocks_of("The talks have failed.\nThey met on Monday.\n").front() == "paragraph: The talks have failed.");
}

TEST_CASE("the speakers of a transcript are no places", "[text]") {
  for (const std::string& block : blocks_of("SECRETARY KERRY: We talked obviously about many of these things.\n\nQUESTION: And what did he say to you then?\n"))
    CHECK(block.substr(0, 10) == "paragraph:");
}

TEST_CASE("one line is a paragraph whatever it says", "[text]") {
  for (const char* text : {"Sept. 3", "By Friday", "Advertisement", "Read more: 5 May", "April 18, 2024", "* * *"})
    CHECK(blocks_of(text) == Texts{std::string("paragraph: ") + text});
}

TEST_CASE("text wrapped at a fixed width is joined to paragraphs", "[text]") {
  const Texts blocks = blocks_of(
      "The quick brown fox jumped over the lazy dog and then it went home to\n"
      "its family of eleven little foxes who waited all day for supper. They\n"
      "ate well. The next day was cold and the fox stayed in his den until\n"
      "the sun was up.\n"
      "\n"
      "A second paragraph stands here and it is wrapped at seventy columns as\n"
      "well.\n");
  REQUIRE(blocks.size() == 2);
  CHECK(blocks[0].substr(0, 24) == "paragraph: The quick bro");
  CHECK(blocks[0].substr(blocks[0].size() - 15) == "the sun was up.");
}

TEST_CASE("a sentence in a narrow column is one paragraph", "[text]") {
  CHECK(blocks_of("The deal was signed\nin Lima on Tuesday by\nthe two presidents.") == Texts{"paragraph: The deal was signed\nin Lima on Tuesday by\nthe two presidents."});
}

TEST_CASE("a date on a line of its own says when the article came out", "[text]") {
  const auto second = [](const std::string& line) { return blocks_of("Storm hits Lima\n" + line + "\nTwo people died on Monday.").at(1); };
  CHECK(second("18.04.2024") == "byline: 18.04.2024");
  CHECK(second("Thursday, April 18, 2024") == "byline: Thursday, April 18, 2024");
  CHECK(second("Updated 8:40 PM GMT+2, April 18, 2024") == "byline: Updated 8:40 PM GMT+2, April 18, 2024");
  CHECK(second("3 hours ago") == "byline: 3 hours ago");
  CHECK(second("Beijing, 16 May") == "dateline: Beijing, 16 May");
}

TEST_CASE("every kind of line end parts paragraphs", "[text]") {
  for (const char* end : {"\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\f", "\u2028", "\u2029", "\u0085", "\n \t\u00A0\n"}) {
    const Texts blocks = blocks_of(std::string("They met on Monday.") + end + "They left on Friday.");
    CHECK(blocks == Texts{"paragraph: They met on Monday.", "paragraph: They left on Friday."});
  }
}

TEST_CASE("blocks leave out white space, byte order marks and control characters at their ends", "[text]") {
  CHECK(blocks_of(std::string_view("\xEF\xBB\xBF \t They met.\0 \n", 18)) == Texts{"paragraph: They met."});
  CHECK(blocks_of("").empty());
  CHECK(blocks_of(" \n\t\r\n").empty());
}

TEST_CASE("headlines under \"Most read\" are boilerplate", "[text]") {
  const Texts blocks = blocks_of("Storm hits the coast of Peru\n\nTwo people died on Monday.\n\nMost read\nTen teas to try\nWhy cats purr\n");
  REQUIRE(blocks.size() == 5);
  CHECK(blocks[3] == "boilerplate: Ten teas to try");
  CHECK(blocks[4] == "boilerplate: Why cats purr");
}

TEST_CASE("captions are told by their credit", "[text]") {
  const Texts blocks = blocks_of("Storm hits\n\nTwo people died.\n\nFILE PHOTO: A street in Lima. REUTERS/Stringer\n\nA street. Image: Jane Doe.\n");
  REQUIRE(blocks.size() == 4);
  CHECK(blocks[2].substr(0, 8) == "caption:");
  CHECK(blocks[3].substr(0, 8) == "caption:");
}

TEST_CASE("an ordinary sentence that begins like boilerplate stays in the article", "[text]") {
  const Texts blocks = blocks_of("Storm hits the coast\n\nRead more than one book and you will see that he had a new image: strong.\n\nBy Friday the talks had failed.\n");
  REQUIRE(blocks.size() == 3);
  CHECK(blocks[1].substr(0, 10) == "paragraph:");
  CHECK(blocks[2].substr(0, 10) == "paragraph:");
}
