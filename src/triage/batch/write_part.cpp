// A part to its file.

#include <array>

#include "triage/base/packed.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/batch/part_frames.hpp"

namespace triage {
namespace {

void pack_piece(std::string& out, const std::optional<PieceName>& piece) {
  pack(out, std::uint64_t{piece ? 1U : 0U});
  if (!piece) return;
  pack(out, piece->number);
  pack(out, piece->file);
  pack(out, std::uint64_t{piece->line});
}

void pack_fingerprint(std::string& out, const Fingerprint& fingerprint) {
  for (const std::uint64_t half : fingerprint) pack(out, half);
}

std::string packed_head(const RunOfParts& run, Shard shard) {
  std::string out;
  pack(out, std::uint64_t{shard.number});
  pack(out, std::uint64_t{shard.count});
  pack(out, run.command);
  pack(out, run.program);
  pack(out, run.pack);
  pack(out, run.pack_sha256);
  pack(out, std::uint64_t{run.dispositions.size()});
  for (const std::string& disposition : run.dispositions) pack(out, disposition);
  pack(out, std::uint64_t{run.inputs.size()});
  for (const InputName& input : run.inputs) {
    pack(out, input.file);
    pack(out, input.stem);
    pack(out, input.bytes);
    pack(out, input.sha256);
  }
  pack(out, static_cast<std::uint64_t>(run.style.format));
  pack(out, std::uint64_t{run.style.fields.size()});
  for (const std::string& field : run.style.fields) pack(out, field);
  pack(out, run.reading);
  return out;
}

/// What became of a case: bad, undetermined, or a disposition.
std::uint64_t result_of(const AssessedCase& person) {
  if (person.is_bad) return bad_result;
  return person.disposition ? first_disposition + person.disposition->index() : undetermined_result;
}

}  // namespace

PartWriter::PartWriter(const RunOfParts& run, Shard shard, std::ostream& output) : output_(output) {
  tally_.by_disposition.resize(run.dispositions.size());
  output_ << mark_of_part;
  write(head_frame, packed_head(run, shard));
}

void PartWriter::write(char kind, std::string_view payload) {
  const Fingerprint fingerprint = fingerprint_of(payload);
  std::string frame(1, kind);
  pack(frame, std::uint64_t{payload.size()});
  pack_fingerprint(frame, fingerprint);
  output_ << frame << payload;
  written_ = with_frame(written_, kind, fingerprint);
}

void PartWriter::add(std::size_t input, const AssessedChunk& chunk) {
  if (chunk.cases.empty()) return;
  std::string out;
  pack(out, std::uint64_t{input});
  pack(out, chunk.records.view());
  pack(out, chunk.ids.view());
  pack(out, std::uint64_t{chunk.cases.size()});
  std::size_t begin = 0;
  for (const AssessedCase& person : chunk.cases) {
    pack(out, std::uint64_t{person.begin - begin});
    begin = person.begin;
    pack(out, std::uint64_t{person.id_goes});
    pack(out, std::uint64_t{person.id_size});
    pack(out, std::uint64_t{person.place.line});
    pack(out, std::uint64_t{person.place.column});
    pack(out, std::uint64_t{person.place.length});
    pack(out, result_of(person));
    tally_.count(person.is_bad, person.disposition);
  }
  write(chunk_frame, out);
}

void PartWriter::end_file(std::size_t input, const EndOfFile& end) {
  std::string out;
  pack(out, std::uint64_t{input});
  pack(out, end.no_case);
  pack(out, end.unreadable);
  if (!end.unreadable.empty()) ++tally_.bad;
  write(end_of_file_frame, out);
}

void PartWriter::finish(const Extent& extent, bool is_unreadable) {
  std::string out;
  pack_fingerprint(out, written_);
  pack_fingerprint(out, extent.before);
  pack_fingerprint(out, extent.after);
  pack(out, extent.begin);
  pack(out, extent.end);
  pack_piece(out, extent.first);
  pack_piece(out, extent.last);
  for (const std::size_t count : tally_.by_disposition) pack(out, std::uint64_t{count});
  pack(out, std::uint64_t{tally_.undetermined});
  pack(out, std::uint64_t{tally_.bad});
  pack(out, std::uint64_t{is_unreadable ? 1U : 0U});
  write(last_frame, out);
}

}  // namespace triage
