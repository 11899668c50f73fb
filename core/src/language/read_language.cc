#include "language/read_language.h"

#include "language/identify_language.h"
#include "language/language_models.h"
#include "language/word_form.h"

namespace dateline {

void read_language(Document& document, const Options&) {
  const LanguageModels& models = language_models();
  const std::vector<WordForm> forms = word_forms(document, models.words);
  document.language = identify_language(document, forms);
  // The models know English only; what they say of other languages would be noise.
  if (document.language != "en") return;
  if (models.has_pos) models.pos.tag(document, forms);
  if (models.has_names) models.names.tag(document, forms);
}

}  // namespace dateline
