#include "text/lines.h"

#include <algorithm>

#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Text is wrapped by hand or by mail programs at 65 to 80 columns; beyond this a line is a paragraph.
constexpr uint32_t kWidestWrap = 110;
constexpr uint32_t kNarrowestWrap = 40;
// How much shorter than the widest line a wrapped line may be before its next word would have fitted.
constexpr uint32_t kRagged = 6;

struct Line : Span {
  uint32_t width = 0;       // in code points
  uint32_t first_word = 0;  // width of its first word
  bool stop = false;        // ends like a sentence
  bool lower = false;       // begins with a small letter
  bool marker = false;      // begins like a list item or a heading of markdown
};

uint32_t line_end_at(std::string_view text, size_t at) {
  const char c = text[at];
  if (c == '\r') return at + 1 < text.size() && text[at + 1] == '\n' ? 2 : 1;
  if (c == '\n' || c == '\f' || c == '\v') return 1;
  const std::string_view rest = text.substr(at, 3);
  if (rest.substr(0, 2) == "\xC2\x85") return 2;
  return rest == "\xE2\x80\xA8" || rest == "\xE2\x80\xA9" ? 3 : 0;
}

bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == ':' || c == 0x3002 || c == 0x2026; }

bool closes(char32_t c) { return c == '"' || c == '\'' || c == ')' || c == ']' || c == 0x2019 || c == 0x201D || c == 0xBB; }

bool is_bullet(char32_t c) {
  return c == '-' || c == '*' || c == '#' || c == 0x2022 || c == 0x2013 || c == 0x25AA || c == 0x25CF || c == 0x25E6 || c == 0x2023;
}

// Reads [start, end) of the text as one line; its span is empty when the line is blank.
Line read_line(std::string_view text, uint32_t start, uint32_t end) {
  Line line;
  bool in_first_word = true;
  char32_t last = 0, first = 0, second = 0;
  for (uint32_t at = start; at < end;) {
    const CodePoint c = code_point_at(text, at);
    const bool space = is_space(c.value);
    if (line.end == 0 && space) {
      at += c.length;
      continue;
    }
    if (line.end == 0) {
      line.start = at;
      first = c.value;
      line.lower = is_lower(c.value);
    } else if (second == 0) {
      second = c.value;
    }
    ++line.width;
    if (space) in_first_word = false;
    if (in_first_word) ++line.first_word;
    at += c.length;
    if (!space) {
      line.end = at;
      if (!closes(c.value)) last = c.value;
    }
  }
  line.stop = ends_sentence(last);
  line.marker = is_bullet(first) && (second == ' ' || second == '\t' || first == '#');
  return line;
}

// Was line `a` broken only because the first word of `b` did not fit in `width` columns?
bool fills(const Line& a, const Line& b, uint32_t width) { return a.width + 1 + b.first_word + kRagged > width; }

// One sentence in a narrow column: every line after the first begins small, and only the last ends with a stop.
bool is_one_sentence(const std::vector<Line>& lines) {
  for (size_t i = 0; i + 1 < lines.size(); ++i)
    if (lines[i].stop || !lines[i + 1].lower) return false;
  return lines.back().stop;
}

// The lines follow each other without an empty line. Joins those that are one paragraph.
void join_stanza(const std::vector<Line>& lines, std::vector<Paragraph>& out) {
  uint32_t width = 0;
  size_t filled = 0, unstopped = 0;
  for (size_t i = 0; i < lines.size(); ++i) width = std::max(width, lines[i].width);
  for (size_t i = 0; i + 1 < lines.size(); ++i) {
    filled += fills(lines[i], lines[i + 1], width);
    unstopped += !lines[i].stop;
  }
  const size_t breaks = lines.size() - 1;
  const bool wrapped = breaks > 0 && width >= kNarrowestWrap && width <= kWidestWrap && filled * 3 >= breaks * 2 && unstopped * 2 >= breaks;
  const bool sentence = is_one_sentence(lines);
  for (size_t i = 0; i < lines.size(); ++i) {
    const bool joins = i > 0 && !lines[i].marker &&
                       (sentence || (wrapped && fills(lines[i - 1], lines[i], width)) ||
                        (lines[i].lower && !lines[i - 1].stop && lines[i - 1].width >= kNarrowestWrap));
    if (joins) {
      out.back().end = lines[i].end;
      ++out.back().lines;
    } else {
      Paragraph paragraph;
      paragraph.start = lines[i].start;
      paragraph.end = lines[i].end;
      paragraph.gap_before = i == 0;
      out.push_back(paragraph);
    }
  }
}

}  // namespace

std::vector<Paragraph> read_paragraphs(std::string_view text) {
  std::vector<Paragraph> paragraphs;
  std::vector<Line> stanza;
  const auto finish = [&] {
    if (!stanza.empty()) join_stanza(stanza, paragraphs);
    stanza.clear();
  };
  uint32_t start = 0;
  for (uint32_t at = 0; at <= text.size();) {
    const uint32_t end_length = at < text.size() ? line_end_at(text, at) : 1;
    if (end_length == 0) {
      ++at;
      continue;
    }
    const Line line = read_line(text, start, at);
    if (line.size() == 0)
      finish();
    else
      stanza.push_back(line);
    at += end_length;
    start = at;
  }
  finish();
  return paragraphs;
}

}  // namespace dateline
