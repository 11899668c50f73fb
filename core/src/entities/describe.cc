#include "entities/describe.h"

#include <algorithm>
#include <utility>

#include "knowledge/fold.h"

namespace dateline::entities {
namespace {

// A name of one word is linked only when it is at least this well known, and this much better than the next meaning.
constexpr int kLinkWeight = 5, kLinkLead = 3;
constexpr int kWellKnown = 7, kShortLead = 2;   // a well known name needs less of a lead
constexpr int kOfficeWeight = 3;
constexpr int kAtHome = 2;                      // points for being of a country that the article names

std::string words_of(const Article& article, const FoundName& name) {
  const std::vector<Token>& tokens = article.document.tokens;
  std::string text(article.document.slice({tokens[name.first].start, tokens[name.last - 1].end}));
  for (char& c : text) if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  return text;
}

uint32_t capital_words(const Article& article, const FoundName& name) {
  uint32_t count = 0;
  for (uint32_t t = name.first; t < name.last; ++t) count += article.words[t].capital;
  return count;
}

// Which of the cluster's names to call it by: the one with most words, first of equals; not in capitals if it can be helped.
uint32_t fullest(const Article& article, const std::vector<FoundName>& names, const Cluster& cluster) {
  uint32_t best = cluster.names.front();
  long best_score = -1;
  for (const uint32_t n : cluster.names) {
    const FoundName& name = names[n];
    const bool caps = article.words[name.first].all_caps;
    const long score = static_cast<long>(capital_words(article, name)) * 4 + (caps ? 0 : 2) + (name.last - name.first > 1 ? 1 : 0);
    if (score > best_score) { best_score = score; best = n; }
  }
  return best;
}

// Does a date line write the place in capitals? Acronyms have no small letters in the list either.
bool is_shouted(std::string_view name, std::string_view listed) {
  const auto small = [](char c) { return c >= 'a' && c <= 'z'; };
  return name.size() > 3 && std::none_of(name.begin(), name.end(), small) && std::any_of(listed.begin(), listed.end(), small) && folded(name) == folded(listed);
}

LexicalEntry entry_of(const Article& article, const FoundName& name) {
  std::string key;
  article.append_key(name.first, name.last, key);
  return Lexicon::get().find(key);
}

struct Choice { int32_t name = -1; int weight = -1, next = -1; };

// The best known meaning of the type, and how well known the next is; one whose country the article names counts for more.
Choice choose(const NamedCountries& countries, const LexicalEntry& entry, EntityType type) {
  Choice choice;
  for (int32_t m = entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
    const Meaning meaning = Lexicon::get().meaning(m);
    const KnownName known = Lexicon::get().name(meaning.name);
    if (known.type != type) continue;
    const bool at_home = !known.is_country && !known.country.empty() && type != EntityType::NORP && countries.has_beside(known.country, entry);
    const int weight = known.is_country ? 12 : known.weight + (at_home ? kAtHome : 0);
    const bool same_thing = choice.name >= 0 && known.wikidata != 0 && Lexicon::get().name(static_cast<uint32_t>(choice.name)).wikidata == known.wikidata;
    const bool better = weight > choice.weight || (weight == choice.weight && choice.name >= 0 && Lexicon::get().name(static_cast<uint32_t>(choice.name)).wikidata == 0);
    if (better) {
      if (!same_thing && !(choice.name >= 0 && Lexicon::get().name(static_cast<uint32_t>(choice.name)).wikidata == 0)) choice.next = choice.weight;
      choice.weight = weight;
      choice.name = static_cast<int32_t>(meaning.name);
    } else if (!same_thing && known.wikidata != 0) {
      choice.next = std::max(choice.next, weight);
    }
  }
  return choice;
}

// "Atlanta, Georgia" and "Washington state" say which one: the country that the place before the comma lies in, or "state".
struct Place { std::string_view country; bool state = false; };

Place place_of(const Article& article, const std::vector<FoundName>& names, const Cluster& cluster) {
  Place place;
  for (const uint32_t n : cluster.names) {
    const FoundName& name = names[n];
    if (name.type != EntityType::GPE) continue;
    if (name.last < article.words.size() && article.words[name.last].key == "state" && !article.words[name.last].capital) place.state = true;
    if (n == 0 || names[n - 1].last + 1 != name.first || article.words[name.first - 1].key != "," || names[n - 1].known < 0 || names[n - 1].type != EntityType::GPE) continue;
    const KnownName town = Lexicon::get().name(static_cast<uint32_t>(names[n - 1].known));
    if (!town.is_country) place.country = town.country;
  }
  return place;
}

// The meaning that the place asks for, none where it asks for one that no list has, else the choice made without it.
Choice placed(Choice choice, const Place& place, const LexicalEntry& entry) {
  if (choice.name < 0 || (place.country.empty() && !place.state)) return choice;
  const auto fits = [&](const KnownName& known) {
    return known.type == EntityType::GPE && (place.country.empty() || known.country == place.country) &&
           (!place.state || known.description().find("state") != std::string_view::npos);
  };
  if (fits(Lexicon::get().name(static_cast<uint32_t>(choice.name)))) return choice;
  Choice other;
  for (int32_t m = entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next) {
    const Meaning meaning = Lexicon::get().meaning(m);
    const KnownName known = Lexicon::get().name(meaning.name);
    if (fits(known) && known.weight > other.weight) other = {static_cast<int32_t>(meaning.name), known.weight, -1};
  }
  return other;
}

// "National Assembly" and "Unity Party" are names of many things.
bool is_generic(const Article& article, const FoundName& name) {
  for (uint32_t t = name.first; t < name.last; ++t) if (!article.is(t, kCommon | kJoin)) return false;
  return true;
}

bool certain(const Article& article, const NamedCountries& countries, const FoundName& name, const Choice& choice) {
  if (choice.name < 0) return false;
  const uint32_t words = capital_words(article, name);
  const KnownName known = Lexicon::get().name(static_cast<uint32_t>(choice.name));
  const bool at_home = !known.country.empty() && countries.has(known.country);
  const bool placeless = known.country.empty() && choice.weight >= 7;   // "World Food Programme"
  if (name.type == EntityType::ORG && words > 1 && is_generic(article, name) && !at_home && !placeless && choice.weight < 9) return false;
  // "SNP" in an article on Peru is not Scotland's party: an acronym of a country's own body needs the country.
  const bool acronym = words == 1 && article.words[name.first].all_caps && known.name().find(' ') != std::string_view::npos;
  if (name.type == EntityType::ORG && acronym && !known.country.empty() && !at_home && choice.weight < 9) return false;
  // Office-holders are in the news of other countries too.
  const bool in_office = !known.offices().empty() && choice.weight >= kOfficeWeight;
  if (name.type == EntityType::PERSON && !known.country.empty() && !at_home && !in_office && choice.weight < 8) return false;
  if (name.type == EntityType::PERSON) return words > 1 && (choice.weight >= kLinkWeight || in_office) && choice.next < 0;
  if (choice.next >= 0 && choice.weight < choice.next + (choice.weight >= kWellKnown ? kShortLead : kLinkLead) && choice.weight < 9) return false;
  return words > 1 || choice.weight >= kLinkWeight;
}

// "the" where English wants it: before plural and descriptive country names, and before organisations of several words.
std::string with_article(const std::string& name) {
  for (const std::string_view begin : {"United ", "Netherlands", "Philippines", "Bahamas", "Gambia", "Maldives", "Democratic Republic", "Republic of", "Central African", "Dominican Republic", "Comoros", "EU", "UN", "U.N."})
    if (name.compare(0, begin.size(), begin) == 0) return "the " + name;
  const bool several = name.find(' ') != std::string::npos;
  for (const std::string_view word : {"Association", "Bank", "Party", "Union", "Ministry", "Council", "Commission", "Agency", "Bureau", "Institute", "Court", "Committee", "Federation", "University of", "Office", "Front", "Department", "Organization", "Organisation", "Fund", "Society", "Service", "Assembly", "House", "Authority", "Foundation", "Academy", "Army", "Force", "Police", "Group", "Command", "Senate"})
    if (several && name.find(word) != std::string::npos) return "the " + name;
  return name;
}

std::string country_name(std::string_view code) {
  const Country* country = Lexicon::get().country(code);
  return country == nullptr ? std::string() : std::string(country->name);
}

std::string capitalised(std::string text) {
  if (!text.empty() && text[0] >= 'a' && text[0] <= 'z') text[0] = static_cast<char>(text[0] - 32);
  return text;
}

// Abbreviated offices in full, as a description is read outside the article.
std::string spelled_out(std::string role) {
  static constexpr std::pair<std::string_view, std::string_view> kShort[] = {{"Sen.", "Senator"}, {"Gov.", "Governor"}, {"Rep.", "Representative"}, {"Gen.", "General"},
      {"Col.", "Colonel"}, {"Capt.", "Captain"}, {"Lt.", "Lieutenant"}, {"Maj.", "Major"}, {"Sgt.", "Sergeant"}, {"Adm.", "Admiral"}, {"Brig.", "Brigadier"}, {"Cmdr.", "Commander"}};
  for (const auto& [abbreviation, word] : kShort) {
    const size_t at = role.find(abbreviation);
    if (at != std::string::npos && (at == 0 || role[at - 1] == ' ')) role.replace(at, abbreviation.size(), word);
  }
  return role;
}

// "President of Kenya in this article".
std::string from_roles(const Cluster& cluster) {
  if (cluster.roles.empty()) return {};
  std::string text = capitalised(spelled_out(cluster.roles.front()));
  const std::string role = folded(cluster.roles.front());
  const LexicalEntry last = Lexicon::get().find(std::string_view(role).substr(role.rfind(' ') == std::string::npos ? 0 : role.rfind(' ') + 1));
  const bool occupation = (last.flags & kWork) != 0 && (last.flags & (kOffice | kRoyal)) == 0;
  // An office is of a country, an occupation is not; it may be at an organisation.
  if (!cluster.country_word.empty() && !(occupation && cluster.office_of_country)) text += (occupation ? " at " : " of ") + with_article(cluster.country_word);
  return text + " in this article";
}

std::string place_description(const KnownName& known) {
  if (known.is_country) return "country";
  const Country* country = Lexicon::get().country(known.country);
  if (country == nullptr) return std::string(known.description());
  if (!known.description().empty()) return std::string(known.description());
  if (country->capital == known.name()) return "capital of " + with_article(std::string(country->name));
  return "place in " + with_article(std::string(country->name));
}

// Whether a day lies in [start, end]; a year alone stands for any day of it, an empty end for today.
bool held_on(std::string_view day, std::string_view start, std::string_view end) {
  return day.substr(0, start.size()) >= start && (end.empty() || day.substr(0, end.size()) <= end);
}

// The office that somebody held on the day of publication, else "former" and the last one before it; empty when all came
// later. Without such a day, the latest.
std::string office_on(std::string_view offices, std::string_view day) {
  while (!offices.empty()) {
    const std::string_view office = offices.substr(0, offices.find('|'));
    offices.remove_prefix(std::min(office.size() + 1, offices.size()));
    const size_t open = office.find(" ["), slash = office.find('/', open);
    if (open == std::string_view::npos || slash == std::string_view::npos) continue;
    const std::string title(office.substr(0, open));
    const std::string_view start = office.substr(open + 2, slash - open - 2), end = office.substr(slash + 1, office.size() - slash - 2);
    if (day.empty() || held_on(day, start, end)) return title;
    if (!end.empty() && day.substr(0, end.size()) > end) return "former " + title;
  }
  return {};
}

void from_known(Entity& entity, const KnownName& known, bool link, std::string_view day) {
  if (entity.country.empty() && (link || known.type == EntityType::NORP)) entity.country = known.country;
  if (link) entity.wikidata = qid(known.wikidata);
  if (!entity.description.empty()) return;
  if (known.type == EntityType::NORP) entity.description = known.country.empty() ? std::string() : "people or adjective of " + with_article(country_name(known.country));
  else if (link && !known.offices().empty()) entity.description = office_on(known.offices(), day);
  else if (link && known.type == EntityType::GPE) entity.description = place_description(known);
  // Offices change hands: what the list says of an office-holder may be of another year than the article.
  else if (link && !(known.type == EntityType::PERSON && !known.country.empty())) entity.description = known.description();
}

std::string reason_words(const FoundName& name) {
  switch (name.reason) {
    case Reason::in_list: return "in our list of names";
    case Reason::given_name: return "begins with a given name";
    case Reason::surname: return "ends in a surname";
    case Reason::after_title: return "name beside a title or office";
    case Reason::speaks: return "name of someone who speaks or acts";
    case Reason::age: return "name followed by an age or a year of birth";
    case Reason::relative: return "name after a word for a person";
    case Reason::unknown_words: return "capitalised words that are no everyday words";
    case Reason::place_word: return "has a word for a place in it";
    case Reason::after_place_word: return "stands where places stand";
    case Reason::before_country: return "place followed by the place it lies in";
    case Reason::firm_word: return "has a word for an organisation in it";
    case Reason::legal_form: return "has the form of a company's name";
    case Reason::acronym: return "acronym";
    case Reason::firm_beside: return "stands beside a word for an organisation";
    case Reason::firm_accounts: return "the words beside it are said of firms only";
    case Reason::event_word: return "has a word for an event in it";
    case Reason::law_word: return "has a word for a law or treaty in it";
    case Reason::facility_word: return "has a word for a building or site in it";
    case Reason::elsewhere: return "also a name elsewhere in the article";
    case Reason::tagger: return "the language model reads it as a name";
    case Reason::product_code: return "letters and digits of a product";
    case Reason::people: return "people, belief or nationality";
    case Reason::language: return "language";
    case Reason::quoted_work: return "has a word for a work or award in it";
    case Reason::own_list: return "in your own list of names";
    case Reason::initials: return "name with initials";
    case Reason::none: break;
  }
  return "looks like a name";
}

}  // namespace

NamedCountries::NamedCountries(const std::vector<FoundName>& names) {
  for (const FoundName& name : names) {
    if (name.known < 0 || (name.type != EntityType::GPE && name.type != EntityType::NORP)) continue;
    const std::string_view code = Lexicon::get().name(static_cast<uint32_t>(name.known)).country;
    std::vector<int32_t>& by = by_code_[code];
    if (by.size() < kMost && std::find(by.begin(), by.end(), name.known) == by.end()) by.push_back(name.known);
  }
}

bool NamedCountries::has_beside(std::string_view code, const LexicalEntry& entry) const {
  const auto at = by_code_.find(code);
  if (at == by_code_.end()) return false;
  return std::any_of(at->second.begin(), at->second.end(), [&](int32_t known) {
    for (int32_t m = entry.meaning; m >= 0; m = Lexicon::get().meaning(m).next)
      if (static_cast<int32_t>(Lexicon::get().meaning(m).name) == known) return false;
    return true;
  });
}

Entity describe(const Article& article, const std::vector<FoundName>& names, const NamedCountries& countries, const Clustering& clustering, uint32_t index) {
  const Cluster& cluster = clustering.clusters[index];
  Entity entity;
  entity.type = cluster.type;
  const FoundName& main = names[fullest(article, names, cluster)];
  entity.name = words_of(article, main);
  for (const uint32_t n : cluster.names) {
    std::string alias = words_of(article, names[n]);
    if (alias != entity.name && std::find(entity.aliases.begin(), entity.aliases.end(), alias) == entity.aliases.end() && entity.aliases.size() < 12)
      entity.aliases.push_back(std::move(alias));
  }
  entity.roles = cluster.roles;
  entity.country = cluster.country;
  entity.description = from_roles(cluster);
  const LexicalEntry entry = entry_of(article, main);
  const Choice choice = placed(choose(countries, entry, cluster.type), place_of(article, names, cluster), entry);
  if (choice.name >= 0 && cluster.type != EntityType::ORG) {
    const std::string_view listed = Lexicon::get().name(static_cast<uint32_t>(choice.name)).name();
    if (is_shouted(entity.name, listed)) {
      entity.aliases.insert(entity.aliases.begin(), entity.name);
      entity.name = listed;
    }
  }
  if (choice.name >= 0) from_known(entity, Lexicon::get().name(static_cast<uint32_t>(choice.name)), certain(article, countries, main, choice), article.document.published.value);
  return entity;
}

std::string why_name(const Article& article, const std::vector<FoundName>& names, const Clustering& clustering, uint32_t n, const std::vector<Entity>& entities) {
  const Entity& entity = entities[clustering.of_name[n]];
  const Cluster& cluster = clustering.clusters[clustering.of_name[n]];
  switch (clustering.link[n]) {
    case Link::part: {
      std::string key;
      article.append_key(names[n].first, names[n].last, key);
      return (cluster.parts.back() == key ? "surname of " : "part of the name of ") + entity.name;
    }
    case Link::acronym: {
      const uint32_t first = names[n].first;
      const bool bracketed = first > 0 && article.words[first - 1].key == "(";
      return "acronym of " + entity.name + (bracketed ? ", given in brackets" : "");
    }
    case Link::listed_alias: return "another name of " + entity.name;
    case Link::short_form: return "short form of " + entity.name;
    case Link::variant: return words_of(article, names[n]) == entity.name ? reason_words(names[n]) : "variant of " + entity.name;
    case Link::first: case Link::same: break;
  }
  std::string why = reason_words(names[n]);
  const uint32_t last = names[n].last;
  const bool speaks = last < article.words.size() && (article.words[last].flags & kSpoke) != 0;
  if (speaks && names[n].type == EntityType::GPE && names[n].known >= 0) why += "; here it may stand for its government";
  return why;
}

}  // namespace dateline::entities
