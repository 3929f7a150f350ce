#pragma once

// What the program says about its own work: to standard error, and to a file if one is asked for.
// Results never go here.

#include <string>
#include <string_view>

namespace triage::cli {

struct LogOptions {
  bool verbose = false;
  std::string file;  // everything is written there as well; empty: nowhere
  bool color = false;
};

/// Returns why the log file cannot be written; empty if all is well.
std::string set_up_log(const LogOptions& options);
/// Why something was not written to the log file; empty if all was.
std::string log_file_problem();
/// Makes the log file what it was before the run, and writes no more to it: it is something else as
/// well.
void take_back_log_file();

void log_detail(std::string_view message);  // shown with --verbose
void log_warning(std::string_view message);
void log_error(std::string_view message);
/// Takes no memory.
void log_out_of_memory();

}  // namespace triage::cli
