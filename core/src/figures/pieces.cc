#include "figures/pieces.h"

#include <algorithm>

#include "text/utf8.h"

namespace dateline::figures {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }
bool is_digit(char c) { return c >= '0' && c <= '9'; }

bool is_space(char32_t c) {
  return c == ' ' || (c >= 9 && c <= 13) || c == 0xA0 || c == 0x85 || (c >= 0x2000 && c <= 0x200B) || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

// Characters beyond ASCII that are signs and not letters, as far as figures are concerned: Latin-1 signs, punctuation,
// superscripts, currency signs, number forms, arrows and mathematics.
bool is_sign_character(char32_t c) {
  if (c < 0xC0) return c != 0xAA && c != 0xB5 && c != 0xBA;
  return c == 0xD7 || c == 0xF7 || (c >= 0x2010 && c <= 0x2BFF && !(c >= 0x2100 && c <= 0x214F && c != 0x2103 && c != 0x2109 && c != 0x2116)) ||
         c == 0x0E3F || c == 0xFDFC || (c >= 0x3001 && c <= 0x303F) || (c >= 0xFF01 && c <= 0xFF0F) || c == 0x5143 || c == kReplacement;
}

}  // namespace

bool Piece::is_title() const {
  if (!is_word() || text.empty()) return false;
  const unsigned char first = static_cast<unsigned char>(text[0]);
  if (first >= 'A' && first <= 'Z') return true;
  if (first != 0xC3 || text.size() < 2) return false;
  const unsigned char second = static_cast<unsigned char>(text[1]);
  return second >= 0x80 && second <= 0x9E && second != 0x97;
}

bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }
bool is_minus(char32_t c) { return c == '-' || c == 0x2212 || c == 0x2011; }
bool is_dash(const Piece& piece) { return piece.kind == PieceKind::sign && is_dash(piece.sign); }

void cut_pieces(std::string_view text, Span range, Pieces& out) {
  out.list.clear();
  out.lower.assign(text.substr(range.start, range.size()));
  for (char& c : out.lower)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + ('a' - 'A'));
  bool space = false;
  uint32_t at = range.start;
  const auto letter_at = [&](uint32_t i, uint32_t& length) {
    if (static_cast<unsigned char>(text[i]) < 0x80) {
      length = 1;
      return is_ascii_letter(text[i]);
    }
    const CodePoint c = code_point_at(text, i);
    length = c.length;
    return !is_space(c.value) && !is_sign_character(c.value);
  };
  while (at < range.end) {
    Piece piece;
    piece.start = at;
    uint32_t length = 1;
    if (is_digit(text[at])) {
      piece.kind = PieceKind::digits;
      while (at < range.end && is_digit(text[at])) ++at;
    } else if (letter_at(at, length)) {
      piece.kind = PieceKind::word;
      while (at < range.end && letter_at(at, length)) at += length;
    } else {
      const CodePoint c = code_point_at(text, at);
      at += c.length;
      if (is_space(c.value)) {
        space = true;
        continue;
      }
      if (c.value >= 0x200E && c.value <= 0x202E && !is_dash(c.value) && (c.value <= 0x200F || c.value >= 0x202A)) continue;  // direction marks
      piece.sign = c.value;
    }
    at = std::min(at, range.end);
    piece.end = at;
    piece.space_before = space;
    space = false;
    piece.text = text.substr(piece.start, piece.size());
    piece.lower = std::string_view(out.lower).substr(piece.start - range.start, piece.size());
    out.list.push_back(piece);
  }
}

}  // namespace dateline::figures
