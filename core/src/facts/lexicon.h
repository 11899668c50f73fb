// Words the facts stage knows: verbs and their forms, reporting verbs, nominal sources, function words.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>

#include "dateline/document.h"

namespace dateline::facts {

/// Forms a written verb may be; "cut" is several at once.
enum VerbForm : uint8_t {
  kBase = 1,
  kThird = 2,        ///< signs
  kPast = 4,         ///< signed, wrote
  kParticiple = 8,   ///< signed, written
  kGerund = 16       ///< signing
};

struct VerbReading {
  std::string lemma;   ///< empty when the word is no known form of a known verb
  uint8_t forms = 0;   ///< VerbForm bits
};

/// How a verb reports words; data/lists/reporting_verbs.tsv explains the values.
enum class Reporting : uint8_t { none, say, report, tell, ask, call, voice };

/// What a noun that names a source stands for.
enum class SourceKind : uint8_t { none, person, body, document };

class Lexicon {
 public:
  /// The lists of data/lists, read once.
  static const Lexicon& get();

  /// The verb behind a lower-case word. With `guess`, a word outside the list is taken apart by spelling alone.
  VerbReading verb(std::string_view word, bool guess) const;
  Reporting reporting(std::string_view lemma) const;
  SourceKind source(std::string_view word) const;
  /// Part of speech of a function word, Pos::x for any other.
  Pos function_word(std::string_view word) const;

 private:
  Lexicon();
  bool known(std::string_view lemma) const;

  struct Hash {
    using is_transparent = void;
    size_t operator()(std::string_view s) const { return std::hash<std::string_view>{}(s); }
  };
  template <typename Value>
  using Map = std::unordered_map<std::string, Value, Hash, std::equal_to<>>;

  Map<bool> regular_;             // lemma -> whether its past forms are regular
  Map<VerbReading> irregular_;    // written form -> reading
  Map<Reporting> reporting_;
  Map<SourceKind> sources_;
  Map<Pos> function_words_;
};

}  // namespace dateline::facts
