#pragma once

// What stands in braces in the texts of a pack, to be filled where they are said to a person: the
// number to call in an emergency, which differs from country to country.

#include <string>
#include <string_view>
#include <vector>

namespace triage {

struct RulePack;

inline constexpr std::string_view emergency_number_gap = "{emergency_number}";

/// The words in braces in a text, braces and all: parts of `text`, in order.
std::vector<std::string_view> gaps_in(std::string_view text);

/// Whether `code` has the form of ISO 3166-1 alpha-2: two capital letters.
bool is_country(std::string_view code);

/// The number that the pack has for a country (ISO 3166-1 alpha-2, in capitals); empty if it has
/// none.
std::string emergency_number(const RulePack& pack, std::string_view country);

/// The pack with `number`, or the words for it, in all its texts. To be done last: its texts are no
/// longer those that a translation or a fingerprint is about.
RulePack with_emergency_number(RulePack pack, std::string_view number);

}  // namespace triage
