#include "knowledge/lexicon.h"

#include <algorithm>
#include <array>

#include "knowledge/embedded.h"
#include "knowledge/fold.h"
#include "knowledge/name_pack.h"
#include "knowledge/packs.h"

namespace dateline {
namespace {

// Walks the fields of a list without a vector for each row: the lists have tens of thousands of rows.
class Rows {
 public:
  explicit Rows(const char* list) : rest_(embedded(list)) {}

  bool next() {
    while (!rest_.empty()) {
      const size_t end = std::min(rest_.find('\n'), rest_.size());
      line_ = rest_.substr(0, end);
      rest_.remove_prefix(std::min(end + 1, rest_.size()));
      if (!line_.empty() && line_.back() == '\r') line_.remove_suffix(1);
      if (!line_.empty() && line_.front() != '#') return true;
    }
    return false;
  }

  std::string_view field() { return cut(line_, '\t'); }

  static std::string_view cut(std::string_view& from, char at) {
    const size_t end = std::min(from.find(at), from.size());
    const std::string_view head = from.substr(0, end);
    from.remove_prefix(std::min(end + 1, from.size()));
    return head;
  }

 private:
  std::string_view rest_, line_;
};

uint32_t hash_of(std::string_view key) {
  uint32_t hash = 2166136261u;
  for (const char c : key) hash = (hash ^ static_cast<unsigned char>(c)) * 16777619u;
  return hash ^ (hash >> 15);
}

uint32_t number_of(std::string_view qid) {
  uint32_t number = 0;
  for (const char c : qid) if (c >= '0' && c <= '9') number = number * 10 + static_cast<uint32_t>(c - '0');
  return number;
}

struct NamedFlag { std::string_view list_class, type; uint64_t flag; };

constexpr NamedFlag kClasses[] = {
    {"head", "ORG", kOrgHead}, {"suffix", "ORG", kOrgSuffix}, {"open", "ORG", kOrgOpen}, {"head", "FAC", kFacHead},
    {"open", "FAC", kFacOpen}, {"head", "LOC", kLocHead}, {"open", "LOC", kLocOpen}, {"head", "GPE", kGpeHead},
    {"open", "GPE", kGpeOpen}, {"head", "EVENT", kEventHead}, {"open", "EVENT", kEventOpen}, {"head", "LAW", kLawHead},
    {"open", "LAW", kLawOpen}, {"head", "WORK_OF_ART", kWorkHead}, {"head", "PRODUCT", kProductHead}, {"particle", "PERSON", kParticle}, {"join", "ORG", kJoin},
    {"direction", "LOC", kDirection}, {"place_before", "GPE", kPlaceBefore}, {"place_maybe", "GPE", kPlaceMaybe},
    {"spoke", "PERSON", kSpoke}, {"spoke_any", "PERSON", kSpokeAny}, {"firm_after", "ORG", kFirmAfter},
    {"firm_before", "ORG", kFirmBefore}, {"person_before", "PERSON", kPersonBefore}, {"work_before", "WORK_OF_ART", kWorkBefore},
    {"city_before", "GPE", kCityBefore}, {"language_before", "LANGUAGE", kLanguageBefore}, {"calendar", "-", kCalendar},
    {"never", "-", kNever}, {"policy_after", "-", kPolicyAfter},
    {"match_verb", "-", kMatchVerb}, {"against", "-", kAgainst}, {"sport", "-", kSport}, {"single_sport", "-", kSingleSport},
};

constexpr NamedFlag kTitles[] = {
    {"honorific", "", kHonorific}, {"royal", "", kRoyal}, {"rank", "", kRank}, {"church", "", kChurch},
    {"office", "", kOffice}, {"work", "", kWork}, {"modifier", "", kModifier},
};

}  // namespace

std::string qid(uint32_t number) { return number == 0 ? std::string() : "Q" + std::to_string(number); }

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() : slots_(1u << 19), entries_(1), keys_{0, 0} {
  arena_.reserve(3u << 20);
  entries_.reserve(170000);
  keys_.reserve(170000);
  meanings_.reserve(120000);
  read_words("lists/common_words.tsv", kCommon);
  read_words("lists/given_names.tsv", kGiven);
  read_words("lists/surnames.tsv", kSurname);
  read_classes();
  read_titles();
  read_countries();
  read_groups();
  for (const std::string_view pack : close_packs()) read_pack(pack);
  place_waiting();
}

// The slot that holds the key, or the empty one where it belongs.
size_t Lexicon::slot_of(std::string_view key, uint32_t hash) const {
  const size_t mask = slots_.size() - 1;
  size_t i = hash & mask;
  for (; slots_[i].entry != 0; i = (i + 1) & mask) {
    if (slots_[i].hash != hash) continue;
    const uint32_t e = slots_[i].entry;
    if (std::string_view(arena_).substr(keys_[e], keys_[e + 1] - keys_[e]) == key) break;
  }
  return i;
}

const LexicalEntry* Lexicon::find(std::string_view key) const {
  const uint32_t entry = slots_[slot_of(key, hash_of(key))].entry;
  return entry == 0 ? nullptr : &entries_[entry];
}

// The entry of the key, a new one if it has none yet; its index stays, its address moves when the table grows.
uint32_t Lexicon::at(std::string_view key) {
  if (entries_.size() * 2 > slots_.size()) grow();
  const uint32_t hash = hash_of(key);
  Slot& slot = slots_[slot_of(key, hash)];
  if (slot.entry != 0) return slot.entry;
  slot = {hash, static_cast<uint32_t>(entries_.size())};
  arena_ += key;
  keys_.push_back(static_cast<uint32_t>(arena_.size()));
  entries_.emplace_back();
  return slot.entry;
}

void Lexicon::grow() {
  std::vector<Slot> old(slots_.size() * 2);
  old.swap(slots_);
  const size_t mask = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.entry == 0) continue;
    size_t i = slot.hash & mask;
    while (slots_[i].entry != 0) i = (i + 1) & mask;
    slots_[i] = slot;
  }
}

