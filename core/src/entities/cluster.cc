#include "entities/cluster.h"

#include <algorithm>
#include <unordered_map>

#include "knowledge/fold.h"

namespace dateline::entities {
namespace {

constexpr uint32_t kNone = UINT32_MAX;

enum class Group : uint8_t { person, organisation, place, people, other };

Group group_of(EntityType type) {
  switch (type) {
    case EntityType::PERSON: return Group::person;
    case EntityType::ORG: return Group::organisation;
    case EntityType::GPE: case EntityType::LOC: case EntityType::FAC: return Group::place;
    case EntityType::NORP: return Group::people;
    default: return Group::other;
  }
}

Gender gender_of_title(std::string_view title) {
  for (const std::string_view word : {"mrs", "mrs.", "ms", "ms.", "miss", "madam", "madame", "lady", "dame", "queen", "princess", "duchess", "congresswoman", "spokeswoman", "chairwoman", "actress", "businesswoman", "sister", "frau", "senora", "mme", "mme."})
    if (title == word) return Gender::female;
  for (const std::string_view word : {"mr", "mr.", "sir", "lord", "king", "prince", "duke", "congressman", "spokesman", "chairman", "businessman", "actor", "father", "brother", "herr", "senor", "monsieur", "emperor", "pope", "sultan", "emir", "imam", "ayatollah"})
    if (title == word) return Gender::male;
  return Gender::unknown;
}

class Gatherer {
 public:
  Gatherer(const Article& article, std::vector<FoundName>& names) : a_(article), names_(names) {}

  Clustering run() {
    keys_.resize(names_.size());
    for (uint32_t n = 0; n < names_.size(); ++n) keys_[n] = key_of(n);
    out_.of_name.assign(names_.size(), kNone);
    out_.link.assign(names_.size(), Link::first);
    out_.sure.assign(names_.size(), 1);
    find_bracketed_acronyms();
    find_tails();
    for (uint32_t n = 0; n < names_.size(); ++n) if (names_[n].listed >= 0) place_listed(n);
    // Full names first, so that a surname in the headline finds its owner further down.
    for (const uint32_t n : full_names()) place_full(n);
    for (const Cluster& cluster : out_.clusters) full_names_.push_back(static_cast<uint32_t>(cluster.names.size()));
    for (uint32_t n = 0; n < names_.size(); ++n) if (names_[n].listed < 0 && !is_full(n)) place_short(n);
    sort_clusters();
    return std::move(out_);
  }

 private:
  std::string key_of(uint32_t n) const {
    const FoundName& name = names_[n];
    uint32_t last = name.last;
    if (name.type == EntityType::ORG) {
      while (last > name.first + 1 && a_.is(last - 1, kOrgSuffix)) --last;
    }
    std::string key;
    a_.append_key(name.first, last, key);
    if (name.type == EntityType::NORP && key.size() > 4 && key.back() == 's' && key[key.size() - 2] != 's') key.pop_back();
    return key;
  }

  // Full names in text order, but organisations after the rest and the longest of them first: "Kobo Street" of a headline
  // is short for "Kobo Street Technologies" further down.
  std::vector<uint32_t> full_names() const {
    std::vector<uint32_t> order, firms;
    for (uint32_t n = 0; n < names_.size(); ++n)
      if (names_[n].listed < 0 && is_full(n)) (names_[n].type == EntityType::ORG ? firms : order).push_back(n);
    std::stable_sort(firms.begin(), firms.end(), [&](uint32_t a, uint32_t b) { return capitals(a) > capitals(b); });
    order.insert(order.end(), firms.begin(), firms.end());
    return order;
  }

  uint32_t capitals(uint32_t n) const {
    uint32_t count = 0;
    for (uint32_t t = names_[n].first; t < names_[n].last; ++t) count += a_.words[t].capital;
    return count;
  }

  bool is_acronym(uint32_t n) const {
    const FoundName& name = names_[n];
    return name.last - name.first == 1 && keys_[n].size() >= 2 && keys_[n].size() <= 8 && mostly_upper(n);
  }

  // "AfCFTA" and "KNBS": at least two capitals, and no more small letters than capitals.
  bool mostly_upper(uint32_t n) const {
    int upper = 0, lower = 0;
    for (const char c : a_.document.slice(a_.document.tokens[names_[n].first])) {
      upper += c >= 'A' && c <= 'Z';
      lower += c >= 'a' && c <= 'z';
    }
    return upper >= 2 && lower < upper;
  }

