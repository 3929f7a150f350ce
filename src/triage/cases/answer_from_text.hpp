#pragma once

// One answer, from the words of a person, a flag or a file. Every way into the program uses this.

#include <cstdint>
#include <optional>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/base/quantity.hpp"
#include "triage/pack/finding.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

struct RulePack;

/// Reads `unknown`, `yes`, `car_crash`, `lifting;sport`, `none`, `10 days`, as the finding's type
/// asks, whatever the case of the letters. Several options of an any_of stand between `;` or `,`.
/// Reports what it cannot read.
std::optional<Answer> answer_from_text(const RulePack& pack, FindingId finding,
                                       std::string_view text, Place place,
                                       Diagnostics& diagnostics);

enum class QuantityProblem : std::uint8_t { not_a_quantity, out_of_range, not_whole };

/// A quantity, and what keeps it from being an answer.
struct QuantityReading {
  ParsedQuantity parsed;
  std::optional<QuantityProblem> problem;
};

/// Reads `10 days` for a finding that is a quantity.
QuantityReading read_quantity(const Finding& finding, std::string_view text);

/// The finding called `name`; reports it, with the nearest name, if there is none.
std::optional<FindingId> finding_named(const RulePack& pack, std::string_view name, Place place,
                                       Diagnostics& diagnostics);

/// The option called `name`, likewise.
std::optional<OptionId> option_named(const Finding& finding, std::string_view name, Place place,
                                     Diagnostics& diagnostics);

inline constexpr std::string_view unknown_answer = "unknown";

/// `yes` and `no`, and `true` and `false` as JSON writes them, in any case; nothing for others.
std::optional<bool> yes_or_no(std::string_view text);

}  // namespace triage
