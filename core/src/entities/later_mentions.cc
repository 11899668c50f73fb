#include "entities/later_mentions.h"

#include <algorithm>
#include <array>

namespace dateline::entities {
namespace {

constexpr uint32_t kLookBack = 24;   // names

struct Pronoun { std::string_view word; Gender gender; };
constexpr std::array<Pronoun, 7> kPronouns = {{{"he", Gender::male}, {"him", Gender::male}, {"his", Gender::male}, {"himself", Gender::male},
                                              {"she", Gender::female}, {"her", Gender::female}, {"herself", Gender::female}}};

// Nouns for firms that need not stand in their names.
bool is_firm_noun(std::string_view noun) {
  for (const std::string_view word : {"company", "firm", "group", "carmaker", "automaker", "airline", "retailer", "lender", "chipmaker", "manufacturer", "conglomerate", "startup", "start-up", "operator", "broadcaster"})
    if (noun == word) return true;
  return false;
}

// Nouns that stand for an organisation whose name holds them.
bool is_body_noun(std::string_view noun) {
  for (const std::string_view word : {"agency", "alliance", "association", "authority", "bank", "board", "bureau", "club", "college", "commission", "committee", "company", "corporation",
        "council", "court", "department", "federation", "foundation", "fund", "group", "hospital", "institute", "ministry", "movement", "party", "tribunal", "union", "university", "bloc", "organisation", "organization"})
    if (noun == word) return true;
  return false;
}

bool is_leader_noun(std::string_view noun) { return noun == "leader" || noun == "president" || noun == "premier"; }

class Resolver {
 public:
  Resolver(const Article& article, const std::vector<FoundName>& names, Clustering& clustering) : a_(article), names_(names), c_(clustering) {
    gender_.reserve(c_.clusters.size());
    for (const Cluster& cluster : c_.clusters) gender_.push_back(cluster.gender);
    plain_title_.resize(c_.clusters.size());
    for (size_t i = 0; i < c_.clusters.size(); ++i) plain_title_[i] = last_words_of_roles(c_.clusters[i]);
  }

  std::vector<LaterMention> run() {
    const std::vector<Token>& tokens = a_.document.tokens;
    for (size_t s = 0; s < a_.document.sentences.size(); ++s) {
      const Sentence& sentence = a_.document.sentences[s];
      if (a_.headline[s]) { skip_names(sentence.last_token); continue; }
      for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
        skip_names(t);
        if (inside_name(t) || a_.words[t].closed) continue;
        if (a_.words[t].key == "the" && t + 1 < sentence.last_token) nominal(t, sentence);
        else if (tokens[t].letter_case != Case::none && !a_.quoted[t]) pronoun(t);
      }
    }
    return std::move(found_);
  }

 private:
  void skip_names(uint32_t token) { while (next_ < names_.size() && names_[next_].last <= token) ++next_; }
  bool inside_name(uint32_t token) const { return next_ < names_.size() && names_[next_].first <= token; }

  static std::vector<std::string> last_words_of_roles(const Cluster& cluster) {
    std::vector<std::string> words;
    for (const std::string& role : cluster.roles) {
      const size_t blank = role.rfind(' ');
      std::string word = blank == std::string::npos ? role : role.substr(blank + 1);
      for (char& ch : word) if (ch >= 'A' && ch <= 'Z') ch = static_cast<char>(ch + 32);
      words.push_back(word);
    }
    return words;
  }

  // The only cluster that fits among the last names; a second one that fits leaves it open.
  template <typename Fits>
  int32_t only(Fits fits) const {
    int32_t found = -1;
    for (uint32_t back = 1; back <= kLookBack && back <= next_; ++back) {
      const uint32_t cluster = c_.of_name[next_ - back];
      if (static_cast<int32_t>(cluster) == found || !fits(cluster)) continue;
      if (found >= 0) return -1;
      found = static_cast<int32_t>(cluster);
    }
    return found;
  }

  void nominal(uint32_t the, const Sentence& sentence) {
    uint32_t t = the + 1;
    std::string_view country;
    // "the Chilean leader": the adjective is a name of its own.
    if (next_ < names_.size() && names_[next_].first == t && names_[next_].type == EntityType::NORP && names_[next_].known >= 0) {
      country = Lexicon::get().name(static_cast<uint32_t>(names_[next_].known)).country;
      t = names_[next_].last;
    }
    if (t >= sentence.last_token) return;
    const std::string_view noun = a_.words[t].key;
    if (a_.words[t].capital && !is_body_noun(noun)) return;  // "the Commission" after the European Commission
    // A noun that goes on ("the bank account", "the company of") is something else.
    if (t + 1 < sentence.last_token && (a_.words[t + 1].key == "of" || a_.words[t + 1].key == "for")) return;
    if (t + 1 < sentence.last_token && (a_.document.tokens[t + 1].pos == Pos::noun || a_.words[t + 1].capital)) return;
    int32_t cluster = -1;
    if (!country.empty()) {
      if (is_leader_noun(noun) || (a_.words[t].flags & kOffice) != 0) {
        cluster = only([&](uint32_t c) { return c_.clusters[c].type == EntityType::PERSON && c_.clusters[c].country == country && (noun == "leader" || has_title(c, noun)); });
      }
    } else if (is_body_noun(noun) && cluster < 0) {
      cluster = only([&](uint32_t c) { return c_.clusters[c].type == EntityType::ORG && holds_word(c_.clusters[c].key, noun); });
    } else if ((a_.words[t].flags & kOffice) != 0 && noun != "head" && noun != "chief" && noun != "speaker") {
      cluster = only([&](uint32_t c) { return c_.clusters[c].type == EntityType::PERSON && has_title(c, noun); });
    }
    if (cluster < 0 && country.empty() && noun == "bloc") {
      cluster = only([&](uint32_t c) { return c_.clusters[c].type == EntityType::ORG && is_bloc(c_.clusters[c]); });
    }
    if (cluster < 0 && country.empty() && is_firm_noun(noun)) {
      cluster = only([&](uint32_t c) { return c_.clusters[c].type == EntityType::ORG && is_company(c_.clusters[c]); });
    }
    if (cluster < 0) return;
    found_.push_back({the, t + 1, static_cast<uint32_t>(cluster), MentionKind::nominal, 0.75f});
  }

