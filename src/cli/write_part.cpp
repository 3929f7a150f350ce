#include "cli/write_part.hpp"

#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/batch/in_order.hpp"

namespace triage::cli {

Tally write_part(CaseRun& cases, const RunOfParts& run, const Shard& shard, Output& output,
                 Progress& progress) {
  PartWriter part(run, shard, output.stream());
  cases.assess(
      [&](const BatchJob& job, const AssessedChunk& chunk) {
        if (job.end) {
          part.end_file(job.source->number, *job.end);
        } else {
          part.add(job.source->number, chunk);
          progress.show(part.tally().total());
        }
      },
      [&output] { return output.reason().empty(); });
  if (was_interrupted()) end_stopped_after(part.tally().total());
  if (cases.has_changed()) throw RunEnds{cannot_read_or_write};
  part.finish(cases.extent(), cases.is_unreadable());
  return part.tally();
}

}  // namespace triage::cli
