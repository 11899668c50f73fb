#include "knowledge/name_pack.h"

#include "language/model_file.h"

namespace dateline {

bool NamePack::open(std::string_view bytes, std::string_view name, std::string& problem) {
  *this = {};
  const std::string_view payload = open_model(bytes, name, "know", kLayout, problem);
  if (payload.data() == nullptr) return false;
  ModelReader reader(payload);
  if (words.open(reader) && names.open(reader) && reader.at_end()) return true;
  problem = "The pack " + std::string(name) + " is damaged.";
  *this = {};
  return false;
}

}  // namespace dateline
