#include "entities/evidence.h"

#include <algorithm>

#include "entities/sport.h"
#include "entities/surroundings.h"
#include "language/name_features.h"

namespace dateline::entities {
namespace {

using Table = std::array<Points, kEntityTypes>;

// Chosen on held-out articles of data/corpus/train: where the tagger ran, lists and rules count less.
constexpr float kTaggerWeight = 0.24f;      // points for a tenth of a unit of its log odds
constexpr float kRulesBesideTagger = 0.4f;
constexpr float kMemory = 1.6f;              // what the rest of the article tells, where the tagger ran
constexpr float kTellingReason = 0.5f;
constexpr uint8_t kKnownWidely = 5;
constexpr float kWellKnown = 4;             // for a whole name of several words that many know
constexpr float kTaggerMost = 30;
constexpr float kTeam = 6;                  // for a name that plays against another
constexpr float kStorm = 6;                 // for "Cyclone" before a name
constexpr float kLoneWork = 4;              // against a work of one word that nothing calls a work
constexpr float kOfPlace = 6;               // against a firm or person that ends with "of" and a place
constexpr float kCalled = 4;                // for what the noun beside a name calls it
constexpr int32_t kNoScores = -60;          // of a word that the tagger does not look at

constexpr size_t at(EntityType type) { return static_cast<size_t>(type); }

class Judge : private Surroundings {
 public:
  Judge(const Article& article, const Candidate& c, const Memory* memory) : Surroundings(article, c), memory_(memory) {}

  Verdict run() {
    if (in_.names == 0) return {};
    // "WHO" and "US" are names, "Who" and "May" are not.
    if (in_.length == 1 && (first_.flags & (kNever | kCalendar)) != 0 && (c_.entry.meaning < 0 || !first_.all_caps || !first_.strong) && !is_known_surname()) return {};
    if (in_slogan()) return {};
    from_lists();
    person();
    place();
    organisation();
    other_types();
    beside_acronym();
    if (a_.tagged) for (Points& points : table_) points.scale(kRulesBesideTagger / kMemory);
    from_memory();
    if (a_.tagged) for (Points& points : table_) points.scale(kMemory);
    if (a_.tagged) {
      from_tagger();
      from_widely_known();
      from_match();
      from_storm();
      from_apposition();
      doubt_works();
      doubt_of_place();
    }
    return best();
  }

 private:
  Points& of(EntityType type) { return table_[at(type)]; }

  // "Xi", also a number, after "Xi Jinping" or "Mr".
  bool is_known_surname() const {
    if ((first_.flags & kSurname) == 0 || (first_.flags & kCalendar) != 0 || first_.all_caps) return false;
    return title_before(a_, c_.first) > 0 || (memory_ != nullptr && memory_->person.count(std::string(c_.key)) > 0);
  }

  // "Musk's shares" after "Elon Musk".
  bool is_persons_word() const { return in_.names == 1 && memory_ != nullptr && memory_->person.count(std::string(c_.key)) > 0; }

  void from_lists() {
    for (int32_t m = c_.entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
      const Meaning meaning = Lexicon::get().meaning(m);
      const KnownName name = Lexicon::get().name(meaning.name);
      float points = listed_points(name, meaning.alias);
      Points& p = of(name.type);
      if (points > best_listed_[at(name.type)]) {
        p.add(points - std::max(0.0f, best_listed_[at(name.type)]), name.type == EntityType::NORP ? Reason::people : Reason::in_list);
        best_listed_[at(name.type)] = points;
        known_[at(name.type)] = static_cast<int32_t>(meaning.name);
        well_known_ = well_known_ || name.weight >= 8;
      }
    }
  }

