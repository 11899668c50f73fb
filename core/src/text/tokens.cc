#include "text/tokens.h"

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/utf8.h"
#include "text/web_address.h"
#include "text/words.h"

namespace dateline {
namespace {

constexpr char32_t kEllipsis = 0x2026;
constexpr uint32_t kLongestTitle = 10;

bool opens(char32_t c) { return c == '(' || c == '[' || c == '{' || c == 0x2018 || c == 0x201A || c == 0x201C || c == 0x201E || c == 0xAB || c == 0x300C || c == 0x3008; }
bool closes(char32_t c) { return c == ')' || c == ']' || c == '}' || c == 0x2019 || c == 0x201D || c == 0xBB || c == 0x300D || c == 0x3009; }
bool exclaims(char32_t c) { return c == '!' || c == '?' || c == 0x203C || c == 0x2049 || c == 0x3002 || c == 0xFF01 || c == 0xFF1F || c == 0xFF0E || c == 0x964 || c == 0x61F || c == 0x6D4; }
bool pauses(char32_t c) { return c == ',' || c == ';' || c == ':' || c == 0x3001 || c == 0xFF0C || c == 0x60C; }
bool dashes(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015) || c == 0x2212; }

Mark mark_of(char32_t c) {
  if (c == '.') return Mark::stop;
  if (exclaims(c)) return Mark::exclamation;
  if (c == kEllipsis) return Mark::ellipsis;
  if (c == '"' || c == '\'') return Mark::quote;
  if (opens(c)) return Mark::open;
  if (closes(c)) return Mark::close;
  if (pauses(c)) return Mark::pause;
  return dashes(c) ? Mark::dash : Mark::other;
}

// Marks that are one token when repeated: "...", "--", "?!", "****". Brackets and quotes never are.
bool runs_on(char32_t first, char32_t next) {
  if (exclaims(first) && first < 0x80) return next == '!' || next == '?';
  return first == next && (first == '.' || first == '-' || first == '*' || first == '=' || first == '~' || first == '_' || first == '`' || first == '#' || first == '<' || first == '>');
}

// Most words are ASCII letters alone; `plain` is false when this one is not.
Case plain_case_of(std::string_view word, bool& plain) {
  size_t upper = 0;
  for (const char c : word) {
    if (!is_ascii_letter(c)) {
      plain = false;
      return Case::none;
    }
    upper += is_ascii_upper(c);
  }
  if (upper == 0) return Case::lower;
  if (upper == 1 && is_ascii_upper(word[0])) return Case::title;
  return upper == word.size() ? Case::upper : Case::mixed;
}

Case case_of(std::string_view word) {
  uint32_t upper = 0, lower = 0, inner = 0;
  bool after_letter = false, first_upper = false;
  for (size_t i = 0; i < word.size();) {
    const CodePoint c = code_point_at(word, i);
    i += c.length;
    const bool is_up = is_upper(c.value), is_low = !is_up && is_lower(c.value);
    if (is_up) {
      if (upper + lower == 0) first_upper = true;
      ++upper;
      inner += after_letter;
    }
    lower += is_low;
    after_letter = is_up || is_low || is_mark(c.value);
  }
  if (upper + lower == 0) return Case::none;
  if (upper == 0) return Case::lower;
  if (lower == 0) return upper > 1 ? Case::upper : Case::title;
  return first_upper && inner == 0 ? Case::title : Case::mixed;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const Span& block, std::vector<Token>& tokens, std::vector<Mark>& marks)
      : text_(text.substr(0, block.end)), at_(block.start), first_(tokens.size()), tokens_(tokens), marks_(marks) {}

  void run() {
    bool space = false;
    while (at_ < text_.size()) {
      const CodePoint c = code_point_at(text_, at_);
      const CharClass value = class_of(c.value);
      if (value == CharClass::space) {
        at_ += c.length;
        space = true;
        continue;
      }
      space_before_ = space;
      space = false;
      read(c, value);
    }
  }

 private:
  void read(const CodePoint& c, CharClass value) {
    if (at_ >= chunk_.end) chunk_ = read_chunk(text_, at_);
    if (const uint32_t length = address_length(text_, at_, chunk_)) return emit(length, Mark::word);
    if (value == CharClass::letter || value == CharClass::digit) return word();
    if (value == CharClass::ideograph || value == CharClass::currency) return emit(with_marks(at_ + c.length), Mark::word);
    if (value == CharClass::emoji) return emit(emoji_end() - at_, Mark::other);
    if (const uint32_t length = tail_length()) return emit(length, Mark::word);
    mark(c);
  }

  // A possessive 's, a contraction's tail, the year of "the '90s", the sign of a temperature.
  uint32_t tail_length() const {
    const uint32_t apostrophe = apostrophe_length(text_, at_);
    if (apostrophe != 0) {
      const uint32_t tail = clitic_length(text_, at_);
      if (tail != 0 && !space_before_ && tokens_.size() > first_) return tail;
      return short_year_length(text_, at_);
    }
    if (text_.substr(at_, 2) == "\xC2\xB0" && at_ + 2 < text_.size() && (text_[at_ + 2] == 'C' || text_[at_ + 2] == 'F') && !is_word_at(text_, at_ + 3)) return 3;
    return 0;
  }

  void mark(const CodePoint& c) {
    uint32_t end = at_ + c.length;
    while (end < text_.size()) {
      const CodePoint next = code_point_at(text_, end);
      if (!runs_on(c.value, next.value)) break;
      end += next.length;
    }
    const bool dots = c.value == '.' && end - at_ > 1;
    emit(with_marks(end), dots ? Mark::ellipsis : mark_of(c.value));
  }

