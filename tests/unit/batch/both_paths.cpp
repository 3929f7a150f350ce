#include "unit/batch/both_paths.hpp"

#include <sstream>
#include <utility>

#include "triage/batch/in_order.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case_reader.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::tests {
namespace {

constexpr const char* file_name = "file";
constexpr const char* stem = "stem";

/// Of a file that could be read to its end.
EndOfFile end_of_file(const BatchWork& work, const HeaderText* header) {
  BadCase empty = no_case(work.pack, file_name, header, work.csv);
  empty.id = stem;
  return {whole_text_of(work.style, error_record(empty)), {}};
}

struct Run {
  std::string records;
  std::size_t slow_cases = 0;
};

Run run(const Pack& pack, CaseFormat format, const std::string& file, std::size_t threads,
        const RecordStyle& style, const CsvWishes& wishes, std::size_t chunk_bytes) {
  std::istringstream input(file);
  std::ostringstream output;
  const BatchWork work{pack, style, Unanswered::stays_open, wishes};
  RecordWriter writer(style, output);
  RecordOrder order(style, pack.dispositions.size(), writer);
  Run result;
  AssessInOrder workers(work, threads, [&](const BatchJob& job, AssessedChunk chunk) {
    result.slow_cases += chunk.slow_cases;
    if (job.end)
      order.end_file(*job.source, *job.end);
    else
      order.add(*job.source, std::move(chunk));
  });
  const auto source = std::make_shared<const CaseSource>(CaseSource{file_name, stem});
  Chunks chunks(input, format, chunk_bytes);
  while (auto chunk = chunks.next()) {
    workers.submit({source, format, std::move(chunk)});
  }
  workers.submit({source, format, {}, end_of_file(work, chunks.header().get())});
  workers.finish();
  result.records = output.str();
  return result;
}

}  // namespace

std::string by_fast_path(const Pack& pack, CaseFormat format, const std::string& file,
                         std::size_t threads, const RecordStyle& style, const CsvWishes& wishes,
                         std::size_t chunk_bytes) {
  return run(pack, format, file, threads, style, wishes, chunk_bytes).records;
}

std::size_t slow_cases(const Pack& pack, CaseFormat format, const std::string& file) {
  return run(pack, format, file, 1, {}, {}, usual_chunk_bytes).slow_cases;
}

namespace {

/// A case by itself, as what comes of a chunk; without a name where its reader made one up.
AssessedChunk as_chunk(const BatchWork& work, const CaseOrError& read) {
  AssessedCase one;
  std::string id;
  Record record;
  if (const auto* person = std::get_if<Case>(&read)) {
    const Assessment assessment = assess(work.pack, *person, Unanswered::stays_open);
    record = outcome_record(work.pack, *person, assessment);
    if (!person->named_by_reader) id = person->id;
    one.place = person->place;
    one.disposition = assessment.outcome.disposition;
  } else {
    record = error_record(std::get<BadCase>(read));
    id = std::get<BadCase>(read).id;
    one.is_bad = true;
  }
  const RecordText text = text_of(work.style, record);
  std::string written = text.before_id;
  if (text.shows_id) one.id_goes = static_cast<std::uint32_t>(written.size() + 1);
  if (text.shows_id && !id.empty()) append_id(written, work.style.format, id);
  written += text.after_id;
  one.id_size = static_cast<std::uint32_t>(id.size());
  if (!id.empty()) one.fingerprint = fingerprint_of(id);
  AssessedChunk chunk;
  chunk.records.append(written);
  chunk.ids.append(id);
  chunk.cases.push_back(one);
  return chunk;
}

}  // namespace

std::string by_slow_path(const Pack& pack, CaseFormat format, const std::string& file,
                         const RecordStyle& style, const CsvWishes& wishes) {
  std::istringstream input(file);
  std::ostringstream output;
  const BatchWork work{pack, style, Unanswered::stays_open, wishes};
  const CaseSource source{file_name, stem};
  RecordWriter writer(style, output);
  RecordOrder order(style, pack.dispositions.size(), writer);
  CaseReader reader(pack, input, format, file_name, stem, wishes);
  while (const auto read = reader.next()) order.add(source, as_chunk(work, *read));
  order.end_file(source, {});
  return output.str();
}

}  // namespace triage::tests
