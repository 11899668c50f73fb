#include "text/offsets.h"

#include "text/utf8.h"

namespace dateline {
namespace {

uint32_t width(const CodePoint& c, OffsetUnit unit) { return unit == OffsetUnit::utf_16 && c.value > 0xFFFF ? 2 : 1; }

bool is_ascii(std::string_view text) {
  for (const char c : text)
    if (static_cast<unsigned char>(c) >= 0x80) return false;
  return true;
}

}  // namespace

OffsetMap::OffsetMap(std::string_view text, OffsetUnit unit) : text_(text), unit_(unit) {
  if (unit == OffsetUnit::utf_8 || is_ascii(text)) return;
  uint32_t byte = 0, count = 0;
  while (byte < text.size()) {
    if (byte >= checkpoints_.size() * kStep) checkpoints_.push_back({byte, count});
    const CodePoint c = code_point_at(text, byte);
    byte += c.length;
    count += width(c, unit);
  }
}

uint32_t OffsetMap::at(uint32_t byte) const {
  if (checkpoints_.empty()) return byte;
  size_t step = byte / kStep;
  if (step >= checkpoints_.size()) step = checkpoints_.size() - 1;
  if (checkpoints_[step].byte > byte) --step;
  auto [at, count] = checkpoints_[step];
  while (at < byte) {
    const CodePoint c = code_point_at(text_, at);
    at += c.length;
    count += width(c, unit_);
  }
  return count;
}

}  // namespace dateline
