// What holds for the text stage on any bytes, tried on random texts made of awkward pieces.
#include <random>

#include "catch.h"
#include "text/characters.h"
#include "text/offsets.h"
#include "text/utf8.h"
#include "unit/text/reading.h"

using namespace dateline;

namespace {

constexpr std::string_view kPieces[] = {
    " ", " ", " ", "\n", "\n\n", "\r\n", "\r", "\t", "\f", "\u2028", "\u0085", "\u00A0", "\u200B", "\uFEFF", "word", "Word", "WORD", "The", "U.S.", "Gen.",
    "Jan. 5", "No. 5", "e.g.", "J.", "3.5", "1,234", "9:30", "$5", "US$", "5%", "don't", "Kenya\u2019s", "'s", "n't", "'", "\"", "\u201C", "\u201D", "(", ")", "[1]", "...",
    ".", "!", "?", ",", ";", ":", "-", "--", "\u2013", "\u2014", "/", "@a", "#b", "a@b.example", "http://a.example/b", "www.a", "LIMA, Aug. 9 (Reuters) -", "By Jane Doe",
    "Share this", "Most read", "Photo:", "- item", "1. item", "# head", "\U0001F469\u200D\U0001F469", "\U0001F1F0\U0001F1EA", "e\u0301", "\u05E9\u05DC\u05D5\u05DD",
    "\u0645\u0631\u062D\u0628\u0627", "\u4E2D\u6587\u3002", "\u0301", "\u200D", "\xED\xA0\x80", "\xED\xB0\x80", "\xFF", "\xC3", "\xE2\x80", "\xF0\x9F", "\x80", "\xF4\x90\x80\x80", "\xC0\xAF",
};

std::string random_text(std::mt19937& random) {
  std::string text;
  const size_t pieces = random() % 40;
  for (size_t i = 0; i < pieces; ++i) {
    const size_t n = random() % (std::size(kPieces) + 1);
    if (n == std::size(kPieces))
      text.push_back('\0');
    else
      text += kPieces[n];
    if (random() % 3 == 0) text += ' ';
  }
  return text;
}

// Character boundaries, found one character at a time.
std::vector<bool> boundaries(std::string_view text) {
  std::vector<bool> at(text.size() + 1, false);
  for (size_t i = 0; i < text.size(); i += code_point_at(text, i).length) at[i] = true;
  at[text.size()] = true;
  return at;
}

template <typename Spans>
void check_spans(const Spans& spans, const std::vector<bool>& boundary) {
  uint32_t last = 0;
  for (const auto& span : spans) {
    REQUIRE(span.start < span.end);
    REQUIRE(span.start >= last);
    REQUIRE(span.end < boundary.size());
    REQUIRE(boundary[span.start]);
    REQUIRE(boundary[span.end]);
    last = span.end;
  }
}

void check_nesting(const Document& document) {
  size_t token = 0;
  for (size_t s = 0; s < document.sentences.size(); ++s) {
    const Sentence& sentence = document.sentences[s];
    REQUIRE(sentence.block < document.blocks.size());
    REQUIRE(document.blocks[sentence.block].contains(sentence));
    REQUIRE(sentence.first_token == token);
    REQUIRE(sentence.first_token < sentence.last_token);
    for (; token < sentence.last_token; ++token) {
      REQUIRE(document.tokens[token].sentence == s);
      REQUIRE(sentence.contains(document.tokens[token]));
    }
  }
  REQUIRE(token == document.tokens.size());
}

// Every character that is not white space lies in one token, and so in one sentence and block.
void check_cover(const Document& document) {
  std::vector<int> covered(document.text.size(), 0);
  for (const Token& token : document.tokens)
    for (uint32_t i = token.start; i < token.end; ++i) ++covered[i];
  for (size_t i = 0; i < document.text.size();) {
    const CodePoint c = code_point_at(document.text, i);
    if (!is_space(c.value)) REQUIRE(covered[i] == 1);
    i += c.length;
  }
}

}  // namespace

TEST_CASE("blocks, sentences and tokens nest, stand in order and cover every text", "[property]") {
  std::mt19937 random(20240418);
  for (int round = 0; round < 3000; ++round) {
    const Document document = read(random_text(random));
    CAPTURE(document.text);
    const std::vector<bool> boundary = boundaries(document.text);
    check_spans(document.blocks, boundary);
    check_spans(document.sentences, boundary);
    check_spans(document.tokens, boundary);
    check_nesting(document);
    check_cover(document);
  }
}

TEST_CASE("reading the same text twice gives the same document", "[property]") {
  std::mt19937 random(7);
  for (int round = 0; round < 200; ++round) {
    const std::string text = random_text(random);
    const Document a = read(text), b = read(text);
    REQUIRE(a.tokens.size() == b.tokens.size());
    REQUIRE(a.sentences.size() == b.sentences.size());
    for (size_t i = 0; i < a.blocks.size(); ++i) REQUIRE(a.blocks[i].kind == b.blocks[i].kind);
  }
}

TEST_CASE("offsets in every unit agree with counting one character at a time", "[property]") {
  std::mt19937 random(11);
  for (int round = 0; round < 500; ++round) {
    std::string text;
    for (int part = 0; part < 12; ++part) text += random_text(random);
    const OffsetMap bytes(text, OffsetUnit::utf_8), code_points(text, OffsetUnit::code_point), utf_16(text, OffsetUnit::utf_16);
    uint32_t points = 0, units = 0;
    for (uint32_t i = 0;; ) {
      REQUIRE(bytes.at(i) == i);
      REQUIRE(code_points.at(i) == points);
      REQUIRE(utf_16.at(i) == units);
      if (i >= text.size()) break;
      const CodePoint c = code_point_at(text, i);
      i += c.length;
      ++points;
      units += c.value > 0xFFFF ? 2 : 1;
    }
  }
}

TEST_CASE("slicing the decoded text at code points gives the words of every token", "[property]") {
  std::mt19937 random(13);
  for (int round = 0; round < 300; ++round) {
    const Document document = read(random_text(random));
    std::u32string decoded;
    for (size_t i = 0; i < document.text.size(); i += code_point_at(document.text, i).length) decoded += code_point_at(document.text, i).value;
    const OffsetMap map(document.text, OffsetUnit::code_point);
    for (const Token& token : document.tokens) {
      std::string words;
      for (const char32_t c : decoded.substr(map.at(token.start), map.at(token.end) - map.at(token.start))) append_utf8(words, c);
      REQUIRE(words == valid_utf8(document.slice(token)));
    }
  }
}

TEST_CASE("hostile repetition is read whole", "[property]") {
  for (const std::string_view piece : {"U.", "a a a ", "aaaa", "www.", "a@", "http://", "\"", ". ", "'s", "n't", "a\n", "- a\n", "1. ", "\xFF", "9,999", "A. ", "LIMA, ", "a/", "a-", "By A\n", "Most read\n"}) {
    std::string text;
    while (text.size() < 100000) text += piece;
    const Document document = read(text);
    CAPTURE(piece);
    check_nesting(document);
    check_cover(document);
  }
}
