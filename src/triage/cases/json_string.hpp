#pragma once

// The strings of JSON (RFC 8259), strictly.

#include <cstddef>
#include <optional>
#include <string_view>
#include <vector>

namespace triage {

/// Reads the string whose opening quote stands at `at`: appends what it says to `said`, and moves
/// `at` behind its closing quote. What is wrong with it otherwise, and `at` where that stands; at
/// the end of `text`, that it ends too early. Bytes outside ASCII are taken as they are.
std::optional<std::string_view> read_json_string(std::string_view text, std::size_t& at,
                                                 std::vector<char>& said);

}  // namespace triage
