#pragma once

#include <optional>
#include <string>

#include "cli/inputs.hpp"
#include "triage/batch/part_file.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/cases/csv_header.hpp"

namespace triage {
struct RulePack;
}

namespace triage::cli {

/// How cases are read, as somebody asked for it.
struct CaseReading {
  std::optional<CaseFormat> input_format;
  CsvWishes csv;
  Unanswered unanswered = Unanswered::stays_open;
};

/// What makes a run of a command what it is, but for the sizes of its inputs.
RunOfParts run_of(const RulePack& pack, const std::string& command, const RecordStyle& style,
                  const CaseReading& reading, const FoundInputs& inputs);

}  // namespace triage::cli
