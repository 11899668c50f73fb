#include "dateline/dateline.h"

#include <algorithm>

#include "catch.h"

namespace {

std::vector<dateline::Figure> figures_of(const std::string& text) {
  auto result = dateline::analyze(text);
  REQUIRE(result.status == dateline::Status::ok);
  for (const auto& figure : result.document.figures) {
    REQUIRE(figure.start < figure.end);
    REQUIRE(figure.end <= text.size());
  }
  return result.document.figures;
}

std::string repeated(const std::string& part, size_t times) {
  std::string text;
  for (size_t i = 0; i < times; ++i) text += part;
  return text;
}

}  // namespace

TEST_CASE("a number of twenty digits keeps them", "[figures]") {
  const auto figures = figures_of("The reserve holds 12345678901234567891 dollars in all.");
  REQUIRE(figures.size() == 1);
  CHECK(figures[0].value == "12345678901234567891");
}

TEST_CASE("a run of a hundred thousand digits is no figure", "[figures][hostile]") {
  CHECK(figures_of("It cost " + std::string(100000, '7') + " dollars.").empty());
}

TEST_CASE("ten thousand amounts in one line are all read", "[figures][hostile]") {
  const auto figures = figures_of(repeated("$1 ", 10000));
  CHECK(figures.size() == 10000);
  CHECK(std::all_of(figures.begin(), figures.end(), [](const auto& f) { return f.value == "1" && f.unit == "USD"; }));
}

TEST_CASE("nested ranges, separators and scales without end give no wrong value and no crash", "[figures][hostile]") {
  for (const char* part : {"1-", "1,", "1.", "1/", "one hundred and ", "million ", "one thousand million ", "1 to ", "between 1 and ", "$", "-", "minus ", "1e9", "half a ", "a ", "5 feet ", "\xE2\x82\xAC", "\xD9\xA1\xE2\x80\x8F$1 "})
    CHECK_NOTHROW(figures_of(repeated(part, 5000) + "."));
}

TEST_CASE("figures come in text order and don't cross", "[figures]") {
  const auto figures = figures_of("Exports rose 5% to $3.4 billion, or 2 million tonnes, in 16 states; 10-15% of 1,200 firms and one in five workers gained.");
  for (size_t i = 1; i < figures.size(); ++i) CHECK(figures[i - 1].end <= figures[i].start);
  CHECK(figures.size() >= 6);
}

TEST_CASE("a bare dollar takes the article's country", "[figures][money]") {
  const auto australian = figures_of("Australia will spend $5 billion, the Australian treasurer said in Canberra.");
  REQUIRE(australian.size() == 1);
  CHECK(australian[0].unit == "AUD");
  CHECK(australian[0].assumed);
  const auto stated = figures_of("Australia will spend US$5 billion.");
  REQUIRE(stated.size() == 1);
  CHECK(stated[0].unit == "USD");
  CHECK_FALSE(stated[0].assumed);
}

TEST_CASE("the article settles whether a comma marks decimals", "[figures]") {
  const auto comma = figures_of("Prices rose 3,5 percent to 1.200,50 euros; 2,345 euros were paid.");
  REQUIRE(comma.size() == 3);
  CHECK(comma[2].value == "2.345");
  const auto point = figures_of("Prices rose 3.5 percent; 2,345 euros were paid.");
  REQUIRE(point.size() == 2);
  CHECK(point[1].value == "2345");
}
