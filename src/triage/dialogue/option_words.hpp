#pragma once

// Which options somebody may mean who types neither a number nor a label: "steroids", "my chest
// hurts". A guess, which has to be confirmed.

#include <string>
#include <string_view>
#include <vector>

#include "triage/dialogue/typed.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// The words of a folded text that tell something, in order and without the endings of plurals:
/// neither "the" nor "pain", which all of these people have.
std::vector<std::string> telling_words(std::string_view text, Language language);

/// The options of which a word was typed that no other option has, in their label, their synonyms
/// (`also:`) or, in English, their id. None where the reply says "not", or the option says it
/// before that word: who types "going away" does not mean "It is not going away".
std::vector<OptionId> options_meant(const Finding& finding, const Typed& typed);

}  // namespace triage::dialogue
