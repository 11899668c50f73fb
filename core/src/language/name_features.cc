#include "language/name_features.h"

#include <algorithm>

#include "language/hashing.h"

namespace dateline {
namespace {

const WordForm kOutside;  // stands for the words before and after a sentence

// The features of one token. Every put() is one template; its number is part of the feature.
class Features {
 public:
  Features(const NameContext& context, uint32_t token)
      : c_(context),
        i_(token),
        sentence_(context.document.sentences[context.document.tokens[token].sentence]),
        style_(static_cast<uint32_t>(context.style[context.document.tokens[token].sentence])) {}

  NameFeatures all() {
    words();
    clusters();
    spelling();
    parts_of_speech();
    run();
    elsewhere();
    return features_;
  }

 private:
  void put(uint32_t value) {
    features_[count_] = combine(count_ + 101, value);
    ++count_;
  }
  void put_if(bool present, uint32_t value) {
    if (present) put(value);
    else ++count_;
  }

  const WordForm& form(int32_t offset) const {
    const int64_t at = int64_t{i_} + offset;
    return at < sentence_.first_token || at >= sentence_.last_token ? kOutside : c_.forms[static_cast<size_t>(at)];
  }
  const WordForm& form_at(uint32_t token, const Sentence& sentence) const {
    return token < sentence.first_token || token >= sentence.last_token ? kOutside : c_.forms[token];
  }
  uint32_t pos(int32_t offset) const {
    const int64_t at = int64_t{i_} + offset;
    if (at < sentence_.first_token || at >= sentence_.last_token) return 31;
    return static_cast<uint32_t>(c_.document.tokens[static_cast<size_t>(at)].pos);
  }
  // A word by its cluster, or by its shape where it has none.
  static uint32_t kind(const WordForm& form) { return form.cluster != 0 ? form.cluster : form.shape; }
  static uint32_t coarse(const WordForm& form) { return form.group != 0 ? form.group : form.shape; }

  void words() {
    put(form(0).word);
    put(form(-1).word);
    put(form(1).word);
    put(form(0).suffix4);
  }

  void clusters() {
    const WordForm& w = form(0);
    put(kind(w));
    put(kind(form(-1)));
    put(kind(form(1)));
    put(kind(form(-2)));
    put(kind(form(2)));
    put(coarse(w));
    put(combine(coarse(form(-1)), coarse(w)));
    put(combine(coarse(w), coarse(form(1))));
    put(combine(kind(form(-1)), w.shape));
    put(combine(kind(form(1)), w.shape));
    put(combine(kind(w), w.shape));
  }

  void spelling() {
    const WordForm& w = form(0);
    put(w.prefix3);
    put(w.suffix3);
    put(combine(w.shape, style_));
    put(combine(combine(form(-1).shape, w.shape), style_));
    put(combine(combine(w.shape, form(1).shape), style_));
    const bool starts = i_ == sentence_.first_token;
    put(combine(combine(starts, w.shape), coarse(w)));
    put(combine(starts, style_ * 4 + w.letters * 2 + w.capital));
  }

  void parts_of_speech() {
    const uint32_t p = pos(0);
    put(p);
    put(pos(-1) * 32 + p);
    put(p * 32 + pos(1));
  }

  // The run that the token stands in, or that it joins.
  void run() {
    const int32_t index = c_.run_of[i_];
    const bool in = index >= 0;
    const Run r = in ? c_.runs[static_cast<size_t>(index)] : Run{};
    const uint32_t size = std::min(r.last - r.first, 6u);
    const uint32_t place = in ? std::min(i_ - r.first, 3u) * 4 + std::min(r.last - 1 - i_, 3u) : 0;
    const WordForm& first = in ? c_.forms[r.first] : kOutside;
    const WordForm& last = in ? c_.forms[r.last - 1] : kOutside;
    const WordForm& before = in && r.first > sentence_.first_token ? c_.forms[r.first - 1] : kOutside;
    const WordForm& after = in && r.last < sentence_.last_token ? c_.forms[r.last] : kOutside;
    put_if(in, combine(place, style_ * 8 + size));
    put_if(in, combine(last.word, i_ + 1 == r.last));
    put_if(in, combine(kind(last), place));
    put_if(in, combine(kind(first), place));
    put_if(in, combine(kind(before), place));
    put_if(in, combine(kind(after), place));
    put_if(in, combine(combine(coarse(first), coarse(last)), place));
    put_if(in, combine(combine(coarse(before), coarse(after)), size));
  }

