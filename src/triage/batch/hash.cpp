#include "triage/batch/hash.hpp"

#define XXH_INLINE_ALL
#include <xxhash.h>

namespace triage {

std::uint64_t hash_of(std::string_view text) { return XXH3_64bits(text.data(), text.size()); }

Fingerprint fingerprint_of(std::string_view text) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  return {hash.low64, hash.high64};
}

[[gnu::flatten]] void take_fingerprint(std::string_view text, Fingerprint& fingerprint) {
  const XXH128_hash_t hash = XXH3_128bits(text.data(), text.size());
  fingerprint[0] = hash.low64;
  fingerprint[1] = hash.high64;
}

}  // namespace triage
