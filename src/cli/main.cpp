#include <exception>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/exit_code.hpp"

int main(int argc, char** argv) {
  try {
    return triage::cli::run(argc, argv);
  } catch (const std::exception& bug) {
    std::cerr << "triage: this is a bug in triage, nothing was assessed: " << bug.what() << '\n';
    return triage::cli::internal_error;
  }
}
