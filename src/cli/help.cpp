// `triage help COMMAND`: what `triage COMMAND --help` says.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/manual.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr auto help_examples = R"(Examples:
  triage help batch
  triage help batch --man | man -l -)";

struct HelpOptions {
  std::string command;  // empty: the program itself
  bool as_manual = false;
};

int show_help(const CLI::App& app, const HelpOptions& options) {
  const std::string& name = options.command;
  if (name.empty()) {
    if (options.as_manual) return print(manual_page(app, app));
    // The help of `app` itself would be that of the command in use.
    return print(app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() != name) continue;
    return print(options.as_manual ? manual_page(app, *command) : command->help(app.get_name()));
  }
  const auto meant = nearest(name, command_names(app));
  log_error("there is no command '" + printable(name) + "'. " +
            (meant ? "Did you mean 'triage help " + *meant + "'?" : "'triage help' lists them."));
  return wrong_usage_or_input;
}

}  // namespace

void add_help(CLI::App& command, Command& chosen) {
  const auto options = std::make_shared<HelpOptions>();
  command.add_option("COMMAND", options->command, "The command (default: the help of triage)")
      ->type_name("");
  command.add_flag("--man", options->as_manual, "As a manual page, for man(1)");
  command.footer(help_examples);
  run_if_chosen(command, chosen, [&command, &chosen, options] {
    declare_others(command, chosen);
    return show_help(*command.get_parent(), *options);
  });
}

}  // namespace triage::cli
