#pragma once

// Words typed in a hurry.

#include <cstddef>
#include <span>
#include <string_view>

namespace triage::dialogue {

/// A part of a text.
struct TextRange {
  std::size_t begin = 0;
  std::size_t size = 0;  // 0: nowhere
};

/// Where the words of `phrase` stand in `text`, one after the other or written as one, with slips
/// of the finger in them. The shorter a word, the less may be wrong with it; a word of up to three
/// letters has to be right, and so has the first letter of each, which people seldom miss. `others`
/// are words of their own, and no slips. All are folded.
TextRange find_misspelt(std::string_view phrase, std::string_view text,
                        std::span<const std::string_view> others);

}  // namespace triage::dialogue
