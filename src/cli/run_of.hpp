#pragma once

#include "cli/inputs.hpp"
#include "cli/run_batch.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

/// What makes a batch what it is, but for the sizes of its inputs.
RunOfParts run_of(const RulePack& pack, const BatchOptions& options, const FoundInputs& inputs);

}  // namespace triage::cli
