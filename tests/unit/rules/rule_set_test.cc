#include "rules/rule_set.h"

#include "../../catch.h"

using namespace dateline;

namespace {

Span all(std::string_view text) { return {0, static_cast<uint32_t>(text.size())}; }

std::string words(std::string_view text, const RuleMatch& match) { return std::string(text.substr(match.span.start, match.span.size())); }

}  // namespace

TEST_CASE("a rule matches with its classes and names its groups", "[rules]") {
  const RuleSet rules(R"({"classes": {"month": "jan|feb", "day": "[0-9]{1,2}"},
    "rules": [{"name": "test.month_day", "pattern": "\\b(?P<month>{month}){sp}(?P<day>{day})(?P<rest>x)?\\b"}]})");
  REQUIRE(rules.error() == "");
  const std::string text = "From Feb\xC2\xA0" "3 on.";
  const auto matches = rules.find(text, all(text));
  REQUIRE(matches.size() == 1);
  CHECK(*matches[0].rule == "test.month_day");
  CHECK(matches[0].get("month") == "Feb");
  CHECK(matches[0].get("day") == "3");
  CHECK_FALSE(matches[0].has("rest"));
  CHECK_FALSE(matches[0].has("unknown"));
  CHECK(matches[0].span_of("month") == Span{5, 8});
}

TEST_CASE("letter case counts only where a rule says so", "[rules]") {
  const RuleSet rules(R"({"rules": [{"name": "a", "pattern": "may", "case": true}, {"name": "b", "pattern": "june"}]})");
  const std::string text = "MAY may JUNE";
  const auto matches = rules.find(text, all(text));
  REQUIRE(matches.size() == 2);
  CHECK(words(text, matches[0]) == "may");
  CHECK(words(text, matches[1]) == "JUNE");
}

TEST_CASE("matches come by start, the longest first, then in rule order", "[rules]") {
  const RuleSet rules(R"({"rules": [{"name": "short", "pattern": "[0-9]+"}, {"name": "long", "pattern": "[0-9]+ %"}, {"name": "same", "pattern": "[0-9]+"}]})");
  const std::string text = "5 % and 6";
  std::vector<std::string> names;
  for (const auto& match : rules.find(text, all(text))) names.push_back(*match.rule);
  CHECK(names == std::vector<std::string>{"long", "short", "same", "short", "same"});
}

TEST_CASE("only the range is searched", "[rules]") {
  const RuleSet rules(R"({"rules": [{"name": "n", "pattern": "[0-9]+"}]})");
  const std::string text = "1 22 333";
  const auto matches = rules.find(text, {2, 4});
  REQUIRE(matches.size() == 1);
  CHECK(words(text, matches[0]) == "22");
}

TEST_CASE("repetition and Unicode braces are no classes", "[rules]") {
  const RuleSet rules(R"({"rules": [{"name": "n", "pattern": "\\p{Lu}[a-z]{2,3}\\x{20AC}"}]})");
  REQUIRE(rules.error() == "");
  const std::string text = "Abc\xE2\x82\xAC";
  CHECK(rules.find(text, all(text)).size() == 1);
}

TEST_CASE("a bad rule file is refused and the error names the rule", "[rules]") {
  CHECK(RuleSet("{").error() == "not valid JSON");
  CHECK(RuleSet(R"({"rules": [{"name": "x.y", "pattern": "("}]})").error().find("x.y") != std::string::npos);
  CHECK(RuleSet(R"({"rules": [{"name": "x.y", "pattern": "{nowhere}"}]})").error().find("{nowhere}") != std::string::npos);
  CHECK(RuleSet(R"({"rules": [{"name": "x.y"}]})").error() != "");
  CHECK(RuleSet("[]").error() != "");
  const RuleSet bad("{");
  CHECK(bad.size() == 0);
  CHECK(bad.find("1", {0, 1}).empty());
}

TEST_CASE("an empty match is passed over", "[rules]") {
  const RuleSet rules(R"({"rules": [{"name": "n", "pattern": "[0-9]*"}]})");
  const std::string text = "a1b";
  const auto matches = rules.find(text, all(text));
  REQUIRE(matches.size() == 1);
  CHECK(words(text, matches[0]) == "1");
}
