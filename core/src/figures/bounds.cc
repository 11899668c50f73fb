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
    if (found == bounds().before.end()) continue;
    const bool moved = length == 2 && p.word(at - 2, "up") && at > 2 && in_list("moves_up", p[at - 3]);  // "ticked up to 3.9 percent"
    return moved ? Bound::exact : found->second;
  }
  for (size_t length = 2; length > 0; --length) {
    if (end + length > p.size()) continue;
    const auto found = bounds().behind.find(joined(p, end, end + length));
    if (found != bounds().behind.end()) return found->second;
  }
  return end > 0 && p[end - 1].is_sign('+') ? Bound::at_least : Bound::exact;
}

namespace {

bool in_date(const FigureSentence& s, const Span& span) {
  const auto& dates = s.document->dates;
  const auto at = std::lower_bound(dates.begin(), dates.end(), span.start, [](const Timex& d, uint32_t start) { return d.end <= start; });
  return at != dates.end() && at->start < span.end && at->type == TimexType::DATE;
}

// "will contract 3 percent" is a change, "a contract worth $3 million" is none; "made up 2 percent" neither.
bool is_change_word(const Pieces& p, size_t j) {
  if (in_list("change_trap", p[j])) return j > 0 && in_list("before_double", p[j - 1]);
  if (j == 0) return true;
  // "the increase would bring in $24 million": a noun that does something else.
  const bool noun = p.word(j - 1, "the") || p.word(j - 1, "this") || p.word(j - 1, "that") || p.word(j - 1, "an");
  if (noun && j + 1 < p.size() && p[j + 1].is_word() && in_list("auxiliary", p[j + 1])) return false;
  return !(p[j].lower == "up" && in_list("phrasal_up", p[j - 1])) && !(p[j].lower == "down" && in_list("phrasal_down", p[j - 1]));
}

// "raised $75 million": money found, not a rise.
bool collects(const Pieces& p, size_t j, FigureType type) {
  return type == FigureType::MONEY && in_list("collect_verb", p[j]) && j + 1 < p.size() && (!p[j + 1].is_word() || (in_list("bound_word", p[j + 1]) && !p.word(j + 1, "to")));
}

// "5% lower", "3 percent more", "a 5% increase", "335 points, or 0.5 percent, higher"; "50 more flights" are not a rise.
std::optional<Change> change_behind(const Pieces& p, size_t begin, size_t end, FigureType type) {
  if (p.word(end, "points")) ++end;
  if (p.sign(end, ',') && p.word(end + 1, "or")) {
    size_t comma = end + 2;
    while (comma < p.size() && comma < end + 10 && !p.sign(comma, ',')) ++comma;
    end = comma + 1;
  } else if (p.sign(end, ',') && begin > 0 && p.word(begin - 1, "or")) {
    ++end;
  }
  for (size_t j = end; j < p.size() && j < end + 2; ++j) {
    if (p[j].is_sign(',')) break;
    if (!p[j].is_word()) continue;
    const bool up = in_list("after_up", p[j]), down = in_list("after_down", p[j]);
    const bool amount = type == FigureType::CARDINAL && in_list("bound_word", p[j]) && !p.word(j + 1, "than");
    if ((up || down) && !amount) return Change{up, true};
  }
  return std::nullopt;
}

}  // namespace

