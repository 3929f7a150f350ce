#pragma once

// Texts that mean nothing but what they show, whatever the format: those that fast readers take
// for an id or a note without asking. Behind the end of each, 63 bytes can be read.

#include <string_view>

namespace triage {

/// Whether fast readers take this text as an id: printable ASCII, without quotes and backslashes,
/// 64 bytes at the most, and no formula to a spreadsheet.
bool is_plain_id(std::string_view text);

/// Whether a text that a reader has taken apart can be an id: whatever may be said of it, and
/// however it was written.
bool is_usable_id(std::string_view text);

/// Whether YAML's slow reader takes these bytes wherever it takes letters. It takes tabs in some
/// places, and carriage returns before line feeds: of these only the last are taken here.
bool is_readable(std::string_view text);

/// Whether every character is well-formed and no control character.
bool is_clean_text(std::string_view text);

/// Not only spaces, and every character well-formed and no control character, as a note has to be.
bool is_plain_text(std::string_view text);

}  // namespace triage
