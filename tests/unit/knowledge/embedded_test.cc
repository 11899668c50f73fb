#include "knowledge/embedded.h"

#include <filesystem>
#include <fstream>
#include <iterator>
#include <set>
#include <string>

#include "catch.h"

namespace {

std::string read(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

}  // namespace

TEST_CASE("every rule, list and model is in the library byte for byte, or in the pack of words and names", "[knowledge]") {
  const std::set<std::string> packed = {"lists/common_words.tsv", "lists/given_names.tsv", "lists/surnames.tsv", "lists/name_words.tsv", "lists/titles.tsv", "lists/groups.tsv"};
  const std::filesystem::path data = std::filesystem::path(DATELINE_SOURCE_DIR) / "data";
  for (const char* folder : {"rules", "lists", "models"}) {
    if (!std::filesystem::exists(data / folder)) continue;
    for (const auto& entry : std::filesystem::directory_iterator(data / folder)) {
      const std::string extension = entry.path().extension().string();
      if (extension != ".json" && extension != ".tsv" && extension != ".bin") continue;
      const std::string name = std::string(folder) + "/" + entry.path().filename().string();
      INFO(name);
      if (packed.count(name) > 0) continue;
      const std::string_view embedded = dateline::embedded(name);
      CHECK(embedded.data() != nullptr);
      CHECK((embedded == read(entry.path())));  // in brackets: Catch would print megabytes
    }
  }
}

TEST_CASE("a file that was not embedded reads as a null view", "[knowledge]") {
  CHECK(dateline::embedded("no/such-file").data() == nullptr);
  CHECK(dateline::embedded("").data() == nullptr);
}
