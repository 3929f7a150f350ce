#include "cli/write_part.hpp"

#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "triage/batch/in_order.hpp"

namespace triage::cli {

WrittenPart write_part(CaseRun& cases, const RunOfParts& run, const Shard& shard, Output& output,
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
  if (was_interrupted()) return {interrupted, part.tally()};
  if (cases.has_changed()) return {cannot_read_or_write, part.tally()};
  part.finish(cases.extent(), cases.is_unreadable());
  return {done, part.tally()};
}

}  // namespace triage::cli
