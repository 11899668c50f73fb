#include "text/blocks.h"

#include <algorithm>
#include <string>

#include "text/abbreviations.h"
#include "text/block_lists.h"
#include "text/characters.h"
#include "text/dateline_prefix.h"
#include "text/lines.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Phrases are looked for in the first bytes of a paragraph, "inside" ones only if it has no more words than this.
constexpr size_t kPhraseBytes = 240;
constexpr uint32_t kInsideWords = 40;
constexpr uint32_t kBoilerplateWords = 60;
constexpr uint32_t kTitleWords = 32;
constexpr uint32_t kHeadingWords = 15;
constexpr uint32_t kColonHeadingWords = 4;
constexpr uint32_t kBylineWords = 16;
constexpr uint32_t kJobWords = 10;
constexpr uint32_t kNameWords = 7;
constexpr int kNameParts = 3;
constexpr uint32_t kKickerWords = 3;
constexpr uint32_t kTeaserWords = 24;
constexpr uint32_t kLongestLabel = 40;
// Counting stops here: nothing that is asked of a paragraph needs more.
constexpr uint32_t kMostWords = 100;

// What is seen of a paragraph before its kind is decided.
struct Sketch : Span {
  BlockKind kind = BlockKind::paragraph;
  bool decided = false;
  uint32_t words = 0;
  bool stop = false;       // ends like a sentence
  bool comma = false;      // ends in the middle of one
  bool colon = false;
  bool wordless = false;   // a line of marks
  bool marker = false;     // begins with a bullet
  uint32_t number = 0;     // of "3." or "3)" at the start
  bool hash = false;       // heading of markdown
  bool lower = false;      // begins with a small letter
  bool capitals = false;   // has no small letter in its first bytes
  PhraseKind phrase = PhraseKind::none;
  Normal normal;
};

bool closes(char32_t c) { return c == '"' || c == '\'' || c == ')' || c == ']' || c == '*' || c == 0x2019 || c == 0x201D || c == 0xBB || c == 0x25A0 || c == 0x25A1; }

char32_t last_mark(std::string_view text, const Span& span) {
  for (uint32_t at = span.end; at > span.start;) {
    const CodePoint c = code_point_before(text, at);
    if (!closes(c.value) && !is_space(c.value)) return c.value;
    at -= c.length;
  }
  return 0;
}

// "U.S." and "Inc." at the end of a headline are no full stops.
bool ends_in_abbreviation(std::string_view text, const Span& span) {
  if (span.size() < 4 || text[span.end - 1] != '.') return false;
  if (is_ascii_upper(text[span.end - 2]) && text[span.end - 3] == '.') return true;
  uint32_t start = span.end - 1;
  while (start > span.start && is_ascii_letter(text[start - 1])) --start;
  return abbreviation_of(text.substr(start, span.end - 1 - start)) == Abbreviation::may_end;
}

uint32_t count_words(std::string_view text, const Span& span, bool& wordless) {
  uint32_t words = 0;
  bool space = true;
  wordless = true;
  for (uint32_t at = span.start; at < span.end && words < kMostWords;) {
    const CodePoint c = code_point_at(text, at);
    const CharClass value = class_of(c.value);
    const bool is_gap = value == CharClass::space;
    words += (space && !is_gap) || value == CharClass::ideograph;
    wordless = wordless && (is_gap || value == CharClass::punctuation || is_mark(c.value));
    space = is_gap;
    at += c.length;
  }
  return words;
}

