#pragma once

// Mistakes in what is read, on standard error.

#include <vector>

#include "triage/base/diagnostic.hpp"

namespace triage::cli {

/// Prints them in this order.
void print_problems(const std::vector<Diagnostic>& problems, const SourceText& source);

/// Prints them in the order of their places.
void print_diagnostics(const Diagnostics& diagnostics, const SourceText& source);

}  // namespace triage::cli
