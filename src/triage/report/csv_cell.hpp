#pragma once

// Cells and rows of a CSV that we write.

#include <span>
#include <string>
#include <string_view>

namespace triage {

/// Appends a cell, in quotes if it needs them.
void append_csv(std::string& out, std::string_view cell);

/// Appends the cells of a row, and what ends a line.
void append_csv_row(std::string& out, std::span<const std::string> cells,
                    std::string_view line_end);

}  // namespace triage
