#include "triage/report/style.hpp"

#include <array>

namespace triage {

std::string toned(std::string_view text, Tone tone, const Style& style) {
  if (!style.color || tone == Tone::plain) return std::string(text);
  constexpr std::array<std::string_view, 5> codes = {"", "1", "1;32", "1;33", "1;31"};
  return "\x1b[" + std::string(codes[static_cast<std::size_t>(tone)]) + "m" + std::string(text) +
         "\x1b[0m";
}

}  // namespace triage
