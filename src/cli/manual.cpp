#include "cli/manual.hpp"

#include <algorithm>
#include <string_view>
#include <vector>

#include "cli/version.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr auto every_command = [](const CLI::App*) { return true; };

/// The text as roff shows it as it is.
std::string escaped(std::string_view text) {
  std::string out;
  bool at_line_start = true;
  for (const char c : text) {
    if (at_line_start && (c == '.' || c == '\'')) out += "\\&";
    if (c == '\\') {
      out += "\\e";
    } else if (c == '-') {
      out += "\\-";  // else roff sets a hyphen, which nobody can copy
    } else {
      out += c;
    }
    at_line_start = c == '\n';
  }
  return out;
}

std::string bold(std::string_view text) { return "\\fB" + escaped(text) + "\\fR"; }
std::string italic(std::string_view text) { return "\\fI" + escaped(text) + "\\fR"; }

std::string name_of(const CLI::App& app, const CLI::App& command) {
  return &app == &command ? app.get_name() : app.get_name() + '-' + command.get_name();
}

std::vector<std::string> paragraphs_of(std::string_view text) {
  std::vector<std::string> paragraphs;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find("\n\n"), text.size());
    paragraphs.emplace_back(text.substr(0, end));
    text.remove_prefix(std::min(end + 2, text.size()));
  }
  return paragraphs;
}

class Page {
 public:
  Page(const CLI::App& app, const CLI::App& command) : app_(app), command_(command) {}

  std::string written() {
    const std::string name = name_of(app_, command_);
    out_ = ".TH " + escaped(upper(name)) + " 1 " + std::string(released) + R"( "triage )" +
           std::string(version) + R"(" "User Commands")" +
           "\n.nh\n.ad l\n";  // names of packs and options stay whole
    section("NAME");
    out_ += escaped(name) + " \\- " + escaped(summary()) + '\n';
    write_synopsis();
    section("DESCRIPTION");
    write(command_.get_description());
    for (const std::string& paragraph : paragraphs_of(command_.get_footer())) {
      if (!is_headed(paragraph)) write(".PP\n", paragraph);
    }
    write_arguments("ARGUMENTS", true);
    write_arguments("OPTIONS", false);
    if (&app_ == &command_) write_commands();
    for (const std::string& paragraph : paragraphs_of(command_.get_footer())) {
      if (is_headed(paragraph)) write_headed(paragraph);
    }
    write_other_pages();
    return out_;
  }

 private:
  [[nodiscard]] std::string summary() const {
    return &app_ == &command_ ? "self-care, a doctor, or an emergency, and why"
                              : command_.get_description();
  }

  void section(std::string_view name) { out_ += ".SH " + std::string(name) + '\n'; }

  void write(std::string_view macro, std::string_view paragraph) {
    out_ += std::string(macro) + escaped(paragraph) + '\n';
  }
  void write(std::string_view paragraph) { write("", paragraph); }

  void write_synopsis() {
    section("SYNOPSIS");
    const bool is_app = &app_ == &command_;
    out_ += bold(app_.get_name());
    if (!is_app) out_ += ' ' + bold(command_.get_name());
    out_ += " [" + italic("OPTIONS") + ']';
    for (const CLI::Option* option : command_.get_options()) {
      if (!option->get_positional()) continue;
      const bool many = option->get_expected_max() > 1;
      const std::string name = italic(option->get_name(true)) + (many ? "..." : "");
      out_ += option->get_required() ? ' ' + name : " [" + name + ']';
    }
    out_ += '\n';
    if (is_app) out_ += ".br\n" + bold(app_.get_name()) + ' ' + italic("COMMAND") + " ...\n";
  }

  void write_arguments(std::string_view heading, bool positional) {
    bool is_first = true;
    for (const CLI::Option* option : command_.get_options()) {
      if (option->get_positional() != positional) continue;
      if (is_first) section(heading);
      is_first = false;
      out_ += ".TP\n" + (positional ? italic(option->get_name(true)) : names_of(*option)) + '\n';
      write(option->get_description() + excluded_by(*option));
    }
  }

  static std::string excluded_by(const CLI::Option& option) {
    std::string others;
    for (const CLI::Option* other : option.get_excludes()) {
      others += (others.empty() ? "\nNot with " : ", ") + other->get_name();
    }
    return others;
  }

  static std::string names_of(const CLI::Option& option) {
    std::vector<std::string> names =
        mapped(option.get_snames(), [&](const std::string& name) { return bold("-" + name); });
    for (const std::string& name : option.get_lnames()) names.push_back(bold("--" + name));
    const bool takes_value = option.get_expected_max() > 0;
    return join(names, ", ") + (takes_value ? ' ' + italic(option.get_type_name()) : "");
  }

  void write_commands() {
    section("COMMANDS");
    for (const CLI::App* command : app_.get_subcommands(every_command)) {
      out_ += ".TP\n" + bold(command->get_name()) + '\n';
      write(command->get_description());
    }
  }

  /// Whether a paragraph of the help has a section of its own in a manual.
  static bool is_headed(std::string_view paragraph) {
    return paragraph.starts_with("Examples:") || paragraph.starts_with("Exit codes:");
  }

  void write_headed(std::string_view paragraph) {
    const std::size_t colon = paragraph.find(':');
    const std::string_view text = paragraph.substr(colon + 2);
    if (paragraph.starts_with("Exit")) {
      section("EXIT STATUS");
      write(text);
      return;
    }
    section("EXAMPLES");
    out_ += ".EX\n";
    write(text);
    out_ += ".EE\n";
  }

  void write_other_pages() {
    section("SEE ALSO");
    std::vector<std::string> names;
    if (&app_ != &command_) names.push_back(bold(app_.get_name()) + "(1)");
    for (const CLI::App* command : app_.get_subcommands(every_command)) {
      if (command != &command_) names.push_back(bold(name_of(app_, *command)) + "(1)");
    }
    out_ += join(names, ",\n") + '\n';
  }

  const CLI::App& app_;
  const CLI::App& command_;
  std::string out_;
};

}  // namespace

std::string manual_page(const CLI::App& app, const CLI::App& command) {
  return Page(app, command).written();
}

}  // namespace triage::cli
