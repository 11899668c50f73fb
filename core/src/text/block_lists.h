// The lists behind blocks: data/lists/block_phrases.tsv and date_line_words.tsv.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace dateline {

enum class PhraseKind : uint8_t { none, boilerplate, teasers, byline, caption, job, not_place };

/// A paragraph as phrases are looked for: lower case, straight apostrophes, single spaces, without brackets and dashes at
/// the start. `capital[i]` tells of byte i of `words` whether its character was no small letter.
struct Normal {
  std::string words;
  std::string capital;
};

/// Normal form of the first `limit` bytes of a paragraph.
Normal normal_form(std::string_view paragraph, size_t limit);

/// Kind of the paragraph by the phrase list, none if no phrase fits. Cost: one look-up a word.
PhraseKind phrase_kind(const Normal& paragraph, bool short_enough_for_inside);

/// Do these words, in normal form, stand in the list as not-place?
bool is_not_place(std::string_view words);

/// Does the line, in normal form, say only when something was published?
bool is_date_line(std::string_view line);

/// Is it the name of a month, in lower case without a stop ("aug", "may")?
bool is_month(std::string_view word);

}  // namespace dateline
