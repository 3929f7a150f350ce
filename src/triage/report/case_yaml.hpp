#pragma once

// A case as a case file, which `triage` reads again.

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

std::string case_to_yaml(const RulePack& pack, const Case& person);

/// A line for a case file that says which pack asked, in which language, and when: `time` is what
/// the caller takes for that, such as 2026-11-26T21:00:00Z.
std::string interview_to_yaml(const RulePack& pack, std::string_view time);

/// When signs of an emergency ended an interview.
enum class EndedEarly : std::uint8_t { before_the_first_question, later };

/// What is kept of such an interview, with the advice of the most urgent disposition. It is no
/// case: who reads it as one is told so.
std::string ended_interview_to_yaml(const RulePack& pack, const Case& person, EndedEarly when,
                                    std::span<const std::string> signs);

}  // namespace triage
