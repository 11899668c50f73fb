// bench_load: milliseconds that a program waits before it can read its first article, one after the other: the packs (words
// and names, models), then all that the first article needs besides (rules, units).
#include <chrono>
#include <cstdio>

#include "dateline/dateline.h"
#include "knowledge/lexicon.h"
#include "language/language_models.h"

namespace {

template <typename Step>
double milliseconds(Step step) {
  const auto began = std::chrono::steady_clock::now();
  step();
  return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - began).count();
}

}  // namespace

int main() {
  const double names = milliseconds([] { dateline::Lexicon::get(); });
  const double models = milliseconds([] { dateline::language_models(); });
  const double rest = milliseconds([] { dateline::warm_up(); });
  std::printf("packs %.1f ms (words and names %.1f, models %.1f), rules and first article %.1f ms\n", names + models, names, models, rest);
}
