#pragma once

// How far two words are apart for somebody who types.

#include <cstddef>
#include <string_view>

namespace triage {

/// Optimal string alignment distance: insertions, deletions, changes and swaps of neighbours, each
/// of which counts 1; nothing is edited twice. In bytes, so that an accent counts as two, and with
/// capitals different from small letters: who wants it otherwise folds both first. Takes time in
/// proportion to both lengths multiplied: hostile input has to be cut by the caller.
std::size_t edit_distance(std::string_view a, std::string_view b);

}  // namespace triage
