// bench_tagging FILE...: tokens and words (as white space parts them) a second of the text stage and of the language stage, one core, every file by itself.
// Prints the best of several passes in processor time, so that a busy machine tells the same.
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <iterator>
#include <sstream>
#include <string>
#include <vector>

#include "language/read_language.h"
#include "text/read_text.h"

namespace {

constexpr int kPasses = 7;

double seconds() { return static_cast<double>(std::clock()) / CLOCKS_PER_SEC; }

struct Pass {
  size_t tokens = 0;
  double text = 0, language = 0;
};

Pass run(const std::vector<std::string>& texts) {
  Pass pass;
  std::vector<dateline::Document> documents(texts.size());
  for (size_t i = 0; i < texts.size(); ++i) documents[i].text = texts[i];
  const double began = seconds();
  for (dateline::Document& document : documents) read_text(document, {});
  const double read = seconds();
  for (dateline::Document& document : documents) read_language(document, {});
  pass.language = seconds() - read;
  pass.text = read - began;
  for (const dateline::Document& document : documents) pass.tokens += document.tokens.size();
  return pass;
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> texts;
  for (int i = 1; i < argc; ++i) {
    std::ifstream in(argv[i], std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>());
  }
  if (texts.empty()) return std::fputs("usage: bench_tagging FILE...\n", stderr), 2;
  run(texts);  // opens the models
  Pass best = run(texts);
  for (int i = 1; i < kPasses; ++i) {
    const Pass pass = run(texts);
    best.text = std::min(best.text, pass.text);
    best.language = std::min(best.language, pass.language);
  }
  const double tokens = static_cast<double>(best.tokens) / 1e6;
  size_t words = 0;
  for (const std::string& text : texts) {
    std::istringstream parts(text);
    words += static_cast<size_t>(std::distance(std::istream_iterator<std::string>(parts), {}));
  }
  std::printf("%zu tokens in %zu files; million tokens a second: text %.2f, language %.2f, both %.2f; words a second: %.0f\n", best.tokens,
              texts.size(), tokens / best.text, tokens / best.language, tokens / (best.text + best.language),
              static_cast<double>(words) / (best.text + best.language));
}
