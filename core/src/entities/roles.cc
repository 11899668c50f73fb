#include "entities/roles.h"

#include <algorithm>

namespace dateline::entities {
namespace {

class RoleReader {
 public:
  RoleReader(const Article& article, const std::vector<FoundName>& names, Clustering& clustering)
      : a_(article), names_(names), clustering_(clustering), name_at_(article.words.size(), -1) {
    for (size_t n = 0; n < names.size(); ++n) for (uint32_t t = names[n].first; t < names[n].last; ++t) name_at_[t] = static_cast<int32_t>(n);
  }

  void run() {
    // The body says it in full ("former director of ..."), so the headline's words ("ex-spy chief") come last.
    for (const bool in_title : {false, true}) {
      for (uint32_t n = 0; n < names_.size(); ++n) {
        if (names_[n].type != EntityType::PERSON || is_in_title(n) != in_title) continue;
        Cluster& person = clustering_.clusters[clustering_.of_name[n]];
        before(n, person);
        after(n, person);
      }
    }
  }

 private:
  const Sentence& sentence_of(uint32_t t) const { return a_.document.sentences[a_.document.tokens[t].sentence]; }

  bool is_in_title(uint32_t n) const {
    const uint32_t block = sentence_of(names_[n].first).block;
    return block < a_.document.blocks.size() && a_.document.blocks[block].kind == BlockKind::title;
  }

  // Honorifics say how to address, not what somebody does.
  bool is_role(uint32_t first, uint32_t last) const {
    for (uint32_t t = first; t < last; ++t) if (a_.is(t, kTitle & ~kHonorific)) return true;
    return false;
  }

  void add_role(Cluster& person, uint32_t first, uint32_t last) {
    while (first < last && a_.is(first, kHonorific) && !a_.is(first, kTitle & ~kHonorific)) ++first;
    while (last > first && a_.is(last - 1, kHonorific) && !a_.is(last - 1, kTitle & ~kHonorific)) --last;
    if (first >= last || !is_role(first, last)) return;
    std::string role(a_.document.slice({a_.document.tokens[first].start, a_.document.tokens[last - 1].end}));
    std::replace(role.begin(), role.end(), '\n', ' ');
    const auto same = [&](const std::string& known) {
      return known.size() == role.size() && std::equal(known.begin(), known.end(), role.begin(), [](char a, char b) { return (a | 32) == (b | 32); });
    };
    if (std::none_of(person.roles.begin(), person.roles.end(), same) && person.roles.size() < 6) person.roles.push_back(std::move(role));
  }

  // What the office is of: the name that covers the token. A country, its adjective, or an organisation.
  void take_country(Cluster& person, uint32_t token) {
    if (name_at_[token] < 0) return;
    const FoundName& name = names_[static_cast<size_t>(name_at_[token])];
    if (name.type == EntityType::ORG && person.country_word.empty()) {
      const std::vector<Token>& tokens = a_.document.tokens;
      person.country_word = a_.document.slice({tokens[name.first].start, tokens[name.last - 1].end});
      return;
    }
    if (name.type != EntityType::GPE && name.type != EntityType::NORP) return;
    if (name.known < 0) return;
    const KnownName known = Lexicon::get().name(static_cast<uint32_t>(name.known));
    if (known.country.empty() || !person.country.empty()) return;
    if (name.type == EntityType::GPE && !known.is_country) return;
    person.country = known.country;
    const Country* country = Lexicon::get().country(known.country);
    if (country == nullptr || !person.country_word.empty()) return;
    person.country_word = country->name;
    person.office_of_country = true;
  }

