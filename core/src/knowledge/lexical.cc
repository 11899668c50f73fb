#include "knowledge/lexical.h"

namespace dateline {
namespace {

struct NamedFlag { std::string_view word_class; uint64_t flag; };

constexpr NamedFlag kClasses[] = {
    {"common", kCommon}, {"given", kGiven}, {"surname", kSurname}, {"head ORG", kOrgHead}, {"suffix ORG", kOrgSuffix},
    {"open ORG", kOrgOpen}, {"head FAC", kFacHead}, {"open FAC", kFacOpen}, {"head LOC", kLocHead},
    {"open LOC", kLocOpen}, {"head GPE", kGpeHead}, {"open GPE", kGpeOpen}, {"head EVENT", kEventHead},
    {"open EVENT", kEventOpen}, {"head LAW", kLawHead}, {"open LAW", kLawOpen}, {"head WORK_OF_ART", kWorkHead},
    {"head PRODUCT", kProductHead}, {"particle PERSON", kParticle}, {"join ORG", kJoin},
    {"direction LOC", kDirection}, {"place_before GPE", kPlaceBefore}, {"place_maybe GPE", kPlaceMaybe},
    {"spoke PERSON", kSpoke}, {"spoke_any PERSON", kSpokeAny}, {"firm_after ORG", kFirmAfter},
    {"firm_before ORG", kFirmBefore}, {"person_before PERSON", kPersonBefore},
    {"work_before WORK_OF_ART", kWorkBefore}, {"city_before GPE", kCityBefore},
    {"language_before LANGUAGE", kLanguageBefore}, {"calendar -", kCalendar}, {"never -", kNever},
    {"policy_after -", kPolicyAfter}, {"match_verb -", kMatchVerb}, {"against -", kAgainst},
    {"sport -", kSport}, {"single_sport -", kSingleSport}, {"title honorific", kHonorific}, {"title royal", kRoyal}, {"title rank", kRank},
    {"title church", kChurch}, {"title office", kOffice}, {"title work", kWork}, {"title modifier", kModifier},
};

}  // namespace

uint64_t lexical_flag(std::string_view word_class) {
  for (const NamedFlag& known : kClasses)
    if (known.word_class == word_class) return known.flag;
  return 0;
}

}  // namespace dateline
