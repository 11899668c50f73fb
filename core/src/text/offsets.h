// From byte offsets to the caller's unit.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "dateline/options.h"

namespace dateline {

/// Converts byte offsets of one text. Built in one pass; a look-up reads at most kStep bytes. An ill-formed part of the
/// text counts as one U+FFFD: one code point, one UTF-16 unit.
class OffsetMap {
 public:
  /// `text` must outlive the map.
  OffsetMap(std::string_view text, OffsetUnit unit);

  /// Requires: `byte` is a character boundary, at most text.size().
  uint32_t at(uint32_t byte) const;

 private:
  static constexpr uint32_t kStep = 128;
  struct Checkpoint {
    uint32_t byte, count;  // the first character at or after a multiple of kStep
  };
  std::string_view text_;
  OffsetUnit unit_;
  std::vector<Checkpoint> checkpoints_;  // empty: offsets are bytes
};

}  // namespace dateline
