#include "cli/usage.hpp"

#include <unistd.h>

#include <algorithm>
#include <charconv>
#include <memory>
#include <optional>
#include <sstream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"
#include "cli/log.hpp"
#include "cli/output_file.hpp"
#include "cli/terminal.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"

namespace triage::cli {
namespace {

constexpr std::size_t narrow = 60;  // columns; below this, descriptions go under the option
constexpr std::size_t option_column = 30;
constexpr std::size_t option_column_when_narrow = 6;

/// CLI11's help page with its descriptions wrapped to the width of the terminal.
class HelpPage : public CLI::Formatter {
 public:
  explicit HelpPage(std::size_t width) : width_(width) {
    column_width(width < narrow ? option_column_when_narrow : option_column);
    label("SUBCOMMAND", "COMMAND");
  }

  std::string make_option_desc(const CLI::Option* option) const override {
    return wrapped(option->get_description());
  }

  std::string make_subcommand(const CLI::App* command) const override {
    std::ostringstream out;
    out.exceptions(std::ios::badbit);  // where memory runs out, half a page is none
    CLI::detail::format_help(out, command->get_name(), wrapped(command->get_description()),
                             get_column_width());
    return out.str();
  }

 private:
  [[nodiscard]] std::string wrapped(const std::string& text) const {
    return join(wrap(text, width_ - get_column_width()), "\n");
  }

  std::size_t width_;
};

/// CLI11 reads 010 as eight and 0x10 as sixteen; here a count is its digits and nothing else.
std::optional<std::size_t> count_in(const std::string& text, std::size_t smallest,
                                    std::size_t largest) {
  const bool is_count = !text.empty() && text.find_first_not_of("0123456789") == text.npos &&
                        (text == "0" || text.front() != '0');
  std::size_t count = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), count);
  if (!is_count || read.ec != std::errc() || count < smallest || count > largest)
    return std::nullopt;
  return count;
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
  for (const std::string& argument : arguments) {
    const std::string name = argument.substr(0, argument.find('='));
    const auto meant = nearest(name, known);
    if (name.size() > 1 && !contains(known, name) && meant && name.starts_with("--")) {
      return " Did you mean " + *meant + "?";
    }
  }
  return {};
}

/// CLI11's message, in words for a newcomer where it has none.
std::string in_words(const CLI::ParseError& error) {
  std::string message = error.what();
  if (error.get_name() != "ArgumentMismatch") return message;
  const std::string option = message.substr(0, message.find(':'));
  const bool twice = message.find("At Most") != std::string::npos;
  return option + (twice ? " is given more than once" : " needs a value behind it");
}

}  // namespace

CLI::Validator one_of(const std::vector<std::string>& words) {
  const auto problem = [words](const std::string& word) {
    if (contains(words, word)) return std::string();
    return "give it " + join_with_or(words) + ", not '" + word + "'";
  };
  return {problem, "", join(words, " ")};  // CLI11 shows nobody the name
}

std::vector<std::string> words_of(CLI::Option& option) {
  std::vector<std::string> words;
  try {
    std::istringstream name(option.get_validator()->get_name());
    for (std::string word; name >> word;) words.push_back(word);
  } catch (const CLI::OptionNotFound&) {  // any word will do
  }
  return words;
}

CLI::Option* add_count(CLI::App& app, const std::string& names, std::size_t& chosen,
                       std::size_t largest, const std::string& description, std::size_t smallest) {
  const auto choose = [&chosen, smallest, largest](const std::string& text) {
    chosen = count_in(text, smallest, largest).value_or(chosen);
  };
  const auto problem = [smallest, largest](const std::string& text) {
    if (count_in(text, smallest, largest)) return std::string();
    return "give it a whole number from " + std::to_string(smallest) + " to " +
           std::to_string(largest) + ", not '" + text + "'";
  };
  return app.add_option_function<std::string>(names, choose, description)
      ->check(CLI::Validator(problem, ""))
      ->type_name("N");
}

void lay_out_help(CLI::App& app) {
  const std::size_t width = std::max(narrow / 2, style_for(STDOUT_FILENO, {}).width);
  const auto page = std::make_shared<HelpPage>(width);
  app.formatter(page);
  for (CLI::App* command : app.get_subcommands([](const CLI::App*) { return true; })) {
    command->formatter(page);
    command->group("Commands");
  }
}

std::vector<std::string> command_names(const CLI::App& app) {
  return mapped(app.get_subcommands([](const CLI::App*) { return true; }),
                [&](const CLI::App* command) { return command->get_name(); });
}

std::string misplaced_options(const CLI::App& app) {
  if (app.get_subcommands().empty()) return {};
  std::vector<std::string> misplaced;
  for (const CLI::Option* option : app.get_options()) {
    if (option->count() > 0) misplaced.push_back(option->get_name());
  }
  return join(misplaced, ", ");
}

int report_usage(const CLI::App& app, const CLI::ParseError& error,
                 const std::vector<std::string>& arguments) {
  if (error.get_exit_code() == 0) {
    Output out("");
    app.exit(error, out.stream(), out.stream());
    return finish(out, done);
  }
  const CLI::App& command = command_in_use(app);
  const std::string name = &command == &app ? "triage" : "triage " + command.get_name();
  log_error(in_words(error) + "." + suggestion(command, arguments) + " See '" + name + " --help'.");
  return wrong_usage_or_input;
}

}  // namespace triage::cli
