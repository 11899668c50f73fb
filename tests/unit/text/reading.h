// Short ways to run the text stage in tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "json/names.h"
#include "text/read_text.h"

namespace dateline {

inline Document read(std::string_view text) {
  Document document;
  document.text = text;
  read_text(document, Options{});
  return document;
}

/// The tokens, parted by '|'; sentences by " / ".
inline std::string tokens_of(std::string_view text) {
  const Document document = read(text);
  std::string out;
  for (size_t i = 0; i < document.tokens.size(); ++i) {
    if (i > 0) out += document.tokens[i].sentence != document.tokens[i - 1].sentence ? " / " : "|";
    out += document.slice(document.tokens[i]);
  }
  return out;
}

inline std::vector<std::string> sentences_of(std::string_view text) {
  const Document document = read(text);
  std::vector<std::string> out;
  for (const Sentence& sentence : document.sentences) out.emplace_back(document.slice(sentence));
  return out;
}

/// "kind: words" of every block.
inline std::vector<std::string> blocks_of(std::string_view text) {
  const Document document = read(text);
  std::vector<std::string> out;
  for (const Block& block : document.blocks) out.push_back(std::string(name_of(block.kind)) + ": " + std::string(document.slice(block)));
  return out;
}

}  // namespace dateline
