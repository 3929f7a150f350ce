#pragma once

// What a change to a pack changes, for its reviewer and for programs.

#include <string>

#include "triage/proof/difference.hpp"
#include "triage/report/page.hpp"
#include "triage/report/record.hpp"

namespace triage {

std::string difference_text(const Difference& difference, const Style& style);

Record difference_record(const Difference& difference);

}  // namespace triage
