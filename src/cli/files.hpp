#pragma once

// Files that are opened and read. What is written stands in output_file.hpp.

#include <cstddef>
#include <string>

namespace triage::cli {

/// Keeps the numbers 0, 1 and 2 from being given to files that are opened later, where the caller
/// closed them: a result must never end up in somebody's file.
void reserve_standard_descriptors();

/// The operating system's reason for the error that just happened: "Permission denied".
std::string system_reason(int error_number);

struct FileText {
  std::string text;
  std::string reason;  // why it could not be read; empty if it was
};

/// Reads a whole file of at most `max_bytes` (plus one, so that a larger one can be told apart).
/// `-` is standard input.
FileText read_file(const std::string& path, std::size_t max_bytes);

/// The same of an open file, which stays open.
FileText read_open_file(int descriptor, std::size_t max_bytes);

/// Whether it is neither a file nor a directory, but there: `-`, a pipe, a terminal, a device. Such
/// a one is read once, and cannot be written all at once.
bool is_stream(const std::string& path);

/// Opens a file for reading, `-` being standard input. Negative if it cannot be; `reason` then says
/// why. A directory is no file.
int open_input(const std::string& path, std::string& reason);

}  // namespace triage::cli
