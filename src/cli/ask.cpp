// `triage` without a command: an interview, one case from flags, or case files in words.

#include "cli/ask.hpp"

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "cli/csv_wishes.hpp"
#include "cli/exit_code.hpp"
#include "cli/flags.hpp"
#include "cli/log.hpp"
#include "cli/output.hpp"
#include "cli/saved_case.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"
#include "triage/report/explanation.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"

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

constexpr int no_terminal = -1;  // the descriptor of none

constexpr auto interview_examples = R"(Examples:
  triage interview
  triage interview --lang es --save answers.yaml)";

constexpr auto explain_examples = R"(Examples:
  triage explain examples/self-care.yaml
  triage explain -a major_injury=none -a temperature="38.4 C")";

/// The one case of `--answers FILE`. Returns an exit code if there is no such case.
std::optional<int> read_answers_file(const RulePack& pack, const AskOptions& options,
                                     Case& person) {
  const std::string& path = options.answers_file;
  CaseFile file(pack, input_file(path), options.csv);
  auto first = file.next();
  if (const auto* bad = std::get_if<BadCase>(&*first)) return report_bad(*bad, file);
  if (file.has_more()) {
    log_error(path + " holds several cases, and --answers takes one. Use: triage " + path);
    return wrong_usage_or_input;
  }
  person = std::get<Case>(std::move(*first));
  return std::nullopt;
}

/// Takes out of `person` what was said another day: the answers about which no flag says anything.
std::vector<Answer> take_earlier(const RulePack& pack, const std::vector<std::string>& flags,
                                 Case& person) {
  std::vector<FindingId> flagged;
  for (const std::string& flag : flags) {
    const auto finding = find_finding(pack, trim(std::string_view(flag).substr(0, flag.find('='))));
    if (finding) flagged.push_back(*finding);
  }
  std::vector<Answer>& answers = person.answers;
  const auto first_earlier =
      std::stable_partition(answers.begin(), answers.end(), [&flagged](const Answer& answer) {
        return std::find(flagged.begin(), flagged.end(), answer.finding) != flagged.end();
      });
  std::vector<Answer> earlier(first_earlier, answers.end());
  answers.erase(first_earlier, answers.end());
  return earlier;
}

int ask_once(const LoadedPack& rules, const AskOptions& options, const Case& person) {
  Output out(output_path(options));
  if (!out.reason().empty()) return finish(out, done);
  const Assessment assessment = assess(rules.pack, rules.program, person, options.unanswered);
  print_outcome(rules, options, person, assessment, out);
  const int urgency = urgency_exit_code(rules.pack, assessment.outcome.disposition);
  return finish(out, options.exit_code ? urgency : done);
}

bool names_a_case(const AskOptions& options) {
  return !options.answers.empty() || !options.answers_file.empty() || !options.files.empty();
}

/// Who calls the program at a terminal and names nothing to do came to be asked.
bool came_to_be_asked(const AskOptions& options) {
  return !names_a_case(options) && !options.explain && options.output.empty() &&
         is_terminal(STDIN_FILENO) && is_terminal(STDERR_FILENO);
}

/// What does not go together with how much is said; empty if all is well.
std::string conflict_of_length(const AskOptions& options) {
  if (!options.brief && !options.more) return {};
  if (options.brief && options.more) return "--short and --more say the opposite. Choose one.";
  if (options.interactive) {
    return "an interview says what is needed, and shows the rest where that is asked for, so there "
           "is no --short and no --more.";
  }
  if (options.format == ResultFormat::json) {
    return "a record holds everything, so --short and --more are for words only.";
  }
  return {};
}

