#pragma once

// One shard of the cases of some files, assessed and written as the part that a merge takes.

#include "cli/case_run.hpp"
#include "cli/output_file.hpp"
#include "cli/progress.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/record_order.hpp"

namespace triage::cli {

/// Assesses `shard` of `cases`, which have begun, into `output`, which is still to be finished.
/// Ends the run where the part is of no use. Returns how the cases came out.
Tally write_part(CaseRun& cases, const RunOfParts& run, const Shard& shard, Output& output,
                 Progress& progress);

}  // namespace triage::cli
