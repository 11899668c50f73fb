#include "language/language_models.h"

#include "knowledge/embedded.h"
#include "language/model_file.h"
#include "language/name_features.h"
#include "language/pos_features.h"
#include "language/word_form.h"

namespace dateline {
namespace {

// Opens one model; false and a sentence in `problem` when it doesn't fit.
template <typename Model>
bool open(Model& model, std::string_view bytes, std::string_view name, std::string_view kind, uint32_t fingerprint,
          std::string& problem) {
  const std::string_view payload = open_model(bytes, name, kind, fingerprint, problem);
  if (payload.data() == nullptr) return false;
  if (model.open(payload)) return true;
  problem = "The model " + std::string(name) + " is damaged.";
  return false;
}

}  // namespace

LanguageModels::LanguageModels(const ModelFiles& files) {
  if (!open(words, files.words, "models/words.bin", "word", word_fingerprint(), problem)) return;
  has_pos = open(pos, files.pos, "models/pos.bin", "pos ", pos_fingerprint(), problem);
  has_names = has_pos && open(names, files.names, "models/names.bin", "name", name_fingerprint(), problem);
}

const LanguageModels& language_models() {
  static const LanguageModels models(
      {embedded("models/words.bin"), embedded("models/pos.bin"), embedded("models/names.bin")});
  return models;
}

}  // namespace dateline
