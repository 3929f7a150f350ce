#pragma once

// Replies to questions with options: by number, by label, by some of its words.

#include <cstddef>

#include "triage/dialogue/reply.hpp"
#include "triage/dialogue/typed.hpp"

namespace triage::dialogue {

/// The number that is typed for an option: 0 for `none`, and the others from 1 on.
std::size_t number_of(const Finding& finding, OptionId option);

/// A reply to a question with options of which one is chosen.
Reply one_of_reply(const RulePack& pack, FindingId id, const Typed& typed);

/// A reply to a checklist: several numbers, ranges of them, words, or none.
Reply any_of_reply(const RulePack& pack, FindingId id, const Typed& typed);

}  // namespace triage::dialogue
