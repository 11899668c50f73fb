#include "entities/words.h"

#include <algorithm>

#include "entities/sport.h"
#include "entities/titles.h"
#include "knowledge/fold.h"

namespace dateline::entities {
namespace {

bool ascii_upper(char c) { return c >= 'A' && c <= 'Z'; }
bool ascii_lower(char c) { return c >= 'a' && c <= 'z'; }

bool is_initial(std::string_view text) {
  if (text.size() < 2 || text.size() > 6 || text.size() % 2 != 0) return false;
  for (size_t i = 0; i < text.size(); i += 2)
    if (!ascii_upper(text[i]) || text[i + 1] != '.') return false;
  return true;
}

// "Cabinet-level", "Olympic-size": the hyphen makes an everyday adjective of the name (see also text/compounds.h).
bool is_compound_adjective(std::string_view text) {
  const size_t hyphen = text.rfind('-');
  if (hyphen == std::string_view::npos || !ascii_upper(text[0])) return false;
  static constexpr std::string_view kTails[] = {"like", "wide", "year", "old", "round", "level", "size", "time", "day", "month", "week", "class", "range",
    "term", "up", "out"};
  return std::find(std::begin(kTails), std::end(kTails), text.substr(hyphen + 1)) != std::end(kTails);
}

// "ex-Soviet", "mid-Atlantic".
bool is_prefixed_adjective(std::string_view text) {
  const size_t hyphen = text.find('-');
  if (hyphen == std::string_view::npos || !ascii_lower(text[0])) return false;
  static constexpr std::string_view kPrefixes[] = {"ex", "post", "pre", "mid", "trans", "inter", "intra", "un", "self", "co",
    "all", "half", "then", "now", "ultra", "quasi", "semi", "counter", "once", "largely", "mostly", "newly", "late", "early", "cross"};
  return std::find(std::begin(kPrefixes), std::end(kPrefixes), text.substr(0, hyphen)) != std::end(kPrefixes);
}

bool ends_with(std::string_view text, std::string_view tail) { return text.size() > tail.size() + 2 && text.substr(text.size() - tail.size()) == tail; }

// A sentence's first word that is no everyday word is a name, but for derived words that no list of words holds in full.
bool looks_derived(const Word& word) {
  for (const std::string_view tail : {"ly", "ing", "ed", "tion", "tions", "ness", "ment", "ments", "ism", "ists", "ity", "ities", "able", "ive", "less", "ful", "ers", "ors"})
    if (ends_with(word.key, tail)) return true;
  return false;
}

bool is_telling_first_word(const Token& token, const Word& word) {
  if (token.letter_case == Case::mixed || word.all_caps) return true;
  if ((word.flags & (kGiven | kSurname)) != 0 && (word.flags & (kCommon | kNever)) == 0) return true;
  return (word.flags & (kCommon | kNever | kCalendar | kTitle | kModifier | kJoin | kPlaceBefore)) == 0 && word.key.size() > 2 && !looks_derived(word);
}

// Months and weekdays are dates unless they name someone ("April Jones", "Mr May").
bool is_calendar_word(const Article& article, uint32_t t, const Sentence& sentence) {
  if (!article.is(t, kCalendar)) return false;
  const std::string_view key = article.words[t].key;
  const bool ambiguous = key == "may" || key == "april" || key == "june" || key == "august" || key == "march" || key == "jan" || key == "am";
  if (!ambiguous) return true;
  const bool name_next = t + 1 < sentence.last_token && article.words[t + 1].capital && (article.words[t + 1].flags & (kCalendar | kCommon)) == 0;
  const bool title_before = t > sentence.first_token && (article.words[t - 1].flags & (kTitle | kGiven)) != 0;
  return !name_next && !title_before;
}

// "D-Mich.": party and state of an American lawmaker.
bool is_party_and_state(std::string_view text) {
  return text.size() > 3 && text[1] == '-' && (text[0] == 'D' || text[0] == 'R' || text[0] == 'I') && ascii_upper(text[2]) && !is_initial(text);
}

bool is_address(std::string_view text) {
  return text.find('@') != std::string_view::npos || text.find("://") != std::string_view::npos || text.find("www.") == 0 || text.size() > 40 || text[0] == '#' ||
         ends_with(text, ".com") || ends_with(text, ".org") || ends_with(text, ".pdf") || ends_with(text, ".html");
}

// "(ERICb.ST)": the code of a share and, behind the stop, its market. `rest` is the text from the code on.
bool is_stock_code(std::string_view code, std::string_view rest) {
  if (code.size() < 2 || code.size() > 6) return false;
  for (size_t i = 0; i < code.size(); ++i)
    if (!ascii_upper(code[i]) && (code[i] < '0' || code[i] > '9') && (i + 1 < code.size() || !ascii_lower(code[i]))) return false;
  const size_t close = rest.substr(0, code.size() + 4).find(')');
  if (close == std::string_view::npos || close < code.size() + 2 || rest[code.size()] != '.') return false;
  const std::string_view market = rest.substr(code.size() + 1, close - code.size() - 1);
  return std::all_of(market.begin(), market.end(), ascii_upper);
}

bool opens_quotation(std::string_view text) {
  return text == "\"" || text == "\xE2\x80\x9C" || text == "\xE2\x80\x98" || text == "'" || text == "\xC2\xAB" || text == "(" || text == "[" ||
         text == ":" || text == "\xE2\x80\xA2" || text == "*" || text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == "..." ||
         text == "\xE2\x80\xA6" || text == "\"\"" || text == "``" || text == "#" || text == ">" || text == "|" || text == ";";
}

// Brackets and dashes stand before names as often as before sentences.
bool weak_opener(std::string_view text) {
  return text == "(" || text == "[" || text == "-" || text == "\xE2\x80\x93" || text == "\xE2\x80\x94" || text == ";" || text == "'" || text == "\xE2\x80\x98";
}

void read_shapes(Article& article) {
  const Document& document = article.document;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    bool opening = true;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const Token& token = document.tokens[t];
      Word& word = article.words[t];
      const std::string_view text = document.slice(token);
      const bool letters = token.letter_case != Case::none;
      word.capital = token.letter_case == Case::title || token.letter_case == Case::upper || token.letter_case == Case::mixed;
      word.all_caps = token.letter_case == Case::upper && word.key.size() > 1;
      word.initial = is_initial(text);
      word.strong = word.capital && (!opening || is_telling_first_word(token, word));
      if (letters || token.has_digit) opening = false;
      else if (opens_quotation(text)) opening = !weak_opener(text) || opening;
      const bool bracketed = t > sentence.first_token && article.words[t - 1].key == "(";
      if (bracketed && is_stock_code(text, std::string_view(document.text).substr(token.start))) word.closed = true;
      if (is_address(text) || is_party_and_state(text) || is_compound_adjective(text) || is_prefixed_adjective(text) || is_calendar_word(article, t, sentence)) word.closed = true;
    }
  }
}

