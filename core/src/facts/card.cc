#include "facts/card.h"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <set>
#include <string_view>
#include <unordered_set>

#include "facts/telling_figures.h"

namespace dateline::facts {
namespace {

constexpr size_t kMostWho = 6, kMostWhere = 3, kMostWhen = 3, kMostWhat = 5, kMostMuch = 6, kMostSaid = 4, kMostIndirect = 2;
constexpr size_t kFewestQuoted = 5;  // words; fewer are scare quotes more often than a statement
constexpr size_t kFewestWhat = 2;  // below this, background is better than nothing
constexpr float kLeastFact = 1.0f;

// Verbs that carry little by themselves.
constexpr std::array<std::string_view, 14> kThin = {"be",   "have",   "seem",   "come",  "go",   "do",     "get",
                                                    "want", "appear", "remain", "think", "feel", "employ", "run"};

// What these verbs do happens in the place that is their object.
constexpr std::array<std::string_view, 8> kStriking = {"strike", "hit", "rock", "shake", "batter", "flood", "ravage", "visit"};

struct Scored {
  uint32_t index;
  float score;
};

// By score, then by place in the text.
void rank(std::vector<Scored>& list) {
  std::stable_sort(list.begin(), list.end(), [](const Scored& a, const Scored& b) { return a.score > b.score; });
}

bool is_body(BlockKind kind) { return kind == BlockKind::paragraph || kind == BlockKind::list_item; }
bool is_place(EntityType type) { return type == EntityType::GPE || type == EntityType::LOC || type == EntityType::FAC; }

// Stems of the longer words of a text: their first five letters, lower case.
std::unordered_set<std::string> stems_of(std::string_view text) {
  std::unordered_set<std::string> stems;
  std::string word;
  for (size_t i = 0; i <= text.size(); ++i) {
    const char c = i < text.size() ? text[i] : ' ';
    const char low = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    const bool letter = (low >= 'a' && low <= 'z') || (low >= '0' && low <= '9') || static_cast<unsigned char>(low) >= 0x80;
    if (letter) {
      word += low;
      continue;
    }
    if (word.size() >= 4 || (!word.empty() && word[0] <= '9')) stems.insert(word.substr(0, 5));
    word.clear();
  }
  return stems;
}

class Maker {
 public:
  explicit Maker(Document& document) : document_(document), card_(document.card) {}

  void make() {
    headline();
    places_in_text();
    what();
    who();
    where();
    when();
    how_much();
    said();
  }

 private:
  void headline() {
    card_.headline.reset();
    for (const Block& block : document_.blocks) {
      if (block.kind == BlockKind::title) {
        card_.headline = block;
        break;
      }
    }
    for (size_t s = 0; s < document_.sentences.size() && !card_.headline; ++s) {
      if (is_body(document_.blocks[document_.sentences[s].block].kind)) card_.headline = document_.sentences[s];
    }
    if (card_.headline) headline_stems_ = stems_of(document_.slice(*card_.headline));
  }

  // The rank of each sentence among those of the body.
  void places_in_text() {
    body_rank_.resize(document_.sentences.size());
    size_t rank = 0;
    for (size_t s = 0; s < document_.sentences.size(); ++s) {
      body_rank_[s] = rank;
      rank += is_body(document_.blocks[document_.sentences[s].block].kind);
    }
  }

  float salience(int32_t entity) const { return entity < 0 ? 0 : document_.entities[static_cast<size_t>(entity)].salience; }

  float lead(uint32_t offset) const {
    const auto after = std::upper_bound(document_.sentences.begin(), document_.sentences.end(), offset,
                                        [](uint32_t o, const Sentence& s) { return o < s.start; });
    if (after == document_.sentences.begin()) return 0;
    const size_t rank = body_rank_[static_cast<size_t>(after - document_.sentences.begin()) - 1];
    return std::max(0.0f, 2.4f - 0.2f * static_cast<float>(rank));
  }

  bool starts_with_pronoun(const Fact& fact) const {
    const std::string_view words = document_.slice(fact.subject.front());
    for (const std::string_view p : {"he", "she", "it", "they", "He", "She", "It", "They"}) {
      if (words == p) return true;
    }
    return false;
  }

