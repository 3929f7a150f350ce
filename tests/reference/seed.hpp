#pragma once

// Where random tests begin, and how long they go on. The same seed gives the same tests on every
// machine; a fresh one looks where none has looked before.

#include <cstddef>
#include <cstdint>

namespace triage::reference {

/// The number in the environment variable TRIAGE_SEED, or 0. Every random test adds it to the
/// numbers that it starts from; the test program prints it where it is not 0.
std::uint32_t seed();

/// How many of `all` rounds a random test has: as many percent as the environment variable
/// TRIAGE_ROUNDS says, at least one; without it, all. Sanitizers take ten times as long, and see a
/// fault of memory in the first input that reaches it.
std::uint32_t rounds(std::uint32_t all);

/// Whether the thing of this number, of many alike that a test goes through, is looked at: all are,
/// and where TRIAGE_ROUNDS says fewer, as many percent, spread evenly.
bool is_looked_at(std::size_t number);

}  // namespace triage::reference
