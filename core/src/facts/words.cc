#include "facts/words.h"

#include <algorithm>

namespace dateline::facts {
namespace {

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (size_t i = 0; i < text.size(); ++i) {
    if (text.substr(i, 3) == "\xE2\x80\x99") {
      out += '\'';
      i += 2;
    } else {
      out += text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] - 'A' + 'a') : text[i];
    }
  }
  return out;
}

bool ends_with(std::string_view word, std::string_view suffix) {
  return word.size() > suffix.size() + 1 && word.substr(word.size() - suffix.size()) == suffix;
}

bool ends_with_any(std::string_view word, std::initializer_list<std::string_view> suffixes) {
  return std::any_of(suffixes.begin(), suffixes.end(), [&](std::string_view s) { return ends_with(word, s); });
}

// Sets `member` of every word that a span of `spans` covers. Both lists are in text order.
template <typename Item>
void cover(const std::vector<Item>& spans, const Document& document, std::vector<Word>& words, int32_t Word::*member) {
  size_t next = 0;
  for (size_t i = 0; i < spans.size(); ++i) {
    while (next < words.size() && document.tokens[next].end <= spans[i].start) ++next;
    for (size_t t = next; t < words.size() && document.tokens[t].start < spans[i].end; ++t) {
      words[t].*member = static_cast<int32_t>(i);
    }
  }
}

bool is_nominative(std::string_view word) {
  return word == "i" || word == "he" || word == "she" || word == "it" || word == "we" || word == "they" || word == "you" ||
         word == "who" || word == "which" || word == "that";
}

// Part of speech of a word that may be a verb, from the word before it. Verb-noun pairs ("trade", "plans") are nouns
// unless something says otherwise: a missed verb loses a statement, a false one invents it.
Pos verb_or_noun(const VerbReading& verb, const Word* before, const Word* before2) {
  const Pos left = before ? before->pos : Pos::punct;
  if (left == Pos::part || left == Pos::aux) return Pos::verb;
  if (left == Pos::pron && is_nominative(before->lower)) return Pos::verb;
  if (left == Pos::adv && before2 && (before2->pos == Pos::aux || before2->pos == Pos::pron || before2->pos == Pos::propn)) {
    return Pos::verb;
  }
  const bool past = (verb.forms & (kPast | kParticiple)) != 0 && (verb.forms & kBase) == 0;
  if (left == Pos::det || left == Pos::adj || left == Pos::num) return past ? Pos::adj : Pos::noun;
  if (past) return Pos::verb;
  if (verb.forms == kGerund) return left == Pos::adp ? Pos::noun : Pos::verb;
  if (verb.forms == kThird) return left == Pos::propn ? Pos::verb : Pos::noun;
  const bool plural_left = left == Pos::noun && ends_with(before->lower, "s");
  return plural_left || left == Pos::propn ? Pos::verb : Pos::noun;
}

Pos guess(const Token& token, const Word& word, bool first, const Word* before, const Word* before2) {
  if (token.letter_case == Case::none && !token.has_digit) return word.lower == "%" || word.lower == "$" ? Pos::sym : Pos::punct;
  if (word.lower == "'s") return before && before->pos == Pos::pron && is_nominative(before->lower) ? Pos::aux : Pos::part;
  if (token.has_digit) return Pos::num;
  if (word.mention < 0 && (token.letter_case != Case::upper || word.lower.size() < 2)) {
    if (const Pos pos = Lexicon::get().function_word(word.lower); pos != Pos::x) return pos;
  }
  if (word.mention >= 0 && token.letter_case != Case::lower) return Pos::propn;
  if (!first && token.letter_case != Case::lower) return Pos::propn;
  if (ends_with(word.lower, "ly")) return Pos::adv;
  if (const VerbReading verb = Lexicon::get().verb(word.lower, false); verb.forms) {
    return verb_or_noun(verb, before, before2);
  }
  if (ends_with_any(word.lower, {"al", "ive", "ous", "ful", "able", "ible", "ic", "less", "ary", "ish"})) return Pos::adj;
  return Pos::noun;
}

// "Joeri van Dam", "Osama bin Laden": small words between two capitalised ones belong to the name.
bool is_name_particle(const Document& document, const std::vector<Word>& words, size_t i) {
  if (i == 0 || i + 1 >= words.size() || document.tokens[i + 1].letter_case != Case::title || document.tokens[i - 1].letter_case != Case::title) return false;
  const std::string_view w = words[i].lower;
  for (const std::string_view particle : {"van", "von", "der", "den", "de", "da", "di", "del", "della", "dos", "bin", "ben", "al", "el", "ter", "zu"}) {
    if (w == particle) return true;
  }
  return false;
}

