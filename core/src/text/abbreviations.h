// The word lists behind tokens and sentences: data/lists/abbreviations.tsv and sentence_starters.tsv.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// What a full stop after a word means; see the list for examples.
enum class Abbreviation : uint8_t { none, before_name, before_number, goes_on, may_end, ends, date };

/// Kind of the word, given without its last stop ("Gen", "e.g"). Cost: one hash look-up; allocates nothing.
Abbreviation abbreviation_of(std::string_view word);

/// Does this word, capitalised, begin a sentence after an abbreviation ("The", "However")? Any letter case.
bool starts_sentences(std::string_view word);

}  // namespace dateline
