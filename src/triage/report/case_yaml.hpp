#pragma once

// A case as a case file, which `triage` reads again.

#include <string>
#include <string_view>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// The text as a YAML scalar: plain where that is certainly safe, else in double quotes.
std::string yaml_scalar(std::string_view text);

/// An answer as a case file has it: `yes`, `car_crash`, a list of options where each was answered
/// yes or no, else a record of those that were; `3 weeks`, `unknown`.
Value answer_value(const Finding& finding, const Answer& answer);

/// With how an interview ended, if signs of an emergency ended it.
std::string case_to_yaml(const RulePack& pack, const Case& person);

/// A line for a case file that says which pack asked, in which language, whom, and when: `time` is
/// what the caller takes for that, such as 2026-11-26T21:00:00Z.
std::string interview_to_yaml(const RulePack& pack, Listener listener, std::string_view time);

}  // namespace triage