// Phrases also tell their first word how far it is worth looking.
LexicalEntry& Lexicon::add_phrase(std::string_view key) {
  const uint32_t entry = at(key);
  const size_t blank = key.find(' ');
  if (blank != std::string_view::npos) {
    LexicalEntry& first = entries_[at(key.substr(0, blank))];
    first.longest = std::max(first.longest, static_cast<uint16_t>(std::min<size_t>(key.size(), 200)));
  }
  return entries_[entry];
}

void Lexicon::add_meaning(std::string_view printed, uint32_t name, bool alias) {
  if (printed.empty()) return;
  Waiting next;
  next.begin = static_cast<uint32_t>(scratch_.size());
  fold_name(printed, scratch_);
  next.end = static_cast<uint32_t>(scratch_.size());
  next.meaning = {name, -1, alias};
  // Most of the time of loading goes into waiting for memory: ask for it early.
  __builtin_prefetch(&slots_[hash_of(std::string_view(scratch_).substr(next.begin)) & (slots_.size() - 1)]);
  waiting_.push_back(next);
  if (waiting_.size() == kMostWaiting) place_waiting();
}

void Lexicon::place_waiting() {
  for (Waiting& next : waiting_) {
    LexicalEntry& entry = add_phrase(std::string_view(scratch_).substr(next.begin, next.end - next.begin));
    next.meaning.next = entry.meaning;
    meanings_.push_back(next.meaning);
    entry.meaning = static_cast<int32_t>(meanings_.size()) - 1;
  }
  waiting_.clear();
  scratch_.clear();
}

void Lexicon::read_words(const char* list, uint64_t flag) {
  for (Rows rows(list); rows.next();) {
    const std::string_view word = rows.field(), weight = rows.field();
    LexicalEntry& entry = entries_[at(word)];
    entry.flags |= flag;
    const uint8_t value = weight.empty() ? 1 : static_cast<uint8_t>(weight[0] - '0');
    if (flag == kGiven) entry.given = value;
    if (flag == kSurname) entry.surname = value;
  }
}

void Lexicon::read_classes() {
  for (Rows rows("lists/name_words.tsv"); rows.next();) {
    const std::string_view list_class = rows.field(), type = rows.field();
    std::string_view words = rows.field();
    for (const NamedFlag& known : kClasses) {
      if (known.list_class != list_class || known.type != type) continue;
      while (!words.empty()) add_phrase(Rows::cut(words, '|')).flags |= known.flag;
    }
  }
}

void Lexicon::read_titles() {
  for (Rows rows("lists/titles.tsv"); rows.next();) {
    const std::string_view kind = rows.field();
    std::string_view words = rows.field();
    for (const NamedFlag& known : kTitles) {
      if (known.list_class != kind) continue;
      while (!words.empty()) add_phrase(Rows::cut(words, '|')).flags |= known.flag;
    }
  }
}

void Lexicon::read_countries() {
  for (Rows rows("lists/countries.tsv"); rows.next();) {
    const std::string_view name = rows.field(), code = rows.field(), wikidata = rows.field(), capital = rows.field();
    std::string_view aliases = rows.field(), people = rows.field();
    countries_.push_back({code, name, wikidata, capital});
    const auto country = static_cast<uint32_t>(names_.size());
    names_.push_back({name, code, {}, {}, number_of(wikidata), EntityType::GPE, 9, true});
    add_meaning(name, country, false);
    while (!aliases.empty()) add_meaning(Rows::cut(aliases, '|'), country, true);
    while (!people.empty()) {
      const std::string_view word = Rows::cut(people, '|');
      names_.push_back({word, code, {}, {}, 0, EntityType::NORP, 9, false});
      add_meaning(word, static_cast<uint32_t>(names_.size()) - 1, false);
    }
  }
  std::sort(countries_.begin(), countries_.end(), [](const Country& a, const Country& b) { return a.code < b.code; });
}

void Lexicon::read_groups() {
  for (Rows rows("lists/groups.tsv"); rows.next();) {
    const std::string_view name = rows.field(), code = rows.field();
    std::string_view words = rows.field();
    for (std::string_view word = code.empty() ? std::string_view() : name;; word = Rows::cut(words, '|')) {
      if (!word.empty()) {
        names_.push_back({word, code, {}, {}, 0, EntityType::NORP, 9, false});
        add_meaning(word, static_cast<uint32_t>(names_.size()) - 1, false);
      }
      if (words.empty()) break;
    }
  }
}

void Lexicon::read_pack(std::string_view bytes) {
  NamePack pack;
  std::string problem;
  if (!pack.open(bytes, "names", problem)) return;
  names_.reserve(names_.size() + pack.size());
  for (uint32_t i = 0; i < pack.size(); ++i) {
    const NamePack::Row row = pack.next();
    const auto index = static_cast<uint32_t>(names_.size());
    names_.push_back({row.name, row.country, row.description, row.offices, row.wikidata, row.type, row.weight, false});
    add_meaning(row.name, index, false);
    for (std::string_view aliases = row.aliases; !aliases.empty();) add_meaning(Rows::cut(aliases, '|'), index, true);
  }
}

const Country* Lexicon::country(std::string_view code) const {
  const auto at = std::lower_bound(countries_.begin(), countries_.end(), code, [](const Country& c, std::string_view wanted) { return c.code < wanted; });
  return at != countries_.end() && at->code == code ? &*at : nullptr;
}

}  // namespace dateline
