#include "language/language_models.h"

#include <string>

#include "catch.h"
#include "knowledge/embedded.h"
#include "language/model_file.h"

using dateline::embedded;
using dateline::LanguageModels;
using dateline::ModelFiles;

namespace {

ModelFiles shipped() { return {embedded("models/words.bin"), embedded("models/pos.bin"), embedded("models/names.bin")}; }

}  // namespace

TEST_CASE("the models of this build fit its feature code", "[language]") {
  CHECK(dateline::language_models().problem == "");
  CHECK(dateline::language_models().has_names);
}

TEST_CASE("a model that doesn't fit is refused with a sentence that says why", "[language]") {
  const std::string names(shipped().names);
  ModelFiles files = shipped();
  SECTION("it is missing") {
    files.names = {};
    CHECK(LanguageModels(files).problem == "The model models/names.bin is not part of this build.");
  }
  SECTION("it is not a model") {
    files.names = "something else altogether";
    CHECK(LanguageModels(files).problem == "The model models/names.bin is not a Dateline model of a version that this build reads.");
  }
  SECTION("it is another model") {
    files.names = files.pos;
    CHECK(LanguageModels(files).problem == "The model models/names.bin is a model of another kind.");
  }
  SECTION("it was trained with other features") {
    std::string other = names;
    other[dateline::kModelMagic.size() + 4] = static_cast<char>(other[dateline::kModelMagic.size() + 4] + 1);
    files.names = other;
    CHECK(LanguageModels(files).problem == "The model models/names.bin was trained with other feature code; train it again.");
  }
  SECTION("it is cut short") {
    files.names = std::string_view(names).substr(0, names.size() - 7);
    CHECK(LanguageModels(files).problem == "The model models/names.bin is damaged.");
  }
  CHECK_FALSE(LanguageModels(files).has_names);
  CHECK(LanguageModels(files).has_pos);
}

TEST_CASE("no cut or changed byte of a model makes opening it read outside", "[language]") {
  const std::string names(shipped().names), pos(shipped().pos), words(shipped().words);
  for (size_t i = 0; i < 400; ++i) {
    std::string broken = i % 3 == 0 ? names : i % 3 == 1 ? pos : words;
    // Spread over the file, its head most of all.
    const size_t at = i < 200 ? i : (i * 7919) % broken.size();
    broken[at] = static_cast<char>(broken[at] + 1 + static_cast<char>(i % 5));
    ModelFiles files = shipped();
    (i % 3 == 0 ? files.names : i % 3 == 1 ? files.pos : files.words) = broken;
    const LanguageModels models(files);
    CHECK((models.has_names || !models.problem.empty()));
  }
}

TEST_CASE("a model is read at any alignment", "[language]") {
  const std::string shifted = "x" + std::string(shipped().names);
  ModelFiles files = shipped();
  files.names = std::string_view(shifted).substr(1);
  CHECK(LanguageModels(files).problem == "");
}
