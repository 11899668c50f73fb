// The checker of data/corpus: what is wrong by the format, and what a second reading should look at.
#include <algorithm>
#include <array>
#include <set>

#include "article.h"

namespace dateline::corpus {
namespace {

template <size_t N>
bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

constexpr std::array<std::string_view, 11> kTypes = {"PERSON", "NORP", "ORG", "GPE", "LOC", "FAC", "EVENT", "WORK_OF_ART", "LAW", "PRODUCT", "LANGUAGE"};
constexpr std::array<std::string_view, 4> kDateTypes = {"DATE", "TIME", "DURATION", "SET"};
constexpr std::array<std::string_view, 5> kFigureTypes = {"MONEY", "PERCENT", "QUANTITY", "CARDINAL", "ORDINAL"};
constexpr std::array<std::string_view, 3> kQuoteKinds = {"direct", "indirect", "mixed"};
constexpr std::array<std::string_view, 10> kDesks = {"diplomacy", "economy", "conflict", "elections", "courts", "disasters", "science", "sport", "culture", "companies"};
constexpr std::array<std::string_view, 8> kBounds = {"", "exact", "about", "at-least", "at-most", "more-than", "less-than", "range"};
constexpr std::array<std::string_view, 24> kMonthsAndDays = {"January", "February", "March", "April", "June", "July", "August", "September",
                                                             "October", "November", "December", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday",
                                                             "Saturday", "Sunday", "yesterday", "tomorrow", "today", "tonight", "Yesterday", "Today"};

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
// Bytes of other scripts count as letters.
bool is_letter(char c) { return is_upper(c) || (c >= 'a' && c <= 'z') || (static_cast<unsigned char>(c) & 0x80) != 0; }

bool is_decimal(std::string_view text) {
  if (!text.empty() && text.front() == '-') text.remove_prefix(1);
  size_t digits = 0, points = 0;
  for (const char c : text) (c == '.' ? points : is_digit(c) ? digits : points += 2) += 1;
  return digits > 0 && points < 2;
}

// The characters of a TIMEX3 value, beginning as one does.
bool is_timex_value(std::string_view value) {
  if (value == "PAST_REF" || value == "PRESENT_REF" || value == "FUTURE_REF") return true;
  if (value.empty() || !(is_digit(value[0]) || value[0] == 'P' || value[0] == 'T' || value[0] == 'X' || value.starts_with("BC"))) return false;
  return std::all_of(value.begin(), value.end(), [](char c) { return is_digit(c) || is_upper(c) || c == '-' || c == ':' || c == '.' || c == '+'; });
}

class Checker {
 public:
  explicit Checker(const Article& article) : a_(article) {}

  std::vector<Complaint> errors() {
    header();
    for (const MarkedMention& m : a_.mentions) if (!m.type.empty()) name(m);
    for (const MarkedMention& m : a_.mentions) {
      if (m.type.empty() && !type_of_.contains(m.key)) complain(m, "later mention of a key that no name has: " + m.key);
    }
    for (const auto& [key, qid] : a_.links) {
      if (!type_of_.contains(key)) complain(0, "link of a key that no name has: " + key);
      if (qid.size() < 2 || qid[0] != 'Q' || !std::all_of(qid.begin() + 1, qid.end(), is_digit)) complain(0, "no QID: " + qid);
    }
    for (const MarkedDate& d : a_.dates) date(d);
    for (const MarkedFigure& f : a_.figures) figure(f);
    for (const MarkedQuote& q : a_.quotes) quote(q);
    return std::move(found_);
  }

  std::vector<Complaint> doubts() {
    covered_.assign(a_.text.size(), false);
    const auto cover = [&](const auto& marks) { for (const Span& m : marks) std::fill(covered_.begin() + m.start, covered_.begin() + m.end, true); };
    cover(a_.mentions);
    unmarked_names();
    cover(a_.dates);
    cover(a_.figures);
    unmarked_words();
    return std::move(found_);
  }

 private:
  void complain(size_t line, std::string what) { found_.push_back({line, std::move(what)}); }
  void complain(const Span& at, const std::string& what) {
    complain(a_.sentence_lines.empty() ? 0 : a_.sentence_lines[a_.sentence_of(at.start)], "\"" + std::string(a_.slice(at)) + "\": " + what);
  }

  void header() {
    if (a_.published.size() != 10 || !is_timex_value(a_.published)) complain(0, "published is no day: " + a_.published);
    if (!is_one_of(a_.desk, kDesks)) complain(0, "unknown desk: " + a_.desk);
    if (a_.region.empty()) complain(0, "no region");
    if (a_.invented != "yes" && a_.invented != "no" && a_.invented != "mixed") complain(0, "invented is yes, no or mixed");
    if (a_.sentences.size() < 4) complain(0, "fewer than four sentences");
  }

