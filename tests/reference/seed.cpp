#include "reference/seed.hpp"

#include <cstdlib>

namespace triage::reference {

std::uint32_t seed() {
  static const std::uint32_t number = [] {
    const char* text = std::getenv("TRIAGE_SEED");
    return text == nullptr ? 0U : static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
  }();
  return number;
}

}  // namespace triage::reference
