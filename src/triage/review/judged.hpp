#pragma once

// What several people said, each for themselves, of the same cases, held against the pack.

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/review/agreement.hpp"

namespace triage {

/// The cases of one judge, each with what it must be given, where that was decided.
struct JudgedSheet {
  std::string judge;
  std::vector<Case> cases;
};

struct JudgedCase {
  Case person;
  std::vector<std::optional<Disposition>> said;  // by judge
  std::optional<Disposition> given;              // by the pack

  /// Whether somebody asks for more urgent care than the pack gives.
  [[nodiscard]] bool is_under_triaged() const;
  /// Whether all who judged it ask for less.
  [[nodiscard]] bool is_over_triaged() const;
};

/// How far two agree, or all judges.
struct Agreement {
  std::string between;
  Share agreed;  // of the cases that each of them judged
  std::optional<Kappa> kappa;
};

struct Judged {
  std::vector<std::string> judges;
  std::vector<JudgedCase> cases;  // in the order in which they first come
  /// Cases that have the same id on two sheets, and other answers.
  std::vector<std::string> other_answers;
};

/// Puts the sheets together, person by person, with what the pack gives each.
Judged judged_by(const Pack& pack, const std::vector<JudgedSheet>& sheets);

/// Each two judges, and each judge and the pack (Cohen's kappa); at last, where there are more than
/// two judges, all of them (Fleiss' kappa).
std::vector<Agreement> agreements(const RulePack& pack, const Judged& judged);

}  // namespace triage
