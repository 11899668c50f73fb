#include "catch.h"
#include "knowledge/lexicon.h"

using namespace dateline;

namespace {

bool means(std::string_view key, EntityType type, std::string_view country = {}) {
  const Lexicon& lexicon = Lexicon::get();
  for (int32_t m = lexicon.find(key).meaning; m >= 0; m = lexicon.meaning(m).next) {
    const KnownName name = lexicon.name(lexicon.meaning(m).name);
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
  CHECK((Lexicon::get().find("ministry").flags & kOrgHead) != 0);
  CHECK((Lexicon::get().find("president").flags & kOffice) != 0);
  CHECK((Lexicon::get().find("maria").flags & kGiven) != 0);
  CHECK(Lexicon::get().find("maria").given > 5);
  const LexicalEntry none = Lexicon::get().find("no such phrase at all");
  CHECK(none.flags == 0);
  CHECK(none.meaning < 0);
}

TEST_CASE("a word says whether a longer phrase begins with it", "[knowledge][lexicon]") {
  CHECK(Lexicon::get().find("bank").begins);
  CHECK(Lexicon::get().find("bank of").begins);
  CHECK_FALSE(Lexicon::get().find("bank of england").begins);
  CHECK(Lexicon::get().find("prime").begins);
  CHECK_FALSE(Lexicon::get().find("englan").begins);
}

TEST_CASE("all meanings of a key are told, what stands later in our lists first", "[knowledge][lexicon]") {
  const Lexicon& lexicon = Lexicon::get();
  std::vector<std::string> countries;
  for (int32_t m = lexicon.find("georgia").meaning; m >= 0; m = lexicon.meaning(m).next) {
    const KnownName name = lexicon.name(lexicon.meaning(m).name);
    CHECK(name.name() == "Georgia");
    countries.emplace_back(name.country);
  }
  REQUIRE(countries.size() >= 2);
  CHECK(countries.back() == "GE");
}

TEST_CASE("an alias leads to the name it stands for", "[knowledge][lexicon]") {
  const Lexicon& lexicon = Lexicon::get();
  bool found = false;
  for (int32_t m = lexicon.find("uae").meaning; m >= 0; m = lexicon.meaning(m).next) {
    const Meaning meaning = lexicon.meaning(m);
    const KnownName name = lexicon.name(meaning.name);
    found = found || (meaning.alias && name.is_country && name.name() == "United Arab Emirates" && name.country == "AE");
  }
  CHECK(found);
}
