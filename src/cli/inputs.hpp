#pragma once

// Which files of cases are meant by what was named, and what they are called.

#include <cstddef>
#include <string>
#include <vector>

namespace triage::cli {

/// A file to read cases from.
struct InputFile {
  std::string path;  // `-` is standard input
  std::string name;  // what messages call it
  std::string stem;  // what cases without an id are called
};

/// What cannot be read, and why.
struct UnreadableInput {
  std::string path;
  std::string reason;
};

struct FoundInputs {
  std::vector<InputFile> files;
  std::vector<UnreadableInput> unreadable;
  std::vector<std::string> skipped_links;     // to directories
  std::vector<std::string> skipped_specials;  // pipes, devices
  std::size_t skipped_files = 0;              // not named like case files
  std::string first_skipped;
};

/// The files named, and those below the directories named whose names say that they hold cases,
/// sorted, without hidden ones. Links to files are followed, links to directories are not, since
/// they may lead in a circle.
FoundInputs find_inputs(const std::vector<std::string>& paths);

/// Says what of what was named is not read. Returns whether all that should be can be.
bool tell_of_inputs(const FoundInputs& inputs);

InputFile input_file(const std::string& path);

}  // namespace triage::cli
