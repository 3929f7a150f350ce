#pragma once

// Whether a text can be seen as a whole. Two screens stand for all: a terminal as it opens, with 24
// lines of 80 columns, and one on a small device or with large letters, with 20 lines of 40.

#include <cstddef>
#include <string_view>

namespace triage {

/// The columns of the smaller of them.
inline constexpr std::size_t narrow_width = 40;

/// What an interview shows below a report: an empty line, what can be typed, and the cursor.
inline constexpr std::size_t lines_of_prompt = 3;

/// The lines that `text` takes where a terminal breaks them at `width` columns.
std::size_t lines_on_screen(std::string_view text, std::size_t width);

/// Whether `text` and the `below` lines that follow it fit on the screen of this width.
bool fits_on_screen(std::string_view text, std::size_t width, std::size_t below);

}  // namespace triage
