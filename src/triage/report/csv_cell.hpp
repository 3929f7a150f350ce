#pragma once

// One cell of a CSV that we write.

#include <string>
#include <string_view>

namespace triage {

/// Appends a cell, in quotes if it needs them.
void append_csv(std::string& out, std::string_view cell);

}  // namespace triage
