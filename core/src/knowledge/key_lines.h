// Words or names in the order of their keys, found by binary search.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/lines.h"

namespace dateline {

class KeyLines {
 public:
  struct Found {
    int32_t line = -1;      ///< the first line whose key it is, -1 for none
    bool begins = false;    ///< a longer line begins with the key and a blank
  };

  /// As Lines::open. Each line is a name as printed, its key the folded name; lines are in the order of the bytes of their
  /// keys. In lines in any other order, names are not found. Cost: one line in Lines::kStep is folded.
  bool open(std::string_view steps, std::string_view text, uint32_t count);

  uint32_t size() const { return lines_.size(); }
  std::string_view get(uint32_t i) const { return lines_.get(i); }

  /// Cost: a search in one number for every Lines::kStep lines, and a look at so many lines.
  Found find(std::string_view key) const;

 private:
  uint32_t block_before(std::string_view key) const;

  Lines lines_;
  std::vector<uint64_t> heads_;   // the first bytes of the key of every kStep-th line
};

}  // namespace dateline
