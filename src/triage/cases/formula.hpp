#pragma once

// What a spreadsheet would calculate with, where a table of outcomes is opened in one.

#include <string_view>

namespace triage {

/// Whether the text begins, behind blanks, with =, @, or with + or - and more than a number; or
/// with the wide form of one of these.
bool is_formula(std::string_view text);

}  // namespace triage
