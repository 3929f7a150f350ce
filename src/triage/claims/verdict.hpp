#pragma once

// What came of checking a claim about a pack.

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/place.hpp"
#include "triage/cases/case.hpp"

namespace triage {

/// What is claimed. In the order in which they are reported.
enum class Check : std::uint8_t {
  rule_fires,
  rule_matters,
  condition_varies,
  fact_is_used,
  finding_matters,
  care_is_offered,
  precaution_matters,
  guarantee,
  guarantee_unsure,
  worse_never_lowers,
  worse_never_lowers_unsure,
  otherwise_is_meant,
  extension_never_lowers,
  contradictions_never_lower,
  no_care_in_emergency,
  advice_at_home,
  unknown_is_not_home,
  bounds_hold,
  bounds_are_exact,
  interview_settles,
  interview_asks_what_matters,
  enumeration_agrees,
};

/// What came of a claim: whoever adds one more decides what `is_proved` makes of it.
enum class Result : std::uint8_t {
  proved,
  noted,        // the claim does not hold, but nobody is worse off for it
  not_claimed,  // nothing is said about this subject; `problem` is the reason
  gave_up,      // it is not known whether the claim holds: a diagram grew too large
  refuted,
};

/// One row of the table of verdict.cpp.
struct CheckTexts {
  Check check{};
  std::string_view id;                 // stable: `rule-matters`
  std::string_view claim;              // what is claimed of the pack, one sentence
  Result otherwise = Result::refuted;  // what comes of it where it does not hold
};

/// All checks, in the order of `Check`. They are there as long as the program.
std::span<const CheckTexts> check_table();
/// The row of a check.
const CheckTexts& texts_of(Check check);

/// Something in the pack that has to do with a refutation.
struct Involved {
  std::string name;  // "rule 'fever'"
  Place place;
};

/// The result for one subject: one rule, one guarantee, or the pack as a whole.
struct Verdict {
  Check check{};
  std::string subject = {};  // "rule 'fever'"; empty for the pack as a whole
  Result result = Result::proved;
  std::string problem = {};  // what is wrong, and what to do; why nothing is claimed
  std::vector<Involved> involved = {};
  std::optional<Case> counterexample = {};
  /// Where the outcome moves as the answers go from `counterexample` to this one.
  std::optional<Case> compared_with = {};
};

}  // namespace triage
