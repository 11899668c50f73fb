#include "knowledge/key_lines.h"

#include <algorithm>
#include <string>

#include "knowledge/fold.h"

namespace dateline {
namespace {

enum class Order { before, same, phrase, after };   // phrase: after it, and begins with it and a blank

Order order(std::string_view whole, std::string_view key) {
  const size_t common = std::min(whole.size(), key.size());
  const int difference = whole.substr(0, common).compare(key.substr(0, common));
  if (difference != 0) return difference < 0 ? Order::before : Order::after;
  if (whole.size() <= key.size()) return whole.size() < key.size() ? Order::before : Order::same;
  return whole[key.size()] == ' ' ? Order::phrase : Order::after;
}

Order folded_order(std::string_view line, std::string_view key) {
  for (size_t i = 0; i < line.size(); ++i) {
    const unsigned char c = static_cast<unsigned char>(line[i]);
    // What folds to more than one letter of lower case is rare: then the whole line is folded.
    if (c < ' ' || c == '`' || c >= 0x80 || (c == ' ' && (i == 0 || line[i - 1] == ' '))) return order(folded(line), key);
    if (i == key.size()) return c == ' ' ? Order::phrase : Order::after;
    const unsigned char lower = c >= 'A' && c <= 'Z' ? c + 32 : c;
    const unsigned char wanted = static_cast<unsigned char>(key[i]);
    if (lower != wanted) return lower < wanted ? Order::before : Order::after;
  }
  return line.size() < key.size() ? Order::before : Order::same;
}

// The first bytes as a number that sorts as they do.
uint64_t head_of(std::string_view key) {
  uint64_t head = 0;
  for (size_t i = 0; i < sizeof(head); ++i) head = head << 8 | (i < key.size() ? static_cast<unsigned char>(key[i]) : 0u);
  return head;
}

}  // namespace

bool KeyLines::open(std::string_view steps, std::string_view text, uint32_t count) {
  heads_.clear();
  if (!lines_.open(steps, text, count)) return false;
  heads_.reserve(lines_.blocks());
  std::string key;
  for (uint32_t block = 0; block < lines_.blocks(); ++block) {
    std::string_view rest = lines_.block(block);
    key.clear();
    fold_name(Lines::cut(rest), key);
    heads_.push_back(head_of(key));
  }
  return true;
}

// The last block whose first line is before the key; 0 when none is.
uint32_t KeyLines::block_before(std::string_view key) const {
  const auto [first, last] = std::equal_range(heads_.begin(), heads_.end(), head_of(key));
  auto low = static_cast<uint32_t>(first - heads_.begin()), high = static_cast<uint32_t>(last - heads_.begin());
  while (low < high) {
    const uint32_t middle = low + (high - low) / 2;
    if (folded_order(lines_.get(middle * Lines::kStep), key) == Order::before) low = middle + 1;
    else high = middle;
  }
  return low == 0 ? 0 : low - 1;
}

KeyLines::Found KeyLines::find(std::string_view key) const {
  Found found;
  for (uint32_t block = block_before(key); block < lines_.blocks(); ++block) {
    std::string_view rest = lines_.block(block);
    for (uint32_t line = block * Lines::kStep; !rest.empty() && line < size(); ++line) {
      const Order at = folded_order(Lines::cut(rest), key);
      if (at == Order::same && found.line < 0) found.line = static_cast<int32_t>(line);
      found.begins = at == Order::phrase;
      if (at == Order::phrase || at == Order::after) return found;
    }
  }
  return found;
}

}  // namespace dateline
