#include "knowledge/name_pack.h"

#include "catch.h"
#include "dateline/dateline.h"
#include "knowledge/embedded.h"
#include "knowledge/fold.h"
#include "knowledge/lexicon.h"

using namespace dateline;

namespace {

constexpr size_t kFrame = 16;

std::string_view embedded_pack() { return embedded("knowledge/names.bin"); }

void put_u32(std::string& bytes, size_t at, uint32_t number) {
  for (size_t i = 0; i < 4; ++i) bytes[at + i] = static_cast<char>(number >> 8 * i);
}

// Where the column of that number begins, behind its size.
size_t column_at(const std::string& bytes, size_t column) {
  size_t at = kFrame;
  for (;; --column) {
    uint32_t size = 0;
    for (size_t i = 0; i < 4; ++i) size |= uint32_t{static_cast<unsigned char>(bytes[at + i])} << 8 * i;
    at += 4;
    if (column == 0) return at;
    at += size;
  }
}

// Asks a pack for everything that articles ask for.
size_t read_all(const NamePack& pack) {
  size_t bytes = 0;
  for (uint32_t i = 0; i < pack.words.size(); i += 997) bytes += pack.words.find(pack.words.key(i)).flags != 0;
  for (uint32_t i = 0; i < pack.names.size(); ++i) {
    const uint32_t name = pack.names.name_of(i);
    bytes += pack.names.printed(i).size() + pack.names.country(name).size() + pack.names.description(name).size() + pack.names.offices(name).size();
    bytes += static_cast<size_t>(pack.names.type(name)) + pack.names.weight(name) + pack.names.same_key_next(i);
    if (i % 997 == 0) bytes += pack.names.find(folded(pack.names.printed(i))).begins;
  }
  return bytes;
}

}  // namespace

TEST_CASE("the pack of names holds sixty thousand names with their meanings", "[knowledge]") {
  NamePack pack;
  std::string problem;
  REQUIRE(pack.open(embedded_pack(), "names", problem));
  uint32_t names = 0;
  for (uint32_t i = 0; i < pack.names.size(); ++i) names += !pack.names.is_alias(i);
  CHECK(names >= 60000);
  CHECK(pack.words.size() >= 30000);
  const LexicalEntry nairobi = Lexicon::get().find("nairobi");
  REQUIRE(nairobi.meaning >= 0);
  const KnownName name = Lexicon::get().name(Lexicon::get().meaning(nairobi.meaning).name);
  CHECK(qid(name.wikidata) == "Q3870");
  CHECK(name.country == "KE");
}

TEST_CASE("every name and word of the pack is found by its folded spelling", "[knowledge]") {
  NamePack pack;
  std::string problem;
  REQUIRE(pack.open(embedded_pack(), "names", problem));
  uint32_t lost = 0;
  for (uint32_t i = 0; i < pack.names.size(); ++i) {
    int32_t at = pack.names.find(folded(pack.names.printed(i))).line;
    while (at >= 0 && static_cast<uint32_t>(at) != i) at = pack.names.same_key_next(static_cast<uint32_t>(at)) ? at + 1 : -1;
    lost += at < 0;
    lost += pack.names.type(pack.names.name_of(i)) == EntityType::none;
  }
  for (uint32_t i = 0; i < pack.words.size(); ++i) lost += pack.words.find(pack.words.key(i)).flags == 0;
  CHECK(lost == 0);
}

TEST_CASE("a pack that is cut off, changed or of another kind is refused with a sentence", "[knowledge]") {
  const std::string whole(embedded_pack());
  NamePack pack;
  std::string problem;
  for (const size_t size : {size_t{0}, size_t{7}, size_t{20}, whole.size() / 2, whole.size() - 1}) {
    problem.clear();
    CHECK_FALSE(pack.open(std::string_view(whole).substr(0, size), "names", problem));
    CHECK(problem.size() > 20);
    CHECK(pack.names.size() == 0);
  }
  std::string other = whole;
  other[12] ^= 1;  // the layout
  CHECK_FALSE(pack.open(other, "names", problem));
  CHECK_FALSE(pack.open(whole + "x", "names", problem));
  CHECK_FALSE(pack.open(embedded("models/pos.bin"), "names", problem));
}

TEST_CASE("columns whose sizes do not fit each other are refused", "[knowledge]") {
  const std::string whole(embedded_pack());
  NamePack pack;
  std::string problem;
  for (size_t column = 0; column < 18; ++column) {
    for (const uint32_t size : {0u, 1u, 0x7fffffffu, 0xffffffffu}) {
      std::string other = whole;
      put_u32(other, column_at(whole, column) - 4, size);
      CHECK_FALSE(pack.open(other, "names", problem));
    }
  }
}

TEST_CASE("a pack whose content was tampered with answers nonsense at worst", "[knowledge]") {
  const std::string whole(embedded_pack());
  std::string problem;
  for (const char fill : {'\xff', '\n', '\x40', '\0'}) {
    for (size_t column = 0; column < 18; ++column) {
      std::string other = whole;
      const size_t at = column_at(whole, column), end = column == 17 ? whole.size() : column_at(whole, column + 1) - 4;
      std::fill(other.begin() + static_cast<std::ptrdiff_t>(at), other.begin() + static_cast<std::ptrdiff_t>(end), fill);
      NamePack pack;
      if (pack.open(other, "names", problem)) CHECK(read_all(pack) > 0);
    }
  }
}

TEST_CASE("a pack that comes after the first article is refused", "[knowledge]") {
  Lexicon::get();
  std::string error;
  CHECK_FALSE(add_pack(std::string(embedded_pack()), error));
  CHECK(error == "A pack must be added before the first article is read.");
}
