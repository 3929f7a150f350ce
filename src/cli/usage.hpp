#pragma once

// How the command line is explained, and what is said about mistakes on it.

#include <CLI/CLI.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "triage/base/mapped.hpp"

namespace triage::cli {

/// The words an option takes and what each stands for.
template <class Value>
using Choices = std::vector<std::pair<std::string, Value>>;

template <class Value>
std::vector<std::string> words_in(const Choices<Value>& choices) {
  return mapped(choices, [](const auto& choice) { return choice.first; });
}

/// What a word stands for; nothing if it is none of them.
template <class Value>
std::optional<Value> meant_by(const std::string& word, const Choices<Value>& choices) {
  for (const auto& [name, value] : choices) {
    if (name == word) return value;
  }
  return std::nullopt;
}

/// The first word that stands for a value.
template <class Value>
std::string word_for(const Value& value, const Choices<Value>& choices) {
  for (const auto& [name, meant] : choices) {
    if (meant == value) return name;
  }
  return {};
}

/// Accepts these words only, and says which they are otherwise.
CLI::Validator one_of(const std::vector<std::string>& words);

/// The words that an option with such a check takes; none for others.
std::vector<std::string> words_of(CLI::Option& option);

/// Declares an option that takes one of a few words.
template <class Value>
CLI::Option* add_choice(CLI::App& app, const std::string& names, Value& chosen,
                        const Choices<Value>& choices, const std::string& description) {
  const auto choose = [&chosen, choices](const std::string& word) {
    chosen = meant_by(word, choices).value_or(chosen);
  };
  return app.add_option_function<std::string>(names, choose, description)
      ->check(one_of(words_in(choices)));
}

/// Declares an option that takes a whole number from `smallest` to `largest`, as people write it.
CLI::Option* add_count(CLI::App& app, const std::string& names, std::size_t& chosen,
                       std::size_t largest, const std::string& description,
                       std::size_t smallest = 0);

/// Has every help page of `app` and its commands fit the terminal.
void lay_out_help(CLI::App& app);

/// What the commands of `app` are called.
std::vector<std::string> command_names(const CLI::App& app);

/// Options that stand before the name of a command, where they would be ignored; empty if all is
/// well.
std::string misplaced_options(const CLI::App& app);

/// Prints the help or version that was asked for, or what is wrong with the command line. Returns
/// the exit code.
int report_usage(const CLI::App& app, const CLI::ParseError& error,
                 const std::vector<std::string>& arguments);

}  // namespace triage::cli
