#include "language/name_context.h"

#include <algorithm>

namespace dateline {
namespace {

// What is known of one word of the document, by the hash of its lower case.
struct WordUse {
  uint32_t word = 0;
  bool used = false;
  bool lower = false;
  int32_t run = -1, second_run = -1;            // the two longest runs with this word
  int32_t mention = -1, second_mention = -1;    // the first two tokens with a capital, not beginning a sentence if possible
  int32_t acronym_of = -1;                      // a run that this word abbreviates
};

// Open addressing, at most half full.
class WordUses {
 public:
  explicit WordUses(size_t words) {
    size_t size = 16;
    while (size < 2 * words) size *= 2;
    uses_.resize(size);
  }

  WordUse& operator[](uint32_t word) {
    size_t at = word & (uses_.size() - 1);
    while (uses_[at].used && uses_[at].word != word) at = (at + 1) & (uses_.size() - 1);
    uses_[at].used = true;
    uses_[at].word = word;
    return uses_[at];
  }

 private:
  std::vector<WordUse> uses_;
};

bool is_one_byte(const Document& document, uint32_t token, char c) {
  const Token& t = document.tokens[token];
  return t.size() == 1 && document.text[t.start] == c;
}

}  // namespace

NameContext::NameContext(const Document& d, const std::vector<WordForm>& f) : document(d), forms(f) {
  find_styles();
  find_runs();
  find_candidates();
  find_evidence();
}

void NameContext::find_styles() {
  style.reserve(document.sentences.size());
  for (const Sentence& sentence : document.sentences) {
    uint32_t words = 0, capitals = 0, uppers = 0;
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      const Token& token = document.tokens[i];
      // Short words and the first one have or lack capitals in either style.
      if (!forms[i].letters || token.size() < 4 || i == sentence.first_token) continue;
      ++words;
      capitals += forms[i].capital;
      uppers += token.letter_case == Case::upper;
    }
    CaseStyle s = CaseStyle::normal;
    if (words >= 2 && uppers * 10 >= words * 7) s = CaseStyle::upper;
    else if (words >= 3 && capitals * 4 >= words * 3) s = CaseStyle::title;
    style.push_back(s);
  }
}

void NameContext::find_runs() {
  run_of.assign(document.tokens.size(), -1);
  for (const Sentence& sentence : document.sentences) {
    uint32_t i = sentence.first_token;
    while (i < sentence.last_token) {
      if (!forms[i].capital) {
        ++i;
        continue;
      }
      Run run{i, i + 1};
      for (uint32_t next = i + 1; next < sentence.last_token; ++next) {
        if (forms[next].capital) run.last = next + 1;
        else if (!forms[next].connector || next > run.last) break;
      }
      for (uint32_t t = run.first; t < run.last; ++t) run_of[t] = static_cast<int32_t>(runs.size());
      runs.push_back(run);
      i = run.last;
    }
  }
}

void NameContext::find_candidates() {
  candidate.assign(document.tokens.size(), 0);
  for (const Sentence& sentence : document.sentences) {
    for (uint32_t i = sentence.first_token; i < sentence.last_token; ++i) {
      if (!forms[i].capital) continue;
      const uint32_t from = std::max(sentence.first_token, i > 1 ? i - 1 : 0);
      const uint32_t to = std::min(sentence.last_token, i + 2);
      for (uint32_t t = from; t < to; ++t) candidate[t] = 1;
    }
  }
}

// "African Continental Free Trade Area (AfCFTA)": a run of one word in brackets whose first letter begins the run before.
bool NameContext::abbreviates(const Run& acronym, Run& full) const {
  const uint32_t i = acronym.first;
  if (acronym.last - i != 1 || i < 2 || i + 1 >= document.tokens.size()) return false;
  if (!is_one_byte(document, i - 1, '(') || !is_one_byte(document, i + 1, ')') || run_of[i - 2] < 0) return false;
  full = runs[static_cast<size_t>(run_of[i - 2])];
  if (full.last - full.first < 2 || full.last != i - 1) return false;
  for (uint32_t t = full.first; t < full.last; ++t) {
    if (document.text[document.tokens[t].start] == document.text[document.tokens[i].start]) return true;
  }
  return false;
}

void NameContext::find_evidence() {
  WordUses uses(document.tokens.size());
  const auto size_of = [&](int32_t run) { return run < 0 ? 0 : runs[static_cast<size_t>(run)].last - runs[static_cast<size_t>(run)].first; };
  for (uint32_t i = 0; i < forms.size(); ++i) {
    if (!forms[i].letters) continue;
    const CaseStyle s = style[document.tokens[i].sentence];
    WordUse& use = uses[forms[i].word];
    if (!forms[i].capital) {
      use.lower = true;
      continue;
    }
    if (s != CaseStyle::normal) continue;
    const int32_t run = run_of[i];
    if (size_of(run) > 1 && run != use.run && run != use.second_run) {
      if (size_of(run) > size_of(use.run)) {
        use.second_run = use.run;
        use.run = run;
      } else if (size_of(run) > size_of(use.second_run)) {
        use.second_run = run;
      }
    }
    if (use.mention < 0 || (starts_sentence(static_cast<uint32_t>(use.mention)) && !starts_sentence(i))) {
      use.second_mention = use.mention;
      use.mention = static_cast<int32_t>(i);
    } else if (use.second_mention < 0 || starts_sentence(static_cast<uint32_t>(use.second_mention))) {
      use.second_mention = static_cast<int32_t>(i);
    }
  }
  for (const Run& run : runs) {
    Run full;
    if (abbreviates(run, full)) uses[forms[run.first].word].acronym_of = run_of[full.first];
  }
  evidence_index.assign(document.tokens.size(), -1);
  for (uint32_t i = 0; i < forms.size(); ++i) {
    if (!forms[i].capital) continue;
    const WordUse& use = uses[forms[i].word];
    Evidence e;
    e.lower_elsewhere = use.lower;
    const int32_t self = static_cast<int32_t>(i);
    e.other = use.mention == self ? use.second_mention : use.mention;
    const int32_t run = use.run == run_of[i] ? use.second_run : use.run;
    if (use.acronym_of >= 0) {
      e.run = runs[static_cast<size_t>(use.acronym_of)];
      e.place = Evidence::Place::acronym;
    } else if (run >= 0) {
      e.run = runs[static_cast<size_t>(run)];
      e.place = forms[e.run.first].word == forms[i].word      ? Evidence::Place::first
                : forms[e.run.last - 1].word == forms[i].word ? Evidence::Place::last
                                                              : Evidence::Place::inside;
    }
    evidence_index[i] = static_cast<int32_t>(evidence.size());
    evidence.push_back(e);
  }
}

}  // namespace dateline
