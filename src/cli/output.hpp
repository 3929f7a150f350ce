#pragma once

// `--output FILE`: where results go, and the format that its name asks for.

#include <CLI/CLI.hpp>
#include <string>
#include <vector>

#include "cli/usage.hpp"

namespace triage::cli {

/// Declares the option. The path is empty for standard output, which `-` names as well.
void add_output(CLI::App& app, std::string& path);

/// The end of a file's name from its last dot on, in small letters; empty where there is none, and
/// for standard output.
std::string ending_of(const std::string& path);

/// The endings that promise these formats: `.json`, and `.txt` for text.
template <class Format>
Choices<Format> endings_of(Choices<Format> formats) {
  for (auto& [name, format] : formats) {
    if (name == "text") name = "txt";
    name.insert(0, 1, '.');
  }
  return formats;
}

/// Says that the ending of an output's name is none of those that say a format, and ends the run.
[[noreturn]] void refuse_ending(const std::string& path, const std::vector<std::string>& known);

/// Sets the format to what the output's name ends with, unless `--format` chose one or the name has
/// no ending. Ends the run where the ending says no format.
template <class Format>
void format_by_name(const CLI::App& command, const std::string& path,
                    const Choices<Format>& endings, Format& format) {
  const std::string ending = ending_of(path);
  if (ending.empty() || command.count("--format") > 0) return;
  const auto meant = meant_by(ending, endings);
  if (!meant) refuse_ending(path, words_in(endings));
  format = *meant;
}

}  // namespace triage::cli