  bool is_full(uint32_t n) const {
    if (names_[n].type == EntityType::PERSON) return capitals(n) > 1;
    if (names_[n].type == EntityType::GPE && tails_.count(keys_[n]) > 0) return false;
    return !is_acronym(n) && (names_[n].type != EntityType::ORG || capitals(n) > 1);
  }

  // ---- acronyms ----

  std::string initials(uint32_t n, bool with_joins) const {
    std::string letters;
    for (uint32_t t = names_[n].first; t < names_[n].last; ++t) {
      const Word& word = a_.words[t];
      if (word.key.empty() || word.key[0] == '\'' || word.key[0] == '&') continue;
      if (!word.capital && !with_joins) continue;
      letters += word.key[0];
      // "Asia-Pacific" gives two letters.
      for (size_t i = 1; i + 1 < word.key.size(); ++i) if (word.key[i] == '-') letters += word.key[i + 1];
    }
    return letters;
  }

  static std::string letters_of(std::string_view key) {
    std::string letters;
    for (const char c : key) if (c >= 'a' && c <= 'z') letters += c;
    return letters;
  }

  static bool is_subsequence(std::string_view small, std::string_view large) {
    size_t i = 0;
    for (const char c : large) if (i < small.size() && small[i] == c) ++i;
    return i == small.size();
  }

  // Do the words of the name give the acronym? First letters in order, or for bracketed ones letters of the words in order.
  bool gives(uint32_t full, std::string_view acronym, bool bracketed) const {
    const std::string letters = letters_of(acronym);
    if (letters.size() < 2) return false;
    if (initials(full, false) == letters || initials(full, true) == letters) return true;
    if (!bracketed || letters[0] != keys_[full][0]) return false;
    return is_subsequence(letters, letters_of(keys_[full])) && is_subsequence(letters.substr(0, 1), initials(full, false));
  }

  void find_bracketed_acronyms() {
    for (uint32_t n = 0; n + 1 < names_.size(); ++n) {
      const FoundName& left = names_[n];
      FoundName& right = names_[n + 1];
      // "known by its Spanish initials JEP" has a name in between.
      const uint32_t said = right.type == EntityType::NORP && n + 2 < names_.size() ? n + 2 : n + 1;
      if (is_said_to_be_short(left, names_[said])) { define_acronym(n, said); continue; }
      if (right.first != left.last + 1 || a_.words[left.last].key != "(") continue;
      if (right.last >= a_.words.size() || a_.words[right.last].key != ")") continue;
      if (is_short_word(n, n + 1)) define_acronym(n, n + 1);
      else if (is_acronym(n + 1) && !is_acronym(n) && gives(n, keys_[n + 1], true)) define_acronym(n, n + 1);
      else if (is_acronym(n) && !is_acronym(n + 1) && gives(n + 1, keys_[n], true)) define_acronym(n + 1, n);
      else if (is_acronym(n + 1) && !well_known(right) && left.type == EntityType::ORG && capitals(n) > 1) define_acronym(n, n + 1);  // in its own language
    }
    for (uint32_t n = 0; n < names_.size(); ++n) {
      const auto at = acronyms_.find(keys_[n]);
      if (at == acronyms_.end() || names_[n].listed >= 0) continue;
      names_[n].type = names_[at->second].type;
      names_[n].confidence = std::max(names_[n].confidence, 0.9f);
    }
  }

  // "Ghana Cocoa Board (Cocobod)": letters of the name in order, from the first of a word.
  bool is_short_word(uint32_t full, uint32_t n) const {
    const FoundName& name = names_[n];
    if (names_[full].type != EntityType::ORG || capitals(full) < 2 || name.last - name.first != 1 || is_acronym(n)) return false;
    const std::string letters = letters_of(keys_[n]);
    if (letters.size() < 4 || letters.size() > 10 || well_known(name)) return false;
    const std::string& key = keys_[full];
    for (size_t at = 0; at < key.size(); ++at)
      if ((at == 0 || key[at - 1] == ' ') && key[at] == letters[0] && is_subsequence(letters, letters_of(key.substr(at)))) return true;
    return false;
  }

