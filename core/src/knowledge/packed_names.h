// The names of a pack and what they mean, read in place.
//
// A record is a name as printed or another name ("alias") for one; the records are in the order of their folded spelling.
#pragma once

#include <cstdint>
#include <string_view>

#include "dateline/document.h"
#include "knowledge/key_lines.h"
#include "language/model_file.h"

namespace dateline {

class PackedNames {
 public:
  /// Reads the columns off the front of a pack (name_pack.h), which must outlive the object; false when they do not fit.
  bool open(ModelReader& reader);

  uint32_t size() const { return keys_.size(); }
  KeyLines::Found find(std::string_view key) const { return keys_.find(key); }

  // All that follows takes a record below size().

  std::string_view printed(uint32_t record) const { return keys_.get(record); }
  bool is_alias(uint32_t record) const { return kind(record, kTypeBits) == 0; }
  /// The record of the name that the record stands for: itself unless it is an alias.
  uint32_t name_of(uint32_t record) const;
  /// Whether the next record has the same key.
  bool same_key_next(uint32_t record) const { return kind(record, kSameKeyNext) != 0 && record + 1 < size(); }

  // Of a name; an alias has none of these.

  EntityType type(uint32_t record) const { return static_cast<EntityType>(kind(record, kTypeBits)); }
  bool is_country(uint32_t record) const { return kind(record, kCountry) != 0; }
  uint8_t weight(uint32_t record) const { return static_cast<uint8_t>(weights_[record]); }
  /// ISO 3166-1 alpha-2 or empty.
  std::string_view country(uint32_t record) const;
  /// The number of the QID, 0 for none.
  uint32_t wikidata(uint32_t record) const { return is_alias(record) ? 0 : number(record); }
  std::string_view description(uint32_t record) const { return descriptions_.get(record); }
  std::string_view offices(uint32_t record) const { return offices_.get(record); }

 private:
  static constexpr uint8_t kTypeBits = 15, kCountry = 64, kSameKeyNext = 128;
  uint8_t kind(uint32_t record, uint8_t bits) const { return static_cast<uint8_t>(kinds_[record]) & bits; }
  uint32_t number(uint32_t record) const;

  KeyLines keys_;
  std::string_view kinds_, weights_, countries_, numbers_, codes_;
  Lines descriptions_, offices_;
};

}  // namespace dateline
