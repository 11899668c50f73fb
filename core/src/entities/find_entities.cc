#include "entities/find_entities.h"

#include <algorithm>

#include "entities/cluster.h"
#include "entities/describe.h"
#include "entities/find_names.h"
#include "entities/later_mentions.h"
#include "entities/name_list.h"
#include "entities/roles.h"
#include "entities/words.h"

namespace dateline {
namespace {

using namespace entities;

void add_mentions(Document& document, const Article& article, const std::vector<FoundName>& names, const Clustering& clustering,
                  const std::vector<LaterMention>& later) {
  const auto span = [&](uint32_t first, uint32_t last) { return Span{document.tokens[first].start, document.tokens[last - 1].end}; };
  size_t l = 0;
  const auto add_later = [&](uint32_t before) {
    for (; l < later.size() && later[l].first < before; ++l) {
      Mention m;
      static_cast<Span&>(m) = span(later[l].first, later[l].last);
      m.entity = static_cast<int32_t>(later[l].cluster);
      m.kind = later[l].kind;
      m.type = document.entities[later[l].cluster].type;
      m.confidence = later[l].confidence;
      m.why = (m.kind == MentionKind::pronoun ? "pronoun for " : "stands for ") + document.entities[later[l].cluster].name;
      document.mentions.push_back(std::move(m));
    }
  };
  for (uint32_t n = 0; n < names.size(); ++n) {
    add_later(names[n].first);
    Mention m;
    static_cast<Span&>(m) = span(names[n].first, names[n].last);
    m.entity = static_cast<int32_t>(clustering.of_name[n]);
    m.type = names[n].type;
    m.confidence = names[n].confidence * clustering.sure[n];
    m.why = why_name(article, names, clustering, n, document.entities);
    document.mentions.push_back(std::move(m));
  }
  add_later(UINT32_MAX);
  for (size_t m = 0; m < document.mentions.size(); ++m) document.entities[static_cast<size_t>(document.mentions[m].entity)].mentions.push_back(static_cast<uint32_t>(m));
}

// How central: named in the title, in the first paragraph, and how often beside the most frequent.
void rate(Document& document) {
  if (document.sentences.empty()) return;
  uint32_t first_paragraph = UINT32_MAX;
  for (uint32_t b = 0; b < document.blocks.size() && first_paragraph == UINT32_MAX; ++b)
    if (document.blocks[b].kind == BlockKind::paragraph) first_paragraph = b;
  size_t most = 1;
  for (const Entity& e : document.entities) most = std::max(most, e.mentions.size());
  size_t block = 0;
  std::vector<float> place(document.entities.size(), 0);
  for (const Mention& m : document.mentions) {
    while (block + 1 < document.blocks.size() && document.blocks[block].end <= m.start) ++block;
    if (block >= document.blocks.size()) break;
    float& points = place[static_cast<size_t>(m.entity)];
    if (document.blocks[block].kind == BlockKind::title) points = std::max(points, 0.4f);
    else if (block == first_paragraph) points = std::max(points, 0.25f);
  }
  for (size_t e = 0; e < document.entities.size(); ++e) {
    const float share = static_cast<float>(document.entities[e].mentions.size()) / static_cast<float>(most);
    document.entities[e].salience = std::min(1.0f, 0.05f + place[e] + 0.55f * share);
  }
}

// What the caller's own list says of an entity goes before everything else.
void name_as_listed(const NameList& list, const std::vector<FoundName>& names, const Cluster& cluster, Entity& entity) {
  for (const uint32_t n : cluster.names) {
    if (names[n].listed < 0) continue;
    const NameList::Entry& entry = list.entry(names[n].listed);
    if (!entry.name.empty()) entity.name = entry.name;
    entity.type = entry.type;
    entity.wikidata = entry.wikidata;
    return;
  }
}

}  // namespace

void find_entities(Document& document, const Options& options) {
  if (document.tokens.empty()) return;
  Article article(document);
  read_words(article);
  std::vector<FoundName> own;
  if (options.lexicon != nullptr) own = options.lexicon->find(article);
  for (const FoundName& name : own)
    for (uint32_t t = name.first; t < name.last; ++t) article.words[t].closed = true;
  std::vector<FoundName> names = find_names(article, own);
  Clustering clustering = cluster_names(article, names);
  read_roles(article, names, clustering);
  const std::vector<LaterMention> later = find_later_mentions(article, names, clustering);
  const NamedCountries countries(names);
  for (uint32_t c = 0; c < clustering.clusters.size(); ++c) {
    document.entities.push_back(describe(article, names, countries, clustering, c));
    if (options.lexicon != nullptr) name_as_listed(*options.lexicon, names, clustering.clusters[c], document.entities.back());
  }
  add_mentions(document, article, names, clustering, later);
  rate(document);
}

}  // namespace dateline