  // "the National Electoral Commission, or CENI," and ", known by its Spanish initials JEP,".
  bool is_said_to_be_short(const FoundName& full, const FoundName& name) const {
    constexpr uint32_t kLongestAside = 9;
    if (full.type != EntityType::ORG || name.last - name.first != 1 || name.first <= full.last + 1 || name.first > full.last + kLongestAside) return false;
    if (a_.document.tokens[full.first].sentence != a_.document.tokens[name.first].sentence || a_.words[full.last].key != "," || !a_.words[name.first].all_caps) return false;
    if (name.first == full.last + 2 && a_.words[full.last + 1].key == "or") return true;
    bool known = false, initials = false;
    for (uint32_t t = full.last + 1; t < name.first; ++t) {
      known = known || a_.words[t].key == "known";
      initials = initials || a_.words[t].key == "initials" || a_.words[t].key == "acronym" || a_.words[t].key == "abbreviation" || (a_.words[t].key == "as" && t + 1 == name.first);
    }
    return known && initials;
  }

  static bool well_known(const FoundName& name) { return name.known >= 0 && Lexicon::get().name(static_cast<uint32_t>(name.known)).weight >= 7; }

  void define_acronym(uint32_t full, uint32_t acronym) {
    acronyms_.emplace(keys_[acronym], full);
    if (names_[full].type == EntityType::PERSON || names_[full].type == EntityType::GPE) {
      // Nobody brackets the initials of a person; places are so written only when they are countries.
      if (names_[full].known < 0) names_[full].type = EntityType::ORG;
    }
  }

  // "Congo" where the article has "Democratic Republic of Congo".
  void find_tails() {
    for (uint32_t n = 0; n < names_.size(); ++n) {
      const FoundName& name = names_[n];
      if (name.type != EntityType::GPE || name.last - name.first < 3) continue;
      const bool article = a_.words[name.last - 2].key == "the";
      if (a_.words[name.last - (article ? 3 : 2)].key == "of") tails_.emplace(a_.words[name.last - 1].key, n);
    }
  }

  // ---- placing ----

  Cluster& start(uint32_t n) {
    out_.of_name[n] = static_cast<uint32_t>(out_.clusters.size());
    Cluster& cluster = out_.clusters.emplace_back();
    cluster.type = names_[n].type;
    cluster.key = keys_[n];
    cluster.known = names_[n].known;
    cluster.names.push_back(n);
    return cluster;
  }

  void join(uint32_t n, uint32_t cluster, Link link, float sure) {
    out_.of_name[n] = cluster;
    out_.link[n] = link;
    out_.sure[n] = sure;
    out_.clusters[cluster].names.push_back(n);
    if (out_.clusters[cluster].known < 0) out_.clusters[cluster].known = names_[n].known;
  }

  std::string slot(uint32_t n, std::string_view key) const { return static_cast<char>('0' + static_cast<int>(group_of(names_[n].type))) + std::string(key); }

  // All names of one row of the caller's list are one entity, whatever they look like.
  void place_listed(uint32_t n) {
    const std::string row = "row " + std::to_string(names_[n].listed) + (names_[n].by_rule ? keys_[n] : std::string());
    const auto at = by_key_.find(row);
    if (at == by_key_.end()) {
      start(n);
      by_key_.emplace(row, out_.of_name[n]);
    } else {
      join(n, at->second, Link::same, 1);
    }
    by_key_.emplace(slot(n, keys_[n]), out_.of_name[n]);
    if (names_[n].type == EntityType::PERSON) remember_parts(n, out_.of_name[n]);
    if (names_[n].type == EntityType::ORG) remember_prefix(n, out_.of_name[n]);
    note_gender(n, out_.of_name[n]);
  }

  void place_full(uint32_t n) {
    if (const auto at = by_key_.find(slot(n, keys_[n])); at != by_key_.end()) return join(n, at->second, Link::same, 1);
    if (names_[n].known >= 0) {
      if (const auto at = by_known_.find(names_[n].known); at != by_known_.end()) {
        by_key_.emplace(slot(n, keys_[n]), at->second);
        return join(n, at->second, Link::listed_alias, 0.98f);
      }
    }
    if (names_[n].type == EntityType::ORG) {
      if (const uint32_t owner = longer_form(n); owner != kNone) {
        by_key_.emplace(slot(n, keys_[n]), owner);
        return join(n, owner, Link::short_form, 0.85f);
      }
    }
    if (names_[n].type == EntityType::PERSON) {
      if (const uint32_t owner = same_person(n); owner != kNone) {
        by_key_.emplace(slot(n, keys_[n]), owner);
        remember_parts(n, owner);
        return join(n, owner, Link::variant, 0.85f);
      }
    }
    start(n);
    const auto id = static_cast<uint32_t>(out_.clusters.size()) - 1;
    by_key_.emplace(slot(n, keys_[n]), id);
    if (names_[n].known >= 0) by_known_.emplace(names_[n].known, id);
    if (names_[n].type == EntityType::PERSON) remember_parts(n, id);
    if (names_[n].type == EntityType::ORG) remember_prefix(n, id);
    note_gender(n, id);
  }

