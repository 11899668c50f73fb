// Everything the core knows about words and names before it reads an article: data/lists/*.tsv and the packs of names
// (packs.h) in one hash table.
//
// Keys are folded (fold.h). A key is a word ("river") or a phrase ("bank of england"), and carries flags (what the word
// says about a name it stands in) and meanings (the names in our lists that are written so).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline {

/// What a word does in or beside a name. Set by name_words.tsv, titles.tsv, common_words.tsv, given_names.tsv and surnames.tsv.
enum Lexical : uint64_t {
  kCommon = 1ull << 0,         ///< an everyday word in lower case
  kGiven = 1ull << 1,
  kSurname = 1ull << 2,
  kOrgHead = 1ull << 3,        ///< ends the name of an organisation ("Bank")
  kOrgSuffix = 1ull << 4,      ///< legal form ("Inc.")
  kOrgOpen = 1ull << 5,        ///< "Ministry of"
  kFacHead = 1ull << 6,
  kFacOpen = 1ull << 7,
  kLocHead = 1ull << 8,
  kLocOpen = 1ull << 9,        ///< "Lake", "Gulf of"
  kGpeHead = 1ull << 10,
  kGpeOpen = 1ull << 11,
  kEventHead = 1ull << 12,
  kEventOpen = 1ull << 13,
  kLawHead = 1ull << 14,
  kLawOpen = 1ull << 15,
  kWorkHead = 1ull << 16,
  kParticle = 1ull << 17,      ///< lower-case part of a person's name ("van", "bin")
  kJoin = 1ull << 18,          ///< may stand inside a name between capitals ("of")
  kDirection = 1ull << 19,
  kPlaceBefore = 1ull << 20,   ///< stands before places ("in")
  kPlaceMaybe = 1ull << 21,
  kSpoke = 1ull << 22,         ///< what people do after their name ("said")
  kSpokeAny = 1ull << 23,
  kFirmAfter = 1ull << 24,
  kFirmBefore = 1ull << 25,
  kPersonBefore = 1ull << 26,
  kWorkBefore = 1ull << 27,
  kCityBefore = 1ull << 28,
  kLanguageBefore = 1ull << 29,
  kCalendar = 1ull << 30,
  kNever = 1ull << 31,         ///< capitalised, but no name
  kHonorific = 1ull << 32,
  kRoyal = 1ull << 33,
  kRank = 1ull << 34,
  kChurch = 1ull << 35,
  kOffice = 1ull << 36,
  kWork = 1ull << 37,          ///< occupation
  kModifier = 1ull << 38,      ///< stands before an office ("deputy")
  kProductHead = 1ull << 39,   ///< ends the name of a product ("Telescope")
  kMatchVerb = 1ull << 41,     ///< what a team does to another ("beat")
  kAgainst = 1ull << 42,       ///< stands before the other team ("against")
  kSport = 1ull << 43,         ///< a word of games between teams ("goalkeeper")
  kSingleSport = 1ull << 44,   ///< a word of games between persons ("boxing")
  kPolicyAfter = 1ull << 40,   ///< what follows a policy or slogan in quotation marks ("policy")
  kTitle = kHonorific | kRoyal | kRank | kChurch | kOffice | kWork,
};

/// A name in our lists.
struct KnownName {
  std::string_view name;         ///< as printed; the main name, not the alias
  std::string_view country;      ///< ISO 3166-1 alpha-2 or empty
  std::string_view description;  ///< or empty
  std::string_view offices;      ///< "President of Peru [2021-07-28/2022-12-07]", latest first, joined by "|"; or empty
  uint32_t wikidata = 0;         ///< number of the QID, 0 for none
  EntityType type = EntityType::none;
  uint8_t weight = 0;            ///< 1 little known to 9 known everywhere
  bool is_country = false;
};

/// "Q42"; empty for 0.
std::string qid(uint32_t number);

/// One way a key can be meant.
struct Meaning {
  uint32_t name = 0;   ///< index for Lexicon::name
  int32_t next = -1;   ///< the next meaning of the same key
  bool alias = false;
};

struct Country {
  std::string_view code, name, wikidata, capital;
};

struct LexicalEntry {
  uint64_t flags = 0;
  int32_t meaning = -1;    ///< first meaning, see Lexicon::meaning
  uint16_t longest = 0;    ///< bytes of the longest phrase that begins with this word
  uint8_t given = 0;       ///< how usual as a given name, 0 to 9
  uint8_t surname = 0;
};

class Lexicon {
 public:
  /// The lists and packs, read at the first call (some milliseconds), then shared. Never fails: a missing list is empty, and
  /// so is a pack that does not fit.
  static const Lexicon& get();

  /// Null when the folded word or phrase is in no list. Cost: one hash of the key.
  const LexicalEntry* find(std::string_view key) const;

  const Meaning& meaning(int32_t index) const { return meanings_[static_cast<size_t>(index)]; }
  const KnownName& name(uint32_t index) const { return names_[index]; }
  /// By ISO code; null when unknown.
  const Country* country(std::string_view code) const;

 private:
  Lexicon();
  struct Slot { uint32_t hash = 0; uint32_t entry = 0; };
  size_t slot_of(std::string_view key, uint32_t hash) const;
  uint32_t at(std::string_view key);
  void grow();
  LexicalEntry& add_phrase(std::string_view key);
  void add_meaning(std::string_view printed, uint32_t name, bool alias);
  void read_words(const char* list, uint64_t flag);
  void read_classes();
  void read_titles();
  void read_countries();
  void read_groups();
  void read_pack(std::string_view bytes);

  std::vector<Slot> slots_;               // open addressing; entry 0 is empty
  std::vector<LexicalEntry> entries_;
  std::vector<uint32_t> keys_;            // begin of each entry's key in arena_, and its end in the next
  std::string arena_;
  std::vector<KnownName> names_;
  std::vector<Meaning> meanings_;
  std::vector<Country> countries_;        // sorted by code

  // Names whose places in the table were asked for, and their folded words in scratch_.
  static constexpr size_t kMostWaiting = 64;
  struct Waiting { uint32_t begin = 0, end = 0; Meaning meaning; };
  void place_waiting();
  std::vector<Waiting> waiting_;
  std::string scratch_;
};

}  // namespace dateline
