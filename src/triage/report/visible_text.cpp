#include "triage/report/visible_text.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"

namespace triage {

std::vector<std::string> visible_lines(std::string_view text) {
  std::vector<std::string> lines;
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    lines.push_back(printable(text.substr(at, end - at)));
    at = end + 1;
  }
  return lines;
}

std::string escaped_markup(std::string_view text) {
  std::string out;
  for (const char c : printable_lines(text)) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      default: out += c;
    }
  }
  return out;
}

bool is_safe_address(std::string_view address) {
  constexpr auto schemes =
      std::to_array<std::string_view>({"https://", "http://", "mailto:", "tel:"});
  if (address.starts_with('#')) return true;
  const std::string folded = lower(address);
  return std::ranges::any_of(schemes,
                             [&](std::string_view scheme) { return folded.starts_with(scheme); });
}

}  // namespace triage
