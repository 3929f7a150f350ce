#pragma once

// The figures in a text, and whether a translation says the same with them.

#include <string>
#include <string_view>
#include <vector>

namespace triage {

/// A number in digits, with a point for decimals, and what it counts where that is a unit that we
/// know in English or Spanish ("h" of `8 hours` and `8 horas`), else empty.
struct Figure {
  std::string number;
  std::string unit;

  friend bool operator==(const Figure&, const Figure&) = default;
};

/// In the order of the text, and behind them its gaps (gaps.hpp), each of which stands for a
/// figure.
std::vector<Figure> figures_in(std::string_view text);

/// The numbers alone, sorted as texts: what two texts have to have in common, wherever it stands.
std::vector<std::string> sorted_numbers(const std::vector<Figure>& figures);

/// Whether two texts with the same numbers say the same with them, as far as their units tell: "2
/// every 8 hours" is not "8 every 2 hours". A number may stand in another place if its unit goes
/// with it.
bool say_the_same(const std::vector<Figure>& here, const std::vector<Figure>& there);

/// "2, 8 h"
std::string listed(const std::vector<Figure>& figures);

}  // namespace triage
