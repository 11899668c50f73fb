#include "catch.h"
#include "knowledge/lexicon.h"

using namespace dateline;

namespace {

bool means(std::string_view key, EntityType type, std::string_view country = {}) {
  const Lexicon& lexicon = Lexicon::get();
  const LexicalEntry* entry = lexicon.find(key);
  for (int32_t m = entry == nullptr ? -1 : entry->meaning; m >= 0; m = lexicon.meaning(m).next) {
    const KnownName& name = lexicon.name(lexicon.meaning(m).name);
    if (name.type == type && (country.empty() || name.country == country)) return true;
  }
  return false;
}

}  // namespace

TEST_CASE("countries are known by name, alias and people", "[knowledge][lexicon]") {
  CHECK(means("kenya", EntityType::GPE, "KE"));
  CHECK(means("uae", EntityType::GPE, "AE"));
  CHECK(means("u.s.", EntityType::GPE, "US"));
  CHECK(means("chilean", EntityType::NORP, "CL"));
  REQUIRE(Lexicon::get().country("KE"));
  CHECK(Lexicon::get().country("KE")->capital == "Nairobi");
  CHECK(Lexicon::get().country("ZZ") == nullptr);
}

TEST_CASE("a word says what it does in names", "[knowledge][lexicon]") {
  REQUIRE(Lexicon::get().find("ministry"));
  CHECK((Lexicon::get().find("ministry")->flags & kOrgHead) != 0);
  CHECK((Lexicon::get().find("president")->flags & kOffice) != 0);
  CHECK((Lexicon::get().find("maria")->flags & kGiven) != 0);
  CHECK(Lexicon::get().find("no such phrase at all") == nullptr);
}

TEST_CASE("the first word of a phrase says how far to look", "[knowledge][lexicon]") {
  REQUIRE(Lexicon::get().find("bank"));
  CHECK(Lexicon::get().find("bank")->longest >= std::string("bank of england").size());
}
