// Hashes that name features. A model holds hashes, not strings, so these functions are part of its format.
#pragma once

#include <cstdint>
#include <string_view>

namespace dateline {

/// Spreads every bit of `value` over all 32 (a bijection; constants by C. Wellons' search, "lowbias32").
constexpr uint32_t mix(uint32_t value) {
  value ^= value >> 16;
  value *= 0x7feb352du;
  value ^= value >> 15;
  value *= 0x846ca68bu;
  return value ^ (value >> 16);
}

/// One hash for an ordered pair.
constexpr uint32_t combine(uint32_t first, uint32_t second) { return mix(first * 0x9e3779b1u + second); }

/// FNV-1a, then mixed.
constexpr uint32_t hash_bytes(std::string_view bytes) {
  uint32_t hash = 0x811c9dc5u;
  for (const char c : bytes) hash = (hash ^ static_cast<unsigned char>(c)) * 0x01000193u;
  return mix(hash);
}

}  // namespace dateline
