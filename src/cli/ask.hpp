#pragma once

// `triage` without a command: what was asked for, and the parts that its three ways share.

#include <optional>
#include <string>
#include <vector>

#include "cli/commands.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/read_cases.hpp"
#include "triage/base/diagnostic.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/case.hpp"

namespace triage::cli {

struct AskOptions {
  CommonOptions common;
  bool interactive = false;
  std::vector<std::string> answers;
  std::string answers_file;
  AudienceOptions audience;
  std::string save;
  std::vector<std::string> files;
  CsvWishes csv;
  ResultFormat format = ResultFormat::text;
  std::string output;
  bool explain = false;
  bool brief = false;
  bool more = false;
  bool exit_code = false;
  Unanswered unanswered = Unanswered::stays_open;
};

/// Does what was asked for with `command`. Returns the exit code.
int run_ask(const CLI::App& command, AskOptions& options);

/// Whether answers or a file were named.
bool names_a_case(const AskOptions& options);

/// What does not go together; empty if all is well.
std::string conflict(const AskOptions& options);

/// Said where several cases are to be one document.
inline constexpr const char* one_case_a_document =
    "a document is about one case. Give one file with one case, or leave out --format.";

/// The exit code that tells the urgency: 10 for the least urgent disposition, 30 for the most, 20
/// and up for those between, 40 while nothing can be recommended.
int urgency_exit_code(const RulePack& pack, const std::optional<Disposition>& disposition);

/// Writes the outcome as the options say: words, a document or a record.
void print_outcome(const LoadedPack& rules, const AskOptions& options, const Case& person,
                   const Assessment& assessment, Output& out);

/// Shows the problems of a case that cannot be read; returns the exit code for it.
int report_bad(const BadCase& bad, const CaseFile& file);

/// The cases of files, in words or as records. Returns the exit code.
int report_files(const LoadedPack& rules, const AskOptions& options);

/// The interview, with what is known about `person` already, and what was said another day. Returns
/// the exit code.
int interview_person(const LoadedPack& rules, const AskOptions& options, Case person,
                     std::vector<Answer> earlier);

}  // namespace triage::cli
