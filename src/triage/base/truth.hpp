#pragma once

// Strong Kleene three-valued logic: what is known so far about a statement. Knowing more turns an
// unknown into a yes or a no, and never a yes or a no into anything else; that holds of everything
// made of the functions here, and is why an outcome that is settled stays as it is.

#include <algorithm>
#include <cstdint>

namespace triage {

/// Ordered from no to yes, so that AND is the minimum and OR the maximum.
enum class Truth : std::uint8_t { no, unknown, yes };

/// AND and NOT of Kleene's strong logic.
constexpr Truth both(Truth a, Truth b) { return std::min(a, b); }
constexpr Truth opposite(Truth a) {
  return static_cast<Truth>(static_cast<std::uint8_t>(Truth::yes) - static_cast<std::uint8_t>(a));
}

}  // namespace triage
