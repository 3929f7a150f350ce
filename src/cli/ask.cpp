// `triage` without a command: an interview, one case from flags, or case files in words.

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/interview.hpp"
#include "cli/log.hpp"
#include "cli/pack_store.hpp"
#include "cli/read_cases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/case_yaml.hpp"
#include "triage/report/explanation.hpp"
#include "triage/report/record.hpp"
#include "triage/report/text.hpp"

namespace triage::cli {
namespace {

struct AskOptions {
  CommonOptions common;
  bool interactive = false;
  std::vector<std::string> answers;
  std::string answers_file;
  std::string save;
  std::vector<std::string> files;
  std::string format = "text";
  bool explain = false;
  bool exit_code = false;
  std::string unanswered = "open";

  [[nodiscard]] Unanswered reading_of_unanswered() const {
    return unanswered == "no" ? Unanswered::counts_as_no : Unanswered::stays_open;
  }
};

constexpr auto examples = R"(Examples:
  triage --interactive
  triage -a fever=no -a pain_duration="10 days" --explain
  triage --answers saved.yaml -a fever=yes --format json
  triage case.yaml
  triage batch cases/ --output outcomes.ndjson

Exit codes: 0 done, 1 some cases are bad, 2 wrong usage or input, 3 cannot read or write,
130 stopped. With --exit-code: 10 the least urgent care, 20 to 29 in between, 30 the most
urgent, 40 undetermined.)";

/// The exit code that tells the urgency: 10 for the least urgent disposition, 30 for the most, 20
/// and up for those between, 40 while nothing can be recommended.
int urgency_exit_code(const RulePack& pack, const std::optional<Disposition>& disposition) {
  constexpr int least = 10;
  constexpr int between = 19;
  constexpr int most = 30;
  constexpr int undetermined = 40;
  if (!disposition) return undetermined;
  if (*disposition == pack.most_urgent()) return most;
  return disposition->index() == 0 ? least : between + static_cast<int>(disposition->index());
}

void print_problems(const std::vector<Diagnostic>& problems, const SourceText& source) {
  for (const Diagnostic& problem : problems) std::cerr << to_text(problem, source);
}

/// Puts `answer` in the place of an earlier one to the same finding.
void replace_answer(std::vector<Answer>& answers, Answer answer) {
  std::erase_if(answers, [&](const Answer& old) { return old.finding == answer.finding; });
  answers.push_back(std::move(answer));
}

/// Reads the `-a FINDING=ANSWER` flags into `person`; they outweigh the answers of a file.
bool read_flags(const RulePack& pack, const std::vector<std::string>& flags, Case& person) {
  bool ok = true;
  std::vector<FindingId> answered;
  for (const std::string& flag : flags) {
    Diagnostics problems("-a " + flag);
    const std::size_t equals = flag.find('=');
    if (equals == std::string::npos) {
      log_error("'" + flag + "' is not an answer. Write FINDING=ANSWER, such as -a fever=no.");
      ok = false;
      continue;
    }
    const auto finding =
        finding_named(pack, trim(std::string_view(flag).substr(0, equals)), {}, problems);
    if (finding && std::find(answered.begin(), answered.end(), *finding) != answered.end()) {
      problems.add(Code::case_answered_twice, {}, {pack[*finding].id});
    } else if (finding) {
      answered.push_back(*finding);
      auto answer =
          answer_from_text(pack, *finding, std::string_view(flag).substr(equals + 1), {}, problems);
      if (answer) replace_answer(person.answers, std::move(*answer));
    }
    print_problems(problems.all(), {});
    ok = ok && !problems.has_errors();
  }
  return ok;
}

/// The exit code for a case that cannot be read, whose problems are shown.
int report_bad(const BadCase& bad, const CaseFile& file) {
  print_problems(bad.problems, bad.source());
  return file.failed() ? cannot_read_or_write : wrong_usage_or_input;
}

/// The one case of `--answers FILE`. Returns an exit code if there is no such case.
std::optional<int> read_answers_file(const RulePack& pack, const std::string& path, Case& person) {
  CaseFile file(pack, input_file(path));
  auto first = file.next();
  if (const auto* bad = std::get_if<BadCase>(&*first)) return report_bad(*bad, file);
  if (file.has_more()) {
    log_error(path + " holds several cases, and --answers takes one. Use: triage " + path);
    return wrong_usage_or_input;
  }
  person = std::get<Case>(std::move(*first));
  return std::nullopt;
}

void print_outcome(const LoadedPack& rules, const AskOptions& options, const Case& person,
                   const Assessment& assessment, Output& out) {
  if (options.format == "json") {
    Record record = outcome_record(rules.pack, rules.program, person, assessment);
    if (options.explain) {
      record.push_back(
          {"explanation", explanation_value(rules.pack, rules.program, person, assessment)});
    }
    out.stream() << to_json(record) << '\n';
    return;
  }
  const Style style = style_for(STDOUT_FILENO, options.common.color);
  out.stream() << outcome_text(rules.pack, rules.program, person, assessment, style);
  if (options.explain) {
    out.stream() << '\n' << explanation_text(rules.pack, rules.program, person, assessment, style);
  }
}

/// Ends the output; returns the exit code for it.
int finish(Output& out, int exit_code) {
  if (out.commit()) return exit_code;
  if (!out.reader_left()) log_error("cannot write the result: " + out.reason());
  return cannot_read_or_write;
}

/// The cases of files, in words or as records, and the exit code that they lead to.
class FileReport {
 public:
  FileReport(const LoadedPack& rules, const AskOptions& options)
      : rules_(rules), options_(options) {}

