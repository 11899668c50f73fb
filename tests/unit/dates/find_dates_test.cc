#include "dates/find_dates.h"

#include <cstdlib>

#include "../../catch.h"
#include "dateline/dateline.h"
#include "dates/check_dates.h"
#include "text/read_text.h"

using namespace dateline;

namespace {

Document read(const std::string& text, const std::string& published = "") {
  Document document;
  document.text = text;
  Options options;
  options.published = published;
  read_text(document, options);
  find_dates(document, options);
  return document;
}

// Value of the expression with these words; "-" when there is none.
std::string value(const Document& document, const std::string& words) {
  for (const Timex& date : document.dates)
    if (document.slice(date) == words) return date.value;
  return "-";
}

std::vector<CheckKind> kinds(const Document& document) {
  std::vector<CheckKind> out;
  for (const Check& check : check_dates(document)) out.push_back(check.kind);
  return out;
}

}  // namespace

TEST_CASE("the day of publication comes from the option before anything in the text", "[dates][published]") {
  const Document document = read("Talks resume\nFriday, July 21, 2017\nThey met on Tuesday.", "2020-01-01");
  CHECK(document.published.value == "2020-01-01");
  CHECK(document.published.source == PublishedSource::option);
}

TEST_CASE("a date that stands alone in the first lines is the day of publication", "[dates][published]") {
  const Document document = read("Talks resume\nFriday, July 21, 2017\nThe two sides met on Tuesday in Lima.");
  CHECK(document.published.value == "2017-07-21");
  CHECK(document.published.source == PublishedSource::byline);
  CHECK(value(document, "Tuesday") == "2017-07-18");
}

TEST_CASE("a dateline's day gets its year only from the article itself", "[dates][published]") {
  const std::string story = "LIMA, Aug. 9 (Reuters) - The minister resigned on Tuesday after a vote";
  const Document open = read(story + ".");
  CHECK(open.published.source == PublishedSource::none);
  const Document dated = read(story + " held on July 28, 2022.");
  CHECK(dated.published.value == "2022-08-09");
  CHECK(dated.published.source == PublishedSource::inferred);
  CHECK(value(dated, "Tuesday") == "2022-08-09");
  const Document marked = read(story + ".\n\n(c) 2022 Reuters");
  CHECK(marked.published.source == PublishedSource::dateline);
}

TEST_CASE("without a day of publication relative words keep the TIMEX3 placeholder", "[dates][published]") {
  const Document document = read("The minister resigned on Tuesday. Parliament met in March.");
  CHECK(document.published.source == PublishedSource::none);
  CHECK(value(document, "Tuesday") == "XXXX-WXX-2");
  CHECK(value(document, "March") == "XXXX-03");
  for (const Timex& date : document.dates) CHECK_FALSE(date.interval.has_value());
}

TEST_CASE("a time of publication lets hours be counted", "[dates][published]") {
  CHECK(value(read("The blast happened two hours ago.", "2024-04-18T01:30"), "two hours ago") == "2024-04-17T23:30:00");
}

TEST_CASE("in narrative a date without a year counts from the one before it", "[dates][narrative]") {
  const Document document = read(
      "On 1 September 1939 the army crossed the border. On 17 September a second front opened. By 6 October it was over. "
      "In June 1940 the capital fell. Two days later the government left. In May 1945 the war ended.");
  CHECK(value(document, "17 September") == "1939-09-17");
  CHECK(value(document, "6 October") == "1939-10-06");
}

TEST_CASE("one unambiguous date in figures settles the order of the others", "[dates][numeric]") {
  const Document open = read("The contract of 03/04/2021 was signed.");
  REQUIRE(open.dates.size() == 1);
  CHECK(open.dates[0].alternatives.size() == 1);
  const Document settled = read("The contract of 03/04/2021 was signed, and that of 25/04/2021 too.");
  REQUIRE(settled.dates.size() == 2);
  CHECK(settled.dates[0].value == "2021-04-03");
  CHECK(settled.dates[0].alternatives.empty());
}

