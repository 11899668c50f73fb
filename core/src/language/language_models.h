// The trained models of the language stage, opened once.
#pragma once

#include <string>
#include <string_view>

#include "language/tag_names.h"
#include "language/tag_pos.h"
#include "language/word_table.h"

namespace dateline {

/// The files that the models are read from. They must outlive the models.
struct ModelFiles {
  std::string_view words, pos, names;
};

/// A model that doesn't fit this build is left out, and what needs it does nothing; `problem` says why in a sentence.
/// Without the file of words nothing is tagged, without parts of speech no names are.
struct LanguageModels {
  explicit LanguageModels(const ModelFiles& files);
  // The taggers point into each other's files only, never into themselves; but one copy is enough.
  LanguageModels(const LanguageModels&) = delete;
  LanguageModels& operator=(const LanguageModels&) = delete;

  WordTable words;
  PosTagger pos;
  NameTagger names;
  bool has_pos = false, has_names = false;
  std::string problem;  ///< empty when all fit
};

/// Those of data/models, which are part of the library. Opened at the first call; later calls cost nothing.
const LanguageModels& language_models();

}  // namespace dateline
