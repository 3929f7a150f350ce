#pragma once

// Where random tests begin. The same seed gives the same tests on every machine; a fresh one looks
// where none has looked before.

#include <cstdint>

namespace triage::reference {

/// The number in the environment variable TRIAGE_SEED, or 0. Every random test adds it to the
/// numbers that it starts from; the test program prints it where it is not 0.
std::uint32_t seed();

}  // namespace triage::reference
