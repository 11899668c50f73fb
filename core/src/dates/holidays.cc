#include "dates/holidays.h"

#include <string>
#include <vector>

#include "dates/movable_feasts.h"
#include "dates/number_words.h"
#include "knowledge/embedded.h"

namespace dateline {
namespace {

struct Row {
  std::string name;
  std::vector<std::string_view> rule;  // its words
  int32_t days = 1;
  bool approximate = false;
};

std::vector<std::string_view> split(std::string_view text, char separator) {
  std::vector<std::string_view> parts;
  for (size_t at = 0; at <= text.size();) {
    const size_t end = std::min(text.find(separator, at), text.size());
    parts.push_back(text.substr(at, end - at));
    at = end + 1;
  }
  return parts;
}

int32_t number(std::string_view text) {
  const bool minus = !text.empty() && text[0] == '-';
  int32_t value = 0;
  for (const char c : text)
    if (c >= '0' && c <= '9') value = value * 10 + (c - '0');
  return minus ? -value : value;
}

std::vector<Row> read_rows() {
  std::vector<Row> rows;
  for (const std::string_view line : split(embedded("lists/holidays.tsv"), '\n')) {
    const auto columns = split(line, '\t');
    if (columns.size() < 3 || columns[0].empty() || columns[0][0] == '#') continue;
    rows.push_back({std::string(columns[0]), split(columns[1], ' '), number(columns[2]), columns.size() > 3 && columns[3] == "APPROX"});
  }
  return rows;
}

const std::vector<Row>& rows() {
  static const std::vector<Row> all = read_rows();
  return all;
}

// White space made one space, curly apostrophes straight, letters small: the form of the list's names.
std::string plain(std::string_view name) {
  std::string out;
  const std::string text = lower(name);
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.compare(i, 3, "\xE2\x80\x99") == 0) {
      out += '\'';
      i += 2;
    } else if (text[i] == '\n' || text[i] == '\t' || text[i] == ' ') {
      if (!out.empty() && out.back() != ' ') out += ' ';
    } else {
      out += text[i];
    }
  }
  return out;
}

bool has_digit_first(std::string_view word) { return !word.empty() && word[0] >= '0' && word[0] <= '9'; }

}  // namespace

int32_t find_holiday(std::string_view name) {
  const std::string key = plain(name);
  for (size_t i = 0; i < rows().size(); ++i)
    if (rows()[i].name == key) return static_cast<int32_t>(i);
  return -1;
}

bool has_own_year(int32_t row) {
  return row >= 0 && rows()[static_cast<size_t>(row)].rule[0].size() == 10;
}

bool holiday_in_year(int32_t index, int32_t year, Feast& out) {
  if (index < 0 || year < 1 || year > 9999) return false;
  const Row& row = rows()[static_cast<size_t>(index)];
  const auto& rule = row.rule;
  const auto argument = [&](size_t i) { return i < rule.size() ? number(rule[i]) : 0; };
  out.days = row.days;
  out.approximate = row.approximate;
  if (has_digit_first(rule[0])) {
    const auto parts = split(rule[0], '-');
    const size_t month = parts.size() - 2;
    out.first = {parts.size() == 3 ? number(parts[0]) : year, number(parts[month]), number(parts[month + 1])};
    return is_valid(out.first);
  }
  if (rule[0] == "nth") {
    if (!nth_weekday(year, argument(1), argument(3), argument(2), out.first)) return false;
    out.first = add_days(out.first, argument(4));
    return true;
  }
  if (rule[0] == "weekday-before") {
    const auto parts = split(rule[1], '-');
    const CivilDay limit = add_days({year, number(parts[0]), number(parts[1])}, -1);
    out.first = add_days(limit, -((weekday_of(limit) - argument(2) + 7) % 7));
    return true;
  }
  if (rule[0] == "easter" || rule[0] == "orthodox") {
    out.first = add_days(rule[0] == "easter" ? easter(year) : orthodox_easter(year), argument(1));
    return true;
  }
  if (rule[0] == "islamic") {
    const auto days = islamic_days(year, argument(1), argument(2));
    if (!days.empty()) out.first = days[0];
    return !days.empty();
  }
  if (rule[0] == "hebrew") {
    out.first = hebrew_day(year, argument(1), argument(2));
    return true;
  }
  if (rule[0] == "hindu") {
    if (!hindu_day(year, argument(1), argument(2), argument(3), out.first)) return false;
    out.first = add_days(out.first, argument(4));
    return true;
  }
  if (rule[0] == "chinese") {
    out.first = chinese_new_year(year);
    return year >= 1900 && year <= 2100;
  }
  return false;
}

}  // namespace dateline
