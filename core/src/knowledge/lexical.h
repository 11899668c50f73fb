// What our lists say of words.
#pragma once

#include <cstdint>
#include <string_view>

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
  kPolicyAfter = 1ull << 40,   ///< what follows a policy or slogan in quotation marks ("policy")
  kMatchVerb = 1ull << 41,     ///< what a team does to another ("beat")
  kAgainst = 1ull << 42,       ///< stands before the other team ("against")
  kSport = 1ull << 43,         ///< a word of games between teams ("goalkeeper")
  kSingleSport = 1ull << 44,   ///< a word of games between persons ("boxing")
  kTitle = kHonorific | kRoyal | kRank | kChurch | kOffice | kWork,
};

/// The flag of a class of words as packs name it: "common", "given", "surname", "head ORG" (the first columns of
/// name_words.tsv), "title rank" (of titles.tsv). 0 for one that this build does not know.
uint64_t lexical_flag(std::string_view word_class);

}  // namespace dateline
