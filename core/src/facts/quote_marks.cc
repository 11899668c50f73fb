#include "facts/quote_marks.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace dateline::facts {
namespace {

enum class Family : uint8_t { straight, curly, guillemet, single_guillemet, low, latex, single };

// What a mark's shape and neighbours allow it to do.
struct Mark : Span {
  Family family = Family::straight;
  bool opens = false;
  bool closes = false;
};

struct Shape {
  std::string_view bytes;
  Family family;
  bool opens, closes;
};
constexpr std::array<Shape, 13> kShapes = {{
    {"\"", Family::straight, true, true},
    {"\xE2\x80\x9C", Family::curly, true, false},   // U+201C
    {"\xE2\x80\x9D", Family::curly, false, true},   // U+201D
    {"\xC2\xAB", Family::guillemet, true, false},
    {"\xC2\xBB", Family::guillemet, false, true},
    {"\xE2\x80\xB9", Family::single_guillemet, true, false},
    {"\xE2\x80\xBA", Family::single_guillemet, false, true},
    {"\xE2\x80\x9E", Family::low, true, false},     // U+201E
    {"``", Family::latex, true, false},
    {"''", Family::latex, false, true},
    {"\xE2\x80\x98", Family::single, true, false},  // U+2018
    {"\xE2\x80\x99", Family::single, false, true},  // U+2019
    {"'", Family::single, true, true},
}};

bool is_word_byte(char c) {
  return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || static_cast<unsigned char>(c) >= 0x80;
}
bool is_space(char c) { return c == ' ' || c == '\t' || c == '\n' || c == '\r'; }

// U+00A0, U+2009 and U+202F end in these bytes; a mark beside one stands beside white space.
bool space_before(std::string_view text, size_t at) {
  if (at == 0 || is_space(text[at - 1])) return true;
  const std::string_view before = text.substr(0, at);
  for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    if (before.size() >= wide.size() && before.substr(before.size() - wide.size()) == wide) return true;
  }
  return false;
}

bool space_after(std::string_view text, size_t at) {
  if (at >= text.size() || is_space(text[at])) return true;
  for (const std::string_view wide : {"\xC2\xA0", "\xE2\x80\x89", "\xE2\x80\xAF"}) {
    if (text.substr(at, wide.size()) == wide) return true;
  }
  return false;
}

bool dash_or_bracket_before(std::string_view text, size_t at) {
  if (at == 0) return true;
  const char c = text[at - 1];
  return c == '(' || c == '[' || c == '-' || c == '/' || c == ':' ||
         (at >= 3 && (text.substr(at - 3, 3) == "\xE2\x80\x94" || text.substr(at - 3, 3) == "\xE2\x80\x93"));
}

// 'em, 'tis, '90s: an apostrophe at the start of a word.
bool is_elision(std::string_view text, size_t after) {
  if (after < text.size() && text[after] >= '0' && text[after] <= '9') return true;
  size_t end = after;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  const std::string_view word = text.substr(after, end - after);
  for (const std::string_view known : {"em", "tis", "twas", "Tis", "Twas", "til", "cause", "n", "bout", "round"}) {
    if (word == known) return true;
  }
  return false;
}

// Decides from its neighbours what an ambiguous mark may do; false when it is no quotation mark at all.
bool read_neighbours(std::string_view text, Mark& mark) {
  const bool left_free = space_before(text, mark.start) || dash_or_bracket_before(text, mark.start);
  const bool right_free = space_after(text, mark.end);
  const bool right_word = mark.end < text.size() && is_word_byte(text[mark.end]) && !right_free;
  if (mark.family == Family::single) {
    const char left = mark.start > 0 ? text[mark.start - 1] : ' ';
    // A double mark just before ("'Stop,' he told me") leaves a single one free to open.
    const bool after_mark = left == '"' || (mark.start >= 3 && text.substr(mark.start - 3, 3) == "\xE2\x80\x9C");
    mark.opens = mark.opens && (left_free || after_mark) && !right_free && !is_elision(text, mark.end);
    mark.closes = mark.closes && !left_free && !right_word;
    return mark.opens || mark.closes;
  }
  if (mark.family == Family::straight) {
    if (left_free != right_free) {
      mark.opens = left_free;
      mark.closes = right_free;
    }
    if (!left_free && mark.start > 0 && is_word_byte(text[mark.start - 1])) mark.opens = false;  // also inches: 5"
  }
  return true;
}

std::vector<Mark> find_marks(std::string_view text, const Span& range) {
  std::vector<Mark> marks;
  for (uint32_t i = range.start; i < range.end; ++i) {
    const char c = text[i];
    if (c != '"' && c != '\'' && c != '`' && c != '\xE2' && c != '\xC2') continue;
    for (const Shape& shape : kShapes) {
      if (text.substr(i, shape.bytes.size()) != shape.bytes) continue;
      Mark mark;
      mark.start = i;
      mark.end = i + static_cast<uint32_t>(shape.bytes.size());
      mark.family = shape.family;
      mark.opens = shape.opens;
      mark.closes = shape.closes;
      if (read_neighbours(text, mark)) marks.push_back(mark);
      i = mark.end - 1;
      break;
    }
  }
  return marks;
}

