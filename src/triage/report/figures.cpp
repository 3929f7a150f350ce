#include "triage/report/figures.hpp"

#include <cmath>
#include <cstdlib>

namespace triage {

std::string decimals_text(double value, int decimals) {
  const long long rounded = std::llround(value * std::pow(10.0, decimals));
  std::string digits = std::to_string(std::abs(rounded));
  const auto places = static_cast<std::size_t>(decimals);
  if (digits.size() <= places) digits.insert(0, places + 1 - digits.size(), '0');
  if (places > 0) digits.insert(digits.size() - places, 1, '.');
  return (rounded < 0 ? "-" : "") + digits;
}

std::string figure_text(double value) {
  constexpr int decimals = 4;
  return decimals_text(value, decimals);
}

std::string percent_text(double rate) { return decimals_text(rate * 100, 1) + " %"; }

std::string bounds_text(const Share& share) {
  return percent_text(share.low) + " to " + percent_text(share.high);
}

std::string interval_text(const Kappa::Interval& interval) {
  return decimals_text(interval.low, 2) + " to " + decimals_text(interval.high, 2);
}

Table counts_table(const std::string& expected, const std::vector<std::string>& names,
                   const Counts& counts) {
  Table table{expected, names};
  for (std::size_t row = 0; row < names.size(); ++row) {
    TableRow& cells = table.rows.emplace_back(TableRow{names[row]});
    for (const std::size_t count : counts[row]) cells.cells.push_back(std::to_string(count));
  }
  return table;
}

Value share_value(const Share& share) {
  return {Record{{"count", number_value(share.count)},
                 {"of", number_value(share.of)},
                 {"rate", {figure_text(share.rate())}},
                 {"low", {figure_text(share.low)}},
                 {"high", {figure_text(share.high)}}}};
}

Value counts_value(const std::vector<std::string>& names, const Counts& counts) {
  Record expected;
  for (std::size_t row = 0; row < names.size(); ++row) {
    Record given;
    for (std::size_t column = 0; column < names.size(); ++column) {
      given.push_back({names[column], number_value(counts[row][column])});
    }
    expected.push_back({names[row], {std::move(given)}});
  }
  return {std::move(expected)};
}

}  // namespace triage
