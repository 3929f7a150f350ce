#include "triage/program/from_pack_intervals.hpp"

#include <algorithm>

namespace triage {
namespace {

constexpr std::int64_t one = 1'000'000;

/// The least multiple of `step` at or above `units`.
std::int64_t multiple_from(std::int64_t units, std::int64_t step) {
  const std::int64_t rest = (units % step + step) % step;
  return rest == 0 ? units : units - rest + step;
}

}  // namespace

Quantity answer_from(const Quantity& quantity) {
  if (quantity.dimension != Dimension::temperature) return quantity;
  constexpr std::int64_t celsius = 9;
  constexpr std::int64_t fahrenheit = 5;
  return {quantity.dimension, std::min(multiple_from(quantity.smallest_units, celsius),
                                       multiple_from(quantity.smallest_units, fahrenheit))};
}

Quantity answer_after(const Quantity& quantity) {
  return answer_from({quantity.dimension, quantity.smallest_units + 1});
}

Quantity whole_from(const Quantity& quantity) {
  return {quantity.dimension, multiple_from(quantity.smallest_units, one)};
}

Quantity whole_after(const Quantity& quantity) {
  return whole_from({quantity.dimension, quantity.smallest_units + 1});
}

Quantity whole_until(const Quantity& quantity) {
  return {quantity.dimension, whole_after(quantity).smallest_units - one};
}

Quantity first_above(const Cut& cut) {
  return cut.threshold_is_above ? cut.threshold : answer_after(cut.threshold);
}

std::optional<Quantity> least_answer(const Finding& finding, const std::vector<Cut>& cuts,
                                     std::size_t interval) {
  const Quantity from = interval == 0 ? finding.smallest
                                      : std::max(finding.smallest, first_above(cuts[interval - 1]));
  const Quantity least = finding.whole ? whole_from(from) : answer_from(from);
  const bool below_next = interval == cuts.size() || least < first_above(cuts[interval]);
  if (!below_next || finding.largest < least) return std::nullopt;
  return least;
}

}  // namespace triage
