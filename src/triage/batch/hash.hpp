#pragma once

// Hashes that tables are built on. They are the same on one machine from run to run, and protect
// against nobody who looks for collisions.

#include <array>
#include <cstdint>
#include <string_view>

namespace triage {

std::uint64_t hash_of(std::string_view text);

/// 128 bits, so that two texts are taken to be the same if these are.
using Fingerprint = std::array<std::uint64_t, 2>;

Fingerprint fingerprint_of(std::string_view text);

}  // namespace triage
