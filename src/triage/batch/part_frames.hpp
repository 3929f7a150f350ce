#pragma once

// What stands in a part, for whoever writes and whoever reads one.

#include <array>
#include <cstdint>
#include <string_view>

#include "triage/batch/hash.hpp"

namespace triage {

/// What a part begins with. Another number where a part is written in another way: then an older
/// program says that this is no part of its own, and does not guess.
inline constexpr std::string_view mark_of_part = "triage part 2\n";

// The kinds of frames: a byte in front of each.
inline constexpr char head_frame = 'H';
inline constexpr char chunk_frame = 'C';
inline constexpr char end_of_file_frame = 'F';
inline constexpr char last_frame = 'E';

/// What became of a case, as a number: the first disposition is 2, the next one 3.
inline constexpr std::uint64_t bad_result = 0;
inline constexpr std::uint64_t undetermined_result = 1;
inline constexpr std::uint64_t first_disposition = 2;

/// The fingerprint of all frames up to one of this kind.
inline Fingerprint with_frame(const Fingerprint& before, char kind, const Fingerprint& payload) {
  const std::array<std::uint64_t, 5> all = {before[0], before[1], static_cast<std::uint64_t>(kind),
                                            payload[0], payload[1]};
  return fingerprint_of({reinterpret_cast<const char*>(all.data()), sizeof all});
}

}  // namespace triage
