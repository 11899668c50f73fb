// What a caller may choose for one analysis.
#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace dateline {

/// The unit in which JSON output counts `start` and `end`.
enum class OffsetUnit : uint8_t { utf_8, utf_16, code_point };

/// Names and rules of the caller's own; made by read_lexicon() (dateline.h).
class NameList;

struct Options {
  std::string published;                       ///< day of publication, "YYYY-MM-DD" or with a time "YYYY-MM-DDThh:mm"; empty when not known
  OffsetUnit offsets = OffsetUnit::code_point;
  bool explain = false;                        ///< JSON also carries tokens with part of speech and name tags
  std::shared_ptr<const NameList> lexicon;     ///< the caller's own names, which go before all others; may be null
  size_t max_bytes = 4u << 20;                 ///< a longer text is refused with Status::too_long
};

}  // namespace dateline
