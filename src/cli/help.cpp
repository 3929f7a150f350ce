// `triage help COMMAND`: what `triage COMMAND --help` says.

#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/usage.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

int show(const std::string& page) {
  Output out("");
  out.stream() << page;
  return finish(out, done);
}

int show_help(const CLI::App& app, const std::string& name) {
  // The help of `app` itself would be that of the command in use.
  if (name.empty()) {
    return show(app.get_formatter()->make_help(&app, app.get_name(), CLI::AppFormatMode::Normal));
  }
  for (const CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    if (command->get_name() == name) return show(command->help(app.get_name()));
  }
  const auto meant = nearest(name, command_names(app));
  log_error("there is no command '" + printable(name) + "'. " +
            (meant ? "Did you mean 'triage help " + *meant + "'?" : "'triage help' lists them."));
  return wrong_usage_or_input;
}

}  // namespace

void add_help(CLI::App& app, Command& chosen) {
  const auto name = std::make_shared<std::string>();
  CLI::App* command = app.add_subcommand("help", "Show the help of a command");
  command->add_option("COMMAND", *name, "The command (default: the help of triage)")->type_name("");
  command->callback(
      [&app, name, &chosen] { chosen = [&app, name] { return show_help(app, *name); }; });
}

}  // namespace triage::cli
