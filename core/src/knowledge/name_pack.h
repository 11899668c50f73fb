// A pack of names with their meanings, made by tools/pack/knowledge.mjs and read in place.
//
// In the frame of model_file.h, kind "know", the payload is: u32 count of names; then, each after its u32 size in bytes,
// the columns names, aliases, descriptions, offices (a line a name; aliases and offices of one name have "|" between
// them); types, weights, countries (a byte a name, the last an index into the codes); QIDs (four planes of bytes, 0 for
// none); codes (two letters each).
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "dateline/document.h"

namespace dateline {

class NamePack {
 public:
  static constexpr uint32_t kLayout = 1;

  struct Row {
    std::string_view name, aliases, description, offices, country;
    uint32_t wikidata = 0;   ///< number of the QID, 0 for none
    EntityType type = EntityType::none;
    uint8_t weight = 1;
  };

  /// Checks the whole once. False, and a sentence in `problem`, when the bytes are no such pack or are cut off. The bytes
  /// must outlive the pack.
  bool open(std::string_view bytes, std::string_view name, std::string& problem);

  uint32_t size() const { return count_; }

  /// The next row; rows come in order, `size()` of them.
  Row next();

 private:
  uint32_t count_ = 0, at_ = 0;
  std::array<std::string_view, 4> lines_;
  std::string_view types_, weights_, countries_, numbers_, codes_;
};

}  // namespace dateline
