#pragma once

// Why an outcome is what it is, why it is nothing else, and what would change it.

#include <string>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/page.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// To stand below `outcome_text`, which gives the reasons for the outcome itself.
std::string explanation_text(const RulePack& pack, const Program& program, const Case& person,
                             const Assessment& assessment, const Style& style);

Value explanation_value(const RulePack& pack, const Program& program, const Case& person,
                        const Assessment& assessment);

}  // namespace triage