  int run() {
    for (const std::string& path : options_.files) read(path);
    return finish(out_, problem_ == done && options_.exit_code ? urgency_ : problem_);
  }

 private:
  void read(const std::string& path) {
    CaseFile file(rules_.pack, input_file(path));
    const bool alone = options_.files.size() == 1;
    for (bool first = true; const auto read = file.next(); first = false) {
      const auto* bad = std::get_if<BadCase>(&*read);
      if (bad == nullptr) {
        const bool only_one = alone && first && !file.has_more();
        print(std::get<Case>(*read), only_one);
        continue;
      }
      out_.stream().flush();
      problem_ = std::max(problem_, report_bad(*bad, file));
    }
  }

  void print(const Case& person, bool only_one) {
    const Assessment assessment =
        assess(rules_.pack, rules_.program, person, options_.reading_of_unanswered());
    if (options_.format == "text" && !only_one) {
      out_.stream() << (printed_++ > 0 ? "\n" : "") << "== " << printable(person.id) << " ==\n\n";
    }
    print_outcome(rules_, options_, person, assessment, out_);
    urgency_ = std::max(urgency_, urgency_exit_code(rules_.pack, assessment.outcome.disposition));
  }

  const LoadedPack& rules_;
  const AskOptions& options_;
  Output out_{""};
  std::size_t printed_ = 0;
  int problem_ = done;
  int urgency_ = 0;
};

int ask_once(const LoadedPack& rules, const AskOptions& options, const Case& person) {
  Output out("");
  const Assessment assessment =
      assess(rules.pack, rules.program, person, options.reading_of_unanswered());
  print_outcome(rules, options, person, assessment, out);
  const int urgency = urgency_exit_code(rules.pack, assessment.outcome.disposition);
  return finish(out, options.exit_code ? urgency : done);
}

int save_case(const RulePack& pack, const Case& person, const std::string& path) {
  Output file(path);
  file.stream() << case_to_yaml(pack, person);
  if (!file.commit()) {
    log_error("cannot save the answers to " + path + ": " + file.reason());
    return cannot_read_or_write;
  }
  std::cerr << "The answers are saved in " << printable(path) << ".\n";
  return done;
}

int interview_person(const LoadedPack& rules, const AskOptions& options, Case person) {
  catch_interrupts();
  LineReader keyboard(STDIN_FILENO);
  Output out("");
  Room room{[&keyboard] { return keyboard.next(); }, std::cerr, out.stream(),
            style_for(STDERR_FILENO, options.common.color),
            style_for(STDOUT_FILENO, options.common.color)};
  const InterviewEnd end = interview(rules.pack, rules.program, person, room);
  const int written = finish(out, done);
  const int saved = options.save.empty() ? done : save_case(rules.pack, person, options.save);
  if (end == InterviewEnd::stopped || was_interrupted()) return interrupted;
  if (written != done || saved != done) return cannot_read_or_write;
  if (!options.exit_code) return done;
  const Assessment assessment = assess(rules.pack, rules.program, person, Unanswered::stays_open);
  return urgency_exit_code(rules.pack, assessment.outcome.disposition);
}

/// What does not go together; empty if all is well.
std::string conflict(const AskOptions& options) {
  const bool flags = !options.answers.empty() || !options.answers_file.empty();
  if (!options.interactive && !flags && options.files.empty()) {
    return "nothing to do. Start an interview with 'triage --interactive', or see 'triage --help'.";
  }
  if (!options.files.empty() && (flags || options.interactive)) {
    return "case files are assessed as they are. To add answers, or to go on in an interview, "
           "give the file as --answers FILE.";
  }
  if (!options.save.empty() && !options.interactive) return "--save belongs to --interactive.";
  if (options.interactive && options.format != "text") return "an interview has no --format.";
  if (options.interactive && options.unanswered != "open") {
    return "an interview asks; --unanswered does not belong to it.";
  }
  return {};
}

int run_ask(const AskOptions& options) {
  if (const auto exit_code = begin(options.common)) return *exit_code;
  if (const std::string problem = conflict(options); !problem.empty()) {
    log_error(problem);
    return wrong_usage_or_input;
  }
  PackResult result = load_pack(options.common.pack);
  if (!result.loaded) return result.exit_code;
  const LoadedPack& rules = *result.loaded;
  if (!options.files.empty()) return FileReport(rules, options).run();
  Case person;
  if (!options.answers_file.empty()) {
    if (const auto failed = read_answers_file(rules.pack, options.answers_file, person))
      return *failed;
  }
  if (!read_flags(rules.pack, options.answers, person)) return wrong_usage_or_input;
  if (options.interactive) return interview_person(rules, options, std::move(person));
  if (person.id.empty()) person.id = "answers";
  return ask_once(rules, options, person);
}

}  // namespace