  // The folded words of a person's name without particles and initials.
  std::vector<std::string> parts_of(uint32_t n) const {
    std::vector<std::string> parts;
    for (uint32_t t = names_[n].first; t < names_[n].last; ++t) {
      const Word& word = a_.words[t];
      const bool opens = t == names_[n].first && t + 1 < names_[n].last && (word.flags & kParticle) != 0;
      const bool opening_particle = opens && ((word.flags & kGiven) == 0 || !a_.words[t + 1].capital);  // "Van der Berg", not "Van Thi"
      if (word.capital && !word.initial && !opening_particle && word.key.size() > 1) parts.emplace_back(word.key);
    }
    return parts;
  }

  void remember_parts(uint32_t n, uint32_t cluster) {
    const std::vector<std::string> parts = parts_of(n);
    Cluster& c = out_.clusters[cluster];
    if (parts.size() > c.parts.size()) { c.parts = parts; c.key = keys_[n]; }
    for (const std::string& part : parts) {
      own(part, cluster);
      // "Frimpong" for "Asante-Frimpong", "Bashir" for "al-Bashir".
      const size_t hyphen = part.rfind('-');
      if (parts.size() > 1 && hyphen != std::string::npos && part.size() > hyphen + 3) own(part.substr(hyphen + 1), cluster);
    }
  }

  void own(const std::string& part, uint32_t cluster) {
    std::vector<uint32_t>& owners = by_part_[part];
    if (std::find(owners.begin(), owners.end(), cluster) == owners.end() && owners.size() < 16) owners.push_back(cluster);
  }

  // A longer or shorter form of a person's full name: all words of one are in the other, in order.
  uint32_t same_person(uint32_t n) const {
    const std::vector<std::string> parts = parts_of(n);
    if (parts.empty()) return kNone;
    const auto owners = by_part_.find(parts.back());
    if (owners == by_part_.end()) return kNone;
    uint32_t found = kNone;
    for (const uint32_t owner : owners->second) {
      const std::vector<std::string>& other = out_.clusters[owner].parts;
      if (!within(parts, other) && !within(other, parts)) continue;
      const bool surname_only = (a_.words[names_[n].first].flags & kParticle) != 0 && parts.back() == other.back();   // "De Silva"
      if (parts.size() < 2 && !surname_only && initials(n, false)[0] != out_.clusters[owner].key[0]) continue;
      if (found != kNone) return kNone;
      found = owner;
    }
    return found;
  }

  static bool within(const std::vector<std::string>& small, const std::vector<std::string>& large) {
    size_t i = 0;
    for (const std::string& part : large) if (i < small.size() && small[i] == part) ++i;
    return !small.empty() && i == small.size();
  }

  void note_gender(uint32_t n, uint32_t cluster) {
    const Gender gender = title_gender(n);
    if (gender != Gender::unknown) out_.clusters[cluster].gender = gender;
  }

  Gender title_gender(uint32_t n) const {
    const uint32_t first = names_[n].first;
    const uint32_t title = title_before(a_, first);
    for (uint32_t t = first - title; t < first; ++t) {
      const Gender gender = gender_of_title(a_.words[t].key);
      if (gender != Gender::unknown) return gender;
    }
    return Gender::unknown;
  }

  // "Toyota" for "Toyota Motor Corp", "Equity" for "Equity Bank": the first words, when they are not everyday ones.
  void remember_prefix(uint32_t n, uint32_t cluster) {
    std::string key;
    for (uint32_t t = names_[n].first; t + 1 < names_[n].last; ++t) {
      if (!a_.words[t].capital) return;
      key.clear();
      a_.append_key(names_[n].first, t + 1, key);
      if (t == names_[n].first && (a_.is(t, kCommon | kOrgOpen | kGpeHead | kDirection) || is_place_or_people(t))) continue;
      const auto [at, added] = by_prefix_.emplace(key, cluster);
      if (!added && at->second != cluster) at->second = kNone;  // of two, so of neither
    }
    remember_last_word(n, cluster);
  }

