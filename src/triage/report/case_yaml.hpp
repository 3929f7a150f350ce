#pragma once

// A case as a case file, which `triage` reads again.

#include <string>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {

std::string case_to_yaml(const RulePack& pack, const Case& person);

}  // namespace triage
