#include "cli/run_of.hpp"

#include <string_view>

#include "cli/batch_options.hpp"
#include "cli/build_id.hpp"

namespace triage::cli {
namespace {

std::vector<std::string> disposition_ids(const RulePack& pack) {
  std::vector<std::string> ids;
  for (const DispositionLevel& disposition : pack.dispositions) ids.push_back(disposition.id);
  return ids;
}

}  // namespace

RunOfParts run_of(const RulePack& pack, const BatchOptions& options, const FoundInputs& inputs) {
  RunOfParts run;
  run.program = program_and_build();
  run.pack = pack.id + " " + pack.version;
  run.pack_sha256 = pack.sha256;
  run.dispositions = disposition_ids(pack);
  for (const InputFile& file : inputs.files) run.inputs.push_back({file.name, file.stem, 0});
  run.style = options.style;
  const bool counts_as_no = options.unanswered == Unanswered::counts_as_no;
  run.reading = std::string("--unanswered ") + (counts_as_no ? "no" : "open");
  if (!pack.over_since.empty()) run.reading += " after " + pack.over_since;
  if (options.input_format) run.reading += " --input-format " + name_of(*options.input_format);
  const auto add = [&run](std::string_view name, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) run.reading.append(" ").append(name) += to_json({text});
  };
  add("--ignore-columns ", options.csv.ignored_columns);
  add("--na ", options.csv.no_answers);
  return run;
}

}  // namespace triage::cli
