#pragma once

#include <string>
#include <string_view>

namespace triage {

/// The SHA-256 of `text`, 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

}  // namespace triage
