// URLs, e-mail addresses, handles and hashtags: one token each.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// A stretch of text without white space, and whether it may hold an address. Looked at once, so that the checks at
/// each of its tokens stay cheap.
struct Chunk {
  uint32_t end = 0;
  bool at_sign = false, slashes = false, www = false, hash = false;
};

Chunk read_chunk(std::string_view text, uint32_t at);

/// Bytes of the address that begins at `at` inside `chunk`, or 0.
uint32_t address_length(std::string_view text, uint32_t at, const Chunk& chunk);

}  // namespace dateline