// "Tokyo-based firm", "pro-Moscow party", "U.S.-China trade": the hyphen and what it joins to a name are said of the noun.
void read_compounds(const Document& document, std::vector<Word>& words) {
  for (size_t i = 1; i + 1 < words.size(); ++i) {
    const std::vector<Token>& tokens = document.tokens;
    if (words[i].lower != "-" || tokens[i].space_before || tokens[i + 1].space_before || tokens[i - 1].letter_case == Case::none) continue;
    words[i].pos = Pos::adj;
    const size_t said = tokens[i + 1].letter_case == Case::lower ? i + 1 : i - 1;
    if (tokens[said].letter_case != Case::lower) continue;
    words[said].pos = Pos::adj;
    words[said].verb = {};
  }
}

bool ends_segment(const Word& word) { return word.lower == "," || word.lower == ";" || word.lower == ":"; }

// "The work cost $2 million", "the water rose four metres": a noun hardly ever stands right before an amount, nor does the
// past form of a strong verb before a number.
bool verb_before_amount(const Document& document, const std::vector<Word>& words, size_t i) {
  if (i == 0 || i + 1 >= words.size() || words[i].mention >= 0 || words[i].figure >= 0) return false;
  if (words[i - 1].pos != Pos::noun && words[i - 1].pos != Pos::propn) return false;
  const int32_t next = words[i + 1].figure;
  const uint8_t forms = Lexicon::get().verb(words[i].lower, false).forms;
  const bool strong = (forms & kPast) != 0 && (forms & kBase) == 0 && !ends_with(words[i].lower, "ed");
  if (words[i].pos == Pos::adv || words[i].pos == Pos::adj) return strong && next >= 0;
  if (words[i].pos != Pos::noun) return false;
  const bool amount = next >= 0 ? document.figures[static_cast<size_t>(next)].type == FigureType::MONEY || document.figures[static_cast<size_t>(next)].type == FigureType::PERCENT
                                : words[i + 1].lower == "$" || words[i + 1].lower == "\xE2\x82\xAC" || words[i + 1].lower == "\xC2\xA3";
  return (amount && (forms & (kPast | kThird)) != 0) || (strong && next >= 0);
}

// "The opinion runs to 112 pages".
bool verb_before_extent(const std::vector<Word>& words, size_t i) {
  if (i == 0 || i + 2 >= words.size() || words[i].pos != Pos::noun || words[i - 1].pos != Pos::noun) return false;
  if (words[i].mention >= 0 || words[i + 1].lower != "to" || words[i + 2].figure < 0) return false;
  return words[i].lower == "runs" || words[i].lower == "amounts" || words[i].lower == "rises" || words[i].lower == "falls";
}

// "more than doubled": no noun follows "more than" in the past form of a verb.
bool verb_of_degree(const std::vector<Word>& words, size_t i) {
  if (i < 3 || (words[i].pos != Pos::adj && words[i].pos != Pos::noun) || words[i].mention >= 0) return false;
  const bool more = words[i - 1].lower == "than" && words[i - 2].lower == "more";
  return more && ends_with(words[i].lower, "ed") && (Lexicon::get().verb(words[i].lower, false).forms & kPast) != 0;
}

// "The team estimates that", "Ms Stoeva calls \"...": reporting verbs that a tagger took for plural nouns.
bool reports_next(const std::vector<Word>& words, size_t i) {
  if (i == 0 || i + 1 >= words.size() || words[i].pos != Pos::noun || words[i].mention >= 0) return false;
  const Pos left = words[i - 1].pos;
  if (left != Pos::noun && left != Pos::propn && left != Pos::adv) return false;
  const std::string_view next = words[i + 1].lower;
  const bool mark = next == "\"" || next == "\xE2\x80\x9C" || next == "\xE2\x80\x98" || next == "\xC2\xAB";
  const VerbReading verb = Lexicon::get().verb(words[i].lower, false);
  if ((verb.forms & (kThird | kPast)) == 0) return false;
  const Reporting use = Lexicon::get().reporting(verb.lemma);
  return (mark && use != Reporting::none) || (next == "that" && (use == Reporting::say || use == Reporting::report));
}

