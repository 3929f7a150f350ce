#pragma once

// How a check comes to its verdicts: from sets of those who would disprove what it claims.

#include <string>
#include <vector>

#include "triage/claims/verdict.hpp"
#include "triage/claims/verify.hpp"
#include "triage/model/model.hpp"
#include "triage/model/partial_model.hpp"
#include "triage/model/witness.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::checks {

/// What is claimed, and of what: "rule 'fever'"; of the pack as a whole if that is empty.
struct Claim {
  Check check{};
  std::string subject;
};

/// What a check works with: the pack, everybody as sets, and the report that it adds to. Of what is
/// handed to its functions, only sets of `model`'s diagram will do, or those of `partial`'s where
/// that is handed along.
struct Proof {
  const Pack& pack;
  Model& model;
  Verification& result;

  /// The claim holds unless somebody is in `counterexamples`; if so, the simplest is shown, but
  /// only after inference has said the same of them. `problem` and `involved` are told in that case
  /// alone.
  void holds_unless(Claim claim, Set counterexamples, std::string problem,
                    std::vector<Involved> involved, const Shown& shown = {});
  /// The claim holds if `holds`; there is nobody to show if it does not.
  void holds_if(bool holds, Check check, std::string subject, std::string problem,
                std::vector<Involved> involved);
  /// The claim is not made about this subject, and the report says why: what is passed over in
  /// silence would be taken for proved.
  void not_claimed(Check check, std::string subject, std::string reason);
  /// The claim was refuted for complete answers: it need not be made of incomplete ones.
  void fails_already(Check check, std::string subject);
  /// Whether a verdict about this subject was refuted before: what fails for complete answers need
  /// not be said again of incomplete ones.
  [[nodiscard]] bool is_refuted(Check check, const std::string& subject) const;
  /// The claim, about answers that may be incomplete, holds unless somebody is in
  /// `counterexamples`, which are partial combinations of what people say.
  void holds_unless(PartialModel& partial, Claim claim, Set counterexamples, std::string problem,
                    std::vector<Involved> involved, const Shown& shown = {});
};

/// Puts people into a verdict who were run through inference before: `shows` is whether they show
/// there what the verdict says. Nobody is put there who does not; the verdict then says so.
void show(Verdict& verdict, bool shows, Case person, std::optional<Case> compared_with = {});

/// What a verdict is about, with its place: its name is the subject of the claims about it.
Involved involved(const Rule& rule);
Involved involved(const CarePath& path);
Involved involved(const Finding& finding);
Involved involved(const Guarantee& guarantee);
Involved involved(const Fact& fact);

}  // namespace triage::checks