  // Length of the token that ends at `end`, with the combining marks after it.
  uint32_t with_marks(uint32_t end) const {
    while (end < text_.size()) {
      const CodePoint c = code_point_at(text_, end);
      if (!is_mark(c.value)) break;
      end += c.length;
    }
    return end - at_;
  }

  uint32_t emoji_end() const {
    uint32_t end = at_;
    while (end < text_.size()) {
      const CodePoint c = code_point_at(text_, end);
      if (class_of(c.value) != CharClass::emoji && !is_mark(c.value)) break;
      end += c.length;
    }
    return end;
  }

  void word() {
    if (const uint32_t length = title_length()) return emit(length, acronym_mark(length));
    const uint32_t end = word_end(text_, at_);
    if (text_[end - 1] == '.') return emit(end - at_, acronym_mark(end - at_));
    if (is_list_number(end)) return emit(end + 1 - at_, Mark::goes_on);
    if (end < text_.size() && (text_[end] == '.' || text_[end] == '!')) {
      const Mark mark = abbreviation_mark(end);
      if (mark != Mark::word) return emit(end + 1 - at_, mark);
    }
    emit(end - at_, Mark::word);
  }

  // "Ph.D.", "Lt.Gov.": words with an inner stop stand in the list. Bytes with the last stop, or 0.
  uint32_t title_length() const {
    uint32_t end = at_, stops = 0;
    while (end < text_.size() && end < at_ + kLongestTitle && (is_ascii_letter(text_[end]) || text_[end] == '.' || text_[end] == '-')) stops += text_[end++] == '.';
    while (end > at_ && text_[end - 1] != '.') --end;
    if (stops < 2) return 0;
    return abbreviation_of(text_.substr(at_, end - 1 - at_)) != Abbreviation::none ? end - at_ : 0;
  }

  // "2." or "B." before the first words of a block.
  bool is_list_number(uint32_t end) const {
    if (tokens_.size() != first_ || end + 1 >= text_.size() || text_[end] != '.' || !is_space(code_point_at(text_, end + 1).value)) return false;
    if (end - at_ == 1 && is_ascii_letter(text_[at_])) return true;
    return end - at_ <= 2 && is_ascii_digit(text_[at_]) && is_ascii_digit(text_[end - 1]);
  }

  Mark acronym_mark(uint32_t length) const {
    const std::string_view word = text_.substr(at_, length);
    const Abbreviation kind = abbreviation_of(word.substr(0, length - 1));
    return kind == Abbreviation::goes_on || kind == Abbreviation::before_name ? Mark::goes_on : Mark::may_end;
  }

  // The word [at_, end) with a stop after it: Mark::word when the stop is no part of it.
  Mark abbreviation_mark(uint32_t end) const {
    const std::string_view word = text_.substr(at_, end - at_);
    if (text_[end] == '!') return abbreviation_of(text_.substr(at_, end + 1 - at_)) == Abbreviation::may_end ? Mark::may_end : Mark::word;
    if (end + 1 < text_.size() && text_[end + 1] == '.') return Mark::word;
    const Next next = next_after(text_, end + 1);
    // "mid-Sept. 2020", "Vice-Adm. Otieno": the last part decides.
    const size_t hyphen = word.rfind('-');
    const std::string_view part = word.substr(hyphen == std::string_view::npos ? 0 : hyphen + 1);
    switch (abbreviation_of(part)) {
      case Abbreviation::before_name:
      case Abbreviation::goes_on: return Mark::goes_on;
      case Abbreviation::may_end: return Mark::may_end;
      case Abbreviation::ends: return Mark::ends;
      case Abbreviation::before_number: return next.digit || next.roman ? Mark::goes_on : Mark::word;
      case Abbreviation::date: return next.digit || next.lower || next.comma ? Mark::goes_on : Mark::word;
      case Abbreviation::none: break;
    }
    return is_initial(word, next) ? Mark::goes_on : Mark::word;
  }

  // "J. Smith", "George W. Bush", but not "plan B. The".
  bool is_initial(std::string_view word, const Next& next) const {
    const CodePoint c = code_point_at(word, 0);
    if (c.length != word.size() || !is_upper(c.value) || (!next.upper && !next.comma)) return false;
    const bool begins = tokens_.size() == first_ || marks_.back() != Mark::word;
    const bool after_name = !begins && (tokens_.back().letter_case == Case::title || tokens_.back().letter_case == Case::upper);
    if (next.comma) return after_name;
    return next.initial || (!starts_sentences(next.word) && (begins || after_name || c.value != 'I'));
  }

  void emit(uint32_t length, Mark mark) {
    Token token;
    token.start = at_;
    token.end = at_ + length;
    token.space_before = space_before_;
    if (mark != Mark::stop && mark != Mark::pause) {
      const std::string_view word = text_.substr(at_, length);
      bool plain = true;
      token.letter_case = plain_case_of(word, plain);
      if (!plain) {
        token.letter_case = case_of(word);
        token.has_digit = has_digit(word);
      }
    }
    tokens_.push_back(token);
    marks_.push_back(mark);
    at_ = token.end;
  }

  std::string_view text_;
  uint32_t at_;
  size_t first_;
  std::vector<Token>& tokens_;
  std::vector<Mark>& marks_;
  Chunk chunk_;
  bool space_before_ = false;
};

}  // namespace

void tokenize(std::string_view text, const Span& block, std::vector<Token>& tokens, std::vector<Mark>& marks) {
  Tokenizer(text, block, tokens, marks).run();
}

}  // namespace dateline