// Bullets, "(a)", "b)", "3.", "3)" and "#" at the start.
void read_marker(std::string_view text, Sketch& sketch) {
  const std::string_view head = text.substr(sketch.start, std::min<size_t>(sketch.size(), 8));
  const CodePoint first = code_point_at(head, 0);
  const auto space_at = [&](size_t i) { return i < head.size() && is_space(code_point_at(head, i).value); };
  const char32_t c = first.value;
  const bool bullet = c == '-' || c == '*' || c == '+' || c == 0x2022 || c == 0x2023 || c == 0x2013 || c == 0x25E6 || c == 0x25AA || c == 0x25CF || c == 0x25BA || c == 0xB7;
  if (bullet && space_at(first.length)) sketch.marker = true;
  if (c == 0x2022 || c == 0x25CF || c == 0x25AA) sketch.marker = true;
  size_t i = head[0] == '(';
  if (i < head.size() && is_ascii_lower(head[i]) && i + 1 < head.size() && head[i + 1] == ')' && space_at(i + 2)) sketch.marker = true;
  const size_t digits = i;
  uint32_t number = 0;
  while (i < head.size() && i < digits + 2 && is_ascii_digit(head[i])) number = number * 10 + static_cast<uint32_t>(head[i++] - '0');
  if (i > digits && i < head.size() && (head[i] == ')' || (head[i] == '.' && digits == 0)) && space_at(i + 1)) sketch.number = number;
  size_t hashes = 0;
  while (hashes < head.size() && head[hashes] == '#') ++hashes;
  sketch.hash = hashes > 0 && hashes < 7 && space_at(hashes);
}

Sketch sketch_of(std::string_view text, const Span& paragraph) {
  Sketch sketch;
  sketch.start = paragraph.start;
  sketch.end = paragraph.end;
  sketch.words = count_words(text, paragraph, sketch.wordless);
  const char32_t last = last_mark(text, paragraph);
  sketch.stop = (last == '.' && !ends_in_abbreviation(text, paragraph)) || last == '!' || last == '?' || last == 0x2026 || last == 0x3002;
  sketch.comma = last == ',' || last == ';';
  sketch.colon = last == ':';
  sketch.lower = is_lower(code_point_at(text, paragraph.start).value);
  read_marker(text, sketch);
  if (sketch.words < kBoilerplateWords) {
    sketch.normal = normal_form(text.substr(paragraph.start, paragraph.size()), kPhraseBytes);
    sketch.capitals = sketch.normal.capital.find('\0') == std::string::npos;
    sketch.phrase = phrase_kind(sketch.normal, sketch.words < kInsideWords);
  }
  return sketch;
}

class Classifier {
 public:
  Classifier(std::string_view text, std::vector<Sketch>& sketches) : text_(text), all_(sketches) {}

  void run() {
    by_own_looks();
    list_numbers();
    const size_t title = find_title();
    const size_t body = first_body(title);
    bylines(body);
    headings(title);
    teasers();
  }

 private:
  void decide(Sketch& sketch, BlockKind kind) {
    sketch.kind = kind;
    sketch.decided = true;
  }

  void by_own_looks() {
    for (Sketch& s : all_) {
      if (s.wordless) decide(s, BlockKind::boilerplate);
      else if (s.phrase == PhraseKind::boilerplate || s.phrase == PhraseKind::teasers) decide(s, BlockKind::boilerplate);
      else if (s.phrase == PhraseKind::byline) decide(s, BlockKind::byline);
      else if (s.phrase == PhraseKind::caption) decide(s, BlockKind::caption);
      else if (s.marker) decide(s, BlockKind::list_item);
    }
  }

  // "2." is a list number only beside "1." or "3.": a date or a rank may look alike.
  void list_numbers() {
    for (size_t i = 0; i < all_.size(); ++i) {
      const uint32_t number = all_[i].number;
      if (number == 0 || all_[i].decided) continue;
      const bool after = i > 0 && all_[i - 1].number == number - 1 && number > 1;
      const bool before = i + 1 < all_.size() && all_[i + 1].number == number + 1;
      if (after || before) decide(all_[i], BlockKind::list_item);
    }
  }

  size_t next_open(size_t i) const {
    while (i < all_.size() && all_[i].decided) ++i;
    return i;
  }

  bool dated(const Sketch& s) const { return s.words <= kBylineWords && is_date_line(s.normal.words); }

  // "By Jane Doe", "BY A STAFF WRITER, 18 April 2024"; not "By Friday the talks had failed."
  bool is_by_name(const Sketch& s) const {
    const std::string_view words = text_.substr(s.start, s.size());
    if (s.words < 2 || s.words > kBylineWords || s.stop || s.colon || (words.substr(0, 3) != "By " && words.substr(0, 3) != "BY ")) return false;
    const std::string_view normal = s.normal.words;
    if (normal.substr(0, 5) == "by a " || normal.substr(0, 7) == "by our ") return true;
    const size_t name = normal.substr(0, 7) == "by the " ? 7 : 3;
    return name < words.size() && is_upper(code_point_at(words, name).value);
  }

