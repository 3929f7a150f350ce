#include "reference/seed.hpp"

#include <algorithm>
#include <cstdlib>

namespace triage::reference {
namespace {

std::uint32_t from_environment(const char* name, std::uint32_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : static_cast<std::uint32_t>(std::strtoul(text, nullptr, 10));
}

std::uint32_t percent() {
  static const std::uint32_t number = std::min(from_environment("TRIAGE_ROUNDS", 100), 100U);
  return number;
}

}  // namespace

std::uint32_t seed() {
  static const std::uint32_t number = from_environment("TRIAGE_SEED", 0);
  return number;
}

std::uint32_t rounds(std::uint32_t all) { return std::max(1U, all * percent() / 100); }

bool is_looked_at(std::size_t number) {
  return number * percent() / 100 != (number + 1) * percent() / 100;
}

}  // namespace triage::reference
