// A sentence cut into words, runs of digits and single signs: finer than tokens, so that "$3.4bn", "twenty-five" and
// "10-15%" can be read part by part.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "dateline/document.h"

namespace dateline::figures {

enum class PieceKind : uint8_t { word, digits, sign };

struct Piece : Span {
  PieceKind kind = PieceKind::sign;
  char32_t sign = 0;           ///< the character, for signs
  bool space_before = false;   ///< white space stands before it
  std::string_view text;       ///< as written
  std::string_view lower;      ///< ASCII letters in lower case

  bool is_word() const { return kind == PieceKind::word; }
  bool is_digits() const { return kind == PieceKind::digits; }
  bool is_sign(char32_t c) const { return kind == PieceKind::sign && sign == c; }
  /// Begins with an upper-case letter (ASCII or Latin-1).
  bool is_title() const;
};

/// The pieces of one sentence. Views point into the document's text and into `lower`.
struct Pieces {
  std::vector<Piece> list;
  std::string lower;

  size_t size() const { return list.size(); }
  const Piece& operator[](size_t i) const { return list[i]; }
  bool word(size_t i, std::string_view lower_text) const { return i < list.size() && list[i].is_word() && list[i].lower == lower_text; }
  bool sign(size_t i, char32_t c) const { return i < list.size() && list[i].is_sign(c); }
  bool digits(size_t i) const { return i < list.size() && list[i].is_digits(); }
  /// Piece i exists and stands right behind the one before it.
  bool touches(size_t i) const { return i > 0 && i < list.size() && !list[i].space_before; }
};

bool is_dash(char32_t c);    ///< hyphen, dashes, minus
bool is_minus(char32_t c);   ///< hyphen, minus sign, non-breaking hyphen
bool is_dash(const Piece& piece);

/// Cuts range of text. Cost: linear, one allocation a sentence beside the list.
void cut_pieces(std::string_view text, Span range, Pieces& out);

}  // namespace dateline::figures
