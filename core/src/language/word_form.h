// What the taggers look at in a word: its lower case, its beginning and end, its shape, its cluster.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/document.h"
#include "language/word_table.h"

namespace dateline {

/// All members are hashes or small numbers, so that a feature is made without touching the text again.
struct WordForm {
  uint32_t word = 0;       ///< lower case, every digit as 0, curly apostrophes straight
  uint32_t prefix2 = 0, prefix3 = 0, prefix4 = 0;
  uint32_t suffix2 = 0, suffix3 = 0, suffix4 = 0;
  uint32_t shape = 0;      ///< runs of upper, lower and digits, other characters as they are: "Al-Hilal" is "Xx-Xx"
  uint16_t cluster = 0;    ///< words of like use share one, 0 when the word is not known
  uint16_t group = 0;      ///< clusters of like use share one
  uint8_t only_pos = 0;    ///< 1 + Pos of a word that has hardly ever another, else 0
  bool capital = false;    ///< has an upper case letter
  bool letters = false;    ///< has a letter
  bool connector = false;  ///< "of", "de", "bin", ...: may stand inside a name in lower case
};

/// The form of one token. Cost: linear in its bytes, one look-up.
WordForm word_form(std::string_view text, const Token& token, const WordTable& words);

/// The forms of all tokens of a document.
std::vector<WordForm> word_forms(const Document& document, const WordTable& words);

/// Changes when the forms of fixed words change: what the file of words is bound to.
uint32_t word_fingerprint();

}  // namespace dateline
