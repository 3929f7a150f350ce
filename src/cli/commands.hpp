#pragma once

// The command line: a command that is named declares its options, and is run when all of them are
// read. The others declare none: a program that is called once a person has no time for that.

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/options.hpp"
#include "triage/report/record.hpp"

namespace CLI {
class App;
}

namespace triage::cli {

class Output;

/// Runs the program; returns its exit code. It says so where memory runs out, and where something
/// is thrown that nobody foresaw.
int run(int argc, const char* const* argv) noexcept;

/// What was chosen on the command line, ready to run; returns the exit code.
using Command = std::function<int()>;

/// Has `chosen` do this where `command` is the one that stands on the command line.
void run_if_chosen(CLI::App& command, Command& chosen, const Command& run);

// What these cannot do ends the run.

/// Starts logging as the options say.
void begin(const CommonOptions& options);

/// To be called for each file that a command writes or that it is given to read, before it reads
/// any: no file may be both, or be written twice.
void begin_writing(const std::string& what, const std::string& path);

/// The first for the file of `--output`; of standard output nothing has to be said.
void begin_output(const std::string& path);

void begin_reading(const std::vector<std::string>& paths);

/// Ends the output, and says so where it could not be written. Returns the exit code: `exit_code`
/// if all was written.
int finish(Output& out, int exit_code);
/// Writes a text to standard output. Returns the exit code.
int print(std::string_view text, int exit_code = done);
/// Writes a result to standard output, as a line of JSON or as a document. Returns the exit code.
int print_result(const CommonOptions& options, ResultFormat format,
                 const std::function<Record()>& record, const std::function<Document()>& document,
                 int exit_code);
/// As `finish`, or ends the run: there is more to do behind it.
void finish_or_end_run(Output& out);
/// Writes a whole file, or ends the run.
void write_file(const std::string& path, const std::string& text);

/// Has every command but `asking`, which has done so, declare its options: to be called once, where
/// that one runs and tells of all of them.
void declare_others(const CLI::App& asking, Command& chosen);

/// What runs where no command is named: declares its options, and sets `chosen`.
void add_ask(CLI::App& app, Command& chosen);

// Each declares the options of one command and, if that was chosen, sets `chosen`.
void add_interview(CLI::App& command, Command& chosen);
void add_help(CLI::App& command, Command& chosen);
void add_batch(CLI::App& command, Command& chosen);
void add_merge(CLI::App& command, Command& chosen);
void add_score(CLI::App& command, Command& chosen);
void add_findings(CLI::App& command, Command& chosen);
void add_check(CLI::App& command, Command& chosen);
void add_verify(CLI::App& command, Command& chosen);
void add_document(CLI::App& command, Command& chosen);
void add_review(CLI::App& command, Command& chosen);
void add_graph(CLI::App& command, Command& chosen);
void add_schema(CLI::App& command, Command& chosen);
void add_diff(CLI::App& command, Command& chosen);
void add_explain(CLI::App& command, Command& chosen);
void add_test(CLI::App& command, Command& chosen);
void add_completion(CLI::App& command, Command& chosen);

}  // namespace triage::cli