  float score(const Fact& fact) const {
    float total = lead(fact.start) + fact.confidence;
    float subject = 0;
    for (const Argument& a : fact.subject) subject = std::max(subject, salience(a.entity));
    float object = 0;
    for (const Argument& a : fact.object) object = std::max(object, salience(a.entity));
    total += 0.8f * subject + 0.4f * object;
    if (!fact.figures.empty()) total += 0.5f;
    if (fact.when >= 0) total += 0.3f;
    if (fact.where >= 0) total += 0.1f;
    if (fact.object.empty()) total -= fact.when >= 0 || fact.where >= 0 ? 0.3f : 0.7f;
    const auto is_bare = [&](const Argument& a) { return a.size() <= 4 && a.entity < 0; };  // "it", "them", "this"
    if (!fact.object.empty() && is_bare(fact.object.front())) total -= 0.5f;
    if (fact.modality == Modality::possible) total -= 0.8f;
    if (std::find(kThin.begin(), kThin.end(), fact.lemma) != kThin.end()) total -= 1.1f;
    if (starts_with_pronoun(fact)) total -= 1.0f;
    if (fact.confidence < 0.8f) total -= 0.6f;
    float shared = 0;
    for (const std::string& stem : stems_of(document_.slice(fact))) shared += headline_stems_.count(stem) > 0;
    return total + std::min(1.2f, 0.25f * shared);
  }

  // Statements whose words another chosen one holds would tell a thing twice.
  void what() {
    std::vector<Scored> ranked;
    for (uint32_t f = 0; f < document_.facts.size(); ++f) {
      const Fact& fact = document_.facts[f];
      // A clause that hangs on the one before ("after the bank asked") tells less by itself.
      const bool hangs = f > 0 && document_.facts[f - 1].sentence == fact.sentence && fact.start > document_.facts[f - 1].end;
      ranked.push_back({f, score(fact) - (hangs ? 0.2f : 0)});
    }
    rank(ranked);
    for (const bool past : {false, true}) {
      for (const Scored& s : ranked) {
        if (s.score < kLeastFact || card_.what.size() >= (past ? kFewestWhat : kMostWhat)) break;
        if (is_background(document_.facts[s.index]) == past) add_what(s.index);
      }
    }
  }

  // Over a year before publication: it explains the news and is not the news.
  bool is_background(const Fact& fact) const {
    const std::string& published = document_.published.value;
    if (fact.when < 0 || published.size() < 10) return false;
    const Timex& date = document_.dates[static_cast<size_t>(fact.when)];
    const auto& interval = date.interval;
    // "has lost since 1993" is how things stand.
    if (std::string_view(document_.text).substr(0, date.start).ends_with("since ")) return false;
    if (!interval || interval->second.size() < 10) return false;
    const int year = std::atoi(published.c_str());
    const int end = std::atoi(interval->second.c_str());
    return end < year - 1 || (end == year - 1 && interval->second.substr(4) < published.substr(4));
  }

  void add_what(uint32_t index) {
    const Fact& fact = document_.facts[index];
    const bool told = std::any_of(card_.what.begin(), card_.what.end(), [&](uint32_t f) {
      const Fact& known = document_.facts[f];
      const bool same_object = !known.object.empty() && !fact.object.empty() && fact.object.front().entity >= 0 &&
                               known.object.front().entity == fact.object.front().entity;
      return known.overlaps(fact) || (known.lemma == fact.lemma && same_subject(known, fact) && same_object);
    });
    if (!told) card_.what.push_back(index);
  }

  static bool same_subject(const Fact& a, const Fact& b) {
    return a.subject.front().entity >= 0 && a.subject.front().entity == b.subject.front().entity;
  }

  // Named somewhere in the article itself, not only in its dateline, byline or boilerplate.
  bool in_body(const Entity& entity) const {
    return std::any_of(entity.mentions.begin(), entity.mentions.end(), [&](uint32_t m) {
      const BlockKind kind = block_at(document_.mentions[m].start);
      return is_body(kind) || kind == BlockKind::title;
    });
  }