TEST_CASE("no time zone of the machine moves a day", "[dates][calendar]") {
  for (const char* zone : {"Pacific/Kiritimati", "America/Los_Angeles", "UTC"}) {
    setenv("TZ", zone, 1);
    CHECK(value(read("He left yesterday.", "2024-03-01"), "yesterday") == "2024-02-29");
  }
  unsetenv("TZ");
}

TEST_CASE("a weekday that contradicts its date is shown", "[dates][checks]") {
  CHECK(kinds(read("They signed on Monday, April 16, 2024.")) == std::vector<CheckKind>{CheckKind::weekday_mismatch});
  CHECK(kinds(read("They signed on Tuesday, April 16, 2024.")).empty());
}

TEST_CASE("a day that can't exist is shown and gets no interval", "[dates][checks]") {
  const Document document = read("They signed on February 30, 2023.");
  CHECK(kinds(document) == std::vector<CheckKind>{CheckKind::impossible_date});
  CHECK_FALSE(document.dates.at(0).interval.has_value());
}

TEST_CASE("a range that ends before it begins is shown", "[dates][checks]") {
  CHECK(kinds(read("It ran from May 2021 to March 2020.")) == std::vector<CheckKind>{CheckKind::reversed_range});
  CHECK(kinds(read("It ran from May 2020 to March 2021.")).empty());
}

TEST_CASE("a date after publication that is told as past is shown", "[dates][checks]") {
  CHECK(kinds(read("The minister resigned on May 3, 2025.", "2024-05-01")) == std::vector<CheckKind>{CheckKind::future_as_past});
  CHECK(kinds(read("The minister will resign on May 3, 2025.", "2024-05-01")).empty());
}

TEST_CASE("an expression that runs over a hard line end is read whole", "[dates][lines]") {
  const Document document = read(
      "The maker of goods said it adopted a measure against a takeover in the third\nquarter of 1989.\n\n"
      "The company, which said last\nweek that it would buy back shares, expects to complete the plan by Dec.\n31, it said.\n",
      "1989-10-30");
  CHECK(value(document, "the third\nquarter of 1989") == "1989-Q3");
  CHECK(value(document, "last\nweek") == "1989-W43");
  CHECK(value(document, "Dec.\n31") == "1989-12-31");
}

TEST_CASE("days of a list come one after the other", "[dates][direction]") {
  const Document document = read("The court will sit on Tuesday, Wednesday and Thursday.", "2024-04-18");
  CHECK(value(document, "Tuesday") == "2024-04-23");
  CHECK(value(document, "Wednesday") == "2024-04-24");
  CHECK(value(document, "Thursday") == "2024-04-25");
}

TEST_CASE("a verb that looks ahead does not push what is compared with into the future", "[dates][direction]") {
  const Document growth = read("Fed officials now expect the economy to grow 1.8 percent this year, down from 2 percent in June.", "2016-09-22");
  CHECK(value(growth, "June") == "2016-06");
  CHECK(value(read("The bank expects inflation of 3% this year, compared with 4% in April.", "2016-09-22"), "April") == "2016-04");
  CHECK(value(read("The bank will raise rates in December, officials said.", "2016-09-22"), "December") == "2016-12");
}

TEST_CASE("in news a month counts from publication, not from a year named before it", "[dates][direction]") {
  const Document talks = read("The deal, discussed in 2019, stalled in March.", "2024-05-10");
  CHECK(value(talks, "March") == "2024-03");
}

TEST_CASE("the present tense of a timetable looks ahead", "[dates][direction]") {
  CHECK(value(read("Yoon flies to Astana on Saturday to meet Tokayev, who proposed a pact last month.", "2024-07-05"), "Saturday") == "2024-07-06");
  CHECK(value(read("Yoon flew to Astana on Saturday to meet Tokayev.", "2024-07-05"), "Saturday") == "2024-06-29");
}

