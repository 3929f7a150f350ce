#pragma once

// What a person types in answer to a question, read into data: an answer, an answer that has to be
// confirmed first, a wish, a cry for help, or none of these.

#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/either.hpp"
#include "triage/base/phrases.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::dialogue {

enum class Wish : std::uint8_t { explain, back, quit, skip };

/// An answer that may have been meant. It counts once it is confirmed, and never before.
struct Proposal {
  Answer answer;
  std::string question;     // "Do you mean: 3 weeks?"
  bool is_doubted = false;  // it was said so, and can hardly be
};

/// An answer put as a question in these words.
Proposal proposed(const RulePack& pack, Answer answer, Phrase phrase);

/// "I can't breathe", "911": whoever types this is in danger, or thinks so, and answers nothing.
struct CryForHelp {};

/// A reply that could not be understood, and what would have been.
struct NotUnderstood {
  std::string hint;
};

/// A phrase that tells how to answer.
NotUnderstood please(Language language, Phrase phrase, std::initializer_list<GapText> gaps = {});

using Reply = Either<Answer, Proposal, Wish, CryForHelp, NotUnderstood>;

/// Reads numbers, words, labels, quantities, "not sure", and the wishes, in the language of the
/// pack (reply_words.hpp). In a language without such words, what is shown counts, and numbers:
/// whole labels, the keys. An empty line is the wish to skip. Never guesses: what may have been
/// meant is a proposal, and what fits two options fits none.
Reply read_reply(const RulePack& pack, FindingId finding, std::string_view line);

/// A choice, and the number that is typed for it.
struct Choice {
  std::size_t number = 0;
  std::string label;
};

/// The choices of a question, in order; empty for quantities. The same number means the same
/// throughout an interview: 0 is "nothing of the kind", 1 yes and 2 no.
std::vector<Choice> choices(const RulePack& pack, const Finding& finding);

/// How to answer a question that has no choices, or more than its choices; may be empty.
std::string answer_hint(const RulePack& pack, const Finding& finding, Listener listener);

}  // namespace triage::dialogue