  // The first open paragraph that is short and has no full stop, with something behind it; all_.size() when there is none.
  size_t find_title() {
    size_t i = next_open(0);
    while (i < all_.size() && (dated(all_[i]) || is_by_name(all_[i]))) i = next_open(i + 1);
    if (i >= all_.size() || next_open(i + 1) >= all_.size()) return all_.size();
    i = after_kickers(i);
    if (!is_headline(all_[i]) && !all_[i].hash && !(all_[i].words <= kHeadingWords && signed_below(i))) return all_.size();
    decide(all_[i], BlockKind::title);
    return i;
  }

  // A byline or date right below makes a headline even of a line with a full stop.
  bool signed_below(size_t i) const { return i + 1 < all_.size() && (dated(all_[i + 1]) || is_by_name(all_[i + 1])); }

  bool has_full_stop(const Sketch& s) const { return s.stop && last_mark(text_, s) == '.'; }

  bool is_headline(const Sketch& s) const {
    return s.words <= kTitleWords && !s.comma && !s.colon && !has_full_stop(s) && !dated(s) && !is_by_name(s) && dateline_end(text_, s, false) == 0;
  }

  // "WORLD NEWS" or "Politics" above the headline.
  static bool is_kicker(const Sketch& s) { return !s.stop && !s.hash && s.words <= (s.capitals ? kKickerWords : kKickerWords - 1); }

  // The headline behind the kickers that begin at i, which become headings; i itself when there is none.
  size_t after_kickers(size_t i) {
    size_t headline = i;
    while (headline < all_.size() && is_kicker(all_[headline])) headline = next_open(headline + 1);
    if (headline >= all_.size() || !is_headline(all_[headline]) || all_[headline].words <= kKickerWords || next_open(headline + 1) >= all_.size()) return i;
    for (; i < headline; i = next_open(i + 1)) decide(all_[i], BlockKind::heading);
    return headline;
  }

  // The first paragraph of running text.
  size_t first_body(size_t title) const {
    for (size_t i = title < all_.size() ? title + 1 : 0; i < all_.size(); ++i)
      if (!all_[i].decided && !dated(all_[i]) && !is_by_name(all_[i]) && (all_[i].stop || all_[i].words > kHeadingWords)) return i;
    return all_.size();
  }

  void bylines(size_t body) {
    for (size_t i = 0; i < all_.size(); ++i) {
      Sketch& s = all_[i];
      if (s.decided) continue;
      const bool edge = i < body || i + 3 >= all_.size();
      const bool published = s.normal.words.substr(0, 9) == "published" || s.normal.words.substr(0, 7) == "updated";
      if (i < body && !dated(s) && is_place_and_date(s)) {
        decide(s, BlockKind::dateline);
        continue;
      }
      const bool job = edge && s.phrase == PhraseKind::job && s.words <= kJobWords && !s.stop;
      if (job || ((edge || published) && (dated(s) || is_by_name(s)))) decide(s, BlockKind::byline);
    }
    for (size_t i = 0; i < body && i < all_.size(); ++i)
      if (!all_[i].decided && is_name(all_[i]) && (is_byline(i + 1) || (i > 0 && is_byline(i - 1)))) decide(all_[i], BlockKind::byline);
  }

  // "Beijing, 16 May" on a line of its own.
  static bool is_place_and_date(const Sketch& s) {
    const size_t comma = s.normal.words.find(',');
    if (comma == std::string::npos || s.stop || s.words > kNameWords || s.normal.capital[0] == 0) return false;
    const std::string_view place = std::string_view(s.normal.words).substr(0, comma);
    const bool named = !place.empty() && place.find_first_of("0123456789") == std::string_view::npos && std::count(place.begin(), place.end(), ' ') < kNameParts;
    return named && is_date_line(std::string_view(s.normal.words).substr(comma));
  }

