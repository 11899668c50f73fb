#include "catch.h"
#include "knowledge/fold.h"

using dateline::folded;

TEST_CASE("folding drops letter case and diacritics", "[knowledge][fold]") {
  CHECK(folded("\u0141\u00F3d\u017A") == "lodz");
  CHECK(folded("Nguy\u1EC5n V\u0103n \u0110\u1EE9c") == "nguyen van duc");
  CHECK(folded("Erdo\u011Fan") == "erdogan");
  CHECK(folded("C\u00F4te d\u2019Ivoire") == "cote d'ivoire");
  CHECK(folded("Stra\u00DFe") == "strasse");
  CHECK(folded("e\u0301") == "e");
}

TEST_CASE("folding turns typographic hyphens and blanks into plain ones", "[knowledge][fold]") {
  CHECK(folded("Asia\u2013Pacific") == "asia-pacific");
  CHECK(folded("New\u00A0York  City") == "new york city");
}

TEST_CASE("other scripts keep their letters, in lower case", "[knowledge][fold]") {
  CHECK(folded("\u041C\u043E\u0441\u043A\u0432\u0430") == "\u043C\u043E\u0441\u043A\u0432\u0430");
  CHECK(folded("\u5317\u4EAC") == "\u5317\u4EAC");
}

TEST_CASE("ill-formed bytes survive folding", "[knowledge][fold]") { CHECK(folded("A\xFF" "B") == "a\xFF" "b"); }
