// An article cut into pieces at every beginning and end of an annotation, for output with marks.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"

namespace dateline::cli {

/// One kind of mark: what a style sheet or a terminal tells apart.
enum class MarkKind { none, person, organisation, place, name, date, figure, quote };

const char* name_of(MarkKind kind);

/// A stretch of text inside the same annotations: at most one name, date or figure, and perhaps a quotation around it.
struct Piece : Span {
  MarkKind kind = MarkKind::none;
  bool quoted = false;
  std::string title;  ///< what the mark says: a value, or the entity's name and description
};

/// The pieces of one block, in order, without gaps.
std::vector<Piece> pieces_of(const Document& document, const Span& range);

}  // namespace dateline::cli