  // "Mehran" for "Bank Mehran", "Illimani" for "Club Illimani"; "City" for "Manchester City" where teams play.
  void remember_last_word(uint32_t n, uint32_t cluster) {
    const uint32_t last = names_[n].last - 1;
    if (last == names_[n].first || !a_.words[last].capital || a_.is(last, kOrgSuffix | kDirection) || is_place_or_people(last)) return;
    if (!a_.team_sport && (a_.everyday(last) || a_.is(last, kCommon | kOrgHead))) return;
    const auto [at, added] = by_last_word_.emplace(a_.words[last].key, cluster);
    if (!added && at->second != cluster) at->second = kNone;
  }

  // The organisation that this is a short form of; none where the name is known for another, or could be of two.
  uint32_t longer_form(uint32_t n) const {
    uint32_t owner = kNone;
    if (const auto at = by_prefix_.find(keys_[n]); at != by_prefix_.end()) owner = at->second;
    if (owner == kNone && names_[n].last - names_[n].first == 1)
      if (const auto at = by_last_word_.find(keys_[n]); at != by_last_word_.end()) owner = at->second;
    if (owner == kNone || (names_[n].known >= 0 && out_.clusters[owner].known != names_[n].known)) return kNone;
    return owner;
  }

  bool is_place_or_people(uint32_t t) const {
    for (int32_t m = a_.words[t].entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
      const KnownName known = Lexicon::get().name(Lexicon::get().meaning(m).name);
      const bool place = known.type == EntityType::GPE || known.type == EntityType::LOC;
      if (known.type == EntityType::NORP || (place && known.weight >= 4)) return true;
    }
    return false;
  }

  void place_short(uint32_t n) {
    const EntityType type = names_[n].type;
    if (is_acronym(n) || acronyms_.count(keys_[n]) > 0) {
      if (const uint32_t owner = expansion(n); owner != kNone) return join(n, owner, Link::acronym, 0.97f);
    }
    if (const auto tail = tails_.find(keys_[n]); type == EntityType::GPE && tail != tails_.end() && out_.of_name[tail->second] != kNone)
      return join(n, out_.of_name[tail->second], Link::short_form, 0.9f);
    if (type == EntityType::PERSON) {
      if (const uint32_t owner = owner_of_part(n); owner != kNone) return;
    }
    if (const auto at = by_key_.find(slot(n, keys_[n])); at != by_key_.end()) {
      note_gender(n, at->second);
      return join(n, at->second, Link::same, 1);
    }
    if (names_[n].known >= 0) {
      if (const auto at = by_known_.find(names_[n].known); at != by_known_.end()) return join(n, at->second, Link::listed_alias, 0.95f);
    }
    if (type == EntityType::ORG) {
      if (const uint32_t owner = longer_form(n); owner != kNone) return join(n, owner, Link::short_form, 0.9f);
    }
    start(n);
    const auto id = static_cast<uint32_t>(out_.clusters.size()) - 1;
    by_key_.emplace(slot(n, keys_[n]), id);
    if (names_[n].known >= 0) by_known_.emplace(names_[n].known, id);
    if (type == EntityType::PERSON) {
      out_.clusters[id].parts = {keys_[n]};
      by_part_[keys_[n]].push_back(id);
    }
    note_gender(n, id);
  }

  uint32_t expansion(uint32_t n) {
    const auto defined = acronyms_.find(keys_[n]);
    if (defined != acronyms_.end() && out_.of_name[defined->second] != kNone) return out_.of_name[defined->second];
    if (names_[n].type != EntityType::ORG || keys_[n].size() < 3) return kNone;
    if (by_initials_.empty()) {
      for (uint32_t m = 0; m < names_.size(); ++m) {
        if (names_[m].type != EntityType::ORG || !is_full(m)) continue;
        by_initials_.emplace(initials(m, false), out_.of_name[m]);
        by_initials_.emplace(initials(m, true), out_.of_name[m]);
      }
      by_initials_.emplace(std::string(), kNone);
    }
    const auto at = by_initials_.find(letters_of(keys_[n]));
    return at == by_initials_.end() ? kNone : at->second;
  }

