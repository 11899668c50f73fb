#include "knowledge/tsv.h"

#include <set>
#include <string>

#include "catch.h"
#include "knowledge/embedded.h"

using namespace dateline;

TEST_CASE("a list is read line by line without comments and line ends", "[knowledge]") {
  const auto rows = read_tsv("# note\na\tb\r\n\nc\t\td\ne");
  REQUIRE(rows.size() == 3);
  CHECK(rows[0] == TsvRow{"a", "b"});
  CHECK(rows[1] == TsvRow{"c", "", "d"});
  CHECK(rows[2] == TsvRow{"e"});
  CHECK(read_tsv("").empty());
}

TEST_CASE("the lists of the text stage have known kinds and no entry twice", "[knowledge]") {
  struct List {
    const char* name;
    size_t columns, kind;
    std::set<std::string_view> kinds;
  };
  const List lists[] = {
      {"lists/abbreviations.tsv", 2, 1, {"before-name", "before-number", "goes-on", "may-end", "ends", "date"}},
      {"lists/date_line_words.tsv", 2, 1, {"month", "age", "weekday", "filler"}},
      {"lists/block_phrases.tsv", 3, 0, {"boilerplate", "teasers", "byline", "caption", "job", "not-place"}},
      {"lists/sentence_starters.tsv", 1, 0, {}},
  };
  for (const List& list : lists) {
    std::set<TsvRow> seen;
    for (const TsvRow& row : read_tsv(embedded(list.name))) {
      INFO(list.name << ": " << std::string(row[0]));
      REQUIRE(row.size() == list.columns);
      CHECK((list.kinds.empty() || list.kinds.count(row[list.kind]) == 1));
      CHECK(seen.insert(row).second);
    }
    CHECK(seen.size() > 20);
  }
}
