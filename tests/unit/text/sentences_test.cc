#include "catch.h"
#include "unit/text/reading.h"

using namespace dateline;
using Texts = std::vector<std::string>;

TEST_CASE("an abbreviation before a name does not end a sentence", "[text]") {
  CHECK(sentences_of("Gen. Smith met Mr. Li in St. Petersburg. They spoke.") == Texts{"Gen. Smith met Mr. Li in St. Petersburg.", "They spoke."});
  CHECK(sentences_of("Gov. John \u201CJ.D.\u201D Otieno left.").size() == 1);
  CHECK(sentences_of("J. K. Rowling and George W. Bush met.").size() == 1);
  CHECK(sentences_of("ELIZABETH B. PRELOGAR spoke.").size() == 1);
}

TEST_CASE("an acronym or a company's ending may end a sentence", "[text]") {
  CHECK(sentences_of("He lives in the U.S. The talks began.").size() == 2);
  CHECK(sentences_of("The U.S. President arrived.").size() == 1);
  CHECK(sentences_of("It began at 5 p.m. Tuesday.").size() == 1);
  CHECK(sentences_of("It ended at 6 p.m. They left.").size() == 2);
  CHECK(sentences_of("He left Acme Inc. It failed.").size() == 2);
  CHECK(sentences_of("Acme Inc. Chief Executive Ana Quispe left.").size() == 1);
  CHECK(sentences_of("They sold apples, pears, etc. Trade grew.").size() == 2);
}

TEST_CASE("a word is an abbreviation only before a number where it is a common word", "[text]") {
  CHECK(sentences_of("Platform No. 5 closed.").size() == 1);
  CHECK(sentences_of("He said no. She left.").size() == 2);
  CHECK(sentences_of("On Sept. 3 they met. By Sept. They had signed.").size() == 3);
}

TEST_CASE("an abbreviation or acronym behind a hyphen is still one", "[text]") {
  CHECK(tokens_of("in mid-Sept. 2020") == "in|mid-Sept.|2020");
  CHECK(tokens_of("ex-U.S. officials of U.N.-backed firms") == "ex-U.S.|officials|of|U.N.|-|backed|firms");
}

TEST_CASE("decimal points, addresses and list numbers end no sentence", "[text]") {
  CHECK(sentences_of("It rose 3.5 points to 12.25.").size() == 1);
  CHECK(sentences_of("Read news.example.com for more. Then go.").size() == 2);
  CHECK(sentences_of("1. Exports double").size() == 1);
  CHECK(sentences_of("Yahoo! shares rose.").size() == 1);
}

TEST_CASE("quotes and brackets that close after the stop belong to the sentence", "[text]") {
  CHECK(sentences_of("\u201CWe won.\u201D He left.") == Texts{"\u201CWe won.\u201D", "He left."});
  CHECK(sentences_of("\"We won.\" \"You did.\"") == Texts{"\"We won.\"", "\"You did.\""});
  CHECK(sentences_of("(They stayed.) He left.") == Texts{"(They stayed.)", "He left."});
  CHECK(sentences_of("It grew.[12] The rest fell.") == Texts{"It grew.[12]", "The rest fell."});
}

TEST_CASE("a question inside a sentence does not end it", "[text]") {
  CHECK(sentences_of("\"Why?\" asked Mr. Li.").size() == 1);
  CHECK(sentences_of("\u201CStop!\u201D Ana Quispe said.").size() == 1);
  CHECK(sentences_of("Why now? Nobody knows!").size() == 2);
}

TEST_CASE("a small letter goes on with the sentence, a brand's does not", "[text]") {
  CHECK(sentences_of("It is approx. five.").size() == 1);
  CHECK(sentences_of("Sales fell. iPhone rose.").size() == 2);
}

TEST_CASE("an ellipsis ends a sentence only where another begins", "[text]") {
  CHECK(sentences_of("We tried ... and failed.").size() == 1);
  CHECK(sentences_of("We tried... The end came.").size() == 2);
  CHECK(sentences_of("Wait . . . what?").size() == 1);
}

TEST_CASE("full stops of scripts without spaces end sentences", "[text]") {
  CHECK(sentences_of("\u4E2D\u56FD\u3002\u4ED6\u5F88\u3002").size() == 2);
}

TEST_CASE("a missing space after a stop still ends a sentence", "[text]") {
  CHECK(sentences_of("They met on Monday.The talks failed.").size() == 2);
}

TEST_CASE("a sentence never crosses a block", "[text]") {
  CHECK(sentences_of("Leaders meet in Lima\n\nThey signed.") == Texts{"Leaders meet in Lima", "They signed."});
}
