#include "marks.h"

#include <algorithm>

namespace dateline::cli {
namespace {

MarkKind kind_of(EntityType type) {
  switch (type) {
    case EntityType::PERSON: return MarkKind::person;
    case EntityType::ORG: return MarkKind::organisation;
    case EntityType::GPE:
    case EntityType::LOC:
    case EntityType::FAC: return MarkKind::place;
    default: return MarkKind::name;
  }
}

std::string figure_title(const Figure& figure) {
  std::string title = figure.value;
  if (!figure.high.empty()) title += " to " + figure.high;
  if (!figure.unit.empty()) title += " " + figure.unit;
  return title;
}

// Names, dates and figures of a document, by start; where two overlap the one that begins first stays.
std::vector<Piece> marks_of(const Document& document, const Span& range) {
  std::vector<Piece> marks;
  const auto add = [&](const Span& span, MarkKind kind, std::string title) {
    if (range.contains(span)) marks.push_back({span, kind, false, std::move(title)});
  };
  for (const Mention& m : document.mentions) {
    if (m.kind != MentionKind::name) continue;
    const Entity* entity = m.entity >= 0 ? &document.entities[static_cast<size_t>(m.entity)] : nullptr;
    add(m, kind_of(m.type), entity ? entity->name + (entity->description.empty() ? "" : ", " + entity->description) : "");
  }
  for (const Timex& t : document.dates) add(t, MarkKind::date, t.value);
  for (const Figure& f : document.figures) add(f, MarkKind::figure, figure_title(f));
  std::stable_sort(marks.begin(), marks.end(), [](const Piece& a, const Piece& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  uint32_t end = 0;
  std::erase_if(marks, [&](const Piece& mark) {
    const bool covered = mark.start < end;
    if (!covered) end = mark.end;
    return covered;
  });
  return marks;
}

}  // namespace

const char* name_of(MarkKind kind) {
  constexpr const char* kNames[] = {"", "person", "organisation", "place", "name", "date", "figure", "quote"};
  return kNames[static_cast<size_t>(kind)];
}

std::vector<Piece> pieces_of(const Document& document, const Span& range) {
  const std::vector<Piece> marks = marks_of(document, range);
  std::vector<uint32_t> cuts = {range.start, range.end};
  const auto cut = [&](const Span& span) {
    for (const uint32_t at : {span.start, span.end})
      if (at > range.start && at < range.end) cuts.push_back(at);
  };
  for (const Piece& mark : marks) cut(mark);
  for (const Quote& quote : document.quotes) cut(quote);
  std::sort(cuts.begin(), cuts.end());
  cuts.erase(std::unique(cuts.begin(), cuts.end()), cuts.end());

  std::vector<Piece> pieces;
  size_t mark = 0, quote = 0;
  for (size_t i = 0; i + 1 < cuts.size(); ++i) {
    Piece piece{{cuts[i], cuts[i + 1]}, MarkKind::none, false, {}};
    while (mark < marks.size() && marks[mark].end <= piece.start) ++mark;
    if (mark < marks.size() && marks[mark].contains(piece)) {
      piece.kind = marks[mark].kind;
      piece.title = marks[mark].title;
    }
    while (quote < document.quotes.size() && document.quotes[quote].end <= piece.start) ++quote;
    piece.quoted = quote < document.quotes.size() && document.quotes[quote].contains(piece) && document.quotes[quote].kind != QuoteKind::indirect;
    pieces.push_back(std::move(piece));
  }
  return pieces;
}

}  // namespace dateline::cli
