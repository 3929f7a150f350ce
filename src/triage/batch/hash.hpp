#pragma once

// Hashes that tables are built on. They are the same on one machine from run to run, and protect
// against nobody who looks for collisions. Where people have to rely on a fingerprint, that of a
// pack, it is a SHA-256 (base/sha256.hpp).

#include <array>
#include <cstdint>
#include <string_view>

namespace triage {

/// XXH3 with 64 bits: whoever finds the same one compares the texts.
std::uint64_t hash_of(std::string_view text);

/// XXH3 with 128 bits, so that two texts are taken to be the same if these are: that any two of a
/// million texts have the same one by chance happens once in some 10^27 times.
using Fingerprint = std::array<std::uint64_t, 2>;

Fingerprint fingerprint_of(std::string_view text);
/// The same into memory: two halves that come in registers are else written one by one and read
/// together, for which a processor waits.
void take_fingerprint(std::string_view text, Fingerprint& fingerprint);

}  // namespace triage
