#pragma once

// `_SUCCESS`, which stands beside a whole that was merged, and says that it is all there.

#include <cstddef>
#include <string>

namespace triage::cli {

/// Where it stands.
std::string success_path(const std::string& whole);
/// What it holds, as sha256sum writes and reads it.
std::string checksum_line(const std::string& sha256, const std::string& whole);
/// More than it can hold, in bytes.
inline constexpr std::size_t longest_success = 10'000;

/// To be called before a file gets other data: removes the `_SUCCESS` beside it, if that speaks of
/// this file. False if that is impossible; `errno` then says why.
bool take_back_success(const std::string& path);

}  // namespace triage::cli