  void elsewhere() {
    const Evidence* e = c_.evidence_of(i_);
    const bool run = e != nullptr && e->place != Evidence::Place::none;
    const uint32_t place = e != nullptr ? static_cast<uint32_t>(e->place) : 0;
    const bool other = e != nullptr && e->other >= 0;
    put_if(e != nullptr, combine(e != nullptr && e->lower_elsewhere, place * 4 + style_));
    put_if(run, run ? combine(kind(c_.forms[e->run.first]), place) : 0);
    put_if(run, run ? combine(kind(c_.forms[e->run.last - 1]), place) : 0);
    put_if(run, run ? combine(coarse(c_.forms[e->run.first]), combine(place, std::min(e->run.last - e->run.first, 5u))) : 0);
    run_neighbour(run ? e : nullptr);
    other_mention(other ? static_cast<uint32_t>(e->other) : 0, other);
  }

  void run_neighbour(const Evidence* e) {
    if (e == nullptr) return put_if(false, 0);
    const Sentence& sentence = c_.document.sentences[c_.document.tokens[e->run.first].sentence];
    put(combine(e->run.first > 0 ? kind(form_at(e->run.first - 1, sentence)) : 0, static_cast<uint32_t>(e->place)));
  }

  void other_mention(uint32_t token, bool present) {
    if (!present) {
      for (int i = 0; i < 2; ++i) put_if(false, 0);
      return;
    }
    const Sentence& sentence = c_.document.sentences[c_.document.tokens[token].sentence];
    const WordForm& before = token > 0 ? form_at(token - 1, sentence) : kOutside;
    const WordForm& after = form_at(token + 1, sentence);
    put(kind(before));
    put(kind(after));
  }

  const NameContext& c_;
  uint32_t i_;
  const Sentence& sentence_;
  uint32_t style_;
  NameFeatures features_{};
  uint32_t count_ = 0;
};

}  // namespace

NameFeatures name_features(const NameContext& context, uint32_t token) { return Features(context, token).all(); }

uint32_t name_fingerprint() {
  // A made-up document: "Aaa Bbb of Ccc (Ddd) eee fff Aaa" twice, every word with forms of its own.
  Document document;
  document.text = "Aa Bb of Cc ( Ac ) ee ff Aa ";
  document.text += document.text;
  std::vector<WordForm> forms;
  for (uint32_t start = 0, word = 0; start < document.text.size(); ++word) {
    const uint32_t end = static_cast<uint32_t>(document.text.find(' ', start));
    Token token;
    token.start = start;
    token.end = end;
    token.sentence = word / 10;
    token.pos = static_cast<Pos>(word % kNameTypes);
    WordForm form;
    form.word = hash_bytes(std::string_view(document.text).substr(start, end - start));
    uint32_t seed = form.word;
    for (uint32_t* part : {&form.prefix2, &form.prefix3, &form.prefix4, &form.suffix2, &form.suffix3, &form.suffix4, &form.shape}) {
      *part = mix(++seed);
    }
    form.cluster = static_cast<uint16_t>(mix(++seed));
    form.group = static_cast<uint16_t>(mix(++seed));
    form.capital = document.text[start] >= 'A' && document.text[start] <= 'Z';
    form.letters = document.text[start] >= 'A';
    form.connector = document.text[start] == 'o';
    forms.push_back(form);
    document.tokens.push_back(token);
    start = end + 1;
  }
  document.sentences.resize(2);
  document.sentences[0].last_token = 10;
  document.sentences[1].first_token = 10;
  document.sentences[1].last_token = 20;
  const NameContext context(document, forms);
  uint32_t hash = 0;
  for (uint32_t i = 0; i < forms.size(); ++i) {
    for (const uint32_t feature : name_features(context, i)) hash = combine(hash, feature);
    hash = combine(hash, context.candidate[i]);
  }
  return hash;
}

}  // namespace dateline
