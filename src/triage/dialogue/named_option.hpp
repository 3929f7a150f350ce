#pragma once

// Which option of a finding a word, or some words, name.

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>

#include "triage/dialogue/typed.hpp"
#include "triage/pack/finding.hpp"

namespace triage::dialogue {

/// The only option of which this holds; nothing if it does of none, or of several.
std::optional<OptionId> only_option(const Finding& finding,
                                    const std::function<bool(OptionId)>& holds);

/// The number that is typed for an option: 0 for `none`, and the others from 1 on.
std::size_t number_of(const Finding& finding, OptionId option);

/// The option for which this number is typed.
std::optional<OptionId> option_numbered(const Finding& finding, std::string_view word);

/// Whether the word only leads to a number: "number 2", "la 2".
bool leads_to_a_number(std::string_view word, const Typed& typed);

/// The option whose number is said in words, or behind words that lead to it: "two", "option 2".
/// Whoever dictates says so; it may be a part of a sentence, too.
std::optional<OptionId> option_counted(const Finding& finding, std::string_view words,
                                       const Typed& typed);

/// The one option whose whole label, or id as files have it, is `word`. An id that may be a word,
/// or words, tells too little, since nobody was shown it: who types "neck" has not said "Neck
/// cracked or jerked", nor who types "at night" that it wakes them.
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
