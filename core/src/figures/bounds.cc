#include "figures/sentence.h"

#include <algorithm>
#include <unordered_map>

#include "knowledge/embedded.h"

namespace dateline::figures {
namespace {

constexpr size_t kLongestBound = 5;  // words of "greater than or equal to"

struct Bounds {
  std::unordered_map<std::string, Bound> before, behind;
};

Bound bound_named(std::string_view name) {
  constexpr std::pair<std::string_view, Bound> kNames[] = {{"about", Bound::about}, {"at_least", Bound::at_least}, {"at_most", Bound::at_most},
                                                           {"more_than", Bound::more_than}, {"less_than", Bound::less_than}};
  for (const auto& [text, bound] : kNames)
    if (text == name) return bound;
  return Bound::exact;
}

const Bounds& bounds() {
  static const Bounds table = [] {
    Bounds read;
    const std::string_view text = embedded("lists/bounds.tsv");
    for (size_t at = 0; at < text.size();) {
      const size_t end = std::min(text.find('\n', at), text.size());
      const std::string_view line = text.substr(at, end - at);
      at = end + 1;
      const size_t tab = line.find('\t');
      if (line.empty() || line[0] == '#' || tab == std::string_view::npos) continue;
      const bool behind = line.substr(0, 2) == "| ";
      auto& side = behind ? read.behind : read.before;
      side[std::string(line.substr(behind ? 2 : 0, tab - (behind ? 2 : 0)))] = bound_named(line.substr(tab + 1));
    }
    return read;
  }();
  return table;
}

std::string joined(const Pieces& p, size_t from, size_t to) {
  std::string words;
  for (size_t i = from; i < to; ++i) {
    if (i > from && (p[i].is_word() || p[i - 1].is_word())) words += ' ';
    words += p[i].lower;
  }
  return words;
}

bool in_list(const char* list, const Piece& piece) { return piece.is_word() && Lexicon::get().in_list(list, piece.lower); }

bool ends_clause(const Piece& piece) {
  return piece.is_sign(',') || piece.is_sign(';') || piece.is_sign(':') || piece.is_sign('(') || piece.is_sign(')') || piece.lower == "while" || piece.lower == "but" || piece.lower == "although";
}

}  // namespace

Bound find_bound(const FigureSentence& s, size_t begin, size_t end) {
  const Pieces& p = s.pieces;
  size_t at = begin;
  if (end == begin + 1 && p[begin].is_word() && p[begin].lower == "one") return Bound::exact;  // "under one roof"
  if (at > 0 && (p.word(at - 1, "a") || p.word(at - 1, "the"))) --at;
  for (size_t length = std::min(kLongestBound, at); length > 0; --length) {
    const auto found = bounds().before.find(joined(p, at - length, at));
    if (found != bounds().before.end()) return found->second;
  }
  for (size_t length = 2; length > 0; --length) {
    if (end + length > p.size()) continue;
    const auto found = bounds().behind.find(joined(p, end, end + length));
    if (found != bounds().behind.end()) return found->second;
  }
  return end > 0 && p[end - 1].is_sign('+') ? Bound::at_least : Bound::exact;
}

std::optional<Change> find_change(const FigureSentence& s, size_t begin, size_t end) {
  constexpr size_t kReach = 7;
  const Pieces& p = s.pieces;
  bool by = true, to = false, from = false;
  for (size_t j = begin; j-- > 0 && j + kReach >= begin;) {
    const bool apposed = p[j].is_sign(',') && (p.word(j + 1, "or") || p.word(j + 1, "to"));  // "fell 45 cents, or 0.5%, to $83"
    if (ends_clause(p[j]) && !apposed && !(j > 0 && p[j].is_sign(',') && j + 1 < begin && p.word(begin - 1, "to"))) break;
    if (p[j].lower == "to") to = true;
    if (p[j].lower == "from") from = true;
    if (p[j].lower == "at" || p[j].lower == "of" || p[j].lower == "in") by = by && j + 1 != begin;
    const bool up = in_list("up", p[j]), down = in_list("down", p[j]);
    if (!up && !down) continue;
    if (p[j].lower == "up" && p.word(j + 1, "to")) return std::nullopt;
    if (from && !to) return std::nullopt;
    if (p[j + 1].lower == "short") return std::nullopt;  // "fell short of"
    if (p[j + 1].lower == "of") return Change{up, true};  // "a drop of 83 cents"
    return Change{up, !to && by};
  }
  // "5% lower", "3 percent more", "a 5% increase".
  for (size_t j = end; j < p.size() && j < end + 2; ++j) {
    if (!p[j].is_word()) continue;
    const bool up = in_list("after_up", p[j]), down = in_list("after_down", p[j]);
    if (up || down) return Change{up, true};
  }
  return std::nullopt;
}

int32_t find_when(const FigureSentence& s, const Span& figure) {
  const auto& dates = s.document->dates;
  constexpr uint32_t kFarthest = 120;  // bytes
  const uint32_t from = std::max(s.sentence->start, figure.start > 2 * kFarthest ? figure.start - 2 * kFarthest : 0);
  const auto first = std::lower_bound(dates.begin(), dates.end(), from, [](const Timex& d, uint32_t start) { return d.start < start; });
  int32_t best = -1;
  uint32_t nearest = UINT32_MAX;
  for (auto it = first; it != dates.end() && it->start < std::min(s.sentence->end, figure.end + kFarthest); ++it) {
    if (it->type != TimexType::DATE && !(it->type == TimexType::DURATION && it->interval)) continue;  // "in the past year"
    const bool behind = it->start >= figure.end;
    const uint32_t distance = behind ? it->start - figure.end : figure.start > it->end ? figure.start - it->end : 0;
    const uint32_t weighed = behind ? distance : distance + 10;  // what follows belongs to the figure more often
    if (weighed < nearest && distance < kFarthest) {
      nearest = weighed;
      best = static_cast<int32_t>(it - dates.begin());
    }
  }
  return best;
}

}  // namespace dateline::figures
