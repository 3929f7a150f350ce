#include "reference/seed.hpp"

#include <algorithm>
#include <cstdlib>

namespace triage::reference {
namespace {

std::uint32_t from_environment(const char* name, std::uint32_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
}

}  // namespace

std::uint32_t seed() {
  static const std::uint32_t number = from_environment("TRIAGE_SEED", 0);
  return number;
}

std::uint32_t rounds(std::uint32_t all) {
  static const std::uint32_t percent = from_environment("TRIAGE_ROUNDS", 100);
  return std::max(1U, all * std::min(percent, 100U) / 100);
}

}  // namespace triage::reference
