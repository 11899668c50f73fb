#include "text/sentences.h"

#include "text/abbreviations.h"
#include "text/characters.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// "Stop!" Ana Quispe said: a reporting verb comes within this many words after the quotation.
constexpr size_t kReportingReach = 4;
// "It is a long game." - Ana Quispe: a signature after a quotation is no longer than this.
constexpr size_t kSignatureTokens = 6;
constexpr uint32_t kNoteDigits = 2;

class Splitter {
 public:
  Splitter(std::string_view text, size_t first, const std::vector<Token>& tokens, const std::vector<Mark>& marks)
      : text_(text), first_(first), last_(tokens.size()), tokens_(tokens), marks_(marks) {}

  // One past the last token of the sentence that begins at token `begin`.
  size_t end_of(size_t begin) {
    quotes_ = 0;
    for (size_t i = begin; i < last_; ++i) {
      if (marks_[i] == Mark::quote && word(i) == "\"") ++quotes_;
      if (!may_end(marks_[i])) continue;
      const size_t next = after_closers(i + 1);
      if (next == last_ || is_boundary(begin, i, next)) return next;
    }
    return last_;
  }

 private:
  static bool may_end(Mark mark) {
    return mark == Mark::stop || mark == Mark::exclamation || mark == Mark::ellipsis || mark == Mark::may_end || mark == Mark::ends;
  }

  std::string_view word(size_t i) const { return text_.substr(tokens_[i].start, tokens_[i].size()); }
  bool space_after(size_t i) const { return i + 1 >= last_ || tokens_[i + 1].space_before; }

  // Skips quotes and brackets that close right after a stop, and further stops.
  size_t after_closers(size_t i) const {
    uint32_t quotes = quotes_;
    for (; i < last_; ++i) {
      const Mark mark = marks_[i];
      if (mark == Mark::close) continue;
      if ((mark == Mark::stop || mark == Mark::exclamation || mark == Mark::ellipsis) && !tokens_[i].space_before) continue;
      if (mark != Mark::quote) break;
      const bool closes = tokens_[i].space_before ? space_after(i) && quotes % 2 == 1 : space_after(i) || quotes % 2 == 1;
      if (!closes) break;
      if (word(i) == "\"") ++quotes;
    }
    return citation_end(i);
  }

  // "grammar.[12] [13] The", "institutions. 9 For": the numbers of notes belong to the sentence before them.
  size_t citation_end(size_t i) const {
    while (i + 2 < last_ && word(i) == "[" && word(i + 2) == "]" && is_number(i + 1)) i += 3;
    const bool note = i + 1 < last_ && is_number(i) && tokens_[i].size() <= kNoteDigits && tokens_[i + 1].letter_case == Case::title &&
                      starts_sentences(word(i + 1));
    return note ? i + 1 : i;
  }

  bool is_number(size_t i) const { return tokens_[i].has_digit && tokens_[i].letter_case == Case::none; }

  bool is_boundary(size_t begin, size_t stop, size_t next) const {
    const Mark after = marks_[next];
    if (after == Mark::pause || after == Mark::stop || after == Mark::exclamation || after == Mark::ellipsis) return false;
    size_t first = next;
    while (first < last_ && (marks_[first] == Mark::open || marks_[first] == Mark::quote || marks_[first] == Mark::dash)) ++first;
    if (first == last_ || (after == Mark::dash && last_ - next <= kSignatureTokens)) return false;
    const bool closed = next > stop + 1;
    if (begins_small(first)) return false;
    switch (marks_[stop]) {
      case Mark::stop: return after_stop(begin, stop, next, closed);
      case Mark::exclamation: return word(next) != "(" && (tokens_[next].space_before || is_wide(stop)) && !(closed && is_reported(first));
      case Mark::ellipsis: return closed || starts_sentences(word(first)) || word(first) == "I";
      case Mark::ends: return tokens_[first].letter_case != Case::none;
      case Mark::may_end: return starts_sentences(word(first)) || (closed && !is_nickname(stop) && tokens_[first].letter_case != Case::none);
      default: return false;
    }
  }

  // John "J.D." Otieno: nothing but the acronym stands in the quotes.
  bool is_nickname(size_t stop) const { return stop > first_ && (marks_[stop - 1] == Mark::open || marks_[stop - 1] == Mark::quote); }

  bool after_stop(size_t begin, size_t stop, size_t next, bool closed) const {
    if (begin == first_ && stop == begin + 1 && is_list_number(begin)) return false;
    if (tokens_[next].space_before || closed) return true;
    // A missing space: "... on Monday.The talks".
    if (stop == begin || tokens_[stop - 1].size() == 1 || tokens_[next].size() == 1 || tokens_[next].letter_case != Case::title) return false;
    return tokens_[stop - 1].letter_case == Case::lower || starts_sentences(word(next));
  }

  // "1." or "a." before the first words of a block.
  bool is_list_number(size_t i) const { return tokens_[i].size() == 1 || (tokens_[i].size() <= 3 && tokens_[i].letter_case == Case::none); }

  // A small letter goes on with the sentence, but not in a name such as "iPhone".
  bool begins_small(size_t i) const {
    return is_lower(code_point_at(text_, tokens_[i].start).value) && tokens_[i].letter_case != Case::mixed;
  }

  // The full stops of scripts without spaces.
  bool is_wide(size_t i) const { return static_cast<unsigned char>(text_[tokens_[i].start]) >= 0x80; }

  bool is_reported(size_t i) const {
    for (size_t n = 0; n < kReportingReach && i < last_; ++n, ++i) {
      const std::string_view w = word(i);
      if (w == "said" || w == "says" || w == "asked" || w == "asks" || w == "added" || w == "told" || w == "replied" || w == "wrote" || w == "shouted") return n > 0;
      if (tokens_[i].letter_case == Case::lower || may_end(marks_[i])) return false;
    }
    return false;
  }

  std::string_view text_;
  size_t first_, last_;
  const std::vector<Token>& tokens_;
  const std::vector<Mark>& marks_;
  uint32_t quotes_ = 0;  // straight double quotes seen in the sentence
};

}  // namespace

void split_sentences(std::string_view text, uint32_t block, size_t first, std::vector<Token>& tokens,
                     const std::vector<Mark>& marks, std::vector<Sentence>& sentences) {
  Splitter splitter(text, first, tokens, marks);
  for (size_t begin = first; begin < tokens.size();) {
    const size_t end = splitter.end_of(begin);
    Sentence sentence;
    sentence.start = tokens[begin].start;
    sentence.end = tokens[end - 1].end;
    sentence.block = block;
    sentence.first_token = static_cast<uint32_t>(begin);
    sentence.last_token = static_cast<uint32_t>(end);
    for (size_t i = begin; i < end; ++i) tokens[i].sentence = static_cast<uint32_t>(sentences.size());
    sentences.push_back(sentence);
    begin = end;
  }
}

}  // namespace dateline
