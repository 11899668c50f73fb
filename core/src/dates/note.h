// A text of one line: a note, not an article.
#pragma once

#include "dateline/document.h"

namespace dateline {

/// True for one sentence of at most 120 bytes. Rules whose name holds ".note_" ("Monday 19.06", "tonight at 8", "8pm - 11")
/// are read only there: in an article such figures are scores, prices and shares more often than times.
inline bool is_note(const Document& document) { return document.text.size() <= 120 && document.sentences.size() <= 1; }

}  // namespace dateline
