#pragma once

// How far two words are apart for somebody who types.

#include <cstddef>
#include <string_view>

namespace triage {

/// Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours. Takes
/// time in proportion to both lengths multiplied.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace triage
