// A text read by the text and entities stages only: no tagger, no dates, so that lists, shapes and context answer alone.
#pragma once

#include <string>
#include <vector>

#include "dateline/document.h"
#include "entities/find_entities.h"
#include "text/read_text.h"

namespace dateline::test {

inline Document read_entities(std::string text) {
  Document document;
  document.text = std::move(text);
  document.language = "en";
  read_text(document, Options{});
  find_entities(document, Options{});
  return document;
}

/// The nth mention (from 1) with exactly these words; null when there is none.
inline const Mention* mention(const Document& document, std::string_view words, int nth = 1) {
  for (const Mention& m : document.mentions) if (document.slice(m) == words && --nth == 0) return &m;
  return nullptr;
}

/// The entity with this name; null when there is none.
inline const Entity* entity(const Document& document, std::string_view name) {
  for (const Entity& e : document.entities) if (e.name == name) return &e;
  return nullptr;
}

/// Do both words stand for one entity?
inline bool same(const Document& document, std::string_view a, std::string_view b, int nth_a = 1, int nth_b = 1) {
  const Mention* left = mention(document, a, nth_a);
  const Mention* right = mention(document, b, nth_b);
  return left != nullptr && right != nullptr && left->entity == right->entity;
}

}  // namespace dateline::test
