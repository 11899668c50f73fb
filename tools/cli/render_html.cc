#include "marks.h"
#include "render.h"
#include "summary.h"

namespace dateline::cli {
namespace {

constexpr const char* kStyle = R"(
:root { color-scheme: light dark; --ink: light-dark(#1d1d1b, #e9e7e1); --ground: light-dark(#fbfaf7, #191816); --quiet: light-dark(#66645e, #a5a299); }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1.25rem; display: grid; grid-template-columns: minmax(0, 1fr) 22rem; gap: 3rem;
       color: var(--ink); background: var(--ground); font: 1.1rem/1.6 Georgia, serif; }
@media (max-width: 50rem) { body { display: block; } }
aside { font: .9rem/1.5 system-ui, sans-serif; }
aside h2 { font-size: .8rem; color: var(--quiet); margin: 1.5rem 0 .3rem; }
aside ul { list-style: none; margin: 0; padding: 0; } aside small { color: var(--quiet); }
mark { color: inherit; background: none; text-decoration: underline; text-underline-offset: .2em; }
.person { text-decoration-color: #b4532a; } .organisation { text-decoration-style: double; text-decoration-color: #3b4a9b; }
.place { text-decoration-style: dotted; text-decoration-color: #2f7d4f; } .date { text-decoration-style: dashed; text-decoration-color: #8a2b6f; }
.figure { text-decoration: none; background: light-dark(#fdf0c0, #4d4316); } .name { text-decoration-style: wavy; }
.boilerplate { color: var(--quiet); font-size: .9em; } q { quotes: none; font-style: italic; }
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\0': out += "\uFFFD"; break;
      default: out += c;
    }
  }
  return out;
}

std::string tagged(const char* tag, const std::string& inner) { return std::string("<") + tag + ">" + inner + "</" + tag + ">"; }

const char* tag_of(BlockKind kind) {
  return kind == BlockKind::title ? "h1" : kind == BlockKind::heading ? "h2" : "p";
}

std::string block_html(const Document& document, const Block& block) {
  std::string inner;
  for (const Piece& piece : pieces_of(document, block)) {
    std::string words = escaped(document.slice(piece));
    if (piece.kind != MarkKind::none)
      words = std::string("<mark class=\"") + name_of(piece.kind) + "\" title=\"" + escaped(piece.title) + "\">" + words + "</mark>";
    inner += piece.quoted ? tagged("q", words) : words;
  }
  const std::string tag = tag_of(block.kind);
  return "<" + tag + (block.kind == BlockKind::boilerplate ? " class=\"boilerplate\">" : ">") + inner + "</" + tag + ">\n";
}

}  // namespace

std::string render_html(const Document& document) {
  const std::string headline = escaped(headline_of(document));
  std::string out = "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width\">\n";
  out += "<title>" + headline + "</title>\n<style>" + kStyle + "</style>\n</head>\n<body>\n<article>\n";
  for (const Block& block : document.blocks) out += block_html(document, block);
  out += "</article>\n<aside>\n" + tagged("strong", headline) + "<br><small>" + escaped(published_line(document)) + "</small>\n";
  for (const Section& section : sections_of(document)) {
    out += tagged("h2", section.heading) + "\n<ul>\n";
    for (const Section::Line& line : section.lines) out += "<li>" + escaped(line.main) + " " + tagged("small", escaped(line.detail)) + "</li>\n";
    out += "</ul>\n";
  }
  return out + "</aside>\n</body>\n</html>\n";
}

}  // namespace dateline::cli
