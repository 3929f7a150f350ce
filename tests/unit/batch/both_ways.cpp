#include "unit/batch/both_ways.hpp"

#include <map>
#include <set>
#include <sstream>
#include <utility>

#include "triage/batch/in_order.hpp"
#include "triage/batch/record_order.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case_reader.hpp"

namespace triage::tests {
namespace {

constexpr const char* file_name = "file";
constexpr const char* stem = "stem";

struct Run {
  std::string records;
  std::size_t careful_cases = 0;
};

Run run(const RulePack& pack, const Program& program, CaseFormat format, const std::string& file,
        std::size_t threads, const RecordStyle& style, const CsvWishes& wishes,
        std::size_t chunk_bytes) {
  std::istringstream input(file);
  std::ostringstream output;
  const BatchWork work{pack, program, style, Unanswered::stays_open, wishes};
  RecordWriter writer(style, output);
  RecordOrder order(work, writer);
  Run result;
  AssessInOrder workers(work, threads, [&](const BatchJob& job, AssessedChunk chunk) {
    result.careful_cases += chunk.careful_cases;
    if (job.ends_file)
      order.end_file(*job.source, {});
    else
      order.add(*job.source, std::move(chunk));
  });
  const auto source = std::make_shared<const CaseSource>(CaseSource{file_name, stem});
  Chunks chunks(input, format, chunk_bytes);
  while (auto chunk = chunks.next()) {
    workers.submit({source, format, std::move(chunk), false, {}});
  }
  workers.submit({source, format, {}, true, {}});
  workers.finish();
  result.records = output.str();
  return result;
}

}  // namespace

std::string quickly(const RulePack& pack, const Program& program, CaseFormat format,
                    const std::string& file, std::size_t threads, const RecordStyle& style,
                    const CsvWishes& wishes, std::size_t chunk_bytes) {
  return run(pack, program, format, file, threads, style, wishes, chunk_bytes).records;
}

std::size_t careful_cases(const RulePack& pack, const Program& program, CaseFormat format,
                          const std::string& file) {
  return run(pack, program, format, file, 1, {}, {}, usual_chunk_bytes).careful_cases;
}

std::string carefully(const RulePack& pack, const Program& program, CaseFormat format,
                      const std::string& file, const RecordStyle& style, const CsvWishes& wishes) {
  std::istringstream input(file);
  std::ostringstream output;
  RecordWriter writer(style, output);
  CaseReader reader(pack, input, format, file_name, stem, wishes);
  std::map<std::string, std::size_t> own;  // the number of the record that gives itself this id
  std::set<std::string> used;
  std::size_t number = 0;
  while (auto read = reader.next()) {
    ++number;
    auto* person = std::get_if<Case>(&*read);
    if (person == nullptr) {
      writer.write(error_record(std::get<BadCase>(*read)));
      continue;
    }
    const std::string name = person->id;
    for (std::size_t n = 2; person->named_by_reader && used.count(person->id) > 0; ++n) {
      person->id = name + '~' + std::to_string(n);
    }
    const auto earlier = own.find(person->id);
    if (earlier != own.end() && !person->named_by_reader) {
      Diagnostics problems(file_name);
      problems.add(Code::case_duplicate_id, person->place,
                   {person->id, "record " + std::to_string(earlier->second)});
      writer.write(error_record({person->id, problems.all(), {}, 1}));
      continue;
    }
    if (!person->named_by_reader) own.emplace(person->id, number);
    used.insert(person->id);
    const Assessment assessment = assess(pack, program, *person, Unanswered::stays_open);
    writer.write(outcome_record(pack, program, *person, assessment));
  }
  return output.str();
}

}  // namespace triage::tests
