// A pack of words and names, made by tools/pack/knowledge.mjs and read in place.
//
// In the frame of model_file.h, kind "know", the payload is columns, each after its u32 size in bytes; a column of lines is
// two, steps and lines (lines.h).
//   Words, in the order of their keys: lines of folded words; u16 number of the set of classes (low bytes, then high ones);
//   u8 how usual as a given name; as a surname. Then the names of the classes, each with a line end, and the sets, a u64
//   each with a bit for each class.
//   Records of names, in the order of their keys: lines of names as printed; kinds (a u8: EntityType, 0 for an alias; 64: it
//   is a country; 128: the next record has the same key); weights; countries (an index into the codes); numbers (four
//   planes of bytes: the QID, 0 for none, or the record that the alias stands for); codes (two letters each); lines of
//   descriptions; lines of offices ("|" between those of one name).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "knowledge/packed_names.h"
#include "knowledge/packed_words.h"

namespace dateline {

struct NamePack {
  static constexpr uint32_t kLayout = 2;

  PackedWords words;
  PackedNames names;

  /// Checks that the parts fit each other; what they hold is checked when it is looked up. False, and a sentence in
  /// `problem`, when the bytes are no such pack or are cut off. The bytes must outlive the pack.
  bool open(std::string_view bytes, std::string_view name, std::string& problem);
};

}  // namespace dateline
