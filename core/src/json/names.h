// The words that the JSON document uses for the values of the document's enumerations.
#pragma once

#include "dateline/document.h"
#include "dateline/options.h"

namespace dateline {

const char* name_of(BlockKind kind);
const char* name_of(Pos pos);
const char* name_of(EntityType type);
const char* name_of(PublishedSource source);
const char* name_of(TimexType type);
const char* name_of(FigureType type);
const char* name_of(Bound bound);
const char* name_of(MentionKind kind);
const char* name_of(QuoteKind kind);
const char* name_of(Modality modality);
const char* name_of(CheckKind kind);
const char* name_of(OffsetUnit unit);

}  // namespace dateline
