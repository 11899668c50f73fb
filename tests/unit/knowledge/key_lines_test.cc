#include "knowledge/key_lines.h"

#include <algorithm>
#include <string>
#include <vector>

#include "catch.h"
#include "knowledge/fold.h"

using namespace dateline;

namespace {

// Lines in the order of their keys, as tools/pack writes them.
struct Column {
  std::vector<std::string> lines;
  std::string steps, text;

  explicit Column(std::vector<std::string> given) : lines(std::move(given)) {
    std::stable_sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) { return folded(a) < folded(b); });
    std::string high;
    for (size_t i = 0, begin = 0; i < lines.size(); ++i) {
      text += lines[i] + '\n';
      if (i % Lines::kStep != Lines::kStep - 1 && i + 1 != lines.size()) continue;
      steps += static_cast<char>((text.size() - begin) & 255);
      high += static_cast<char>((text.size() - begin) >> 8);
      begin = text.size();
    }
    steps += high;
  }

  uint32_t count() const { return static_cast<uint32_t>(lines.size()); }
};

}  // namespace

TEST_CASE("lines are found by their folded spelling, the first of equal ones", "[knowledge]") {
  const Column column({"\u0141\u00f3d\u017a", "Lodz", "Bank", "Bank of Kenya", "BANK", "bank-note", "Zo\u00eb"});
  KeyLines keys;
  REQUIRE(keys.open(column.steps, column.text, column.count()));
  CHECK(keys.get(static_cast<uint32_t>(keys.find("bank").line)) == "Bank");
  CHECK(keys.get(static_cast<uint32_t>(keys.find("lodz").line)) == "\u0141\u00f3d\u017a");
  CHECK(keys.find("zoe").line == 6);
  CHECK(keys.find("ban").line == -1);
  CHECK(keys.find("").line == -1);
  CHECK(keys.find("zzz").line == -1);
}

TEST_CASE("a key tells whether a longer line goes on behind a blank", "[knowledge]") {
  const Column column({"Bank", "Bank of Kenya", "Bank-note", "Lodz", "Port Louis"});
  KeyLines keys;
  REQUIRE(keys.open(column.steps, column.text, column.count()));
  CHECK(keys.find("bank").begins);
  CHECK(keys.find("bank of").begins);
  CHECK(keys.find("port").begins);
  CHECK_FALSE(keys.find("lodz").begins);
  CHECK_FALSE(keys.find("por").begins);
}

TEST_CASE("lines that share their first letters over many blocks are all found", "[knowledge]") {
  std::vector<std::string> lines;
  for (int i = 0; i < 500; ++i) lines.push_back("University of " + std::to_string(i * 7919 % 1000));
  for (int i = 0; i < 40; ++i) lines.push_back("University");
  const Column column(std::move(lines));
  KeyLines keys;
  REQUIRE(keys.open(column.steps, column.text, column.count()));
  for (uint32_t i = 0; i < column.count(); ++i) {
    const int32_t line = keys.find(folded(column.lines[i])).line;
    REQUIRE(line >= 0);
    CHECK(keys.get(static_cast<uint32_t>(line)) == column.lines[i]);
  }
  CHECK(keys.find("university").line == 0);
  CHECK(keys.find("university").begins);
}

TEST_CASE("steps that do not add up to the text are refused", "[knowledge]") {
  const Column column({"Bank", "Lodz"});
  KeyLines keys;
  CHECK_FALSE(keys.open(column.steps, column.text.substr(1), column.count()));
  CHECK_FALSE(keys.open(column.steps, column.text + "x", column.count()));
  CHECK_FALSE(keys.open("", column.text, column.count()));
  CHECK_FALSE(keys.open(column.steps, column.text, 17));
  CHECK(keys.open("", "", 0));
  CHECK(keys.find("bank").line == -1);
}
