#pragma once

// What a person said, and the row that it becomes.

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/id.hpp"
#include "triage/base/quantity.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// Asked, and not known.
struct Unknown {};
/// A quantity's "nothing of the kind".
struct None {};

/// What was said about one option of an any_of.
enum class OptionAnswer : std::uint8_t { unanswered, unknown, no, yes };

/// What was said about one finding, in the form its type takes:
/// yes_no: bool; one_of: OptionId; any_of: an OptionAnswer for each option; quantities: Quantity or
/// None. Unknown for every type.
struct Answer {
  FindingId finding;
  Either<Unknown, bool, OptionId, std::vector<OptionAnswer>, None, Quantity> said;
  std::string text;  // in the person's own words, to show it again: "101.3 F"
};

/// The options that were chosen: the one of a one_of, or those of an any_of that were answered yes;
/// none of any other answer.
std::vector<OptionId> chosen_options(const Answer& answer);

/// The row of what was said; each finding is answered once at most. Where a finding that a
/// checklist asks is answered by itself as well, the two are taken together.
Row as_said(const Program& program, std::span<const Answer> said);

/// The same after measurements: where everything that follows from the answers starts.
Row encode(const Program& program, std::span<const Answer> said);

}  // namespace triage
