#include "language/word_form.h"

#include <algorithm>
#include <array>

#include "language/hashing.h"
#include "text/utf8.h"

namespace dateline {
namespace {

// Longer words are known by their first bytes; no name in use is longer.
constexpr size_t kMaxWord = 48;
constexpr size_t kMaxShape = 10;

// ASCII letters for U+00C0..U+017F, so that "Erdo\u011fan" is found as "erdogan" where only that is known.
constexpr std::string_view kFolded =
    "aaaaaaaceeeeiiiidnoooooxouuuuytsaaaaaaaceeeeiiiidnooooo/ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll"
    "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
static_assert(kFolded.size() == 0x180 - 0xC0);

char32_t to_lower(char32_t c) {
  if (c < 0xC0) return c;
  if (c <= 0xDE) return c == 0xD7 ? c : c + 0x20;
  if (c >= 0x100 && c <= 0x137) return c == 0x130 ? U'i' : c | 1;
  if (c >= 0x139 && c <= 0x148) return (c & 1) ? c + 1 : c;
  if (c >= 0x14A && c <= 0x177) return c | 1;
  if (c >= 0x179 && c <= 0x17E) return (c & 1) ? c + 1 : c;
  if (c >= 0x391 && c <= 0x3A9) return c + 0x20;
  if (c >= 0x410 && c <= 0x42F) return c + 0x20;
  if (c >= 0x400 && c <= 0x40F) return c + 0x50;
  return c;
}

bool is_letter(char32_t c) {
  return c >= 0xC0 && c != 0xD7 && c != 0xF7 && (c < 0x2000 || c >= 0x2C00) && c < 0xFE00;
}

// A word of at most kMaxWord bytes in lower case, its folded spelling and its shape, filled in one pass.
struct Spelling {
  std::array<char, kMaxWord + 4> lower;
  std::array<char, kMaxWord + 4> folded;
  std::array<char, kMaxShape> shape;
  size_t lower_size = 0, folded_size = 0, shape_size = 0;
  bool foreign = false, letters = false, capital = false;

  std::string_view lower_view() const { return {lower.data(), lower_size}; }
  std::string_view folded_view() const { return {folded.data(), folded_size}; }
  std::string_view shape_view() const { return {shape.data(), shape_size}; }

  void put(char c) {
    lower[lower_size++] = c;
    folded[folded_size++] = c;
  }

  // A second character of the same kind is kept, further ones are not: "Xx", "XX", "d", "dd".
  void put_shape(char kind) {
    if (shape_size == kMaxShape) return;
    if (shape_size > 0 && shape[shape_size - 1] == kind) {
      if (kind == 'x' || (shape_size > 1 && shape[shape_size - 2] == kind)) return;
    }
    shape[shape_size++] = kind;
  }

  void put_ascii(char c) {
    if (c >= 'A' && c <= 'Z') {
      letters = capital = true;
      put(static_cast<char>(c + ('a' - 'A')));
      put_shape('X');
    } else if (c >= 'a' && c <= 'z') {
      letters = true;
      put(c);
      put_shape('x');
    } else if (c >= '0' && c <= '9') {
      put('0');
      put_shape('d');
    } else {
      put(c);
      put_shape(c);
    }
  }

  void put_wide(char32_t c, std::string_view bytes) {
    if (c == 0x2019 || c == 0x2018) return put_ascii('\'');
    if (c == 0x201C || c == 0x201D) return put_ascii('"');
    if (c >= 0x2010 && c <= 0x2015) return put_ascii('-');
    foreign = true;
    const char32_t low = to_lower(c);
    if (is_letter(c)) {
      letters = true;
      capital = capital || low != c;
      put_shape(low != c ? 'X' : 'x');
    } else {
      put_shape('?');
    }
    if (low < 0x800 && low >= 0x80) {
      lower[lower_size++] = static_cast<char>(0xC0 | (low >> 6));
      lower[lower_size++] = static_cast<char>(0x80 | (low & 0x3F));
    } else {
      for (const char byte : bytes) lower[lower_size++] = byte;
    }
    if (c >= 0xC0 && c < 0x180) folded[folded_size++] = kFolded[c - 0xC0];
  }
};

Spelling spell(std::string_view word) {
  Spelling spelling;
  size_t at = 0;
  while (at < word.size() && spelling.lower_size < kMaxWord - 4) {
    const char c = word[at];
    if (static_cast<unsigned char>(c) < 0x80) {
      spelling.put_ascii(c);
      ++at;
      continue;
    }
    const CodePoint point = code_point_at(word, at);
    spelling.put_wide(point.value, word.substr(at, point.length));
    at += point.length;
  }
  return spelling;
}

bool is_connector(std::string_view lower) {
  static constexpr std::string_view kConnectors[] = {"of", "de", "van", "von", "bin", "al",  "el", "la", "del",
                                                     "da", "di", "du",  "der", "den", "dos", "for", "ibn", "&"};
  return lower.size() <= 3 && std::find(std::begin(kConnectors), std::end(kConnectors), lower) != std::end(kConnectors);
}

uint32_t ending(std::string_view word, size_t size) {
  return word.size() <= size ? 0 : hash_bytes(word.substr(word.size() - size));
}

uint32_t beginning(std::string_view word, size_t size) { return word.size() <= size ? 0 : hash_bytes(word.substr(0, size)); }

}  // namespace

WordForm word_form(std::string_view text, const Token& token, const WordTable& words) {
  const Spelling spelling = spell(text.substr(token.start, token.size()));
  const std::string_view lower = spelling.lower_view();
  WordForm form;
  form.word = hash_bytes(lower);
  WordTable::Entry entry = words.find(form.word);
  if (entry.cluster == 0 && spelling.foreign) entry = words.find(hash_bytes(spelling.folded_view()));
  form.cluster = entry.cluster;
  form.group = words.group(entry.cluster);
  form.only_pos = entry.only_pos;
  form.letters = spelling.letters;
  form.capital = spelling.capital;
  form.shape = hash_bytes(spelling.shape_view());
  form.connector = !spelling.capital && is_connector(lower);
  form.prefix2 = beginning(lower, 2);
  form.prefix3 = beginning(lower, 3);
  form.prefix4 = beginning(lower, 4);
  form.suffix2 = ending(lower, 2);
  form.suffix3 = ending(lower, 3);
  form.suffix4 = ending(lower, 4);
  return form;
}

std::vector<WordForm> word_forms(const Document& document, const WordTable& words) {
  std::vector<WordForm> forms;
  forms.reserve(document.tokens.size());
  for (const Token& token : document.tokens) forms.push_back(word_form(document.text, token, words));
  return forms;
}

uint32_t word_fingerprint() {
  const WordTable none;
  uint32_t hash = 0;
  for (const std::string_view text : {"The", "AfCFTA", "al-Hilal's", "2,019", "Erdo\u011fan", "\u00c9tat", "\u2019s", "of"}) {
    Token token;
    token.end = static_cast<uint32_t>(text.size());
    const WordForm form = word_form(text, token, none);
    for (const uint32_t part : {form.word, form.prefix2, form.prefix3, form.prefix4, form.suffix2, form.suffix3, form.suffix4, form.shape}) {
      hash = combine(hash, part);
    }
    hash = combine(hash, uint32_t{form.capital} * 4 + uint32_t{form.letters} * 2 + uint32_t{form.connector});
  }
  return hash;
}

}  // namespace dateline
