// A text of one line: a note, not an article.
#pragma once

#include <string_view>

#include "dateline/document.h"

namespace dateline {

/// Short enough for a note.
inline bool is_note(std::string_view text) { return text.size() <= 120; }

/// True for one sentence of at most 120 bytes. Rules whose name holds ".note_" ("Monday 19.06", "tonight at 8", "8pm - 11")
/// are read only there: in an article such figures are scores, prices and shares more often than times.
inline bool is_note(const Document& document) { return is_note(std::string_view(document.text)) && document.sentences.size() <= 1; }

}  // namespace dateline
