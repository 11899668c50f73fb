#include "article.h"

#include <algorithm>

namespace dateline::corpus {
namespace {

constexpr std::string_view kOpen[] = {"((", "[", "{", "<"};
constexpr std::string_view kClose[] = {"))", "]", "}", ">"};
constexpr size_t kForms = 4;

std::string_view trim(std::string_view text) {
  const auto is_space = [](char c) { return c == ' ' || c == '\t' || c == '\r'; };
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return text;
}

// Cuts the first word off.
std::string take_word(std::string_view& text) {
  text = trim(text);
  const size_t end = std::min(text.find(' '), text.size());
  const std::string word(text.substr(0, end));
  text.remove_prefix(end);
  return word;
}

// Cuts the value of "name=" off, up to the next space.
std::string take_field(std::string_view& text, std::string_view name) {
  const size_t at = text.find(std::string(name) + "=");
  if (at == std::string_view::npos) return {};
  std::string_view rest = text.substr(at + name.size() + 1);
  return take_word(rest);
}

// The key of a name that gives none: its words in lower case, joined by hyphens.
std::string key_of(std::string_view words) {
  std::string key;
  for (const char c : words) key.push_back(c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c);
  return key;
}

class Reader {
 public:
  Reader(Article& article, std::vector<Complaint>& errors) : article_(article), errors_(errors) {}

  void read(std::string_view file) {
    bool in_body = false, new_block = false;
    while (!file.empty()) {
      const size_t end = std::min(file.find('\n'), file.size());
      const std::string_view line = trim(file.substr(0, end));
      file.remove_prefix(std::min(end + 1, file.size()));
      ++line_;
      if (!in_body) {
        if (line.empty()) in_body = true;
        else header(line);
      } else if (line.empty()) {
        new_block = true;
      } else {
        if (!article_.text.empty()) article_.text += new_block ? "\n\n" : " ";
        sentence(line);
        new_block = false;
      }
    }
    sort_marks();
  }

 private:
  struct Open {
    size_t form = 0, start = 0;
  };

  void complain(std::string what) { errors_.push_back({line_, std::move(what)}); }

  void header(std::string_view line) {
    const size_t colon = line.find(':');
    if (colon == std::string_view::npos) return complain("a header line without a colon");
    const std::string_view name = line.substr(0, colon);
    std::string_view value = trim(line.substr(colon + 1));
    if (name == "published") article_.published = value;
    else if (name == "desk") article_.desk = value;
    else if (name == "region") article_.region = value;
    else if (name == "invented") article_.invented = value;
    else if (name == "link") { const std::string key = take_word(value); article_.links[key] = trim(value); }
    else complain("an unknown header: " + std::string(name));
  }

  void sentence(std::string_view line) {
    const uint32_t start = static_cast<uint32_t>(article_.text.size());
    std::vector<Open> open;
    for (size_t i = 0; i < line.size();) i = step(line, i, open);
    for (const Open& mark : open) complain("a mark that isn't closed: " + article_.text.substr(mark.start, 30));
    article_.sentences.push_back({start, static_cast<uint32_t>(article_.text.size())});
    article_.sentence_lines.push_back(line_);
  }

  // Reads one character, the beginning of a mark, or what ends one; gives where to go on.
  size_t step(std::string_view line, size_t i, std::vector<Open>& open) {
    if (line[i] == '\\' && i + 1 < line.size()) {
      article_.text.push_back(line[i + 1]);
      return i + 2;
    }
    for (size_t form = 0; form < kForms; ++form) {
      if (!line.substr(i).starts_with(kOpen[form])) continue;
      open.push_back({form, article_.text.size()});
      return i + kOpen[form].size();
    }
    if (line[i] == '|' && !open.empty()) {
      const Open mark = open.back();
      const size_t end = line.find(kClose[mark.form], i);
      open.pop_back();
      if (end == std::string_view::npos) { complain("a mark that isn't closed"); return line.size(); }
      close(mark, line.substr(i + 1, end - i - 1));
      return end + kClose[mark.form].size();
    }
    if (line[i] == '|' || line[i] == ']' || line[i] == '}' || line[i] == '>') complain(std::string("a lone ") + line[i]);
    article_.text.push_back(line[i]);
    return i + 1;
  }

  void close(const Open& mark, std::string_view says) {
    const Span span{static_cast<uint32_t>(mark.start), static_cast<uint32_t>(article_.text.size())};
    const std::string words(article_.slice(span));
    if (words.empty() || trim(words) != words) complain("a mark around nothing or with space at its ends: " + words);
    if (mark.form == 0) return quote(span, says);
    if (mark.form == 1) return mention(span, words, says);
    if (mark.form == 2) return date(span, says);
    figure(span, says);
  }

  void quote(const Span& span, std::string_view says) {
    MarkedQuote quote{span, {}, {}};
    quote.kind = take_word(says);
    quote.speaker = trim(says);
    article_.quotes.push_back(quote);
  }

  void mention(const Span& span, const std::string& words, std::string_view says) {
    MarkedMention mention{span, {}, {}};
    const std::string type = take_word(says);
    if (type != "=") mention.type = type;
    mention.key = trim(says);
    if (mention.key.empty() && type == "=") complain("a later mention of nothing: " + words);
    if (mention.key.empty()) mention.key = key_of(words);
    article_.mentions.push_back(mention);
  }

  void date(const Span& span, std::string_view says) {
    MarkedDate date{span, {}, {}, {}, {}, {}};
    date.type = take_word(says);
    date.value = take_word(says);
    date.mod = take_field(says, "mod");
    date.quant = take_field(says, "quant");
    date.freq = take_field(says, "freq");
    article_.dates.push_back(date);
  }

  void figure(const Span& span, std::string_view says) {
    MarkedFigure figure{span, {}, {}, {}, {}, {}, {}};
    const size_t of = says.find(" of=");
    if (of != std::string_view::npos) {
      figure.of = trim(says.substr(of + 4));
      says = says.substr(0, of);
    }
    figure.type = take_word(says);
    figure.value = take_word(says);
    figure.high = take_field(says, "high");
    figure.bound = take_field(says, "bound");
    std::string_view unit = says;
    const std::string first = take_word(unit);
    if (first.find('=') == std::string::npos) figure.unit = first;
    article_.figures.push_back(figure);
  }

  void sort_marks() {
    const auto before = [](const Span& a, const Span& b) { return a.start != b.start ? a.start < b.start : a.end > b.end; };
    std::stable_sort(article_.mentions.begin(), article_.mentions.end(), before);
    std::stable_sort(article_.dates.begin(), article_.dates.end(), before);
    std::stable_sort(article_.figures.begin(), article_.figures.end(), before);
    std::stable_sort(article_.quotes.begin(), article_.quotes.end(), before);
  }

  Article& article_;
  std::vector<Complaint>& errors_;
  size_t line_ = 0;
};

}  // namespace

size_t Article::sentence_of(size_t byte) const {
  const auto after = std::upper_bound(sentences.begin(), sentences.end(), byte, [](size_t b, const Span& s) { return b < s.start; });
  return after == sentences.begin() ? 0 : static_cast<size_t>(after - sentences.begin()) - 1;
}

Article read_article(std::string_view file, std::vector<Complaint>& errors) {
  Article article;
  Reader(article, errors).read(file);
  return article;
}

}  // namespace dateline::corpus
