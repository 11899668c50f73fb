#include "json/names.h"

#include <cstddef>

namespace dateline {
namespace {

// Tables stand in the order of the enumerations in document.h.
constexpr const char* kBlockKinds[] = {"title", "byline", "dateline", "heading", "paragraph", "list-item", "caption", "boilerplate"};
constexpr const char* kPos[] = {"X", "ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ", "SYM", "VERB"};
constexpr const char* kEntityTypes[] = {"", "PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"};
constexpr const char* kPublishedSources[] = {"option", "byline", "dateline", "inferred", "none"};
constexpr const char* kTimexTypes[] = {"DATE", "TIME", "DURATION", "SET"};
constexpr const char* kFigureTypes[] = {"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"};
constexpr const char* kBounds[] = {"exact", "about", "at-least", "at-most", "more-than", "less-than", "range"};
constexpr const char* kMentionKinds[] = {"name", "nominal", "pronoun"};
constexpr const char* kQuoteKinds[] = {"direct", "indirect", "mixed"};
constexpr const char* kModalities[] = {"asserted", "reported", "planned", "possible"};
constexpr const char* kCheckKinds[] = {"weekday-mismatch", "unresolved-date", "conflicting-figures", "sum-mismatch", "unattributed-quote",
                                       "reversed-range", "impossible-date", "future-as-past", "percentage-mismatch"};
constexpr const char* kOffsetUnits[] = {"utf-8", "utf-16", "code-point"};

template <size_t N, typename Enum>
const char* pick(const char* const (&table)[N], Enum value) {
  return table[static_cast<size_t>(value)];
}

}  // namespace

const char* name_of(BlockKind kind) { return pick(kBlockKinds, kind); }
const char* name_of(Pos pos) { return pick(kPos, pos); }
const char* name_of(EntityType type) { return pick(kEntityTypes, type); }
const char* name_of(PublishedSource source) { return pick(kPublishedSources, source); }
const char* name_of(TimexType type) { return pick(kTimexTypes, type); }
const char* name_of(FigureType type) { return pick(kFigureTypes, type); }
const char* name_of(Bound bound) { return pick(kBounds, bound); }
const char* name_of(MentionKind kind) { return pick(kMentionKinds, kind); }
const char* name_of(QuoteKind kind) { return pick(kQuoteKinds, kind); }
const char* name_of(Modality modality) { return pick(kModalities, modality); }
const char* name_of(CheckKind kind) { return pick(kCheckKinds, kind); }
const char* name_of(OffsetUnit unit) { return pick(kOffsetUnits, unit); }

}  // namespace dateline
