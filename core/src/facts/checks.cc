#include "facts/checks.h"

#include <algorithm>
#include <string>

#include "dates/check_dates.h"
#include "figures/check_figures.h"

namespace dateline::facts {
namespace {

constexpr size_t kMostOfAKind = 5;
constexpr size_t kLongestWords = 60;  // bytes of a quotation repeated in a message
constexpr size_t kFewestWords = 4;    // a shorter unattributed quotation is a label more often than speech

size_t count_words(std::string_view text) {
  size_t count = 0;
  bool inside = false;
  for (const char c : text) {
    const bool space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
    count += !space && !inside;
    inside = !space;
  }
  return count;
}

// Cut at a space, so that no character is split.
std::string shortened(std::string_view text) {
  if (text.size() <= kLongestWords) return std::string(text);
  size_t end = text.rfind(' ', kLongestWords);
  if (end == std::string_view::npos || end == 0) {
    end = kLongestWords;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
  }
  return std::string(text.substr(0, end)) + " \xE2\x80\xA6";
}

std::string quoted(std::string_view text) { return "\xE2\x80\x9C" + shortened(text) + "\xE2\x80\x9D"; }

void check_quotes(const Document& document, std::vector<Check>& checks) {
  size_t found = 0;
  for (size_t i = 0; i < document.quotes.size() && found < kMostOfAKind; ++i) {
    const Quote& quote = document.quotes[i];
    if (quote.kind == QuoteKind::indirect || quote.speaker >= 0 || quote.source) continue;
    if (count_words(document.slice(quote)) < kFewestWords) continue;
    checks.push_back({CheckKind::unattributed_quote, "The article does not say clearly whose words these are: " + quoted(document.slice(quote)),
                      {"q" + std::to_string(i)}});
    ++found;
  }
}

bool refers_vaguely(const std::string& value) { return value.size() > 4 && value.substr(value.size() - 4) == "_REF"; }

// One check for all dates that wait for the same missing thing.
void check_dates_placed(const Document& document, std::vector<Check>& checks) {
  Check check{CheckKind::unresolved_date, "", {}};
  std::string_view first;
  for (size_t i = 0; i < document.dates.size(); ++i) {
    const Timex& date = document.dates[i];
    if ((date.type != TimexType::DATE && date.type != TimexType::TIME) || date.interval || refers_vaguely(date.value)) continue;
    // A day that doesn't exist has its own check.
    const std::string id = "d" + std::to_string(i);
    if (std::any_of(checks.begin(), checks.end(), [&](const Check& other) { return !other.refs.empty() && other.refs[0] == id; })) continue;
    // With the day known, a time without one ("two hours later") misleads nobody.
    if (date.type == TimexType::TIME && document.published.source != PublishedSource::none) continue;
    if (check.refs.empty()) first = document.slice(date);
    if (check.refs.size() < kMostOfAKind) check.refs.push_back("d" + std::to_string(i));
  }
  if (check.refs.empty()) return;
  const bool unpublished = document.published.source == PublishedSource::none;
  const bool one = check.refs.size() == 1;
  check.message = quoted(first) + (one ? "" : " and other dates") + " can\xE2\x80\x99t be placed in the calendar" +
                  (unpublished ? ": the day of publication is not known." : ".");
  checks.push_back(std::move(check));
}

}  // namespace

std::vector<Check> find_checks(const Document& document) {
  std::vector<Check> checks;
  check_quotes(document, checks);
  for (Check& check : check_dates(document)) checks.push_back(std::move(check));
  check_dates_placed(document, checks);
  for (Check& check : check_figures(document)) checks.push_back(std::move(check));
  return checks;
}

}  // namespace dateline::facts