  // Named only as the one told: "told Reuters".
  bool only_told(const Entity& entity) const {
    return std::all_of(entity.mentions.begin(), entity.mentions.end(),
                       [&](uint32_t m) { return told_[m] || !is_body(block_at(document_.mentions[m].start)); });
  }

  BlockKind block_at(uint32_t offset) const {
    const auto after = std::upper_bound(document_.blocks.begin(), document_.blocks.end(), offset, [](uint32_t o, const Block& b) { return o < b.start; });
    return after == document_.blocks.begin() ? BlockKind::boilerplate : (after - 1)->kind;
  }

  void mark_told() {
    told_.assign(document_.mentions.size(), false);
    for (const Quote& quote : document_.quotes) {
      if (!quote.cue) continue;
      auto m = std::lower_bound(document_.mentions.begin(), document_.mentions.end(), quote.cue->start, [](const Mention& x, uint32_t o) { return x.start < o; });
      for (; m != document_.mentions.end() && m->end <= quote.cue->end; ++m) told_[static_cast<size_t>(m - document_.mentions.begin())] = true;
    }
  }

  void who() {
    mark_told();
    std::vector<Scored> ranked;
    std::set<int32_t> actors;
    for (const Fact& fact : document_.facts) {
      for (const Argument& a : fact.subject) actors.insert(a.entity);
    }
    for (const Quote& quote : document_.quotes) actors.insert(quote.speaker);
    float most = 0;
    for (uint32_t e = 0; e < document_.entities.size(); ++e) {
      const Entity& entity = document_.entities[e];
      if ((entity.type != EntityType::PERSON && entity.type != EntityType::ORG) || !in_body(entity) || only_told(entity)) continue;
      float score = entity.salience;
      if (actors.count(static_cast<int32_t>(e)) > 0) score += 0.15f;
      if (entity.type == EntityType::PERSON && !entity.roles.empty()) score += 0.1f;
      most = std::max(most, score);
      ranked.push_back({e, score});
    }
    rank(ranked);
    for (const Scored& s : ranked) {
      if (card_.who.size() < kMostWho && s.score >= 0.2f * most) card_.who.push_back(s.index);
    }
  }

  void add_where(int32_t entity) {
    if (entity < 0 || card_.where.size() >= kMostWhere) return;
    const auto index = static_cast<uint32_t>(entity);
    if (std::find(card_.where.begin(), card_.where.end(), index) == card_.where.end()) card_.where.push_back(index);
  }

  // Places of what happened; a country that acts is no place of it.
  void where() {
    if (!card_.what.empty()) {
      const Fact& main = document_.facts[card_.what.front()];
      add_where(main.where);
      if (std::find(kStriking.begin(), kStriking.end(), main.lemma) != kStriking.end()) {
        for (const Argument& a : main.object) add_where(a.entity >= 0 && is_place(document_.entities[static_cast<size_t>(a.entity)].type) ? a.entity : -1);
      }
    }
    for (const Mention& m : document_.mentions) {
      if (m.entity < 0 || !is_place(document_.entities[static_cast<size_t>(m.entity)].type)) continue;
      if (block_at(m.start) == BlockKind::dateline || (lead(m.start) >= 2.1f && after_preposition(m))) add_where(m.entity);
    }
    for (const uint32_t f : card_.what) {
      if (document_.facts[f].modality == Modality::asserted) add_where(document_.facts[f].where);
    }
    if (!card_.where.empty()) return;
    int32_t best = -1;
    for (size_t e = 0; e < document_.entities.size(); ++e) {
      const Entity& entity = document_.entities[e];
      if (is_place(entity.type) && in_body(entity) && (best < 0 || entity.salience > salience(best))) best = static_cast<int32_t>(e);
    }
    add_where(best);
  }

  bool after_preposition(const Mention& m) const {
    const std::string_view before = std::string_view(document_.text).substr(0, m.start);
    for (const std::string_view p : {" in ", " at ", " near ", "In ", "At "}) {
      if (before.size() >= p.size() && before.substr(before.size() - p.size()) == p) return true;
    }
    return false;
  }

