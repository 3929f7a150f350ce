#include "triage/report/screen.hpp"

#include <algorithm>

#include "triage/base/text.hpp"

namespace triage {

std::size_t lines_on_screen(std::string_view text, std::size_t width) {
  std::size_t lines = 0;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    const std::size_t columns = display_width(text.substr(at, end - at));
    lines += std::max<std::size_t>((columns + width - 1) / width, 1);
    at = end + 1;
  }
  return lines;
}

bool fits_on_screen(std::string_view text, std::size_t width, std::size_t below) {
  constexpr std::size_t usual_width = 80;
  constexpr std::size_t usual_lines = 24;
  constexpr std::size_t small_lines = 20;
  const std::size_t lines = width < usual_width ? small_lines : usual_lines;
  return lines_on_screen(text, width) + below <= lines;
}

}  // namespace triage
