#pragma once

// Replies to questions with options: by number, by label, by some of its words.

#include "triage/dialogue/reply.hpp"
#include "triage/dialogue/typed.hpp"

namespace triage::dialogue {

/// A reply to a question with options of which one is chosen.
Reply one_of_reply(const RulePack& pack, FindingId id, const Typed& typed);

/// A reply to a checklist: several numbers, ranges of them, words, or none.
Reply any_of_reply(const RulePack& pack, FindingId id, const Typed& typed);

}  // namespace triage::dialogue
