#pragma once

// What a keyboard of another script, a phone or a clipboard puts where a plain one has a digit or a
// blank.

#include <string>
#include <string_view>

namespace triage {

/// `text` with letters and signs of full width as those of ASCII, digits of any script as 0 to 9,
/// other characters of numbers in plain ones behind a blank (of a half: " 1/2"), every blank as one
/// of ASCII, and without the characters that show nothing, such as marks of direction and of no
/// width. The two joiners stay, without which some languages cannot be spelled, and so do control
/// characters and malformed bytes.
std::string in_plain_characters(std::string_view text);

}  // namespace triage
