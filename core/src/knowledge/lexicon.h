// Everything the core knows about words and names before it reads an article: the packs of words and names (packs.h),
// read in place, and data/lists/countries.tsv.
//
// Keys are folded (fold.h). A key is a word ("river") or a phrase ("bank of england"), and carries flags (what the word
// says about a name it stands in) and meanings (the names in our lists that are written so).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "knowledge/lexical.h"
#include "knowledge/name_pack.h"

namespace dateline {

/// A name in our lists.
class KnownName {
 public:
  EntityType type = EntityType::none;
  uint8_t weight = 0;            ///< 1 little known to 9 known everywhere
  bool is_country = false;
  uint32_t wikidata = 0;         ///< number of the QID, 0 for none
  std::string_view country;      ///< ISO 3166-1 alpha-2 or empty

  /// As printed; the main name, not the alias.
  std::string_view name() const { return pack_->printed(record_); }
  /// Or empty.
  std::string_view description() const { return pack_->description(record_); }
  /// "President of Peru [2021-07-28/2022-12-07]", latest first, joined by "|"; or empty.
  std::string_view offices() const { return pack_->offices(record_); }

 private:
  friend class Lexicon;
  KnownName(const PackedNames& pack, uint32_t record);
  const PackedNames* pack_;
  uint32_t record_;
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

/// What the lists have under a key; nothing when it is in none.
struct LexicalEntry {
  uint64_t flags = 0;
  int32_t meaning = -1;    ///< first meaning, see Lexicon::meaning
  uint8_t given = 0;       ///< how usual as a given name, 0 to 9
  uint8_t surname = 0;
  bool begins = false;     ///< a longer phrase begins with it
};

class Lexicon {
 public:
  /// The packs, opened at the first call, then shared. Never fails: a missing list is empty, and so is a pack that does not
  /// fit.
  static const Lexicon& get();

  /// What is known of a folded word or phrase. Cost: two searches a pack, of some hundred bytes each.
  LexicalEntry find(std::string_view key) const;

  Meaning meaning(int32_t index) const;
  KnownName name(uint32_t index) const;
  /// By ISO code; null when unknown.
  const Country* country(std::string_view code) const;

 private:
  Lexicon();
  struct Part {
    NamePack pack;
    uint32_t first = 0;   // index of its first record
  };
  const Part& part_of(uint32_t index) const;
  int32_t next_part(const Part& part, std::string_view key) const;
  void read_countries();

  std::vector<Part> parts_;         // those whose names go first come first
  std::vector<Country> countries_;  // sorted by code
};

}  // namespace dateline