  float listed_points(const KnownName& name, bool alias) const {
    const float weight = name.weight;
    float points = 0;
    switch (name.type) {
      case EntityType::GPE: points = name.is_country ? 6 : 2.2f + 0.4f * weight; break;
      case EntityType::LOC: points = 2.4f + 0.4f * weight; break;
      case EntityType::NORP: points = 5; break;
      case EntityType::PERSON: points = in_.names > 1 ? 4 + 0.3f * weight : 0.8f + 0.25f * weight; break;
      case EntityType::ORG: points = in_.names > 1 ? 3.5f + 0.35f * weight : 2.4f + 0.35f * weight; break;
      default: points = in_.names > 1 ? 3.5f + 0.3f * weight : 2.5f + 0.3f * weight; break;
    }
    if (alias && !name.is_country) points -= 0.6f;
    if (in_.length == 1) {
      const bool usual_word = (first_.flags & kCommon) != 0;
      if (usual_word && !name.is_country && name.type != EntityType::NORP) points -= first_.all_caps ? 0.5f : first_.strong ? 1.2f : 2.5f;
      if (name.type == EntityType::GPE && !name.is_country) points -= 0.18f * static_cast<float>(std::max(first_.entry.given, first_.entry.surname));
      if (in_.weak_everyday) points -= name.weight >= 9 ? 1.5f : 3;
      if (name.type == EntityType::ORG && !first_.all_caps && name.weight < 4 && name.name().size() > 4) points -= 1;
    } else if (in_.everyday == in_.names && in_.all_weak) {
      points -= 3;  // "The Doors", "Home Depot" of a headline
    }
    if (in_.names > 1) points += 1.2f * static_cast<float>(in_.names - 1) + (name.weight >= 8 && !alias ? (in_.joins > 0 ? 5.5f : 3.5f) : 0.0f);
    return points;
  }

