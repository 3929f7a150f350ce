#include "cli/tell.hpp"

#include <iostream>

namespace triage::cli {

void print_diagnostics(const Diagnostics& diagnostics, const SourceText& source) {
  for (const Diagnostic& diagnostic : diagnostics.sorted()) {
    std::cerr << to_text(diagnostic, source);
  }
}

}  // namespace triage::cli
