#include "knowledge/packed_words.h"

#include <cstring>

#include "knowledge/lexical.h"

namespace dateline {
namespace {

// What each set of classes says of a word; a set is a bit for each class.
std::vector<uint64_t> flags_of(std::string_view classes, std::string_view sets) {
  std::vector<uint64_t> by_class;
  while (!classes.empty()) by_class.push_back(lexical_flag(Lines::cut(classes)));
  by_class.resize(64);
  std::vector<uint64_t> all(sets.size() / sizeof(uint64_t));
  for (size_t i = 0; i < all.size(); ++i) {
    uint64_t set = 0;
    std::memcpy(&set, sets.data() + i * sizeof(set), sizeof(set));
    for (size_t bit = 0; bit < 64; ++bit)
      if ((set >> bit & 1) != 0) all[i] |= by_class[bit];
  }
  return all;
}

}  // namespace

bool PackedWords::open(ModelReader& reader) {
  const auto column = [&] { return reader.take(reader.number<uint32_t>()); };
  const std::string_view steps = column(), keys = column();
  sets_ = column();
  given_ = column();
  surnames_ = column();
  const std::string_view classes = column(), sets = column();
  flags_ = flags_of(classes, sets);
  const size_t count = given_.size();
  return reader.good && keys_.open(steps, keys, static_cast<uint32_t>(count)) && sets_.size() == 2 * count && surnames_.size() == count;
}

PackedWords::Word PackedWords::find(std::string_view key) const {
  const KeyLines::Found found = keys_.find(key);
  Word word;
  word.begins = found.begins;
  if (found.line < 0) return word;
  const auto i = static_cast<size_t>(found.line);
  const size_t set = static_cast<unsigned char>(sets_[i]) | size_t{static_cast<unsigned char>(sets_[given_.size() + i])} << 8;
  word.flags = set < flags_.size() ? flags_[set] : 0;
  word.given = static_cast<uint8_t>(given_[i]);
  word.surname = static_cast<uint8_t>(surnames_[i]);
  return word;
}

}  // namespace dateline
