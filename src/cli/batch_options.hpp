#pragma once

// What the command lines that take many cases have in common.

#include <optional>
#include <string>

#include "cli/usage.hpp"
#include "triage/batch/shard.hpp"
#include "triage/cases/case_format.hpp"
#include "triage/report/record.hpp"

namespace triage::cli {

const Choices<RecordFormat>& record_formats();
const Choices<RecordFormat>& record_endings();

/// What the name of a file of records promises; nothing if it promises no format.
std::optional<RecordFormat> record_format_of(const std::string& path);
std::string name_of(RecordFormat format);
std::string name_of(CaseFormat format);
const Choices<std::optional<CaseFormat>>& case_formats();

/// Declares `--shard`; `follow_up` is the command that puts the parts together.
void add_shard(CLI::App& app, std::optional<Shard>& shard, const std::string& follow_up);

/// Declares `--summary-file` and `--bad-cases-ok`.
void add_batch_endings(CLI::App& app, std::string& summary_file, bool& bad_cases_ok);

}  // namespace triage::cli