  void person() {
    Points& p = of(EntityType::PERSON);
    const uint32_t title = title_before(a_, c_.first);
    const bool several = in_.names > 1;
    const LexicalEntry& given = first_.entry;
    const LexicalEntry& family = last_.entry;
    if (given.given > 0) p.add(several ? 1.5f + 0.15f * given.given : 0.5f + 0.12f * given.given, Reason::given_name);
    if (several && family.surname > 0) p.add(1.0f + 0.12f * family.surname, Reason::surname);
    if (several && family.surname == 0 && family.given > 0) p.add(0.7f, Reason::given_name);
    if (!several && family.surname > 0) p.add(0.3f + 0.1f * family.surname, Reason::surname);
    if (several && in_.names <= 4) p.add(1.1f * static_cast<float>(in_.unknown), Reason::unknown_words);
    if (in_.regnal > 0) p.add(1.5f, Reason::given_name);
    if (in_.initials > 0 && several) p.add(1.4f, Reason::initials);
    if (!several && (before_flags() & (kPlaceBefore | kDirection)) != 0 && in_.listed == 0) p.add(-1.6f);
    const bool headed = (last_.flags & (kOrgHead | kFacHead | kLocHead | kGpeHead | kEventHead | kLawHead | kOrgOpen | kProductHead)) != 0;
    if (title > 0) p.add(several ? 3.2f : headed || in_.everyday > 0 || title_is_given_name(title) ? 1.0f : 2.8f, Reason::after_title);
    const uint64_t next = after_flags();
    if ((next & kSpoke) != 0) p.add(1.6f, Reason::speaks);
    else if ((next & kSpokeAny) != 0) p.add(0.5f, Reason::speaks);
    if ((before_flags() & kSpoke) != 0) p.add(1.0f, Reason::speaks);
    if ((before_flags() & kPersonBefore) != 0) p.add(0.5f, Reason::relative);
    if (after() == "," && after(2) == "," && c_.last + 1 < sentence_.last_token && tokens_[c_.last + 1].has_digit && after(1).size() <= 2) p.add(3, Reason::age);
    if (after() == "," && c_.last + 1 < sentence_.last_token && apposition(c_.last + 1)) p.add(1.5f, Reason::after_title);
    if (after() == "(" && (after(1) == "born" || (after(1).size() == 4 && tokens_[c_.last + 1].has_digit))) p.add(0.8f, Reason::age);
    // Against.
    if (in_.names == 1) p.add(-0.9f);
    p.add(-1.5f * static_cast<float>(in_.everyday));
    if (in_.names > 4) p.add(-1.5f * static_cast<float>(in_.names - 4));
    p.add(-3.5f * static_cast<float>(in_.joins) - 3 * static_cast<float>(in_.digits) - 4 * static_cast<float>(in_.possessives));
    p.add(-1.5f * static_cast<float>(in_.titles));
    // "Ms Stoeva": the form of address is never part of the name.
    for (const std::string_view address : {"mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "prof", "prof."})
      if (in_.length > 1 && first_.key == address && !well_known_) p.add(-20);
    if (headed && family.surname < 4) p.add(several ? -4 : -2);
    if ((last_.flags & kOrgSuffix) != 0 && several) p.add(-4);
    if (in_.caps && (first_.flags & (kGiven | kSurname)) == 0) p.add(-2);
    if (before() == "the") p.add(-2.5f);
    if (ends_opened_name()) p.add(-3);
    if (in_.names == 1 && in_.everyday == 0 && !in_.caps) p.add(in_.unknown == 1 ? 1.8f : 1.6f, Reason::unknown_words);
    if (several && in_.particles > 0 && in_.joins == 0) p.add(1.2f, Reason::given_name);
  }

  // Words beside the candidate that go with places.
  float place_context(Reason& reason) const {
    const uint64_t previous = before() == "the" ? before_flags(2) : before_flags();
    const bool weak_preposition = before() == "by";
    float points = 0;
    reason = Reason::after_place_word;
    if ((previous & kPlaceBefore) != 0 && !weak_preposition) points += 1.3f;
    else if (before() == "to" && before(2) == "according") points -= 2;
    else if ((previous & kPlaceMaybe) != 0) points += 0.4f;
    if ((previous & kDirection) != 0 && !a_.words[c_.first - 1].capital) points += 2;
    if ((previous & kCityBefore) != 0 || ((before() == "of") && (before_flags(2) & kCityBefore) != 0)) points += 2.2f;
    if (after() == "," && c_.last + 1 < sentence_.last_token && is_place_name(c_.last + 1)) { points += 1.8f; reason = Reason::before_country; }
    if (ends_opened_name()) points -= 4;
    if (before() == "," && c_.first >= sentence_.first_token + 2 && is_place_name(c_.first - 2)) points += 0.8f;
    if (after() == "'s" && (after(1) == "capital" || after(1) == "government" || after(1) == "president" || after(1) == "parliament")) points += 1.5f;
    return points;
  }

  void place() {
    Reason reason = Reason::none;
    const float context = place_context(reason);
    const bool several = in_.names > 1;
    Points& gpe = of(EntityType::GPE);
    Points& loc = of(EntityType::LOC);
    gpe.add(context, reason);
    loc.add(context * 0.7f, reason);
    of(EntityType::FAC).add(context * 0.5f, reason);
    if (best_listed_[at(EntityType::GPE)] <= 0) {
      gpe.add(several ? -1.6f : -0.7f);
      if (in_.unknown == in_.names && context >= 1.3f) gpe.add(0.5f, Reason::after_place_word);
      if (several && (last_.flags & kGpeHead) != 0 && in_.joins == 0) gpe.add(2.6f, Reason::place_word);
      if (several && in_.joins > 0 && (first_.flags & kGpeOpen) != 0) gpe.add(2, Reason::place_word);
      gpe.add(-1.2f * static_cast<float>(in_.everyday) - 2 * static_cast<float>(in_.joins));
    }
    if (best_listed_[at(EntityType::LOC)] <= 0) {
      loc.add(-1.6f);
      if (several && (last_.flags & kLocHead) != 0 && in_.joins == 0) loc.add(3.6f, Reason::place_word);
      if (several && (first_.flags & kLocOpen) != 0) loc.add(in_.joins > 0 ? 5.0f : 3.4f, Reason::place_word);
      if (several && (first_.flags & kDirection) != 0 && in_.names == 2 && listed_place(c_.first + 1)) loc.add(4.2f, Reason::place_word);
      loc.add(-2 * further_joins(kLocOpen) - 0.4f * static_cast<float>(in_.everyday));
    }
    if (best_listed_[at(EntityType::FAC)] <= 0) {
      Points& fac = of(EntityType::FAC);
      fac.add(-1.6f);
      const bool wild = in_.length > 2 && last_.key == "park" && a_.words[c_.last - 2].key == "national";
      if (wild) loc.add(5, Reason::place_word);
      if (several && !wild && (last_.flags & kFacHead) != 0) fac.add(is_built(last_.key) ? 6.0f : 3.6f, Reason::facility_word);
      if (several && (first_.flags & kFacOpen) != 0) fac.add(in_.joins > 0 ? 4.4f : 2.4f, Reason::facility_word);
      fac.add(-2 * further_joins(kFacOpen) - 0.3f * static_cast<float>(in_.everyday));
    }
    const bool after_title = title_before(a_, c_.first) > 0;
    for (const EntityType type : {EntityType::GPE, EntityType::LOC, EntityType::FAC}) {
      if (after_title) of(type).add(-1.5f);
      of(type).add(-3 * static_cast<float>(in_.possessives) - (best_listed_[at(type)] <= 0 ? 2.0f : 0.0f) * static_cast<float>(in_.digits));
    }
    if ((after_flags() & kSpoke) != 0) gpe.add(-0.6f);
    if (in_.caps && best_listed_[at(EntityType::GPE)] <= 0) gpe.add(-3);
  }

  // Words that name nothing but buildings, roads and the like.
  static bool is_built(std::string_view key) {
    for (const std::string_view word : {"stadium", "airport", "street", "avenue", "bridge", "boulevard", "highway", "road", "tower", "palace", "cathedral", "mosque", "prison", "square", "tunnel", "dam", "arena"})
      if (key == word) return true;
    return false;
  }

  void organisation() {
    Points& p = of(EntityType::ORG);
    const bool several = in_.names > 1;
    const bool listed = best_listed_[at(EntityType::ORG)] > 0;
    if (!listed) p.add(-1.1f);
    if (several && !listed && !well_known_) {
      const bool head = (last_.flags & kOrgHead) != 0;
      const bool opened = in_.joins > 0 && (first_.flags & kOrgOpen) != 0;
      if (head && !opened) p.add(last_.strong || !in_.weak_everyday ? 3.6f : 1.2f, Reason::firm_word);
      if (opened) p.add(4.6f, Reason::firm_word);
      else if (in_.joins > 0 && opens_with_head()) p.add(4.2f, Reason::firm_word);
      else if (in_.joins == 0 && (first_.flags & kOrgOpen) != 0 && in_.unknown > 0) p.add(1.0f, Reason::firm_word);
      if ((last_.flags & kOrgSuffix) != 0) p.add(8, Reason::legal_form);
      if ((head || opens_with_head()) && listed_place(c_.first, EntityType::NORP)) p.add(2, Reason::firm_word);
      if (before() == "the" && in_.everyday == in_.names && first_.strong && in_.joins == 0) p.add(1.6f, Reason::unknown_words);
    }
    if ((after() == "of" || after() == "for" || after() == "on") && (last_.flags & kOrgHead) != 0 && c_.last + 1 < sentence_.last_token && a_.words[c_.last + 1].capital) p.add(-2.2f);
    if (has_ampersand()) p.add(3, Reason::legal_form);
    if (in_.caps && c_.key.size() >= 2 && c_.key.size() <= 7 && (first_.flags & (kNever | kTitle)) == 0 && c_.key.find('-') == std::string_view::npos) p.add(first_.flags & kCommon ? 1.2f : 2.2f, Reason::acronym);
    if (several && !listed && opens_in_another_language(first_.key)) p.add(5, Reason::firm_word);
    if (in_.camel && c_.key.size() > 3) p.add(1.2f, Reason::unknown_words);
    const uint64_t next = after() == "'s" ? after_flags(1) : after_flags();
    if ((next & kFirmAfter) != 0) p.add(1.5f, Reason::firm_beside);
    if ((before_flags() & kFirmBefore) != 0 && !a_.words[c_.first - 1].capital) p.add(1.6f, Reason::firm_beside);
    if (best_listed_[at(EntityType::GPE)] <= 0 && in_.joins == 0 && !is_persons_word() && (has_accounts() || firm_apposition())) {
      p.add(listed ? 2 : 4, Reason::firm_accounts);
      of(EntityType::PERSON).add(-1.5f);
    }
    if (!listed && in_.initials > 0 && in_.names > 2 && in_.joins == 0 && (last_.flags & kOrgHead) != 0) p.add(4, Reason::firm_word);  // "Vera C. Rubin Observatory"
    if (before() == "to" && before(2) == "according") p.add(1.0f);
    if (before() == "the" && in_.names == 1 && in_.unknown == 1) p.add(0.8f);
    if (before() == "the" && several) p.add(0.5f);
    if (title_before(a_, c_.first) > 0 && !listed) p.add(-1.6f);
    if (in_.weak_everyday && !listed && in_.names <= 2) p.add(-0.8f);
    p.add(-1.5f * static_cast<float>(in_.digits));
    if (!listed) p.add(-1.6f * static_cast<float>(in_.possessives) - 0.7f * static_cast<float>(in_.joins));
    // "Uzbekistan's Statistics Agency": the country is a name of its own.
    if (!listed && in_.possessives > 0 && in_.length > 2 && a_.words[c_.first + 1].key == "'s" && listed_place(c_.first)) p.add(-6);
    if (!listed && joins_two_names()) p.add(-3);
    if (!listed && (first_.flags & kOrgOpen) != 0 && in_.joins == 2 && in_.length >= 5 && a_.words[c_.last - 2].key == "and" &&
        (a_.everyday(c_.last - 1) || (last_.flags & (kGiven | kSurname)) == 0) && !listed_place(c_.last - 1, EntityType::ORG)) p.add(3.5f);
    if (!listed && in_.everyday > 0) p.add(in_.everyday == in_.names ? -0.9f : -0.3f);
    if (!listed && in_.length == 1 && (first_.flags & (kOrgHead | kOrgOpen | kGpeHead | kFacHead)) != 0) p.add(-1);
  }

  // Words that name nothing but laws and treaties.
  static bool is_law(std::string_view key) {
    for (const std::string_view word : {"act", "treaty", "accord", "accords", "protocol", "protocols", "convention", "agreement", "constitution", "covenant"})
      if (key == word) return true;
    return false;
  }

  static bool is_storm(std::string_view key) {
    return key == "cyclone" || key == "hurricane" || key == "typhoon" || key == "storm" || key == "operation" || key == "exercise";
  }

  // "Banco Santander", "Universidad de Chile".
  static bool opens_in_another_language(std::string_view key) {
    for (const std::string_view word : {"banco", "banque", "banca", "banka", "bank", "grupo", "groupe", "gruppo", "universidad", "universite", "universitat", "universidade", "partido", "parti",
          "partito", "instituto", "institut", "istituto", "ministerio", "fundacion", "fondation", "asociacion", "stiftung", "verlag", "empresa", "societe", "compagnie", "academia", "frente"})
      if (key == word) return true;
    return false;
  }

  void headed(EntityType type, uint64_t head, uint64_t open, Reason reason) {
    Points& p = of(type);
    if (best_listed_[at(type)] > 0) return;
    p.add(-2);
    const bool ends = (last_.flags & head) != 0;
    const bool decided = type == EntityType::LAW && in_.names > 1 && is_law(ends ? last_.key : first_.key);
    if (decided && (ends || (in_.joins > 0 && (first_.flags & open) != 0)))
      for (size_t k = 1; k < kEntityTypes; ++k) if (k != at(type)) table_[k].add(-3);
    if (in_.names > 1 && ends) p.add(decided ? 7.5f : in_.everyday == in_.names ? 3.6f : 4.6f, reason);
    else if (in_.names > 1 && in_.joins > 0 && (first_.flags & open) != 0) p.add(decided ? 8.0f : 4.8f, reason);
    else if (in_.digits > 0 && ends) p.add(3.4f, reason);
    else if (type == EntityType::EVENT && is_storm(first_.key) && in_.names == 2 && in_.joins == 0) p.add(10, reason);
    p.add(-0.8f * static_cast<float>(in_.joins) - 1.5f * static_cast<float>(in_.possessives));
    if (in_.everyday == in_.names) p.add(-0.6f);
  }

  void other_types() {
    headed(EntityType::EVENT, kEventHead, kEventOpen, Reason::event_word);
    headed(EntityType::LAW, kLawHead, kLawOpen, Reason::law_word);
    headed(EntityType::WORK_OF_ART, kWorkHead, 0, Reason::quoted_work);
    if (best_listed_[at(EntityType::WORK_OF_ART)] <= 0 && !a_.quoted[c_.first])
      of(EntityType::WORK_OF_ART).add(-1.5f * static_cast<float>(in_.joins) - (title_before(a_, c_.first) > 0 ? 4.0f : 0.0f));
    if (in_.names > 1 && a_.tagged && !well_known_ && fills_quotation() && tokens_[c_.first].name != EntityType::none) of(EntityType::WORK_OF_ART).add(5, Reason::quoted_work);
    if (fills_quotation())
      for (const EntityType type : {EntityType::LOC, EntityType::FAC, EntityType::ORG}) if (best_listed_[at(type)] <= 0) of(type).add(-3);
    headed(EntityType::PRODUCT, kProductHead, 0, Reason::product_code);
    Points& norp = of(EntityType::NORP);
    if (best_listed_[at(EntityType::NORP)] <= 0) norp.add(-6);
    Points& language = of(EntityType::LANGUAGE);
    if (best_listed_[at(EntityType::LANGUAGE)] <= 0) language.add(-6);
    else if ((before_flags() & kLanguageBefore) != 0 || (before() == "in" && (after() == "," || after() == "." || after() == ";" || after().empty() || after() == "and")) || after() == "language")
      language.add(4, Reason::language);
    else language.add(-2);
    Points& product = of(EntityType::PRODUCT);
    if (best_listed_[at(EntityType::PRODUCT)] <= 0) {
      if (in_.length == 1 && tokens_[c_.first].has_digit && first_.capital && c_.key.find('-') != std::string_view::npos && c_.key.size() <= 7) product.add(3.2f, Reason::product_code);
    }
  }

  // "Office of the Special Prosecutor (OSP)": the capitals of the words are what stands in the brackets.
  void beside_acronym() {
    if (in_.names < 2) return;
    const bool right = after() == "(" && after(2) == ")" && a_.words[c_.last + 1].capital;
    const bool left = before() == "(" && after() == ")" && c_.first >= sentence_.first_token + 2 && a_.words[c_.first - 2].capital;
    if (!right && !left) return;
    const std::string_view acronym = right ? after(1) : before(2);
    size_t matched = 0, words = 0;
    for (uint32_t t = c_.first; t < c_.last; ++t) {
      const std::string_view key = a_.words[t].key;
      if (!a_.words[t].capital) { if (matched < acronym.size() && key[0] == acronym[matched] && key.size() > 1 && a_.is(t, kJoin) && acronym.size() > in_.names) ++matched; continue; }
      ++words;
      if (matched < acronym.size() && key[0] == acronym[matched]) ++matched;
    }
    if (matched != acronym.size() || matched + 1 < words) return;
    for (const EntityType type : {EntityType::ORG, EntityType::LAW, EntityType::EVENT, EntityType::FAC}) of(type).add(3);
    if (!well_known_) of(EntityType::ORG).add(matched == words ? 8.0f : 5.0f, Reason::firm_word);
    of(EntityType::PERSON).add(-4);
  }

  void from_memory() {
    if (memory_ == nullptr) return;
    const bool legal = in_.names > 1 && (last_.flags & kOrgSuffix) != 0 && c_.key.size() > last_.key.size();
    const size_t bare = legal ? c_.key.size() - last_.key.size() - 1 : c_.key.size();   // "Nordvik Energy" of "Nordvik Energy ASA"
    const auto part = memory_->part.find(std::string(c_.key.substr(0, bare)));
    const auto seen = part == memory_->part.end() ? memory_->whole.find(std::string(c_.key)) : memory_->whole.end();
    if (part != memory_->part.end()) {
      of(part->second.type).add(part->second.points, Reason::elsewhere);
      of(EntityType::PERSON).add(-part->second.points / 3);
    }
    if (seen != memory_->whole.end()) {
      float all = 0;
      for (const float v : seen->second.votes) all += v;
      const float scale = in_.names == 1 && beside_capital() ? 0.3f : 1.0f;
      for (size_t t = 1; t < kEntityTypes; ++t) {
        const float share = seen->second.votes[t] / all;
        table_[t].add(scale * (share * (2.2f + std::min(1.0f, 0.3f * all)) - (1 - share) * 0.6f), Reason::elsewhere);
      }
    }
    if (in_.names == 1 && memory_->person.count(std::string(c_.key)) > 0) {
      // Beside another capital the word is more likely a part of that name.
      const bool place_like = (before_flags() & (kPlaceBefore | kDirection)) != 0;
      of(EntityType::PERSON).add(beside_capital() ? 0.5f : place_like ? 2.0f : 4.6f + (in_.all_weak ? 0.8f : 0.0f), Reason::elsewhere);
    }
  }

  // "Theresa May" is one name, even if the tagger takes "May" for a month.
  void from_widely_known() {
    if (in_.names < 2) return;
    for (size_t k = 1; k < kEntityTypes; ++k)
      if (known_[k] >= 0 && Lexicon::get().name(static_cast<uint32_t>(known_[k])).weight >= kKnownWidely) table_[k].add(kWellKnown);
  }

  // Clubs are called by their towns, and by words that look like people's names. A country's name is its team's as well.
  void from_match() {
    if (!a_.team_sport || in_.joins > 0 || in_.digits > 0 || is_persons_word()) return;
    if (in_.names > 1 && (first_.flags & kGiven) != 0) return;
    const int32_t place = known_[at(EntityType::GPE)];
    if (place >= 0 && Lexicon::get().name(static_cast<uint32_t>(place)).is_country) return;
    if (best_listed_[at(EntityType::NORP)] > 0) return;
    if (plays_match(a_, c_.first, c_.last)) of(EntityType::ORG).add(kTeam, Reason::elsewhere);
  }

  // What the noun beside it or beside a comma calls it: "the outlet Sputnik", "Minova, a market town".
  void from_apposition() {
    if (in_.joins > 2 || is_persons_word()) return;
    if (best_listed_[at(EntityType::GPE)] <= 0 && best_listed_[at(EntityType::PERSON)] <= 0 && called(kCityBefore)) of(EntityType::GPE).add(kCalled, Reason::place_word);
    if (called(kWorkBefore)) of(EntityType::WORK_OF_ART).add(kCalled, Reason::quoted_work);
    const bool person = (first_.flags & kGiven) != 0 || best_listed_[at(EntityType::PERSON)] > 0;
    if (!person && is_firm_noun(before()) && !a_.words[c_.first - 1].capital) of(EntityType::ORG).add(kCalled, Reason::firm_beside);
  }

  // A work of one word that nothing calls a work and nothing sets apart is more likely something else.
  void doubt_works() {
    if (in_.names > 1 || best_listed_[at(EntityType::WORK_OF_ART)] > 0 || a_.quoted[c_.first]) return;
    const bool beside = (before_flags() & kWorkBefore) != 0 || (before_flags(2) & kWorkBefore) != 0;
    if (!beside && in_.joins == 0 && !called(kWorkBefore)) of(EntityType::WORK_OF_ART).add(-kLoneWork);
  }

  // "Brawner Builders of Hunt Valley": a firm and its place, unless the words before "of" want it ("Bank of Ghana").
  void doubt_of_place() {
    if (in_.joins == 0 || best_listed_[at(EntityType::ORG)] > 0) return;
    uint32_t of_at = c_.first + 1;
    while (of_at + 1 < c_.last && a_.words[of_at].key != "of") ++of_at;
    if (of_at + 1 >= c_.last) return;
    of(EntityType::PERSON).add(-kOfPlace);
    for (uint32_t t = c_.first; t < of_at; ++t)
      if ((a_.words[t].flags & (kOrgOpen | kOrgHead)) != 0) return;
    if (of_at - c_.first > 1 && listed_place(of_at + 1)) of(EntityType::ORG).add(-kOfPlace);
  }

  // "Cyclone Nari": the word belongs to the name, also at the beginning of a sentence.
  void from_storm() {
    if (in_.names == 2 && in_.joins == 0 && is_storm(first_.key)) of(EntityType::EVENT).add(kStorm, Reason::event_word);
  }

  // What the tagger holds of these words being a whole name of each type, beside their being none.
  void from_tagger() {
    std::array<int32_t, kEntityTypes> sum{};
    for (uint32_t t = c_.first; t < c_.last; ++t) {
      const int32_t at = tokens_[t].name_scores;
      for (uint32_t k = 1; k < kEntityTypes; ++k) sum[k] += at < 0 ? kNoScores : score_as(k, t, static_cast<size_t>(at));
    }
    for (uint32_t k = 1; k < kEntityTypes; ++k) {
      const float points = kTaggerWeight * static_cast<float>(sum[k]);
      table_[k].add(std::clamp(points, -kTaggerMost, kTaggerMost));
      // A reader learns more from a list or a word that decided than from the model.
      if (table_[k].top < kTellingReason) table_[k].reason = Reason::tagger;
    }
  }

  int32_t score_as(uint32_t type, uint32_t token, size_t at) const {
    const bool first = token == c_.first, last = token + 1 == c_.last;
    const NamePart part = first && last ? NamePart::unit : first ? NamePart::begin : last ? NamePart::last : NamePart::inside;
    return a_.document.name_scores[at + name_label(type, part)] - a_.document.name_scores[at];
  }

  static bool is_place(EntityType type) { return type == EntityType::GPE || type == EntityType::LOC || type == EntityType::FAC; }

  // "Ministry of Energy" before "and Mines".
  bool goes_on_with_and() const {
    const uint32_t next = c_.last + 1;
    return after() == "and" && next < sentence_.last_token && plain_capital(next) && a_.everyday(next);
  }

  Verdict best() const {
    Verdict verdict;
    verdict.points = -100;
    for (size_t k = 1; k < kEntityTypes; ++k) {
      if (table_[k].total > verdict.points) {
        verdict = {static_cast<EntityType>(k), table_[k].total, table_[k].reason, known_[k]};
      }
    }
    // A word between capitals is more likely a part of a longer name.
    const bool headed = verdict.type != EntityType::PERSON && (opens_with_head() || (last_.flags & (kOrgHead | kFacHead | kEventHead | kLawHead | kLocHead)) != 0);
    verdict.points -= (capital_at_left() ? (headed ? 3.2f : verdict.type == EntityType::GPE ? (before_flags() & kGiven ? 3.2f : 2.0f) : 1.2f) : 0.0f) +
                      (capital_at_right() ? right_neighbour_points(verdict.type) : 0.0f);
    if (in_.names > 1 && known_[at(verdict.type)] < 0 && (first_.flags & (kNever | kPlaceBefore)) != 0 && !first_.initial && !first_.strong) verdict.points -= 2.5f;
    if (in_.names > 1 && !first_.strong && known_[at(verdict.type)] < 0 && is_firm_noun(first_.key) && first_.key != "bank") verdict.points -= 4;  // "Chipmaker Velora"
    if (c_.key.size() == 1) verdict.points -= 2;
    if ((first_.flags & kOrgOpen) != 0 && goes_on_with_and()) verdict.points -= 4;
    // A capital that says nothing must be made good by other evidence.
    if (in_.all_weak) verdict.points -= a_.headline[tokens_[c_.first].sentence] ? 1.6f : 0.4f;
    if (in_.weak_everyday) verdict.points -= in_.length == 1 ? 1.5f : 0.7f;
    verdict.points -= 1.3f;  // a name has to earn its place, so that one long name wins over two short ones
    return verdict;
  }

  const Memory* memory_;
  Table table_{};
  bool well_known_ = false;   // the whole is a name that everybody knows, so words in it tell nothing more
  std::array<float, kEntityTypes> best_listed_{};
  std::array<int32_t, kEntityTypes> known_{-1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1, -1};
};

}  // namespace

Verdict judge(const Article& article, const Candidate& candidate, const Memory* memory) { return Judge(article, candidate, memory).run(); }

float outside(const Article& article, uint32_t token) {
  const Word& word = article.words[token];
  if (!word.capital || word.closed) return 0;
  float points = 0;
  if ((word.flags & (kNever | kCalendar)) != 0) points += 0.5f;
  else if (word.strong && !article.everyday(token) && !article.seen_lower(token)) points -= 0.5f;
  else if (word.strong) points -= 0.1f;
  return points;
}

uint32_t title_before(const Article& article, uint32_t token) {
  const uint32_t begin = article.document.sentences[article.document.tokens[token].sentence].first_token;
  uint32_t longest = 0;
  for (uint32_t steps = 1; steps <= 7 && token >= begin + steps; ++steps) {
    if (article.words[token - steps].title == steps) longest = steps;
  }
  return longest;
}

}  // namespace dateline::entities
