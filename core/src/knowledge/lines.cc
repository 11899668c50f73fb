#include "knowledge/lines.h"

#include <utility>

namespace dateline {

bool Lines::open(std::string_view steps, std::string_view text, uint32_t count) {
  *this = {};
  const size_t blocks = (size_t{count} + kStep - 1) / kStep;
  if (steps.size() != 2 * blocks) return false;
  std::vector<uint32_t> starts{0};
  starts.reserve(blocks + 1);
  size_t at = 0;
  for (size_t block = 0; block < blocks && at <= text.size(); ++block) {
    at += static_cast<unsigned char>(steps[block]) | size_t{static_cast<unsigned char>(steps[blocks + block])} << 8;
    starts.push_back(static_cast<uint32_t>(at));
  }
  if (at != text.size()) return false;
  text_ = text;
  starts_ = std::move(starts);
  count_ = count;
  return true;
}

std::string_view Lines::get(uint32_t i) const {
  std::string_view left = block(i / kStep);
  for (uint32_t skip = i % kStep; skip > 0; --skip) cut(left);
  return cut(left);
}

}  // namespace dateline
