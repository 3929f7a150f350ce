// `triage test`: do the vignettes of a rule pack come out as they should, and would they notice a
// mistake in it?

#include <unistd.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <chrono>
#include <ctime>
#include <iostream>
#include <memory>
#include <optional>
#include <utility>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/inputs.hpp"
#include "cli/judged.hpp"
#include "cli/log.hpp"
#include "cli/pack_store.hpp"
#include "cli/terminal.hpp"
#include "cli/usage.hpp"
#include "cli/vignette_files.hpp"
#include "triage/report/judged_text.hpp"
#include "triage/report/test_text.hpp"
#include "triage/vignettes/test_pack.hpp"

namespace triage::cli {
namespace {

struct TestOptions {
  CommonOptions common;
  std::vector<std::string> cases;
  ResultFormat format = ResultFormat::text;
  bool generate = false;
  std::size_t blind = 0;            // so many people to judge
  std::vector<std::string> judged;  // the sheets of those who did
  Required required;
  std::size_t max_nodes = Diagram::usual_max_nodes;
  std::size_t max_seconds = 300;
};

constexpr auto test_examples = R"(Examples:
  triage test upper-back-pain
  triage test my-pack.yaml --min-coverage 100 --min-mutation-score 100
  triage test my-pack.yaml --generate > missing.cases.yaml
  triage test my-pack.yaml more.cases.yaml --format junit > test.xml
  triage test my-pack.yaml --blind 20 > sheet.yaml
  triage test my-pack.yaml --judged ana.yaml ben.yaml

Without CASES, the vignettes of my-pack.yaml are those in my-pack.cases.yaml
beside it.

Exit codes: 0 all vignettes pass and what is required is reached, or the pack is
nowhere less urgent than a judge; 1 not so; 2 the pack has mistakes; 3 a file
cannot be read.)";

/// Stops what takes long when its time is up, the time that this program has worked, so that a busy
/// machine changes nothing; and tells somebody at a terminal how far it is.
class Watch {
 public:
  /// `what` is counted.
  Watch(std::string what, std::size_t max_seconds)
      : what_(std::move(what)), limit_(static_cast<double>(max_seconds)) {}
  Watch(const Watch&) = delete;
  Watch& operator=(const Watch&) = delete;
  ~Watch() {
    if (has_told_) write_error("\n");
  }

  bool keep_going(std::size_t done, std::size_t of) {
    const Clock::time_point now = Clock::now();
    if (terminal_ && now - told_ >= std::chrono::seconds(1)) {
      write_error('\r' + what_ + ": " + std::to_string(done) + " of " + std::to_string(of));
      told_ = now;
      has_told_ = true;
    }
    return static_cast<double>(std::clock() - begun_) / CLOCKS_PER_SEC < limit_;
  }

 private:
  using Clock = std::chrono::steady_clock;

  static void write_error(const std::string& text) { std::cerr << text << std::flush; }