TEST_CASE("a decimal at the end of a sentence is no date", "[dates][false-alarms]") {
  CHECK(read("The jobless rate fell to 5.8 percent from 6.1.", "2024-05-05").dates.empty());
  CHECK(read("The jobless rate was 5.8, down from 6.1. It fell.", "2024-05-05").dates.empty());
  CHECK(read("1.1", "2024-05-05").dates.empty());
}

TEST_CASE("this summer is the summer of publication", "[dates][direction]") {
  CHECK(value(read("The pact runs until 2029. They will meet this summer.", "2024-05-10"), "this summer") == "2024-SU");
  CHECK(value(read("They signed a pact in 2020 that runs until May 2029 and will meet this summer.", "2024-05-10"), "this summer") == "2024-SU");
}

TEST_CASE("the past tense of win is no will not", "[dates][direction]") {
  CHECK(value(read("The party won Sunday's presidential election.", "2024-04-18"), "Sunday") == "2024-04-14");
  CHECK(value(read("The party won\u2019t meet Sunday.", "2024-04-18"), "Sunday") == "2024-04-21");
}

TEST_CASE("a weekday before a counted noun is the weekday alone", "[dates][false-alarms]") {
  const Document document = read("The bank left rates alone on Thursday, the fourth pause in a row.", "2024-04-19");
  CHECK(value(document, "Thursday") == "2024-04-18");
  REQUIRE(document.dates.size() == 1);
}

TEST_CASE("the full stop after a month written in full ends the sentence", "[dates][spans]") {
  CHECK(value(read("The law takes effect on 14 July.", "2024-05-10"), "14 July") == "2024-07-14");
  CHECK(value(read("It opened in June.", "2024-07-10"), "June") == "2024-06");
}

TEST_CASE("a range that runs past publication is not told as past", "[dates][checks]") {
  CHECK(kinds(read("The ministry approved works from September 2025 to April 2026.", "2025-06-01")).empty());
}

TEST_CASE("a day of the week that contradicts a date written day first is shown", "[dates][checks]") {
  CHECK(kinds(read("Published 24 October 2024\n\nUnions were told on Tuesday, 21 October 2024. Talks start next week.")) == std::vector<CheckKind>{CheckKind::weekday_mismatch});
}

TEST_CASE("a range of hours that runs past midnight ends on the next day", "[dates][ranges]") {
  const Document night = read("December 31, 2022 10:00 pm - 1:00 am", "2022-12-01");
  REQUIRE(night.periods.size() == 1);
  CHECK(value(night, "1:00 am") == "2023-01-01T01:00");
  CHECK(kinds(night).empty());
}

TEST_CASE("hostile texts give no wrong date", "[dates][hostile]") {
  const auto repeat = [](const std::string& piece, int n) {
    std::string out;
    for (int i = 0; i < n; ++i) out += piece;
    return out;
  };
  CHECK(read(repeat("7", 100000)).dates.empty());
  CHECK(read(repeat("januaryfebruarymarch", 5000)).dates.empty());
  CHECK(read(repeat("last ", 20000)).dates.empty());
  CHECK(read(repeat("the end of ", 10000)).dates.empty());
  CHECK(read(repeat("1/2/", 20000)).dates.empty());
  for (const Timex& date : read(repeat("from 1999 to (", 10000)).dates) CHECK(date.value == "1999");
  for (const Timex& date : read(repeat("between May and June, ", 5000)).dates) CHECK(date.value.rfind("XXXX-0", 0) == 0);
}

TEST_CASE("spans lie in order and none overlaps another", "[dates][hostile]") {
  const Document document = read("The first Monday of May 2021, 9:30 a.m. Friday, August 15, 2008 - the end of the third quarter of 1989-90, two years and six months ago last week.");
  REQUIRE_FALSE(document.dates.empty());
  for (size_t i = 1; i < document.dates.size(); ++i) CHECK(document.dates[i - 1].end <= document.dates[i].start);
}
