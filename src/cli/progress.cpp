#include "cli/progress.hpp"

#include <iomanip>
#include <iostream>

namespace triage::cli {

void Progress::show(std::size_t count) {
  constexpr std::chrono::milliseconds between_updates(200);
  if (!shown_) return;
  const auto now = std::chrono::steady_clock::now();
  if (now - last_ < between_updates) return;
  last_ = now;
  std::cerr << '\r' << count << " cases" << std::flush;
  visible_ = true;
}

void Progress::clear() {
  constexpr int widest_line = 30;
  if (visible_) std::cerr << '\r' << std::setw(widest_line) << "" << '\r' << std::flush;
  visible_ = false;
}

}  // namespace triage::cli
