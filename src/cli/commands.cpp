#include "cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <csignal>
#include <cstdlib>
#include <exception>
#include <iostream>
#include <new>
#include <vector>

#include "cli/error_stream.hpp"
#include "cli/exit_code.hpp"
#include "cli/files.hpp"
#include "cli/inputs.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/pack_store.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/usage.hpp"
#include "cli/version.hpp"
#include "cli/written_files.hpp"
#include "triage/base/text.hpp"
#include "triage/pack/date.hpp"
#include "triage/pack/gaps.hpp"

namespace triage::cli {
namespace {

std::string version_text() {
  std::string text = "triage " + std::string(version);
  for (const ShippedPack& pack : shipped_packs()) {
    text += "\npack " + std::string(pack.name) + ", sha256 " + std::string(pack.sha256);
    for (const ShippedTranslation& texts : pack.translations) {
      text += "\ntexts " + std::string(pack.name) + '.' + std::string(texts.language) +
              ", sha256 " + std::string(texts.sha256);
    }
  }
  return text;
}

void refuse_two_uses(const std::string& what, const std::string& other) {
  if (other.empty()) return;
  report_written_as(what, other);
  throw RunEnds{wrong_usage_or_input};
}

/// Runs a command. Returns what the caller is told, once all is known.
int exit_code_of(const Command& command) {
  int exit_code = done;
  try {
    exit_code = command();
  } catch (const RunEnds& end) {
    exit_code = end.exit_code;
  }
  if (files_clash()) return wrong_usage_or_input;
  const std::string problem = log_file_problem();
  if (problem.empty() || exit_code == cannot_read_or_write || exit_code == interrupted) {
    return exit_code;
  }
  log_error("cannot write the log file: " + problem);
  return cannot_read_or_write;
}

struct NamedCommand {
  const char* name;
  const char* description;
  void (*declare)(CLI::App& command, Command& chosen);
};

/// In the order of the help.
constexpr auto commands = std::to_array<NamedCommand>({
    {"batch", "Assess many cases, one record each", add_batch},
    {"merge", "Put the parts of a batch together (triage batch --shard)", add_merge},
    {"score", "Evaluate a pack on cases whose right answers are known", add_score},
    {"findings", "Show what can be answered, and how", add_findings},
    {"check", "Find the mistakes in a rule pack", add_check},
    {"verify", "Prove that a rule pack is safe", add_verify},
    {"document", "Write a rule pack as a page to read, mark and sign", add_document},
    {"review", "Show what of a rule pack is signed, or sign it", add_review},
    {"graph", "Draw a rule pack", add_graph},
    {"schema", "Write a JSON Schema with which editors complete a rule pack", add_schema},
    {"diff", "Show whom a change to a rule pack affects", add_diff},
    {"explain", "Show why, why not, and what would change it", add_explain},
    {"test", "Run a rule pack's vignettes and find what they miss", add_test},
    {"interview", "Ask the questions in the terminal", add_interview},
    {"completion", "Print a script with which Tab completes commands", add_completion},
    {"help", "Show the help of a command", add_help},
});

/// Commands first: they would inherit the footer of the program.
void add_commands(CLI::App& app, Command& chosen) {
  for (const NamedCommand& named : commands) {
    CLI::App* command = app.add_subcommand(named.name, named.description);
    command->preparse_callback([command, declare = named.declare, &chosen](std::size_t /*words*/) {
      declare(*command, chosen);
    });
  }
  add_ask(app, chosen);
}

int run_command(int argc, const char* const* argv) {
  reserve_standard_descriptors();
  // A reader that goes away and a file that may grow no more are errors of writing, not reasons to
  // die half-way.
  std::signal(SIGPIPE, SIG_IGN);
  std::signal(SIGXFSZ, SIG_IGN);
  set_up_log({});
  CLI::App app(
      "Upper back pain: care for it at home, see a doctor, or get emergency care?\n"
      "This is general advice, not a diagnosis.",
      "triage");
  app.set_version_flag("--version", version_text, "Show the version and the rule packs inside");
  app.require_subcommand(0, 1);
  Command chosen;
  add_commands(app, chosen);
  lay_out_help(app);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(app, error, {argv + 1, argv + argc});
  }
  if (const std::string misplaced = misplaced_options(app); !misplaced.empty()) {
    const std::string command = app.get_subcommands().front()->get_name();
    log_error(misplaced + " has no effect before '" + command + "'. Put it after '" + command +
              "'.");
    return wrong_usage_or_input;
  }
  return exit_code_of(chosen);
}

}  // namespace