// A headline: most words of four letters or more have a capital, although everyday words are among them.
bool has_headline_case(const Article& article, const Sentence& sentence, bool heading_block) {
  uint32_t capital = 0, lower = 0, everyday = 0, caps = 0;
  for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
    const Word& word = article.words[t];
    if (article.document.tokens[t].letter_case == Case::none || word.key.size() < 4) continue;
    if (!word.capital) { ++lower; continue; }
    ++capital;
    caps += word.all_caps;
    everyday += article.everyday(t);
  }
  if (capital + lower < 3) return heading_block && everyday > 0;
  if (caps * 10 >= (capital + lower) * 8) return true;
  // A sentence with its full stop is no headline, however many names it has.
  const std::string_view end = article.document.slice(article.document.tokens[sentence.last_token - 1]);
  if (!heading_block && (end == "." || end == "!" || end == "?" || end == "\xE2\x80\x9D" || end == "\"")) return false;
  return everyday >= 2 && lower * 4 <= capital + lower && (heading_block || everyday * 2 >= capital || lower == 0);
}

void read_headlines(Article& article) {
  const Document& document = article.document;
  article.headline.assign(document.sentences.size(), false);
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    const BlockKind kind = sentence.block < document.blocks.size() ? document.blocks[sentence.block].kind : BlockKind::paragraph;
    const bool heading = kind == BlockKind::title || kind == BlockKind::heading || kind == BlockKind::caption;
    if (!has_headline_case(article, sentence, heading)) continue;
    article.headline[s] = true;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) article.words[t].strong = false;
  }
}