  std::string what_;
  double limit_;
  std::clock_t begun_ = std::clock();
  Clock::time_point told_ = Clock::now();
  bool terminal_ = can_write_over(STDERR_FILENO);
  bool has_told_ = false;
};

/// Prints the vignettes that are missing.
int run_generate(const RulePack& pack, const PackTest& test, const TestOptions& options) {
  const std::size_t bad = test.run.failures() + test.run.unreadable.size();
  if (bad > 0) {
    log_warning(std::to_string(bad) +
                " of the vignettes there are do not pass: see which without --generate");
  }
  Watch watch("Gaps looked at", options.max_seconds);
  const MissingVignettes missing = missing_vignettes(
      pack, test.coverage, test.mutation, options.max_nodes,
      [&watch](std::size_t done, std::size_t of) { return watch.keep_going(done, of); });
  const bool is_complete = missing.complete() && test.mutation.count(Fate::not_tried) == 0;
  return print(missing_vignettes_text(pack, test.mutation, missing),
               is_complete ? done : check_said_no);
}

int run_report(const TestReport& report, const TestOptions& options) {
  const int exit_code = passes(report.test, report.required) ? done : check_said_no;
  if (options.format == ResultFormat::junit) return print(test_junit(report), exit_code);
  return print_result(
      options.common, options.format, [&] { return test_record(report); },
      [&] { return test_document(report); }, exit_code);
}

/// How far those who judged agree with each other and with the pack.
int run_judged(const LoadedPack& rules, const TestOptions& options) {
  const Judged judged = read_judged(rules, options.judged);
  const bool is_lower = std::ranges::any_of(
      judged.cases, [](const JudgedCase& one) { return one.is_under_triaged(); });
  return print_result(
      options.common, options.format, [&] { return judged_record(rules.pack, judged); },
      [&] { return judged_document(rules.pack, judged); }, is_lower ? check_said_no : done);
}

/// What does not go together; empty if all is well.
std::string conflict_of_test(const TestOptions& options) {
  if (!options.judged.empty() && options.format == ResultFormat::junit) {
    return "what judges said is no test: there is no --format junit of it";
  }
  if (options.blind == 0 && options.judged.empty()) return {};
  if (!options.cases.empty()) return "--blind and --judged take no CASES";
  return {};
}

int run_test(const TestOptions& options) {
  begin(options.common);
  refuse(conflict_of_test(options));
  const LoadedPack rules = load_pack(options.common.pack);
  if (options.blind > 0) return print_blind_sheet(rules, options.blind, options.max_nodes);
  if (!options.judged.empty()) return run_judged(rules, options);
  if (options.common.pack == "-" && options.cases.empty()) {
    refuse("no case file stands beside standard input: name the CASES");
  }
  std::optional<Watch> watch;
  watch.emplace("Small changes tried", options.max_seconds);
  PackTester tester(rules.pack, options.max_nodes, [&watch](std::size_t done, std::size_t of) {
    return watch->keep_going(done, of);
  });
  const VignetteFiles vignettes = read_vignettes(
      rules, options.cases,
      [&tester](const std::string& file, CaseOrError read) { tester.add(file, std::move(read)); });
  const PackTest test = std::move(tester).finish();
  watch.reset();
  const std::string pack_file = input_file(options.common.pack).name;
  const TestReport report{rules.pack, pack_file, vignettes.names, test, options.required};
  const int exit_code =
      options.generate ? run_generate(rules.pack, test, options) : run_report(report, options);
  return vignettes.failed ? cannot_read_or_write : exit_code;
}

/// `--blind` and `--judged`, which go neither with `--generate` nor with all formats.
void add_judging(CLI::App& command, TestOptions& options, CLI::Option& format,
                 CLI::Option& generate) {
  constexpr std::size_t most_people = 10'000;
  CLI::Option* blind = add_count(command, "--blind", options.blind, most_people,
                                 "Write N people for clinicians to judge, each for themselves, "
                                 "without the pack's answer",
                                 1);
  blind->excludes(&generate)->excludes(&format);
  command
      .add_option("--judged", options.judged,
                  "Compare the sheets of two or more who judged with each other and with the pack")
      ->type_name("FILE...")
      ->excludes(&generate)
      ->excludes(blind);
}

}  // namespace

void add_test(CLI::App& command, Command& chosen) {
  const Choices<ResultFormat> formats = {{"text", ResultFormat::text},
                                         {"json", ResultFormat::json},
                                         {"html", ResultFormat::html},
                                         {"md", ResultFormat::markdown},
                                         {"junit", ResultFormat::junit}};
  constexpr std::size_t all_percent = 100;
  const auto options = std::make_shared<TestOptions>();
  add_pack_argument(command, options->common);
  command.add_option("CASES", options->cases, "Case files with vignettes, - for standard input")
      ->type_name("");
  CLI::Option* format = add_choice(command, "-f,--format", options->format, formats,
                                   "text (the default), json, html, md (Markdown) or junit")
                            ->type_name("FORMAT");
  add_count(command, "--min-coverage", options->required.coverage, all_percent,
            "Fail if less than N percent of rules, care paths or conditions are covered");
  add_count(command, "--min-mutation-score", options->required.mutation_score, all_percent,
            "Fail if less than N percent of small changes to the pack are noticed");
  CLI::Option* generate =
      command
          .add_flag("--generate", options->generate,
                    "Write the vignettes that are missing, for a person to complete")
          ->excludes(format);
  add_judging(command, *options, *format, *generate);
  add_count(command, "--max-nodes", options->max_nodes, Diagram::most_max_nodes,
            "Give up when a proof needs more diagram nodes than this");
  constexpr std::size_t most_seconds = 1'000'000;
  add_count(command, "--max-seconds", options->max_seconds, most_seconds,
            "Try small changes, and look for the vignettes that are missing, for so long at the "
            "most each (300), and report what is known by then");
  add_common_options(command, options->common);
  command.footer(test_examples);
  run_if_chosen(command, chosen, [options] { return run_test(*options); });
}

}  // namespace triage::cli
