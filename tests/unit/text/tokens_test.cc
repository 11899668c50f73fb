#include "catch.h"
#include "unit/text/reading.h"

using namespace dateline;

TEST_CASE("a possessive and a contraction's tail are tokens of their own", "[text]") {
  CHECK(tokens_of("Kenya's and Kenya\u2019s") == "Kenya|'s|and|Kenya|\u2019s");
  CHECK(tokens_of("don't won\u2019t can't isn't") == "do|n't|wo|n\u2019t|ca|n't|is|n't");
  CHECK(tokens_of("they'll I've he'd we're I'm") == "they|'ll|I|'ve|he|'d|we|'re|I|'m");
  CHECK(tokens_of("the U.S.'s and NATO's") == "the|U.S.|'s|and|NATO|'s");
  CHECK(tokens_of("the leaders' talks") == "the|leaders|'|talks");
  CHECK(tokens_of("cannot") == "cannot");
}

TEST_CASE("names with inner apostrophes and hyphenated words are one token", "[text]") {
  CHECK(tokens_of("O'Neill d'Ivoire al-Sisi Guinea-Bissau") == "O'Neill|d'Ivoire|al-Sisi|Guinea-Bissau");
  CHECK(tokens_of("30-year COVID-19 Coca-Cola long-term") == "30-year|COVID-19|Coca-Cola|long-term");
  CHECK(tokens_of("AT&T and S&P") == "AT&T|and|S&P");
}

TEST_CASE("a name is parted from what a hyphen joins to it", "[text]") {
  CHECK(tokens_of("Chinese-led Coca-Cola-backed U.S.-born") == "Chinese|-|led|Coca-Cola|-|backed|U.S.|-|born");
  CHECK(tokens_of("pro-Moscow Anti-Israeli") == "pro|-|Moscow|Anti|-|Israeli");
  CHECK(tokens_of("Anti-Defamation League") == "Anti-Defamation|League");
  CHECK(tokens_of("U.S.-China Franco-German French-Senegalese Mexican-American") == "U.S.|-|China|Franco-German|French|-|Senegalese|Mexican-American");
  CHECK(tokens_of("Kim Jong-un Tsai Ing-wen Stoke-on-Trent well-based") == "Kim|Jong-un|Tsai|Ing-wen|Stoke-on-Trent|well-based");
}

TEST_CASE("a dash parts words and years", "[text]") {
  CHECK(tokens_of("2014\u201316 Biden\u2013Xi") == "2014|\u2013|16|Biden|\u2013|Xi");
  CHECK(tokens_of("pact\u2014signed -- later") == "pact|\u2014|signed|--|later");
  CHECK(tokens_of("Israel/Palestine") == "Israel|/|Palestine");
}

TEST_CASE("numbers keep separators, times, dates and scale letters", "[text]") {
  CHECK(tokens_of("1,234.5 and 1,00,000") == "1,234.5|and|1,00,000");
  CHECK(tokens_of("3.4bn 5km 1990s 21st") == "3.4bn|5km|1990s|21st");
  CHECK(tokens_of("9:30 2024-04-18 12/3/2024") == "9:30|2024-04-18|12/3/2024");
  CHECK(tokens_of("80 km/h") == "80|km/h");
  CHECK(tokens_of("in 2021, 300 people") == "in|2021|,|300|people");
}

TEST_CASE("currency and percent signs stand apart, a letter before the dollar sign stays with it", "[text]") {
  CHECK(tokens_of("$5m \u20AC7.5m \u00A33") == "$|5m|\u20AC|7.5m|\u00A3|3");
  CHECK(tokens_of("US$100 C$5 HK$2") == "US$|100|C$|5|HK$|2");
  CHECK(tokens_of("5.2% rise") == "5.2|%|rise");
}

TEST_CASE("an abbreviation keeps its stop and a sentence's last stop is a token", "[text]") {
  CHECK(tokens_of("Gen. Smith left Jan. 5.") == "Gen.|Smith|left|Jan.|5|.");
  CHECK(tokens_of("He has a Ph.D. in law.") == "He|has|a|Ph.D.|in|law|.");
  CHECK(tokens_of("Wait... what?!") == "Wait|...|what|?!");
}

TEST_CASE("an address, a handle and a tag are one token without the stop after them", "[text]") {
  CHECK(tokens_of("See https://a.example/b?c=d.") == "See|https://a.example/b?c=d|.");
  CHECK(tokens_of("(see http://x.example/a_(b))") == "(|see|http://x.example/a_(b)|)");
  CHECK(tokens_of("Mail jane.doe@news.example.") == "Mail|jane.doe@news.example|.");
  CHECK(tokens_of("@jane_doe #Kenya2024") == "@jane_doe|#Kenya2024");
  CHECK(tokens_of("#5") == "#|5");
}

TEST_CASE("quotation marks and brackets are tokens of their own", "[text]") {
  CHECK(tokens_of("\u201CWe can\u2019t,\u201D she said") == "\u201C|We|ca|n\u2019t|,|\u201D|she|said");
  CHECK(tokens_of("(\"no\") ['so']") == "(|\"|no|\"|)|[|'|so|'|]");
  CHECK(tokens_of("the '90s") == "the|'90s");
}

TEST_CASE("marks and joiners stay with the character they belong to", "[text]") {
  CHECK(tokens_of("e\u0301a") == "e\u0301a");
  CHECK(tokens_of("a \U0001F469\u200D\U0001F469 b") == "a|\U0001F469\u200D\U0001F469|b");
  CHECK(tokens_of("\u4E2D\u56FD\u3002") == "\u4E2D|\u56FD|\u3002");
}

TEST_CASE("letter case is read from letters of every cased script", "[text]") {
  const auto case_of = [](std::string_view word) { return read(word).tokens.at(0).letter_case; };
  CHECK(case_of("talks") == Case::lower);
  CHECK(case_of("Kenya") == Case::title);
  CHECK(case_of("Guinea-Bissau") == Case::title);
  CHECK(case_of("UN") == Case::upper);
  CHECK(case_of("U.S.") == Case::upper);
  CHECK(case_of("iPhone") == Case::mixed);
  CHECK(case_of("McDonald") == Case::mixed);
  CHECK(case_of("\u00C9mile") == Case::title);
  CHECK(case_of("\u0130stanbul") == Case::title);
  CHECK(case_of("\u041C\u041E\u0421\u041A\u0412\u0410") == Case::upper);
  CHECK(case_of("\u03B1\u03B2") == Case::lower);
  CHECK(case_of("2024") == Case::none);
}

TEST_CASE("tokens tell of digits and of white space before them", "[text]") {
  const Document document = read("A COVID-19\u00A0case, 5%");
  std::string digits, spaces;
  for (const Token& token : document.tokens) {
    digits += token.has_digit ? '1' : '0';
    spaces += token.space_before ? '1' : '0';
  }
  CHECK(digits == "010010");
  CHECK(spaces == "011010");
}
