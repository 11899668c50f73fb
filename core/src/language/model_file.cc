#include "language/model_file.h"

namespace dateline {

std::string_view open_model(std::string_view bytes, std::string_view name, std::string_view kind, uint32_t fingerprint,
                            std::string& why) {
  const std::string file = "The model " + std::string(name);
  if (bytes.data() == nullptr) {
    why = file + " is not part of this build.";
    return {};
  }
  ModelReader reader(bytes);
  if (reader.take(kModelMagic.size()) != kModelMagic) {
    why = file + " is not a Dateline model of a version that this build reads.";
    return {};
  }
  if (reader.take(kind.size()) != kind) {
    why = file + " is a model of another kind.";
    return {};
  }
  if (reader.number<uint32_t>() != fingerprint || !reader.good) {
    why = file + " was trained with other feature code; train it again.";
    return {};
  }
  return bytes.substr(kModelMagic.size() + kind.size() + sizeof(uint32_t));
}

}  // namespace dateline