bool matches(const Mark& open, const Mark& close) {
  if (open.family == Family::low && close.family == Family::curly) return true;  // U+201E closes with U+201C or U+201D
  if (!close.closes) return false;
  if (open.family == close.family) return true;
  // Typists mix straight and curly marks; a low mark closes with a high one.
  const auto is_double = [](Family f) { return f == Family::straight || f == Family::curly || f == Family::low || f == Family::latex; };
  return is_double(open.family) && is_double(close.family);
}

// A plural's apostrophe ("the leaders' meeting") looks like a closing single mark.
bool may_be_possessive(std::string_view text, const Mark& mark) {
  return mark.start > 0 && (text[mark.start - 1] == 's' || text[mark.start - 1] == 'z') && mark.end + 1 < text.size() &&
         text[mark.end] == ' ' && text[mark.end + 1] >= 'a' && text[mark.end + 1] <= 'z';
}

class BlockReader {
 public:
  BlockReader(const Document& document, uint32_t block, std::vector<QuotedSpan>& out)
      : document_(document), block_(block), out_(out), marks_(find_marks(document.text, document.blocks[block])) {}

  // True when the block leaves a quotation open.
  bool read(bool continued, bool next_opens, bool last) {
    const Span& block = document_.blocks[block_];
    for (size_t i = 0; i < marks_.size();) {
      if (!marks_[i].opens || unclosed_[static_cast<size_t>(marks_[i].family)]) {
        ++i;
        continue;
      }
      const size_t close = closing(i);
      const bool starts_block = leading(marks_[i]);
      if (close == marks_.size()) {
        const bool carries_on = marks_[i].family != Family::single && (next_opens || last || starts_block);
        if (!carries_on) {
          ++i;
          continue;
        }
        add(marks_[i].end, block.end, i, continued && starts_block, true);
        return next_opens;
      }
      const Mark& end = marks_[close];
      const bool reopened = !end.closes && reopens(end);
      add(marks_[i].end, reopened ? trim(end.start) : end.start, i, continued && starts_block, false);
      i = reopened ? close : close + 1;
    }
    return false;
  }

  bool opens_block() const { return !marks_.empty() && marks_.front().opens && leading(marks_.front()); }

 private:
  bool leading(const Mark& mark) const { return trim(mark.start) <= document_.blocks[block_].start; }

  uint32_t trim(uint32_t end) const {
    while (end > document_.blocks[block_].start && is_space(document_.text[end - 1])) --end;
    return end;
  }

  // Opens a quotation although one is open: the paragraph before it lost its line break, or its closing mark.
  bool reopens(const Mark& mark) const {
    if (!mark.opens || mark.closes || mark.family == Family::low) return false;
    const uint32_t left = trim(mark.start);
    if (left == document_.blocks[block_].start) return false;
    const char c = document_.text[left - 1];
    return mark.family == Family::straight || c == '.' || c == '!' || c == '?';
  }

  // The mark that ends what marks_[open] opened: its closing mark, or a double mark that opens anew before any close.
  size_t closing(size_t open) {
    const bool single = marks_[open].family == Family::single;
    size_t possessive = marks_.size();
    for (size_t i = open + 1; i < marks_.size(); ++i) {
      if (matches(marks_[open], marks_[i])) {
        if (!single || !may_be_possessive(document_.text, marks_[i])) return i;
        if (possessive == marks_.size()) possessive = i;
      } else if (single && marks_[i].opens && marks_[i].family == Family::single) {
        return possessive;
      } else if (!single && marks_[i].family == marks_[open].family && reopens(marks_[i])) {
        return i;
      }
    }
    if (possessive == marks_.size()) unclosed_[static_cast<size_t>(marks_[open].family)] = true;
    return possessive;
  }

  void add(uint32_t start, uint32_t end, size_t open, bool continued, bool open_ended) {
    while (start < end && is_space(document_.text[start])) ++start;
    end = std::max(start, trim(end));
    if (start == end) return;
    QuotedSpan span;
    span.start = start;
    span.end = end;
    span.block = block_;
    span.single = marks_[open].family == Family::single;
    span.continued = continued;
    span.open_ended = open_ended;
    out_.push_back(span);
  }

  const Document& document_;
  uint32_t block_;
  std::vector<QuotedSpan>& out_;
  std::vector<Mark> marks_;
  std::array<bool, 7> unclosed_{};  // by family: no closing mark follows, so looking again would cost a quadratic time
};

bool readable(BlockKind kind) { return kind == BlockKind::paragraph || kind == BlockKind::list_item || kind == BlockKind::caption; }

}  // namespace

std::vector<QuotedSpan> find_quoted_spans(const Document& document) {
  std::vector<QuotedSpan> found;
  bool continued = false;
  for (uint32_t b = 0; b < document.blocks.size(); ++b) {
    if (!readable(document.blocks[b].kind)) continue;
    uint32_t next = b + 1;
    while (next < document.blocks.size() && !readable(document.blocks[next].kind)) ++next;
    const bool last = next == document.blocks.size();
    bool next_opens = false;
    if (!last) {
      std::vector<QuotedSpan> ignored;
      next_opens = BlockReader(document, next, ignored).opens_block();
    }
    continued = BlockReader(document, b, found).read(continued, next_opens, last);
  }
  return found;
}

}  // namespace dateline::facts
