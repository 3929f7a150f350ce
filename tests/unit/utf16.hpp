#pragma once

// Text as a spreadsheet of Windows saves it.

#include <cstdint>
#include <string>
#include <string_view>

namespace triage::tests {

enum class ByteOrder : std::uint8_t { low_first, high_first };

/// Well-formed UTF-8 as UTF-16, with its mark.
std::string utf16(std::string_view text, ByteOrder order);

}  // namespace triage::tests
