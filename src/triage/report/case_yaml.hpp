#pragma once

// A case as a case file, which `triage` reads again.

#include <span>
#include <string>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

std::string case_to_yaml(const RulePack& pack, const Case& person);

/// What is kept of an interview that ended before its first question, with the advice of the most
/// urgent disposition. It is no case: who reads it as one is told so.
std::string ended_interview_to_yaml(const RulePack& pack, const Case& person,
                                    std::span<const std::string> signs);

}  // namespace triage