  void before(uint32_t n, Cluster& person) {
    const uint32_t first = names_[n].first;
    const uint32_t title = title_before(a_, first);
    const uint32_t floor = sentence_of(first).first_token;
    if (title == 0) return counterpart(n, floor, person);
    uint32_t begin = with_field(first - title, floor);
    while (begin < first && name_at_[begin] >= 0) ++begin;   // "White House" before "press secretary"
    add_role(person, begin, first);
    if (!is_role(begin, first)) return;
    // "President Rosa Quispe of Peru".
    const uint32_t after_name = names_[n].last;
    if (after_name + 1 < sentence_of(first).last_token && a_.words[after_name].key == "of") take_country(person, after_name + 1);
    uint32_t t = begin;
    if (t > floor && (a_.words[t - 1].key == "'s" || a_.words[t - 1].key == "'")) --t;
    if (t > floor) take_country(person, t - 1);
  }

  // "his Chinese counterpart Xi Jinping" has the office of the one named before.
  void counterpart(uint32_t n, uint32_t floor, Cluster& person) {
    const uint32_t first = names_[n].first;
    if (first < floor + 2 || a_.words[first - 1].key != "counterpart" || !person.roles.empty()) return;
    take_country(person, first - 2);
    for (uint32_t m = n; m-- > 0 && names_[m].first >= floor;) {
      if (names_[m].type != EntityType::PERSON) continue;
      const Cluster& other = clustering_.clusters[clustering_.of_name[m]];
      if (!other.roles.empty()) person.roles.push_back(other.roles.front());
      return;
    }
  }

  // "EU competition chief": up to two plain words between a name and the office belong to the office.
  uint32_t with_field(uint32_t begin, uint32_t floor) const {
    for (uint32_t words = 1; words <= 2 && begin >= floor + words + 1; ++words) {
      const uint32_t t = begin - words;
      if (a_.words[t].capital || a_.document.tokens[t].letter_case != Case::lower || a_.is(t, kJoin | kPlaceBefore | kPlaceMaybe | kSpoke | kSpokeAny | kNever)) break;
      if (a_.words[t].title > 0 || (a_.document.tokens[t].pos != Pos::noun && a_.document.tokens[t].pos != Pos::adj)) break;
      if (name_at_[t - 1] >= 0) return t;
    }
    return begin;
  }

  // "Name, the Chilean foreign minister," and "Name, president of the African Development Bank,".
  void after(uint32_t n, Cluster& person) {
    uint32_t t = names_[n].last;
    const uint32_t end = sentence_of(names_[n].first).last_token;
    if (t >= end || a_.words[t].key != ",") return;
    ++t;
    if (t < end && (a_.words[t].key == "the" || a_.words[t].key == "a" || a_.words[t].key == "an")) ++t;
    const uint32_t limit = std::min(end, t + 4);
    uint32_t country_token = UINT32_MAX, qualifier = UINT32_MAX;
    while (t < limit && a_.words[t].title == 0) {
      if (name_at_[t] >= 0) country_token = t;
      else if (a_.words[t].key == "former" || a_.words[t].key == "outgoing" || a_.words[t].key == "acting" || a_.words[t].key == "incoming") qualifier = t;
      else if (a_.words[t].key != "'s" && a_.words[t].key != "'") return;
      ++t;
    }
    if (t >= limit) return;
    const uint32_t title_end = t + a_.words[t].title;
    // "Ana Diaz, President Soto and ..." lists people; a title followed by a name is that name's.
    if (title_end < end && name_at_[title_end] >= 0 && names_[static_cast<size_t>(name_at_[title_end])].type == EntityType::PERSON) return;
    add_role(person, std::min(t, qualifier), title_end);   // "former British prime minister" is no prime minister
    if (country_token != UINT32_MAX && qualifier == UINT32_MAX) take_country(person, country_token);
    if (title_end + 1 < end && a_.words[title_end].key == "of") {
      take_country(person, title_end + 1 + (a_.words[title_end + 1].key == "the" && title_end + 2 < end ? 1 : 0));
    }
  }

  const Article& a_;
  const std::vector<FoundName>& names_;
  Clustering& clustering_;
  std::vector<int32_t> name_at_;   // found name at each token, -1 for none
};

}  // namespace

void read_roles(const Article& article, const std::vector<FoundName>& names, Clustering& clustering) {
  RoleReader(article, names, clustering).run();
}

}  // namespace dateline::entities
