#pragma once

// Who is told of the mistakes in what is read.

#include <functional>

#include "triage/base/diagnostic.hpp"

namespace triage::cli {

/// Is told what was found in each text: a pack, those that it extends, and translations.
using Tell = std::function<void(const Diagnostics&, const SourceText&)>;

/// Tells the person, on standard error.
void print_diagnostics(const Diagnostics& diagnostics, const SourceText& source);

}  // namespace triage::cli
