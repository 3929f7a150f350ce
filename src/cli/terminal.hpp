#pragma once

// What a terminal can show, and reading lines from one.

#include <cstddef>
#include <optional>
#include <string>

#include "cli/streams.hpp"
#include "triage/report/style.hpp"

namespace triage::cli {

enum class ColorChoice : unsigned char { automatic, always, never };

/// The style for text written to `descriptor`: `--color`, then NO_COLOR, CLICOLOR_FORCE, TERM=dumb,
/// then whether it is a terminal. The width is that of the terminal, or COLUMNS, or 80; at most
/// 100.
Style style_for(int descriptor, ColorChoice choice);

/// The lines of the window of a terminal; 0 where there is none, or nobody knows.
std::size_t rows_of(int descriptor);

bool is_terminal(int descriptor);

/// Whether a line can be written over: no pipe can, and no terminal that says it is `dumb`.
bool can_write_over(int descriptor);

/// The next line that somebody types, without its line feed; nothing at the end of input, at an
/// error, or when the program was interrupted. A line without a line feed is none. Bytes past a
/// length that no answer has are dropped.
std::optional<std::string> read_line(DescriptorInput& keyboard);

}  // namespace triage::cli
