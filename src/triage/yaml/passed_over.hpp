#pragma once

// What the library passes over and YAML does not: lines that begin with %, which are words to its
// reader and are taken for such wherever one value ends; and comments that begin right behind a
// sign. What somebody wrote there would be gone without a sound.

#include <string>
#include <string_view>

namespace triage::yaml {

/// Whether the line is `%YAML 1.2`, of any version 1, the only one with a % that loses nothing.
bool is_version_line(std::string_view line);

/// Puts another sign, with which no value can begin, in place of each % and # that may be passed
/// over, so that the library stops there, unless it is in the middle of a text. Versions before all
/// else stay as they are. True if there was any.
bool refuse_what_is_passed_over(std::string& text);

}  // namespace triage::yaml