  static bool holds_word(const std::string& key, std::string_view noun) {
    const size_t at = key.find(noun);
    if (at == std::string::npos) return false;
    return (at == 0 || key[at - 1] == ' ') && (at + noun.size() == key.size() || key[at + noun.size()] == ' ');
  }

  bool has_title(uint32_t cluster, std::string_view noun) const {
    const auto& words = plain_title_[cluster];
    return std::find(words.begin(), words.end(), noun) != words.end();
  }

  bool is_company(const Cluster& cluster) const {
    for (const uint32_t n : cluster.names) if (a_.is(names_[n].last - 1, kOrgSuffix)) return true;
    const FoundName& name = names_[cluster.names.front()];
    if (name.known < 0) return name.reason == Reason::firm_beside || name.reason == Reason::firm_accounts || name.reason == Reason::legal_form;
    return is_described(name, {"company", "maker", "retailer"});
  }

  // The African Continental Free Trade Area, the European Union: what states have joined.
  bool is_bloc(const Cluster& cluster) const {
    for (const std::string_view words : {"free trade area", "economic community", "economic union", "customs union"})
      if (cluster.key.find(words) != std::string::npos) return true;
    return is_described(names_[cluster.names.front()], {" states", "countries", "bloc"});
  }

  static bool is_described(const FoundName& name, std::initializer_list<std::string_view> words) {
    if (name.known < 0) return false;
    const std::string_view description = Lexicon::get().name(static_cast<uint32_t>(name.known)).description();
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) { return description.find(word) != std::string_view::npos; });
  }

  // The only person named in this sentence so far and the one before, when no title speaks against it.
  void pronoun(uint32_t t) {
    const auto known = std::find_if(kPronouns.begin(), kPronouns.end(), [&](const Pronoun& p) { return p.word == a_.words[t].key; });
    if (known == kPronouns.end() || a_.words[t].all_caps) return;
    const uint32_t sentence = a_.document.tokens[t].sentence;
    int32_t found = -1;
    bool opens = false;
    for (uint32_t back = 1; back <= kLookBack && back <= next_; ++back) {
      const FoundName& name = names_[next_ - back];
      const uint32_t at = a_.document.tokens[name.first].sentence;
      if (at + 1 < sentence) break;
      const auto cluster = static_cast<int32_t>(c_.of_name[next_ - back]);
      if (name.type != EntityType::PERSON || cluster == found) continue;
      const Gender gender = gender_[static_cast<size_t>(cluster)];
      if (gender != Gender::unknown && gender != known->gender) continue;
      if (found >= 0) return;
      found = cluster;
      opens = name.first == a_.document.sentences[at].first_token;
    }
    // "Petar disagrees. He runs it with Ioana. He says": who was "he" before stays so, unless another name opened a sentence.
    Spoken& before = spoken_[known->gender == Gender::female ? 1 : 0];
    if (before.cluster >= 0 && before.sentence + 1 >= sentence && found != before.cluster) {
      if (found >= 0 && opens) return;
      found = before.cluster;
    }
    if (found < 0) return;
    before = {found, sentence};
    gender_[static_cast<size_t>(found)] = known->gender;
    found_.push_back({t, t + 1, static_cast<uint32_t>(found), MentionKind::pronoun, 0.7f});
  }

  const Article& a_;
  const std::vector<FoundName>& names_;
  const Clustering& c_;
  std::vector<Gender> gender_;
  std::vector<std::vector<std::string>> plain_title_;   // of each cluster
  std::vector<LaterMention> found_;
  struct Spoken {
    int32_t cluster = -1;
    uint32_t sentence = 0;
  };
  std::array<Spoken, 2> spoken_;                        // whom the last "he" and the last "she" stood for
  size_t next_ = 0;                                     // first name that does not end before the token
};

}  // namespace

std::vector<LaterMention> find_later_mentions(const Article& article, const std::vector<FoundName>& names, Clustering& clustering) {
  return Resolver(article, names, clustering).run();
}

}  // namespace dateline::entities
