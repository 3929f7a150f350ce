#pragma once

#include <string_view>

namespace triage::cli {

/// What the process tells its caller. docs/commands.md lists them.
enum ExitCode : int {
  done = 0,
  check_said_no = 1,
  wrong_usage_or_input = 2,
  cannot_read_or_write = 3,
  internal_error = 70,
  interrupted = 130,
};

/// Thrown where a command cannot go on, once it was said why. It ends in `run`, and nowhere else.
struct RunEnds {
  int exit_code;
};

/// Says why, and ends the run.
[[noreturn]] void end_run(ExitCode exit_code, std::string_view why);

/// Ends the run as wrong usage, unless the problem is empty.
void refuse(std::string_view problem);

}  // namespace triage::cli
