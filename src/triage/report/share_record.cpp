#include "triage/report/share_record.hpp"

#include "triage/report/test_wording.hpp"

namespace triage {

Value share_value(const Share& share) {
  constexpr int decimals = 4;
  return {Record{{"count", number_value(share.count)},
                 {"of", number_value(share.of)},
                 {"rate", {decimals_text(share.rate(), decimals)}},
                 {"low", {decimals_text(share.low, decimals)}},
                 {"high", {decimals_text(share.high, decimals)}}}};
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