  static bool same_day(const Interval& a, const Interval& b) {
    constexpr size_t kDay = 10;  // "2024-04-16"
    return a == b || (a.first.substr(0, kDay) == b.first.substr(0, kDay) && (a.first.size() > kDay || b.first.size() > kDay));
  }

  void add_when(int32_t date) {
    if (date < 0 || card_.when.size() >= kMostWhen) return;
    const Timex& timex = document_.dates[static_cast<size_t>(date)];
    if (timex.type != TimexType::DATE && timex.type != TimexType::TIME) return;
    const bool known = std::any_of(card_.when.begin(), card_.when.end(), [&](uint32_t d) {
      const Timex& other = document_.dates[d];
      return d == static_cast<uint32_t>(date) || (timex.interval && other.interval && same_day(*timex.interval, *other.interval));
    });
    if (!known) card_.when.push_back(static_cast<uint32_t>(date));
  }

  // Years and seasons are background beside a day; they stand in the timeline.
  bool is_close(int32_t date) const {
    constexpr size_t kMonth = 7;  // "2024-04"
    const std::string& value = document_.dates[static_cast<size_t>(date)].value;
    return document_.dates[static_cast<size_t>(date)].interval && value.size() >= kMonth && value.find('W') == std::string::npos && value.find('Q') == std::string::npos;
  }

  // Days of "2024-04-16" since year 0 where every month has 31: near enough to tell weeks from years.
  static int day_of(const std::string& date) {
    return std::atoi(date.c_str()) * 372 + std::atoi(date.c_str() + 5) * 31 + std::atoi(date.c_str() + 8);
  }

  // A day in the two weeks or so before publication: when the news happened.
  bool is_news_day(const Timex& date) const {
    const std::string& published = document_.published.value;
    if (date.type == TimexType::DURATION || date.type == TimexType::SET || !date.interval || date.value.size() < 10 || published.size() < 10) return false;
    if (date.interval->first.size() < 10) return false;
    const int gap = day_of(published) - day_of(date.interval->first);
    return gap >= 0 && gap <= 15;
  }

  // Two months around publication; what lies farther stands in the timeline.
  bool is_recent(const Timex& date) const {
    const std::string& published = document_.published.value;
    if (published.size() < 10 || !date.interval || date.interval->first.size() < 10) return true;
    return std::abs(day_of(published) - day_of(date.interval->first)) <= 62;
  }

  void when() {
    const int32_t main = card_.what.empty() ? -1 : document_.facts[card_.what.front()].when;
    const bool undated = document_.published.value.empty();
    for (size_t d = 0; undated && main < 0 && d < document_.dates.size() && card_.when.empty(); ++d) {
      if (is_body(block_at(document_.dates[d].start)) && lead(document_.dates[d].start) > 2.3f) add_when(static_cast<int32_t>(d));
    }
    for (size_t d = 0; d < document_.dates.size() && (main < 0 || !is_news_day(document_.dates[static_cast<size_t>(main)])); ++d) {
      const Timex& date = document_.dates[d];
      if (!is_body(block_at(date.start)) || lead(date.start) < 2.1f || !is_news_day(date)) continue;
      add_when(static_cast<int32_t>(d));
      break;
    }
    for (const uint32_t f : card_.what) {
      const int32_t date = document_.facts[f].when;
      const bool ahead = document_.facts[f].modality == Modality::planned || document_.facts[f].modality == Modality::possible;
      if (date >= 0 && !card_.when.empty() && (ahead || !is_recent(document_.dates[static_cast<size_t>(date)]))) continue;
      if (date >= 0 && (card_.when.empty() || is_close(date))) add_when(date);
    }
    for (size_t d = 0; d < document_.dates.size() && card_.when.empty(); ++d) {
      const Timex& date = document_.dates[d];
      if (is_body(block_at(date.start)) && lead(date.start) >= 2.0f && date.interval) add_when(static_cast<int32_t>(d));
    }
  }