void count_forms(Article& article) {
  for (const Word& word : article.words) {
    Form& form = article.forms[word.form];
    if (!word.capital && form.lower < 60000) ++form.lower;
    if (word.strong && form.strong_capital < 60000) ++form.strong_capital;
  }
}

// Tokens [first, last) that lie in the span; spans come in text order, so the search goes on from `from`.
template <typename Close>
void close_span(Article& article, const Span& span, size_t& from, Close close) {
  const std::vector<Token>& tokens = article.document.tokens;
  while (from < tokens.size() && tokens[from].end <= span.start) ++from;
  for (size_t t = from; t < tokens.size() && tokens[t].start < span.end; ++t) close(t);
}

void close_dates_and_figures(Article& article) {
  const Document& document = article.document;
  size_t from = 0;
  for (const Timex& date : document.dates) {
    close_span(article, date, from, [&](size_t t) {
      if (document.tokens[t].has_digit || article.is(t, kCalendar) || !article.words[t].capital) article.words[t].closed = true;
    });
  }
  from = 0;
  for (const Figure& figure : document.figures) {
    if (figure.type == FigureType::ORDINAL || figure.type == FigureType::CARDINAL) continue;
    close_span(article, figure, from, [&](size_t t) { article.words[t].closed = true; });
  }
  for (const Sentence& sentence : document.sentences) {
    if (sentence.block >= document.blocks.size() || document.blocks[sentence.block].kind != BlockKind::boilerplate) continue;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) article.words[t].closed = true;
  }
}

void read_quotes(Article& article) {
  const Document& document = article.document;
  article.quoted.assign(document.tokens.size(), false);
  for (const Sentence& sentence : document.sentences) {
    bool inside = false;
    for (uint32_t t = sentence.first_token; t < sentence.last_token; ++t) {
      const std::string_view text = document.slice(document.tokens[t]);
      if (text == "\"") inside = !inside;
      else if (text == "\xE2\x80\x9C") inside = true;
      else if (text == "\xE2\x80\x9D") inside = false;
      article.quoted[t] = inside;
    }
  }
}

}  // namespace

bool Article::everyday(size_t token) const {
  const Word& word = words[token];
  return (word.flags & kCommon) != 0 && word.entry.given < 3 && word.entry.surname < 4;
}

void Article::append_key(uint32_t first, uint32_t last, std::string& out) const {
  for (uint32_t t = first; t < last; ++t) {
    if (t > first && document.tokens[t].space_before) out += ' ';
    out += words[t].key;
  }
}

void read_words(Article& article) {
  const Document& document = article.document;
  const Lexicon& lexicon = Lexicon::get();
  const size_t count = document.tokens.size();
  article.words.resize(count);
  std::vector<uint32_t> begins(count + 1);
  article.arena.reserve(document.text.size() + 16);
  for (size_t t = 0; t < count; ++t) {
    begins[t] = static_cast<uint32_t>(article.arena.size());
    fold_name(document.slice(document.tokens[t]), article.arena);
    article.tagged = article.tagged || document.tokens[t].name_confidence > 0;
  }
  begins[count] = static_cast<uint32_t>(article.arena.size());
  std::unordered_map<std::string_view, uint32_t> forms;
  std::vector<LexicalEntry> entries;
  for (size_t t = 0; t < count; ++t) {
    Word& word = article.words[t];
    word.key = std::string_view(article.arena).substr(begins[t], begins[t + 1] - begins[t]);
    const auto [at, added] = forms.emplace(word.key, static_cast<uint32_t>(entries.size()));
    if (added) entries.push_back(lexicon.find(word.key));
    word.form = at->second;
    word.entry = entries[word.form];
    word.flags = word.entry.flags;
  }
  article.forms.resize(entries.size());
  read_shapes(article);
  read_headlines(article);
  count_forms(article);
  close_dates_and_figures(article);
  read_quotes(article);
  mark_titles(article);
  article.team_sport = tells_of_team_sport(article);
}

}  // namespace dateline::entities