std::optional<Change> find_change(const FigureSentence& s, size_t begin, size_t end, FigureType type) {
  constexpr size_t kWords = 9, kPieces = 30;
  const Pieces& p = s.pieces;
  bool by = true, to = false, from = false, joined = false, stated = false, ruled = false, named_by = false;
  size_t words = 0;
  for (size_t j = begin; j-- > 0 && j + kPieces >= begin && words < kWords;) {
    if (p[j].is_sign(',') && p.touches(j + 1) && p.digits(j + 1)) continue;  // "5,000"
    const bool apposed = p[j].is_sign(',') && (p.word(j + 1, "or") || p.word(j + 1, "to"));  // "fell 45 cents, or 0.5%, to $83"
    if (ends_clause(p[j]) && !apposed && !(j > 0 && p[j].is_sign(',') && j + 1 < begin && p.word(begin - 1, "to"))) break;
    if (!p[j].is_word()) continue;
    ++words;
    if (j + 1 == begin && (p[j].lower == "for" || (p[j].lower == "in" && type == FigureType::CARDINAL))) return std::nullopt;  // "for 31 runs"
    const bool rate = type == FigureType::PERCENT && in_list("empty_head", p[j]) && p.word(j + 1, "of");  // "grew at a rate of 3 percent"
    if ((p[j].lower == "by" || rate) && !to) named_by = true;
    if (p[j].lower == "to") to = to || !(from || joined);
    if (p[j].lower == "from") from = from || !to;
    if (p[j].lower == "and") joined = joined || !to;
    const bool pace = type == FigureType::PERCENT && j > 0 && in_list("growing", p[j - 1]);  // "growing at 14 percent a year"
    if (pace && p[j].lower == "at") named_by = true;
    if (p[j].lower == "at" || p[j].lower == "of" || p[j].lower == "in") by = by && j + 1 != begin;
    const bool up = in_list("up", p[j]), down = in_list("down", p[j]);
    if (p[j].lower != "have" && in_list("auxiliary", p[j])) ruled = true;
    stated = stated || (!up && !down && (in_list("state_verb", p[j]) || in_list("measuring_verb", p[j])));
    if (stated && joined) return std::nullopt;  // "has fallen 31 percent and a ticket now costs $2"
    if ((!up && !down) || !is_change_word(p, j) || in_date(s, p[j])) continue;  // "next fall"
    if (p[j].lower == "up" && p.word(j + 1, "to") && !(j > 0 && in_list("moves_up", p[j - 1]))) return std::nullopt;
    if (ruled) return std::nullopt;  // "a rise in rates would cost borrowers $3 million"
    if (from || collects(p, j, type) || (joined && type == FigureType::CARDINAL && !to && !p.word(begin - 1, "by"))) return std::nullopt;
    if (p[j + 1].lower == "short") return std::nullopt;  // "fell short of"
    if (p[j + 1].lower == "of") return Change{up, true};  // "a drop of 83 cents"
    return Change{up, !to && (by || named_by)};
  }
  return change_behind(p, begin, end, type);
}

namespace {

// "the past year" says which time is meant, "the lowest in a decade" doesn't.
bool says_which(const FigureSentence& s, const Span& duration) {
  const auto& list = s.pieces.list;
  auto piece = std::lower_bound(list.begin(), list.end(), duration.start, [](const Piece& p, uint32_t start) { return p.start < start; });
  for (; piece != list.end() && piece->end <= duration.end; ++piece)
    if (in_list("which_time", *piece)) return true;
  return false;
}

// "$418 million, compared with $343 million a year earlier": the date is the other figure's.
bool compared_between(const FigureSentence& s, uint32_t from, uint32_t to) {
  const Pieces& p = s.pieces;
  const auto first = std::lower_bound(p.list.begin(), p.list.end(), from, [](const Piece& piece, uint32_t start) { return piece.start < start; });
  for (auto i = static_cast<size_t>(first - p.list.begin()); i + 1 < p.size() && p[i].start < to; ++i) {
    const bool compares = p.word(i, "from") || p.word(i, "against") || p.word(i, "versus") || (p.word(i, "with") && i > 0 && p.word(i - 1, "compared"));
    if (!compares) continue;
    for (size_t j = i + 1; j < p.size() && p[j].start < to; ++j)
      if (p[j].is_digits()) return true;
  }
  return false;
}

}  // namespace

int32_t find_when(const FigureSentence& s, const Span& figure) {
  const auto& dates = s.document->dates;
  constexpr uint32_t kFarthest = 120;  // bytes
  const uint32_t from = std::max(s.sentence->start, figure.start > 2 * kFarthest ? figure.start - 2 * kFarthest : 0);
  const auto first = std::lower_bound(dates.begin(), dates.end(), from, [](const Timex& d, uint32_t start) { return d.start < start; });
  int32_t best = -1;
  uint32_t nearest = UINT32_MAX;
  for (auto it = first; it != dates.end() && it->start < std::min(s.sentence->end, figure.end + kFarthest); ++it) {
    if (it->type != TimexType::DATE && !(it->type == TimexType::DURATION && it->interval && says_which(s, *it))) continue;
    const bool behind = it->start >= figure.end;
    if (behind && compared_between(s, figure.end, it->start)) continue;
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