  // Joins a single word to the person it is part of: the one named last, and of the right gender where a title tells.
  uint32_t owner_of_part(uint32_t n) {
    const auto owners = by_part_.find(keys_[n]);
    if (owners == by_part_.end()) return kNone;
    const Gender gender = title_gender(n);
    const bool titled = title_before(a_, names_[n].first) > 0;
    uint32_t best = kNone, fitting = 0;
    uint64_t best_rank = 0;
    for (const uint32_t owner : owners->second) {
      const Cluster& c = out_.clusters[owner];
      if (gender != Gender::unknown && c.gender != Gender::unknown && gender != c.gender) continue;
      const uint32_t seen = last_seen_before(owner, n);
      fitting += seen > 0;
      // Known gender beats unknown, a family name a given name, who was named before who comes later. Without a title the
      // name means the one it meant before, or who was introduced first; with one, the last one named.
      uint64_t rank = 1;
      if (gender != Gender::unknown && c.gender == gender) rank += 1ull << 40;
      if (is_family_name(c, keys_[n])) rank += 1ull << 39;
      if (seen > 0) rank += 1ull << 38;
      rank += titled ? seen : (static_cast<uint64_t>(std::min<uint32_t>(bare_[owner], 1000)) << 24) + ((1u << 23) - std::min<uint32_t>(c.names.front(), 1u << 23));
      if (rank > best_rank) { best = owner; best_rank = rank; }
    }
    if (best == kNone) return kNone;
    if (!titled) ++bare_[best];
    join(n, best, out_.clusters[best].parts.size() > 1 ? Link::part : Link::same, fitting > 1 && !titled ? 0.8f : 0.96f);
    note_gender(n, best);
    return best;
  }

  static bool is_family_name(const Cluster& c, const std::string& key) { return !c.parts.empty() && c.parts.back() == key; }

  // One more than the last name of the cluster before n, 0 when it is first named later. Full names come sorted, then
  // the short ones placed so far, sorted too.
  uint32_t last_seen_before(uint32_t cluster, uint32_t n) const {
    const std::vector<uint32_t>& all = out_.clusters[cluster].names;
    const size_t full = cluster < full_names_.size() ? full_names_[cluster] : 0;
    const auto end = all.begin() + static_cast<std::ptrdiff_t>(full);
    const auto after = std::lower_bound(all.begin(), end, n);
    const uint32_t of_full = after == all.begin() ? 0 : *(after - 1) + 1;
    return std::max(of_full, full < all.size() ? all.back() + 1 : 0);
  }

  void sort_clusters() {
    for (Cluster& cluster : out_.clusters) std::sort(cluster.names.begin(), cluster.names.end());
    std::vector<uint32_t> order(out_.clusters.size());
    for (uint32_t i = 0; i < order.size(); ++i) order[i] = i;
    std::sort(order.begin(), order.end(), [&](uint32_t a, uint32_t b) { return out_.clusters[a].names.front() < out_.clusters[b].names.front(); });
    std::vector<uint32_t> place(order.size());
    std::vector<Cluster> sorted;
    sorted.reserve(order.size());
    for (uint32_t i = 0; i < order.size(); ++i) { place[order[i]] = i; sorted.push_back(std::move(out_.clusters[order[i]])); }
    out_.clusters = std::move(sorted);
    for (uint32_t& cluster : out_.of_name) cluster = place[cluster];
  }

  const Article& a_;
  std::vector<FoundName>& names_;
  std::vector<std::string> keys_;
  Clustering out_;
  std::unordered_map<std::string, uint32_t> acronyms_;     // acronym to the name it stands beside
  std::unordered_map<std::string, uint32_t> tails_;        // last word of "... of X" to that name
  std::unordered_map<std::string, uint32_t> by_key_, by_initials_;
  std::unordered_map<std::string, uint32_t> by_prefix_, by_last_word_;  // short forms of organisations
  std::unordered_map<int32_t, uint32_t> by_known_;
  std::unordered_map<std::string, std::vector<uint32_t>> by_part_;
  std::unordered_map<uint32_t, uint32_t> bare_;            // of each cluster, how often it was meant by a bare surname
  std::vector<uint32_t> full_names_;                        // of each cluster, how many full names it has
};

}  // namespace

Clustering cluster_names(const Article& article, std::vector<FoundName>& names) { return Gatherer(article, names).run(); }

}  // namespace dateline::entities
