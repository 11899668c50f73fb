#include "marks.h"
#include "render.h"
#include "summary.h"

namespace dateline::cli {
namespace {

constexpr const char* kReset = "\033[0m";
constexpr const char* kBold = "\033[1m";
constexpr const char* kDim = "\033[2m";

const char* colour_of(MarkKind kind) {
  switch (kind) {
    case MarkKind::person: return "\033[33m";
    case MarkKind::organisation: return "\033[34m";
    case MarkKind::place: return "\033[32m";
    case MarkKind::date: return "\033[35m";
    case MarkKind::figure: return "\033[36m";
    case MarkKind::name: return "\033[31m";
    default: return "";
  }
}

// Text for a terminal: control characters of the article (escapes above all) become spaces.
std::string printable(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if ((static_cast<unsigned char>(c) < 0x20 && c != '\t') || c == 0x7F) c = ' ';
  return out;
}

std::string styled(const std::string& text, const char* style, bool colour) { return colour && !text.empty() ? style + text + kReset : text; }

}  // namespace

std::string render_text(const Document& document, bool colour) {
  std::string out;
  const std::string headline = headline_of(document);
  if (!headline.empty()) out += styled(printable(headline), kBold, colour) + "\n";
  out += styled(published_line(document), kDim, colour) + "\n";
  for (const Section& section : sections_of(document)) {
    out += "\n" + styled(section.heading, kBold, colour) + "\n";
    for (const Section::Line& line : section.lines) {
      out += "  " + printable(line.main);
      if (!line.detail.empty()) out += styled(" (" + printable(line.detail) + ")", kDim, colour);
      out += "\n";
    }
  }
  if (!colour) return out;
  for (const Block& block : document.blocks) {
    out += "\n";
    for (const Piece& piece : pieces_of(document, block)) {
      const std::string words = printable(document.slice(piece));
      out += piece.kind == MarkKind::none ? words : styled(words, colour_of(piece.kind), true);
    }
    out += "\n";
  }
  return out;
}

}  // namespace dateline::cli