// A tagger now and then takes a short verb for a noun ("Rates rose, ..."). In a stretch between commas without any verb,
// an irregular past form right after a noun is its verb.
void repair(const Document& document, std::vector<Word>& words, const Sentence& sentence) {
  // "Talks on the terminal stalled": a sentence does not open with a verb in the third person.
  const size_t first = sentence.first_token;
  if (first + 1 < sentence.last_token && words[first].pos == Pos::verb && words[first].verb.forms == kThird && words[first + 1].pos != Pos::pron) {
    words[first].pos = Pos::noun;
    words[first].verb = {};
  }
  size_t start = sentence.first_token;
  while (start < sentence.last_token) {
    size_t end = start;
    size_t past = words.size();
    bool has_verb = false;
    for (; end < sentence.last_token && !ends_segment(words[end]); ++end) {
      Word& word = words[end];
      if (verb_of_degree(words, end)) {
        word.pos = Pos::verb;
        word.figure = -1;
        word.verb = Lexicon::get().verb(word.lower, false);
        words[end - 1].pos = words[end - 2].pos = Pos::adv;
      }
      if (verb_before_amount(document, words, end) || (!has_verb && (reports_next(words, end) || verb_before_extent(words, end)))) {
        word.pos = Pos::verb;
        word.verb = Lexicon::get().verb(word.lower, false);
      }
      has_verb = has_verb || word.pos == Pos::verb || word.pos == Pos::aux;
      const bool candidate = end > start && past == words.size() && (word.pos == Pos::noun || word.pos == Pos::adj) && word.mention < 0 &&
                             document.tokens[end].letter_case == Case::lower && (words[end - 1].pos == Pos::noun || words[end - 1].pos == Pos::propn);
      if (!candidate) continue;
      const VerbReading verb = Lexicon::get().verb(word.lower, false);
      if ((verb.forms & kPast) != 0 && (verb.forms & kBase) == 0 && word.lower.substr(word.lower.size() - 2) != "ed") past = end;
    }
    if (!has_verb && past < words.size()) {
      words[past].pos = Pos::verb;
      words[past].verb = Lexicon::get().verb(words[past].lower, false);
    }
    start = end + 1;
  }
}

}  // namespace

Words::Words(const Document& document) : document_(document), words_(document.tokens.size()) {
  cover(document.mentions, document, words_, &Word::mention);
  cover(document.dates, document, words_, &Word::date);
  cover(document.figures, document, words_, &Word::figure);
  for (size_t i = 0; i < words_.size(); ++i) {
    const Token& token = document.tokens[i];
    Word& word = words_[i];
    word.lower = lower(document.slice(token));
    const bool first = i == 0 || document.tokens[i - 1].sentence != token.sentence;
    const Word* before = first ? nullptr : &words_[i - 1];
    const Word* before2 = first || i < 2 || document.tokens[i - 2].sentence != token.sentence ? nullptr : &words_[i - 2];
    word.pos = token.pos != Pos::x ? token.pos : guess(token, word, first, before, before2);
    const bool named = word.mention >= 0 && document.mentions[static_cast<size_t>(word.mention)].kind == MentionKind::name;
    // "unchanged", "unsigned": no verb has such forms.
    const bool negated = word.pos == Pos::verb && word.lower.size() > 6 && word.lower.substr(0, 2) == "un" && ends_with(word.lower, "ed");
    if (negated && Lexicon::get().verb(word.lower, false).forms == 0) word.pos = Pos::adj;
    if (named && (word.pos == Pos::verb || word.pos == Pos::aux)) word.pos = Pos::propn;
    if (word.pos == Pos::verb || word.pos == Pos::aux) word.verb = Lexicon::get().verb(word.lower, word.pos == Pos::verb);
  }
  for (size_t i = 0; i < words_.size(); ++i) {
    if (words_[i].mention >= 0 || !is_name_particle(document, words_, i)) continue;
    words_[i].pos = Pos::propn;
    words_[i].verb = {};
  }
  read_compounds(document, words_);
  for (const Sentence& sentence : document.sentences) repair(document, words_, sentence);
}

size_t Words::token_at(uint32_t offset) const {
  const auto& tokens = document_.tokens;
  const auto at = std::lower_bound(tokens.begin(), tokens.end(), offset, [](const Token& t, uint32_t o) { return t.start < o; });
  return static_cast<size_t>(at - tokens.begin());
}

void Words::mark_quoted(const Span& span) {
  size_t i = token_at(span.start);
  if (i > 0 && document_.tokens[i - 1].letter_case == Case::none && !document_.tokens[i - 1].has_digit &&
      document_.tokens[i - 1].end == span.start) {
    words_[i - 1].quoted = true;
  }
  for (; i < words_.size() && document_.tokens[i].start < span.end; ++i) words_[i].quoted = true;
  if (i < words_.size() && document_.tokens[i].start == span.end && document_.tokens[i].letter_case == Case::none) words_[i].quoted = true;
}

void Words::mark_title(const Span& span) {
  for (size_t i = token_at(span.start); i < words_.size() && document_.tokens[i].start < span.end; ++i) {
    if (document_.tokens[i].letter_case == Case::none || document_.tokens[i].letter_case == Case::lower) continue;
    words_[i].pos = Pos::propn;
    words_[i].verb = {};
  }
}

}  // namespace dateline::facts
