#pragma once

// What people cry who need help, in every language that the program speaks. Words of danger count
// in whatever language the interview is. All are folded.

#include <span>
#include <string_view>

namespace triage::dialogue {

/// Whoever types one of these needs help, whatever was asked.
std::span<const std::string_view> cries();

/// Signs of danger that some question of a pack may be about: a cry where it is not, and with
/// "now".
std::span<const std::string_view> signs_of_danger();

/// Ordinary words that look like a cry with a slip in it, and are none.
std::span<const std::string_view> words_near_cries();

}  // namespace triage::dialogue
