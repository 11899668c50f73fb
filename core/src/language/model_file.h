// The frame that all model files share: what it is, which version, which feature code it was trained with.
//
//   "DLmodel1"  8 bytes
//   kind        4 bytes, ASCII: "word", "pos ", "name"
//   fingerprint 4 bytes: hash of the feature code's behaviour at training
//   payload     the rest, little-endian
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>
#include <vector>

namespace dateline {

inline constexpr std::string_view kModelMagic = "DLmodel1";

/// The payload, or a null view and in `why` a sentence that says why the file is refused.
std::string_view open_model(std::string_view bytes, std::string_view name, std::string_view kind, uint32_t fingerprint,
                            std::string& why);

/// Reads numbers off the front of a payload at any alignment. Past the end it reads zeros and `good` turns false.
class ModelReader {
 public:
  explicit ModelReader(std::string_view bytes) : bytes_(bytes) {}

  template <typename Number>
  Number number() {
    Number value{};
    const std::string_view raw = take(sizeof(Number));
    if (raw.size() == sizeof(Number)) std::memcpy(&value, raw.data(), sizeof(Number));
    return value;
  }

  std::string_view take(size_t size) {
    if (size > bytes_.size()) {
      good = false;
      return {};
    }
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }

  bool at_end() const { return bytes_.empty(); }

  bool good = true;

 private:
  std::string_view bytes_;
};

}  // namespace dateline
