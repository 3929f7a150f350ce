#pragma once

// One person's answers, or why they could not be read.

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/either.hpp"
#include "triage/base/id.hpp"
#include "triage/base/listener.hpp"
#include "triage/base/place.hpp"
#include "triage/program/program.hpp"
#include "triage/reasoning/answers.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage {

struct RulePack;

/// Why a case cannot be called so; empty if it can: 1 to 256 visible bytes on a line, no formula.
std::string problem_with_id(std::string_view id);

/// What the outcome of a vignette must be.
struct Expectation {
  std::optional<Disposition> disposition;    // nothing: undetermined
  std::optional<std::vector<RuleId>> fired;  // exactly these, in any order
  std::vector<CareId> care;                  // offered
  std::vector<CareId> not_care;              // not offered
};

/// How an interview ended that gave the advice of the most urgent disposition before its questions
/// were answered. Whoever reads what it left gives that advice again, whatever was answered.
struct EndedEarly {
  enum class When : std::uint8_t { before_the_first_question, later };
  When when = When::later;
  /// The signs of an emergency that are there, by their ids in the pack; or `yes`, `unknown`, or
  /// `called_for_help`. A pack that has another list does not know them all.
  std::vector<std::string> signs;
};
inline constexpr std::string_view called_for_help = "called_for_help";

struct Case {
  std::string id;                // empty until its reader knows what to call it
  bool named_by_reader = false;  // the case gave itself no id
  Place place;                   // of its id, or of the case itself
  std::string note;
  std::vector<Answer> answers;
  std::optional<Expectation> expect;
  std::optional<EndedEarly> ended;
  Listener listener = Listener::the_person;  // who answers, and reads what comes of it
};

/// A case that cannot be read. Never empty; errors and warnings, in the order of their places.
struct BadCase {
  std::string id;
  std::vector<Diagnostic> problems;
  /// The piece of the file that the problems are about, to show their lines; may be absent.
  std::shared_ptr<const std::string> text;
  std::uint32_t first_line = 1;

  /// The first error, which stands for the case where only one can be shown.
  [[nodiscard]] const Diagnostic& first_error() const;
  [[nodiscard]] SourceText source() const;
};

using CaseOrError = Either<Case, BadCase>;

/// What was said of the finding; null if nothing was.
const Answer* answer_to(const std::vector<Answer>& answers, FindingId finding);

/// Adds a later answer; the one way in which answers from a file, flags and an interview come
/// together. It takes the place of an earlier one to the same finding, but what tells nothing takes
/// nothing back: `unknown`, or the `none` of a quantity that measures another finding ("no
/// thermometer"). Of a checklist each option is taken by itself: a sign that was reported stays
/// reported. Returns what is said of the finding now.
const Answer& merge_answer(const RulePack& pack, std::vector<Answer>& answers, Answer later);

/// In which ways an outcome is not what the vignette expects, each a sentence; empty when it is.
std::vector<std::string> unmet_expectations(const RulePack& pack, const Expectation& expect,
                                            const Outcome& outcome);

}  // namespace triage