void add_explain(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  options->explain = true;
  CLI::App* command = app.add_subcommand("explain", "Show why, why not, and what would change it");
  command->add_option("CASE", options->files, "Case files (- is standard input)");
  command
      ->add_option("-a,--answer", options->answers, "Answer one finding instead (repeat for more)")
      ->type_name("FINDING=ANSWER")
      ->allow_extra_args(false);
  command->add_option("-f,--format", options->format, "text (default) or json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->type_name("FORMAT");
  add_common_options(*command, options->common, TakesPack::by_option);
  command->callback([options, &chosen] { chosen = [options] { return run_ask(*options); }; });
}

void add_ask(CLI::App& app, Command& chosen) {
  const auto options = std::make_shared<AskOptions>();
  app.add_flag("-i,--interactive", options->interactive, "Ask the questions in the terminal");
  app.add_option("-a,--answer", options->answers, "Answer one finding (repeat for more)")
      ->type_name("FINDING=ANSWER")
      ->allow_extra_args(false);
  app.add_option("--answers", options->answers_file, "Take the answers of a case file")
      ->type_name("FILE");
  app.add_option("--save", options->save, "Save the answers of the interview as a case file")
      ->type_name("FILE");
  app.add_option("FILE", options->files, "Case files to explain in words (- is standard input)");
  app.add_option("--format", options->format, "text or json")
      ->check(CLI::IsMember({"text", "json"}).description(""))
      ->type_name("FORMAT");
  app.add_flag("--explain", options->explain, "Show every rule and what decided it");
  app.add_flag("--exit-code", options->exit_code, "Tell the urgency in the exit code");
  app.add_option("--unanswered", options->unanswered,
                 "Findings without an answer stay 'open' (the default), or count as 'no'")
      ->check(CLI::IsMember({"open", "no"}).description(""))
      ->type_name("HOW");
  add_common_options(app, options->common, TakesPack::by_option);
  app.footer(examples);
  chosen = [options] { return run_ask(*options); };
}

}  // namespace triage::cli
