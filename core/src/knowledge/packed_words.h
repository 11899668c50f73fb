// The words of a pack: what our lists say of each.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "knowledge/key_lines.h"
#include "language/model_file.h"

namespace dateline {

class PackedWords {
 public:
  struct Word {
    uint64_t flags = 0;      ///< of enum Lexical
    uint8_t given = 0;       ///< how usual as a given name, 0 to 9
    uint8_t surname = 0;
    bool begins = false;     ///< a longer phrase begins with it
  };

  /// Reads the columns off the front of a pack (name_pack.h), which must outlive the object; false when they do not fit.
  bool open(ModelReader& reader);

  /// An empty word when no list has it.
  Word find(std::string_view key) const;

  uint32_t size() const { return keys_.size(); }
  std::string_view key(uint32_t i) const { return keys_.get(i); }

 private:
  KeyLines keys_;
  std::string_view sets_, given_, surnames_;
  std::vector<uint64_t> flags_;   // of each set of classes
};

}  // namespace dateline
