#include "text/dateline_prefix.h"

#include <algorithm>
#include <string>

#include "text/block_lists.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {
namespace {

constexpr uint32_t kReach = 160;
constexpr uint32_t kMostPlaceWords = 5;
constexpr uint32_t kMostRegionWords = 5;
constexpr uint32_t kMostAgencyWords = 6;
// A place alone is only a dateline before a real paragraph.
constexpr uint32_t kLeastParagraph = 40;

class Reader {
 public:
  Reader(std::string_view text, const Span& paragraph)
      : text_(text.substr(0, std::min(paragraph.end, paragraph.start + kReach))), start_(paragraph.start), at_(paragraph.start) {}

  // Reads place, region, date and agency; true when a mark that ends a dateline follows.
  bool read() {
    if (!read_date() && !read_agency()) {
      if (!read_place()) return false;
      place_end_ = at_;
    }
    for (bool more = true; more;) {
      skip_spaces();
      more = read_agency() || read_date();
      if (!more && peek() == ',') {
        ++at_;
        skip_spaces();
        const bool dated = read_date();
        comma_date_ = comma_date_ || dated;
        more = dated || read_agency() || read_region();
        if (!more) return false;
      }
    }
    return read_end_mark();
  }

  uint32_t end() const { return at_; }
  // An agency or a date beside the place; a place in small letters needs more than "On May 3 -".
  bool certain() const { return agency_ || (dated_ && (capitals_ || comma_date_)); }
  bool capitals() const { return capitals_; }
  bool has_place() const { return place_end_ != 0; }
  bool colon() const { return colon_; }
  bool region() const { return region_; }
  std::string_view place() const { return text_.substr(start_, place_end_ - start_); }

 private:
  char32_t peek() const { return at_ < text_.size() ? code_point_at(text_, at_).value : 0; }

  void skip_spaces() {
    while (at_ < text_.size() && is_space(peek())) at_ += code_point_at(text_, at_).length;
  }

  struct Word {
    uint32_t end = 0, upper = 0, lower = 0, digits = 0;
    bool capital = false;
  };

  // A word with its inner marks ("D.C.", "Port-au-Prince", "ANGELES/NEW"); end is at_ when there is none.
  Word read_word() const {
    Word word;
    word.end = at_;
    while (word.end < text_.size()) {
      const CodePoint c = code_point_at(text_, word.end);
      const bool letter = is_letter(c.value), digit = is_digit(c.value);
      const bool inner = c.value == '.' || c.value == '\'' || c.value == 0x2019 || c.value == '/' || (c.value == '-' && word.end + 1 < text_.size() && is_letter(code_point_at(text_, word.end + 1).value));
      if (!letter && !digit && !is_mark(c.value) && !(inner && word.end > at_)) break;
      if (word.end == at_) word.capital = is_upper(c.value);
      word.upper += is_upper(c.value);
      word.lower += is_lower(c.value);
      word.digits += digit;
      word.end += c.length;
    }
    return word;
  }

  std::string_view view(const Word& word) const { return text_.substr(at_, word.end - at_); }

  static bool is_link_word(std::string_view word) {
    for (const std::string_view link : {"of", "the", "and", "de", "la", "el", "al", "du", "des", "da", "do", "dos", "del", "on", "sur"})
      if (word == link) return true;
    return false;
  }

  bool month_at(const Word& word) const {
    std::string lower = fold_case(view(word));
    if (!lower.empty() && lower.back() == '.') lower.pop_back();
    return is_month(lower);
  }

  bool read_names(uint32_t most, bool& all_capitals) {
    uint32_t names = 0, capitals = 0, words = 0;
    uint32_t end = at_;
    for (; words < most; ++words) {
      const Word word = read_word();
      if (word.end == at_ || word.digits > 0) break;
      if (words > 0 && word.capital && month_at(word)) break;
      if (!word.capital && (words == 0 || !is_link_word(view(word)))) break;
      names += word.capital;
      capitals += word.capital && word.lower == 0 && (word.upper > 1);
      at_ = end = word.end;
      skip_spaces();
    }
    at_ = end;
    all_capitals = names > 0 && capitals == names;
    return names > 0;
  }

  bool read_place() { return read_names(kMostPlaceWords, capitals_); }

  bool read_region() {
    bool ignored = false;
    region_ = read_names(kMostRegionWords, ignored);
    return region_;
  }

