#include "dates/number_words.h"

#include <array>
#include <cstdlib>
#include <utility>

namespace dateline {
namespace {

using Row = std::pair<std::string_view, int32_t>;

constexpr Row kNumbers[] = {
    {"zero", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9},
    {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16},
    {"seventeen", 17}, {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50},
    {"sixty", 60}, {"seventy", 70}, {"eighty", 80}, {"ninety", 90}};

constexpr Row kScales[] = {{"hundred", 100}, {"thousand", 1000}, {"million", 1000000}, {"billion", 1000000000}, {"dozen", 12}};

constexpr Row kOrdinals[] = {
    {"first", 1}, {"second", 2}, {"third", 3}, {"fourth", 4}, {"fifth", 5}, {"sixth", 6}, {"seventh", 7}, {"eighth", 8}, {"ninth", 9},
    {"tenth", 10}, {"eleventh", 11}, {"twelfth", 12}, {"thirteenth", 13}, {"fourteenth", 14}, {"fifteenth", 15}, {"sixteenth", 16},
    {"seventeenth", 17}, {"eighteenth", 18}, {"nineteenth", 19}, {"twentieth", 20}, {"thirtieth", 30}, {"opening", 1}, {"final", -1},
    {"last", -1}, {"closing", -1}, {"latter", 2}, {"penultimate", -2}};

constexpr std::string_view kMonths[] = {"jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"};
constexpr std::string_view kWeekdays[] = {"mon", "tue", "wed", "thu", "fri", "sat", "sun"};

constexpr std::pair<std::string_view, Unit> kUnits[] = {
    {"sec", Unit::second}, {"min", Unit::minute}, {"hour", Unit::hour}, {"hr", Unit::hour}, {"day", Unit::day}, {"night", Unit::day},
    {"weekend", Unit::weekend}, {"week", Unit::week}, {"wk", Unit::week}, {"eod", Unit::day}, {"eow", Unit::week}, {"eom", Unit::month}, {"eoy", Unit::year}, {"fortnight", Unit::fortnight}, {"month", Unit::month},
    {"mth", Unit::month}, {"quarter", Unit::quarter}, {"qtr", Unit::quarter}, {"semester", Unit::semester}, {"half", Unit::half}, {"year", Unit::year},
    {"yr", Unit::year}, {"decade", Unit::decade}, {"centur", Unit::century}, {"millenni", Unit::millennium}};

constexpr std::pair<std::string_view, std::string_view> kDayparts[] = {
    {"morning", "MO"}, {"dawn", "MO"}, {"sunrise", "MO"}, {"noon", "MI"}, {"midday", "MI"}, {"lunchtime", "MI"}, {"afternoon", "AF"},
    {"evening", "EV"}, {"dusk", "EV"}, {"sunset", "EV"}, {"nighttime", "NI"}, {"night", "NI"}, {"midnight", "NI"}, {"overnight", "NI"},
    {"daytime", "DT"}, {"rush hour", "DT"}};

bool is_digit(char c) { return c >= '0' && c <= '9'; }

template <size_t N>
int32_t look_up(const Row (&rows)[N], std::string_view word) {
  for (const auto& [name, value] : rows)
    if (name == word) return value;
  return kUnknown;
}

// Splits at white space and hyphens; each word in turn goes to `use`.
template <typename Use>
void each_word(std::string_view text, Use use) {
  size_t at = 0;
  while (at < text.size()) {
    const size_t end = text.find_first_of(" -\t\n\r\xC2\xA0", at);
    const size_t stop = end == std::string_view::npos ? text.size() : end;
    if (stop > at) use(text.substr(at, stop - at));
    at = stop + 1;
  }
}

// "12", "1,500", "2.5", "3/4"; digits beyond a double's range never pass the patterns' limits.
double parse_digits(std::string_view word) {
  std::string digits;
  for (const char c : word)
    if (c != ',') digits += c;
  const size_t slash = digits.find('/');
  // Written by hand: strtod would depend on the locale of the process.
  const auto plain = [](std::string_view text) {
    double value = 0, scale = 1;
    bool fraction = false;
    for (const char c : text) {
      if (c == '.') {
        fraction = true;
      } else if (is_digit(c)) {
        value = value * 10 + (c - '0');
        if (fraction) scale *= 10;
      }
    }
    return value / scale;
  };
  if (slash == std::string::npos) return plain(digits);
  const double below = plain(std::string_view(digits).substr(slash + 1));
  return below == 0 ? 0 : plain(std::string_view(digits).substr(0, slash)) / below;
}

}  // namespace

std::string lower(std::string_view text) {
  std::string out(text);
  for (char& c : out)
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  return out;
}

Amount parse_amount(std::string_view text) {
  const std::string words = lower(text);
  Amount amount;
  double total = 0, before_and = 0, current = 0;
  bool any = false, article = false;
  each_word(words, [&](std::string_view word) {
    const int32_t number = look_up(kNumbers, word);
    const int32_t scale = look_up(kScales, word);
    if (is_digit(word[0])) {
      const double digits = parse_digits(word);
      current = word.find('/') != std::string_view::npos ? current + digits : digits;
      any = true;
    } else if (number != kUnknown) {
      current += number;
      any = true;
    } else if (scale != kUnknown) {
      // "two thousand two hundred": a hundred takes only what came after the thousand.
      if (scale >= 1000) current += before_and, before_and = 0;
      current = (current > 0 ? current : 1) * scale;
      if (scale >= 1000) {
        total += current;
        current = 0;
      }
      any = true;
    } else if (word == "half" || word == "\xC2\xBD") {
      current += 0.5;
      any = true;
    } else if (word == "\xC2\xBC" || word == "\xC2\xBE") {
      current += word == "\xC2\xBC" ? 0.25 : 0.75;
      any = true;
    } else if (word == "quarter" || word == "quarters") {
      current = (current > 0 ? current : 1) / 4;
      any = true;
    } else if (word == "and") {
      // "one and three quarters": what comes next is counted by itself.
      before_and += current;
      current = 0;
    } else if (word == "a" || word == "an" || word == "single" || word == "another") {
      article = true;
    } else if (word == "couple") {
      current = 2;
      any = true;
    } else if (word != "of" && word != "the") {
      amount.vague = true;
    }
  });
  // Plural scales ("dozens of", "hundreds of") and "several", "few", "many" give no number.
  if (words.find("ns of") != std::string::npos || words.find("ds of") != std::string::npos || words.find("res of") != std::string::npos) amount.vague = true;
  amount.count = any ? total + before_and + current : 1;
  return amount;
}

int32_t parse_ordinal(std::string_view text) {
  const std::string word = lower(text);
  if (!word.empty() && is_digit(word[0])) {
    int32_t value = 0;
    for (size_t i = 0; i < word.size() && i < 4 && is_digit(word[i]); ++i) value = value * 10 + (word[i] - '0');
    return value;
  }
  int32_t sum = 0;
  bool any = false;
  each_word(word, [&](std::string_view part) {
    const int32_t ordinal = look_up(kOrdinals, part);
    const int32_t number = look_up(kNumbers, part);
    if (ordinal == kUnknown && number == kUnknown) return;
    sum += ordinal != kUnknown ? ordinal : number;
    any = true;
  });
  return any ? sum : kUnknown;
}

int32_t parse_month(std::string_view text) {
  const std::string word = lower(text.substr(0, 3));
  for (int32_t i = 0; i < 12; ++i)
    if (word == kMonths[i]) return i + 1;
  return kUnknown;
}

int32_t parse_weekday(std::string_view text) {
  const std::string word = lower(text.substr(0, 3));
  for (int32_t i = 0; i < 7; ++i)
    if (word == kWeekdays[i] && (text.size() <= 6 || lower(text).find("day") != std::string::npos)) return i + 1;
  return kUnknown;
}

int32_t parse_season(std::string_view text) {
  const std::string word = lower(text);
  if (word.rfind("spring", 0) == 0) return 0;
  if (word.rfind("summer", 0) == 0) return 1;
  if (word.rfind("autumn", 0) == 0 || word.rfind("fall", 0) == 0) return 2;
  return word.rfind("winter", 0) == 0 ? 3 : kUnknown;
}

Unit parse_unit(std::string_view text) {
  std::string word = lower(text);
  const size_t space = word.find_last_of(" \t\n\r\xA0");
  if (space != std::string::npos) word = word.substr(space + 1);
  for (const auto& [name, unit] : kUnits)
    if (word.rfind(name, 0) == 0) return unit;
  if (word == "h") return Unit::hour;
  return word == "d" ? Unit::day : Unit::none;
}

std::string parse_daypart(std::string_view text) {
  const std::string word = lower(text);
  for (const auto& [name, part] : kDayparts)
    if (word.find(name) != std::string::npos && (name != "noon" || word.find("afternoon") == std::string::npos)) return std::string(part);
  return "";
}

}  // namespace dateline
