#pragma once

// Texts that mean nothing but what they show, whatever the format: those that quick readers take
// for an id or a note without asking. Behind the end of each, 63 bytes can be read.

#include <string_view>

namespace triage {

/// Whether quick readers take this text as an id: printable ASCII, without quotes and backslashes,
/// not too long.
bool is_plain_id(std::string_view text);

bool is_printable_ascii(std::string_view text);

/// Not only spaces, and every character well-formed and no control character, as a note has to be.
bool is_plain_text(std::string_view text);

}  // namespace triage
