#pragma once

// Answers to outcome: what follows from what is known, and nothing that does not.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/truth.hpp"
#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

enum class CareStatus : std::uint8_t {
  not_applicable,  // not with this disposition, or its `when` is no
  undecided,       // depends on what is not known
  withheld,        // would apply, but a precaution speaks against it
  offered,
};

struct CareOutcome {
  CareStatus status = CareStatus::undecided;
  std::optional<std::size_t> withheld_by;  // which of the care path's precautions
};

/// Who contradicts themselves gets the most urgent of what follows from each way to take their
/// answers: a rule has fired if it has in one of the ways, and is ruled out if it is in all.
///
/// The truth about the person lies between `at_least` and `at_most`, whatever the missing answers
/// are. Rules and care paths stand in the order of the program.
struct Outcome {
  Disposition at_least;
  Disposition at_most;
  /// The recommendation. Nothing while a finding that could change it is unanswered.
  std::optional<Disposition> disposition;
  std::vector<Truth> rules;  // yes: fired, no: ruled out, unknown: undecided
  std::vector<CareOutcome> care;
  /// The unanswered findings that can still change the recommendation or `at_most`, whatever else
  /// is answered or not known: the most urgent first, then in the pack's order.
  std::vector<FindingId> ask;
  /// The unanswered findings that can still decide a care path, in the pack's order. Empty as long
  /// as there is no disposition.
  std::vector<FindingId> ask_for_care;

  /// Whether no further answer changes the disposition.
  [[nodiscard]] bool settled() const { return at_least == at_most; }
};

/// Of one person alone; `Outcomes` is about many.
Outcome infer(const Program& program, const Row& row);

/// The same for somebody who gets no less than `floor`, whatever the rules say.
Outcome infer(const Program& program, const Row& row, Disposition floor);

/// Whether a care path may accompany the person's true disposition, which is the recommended one
/// or, as far as rules are undecided, a more urgent one: home care is never offered to somebody in
/// whom an emergency cannot be ruled out. Unknown as long as nothing is recommended.
Truth accompanies(const ProgramCare& care, const Outcome& outcome);

/// The undecided rules that would raise the outcome above what is recommended (or, while nothing
/// is, above `at_least`).
std::vector<RuleId> cannot_be_ruled_out(const Program& program, const Outcome& outcome);

/// The rules that fired, in the pack's order.
std::vector<RuleId> fired_rules(const Outcome& outcome);

/// The rules that fired, most urgent first, then in the pack's order.
std::vector<RuleId> fired_rules(const Program& program, const Outcome& outcome);

/// Those of them that are why the outcome is as urgent as it is: what a rule says that calls for no
/// more than everybody gets is no reason.
std::vector<RuleId> reasons(const Program& program, const Outcome& outcome);

/// The care paths that it came to this for, in the pack's order.
std::vector<CareId> care_with(const Outcome& outcome, CareStatus status);

}  // namespace triage