  bool quoted(const Figure& figure) const {
    const auto after = std::upper_bound(document_.quotes.begin(), document_.quotes.end(), figure.start, [](uint32_t o, const Quote& q) { return o < q.start; });
    return after != document_.quotes.begin() && (after - 1)->kind != QuoteKind::indirect && (after - 1)->contains(figure);
  }

  void how_much() {
    std::vector<Scored> ranked;
    for (uint32_t f = 0; f < document_.figures.size(); ++f) {
      const Figure& figure = document_.figures[f];
      if (!is_body(block_at(figure.start)) || quoted(figure)) continue;
      if (const auto weight = figure_weight(document_, f, card_.headline)) ranked.push_back({f, *weight + 0.5f * lead(figure.start)});
    }
    rank(ranked);
    std::set<std::pair<std::string, std::string>> seen;
    for (const Scored& s : ranked) {
      if (card_.how_much.size() >= kMostMuch) break;
      const Figure& figure = document_.figures[s.index];
      if (seen.insert({figure.value + "/" + figure.high, figure.unit}).second) card_.how_much.push_back(s.index);
    }
  }

  // Its words are among the chosen statements already.
  bool told(const Quote& quote) const {
    return std::any_of(card_.what.begin(), card_.what.end(), [&](uint32_t f) { return quote.contains(document_.facts[f]); });
  }

  bool is_person(int32_t entity) const { return entity >= 0 && document_.entities[static_cast<size_t>(entity)].type == EntityType::PERSON; }

  bool is_scrap(const Quote& quote) const {
    const std::string_view words = document_.slice(quote);
    const bool sentence = words.ends_with('.') || words.ends_with('!') || words.ends_with('?') || quote.kind == QuoteKind::direct;
    return !sentence && quote.kind != QuoteKind::indirect && std::count(words.begin(), words.end(), ' ') + 1 < static_cast<std::ptrdiff_t>(kFewestQuoted);
  }

  void said() {
    std::vector<Scored> ranked;
    for (uint32_t q = 0; q < document_.quotes.size(); ++q) {
      const Quote& quote = document_.quotes[q];
      if (quote.speaker < 0 && (!quote.source || quote.source->size() <= 4)) continue;  // nobody, or only "they"
      float score = quote.kind == QuoteKind::direct ? 1.2f : quote.kind == QuoteKind::mixed ? 0.8f : 0.5f;
      score += 0.25f * lead(quote.start) + 0.6f * salience(quote.speaker) + (quote.speaker >= 0 ? 0.3f : 0) + (quote.cue ? 0.2f : 0);
      const uint32_t size = quote.size();
      if (is_person(quote.speaker)) score += 0.2f;
      if (size < 20) score -= 0.5f;
      if (size > 260) score -= 0.4f;
      if (quote.kind == QuoteKind::indirect && told(quote)) score -= 0.7f;
      ranked.push_back({q, score});
    }
    rank(ranked);
    const auto few = [&](const Scored& s) { return is_scrap(document_.quotes[s.index]); };
    if (!std::all_of(ranked.begin(), ranked.end(), few)) ranked.erase(std::remove_if(ranked.begin(), ranked.end(), few), ranked.end());
    std::set<int32_t> speakers;
    size_t indirect = 0;
    // First one of each speaker, then second ones.
    for (const bool again : {false, true}) {
      for (const Scored& s : ranked) {
        const Quote& quote = document_.quotes[s.index];
        if (card_.said.size() >= kMostSaid) return;
        if (std::find(card_.said.begin(), card_.said.end(), s.index) != card_.said.end()) continue;
        if (!again && quote.speaker >= 0 && !speakers.insert(quote.speaker).second) continue;
        if (again && (quote.kind != QuoteKind::direct || s.score < 1.5f || quote.size() < 25)) continue;
        if (quote.kind == QuoteKind::indirect && indirect++ >= kMostIndirect) continue;
        card_.said.push_back(s.index);
      }
    }
  }

  Document& document_;
  Card& card_;
  std::vector<size_t> body_rank_;
  std::vector<bool> told_;  // mentions inside a cue
  std::unordered_set<std::string> headline_stems_;
};

}  // namespace

void make_card(Document& document) { Maker(document).make(); }

}  // namespace dateline::facts
