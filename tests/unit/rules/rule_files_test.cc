// The examples that every rule in data/rules carries: what it must match and what it must not.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "catch.h"
#include "rules/rule_set.h"

namespace {

std::vector<std::filesystem::path> rule_files() {
  std::vector<std::filesystem::path> files;
  for (const auto& entry : std::filesystem::directory_iterator(DATELINE_SOURCE_DIR "/data/rules"))
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  std::sort(files.begin(), files.end());
  return files;
}

std::string content(const std::filesystem::path& path) {
  std::ostringstream text;
  text << std::ifstream(path).rdbuf();
  return text.str();
}

bool matches(const dateline::RuleSet& rules, const std::string& name, const std::string& text) {
  const auto found = rules.find(text, {0, static_cast<uint32_t>(text.size())});
  return std::any_of(found.begin(), found.end(), [&](const dateline::RuleMatch& match) { return *match.rule == name; });
}

}  // namespace

TEST_CASE("every rule matches its example and leaves its counter-example alone", "[rules]") {
  const auto files = rule_files();
  REQUIRE_FALSE(files.empty());
  for (const auto& path : files) {
    const std::string text = content(path);
    const dateline::RuleSet rules(text);
    INFO(path.filename().string());
    REQUIRE(rules.error() == "");
    const auto file = nlohmann::json::parse(text, nullptr, true, true);
    for (const auto& rule : file["rules"]) {
      const std::string name = rule["name"];
      INFO(name);
      REQUIRE(rule.contains("match"));
      REQUIRE(rule.contains("reject"));
      CHECK(matches(rules, name, rule["match"]));
      CHECK_FALSE(matches(rules, name, rule["reject"]));
    }
  }
}