/// What does not go together; empty if all is well.
std::string conflict(const AskOptions& options) {
  const bool flags = !options.answers.empty() || !options.answers_file.empty();
  if (!options.interactive && !names_a_case(options)) {
    if (options.explain) {
      return "there is no case to explain. Name a case file, or give answers with "
             "-a FINDING=ANSWER.";
    }
    return "nothing to do. Start an interview with 'triage interview', or see 'triage help'.";
  }
  if (!options.files.empty() && (flags || options.interactive)) {
    return "case files are assessed as they are. To add answers, or to go on in an interview, "
           "give the file as --answers FILE.";
  }
  if (!options.save.empty() && !options.interactive) return "--save belongs to --interactive.";
  if (options.interactive && !options.output.empty()) {
    return "an interview speaks to the terminal, so there is no --output. --save keeps its "
           "answers.";
  }
  if (options.interactive && options.format != ResultFormat::text) {
    return "an interview is in words, so there is no --format. For a record, --save the answers, "
           "then use --answers.";
  }
  if (options.interactive && options.explain) {
    return "an interview gives its reasons at the end, so there is no --explain.";
  }
  if (options.interactive && options.unanswered != Unanswered::stays_open) {
    return "an interview asks; --unanswered does not belong to it.";
  }
  if (std::string problem = conflict_of_length(options); !problem.empty()) return problem;
  if (is_document(options.format) && options.files.size() > 1) return one_case_a_document;
  for (const std::string& path : options.files) {
    std::error_code ignored;
    if (std::filesystem::is_directory(path, ignored)) {
      return path + " is a directory. For all the cases in it, use: triage batch " + path;
    }
  }
  return {};
}

const Choices<ResultFormat> result_endings = {
    {".txt", ResultFormat::text},   {".json", ResultFormat::json}, {".ndjson", ResultFormat::json},
    {".jsonl", ResultFormat::json}, {".html", ResultFormat::html}, {".md", ResultFormat::markdown}};

/// What is read and written, as far as it is named. The answers that an interview goes on from may
/// be saved where they came from: they are read whole before.
std::optional<int> begin_files(const AskOptions& options) {
  if (!options.save.empty()) {
    if (const auto exit_code = refuse_to_replace(options.save)) return exit_code;
  }
  std::error_code ignored;
  const bool goes_on = std::filesystem::equivalent(options.save, options.answers_file, ignored);
  if (!options.save.empty() && !goes_on) {
    const auto exit_code = begin_writing("the saved file " + options.save, options.save);
    if (exit_code) return exit_code;
  }
  if (const std::string path = output_path(options); !path.empty()) {
    if (const auto exit_code = begin_writing("the output " + path, path)) return exit_code;
  }
  if (options.interactive) return begin_reading({"-"});
  std::vector<std::string> inputs = options.files;
  if (!options.answers_file.empty()) inputs.push_back(options.answers_file);
  return begin_reading(inputs);
}

/// The command that the first word was meant to be, if it is no file.
std::optional<std::string> command_meant(const CLI::App& app, const AskOptions& options) {
  std::error_code ignored;
  if (options.files.empty() || std::filesystem::exists(options.files.front(), ignored)) return {};
  return nearest(options.files.front(), command_names(app));
}

int run_ask(const CLI::App& command, AskOptions& options) {
  if (!format_by_name(command, options.output, result_endings, options.format)) {
    return wrong_usage_or_input;
  }
  if (const auto exit_code = begin(options.common)) return *exit_code;
  options.interactive = options.interactive || came_to_be_asked(options);
  if (const std::string problem = conflict(options); !problem.empty()) {
    log_error(problem);
    return wrong_usage_or_input;
  }
  if (const auto exit_code = begin_files(options)) return *exit_code;
  PackResult result = load_pack_for(audience(options.audience), options.common.pack);
  if (!result.loaded) return result.exit_code;
  const LoadedPack& rules = *result.loaded;
  if (const std::string problem = problem_with(options.csv, rules.pack); !problem.empty()) {
    log_error(problem);
    return wrong_usage_or_input;
  }
  if (!options.files.empty()) return report_files(rules, options);
  Case person;
  if (!options.answers_file.empty()) {
    if (const auto failed = read_answers_file(rules.pack, options, person)) return *failed;
  }
  if (!read_flags(rules.pack, options.answers, person)) return wrong_usage_or_input;
  if (options.interactive) {
    std::vector<Answer> earlier = take_earlier(rules.pack, options.answers, person);
    return interview_person(rules, options, std::move(person), std::move(earlier));
  }
  if (person.id.empty()) person.id = "answers";
  return ask_once(rules, options, person);
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

Length length_of(const AskOptions& options) {
  if (options.brief) return Length::brief;
  return options.more ? Length::full : Length::usual;
}

}  // namespace

