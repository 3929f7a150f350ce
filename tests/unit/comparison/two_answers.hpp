#pragma once

// Every way to answer a question that two packs ask, or one of them, to both at once.

#include <array>
#include <optional>
#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::tests {

using Packs = std::array<const RulePack*, 2>;  // old, new
/// What each of them calls a question, if it asks it.
using Asked = std::array<std::optional<FindingId>, 2>;

/// One way to answer one question, to each pack as far as it asks it.
struct TwoAnswers {
  std::array<std::optional<Answer>, 2> to;  // old, new
  bool unsure = false;
};

/// One answer for each cell in which both packs take one, and `unknown`.
std::vector<TwoAnswers> answers_to(const Packs& packs, const Asked& asked);

/// Whether this finding can be answered with that.
bool takes(const Finding& finding, const Quantity& quantity);

/// What is said of each of these options, to a pack that may have fewer of them.
std::vector<OptionAnswer> told(const Finding& finding, const std::vector<std::string>& ids,
                               const std::vector<OptionAnswer>& said);

}  // namespace triage::tests
