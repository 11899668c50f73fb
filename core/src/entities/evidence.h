// What speaks for and against a run of tokens being a name of each type.
//
// Points are rough log odds, set by hand and tuned on development sets: lists, shape of the words, the words beside, other
// mentions in the article, and the name tagger where one ran. Zero is where a guess is as often right as wrong.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/document.h"
#include "entities/words.h"

namespace dateline::entities {

/// What decided, for `Mention::why`.
enum class Reason : uint8_t {
  none, in_list, given_name, surname, after_title, speaks, age, relative, unknown_words, place_word, after_place_word, before_country,
  firm_word, legal_form, acronym, firm_beside, firm_accounts, event_word, law_word, facility_word, elsewhere, tagger, product_code, people, language, quoted_work,
  initials, own_list
};

constexpr size_t kEntityTypes = 12;

struct Points {
  float total = 0;
  float top = 0;
  Reason reason = Reason::none;
  void add(float points, Reason why) {
    total += points;
    if (points > top) { top = points; reason = why; }
  }
  void add(float points) { total += points; }
  void scale(float by) { total *= by; top *= by; }
};

/// Names that the article has shown to be names, by folded words.
struct Memory {
  struct Seen { std::array<float, kEntityTypes> votes{}; };
  std::unordered_map<std::string, Seen> whole;   ///< a whole name
  std::unordered_map<std::string, float> person; ///< first or last word of a person's full name
  struct Part { EntityType type = EntityType::none; float points = 0; };
  std::unordered_map<std::string, Part> part;    ///< words that stand for a longer name: "Safaricom" (PLC), (Cyclone) "Nari"
};

/// Half-open run of tokens [first, last) inside one sentence, with what all types ask about it.
struct Candidate {
  uint32_t first = 0, last = 0;
  std::string_view key;                    ///< folded words
  LexicalEntry entry;                      ///< of the whole
};

struct Verdict {
  EntityType type = EntityType::none;
  float points = 0;
  Reason reason = Reason::none;
  int32_t known = -1;                      ///< index for Lexicon::name of the name meant, if in our lists
};

/// The best type for the candidate, points < 0 when none is likely. Constant time for bounded candidates.
Verdict judge(const Article& article, const Candidate& candidate, const Memory* memory);

/// Points for leaving a token outside names.
float outside(const Article& article, uint32_t token);

/// Length of the title that ends right before the token (a comma or "of" not between), 0 when none.
uint32_t title_before(const Article& article, uint32_t token);

}  // namespace dateline::entities
