#pragma once

// What a run did, for programs: which of the cases it took, and how they came out.

#include <string>

#include "triage/batch/part_file.hpp"
#include "triage/report/record.hpp"

namespace triage {

/// What `--summary-file` writes (docs/commands.md). Texts are as they came: JSON escapes them.
Record summary_record(const RunOfParts& run, Shard shard, const Extent& extent, const Tally& tally);

}  // namespace triage