  bool is_byline(size_t i) const { return i < all_.size() && all_[i].kind == BlockKind::byline; }

  // "Jane Doe", "Jane Doe and John Roe in Lima": a few words, each with a capital, beside a byline or a date.
  bool is_name(const Sketch& s) const {
    if (s.words < 2 || s.words > kNameWords || s.stop || s.comma || s.colon) return false;
    bool space = true;
    int capitals = 0;
    for (uint32_t at = s.start; at < s.end;) {
      const CodePoint c = code_point_at(text_, at);
      const bool link = space && (text_.substr(at, 3) == "in " || text_.substr(at, 4) == "and ");
      if (is_digit(c.value) || (space && !link && !is_upper(c.value))) return false;
      capitals = link ? 0 : capitals + space;
      if (capitals > kNameParts) return false;
      space = is_space(c.value);
      at += c.length;
    }
    return true;
  }

  void headings(size_t title) {
    for (size_t i = 0; i < all_.size(); ++i) {
      Sketch& s = all_[i];
      if (s.decided || i == title) continue;
      const bool short_line = s.words <= kHeadingWords && !s.comma && !s.lower && (!s.stop || last_mark(text_, s) == '?') && (!s.colon || s.words <= kColonHeadingWords);
      if ((short_line || s.hash) && leads_on(i)) decide(s, BlockKind::heading);
    }
  }

  // Does text of the article follow?
  bool leads_on(size_t i) const {
    for (++i; i < all_.size(); ++i)
      if (!all_[i].decided || all_[i].kind == BlockKind::list_item || all_[i].kind == BlockKind::heading) return true;
    return false;
  }

  // Headlines of other articles under "Most read".
  void teasers() {
    bool inside = false;
    for (Sketch& s : all_) {
      if (s.phrase == PhraseKind::teasers) {
        inside = true;
        continue;
      }
      if (!inside || s.kind == BlockKind::boilerplate) continue;
      if (s.words > kTeaserWords || has_full_stop(s))
        inside = false;
      else
        decide(s, BlockKind::boilerplate);
    }
  }

  std::string_view text_;
  std::vector<Sketch>& all_;
};

void add_block(uint32_t start, uint32_t end, BlockKind kind, std::vector<Block>& blocks) {
  Block block;
  block.start = start;
  block.end = end;
  block.kind = kind;
  blocks.push_back(block);
}

// Does it begin with words in capitals and a colon?
bool is_speaker_label(std::string_view text, const Span& span) {
  uint32_t at = span.start;
  while (at < span.end && at < span.start + kLongestLabel && (is_ascii_upper(text[at]) || text[at] == ' ' || text[at] == '.')) ++at;
  return at > span.start + 1 && at < span.end && text[at] == ':';
}

// Adds a paragraph, its dateline first.
void add_paragraph(std::string_view text, const Sketch& sketch, bool first, std::vector<Block>& blocks) {
  uint32_t start = sketch.start;
  if (const uint32_t end = dateline_end(text, sketch, first)) {
    add_block(start, end, BlockKind::dateline, blocks);
    start = end;
    while (is_space(code_point_at(text, start).value)) start += code_point_at(text, start).length;
  }
  add_block(start, sketch.end, BlockKind::paragraph, blocks);
}

}  // namespace

std::vector<Block> find_blocks(std::string_view text) {
  std::vector<Sketch> sketches;
  uint32_t speakers = 0;
  for (const Paragraph& paragraph : read_paragraphs(text)) {
    sketches.push_back(sketch_of(text, paragraph));
    speakers += is_speaker_label(text, paragraph);
  }
  if (sketches.size() > 1) Classifier(text, sketches).run();
  std::vector<Block> blocks;
  // "KARACHI:" is a place, but not among the speakers of a transcript.
  bool first = speakers < 2;
  for (const Sketch& sketch : sketches) {
    if (sketch.kind != BlockKind::paragraph) {
      add_block(sketch.start, sketch.end, sketch.kind, blocks);
      continue;
    }
    add_paragraph(text, sketch, first, blocks);
    first = false;
  }
  return blocks;
}

}  // namespace dateline
