#include "cli/case_run.hpp"

#include <functional>
#include <memory>
#include <utility>

#if __has_include(<malloc.h>)
#include <malloc.h>
#endif

#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/interrupts.hpp"
#include "cli/log.hpp"
#include "cli/tell_of_records.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::cli {
namespace {

/// Threads that pass memory on to each other must not keep some of it each: with eight of them that
/// would be 8 MiB. And the tree of a large case, the only thing of its size, goes back as a whole
/// when the case is read: kept, it would soon hold something small, and the next tree, which then
/// does not fit, would come on top.
void share_memory_between_threads() {
#if defined(M_ARENA_MAX)
  constexpr int largest_kept = 4 << 20;  // bytes; more than any chunk of cases has
  mallopt(M_ARENA_MAX, 1);
  mallopt(M_MMAP_THRESHOLD, largest_kept);
  mallopt(M_TRIM_THRESHOLD, 2 * largest_kept);  // what the library takes by itself after a while
#endif
}

/// Whole records are many times as large as their cases: then fewer of them wait for each other.
std::size_t chunk_bytes_for(const RecordStyle& style) {
  return std::size_t{shows_levels_only(style) ? 64U : 40U} << 10U;
}

}  // namespace

CaseRun::CaseRun(const BatchWork& work, const ManyCases& options, const FoundInputs& inputs,
                 RunOfParts& run, Progress& progress)
    : work_(work), options_(options), inputs_(inputs), run_(run), progress_(progress) {}

void CaseRun::begin() {
  unreadable_ = !tell_of_inputs(inputs_);
  if (inputs_.files.empty()) {
    end_run(unreadable_ ? cannot_read_or_write : wrong_usage_or_input,
            "there are no case files (.yaml, .yml, .ndjson, .jsonl, .csv, .tsv) in what was named");
  }
  if (options_.shard) measure_inputs();
}

/// A shard is a range of all bytes, so how many these are has to be known before.
void CaseRun::measure_inputs() {
  std::uint64_t all_bytes = 0;
  for (std::size_t i = 0; i < inputs_.files.size(); ++i) {
    const auto size = text_size(inputs_.files[i]);
    if (was_interrupted()) end_stopped_after(0);
    if (!size) {
      refuse("--shard reads its input twice, and " + inputs_.files[i].name +
             " can be read only once: name a file");
    }
    run_.inputs[i].bytes = *size;
    if (options_.hashes_inputs) run_.inputs[i].sha256 = sha256_of(inputs_.files[i]);
    all_bytes += *size;
  }
  cut_.emplace(*options_.shard, all_bytes);
}

void CaseRun::assess(const AssessInOrder::Take& take, const std::function<bool()>& is_of_use) {
  share_memory_between_threads();
  std::optional<StartsThreadsWithoutInterrupts> without_interrupts(std::in_place);
  AssessInOrder workers(work_, options_.jobs, take);
  without_interrupts.reset();
  bool goes_on = true;
  for (std::size_t i = 0; goes_on && i < inputs_.files.size(); ++i) {
    goes_on = read(i, workers, is_of_use);
    if (cut_ && cut_->is_done()) break;
  }
  if (goes_on) workers.finish();
  progress_.clear();
}

Tally CaseRun::write_part(Output& output) {
  PartWriter part(run_, *options_.shard, output.stream());
  assess(
      [&](const BatchJob& job, const AssessedChunk& chunk) {
        if (job.end) {
          part.end_file(job.source->number, *job.end);
        } else {
          part.add(job.source->number, chunk);
          progress_.show(part.tally().total());
        }
      },
      [&output] { return output.reason().empty(); });
  if (was_interrupted()) end_stopped_after(part.tally().total());
  if (has_changed_) throw RunEnds{cannot_read_or_write};
  part.finish(extent(), unreadable_);
  return part.tally();
}

CaseRun::Came CaseRun::submit_chunks(const InputFile& file,
                                     const std::shared_ptr<const CaseSource>& source,
                                     Chunks& chunks, AssessInOrder& workers,
                                     const std::function<bool()>& is_of_use) {
  bool header_is_told = false;
  const auto tell_of_header = [&] {
    if (!header_is_told && chunks.header()) tell_of(file, *chunks.header());
    header_is_told = true;
  };
  while (auto chunk = chunks.next()) {
    if (was_interrupted() || !is_of_use()) return Came::to_no_use;
    tell_of_header();
    if (cut_) cut_->keep(*source, *chunk);
    if (!chunk->pieces.empty()) workers.submit({source, chunks.format(), std::move(chunk)});
    if (cut_ && cut_->is_done()) return Came::to_end_of_shard;
  }
  // What could not be read is then no fault of the file.
  if (was_interrupted()) return Came::to_no_use;
  tell_of_header();
  return Came::to_end_of_file;
}

/// False when there is no use in going on.
bool CaseRun::read(std::size_t number, AssessInOrder& workers,
                   const std::function<bool()>& is_of_use) {
  const InputFile& file = inputs_.files[number];
  log_detail("reading " + file.name);
  const auto source = std::make_shared<const CaseSource>(CaseSource{file.name, file.stem, number});
  Sha256 hash;
  const bool is_hashed = options_.hashes_inputs && !options_.shard;
  CaseInput input(file, is_hashed ? &hash : nullptr);
  const auto format =
      options_.reading.input_format ? options_.reading.input_format : format_of_name(file.path);
  Chunks chunks(input.stream(), format, chunk_bytes_for(work_.style));
  const Came came = submit_chunks(file, source, chunks, workers, is_of_use);
  if (came != Came::to_end_of_file) return came == Came::to_end_of_shard;
  const auto unreadable = input.unreadable();
  if (options_.shard && chunks.bytes() != run_.inputs[number].bytes) return tell_of_change(file);
  run_.inputs[number].bytes = chunks.bytes();
  if (is_hashed && !unreadable) {
    input.read_rest();
    run_.inputs[number].sha256 = hash.finish();
  }
  if (cut_ && !cut_->keep_end(*source, chunks.bytes())) return true;
  unreadable_ = unreadable_ || unreadable;
  workers.submit({source, chunks.format(), {}, end_of(file, chunks.header().get(), unreadable)});
  return !was_interrupted();
}

bool CaseRun::tell_of_change(const InputFile& file) {
  log_error(file.name +
            " could not be read as far as a moment before: it changed, or reading failed. Run the "
            "shard again.");
  has_changed_ = true;
  return false;
}

EndOfFile CaseRun::end_of(const InputFile& file, const HeaderText* header,
                          const std::optional<BadCase>& unreadable) const {
  BadCase empty = no_case(work_.pack, file.name, header, work_.csv);
  empty.id = file.stem;
  return {text_of(empty), unreadable ? text_of(*unreadable) : std::string()};
}

std::string CaseRun::text_of(const BadCase& bad) const {
  return work_.notes ? work_.notes()->of(bad) : whole_text_of(work_.style, error_record(bad));
}

void CaseRun::tell_of(const InputFile& file, const HeaderText& header) {
  progress_.clear();
  tell_of_table(work_.pack, file.name, header, work_.csv);
}

}  // namespace triage::cli
