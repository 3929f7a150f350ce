#pragma once

// Replies to questions that take yes or no, or a quantity.

#include <string>

#include "triage/dialogue/reply.hpp"
#include "triage/dialogue/typed.hpp"

namespace triage::dialogue {

/// A number with its unit, or that there is none of it.
Reply quantity_reply(const RulePack& pack, FindingId id, const Typed& typed);

/// Yes or no, or what measures it; what a sentence may say is a question first.
Reply yes_no_reply(const RulePack& pack, FindingId id, const Typed& typed);

/// How such a quantity may be typed: ", such as 10 days"; empty for a plain number.
std::string example(const Finding& finding, Language language);

}  // namespace triage::dialogue
