// Scores the name tagger and measures how sure it may be.
#include <algorithm>
#include <array>
#include <cmath>

#include "train_names.h"

namespace dateline::train {
namespace {

std::string coarse(TypeSet types) {
  if (types == type_bit(EntityType::PERSON)) return "PER";
  if (types == type_bit(EntityType::ORG)) return "ORG";
  const TypeSet places = types_of("LOC_ANY");
  if ((types & places) != 0 && (types & ~places) == 0) return "LOC";
  return "MISC";
}

struct FoundName : Span {
  EntityType type = EntityType::none;
  float confidence = 0;
};

std::vector<FoundName> names_of(const Document& document) {
  std::vector<FoundName> names;
  for (const Token& token : document.tokens) {
    if (token.name == EntityType::none) continue;
    if (token.name_begins) {
      names.emplace_back();
      names.back().start = token.start;
      names.back().type = token.name;
      names.back().confidence = token.name_confidence;
    }
    names.back().end = token.end;
  }
  return names;
}

bool is_right(const FoundName& name, const Record& record) {
  return std::any_of(record.names.begin(), record.names.end(), [&](const GoldName& gold) {
    return gold == name && (types_of(gold.type) & type_bit(name.type)) != 0;
  });
}

}  // namespace

double Count::f1() const {
  return gold + found == 0 ? 0 : 200.0 * static_cast<double>(right) / static_cast<double>(gold + found);
}

std::map<std::string, Count> score_names(const std::vector<Record>& records, const NameTagger& tagger, const Readers& readers) {
  std::map<std::string, Count> counts;
  for (const Record& record : records) {
    ReadText text = read(record.text, readers);
    tagger.tag(text.document, text.forms);
    const std::vector<FoundName> found = names_of(text.document);
    for (const FoundName& name : found) ++counts[coarse(type_bit(name.type))].found;
    for (const GoldName& gold : record.names) {
      const TypeSet types = types_of(gold.type);
      if (types == 0 && gold.type != "OTHER") continue;
      const std::string kind = coarse(types);
      ++counts[kind].gold;
      counts[kind].right += std::any_of(found.begin(), found.end(), [&](const FoundName& name) {
        return name == gold && coarse(type_bit(name.type)) == kind;
      });
    }
  }
  for (const char* kind : {"PER", "ORG", "LOC"}) {
    counts["core"].gold += counts[kind].gold;
    counts["core"].found += counts[kind].found;
    counts["core"].right += counts[kind].right;
  }
  return counts;
}

namespace {

// The name in brackets with some words on either side, on one line.
std::string in_context(const std::string& text, const Span& name) {
  constexpr uint32_t kAround = 50;
  const uint32_t from = name.start < kAround ? 0 : name.start - kAround;
  std::string line = text.substr(from, name.start - from) + "[" + text.substr(name.start, name.size()) + "]" + text.substr(name.end, kAround);
  std::replace(line.begin(), line.end(), '\n', ' ');
  return line;
}

}  // namespace

std::string list_errors(const std::string& corpus, const std::vector<Record>& records, const NameTagger& tagger,
                        const Readers& readers) {
  std::string lines;
  for (const Record& record : records) {
    ReadText text = read(record.text, readers);
    tagger.tag(text.document, text.forms);
    const std::vector<FoundName> found = names_of(text.document);
    std::vector<GoldName> golds;
    for (const GoldName& gold : record.names) {
      if (types_of(gold.type) != 0 || gold.type == "OTHER") golds.push_back(gold);
    }
    const auto put = [&](const std::string& error, const Span& name) { lines += corpus + "\t" + error + "\t" + in_context(record.text, name) + "\n"; };
    for (const GoldName& gold : golds) {
      const auto match = std::find_if(found.begin(), found.end(), [&](const FoundName& name) { return name.overlaps(gold); });
      const std::string kind = coarse(types_of(gold.type));
      if (match == found.end()) put("missed\t" + kind + "\t-", gold);
      else if (!(*match == gold)) put("bounds\t" + kind + "\t" + coarse(type_bit(match->type)) + ":" + record.text.substr(match->start, match->size()), gold);
      else if (coarse(type_bit(match->type)) != kind) put("type\t" + kind + "\t" + coarse(type_bit(match->type)), gold);
    }
    for (const FoundName& name : found) {
      if (std::none_of(golds.begin(), golds.end(), [&](const GoldName& gold) { return gold.overlaps(name); })) put("extra\t-\t" + coarse(type_bit(name.type)), name);
    }
  }
  return lines;
}

namespace {

struct Bin {
  double right = 0, total = 0;
};
using Bins = std::array<Bin, NameTagger::kMarginBins>;

// Makes the shares rise with the margin: neighbours that do not are pooled (Ayer et al. 1955).
std::array<double, NameTagger::kMarginBins> rising_shares(const Bins& bins) {
  struct Pool {
    Bin sum;
    size_t size = 0;
    double share() const { return sum.right / sum.total; }
  };
  std::vector<Pool> pools;
  for (const Bin& bin : bins) {
    pools.push_back({bin, 1});
    while (pools.size() > 1 && pools[pools.size() - 2].share() >= pools.back().share()) {
      Pool top = pools.back();
      pools.pop_back();
      pools.back().sum.right += top.sum.right;
      pools.back().sum.total += top.sum.total;
      pools.back().size += top.size;
    }
  }
  std::array<double, NameTagger::kMarginBins> shares;
  size_t at = 0;
  for (const Pool& pool : pools) {
    for (size_t i = 0; i < pool.size; ++i) shares[at++] = pool.share();
  }
  return shares;
}

}  // namespace

namespace {

using TypeBins = std::array<Bins, kNameTypes>;

void count_decisions(const Calibration& set, const NameTagger& tagger, const Readers& readers, TypeBins& bins) {
  for (const Record& record : set.records) {
    ReadText text = read(record.text, readers);
    tagger.tag(text.document, text.forms);
    for (const FoundName& name : names_of(text.document)) {
      if (set.unmarked & type_bit(name.type)) continue;
      Bin& bin = bins[static_cast<size_t>(name.type)][static_cast<size_t>(std::lround(name.confidence * 100))];
      bin.right += is_right(name, record);
      bin.total += 1;
    }
    for (const Token& token : text.document.tokens) {
      if (token.name != EntityType::none || token.letter_case == Case::none || token.letter_case == Case::lower) continue;
      Bin& bin = bins[0][std::min(static_cast<size_t>(std::lround(token.name_confidence * 100)), NameTagger::kMarginBins - 1)];
      bin.right += std::none_of(record.names.begin(), record.names.end(), [&](const GoldName& gold) { return gold.overlaps(token); });
      bin.total += 1;
    }
  }
}

// A type seen seldom leans on the names of all types.
Bins smoothed(const TypeBins& bins, size_t type) {
  constexpr double kLean = 10;
  Bins smooth = bins[type];
  for (size_t b = 0; b < smooth.size(); ++b) {
    Bin all{1, 2};
    for (size_t t = type == 0 ? 0 : 1; t < (type == 0 ? 1 : bins.size()); ++t) {
      all.right += bins[t][b].right;
      all.total += bins[t][b].total;
    }
    smooth[b].right += kLean * all.right / all.total;
    smooth[b].total += kLean;
  }
  return smooth;
}

}  // namespace

void calibrate(std::string& payload, const std::vector<Calibration>& sets, const Readers& readers) {
  const size_t table = kNameTypes * kNameTypes * sizeof(int16_t);
  // With its own bin as percentage, a decision tells where it is to be counted.
  for (size_t i = 0; i < kNameTypes * NameTagger::kMarginBins; ++i) {
    payload[table + i] = static_cast<char>(i % NameTagger::kMarginBins);
  }
  NameTagger tagger;
  tagger.open(payload);
  TypeBins bins{};
  for (const Calibration& set : sets) count_decisions(set, tagger, readers, bins);
  for (size_t t = 0; t < kNameTypes; ++t) {
    const auto shares = rising_shares(smoothed(bins, t));
    for (size_t b = 0; b < shares.size(); ++b) {
      const double percent = std::clamp(shares[b] * 100, 1.0, 99.0);
      payload[table + t * NameTagger::kMarginBins + b] = static_cast<char>(std::lround(percent));
    }
  }
}

std::array<Count, 10> reliability(const std::vector<Record>& records, const NameTagger& tagger, const Readers& readers) {
  std::array<Count, 10> tenths;
  for (const Record& record : records) {
    ReadText text = read(record.text, readers);
    tagger.tag(text.document, text.forms);
    for (const FoundName& name : names_of(text.document)) {
      Count& tenth = tenths[std::min<size_t>(static_cast<size_t>(std::lround(name.confidence * 100)) / 10, 9)];
      ++tenth.found;
      tenth.right += is_right(name, record);
    }
  }
  return tenths;
}

}  // namespace dateline::train
