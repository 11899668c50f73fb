// Checks annotated articles, and writes them as JSON for scorers.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "article.h"

namespace dateline::corpus {
namespace {

namespace fs = std::filesystem;
using Json = nlohmann::json;

constexpr const char* kUsage =
    "usage: corpus check|doubts|json|count PATH...\n"
    "Reads the annotated articles that PATHs name (files, or folders with *.txt; data/corpus/README.md has the format).\n"
    "  check    prints what breaks the format; exit status 1 when anything does\n"
    "  doubts   prints what a second reading should look at\n"
    "  json     prints a JSON object a line: text, entities, coref, timex, quantities, quotes; offsets in code points\n"
    "  count    prints how much of everything there is\n";

std::vector<fs::path> files_of(const std::vector<std::string>& paths) {
  std::vector<fs::path> files;
  for (const std::string& path : paths) {
    if (!fs::is_directory(path)) { files.emplace_back(path); continue; }
    for (const fs::directory_entry& entry : fs::recursive_directory_iterator(path))
      if (entry.path().extension() == ".txt") files.push_back(entry.path());
  }
  std::sort(files.begin(), files.end());
  return files;
}

bool read(const fs::path& path, Article& article, std::vector<Complaint>& errors) {
  std::ifstream in(path, std::ios::binary);
  if (!in) return false;
  const std::string text((std::istreambuf_iterator<char>(in)), std::istreambuf_iterator<char>());
  article = read_article(text, errors);
  article.id = path.stem().string();
  return true;
}

// Bytes to code points.
class Offsets {
 public:
  explicit Offsets(const std::string& text) : at_(text.size() + 1) {
    size_t points = 0;
    for (size_t i = 0; i < text.size(); ++i) {
      at_[i] = points;
      if (i + 1 == text.size() || (static_cast<unsigned char>(text[i + 1]) & 0xC0) != 0x80) ++points;
    }
    at_[text.size()] = points;
  }
  Json pair(const Span& span) const { return Json::array({at_[span.start], at_[span.end]}); }
  Json object(const Span& span) const { return {{"start", at_[span.start]}, {"end", at_[span.end]}}; }

 private:
  std::vector<size_t> at_;
};

Json json_or_null(const std::string& text) { return text.empty() ? Json() : Json(text); }

Json names_of(const Article& a, const Offsets& offsets) {
  Json names = Json::array();
  uint32_t end = 0;
  for (const MarkedMention& m : a.mentions) {
    if (m.type.empty()) continue;
    Json name = offsets.object(m);
    name["type"] = m.type;
    const auto link = a.links.find(m.key);
    name["wikidata"] = link == a.links.end() ? Json() : Json(link->second);
    name["key"] = m.key;
    if (m.start < end) name["nested"] = true;
    else end = m.end;
    names.push_back(std::move(name));
  }
  return names;
}

Json clusters_of(const Article& a, const Offsets& offsets) {
  std::map<std::string, Json> by_key;
  for (const MarkedMention& m : a.mentions) by_key[m.key].push_back(offsets.pair(m));
  Json clusters = Json::array();
  for (auto& [key, spans] : by_key) clusters.push_back(std::move(spans));
  return clusters;
}

Json to_json(const Article& a) {
  const Offsets offsets(a.text);
  Json json = {{"id", a.id}, {"text", a.text}, {"date", a.published}, {"desk", a.desk}, {"region", a.region}};
  json["entities"] = names_of(a, offsets);
  json["coref"] = clusters_of(a, offsets);
  for (const char* list : {"sentences", "timex", "quantities", "quotes"}) json[list] = Json::array();
  for (const Span& s : a.sentences) json["sentences"].push_back(offsets.pair(s));
  for (const MarkedDate& d : a.dates) {
    Json timex = offsets.object(d);
    timex.update({{"text", a.slice(d)}, {"type", d.type}, {"value", d.value}, {"mod", json_or_null(d.mod)}, {"quant", json_or_null(d.quant)}, {"freq", json_or_null(d.freq)}});
    json["timex"].push_back(std::move(timex));
  }
  for (const MarkedFigure& f : a.figures) {
    Json figure = offsets.object(f);
    figure.update({{"text", a.slice(f)}, {"kind", f.type}, {"value", f.value}, {"high", json_or_null(f.high)}, {"unit", json_or_null(f.unit)}, {"bound", json_or_null(f.bound)}, {"of", json_or_null(f.of)}});
    json["quantities"].push_back(std::move(figure));
  }
  for (const MarkedQuote& q : a.quotes) json["quotes"].push_back({{"span", offsets.pair(q)}, {"kind", q.kind}, {"speaker", q.speaker}});
  return json;
}

void print(const fs::path& path, const std::vector<Complaint>& complaints) {
  for (const Complaint& c : complaints) std::printf("%s:%zu: %s\n", path.c_str(), c.line, c.what.c_str());
}

void count(const Article& a, std::map<std::string, size_t>& counts) {
  ++counts["articles"];
  counts["sentences"] += a.sentences.size();
  counts["dates"] += a.dates.size();
  counts["figures"] += a.figures.size();
  counts["quotes"] += a.quotes.size();
  counts["links"] += a.links.size();
  ++counts["desk " + a.desk];
  ++counts["region " + a.region];
  for (const MarkedMention& m : a.mentions) ++counts[m.type.empty() ? "later mentions" : "names " + m.type];
}

int run(const std::string& what, const std::vector<std::string>& paths) {
  bool broken = false;
  std::map<std::string, size_t> counts;
  for (const fs::path& path : files_of(paths)) {
    Article article;
    std::vector<Complaint> errors;
    if (!read(path, article, errors)) {
      std::fprintf(stderr, "corpus: cannot read %s\n", path.c_str());
      return 2;
    }
    for (Complaint& c : find_errors(article)) errors.push_back(std::move(c));
    broken = broken || !errors.empty();
    if (what == "check") print(path, errors);
    if (what == "doubts") print(path, find_doubts(article));
    if (what == "json") std::printf("%s\n", to_json(article).dump().c_str());
    if (what == "count") count(article, counts);
  }
  for (const auto& [name, n] : counts) std::printf("%-24s %zu\n", name.c_str(), n);
  return what == "check" && broken ? 1 : 0;
}

}  // namespace
}  // namespace dateline::corpus

int main(int argc, char** argv) {
  const std::string what = argc > 1 ? argv[1] : "";
  if (argc < 3 || (what != "check" && what != "doubts" && what != "json" && what != "count")) return std::fputs(dateline::corpus::kUsage, stderr), 2;
  return dateline::corpus::run(what, {argv + 2, argv + argc});
}