  // "Aug. 9", "9 August 2021", "May 3, 2021".
  bool read_date() {
    const uint32_t before = at_;
    bool month = false;
    uint32_t numbers = 0;
    for (int parts = 0; parts < 4; ++parts) {
      const uint32_t part = at_;
      if (parts > 0 && month && numbers > 0 && peek() == ',') ++at_;
      skip_spaces();
      const Word word = read_word();
      const bool number = word.digits > 0 && word.digits <= 4 && word.upper == 0 && numbers < 2;
      const bool name = !month && word.capital && month_at(word);
      if (!number && !name) {
        at_ = part;
        break;
      }
      month |= name;
      numbers += number;
      at_ = word.end;
    }
    if (!month || numbers == 0) {
      at_ = before;
      return false;
    }
    dated_ = true;
    return true;
  }

  // "(Reuters)", "(AP)", "(Web Desk)", "/TASS/".
  bool read_agency() {
    if (agency_) return false;
    if (peek() == '/') return read_slashed_agency();
    if (peek() != '(') return false;
    const uint32_t before = at_++;
    uint32_t words = 0;
    for (; words <= kMostAgencyWords; ++words) {
      skip_spaces();
      const Word word = read_word();
      if (word.end == at_) break;
      if (word.digits > 0 || (words == 0 && !word.capital)) break;
      at_ = word.end;
      if (peek() == '/' || peek() == ',' || peek() == '-') ++at_;
    }
    if (words == 0 || peek() != ')') {
      at_ = before;
      return false;
    }
    ++at_;
    agency_ = true;
    return true;
  }

  bool read_slashed_agency() {
    uint32_t end = at_ + 1;
    while (end < text_.size() && is_letter(code_point_at(text_, end).value)) end += code_point_at(text_, end).length;
    if (end == at_ + 1 || end >= text_.size() || text_[end] != '/') return false;
    at_ = end + 1;
    agency_ = true;
    return true;
  }

  // A dash with a space on one side at least, or a colon with a space after it; after date and agency also a stop or
  // nothing ("New Delhi, Apr 18 (PTI) The").
  bool read_end_mark() {
    if (comma_date_ && agency_ && peek() == '.') {
      ++at_;
      return true;
    }
    if (comma_date_ && agency_ && is_upper(peek())) {
      while (is_space(code_point_before(text_, at_).value)) at_ -= code_point_before(text_, at_).length;
      return true;
    }
    const bool space_before = at_ > start_ && is_space(code_point_before(text_, at_).value);
    const char32_t c = peek();
    const bool dash = c == '-' || c == 0x2013 || c == 0x2014 || c == 0x2015;
    colon_ = c == ':';
    if (!dash && !colon_) return false;
    at_ += code_point_at(text_, at_).length;
    while (dash && peek() == '-') ++at_;
    const bool space_after = at_ < text_.size() && is_space(peek());
    if (!space_after && (c == '-' || c == 0x2013 || colon_)) return agency_ && dash;
    return !colon_ || (capitals_ && !space_before);
  }

  std::string_view text_;
  uint32_t start_, at_;
  uint32_t place_end_ = 0;
  bool capitals_ = false, dated_ = false, comma_date_ = false, agency_ = false, colon_ = false, region_ = false;
};

size_t count_letters(std::string_view text) {
  size_t letters = 0;
  for (size_t i = 0; i < text.size(); i += code_point_at(text, i).length) letters += is_letter(code_point_at(text, i).value);
  return letters;
}

}  // namespace

uint32_t dateline_end(std::string_view text, const Span& paragraph, bool first) {
  Reader reader(text, paragraph);
  if (!reader.read()) return 0;
  uint32_t next = reader.end();
  while (next < paragraph.end && is_space(code_point_at(text, next).value)) next += code_point_at(text, next).length;
  if (next >= paragraph.end) return 0;
  const bool goes_on = is_lower(code_point_at(text, next).value);
  const bool brief = paragraph.end - next < kLeastParagraph;
  if (reader.certain() && (reader.capitals() || !reader.has_place() || (!goes_on && !brief))) return reader.end();
  if (!reader.capitals() || goes_on || brief) return 0;
  if (count_letters(reader.place()) < 4 || is_not_place(fold_case(reader.place()))) return 0;
  return first || (reader.region() && !reader.colon()) ? reader.end() : 0;
}

}  // namespace dateline
