// The three ways to ask about one person on the command line: `triage` alone, `triage explain` and
// `triage interview`.

#include <CLI/CLI.hpp>
#include <filesystem>
#include <memory>
#include <optional>

#include "cli/ask.hpp"
#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/output.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr auto ask_examples = R"(Examples:
  triage interview
  triage -a fever=no -a pain_duration="10 days" --explain
  triage --answers saved.yaml -a fever=yes --format json
  triage case.yaml
  triage batch cases/ --output outcomes.ndjson

Exit codes: 0 done; 1 a check said no, or some cases of a batch are bad;
2 wrong usage or input; 3 cannot read or write; 130 stopped. With --exit-code:
10 for the least urgent care, 30 for the most, 20 to 29 in between, and 40 for
undetermined.)";

constexpr auto interview_examples = R"(Examples:
  triage interview
  triage interview --lang es --save answers.yaml)";

constexpr auto explain_examples = R"(Examples:
  triage explain examples/self-care.yaml
  triage explain -a major_injury=none -a temperature="38.4 C")";

/// The command that the first word was meant to be, if it is no file.
std::optional<std::string> command_meant(const CLI::App& app, const AskOptions& options) {
  std::error_code ignored;
  if (options.files.empty() || std::filesystem::exists(options.files.front(), ignored)) return {};
  return nearest(options.files.front(), command_names(app));
}

void add_answer_flags(CLI::App& app, std::vector<std::string>& answers) {
  app.add_option("-a,--answer", answers, "Answer one finding (repeat for more)")
      ->type_name("FINDING=ANSWER")
      ->allow_extra_args(false);
}

void add_answers_and_save(CLI::App& app, AskOptions& options) {
  add_answer_flags(app, options.answers);
  app.add_option("--answers", options.answers_file, "Take the answers of a case file")
      ->type_name("FILE");
  app.add_option("--save", options.save, "Save the answers of the interview as a case file")
      ->type_name("FILE");
}

/// How much is said in words.
void add_length(CLI::App& app, AskOptions& options) {
  app.add_flag("--short", options.brief, "Say what to do, and each reason in one sentence");
  app.add_flag("--more", options.more, "Show every reason, all details, and the sources");
}

/// For whom, and with which pack.
void add_audience_and_pack(CLI::App& app, AskOptions& options) {
  add_audience(app, options.audience);
  add_today(app, options.audience.day);
  add_pack_option(app, options.common);
  add_common_options(app, options.common);
}

}  // namespace

void add_explain(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  options->explain = true;
  command.add_option("CASE", options->files, "Case files (- is standard input)")->type_name("");
  add_answer_flags(command, options->answers);
  add_result_format(command, options->format);
  add_output(command, options->output);
  add_csv_wishes(command, options->csv);
  add_length(command, *options);
  add_audience_and_pack(command, *options);
  command.footer(explain_examples);
  run_if_chosen(command, chosen, [&command, options] { return run_ask(command, *options); });
}

void add_interview(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  options->interactive = true;
  add_answers_and_save(command, *options);
  command.add_flag("--exit-code", options->exit_code, "Tell the urgency in the exit code");
  add_audience_and_pack(command, *options);
  command.footer(interview_examples);
  run_if_chosen(command, chosen, [&command, options] { return run_ask(command, *options); });
}

void add_ask(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  app.add_flag("-i,--interactive", options->interactive, "Ask the questions in the terminal");
  add_answers_and_save(app, *options);
  app.add_option("FILE", options->files, "Case files to assess, in words (- is standard input)")
      ->type_name("");
  add_result_format(app, options->format);
  add_output(app, options->output);
  add_csv_wishes(app, options->csv);
  app.add_flag("--explain", options->explain, "Add why not, and what would change it");
  add_length(app, *options);
  app.add_flag("--exit-code", options->exit_code, "Tell the urgency in the exit code");
  add_unanswered(app, options->unanswered);
  add_audience_and_pack(app, *options);
  app.footer(ask_examples);
  chosen = [&app, options] {
    const auto command = command_meant(app, *options);
    if (!command) return run_ask(app, *options);
    end_run(wrong_usage_or_input, "there is no file '" + options->files.front() +
                                      "'. Did you mean 'triage " + *command + "'?");
  };
}

}  // namespace triage::cli
