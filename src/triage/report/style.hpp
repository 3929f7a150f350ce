#pragma once

// How a text looks in a terminal: colour comes only on top of words.

#include <cstddef>
#include <string>
#include <string_view>

namespace triage {

struct Style {
  std::size_t width = 80;
  bool color = false;
};

enum class Tone : unsigned char { plain, strong, calm, caution, alarm };

/// `text` in the colour of its tone, where the style has colours.
std::string toned(std::string_view text, Tone tone, const Style& style);

}  // namespace triage
