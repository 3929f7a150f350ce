#pragma once

// The command line: every command declares its options, and is run when it was chosen.

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "cli/pack_store.hpp"
#include "cli/terminal.hpp"
#include "triage/cases/assess.hpp"
#include "triage/report/document.hpp"

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

/// Options that every command has.
struct CommonOptions {
  std::string pack;
  ColorChoice color = ColorChoice::automatic;
  bool verbose = false;
  std::string log_file;
};

/// `--unanswered`, for commands that assess cases.
void add_unanswered(CLI::App& app, Unanswered& unanswered);

enum class TakesPack : unsigned char { by_option, by_argument };

void add_common_options(CLI::App& app, CommonOptions& options, TakesPack pack);

/// Starts logging as the options say. Returns an exit code if that is impossible.
std::optional<int> begin(const CommonOptions& options);

/// To be called for each file that a command writes or that it is given to read, before it reads
/// any: returns an exit code, and has said why, if a file would be both, or be written twice.
std::optional<int> begin_writing(const std::string& what, const std::string& path);
std::optional<int> begin_reading(const std::vector<std::string>& paths);

/// Ends the output, and says so where it could not be written. Returns the exit code: `exit_code`
/// if all was written.
int finish(Output& out, int exit_code);
/// Writes a whole file. Returns the exit code, and has said why, if that is impossible.
int write_file(const std::string& path, const std::string& text);

/// In which language, and in which country, somebody reads what is said to them.
struct AudienceOptions {
  std::string language;
  std::string country;
  std::string day;
};

/// `--lang` and `--country`, for commands that speak to the person it is about.
void add_audience(CLI::App& app, AudienceOptions& options);

/// An option that takes a day: 2026-11-27.
void add_day(CLI::App& app, const std::string& name, std::string& day, const std::string& what);

/// `--today`, for commands whose outcomes say whether the pack is out of date.
void add_today(CLI::App& app, std::string& day);

/// Whether it names a language as locales do, alone or with a country or a part of the world: `es`,
/// `es_MX.UTF-8`, `es-419`. That there is one of this name is not said.
bool is_locale(std::string_view text);

/// What the options say, else the environment: LANGUAGE and the locale for messages.
Audience audience(const AudienceOptions& options);

/// What commands that answer one question print.
enum class ResultFormat : unsigned char { text, json, html, markdown };

/// Whether it is a document of its own, so that nothing can stand beside it.
inline bool is_document(ResultFormat format) {
  return format == ResultFormat::html || format == ResultFormat::markdown;
}

/// `--format`, for such commands.
void add_result_format(CLI::App& app, ResultFormat& format);
/// The same, for those whose words are also there as a document.
void add_document_format(CLI::App& app, ResultFormat& format);

/// The document in this format; in words, for a terminal of this style.
std::string written(const Document& document, ResultFormat format, const Style& style);

// Each declares one command and, if that was chosen, sets `chosen`.
void add_ask(CLI::App& app, Command& chosen);
void add_interview(CLI::App& app, Command& chosen);
void add_help(CLI::App& app, Command& chosen);
void add_batch(CLI::App& app, Command& chosen);
void add_merge(CLI::App& app, Command& chosen);
void add_findings(CLI::App& app, Command& chosen);
void add_check(CLI::App& app, Command& chosen);
void add_verify(CLI::App& app, Command& chosen);
void add_document(CLI::App& app, Command& chosen);
void add_review(CLI::App& app, Command& chosen);
void add_graph(CLI::App& app, Command& chosen);
void add_schema(CLI::App& app, Command& chosen);
void add_diff(CLI::App& app, Command& chosen);
void add_explain(CLI::App& app, Command& chosen);
void add_test(CLI::App& app, Command& chosen);
void add_completion(CLI::App& app, Command& chosen);

}  // namespace triage::cli
