#pragma once

// Hashes that tables are built on. They are the same on one machine from run to run, and protect
// against nobody who looks for collisions.

#include <array>
#include <cstdint>
#include <string_view>

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace triage {

inline std::uint64_t hash_of(std::string_view text) {
  return XXH3_64bits(text.data(), text.size());
}

/// 128 bits, so that two texts are taken to be the same if these are.
using Fingerprint = std::array<std::uint64_t, 2>;

inline Fingerprint fingerprint_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.low64, hash.high64};
}

}  // namespace triage
