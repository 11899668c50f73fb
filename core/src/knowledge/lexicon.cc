#include "knowledge/lexicon.h"

#include <algorithm>

#include "knowledge/embedded.h"
#include "knowledge/fold.h"
#include "knowledge/packs.h"
#include "knowledge/tsv.h"

namespace dateline {

std::string qid(uint32_t number) { return number == 0 ? std::string() : "Q" + std::to_string(number); }

KnownName::KnownName(const PackedNames& pack, uint32_t record)
    : type(pack.type(record)), weight(pack.weight(record)), is_country(pack.is_country(record)), wikidata(pack.wikidata(record)),
      country(pack.country(record)), pack_(&pack), record_(record) {}

const Lexicon& Lexicon::get() {
  static const Lexicon lexicon;
  return lexicon;
}

Lexicon::Lexicon() {
  uint32_t first = 0;
  for (const std::string_view bytes : close_packs()) {
    Part part;
    std::string problem;
    if (!part.pack.open(bytes, "names", problem)) continue;
    part.first = first;
    first += part.pack.names.size();
    parts_.push_back(std::move(part));
  }
  read_countries();
}

LexicalEntry Lexicon::find(std::string_view key) const {
  LexicalEntry entry;
  for (const Part& part : parts_) {
    const PackedWords::Word word = part.pack.words.find(key);
    const KeyLines::Found names = part.pack.names.find(key);
    entry.flags |= word.flags;
    entry.given = std::max(entry.given, word.given);
    entry.surname = std::max(entry.surname, word.surname);
    entry.begins = entry.begins || word.begins || names.begins;
    if (entry.meaning < 0 && names.line >= 0) entry.meaning = static_cast<int32_t>(part.first) + names.line;
  }
  return entry;
}

const Lexicon::Part& Lexicon::part_of(uint32_t index) const {
  auto part = parts_.begin();
  while (index - part->first >= part->pack.names.size()) ++part;
  return *part;
}

// The first meaning in the parts after this one.
int32_t Lexicon::next_part(const Part& part, std::string_view key) const {
  for (const Part& other : parts_) {
    if (other.first <= part.first) continue;
    const int32_t line = other.pack.names.find(key).line;
    if (line >= 0) return static_cast<int32_t>(other.first) + line;
  }
  return -1;
}

Meaning Lexicon::meaning(int32_t index) const {
  const Part& part = part_of(static_cast<uint32_t>(index));
  const PackedNames& names = part.pack.names;
  const uint32_t record = static_cast<uint32_t>(index) - part.first;
  Meaning meaning;
  meaning.name = part.first + names.name_of(record);
  meaning.alias = names.is_alias(record);
  if (names.same_key_next(record)) meaning.next = index + 1;
  else if (&part != &parts_.back()) meaning.next = next_part(part, folded(names.printed(record)));
  return meaning;
}

KnownName Lexicon::name(uint32_t index) const {
  const Part& part = part_of(index);
  return KnownName(part.pack.names, index - part.first);
}

void Lexicon::read_countries() {
  for (const TsvRow& row : read_tsv(embedded("lists/countries.tsv")))
    if (row.size() > 3) countries_.push_back({row[1], row[0], row[2], row[3]});
  std::sort(countries_.begin(), countries_.end(), [](const Country& a, const Country& b) { return a.code < b.code; });
}

const Country* Lexicon::country(std::string_view code) const {
  const auto at = std::lower_bound(countries_.begin(), countries_.end(), code, [](const Country& c, std::string_view wanted) { return c.code < wanted; });
  return at != countries_.end() && at->code == code ? &*at : nullptr;
}

}  // namespace dateline
