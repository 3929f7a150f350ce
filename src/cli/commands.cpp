#include "cli/commands.hpp"

#include <CLI/CLI.hpp>
#include <csignal>
#include <iostream>
#include <map>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/pack_store.hpp"
#include "cli/shipped_packs.hpp"
#include "cli/version.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr std::size_t option_column = 30;

std::string version_text() {
  std::string text = "triage " + std::string(version);
  for (const ShippedPack& pack : shipped_packs()) {
    text += "\npack " + std::string(pack.name) + ", sha256 " + std::string(pack.sha256);
  }
  return text;
}

std::string pack_names() {
  std::vector<std::string> names;
  for (const ShippedPack& pack : shipped_packs()) names.emplace_back(pack.name);
  return join(names, ", ");
}

/// The command whose words were wrong: the subcommand that was named, or the program itself.
const CLI::App& command_in_use(const CLI::App& app) {
  const auto named = app.get_subcommands();
  return named.empty() ? app : *named.front();
}

/// "did you mean --pack?", for an option that does not exist.
std::string suggestion(const CLI::App& app, const std::vector<std::string>& arguments) {
  std::vector<std::string> known;
  for (const CLI::Option* option : app.get_options()) {
    for (const std::string& name : option->get_lnames()) known.push_back("--" + name);
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    known.push_back(command->get_name());
  }
  for (const std::string& argument : arguments) {
    const std::string name = argument.substr(0, argument.find('='));
    const bool exists = std::find(known.begin(), known.end(), name) != known.end();
    const auto meant = nearest(name, known);
    if (name.size() > 1 && !exists && meant && name.starts_with("--")) {
      return " Did you mean " + *meant + "?";
    }
  }
  return {};
}

int report_usage(const CLI::App& app, const CLI::ParseError& error,
                 const std::vector<std::string>& arguments) {
  if (error.get_exit_code() == 0) return app.exit(error, std::cout, std::cerr);
  const CLI::App& command = command_in_use(app);
  const std::string name = &command == &app ? "triage" : "triage " + command.get_name();
  log_error(std::string(error.what()) + "." + suggestion(command, arguments) + " See '" + name +
            " --help'.");
  return wrong_usage_or_input;
}

}  // namespace

void add_common_options(CLI::App& app, CommonOptions& options, TakesPack pack) {
  const std::map<std::string, ColorChoice> choices = {{"auto", ColorChoice::automatic},
                                                      {"always", ColorChoice::always},
                                                      {"never", ColorChoice::never}};
  options.pack = default_pack;
  if (pack == TakesPack::by_option) {
    app.add_option("-p,--pack", options.pack,
                   "Rule pack: " + pack_names() + ", or a file (default: " + options.pack + ")")
        ->type_name("PACK");
  }
  app.add_option("--color", options.color, "Colour: auto, always or never")
      ->transform(CLI::CheckedTransformer(choices).description(""))
      ->type_name("WHEN");
  app.add_flag("-v,--verbose", options.verbose, "Say more about the work on standard error");
  app.add_option("--log-file", options.log_file, "Write a log with times to FILE")
      ->type_name("FILE");
}

std::optional<int> begin(const CommonOptions& options) {
  const Style style = style_for(2, options.color);
  const std::string problem = set_up_log({options.verbose, options.log_file, style.color});
  if (problem.empty()) return std::nullopt;
  log_error("cannot write the log file: " + problem);
  return cannot_read_or_write;
}

int run(int argc, const char* const* argv) {
  // A reader that goes away is an error of writing, not a reason to die half-way.
  std::signal(SIGPIPE, SIG_IGN);
  set_up_log({});
  CLI::App app(
      "Upper back pain: care for it at home, see a doctor, or get emergency care?\n"
      "This is general advice, not a diagnosis.",
      "triage");
  app.get_formatter()->column_width(option_column);
  app.set_version_flag("--version", version_text, "Show the version and the rule packs inside");
  app.require_subcommand(0, 1);
  Command chosen;
  add_ask(app, chosen);
  add_batch(app, chosen);
  add_findings(app, chosen);
  add_check(app, chosen);
  add_verify(app, chosen);
  add_diff(app, chosen);
  add_explain(app, chosen);
  add_test(app, chosen);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return report_usage(app, error, {argv + 1, argv + argc});
  }
  return chosen();
}

}  // namespace triage::cli
