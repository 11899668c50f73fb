// What the name tagger knows of a document as a whole: runs of capitalised words, and where else a word stands.
#pragma once

#include <cstdint>
#include <vector>

#include "dateline/document.h"
#include "language/word_form.h"

namespace dateline {

/// Adjacent words with capitals in one sentence, joined by connectors: "Bank of England".
struct Run {
  uint32_t first = 0, last = 0;  ///< tokens [first, last)
};

/// How a sentence uses capitals. In `title` and `upper` a capital says little.
enum class CaseStyle : uint8_t { normal, title, upper };

/// Where the same word stands elsewhere in the document.
struct Evidence {
  enum class Place : uint8_t { none, first, inside, last, acronym };
  Place place = Place::none;   ///< of this word in `run`
  Run run;                     ///< the longest other run with this word, or the one that it abbreviates
  int32_t other = -1;          ///< a token with the same word and a capital elsewhere, inside a sentence if there is one
  bool lower_elsewhere = false;
};

/// One per document; cost linear in its tokens.
struct NameContext {
  NameContext(const Document& document, const std::vector<WordForm>& forms);

  const Document& document;
  const std::vector<WordForm>& forms;
  std::vector<Run> runs;
  std::vector<int32_t> run_of;          ///< of each token, -1 outside runs
  std::vector<CaseStyle> style;         ///< of each sentence
  std::vector<uint8_t> candidate;       ///< of each token: near enough to a capital to be worth a look
  std::vector<Evidence> evidence;       ///< of each run's words, see evidence_of
  std::vector<int32_t> evidence_index;  ///< of each token, -1 for words without a capital

  const Evidence* evidence_of(uint32_t token) const {
    const int32_t index = evidence_index[token];
    return index < 0 ? nullptr : &evidence[static_cast<size_t>(index)];
  }

 private:
  void find_styles();
  void find_runs();
  void find_candidates();
  void find_evidence();
  bool starts_sentence(uint32_t token) const {
    return document.sentences[document.tokens[token].sentence].first_token == token;
  }
  bool abbreviates(const Run& acronym, Run& full) const;
};

}  // namespace dateline
