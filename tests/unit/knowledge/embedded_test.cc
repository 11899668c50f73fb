#include "knowledge/embedded.h"

#include "catch.h"

TEST_CASE("a file that was not embedded reads as a null view", "[knowledge]") {
  CHECK(dateline::embedded("no/such-file").data() == nullptr);
  CHECK(dateline::embedded("").data() == nullptr);
}
