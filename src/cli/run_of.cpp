#include "cli/run_of.hpp"

#include <string_view>

#include "cli/batch_options.hpp"
#include "cli/build_id.hpp"
#include "triage/base/by_id.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

RunOfParts run_of(const RulePack& pack, const std::string& command, const RecordStyle& style,
                  const CaseReading& reading, const FoundInputs& inputs) {
  RunOfParts run;
  run.command = command;
  run.program = program_and_build();
  run.pack = pack.id + " " + pack.version;
  run.pack_sha256 = pack.sha256;
  run.dispositions = ids_of(pack.dispositions);
  for (const InputFile& file : inputs.files) run.inputs.push_back({file.name, file.stem, 0});
  run.style = style;
  const bool counts_as_no = reading.unanswered == Unanswered::counts_as_no;
  run.reading = std::string("--unanswered ") + (counts_as_no ? "no" : "open");
  if (!pack.over_since.empty()) run.reading += " after " + pack.over_since;
  if (reading.input_format) {
    run.reading += " --input-format " + word_for(reading.input_format, case_formats());
  }
  const auto add = [&run](std::string_view name, const std::vector<std::string>& texts) {
    for (const std::string& text : texts) run.reading.append(" ").append(name) += to_json({text});
  };
  add("--ignore-columns ", reading.csv.ignored_columns);
  add("--na ", reading.csv.no_answers);
  return run;
}

}  // namespace triage::cli
