#include "language/pos_features.h"

#include "language/hashing.h"

namespace dateline {
namespace {

const WordForm kOutside;  // stands for the words before and after a sentence

}  // namespace

PosFeatures pos_features(const std::vector<WordForm>& forms, uint32_t first, uint32_t last, uint32_t i, uint32_t tag1,
                         uint32_t tag2) {
  const WordForm& w = forms[i];
  const WordForm& before = i > first ? forms[i - 1] : kOutside;
  const WordForm& before2 = i > first + 1 ? forms[i - 2] : kOutside;
  const WordForm& after = i + 1 < last ? forms[i + 1] : kOutside;
  const WordForm& after2 = i + 2 < last ? forms[i + 2] : kOutside;
  const uint32_t shape = combine(w.shape, i == first);
  const uint32_t tags = tag1 * 32 + tag2;
  PosFeatures features;
  uint32_t count = 0;
  // The number of a template is part of its features, so that equal words in different places differ.
  const auto put = [&](uint32_t value) { features[count] = combine(count + 1, value); ++count; };
  put(w.word);
  put(before.word);
  put(before2.word);
  put(after.word);
  put(after2.word);
  put(w.cluster);
  put(before.cluster);
  put(after.cluster);
  put(after2.group);
  put(combine(w.group, shape));
  put(w.suffix2);
  put(w.suffix3);
  put(w.suffix4);
  put(w.prefix3);
  put(combine(before.word, w.word));
  put(combine(before.cluster, w.cluster));
  put(combine(w.cluster, after.cluster));
  put(shape);
  put(combine(after.shape, shape));
  put(tag1);
  put(tags);
  put(combine(tag1, w.word));
  put(combine(tag1, after.word));
  put(combine(tag1, after.cluster));
  put(combine(w.word, after.word));
  put(combine(tags, w.cluster));
  put(combine(combine(tag1, w.suffix3), after.group));
  return features;
}

uint32_t pos_fingerprint() {
  // Made-up forms: every member has its own value, so that a feature that looks elsewhere changes the result.
  std::vector<WordForm> forms(5);
  uint32_t seed = 1;
  for (WordForm& form : forms) {
    for (uint32_t* part : {&form.word, &form.prefix2, &form.prefix3, &form.prefix4, &form.suffix2, &form.suffix3,
                           &form.suffix4, &form.shape}) {
      *part = mix(seed++);
    }
    form.cluster = static_cast<uint16_t>(mix(seed++));
    form.group = static_cast<uint16_t>(mix(seed++));
  }
  uint32_t hash = 0;
  for (uint32_t i = 0; i < forms.size(); ++i) {
    for (const uint32_t feature : pos_features(forms, 0, 5, i, i + 1, i + 2)) hash = combine(hash, feature);
  }
  return hash;
}

}  // namespace dateline
