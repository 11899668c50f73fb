// A column of a pack: lines of text that are read in place.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace dateline {

class Lines {
 public:
  /// So many lines share one entry of the table of offsets.
  static constexpr uint32_t kStep = 8;

  /// `steps`: the bytes of each kStep lines as u16, all low bytes first, then all high ones. `text`: `count` lines, each
  /// with its line end; it must outlive the object. False when they do not fit each other. Cost: one sum a step.
  bool open(std::string_view steps, std::string_view text, uint32_t count);

  uint32_t size() const { return count_; }

  /// Line i without its line end. Must be below size(). Cost: a look at up to kStep lines. Where the text
  /// holds other lines than its steps say, it gives other lines, never bytes outside.
  std::string_view get(uint32_t i) const;

  /// Blocks are kStep lines each, the last one what is left.
  uint32_t blocks() const { return static_cast<uint32_t>(starts_.size()) - 1; }
  std::string_view block(uint32_t i) const { return text_.substr(starts_[i], starts_[i + 1] - starts_[i]); }

  /// Takes the first line off `rest`.
  static std::string_view cut(std::string_view& rest) {
    size_t end = 0;   // lines are short: to call memchr would take longer
    while (end < rest.size() && rest[end] != '\n') ++end;
    const std::string_view line(rest.data(), end);
    rest.remove_prefix(end < rest.size() ? end + 1 : end);
    return line;
  }

 private:
  std::string_view text_;
  std::vector<uint32_t> starts_{0};   // of each block, and the end
  uint32_t count_ = 0;
};

}  // namespace dateline