int urgency_exit_code(const RulePack& pack, const std::optional<Disposition>& disposition) {
  constexpr int least = 10;
  constexpr int between = 19;
  constexpr int most = 30;
  constexpr int undetermined = 40;
  if (!disposition) return undetermined;
  if (*disposition == pack.most_urgent()) return most;
  if (disposition->index() == 0) return least;
  return std::min(between + static_cast<int>(disposition->index()), most - 1);
}

std::string output_path(const AskOptions& options) {
  return options.output == "-" ? std::string() : options.output;
}

void print_problems(const std::vector<Diagnostic>& problems, const SourceText& source) {
  for (const Diagnostic& problem : problems) std::cerr << to_text(problem, source);
}

int report_bad(const BadCase& bad, const CaseFile& file) {
  print_problems(bad.problems, bad.source());
  return file.failed() ? cannot_read_or_write : wrong_usage_or_input;
}

void print_outcome(const LoadedPack& rules, const AskOptions& options, const Case& person,
                   const Assessment& assessment, Output& out) {
  if (options.format == ResultFormat::json) {
    Record record = outcome_record(rules.pack, rules.program, person, assessment);
    if (options.explain) {
      record.push_back(
          {"explanation", explanation_value(rules.pack, rules.program, person, assessment)});
    }
    out.stream() << to_json(record) << '\n';
    return;
  }
  const ReportParts parts{length_of(options),
                          options.explain ? Explanation::shown : Explanation::left_out};
  if (is_document(options.format)) {
    const Document report = outcome_document(rules.pack, rules.program, person, assessment, parts);
    out.stream() << written(report, options.format, {});
    return;
  }
  const int seen_on = output_path(options).empty() ? STDOUT_FILENO : no_terminal;
  const Style style = style_for(seen_on, options.common.color);
  out.stream() << outcome_text(rules.pack, rules.program, person, assessment, style, parts);
}

void add_explain(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  options->explain = true;
  CLI::App* command = app.add_subcommand("explain", "Show why, why not, and what would change it");
  command->add_option("CASE", options->files, "Case files (- is standard input)")->type_name("");
  add_answer_flags(*command, options->answers);
  add_document_format(*command, options->format);
  add_output(*command, options->output);
  add_csv_wishes(*command, options->csv);
  add_length(*command, *options);
  add_audience(*command, options->audience);
  add_today(*command, options->audience.day);
  add_common_options(*command, options->common, TakesPack::by_option);
  command->footer(explain_examples);
  command->callback([command, options, &chosen] {
    chosen = [command, options] { return run_ask(*command, *options); };
  });
}

void add_interview(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  options->interactive = true;
  CLI::App* command = app.add_subcommand("interview", "Ask the questions in the terminal");
  add_answers_and_save(*command, *options);
  command->add_flag("--exit-code", options->exit_code, "Tell the urgency in the exit code");
  add_audience(*command, options->audience);
  add_today(*command, options->audience.day);
  add_common_options(*command, options->common, TakesPack::by_option);
  command->footer(interview_examples);
  command->callback([command, options, &chosen] {
    chosen = [command, options] { return run_ask(*command, *options); };
  });
}

void add_ask(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  app.add_flag("-i,--interactive", options->interactive, "Ask the questions in the terminal");
  add_answers_and_save(app, *options);
  app.add_option("FILE", options->files, "Case files to assess, in words (- is standard input)")
      ->type_name("");
  add_document_format(app, options->format);
  add_output(app, options->output);
  add_csv_wishes(app, options->csv);
  app.add_flag("--explain", options->explain, "Add why not, and what would change it");
  add_length(app, *options);
  app.add_flag("--exit-code", options->exit_code, "Tell the urgency in the exit code");
  add_unanswered(app, options->unanswered);
  add_audience(app, options->audience);
  add_today(app, options->audience.day);
  add_common_options(app, options->common, TakesPack::by_option);
  app.footer(ask_examples);
  chosen = [&app, options] {
    const auto command = command_meant(app, *options);
    if (!command) return run_ask(app, *options);
    log_error("there is no file '" + options->files.front() + "'. Did you mean 'triage " +
              *command + "'?");
    return static_cast<int>(wrong_usage_or_input);
  };
}

}  // namespace triage::cli
