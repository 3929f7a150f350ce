// `triage` without a command: an interview, one case from flags, or case files in words.

#include "cli/ask.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>

#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/flags.hpp"
#include "cli/output.hpp"
#include "cli/saved_case.hpp"
#include "cli/usage.hpp"
#include "triage/base/contains.hpp"

namespace triage::cli {
namespace {

/// The one case of `--answers FILE`, or of nobody yet.
Case read_answers_file(const Pack& pack, const AskOptions& options) {
  const std::string& path = options.answers_file;
  if (path.empty()) return {};
  CaseFile file(pack, input_file(path), options.csv);
  auto first = file.next();
  if (const auto* bad = std::get_if<BadCase>(&*first)) throw RunEnds{report_bad(*bad, file)};
  if (file.has_more()) {
    refuse(path + " holds several cases, and --answers takes one. Use: triage " + path);
  }
  return std::get<Case>(std::move(*first));
}

/// Takes out of `person` what was said another day: the answers about which no flag says anything.
std::vector<Answer> take_earlier(const std::vector<FindingId>& flagged, Case& person) {
  std::vector<Answer>& answers = person.answers;
  const auto first_earlier = std::stable_partition(
      answers.begin(), answers.end(),
      [&flagged](const Answer& answer) { return contains(flagged, answer.finding); });
  std::vector<Answer> earlier(first_earlier, answers.end());
  answers.erase(first_earlier, answers.end());
  return earlier;
}

int ask_once(const LoadedPack& rules, const AskOptions& options, const Case& person) {
  Output out(options.output);
  if (!out.reason().empty()) return finish(out, done);
  const Assessment assessment = assess(rules.pack, person, options.unanswered);
  print_outcome(rules, options, person, assessment, out);
  const int urgency = urgency_exit_code(rules.pack, assessment.outcome.disposition);
  return finish(out, options.exit_code ? urgency : done);
}

/// Who calls the program at a terminal and names nothing to do came to be asked.
bool came_to_be_asked(const AskOptions& options) {
  return !names_a_case(options) && !options.explain && options.output.empty() &&
         is_terminal(STDIN_FILENO) && is_terminal(STDERR_FILENO);
}

const Choices<ResultFormat> result_endings = {
    {".txt", ResultFormat::text},   {".json", ResultFormat::json}, {".ndjson", ResultFormat::json},
    {".jsonl", ResultFormat::json}, {".html", ResultFormat::html}, {".md", ResultFormat::markdown}};

/// What is read and written, as far as it is named. The answers that an interview goes on from may
/// be saved where they came from: they are read whole before.
void begin_files(const AskOptions& options) {
  if (!options.save.empty()) refuse_to_replace(options.save);
  std::error_code ignored;
  const bool goes_on = std::filesystem::equivalent(options.save, options.answers_file, ignored);
  if (!options.save.empty() && !goes_on) {
    begin_writing("the saved file " + options.save, options.save);
  }
  begin_output(options.output);
  if (options.interactive) return begin_reading({"-"});
  begin_reading(options.files);
  if (!options.answers_file.empty()) begin_reading({options.answers_file});
}

}  // namespace

int run_ask(const CLI::App& command, AskOptions& options) {
  format_by_name(command, options.output, result_endings, options.format);
  begin(options.common);
  options.interactive = options.interactive || came_to_be_asked(options);
  refuse(conflict(options));
  begin_files(options);
  const LoadedPack rules = load_pack_for(audience(options.audience), options.common.pack);
  refuse(problem_with(options.csv, rules.pack));
  if (!options.files.empty()) return report_files(rules, options);
  Case person = read_answers_file(rules.pack, options);
  const std::vector<FindingId> flagged = read_flags(rules.pack, options.answers, person);
  if (options.interactive) {
    std::vector<Answer> earlier = take_earlier(flagged, person);
    return interview_person(rules, options, std::move(person), std::move(earlier));
  }
  if (person.id.empty()) person.id = "answers";
  return ask_once(rules, options, person);
}

}  // namespace triage::cli
