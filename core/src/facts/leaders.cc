#include "facts/leaders.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::facts {
namespace {

constexpr std::array<std::string_view, 9> kOffices = {"president", "prime minister", "premier", "chancellor", "king", "queen", "emir", "sultan", "taoiseach"};
constexpr std::array<std::string_view, 5> kPlurals = {"leaders", "presidents", "premiers", "chancellors", "monarchs"};
constexpr size_t kNear = 5;  // tokens from "counterpart" to the name

// "President", "Kenyan prime minister"; a vice president or a former one leads nobody now.
bool is_leader(const Entity& entity) {
  return entity.type == EntityType::PERSON && std::any_of(entity.roles.begin(), entity.roles.end(), [](const std::string& role) {
    std::string lower = role;
    for (char& c : lower) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    if (lower.find("vice") != std::string::npos || lower.find("deputy") != std::string::npos || lower.find("former") != std::string::npos) return false;
    return std::any_of(kOffices.begin(), kOffices.end(), [&](std::string_view office) { return lower.ends_with(office); });
  });
}

}  // namespace

Leaders::Leaders(const Document& document, const Words& words) {
  std::vector<bool> seen(document.entities.size(), false);
  for (const Mention& m : document.mentions) {
    if (m.entity < 0 || m.kind != MentionKind::name || seen[static_cast<size_t>(m.entity)]) continue;
    seen[static_cast<size_t>(m.entity)] = true;
    if (is_leader(document.entities[static_cast<size_t>(m.entity)])) introduced_.push_back({m.start, m.entity});
  }
  uint32_t sentence = 0;
  int32_t leader = -1;  // the latest one of this sentence
  for (size_t t = 0; t < words.size(); ++t) {
    if (document.tokens[t].sentence != sentence) leader = -1;
    sentence = document.tokens[t].sentence;
    const int32_t entity = words[t].mention < 0 ? -1 : document.mentions[static_cast<size_t>(words[t].mention)].entity;
    if (entity >= 0 && is_leader(document.entities[static_cast<size_t>(entity)])) leader = entity;
    if (words[t].lower != "counterpart" || leader < 0) continue;
    for (size_t n = t + 1; n < words.size() && n <= t + kNear && document.tokens[n].sentence == sentence; ++n) {
      const int32_t other = words[n].mention < 0 ? -1 : document.mentions[static_cast<size_t>(words[n].mention)].entity;
      if (other < 0 || other == leader || document.entities[static_cast<size_t>(other)].type != EntityType::PERSON) continue;
      counterparts_.push_back({document.tokens[n].start, leader, other});
      break;
    }
  }
}

std::optional<std::pair<int32_t, int32_t>> Leaders::pair_before(uint32_t offset) const {
  const auto after = std::lower_bound(counterparts_.begin(), counterparts_.end(), offset, [](const Pair& p, uint32_t o) { return p.offset < o; });
  if (after != counterparts_.begin()) return std::pair{(after - 1)->one, (after - 1)->other};
  const bool two = introduced_.size() >= 2 && introduced_[1].offset < offset && (introduced_.size() == 2 || introduced_[2].offset >= offset);
  return two ? std::optional(std::pair{introduced_[0].entity, introduced_[1].entity}) : std::nullopt;
}

bool means_two_leaders(const Words& words, size_t first, size_t last) {
  bool two = false;
  for (size_t t = first; t < last; ++t) {
    two = two || words[t].lower == "two" || words[t].lower == "both";
    if (two && std::find(kPlurals.begin(), kPlurals.end(), words[t].lower) != kPlurals.end()) return t + 1 == last;
  }
  return false;
}

}  // namespace dateline::facts
