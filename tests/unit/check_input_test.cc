#include "check_input.h"

#include "../catch.h"

using namespace dateline;

TEST_CASE("text that can't be read is refused with its reason", "[options]") {
  Options options;
  options.max_bytes = 10;
  CHECK(analyze("", options).status == Status::empty);
  CHECK(analyze(" \r\n\t ", options).status == Status::empty);
  CHECK(analyze("12345678901", options).status == Status::too_long);
  CHECK(analyze("1234567890", options).status == Status::ok);
  CHECK(analyze("%PDF-1.7", options).status == Status::binary);
  options.published = "2024-02-30";
  CHECK(analyze("text", options).status == Status::bad_options);
}

TEST_CASE("a stray control character is no binary file", "[options]") {
  CHECK(analyze(std::string("Talks began on Monday.\0 They go on.", 35)).status == Status::ok);
  CHECK(analyze(std::string(100, '\0')).status == Status::binary);
}

TEST_CASE("calendar days are days of the Gregorian calendar", "[options]") {
  for (const char* day : {"2024-02-29", "2000-02-29", "0001-01-01", "9999-12-31"}) CHECK(is_calendar_day(day));
  for (const char* day : {"2023-02-29", "1900-02-29", "2024-13-01", "2024-00-10", "2024-04-31", "0000-01-01", "2024-4-1", "20240401", "2024-04-1x", ""})
    CHECK_FALSE(is_calendar_day(day));
}

TEST_CASE("options are read from JSON, and the first mistake is named", "[options]") {
  Options options;
  std::string error;
  REQUIRE(parse_options(R"({"published": "2024-04-18", "offsets": "utf-16", "explain": true})", options, error));
  CHECK(options.published == "2024-04-18");
  CHECK(options.offsets == OffsetUnit::utf_16);
  CHECK(options.explain);
  for (const char* json : {R"({"published": "18 April"})", R"({"published": 5})", R"({"offsets": "bytes"})", R"({"explain": 1})", R"({"colour": 1})", "[]", "{"}) {
    error.clear();
    CHECK_FALSE(parse_options(json, options, error));
    CHECK_FALSE(error.empty());
    CHECK(options.published == "2024-04-18");
  }
  CHECK(parse_options(R"({"published": null})", options, error));
}

TEST_CASE("a publication time may follow the day", "[input]") {
  for (const char* moment : {"2024-04-18", "2024-04-18T09:30", "2024-04-18T09:30:00", "2024-04-18T09:30:00Z", "2024-04-18T04:30:00-02:00"}) CHECK(is_calendar_moment(moment));
  for (const char* moment : {"2024-04-31T09:30", "2024-04-18T25:00", "2024-04-18T9:30", "2024-04-18T", "2024-04-18 noon"}) CHECK_FALSE(is_calendar_moment(moment));
}
