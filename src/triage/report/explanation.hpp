#pragma once

// Why an outcome is what it is, why it is nothing else, and what would change it.

#include <vector>

#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/document.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// To stand in a report, which gives the reasons for the outcome itself.
std::vector<Section> explanation_sections(const Pack& pack, const Case& person,
                                          const Assessment& assessment);

/// The same for programs.
Value explanation_value(const Pack& pack, const Case& person, const Assessment& assessment);

}  // namespace triage
