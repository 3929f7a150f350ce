#pragma once

// Which option of a finding a word, or some words, name.

#include <cstddef>
#include <optional>
#include <string_view>

#include "triage/dialogue/typed.hpp"
#include "triage/pack/finding.hpp"

namespace triage::dialogue {

/// The number that is typed for an option: 0 for `none`, and the others from 1 on.
std::size_t number_of(const Finding& finding, OptionId option);

/// The option for which this number is typed.
std::optional<OptionId> option_numbered(const Finding& finding, std::string_view word);

/// The one option whose whole label, or id where ids may be typed, is `word`. Ids are English, and
/// one of a single word tells too little: who types "neck" has not said "Neck cracked or jerked".
std::optional<OptionId> option_called(const Finding& finding, std::string_view word,
                                      const Typed& typed);

/// The one option that `word` names for certain: its number, its whole label or its id.
std::optional<OptionId> option_named(const Finding& finding, std::string_view word,
                                     const Typed& typed);

/// The one option whose label (in English, or its id) begins with `word`, where none other has the
/// word in it. It may go on to say the opposite: "Numbness that has gone".
std::optional<OptionId> option_begun(const Finding& finding, std::string_view word,
                                     const Typed& typed);

/// The one option whose label says all of `words`, if no other has them in it.
std::optional<OptionId> option_saying(const Finding& finding, const Typed& typed);

}  // namespace triage::dialogue