void declare_others(const CLI::App& asking, Command& chosen) {
  for (const NamedCommand& named : commands) {
    if (named.name == asking.get_name()) continue;
    named.declare(*asking.get_parent()->get_subcommand(named.name), chosen);
  }
}

void run_if_chosen(CLI::App& command, Command& chosen, const Command& run) {
  command.callback([&chosen, run] { chosen = run; });
}

void end_run(ExitCode exit_code, std::string_view why) {
  log_error(why);
  throw RunEnds{exit_code};
}

void refuse(std::string_view problem) {
  if (!problem.empty()) end_run(wrong_usage_or_input, problem);
}

void begin(const CommonOptions& options) {
  const Style style = style_for(2, options.color);
  const std::string problem = set_up_log({options.verbose, options.log_file, style.color});
  if (!problem.empty()) {
    end_run(cannot_read_or_write, "cannot write the log file " + options.log_file + ": " + problem);
  }
  if (!options.log_file.empty()) {
    begin_writing("the log file " + options.log_file, options.log_file);
  }
}

void begin_writing(const std::string& what, const std::string& path) {
  refuse_two_uses(what, will_write(what, path));
}

void begin_output(const std::string& path) {
  if (!path.empty()) begin_writing("the output " + path, path);
}

void begin_reading(const std::vector<std::string>& paths) {
  for (const std::string& path : paths) {
    refuse_two_uses("the input " + input_file(path).name, written_as(path));
  }
}

int finish(Output& out, int exit_code) {
  if (out.commit()) return exit_code;
  // Whoever reads our output may stop when it has seen enough: nobody is there to be told.
  if (!out.reader_left()) log_error("cannot write " + out.name() + ": " + out.reason());
  return cannot_read_or_write;
}

int print(std::string_view text, int exit_code) {
  Output out("");
  out.stream() << text;
  return finish(out, exit_code);
}

int print_result(const CommonOptions& options, ResultFormat format,
                 const std::function<Record()>& record, const std::function<Document()>& document,
                 int exit_code) {
  if (format == ResultFormat::json) return print(to_json(record()) + '\n', exit_code);
  return print(written(document(), format, style_for(1, options.color)), exit_code);
}

void finish_or_end_run(Output& out) {
  const int ended = finish(out, done);
  if (ended != done) throw RunEnds{ended};
}

void write_file(const std::string& path, const std::string& text) {
  Output output(path);
  output.stream() << text;
  finish_or_end_run(output);
}

/// A library may promise not to throw and run out of memory all the same, as CLI11 does while it
/// looks for the name of a command. Then nothing is unwound; it is said, and that is all.
[[noreturn]] static void end_without_unwinding() noexcept {
  try {
    if (std::current_exception()) throw;
  } catch (const std::bad_alloc&) {
    log_out_of_memory();
    std::_Exit(cannot_read_or_write);
  } catch (...) {  // what else it is, is a bug, and leaves a trace of where
  }
  std::abort();
}

int run(int argc, const char* const* argv) noexcept {
  std::set_terminate(end_without_unwinding);
  const ErrorStream error_stream;
  try {
    return run_command(argc, argv);
  } catch (const std::bad_alloc&) {
    log_out_of_memory();
    return cannot_read_or_write;
  } catch (const std::exception& bug) {
    std::cerr << "triage: this is a bug in triage, nothing was assessed: " << bug.what() << '\n';
    return internal_error;
  }
}

}  // namespace triage::cli
