#include "cli/print_diagnostics.hpp"

#include <iostream>

namespace triage::cli {

void print_problems(const std::vector<Diagnostic>& problems, const SourceText& source) {
  for (const Diagnostic& problem : problems) std::cerr << to_text(problem, source);
}

void print_diagnostics(const Diagnostics& diagnostics, const SourceText& source) {
  print_problems(diagnostics.sorted(), source);
}

}  // namespace triage::cli
