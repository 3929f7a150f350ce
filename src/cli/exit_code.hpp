#pragma once

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

}  // namespace triage::cli
