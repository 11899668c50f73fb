#include "figures/check_figures.h"

#include "catch.h"
#include "dateline/dateline.h"

namespace {

std::vector<dateline::Check> checks_of(const std::string& text) {
  return dateline::check_figures(dateline::analyze(text).document);
}

bool has(const std::vector<dateline::Check>& checks, dateline::CheckKind kind) {
  for (const auto& check : checks)
    if (check.kind == kind) return true;
  return false;
}

}  // namespace

using dateline::CheckKind;

TEST_CASE("a percentage that its own two numbers contradict is shown", "[figures][checks]") {
  CHECK(has(checks_of("Exports rose 20% from $100 million to $150 million."), CheckKind::percentage_mismatch));
  CHECK(checks_of("Exports rose 50% from $100 million to $150 million.").empty());
  CHECK(checks_of("Exports rose 51% from $99.4 million to $150.2 million.").empty());
}

TEST_CASE("parts that don't add up to their total are shown, only where they are given as the whole", "[figures][checks]") {
  CHECK(has(checks_of("The unit has 120 soldiers: 70 men and 40 women."), CheckKind::sum_mismatch));
  CHECK(checks_of("The unit has 110 soldiers: 70 men and 40 women.").empty());
  CHECK(checks_of("The unit has 120 soldiers, including 70 men and 40 women.").empty());
}

TEST_CASE("two values for the same words are shown, roundings are not", "[figures][checks]") {
  CHECK(has(checks_of("Copper exports were worth $3.4 billion. Officials praised the deal. Copper exports were worth $5.1 billion."), CheckKind::conflicting_figures));
  CHECK(checks_of("Copper exports were worth $3.4 billion. Officials praised the deal. Copper exports were worth $3.42 billion.").empty());
}
