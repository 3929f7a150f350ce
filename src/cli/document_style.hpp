#pragma once

// What a document of a rule pack looks like: quiet on a screen, light and dark, and on A4.

#include <string>

namespace triage::cli {

/// CSS, with that of the drawings.
std::string document_style();

}  // namespace triage::cli
