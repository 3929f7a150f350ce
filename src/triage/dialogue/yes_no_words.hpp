#pragma once

// What a sentence may say to a question that takes yes or no. A guess, which has to be confirmed.

#include <optional>
#include <string>

#include "triage/dialogue/typed.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::dialogue {

/// Whether what was typed begins with a word for yes: "yes, since Monday".
bool begins_with_yes(const Typed& typed);

/// Yes where a sentence begins with it, or says what the question asks about: "I have a fever". No
/// where all of it denies just that: "no fever at all", "no, I don't". Nothing where a word may
/// turn a yes around ("not", "gone", "maybe"), where a no goes on to anything else, and where the
/// question itself says "not".
std::optional<bool> yes_or_no_meant(const Finding& finding, const Typed& typed);

/// What is left of a sentence without the words of the question.
Typed without_words_of(const Finding& finding, const Typed& typed);

}  // namespace triage::dialogue