  void name(const MarkedMention& m) {
    const std::string_view words = a_.slice(m);
    if (!is_one_of(std::string_view(m.type), kTypes)) complain(m, "unknown type " + m.type);
    const auto [known, added] = type_of_.emplace(m.key, m.type);
    if (!added && known->second != m.type) complain(m, m.type + ", but " + m.key + " was " + known->second);
    if (words.starts_with("the ")) complain(m, "begins with \"the\"");
    for (const char* title : {"Mr ", "Mr. ", "Mrs ", "Ms ", "Dr ", "Dr. ", "President ", "Minister ", "Sir "})
      if (m.type == "PERSON" && words.starts_with(title)) complain(m, "begins with a title");
    // "Macy's" and "Lord's" are names; a person's or a place's is a possessive.
    const bool possessive = words.ends_with("'s") || words.ends_with("\u2019s");
    if (possessive && (m.type == "PERSON" || m.type == "GPE" || m.type == "LOC" || m.type == "NORP" || m.type == "LAW" || m.type == "LANGUAGE")) complain(m, "ends with a possessive");
  }

  void date(const MarkedDate& d) {
    if (!is_one_of(std::string_view(d.type), kDateTypes)) complain(d, "unknown type " + d.type);
    if (!is_timex_value(d.value)) complain(d, "no TIMEX3 value: " + d.value);
    if ((d.type == "DURATION") != d.value.starts_with("P") && d.type != "SET" && !d.value.ends_with("_REF")) complain(d, d.type + " with the value " + d.value);
  }

  void figure(const MarkedFigure& f) {
    if (!is_one_of(std::string_view(f.type), kFigureTypes)) complain(f, "unknown type " + f.type);
    if (!is_decimal(f.value)) complain(f, "no decimal number: " + f.value);
    if (!f.high.empty() && !is_decimal(f.high)) complain(f, "no decimal number: " + f.high);
    if (!is_one_of(std::string_view(f.bound), kBounds)) complain(f, "unknown bound " + f.bound);
    if (f.type == "MONEY" && (f.unit.size() != 3 || !std::all_of(f.unit.begin(), f.unit.end(), is_upper))) complain(f, "no ISO 4217 currency: " + f.unit);
    if (f.type == "QUANTITY" && f.unit.empty()) complain(f, "no unit");
    if (f.of.empty()) return;
    const std::string_view sentence = a_.slice(a_.sentences[a_.sentence_of(f.start)]);
    if (sentence.find(f.of) == std::string_view::npos) complain(f, "what it measures is not in its sentence: " + f.of);
  }

  void quote(const MarkedQuote& q) {
    if (!is_one_of(std::string_view(q.kind), kQuoteKinds)) complain(q, "unknown kind " + q.kind);
    if (q.speaker == "-") return;
    if (q.speaker.starts_with("~")) {
      if (a_.text.find(q.speaker.substr(1)) == std::string::npos) complain(q, "speaker is not in the article: " + q.speaker);
    } else if (!type_of_.contains(q.speaker)) {
      complain(q, "speaker is no key of a name: " + q.speaker);
    }
  }

  bool stands_alone(size_t begin, size_t end) const {
    return (begin == 0 || !is_letter(a_.text[begin - 1])) && (end == a_.text.size() || !is_letter(a_.text[end]));
  }

  void unmarked_names() {
    std::set<std::string> asked;
    for (const MarkedMention& m : a_.mentions) {
      const std::string words(a_.slice(m));
      if (m.type.empty() || !asked.insert(words).second) continue;
      for (size_t at = a_.text.find(words); at != std::string::npos; at = a_.text.find(words, at + 1)) {
        if (covered_[at] || !stands_alone(at, at + words.size())) continue;
        complain(Span{static_cast<uint32_t>(at), static_cast<uint32_t>(at + words.size())}, "is a name elsewhere");
      }
    }
  }

  // Words with a capital inside a sentence, days, months and digits that no mark covers.
  void unmarked_words() {
    for (size_t s = 1; s < a_.sentences.size(); ++s) {
      const Span& sentence = a_.sentences[s];
      for (size_t i = sentence.start, end = i; i < sentence.end; i = std::max(end, i + 1)) {
        end = i;
        while (end < sentence.end && (is_letter(a_.text[end]) || is_digit(a_.text[end]))) ++end;
        if (end == i || covered_[i]) continue;
        const std::string word = a_.text.substr(i, end - i);
        const bool dated = is_one_of(std::string_view(word), kMonthsAndDays), first = i < sentence.start + 4;
        const Span span{static_cast<uint32_t>(i), static_cast<uint32_t>(end)};
        if (dated) complain(span, "a date?");
        else if (is_digit(word[0])) complain(span, "a figure?");
        else if (is_upper(word[0]) && !first && word != "I") complain(span, "a name?");
      }
    }
  }

  const Article& a_;
  std::map<std::string, std::string> type_of_;
  std::vector<bool> covered_;
  std::vector<Complaint> found_;
};

}  // namespace

std::vector<Complaint> find_errors(const Article& article) { return Checker(article).errors(); }
std::vector<Complaint> find_doubts(const Article& article) { return Checker(article).doubts(); }

}  // namespace dateline::corpus
