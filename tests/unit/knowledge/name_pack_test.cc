#include "knowledge/name_pack.h"

#include "catch.h"
#include "dateline/dateline.h"
#include "knowledge/embedded.h"
#include "knowledge/lexicon.h"

using namespace dateline;

TEST_CASE("the pack of names holds sixty thousand names with their meanings", "[knowledge]") {
  NamePack pack;
  std::string problem;
  REQUIRE(pack.open(embedded("knowledge/names.bin"), "names", problem));
  CHECK(pack.size() >= 60000);
  const LexicalEntry* nairobi = Lexicon::get().find("nairobi");
  REQUIRE(nairobi != nullptr);
  REQUIRE(nairobi->meaning >= 0);
  const KnownName& name = Lexicon::get().name(Lexicon::get().meaning(nairobi->meaning).name);
  CHECK(qid(name.wikidata) == "Q3870");
  CHECK(name.country == "KE");
}

TEST_CASE("a pack that is cut off, changed or of another kind is refused with a sentence", "[knowledge]") {
  const std::string whole(embedded("knowledge/names.bin"));
  NamePack pack;
  std::string problem;
  for (const size_t size : {size_t{0}, size_t{7}, size_t{20}, whole.size() / 2, whole.size() - 1}) {
    problem.clear();
    CHECK_FALSE(pack.open(std::string_view(whole).substr(0, size), "names", problem));
    CHECK(problem.size() > 20);
    CHECK(pack.size() == 0);
  }
  std::string other = whole;
  other[12] ^= 1;  // the layout
  CHECK_FALSE(pack.open(other, "names", problem));
  CHECK_FALSE(pack.open(embedded("models/pos.bin"), "names", problem));
}

TEST_CASE("a pack that comes after the first article is refused", "[knowledge]") {
  Lexicon::get();
  std::string error;
  CHECK_FALSE(add_pack(std::string(embedded("knowledge/names.bin")), error));
  CHECK(error == "A pack must be added before the first article is read.");
}
