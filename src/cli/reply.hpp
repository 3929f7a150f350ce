#pragma once

// What a person types in answer to a question.

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "triage/base/either.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::cli {

enum class Wish : std::uint8_t { explain, back, quit, skip };

/// A reply that could not be understood, and what would have been.
struct NotUnderstood {
  std::string hint;
};

using Reply = Either<Answer, Wish, NotUnderstood>;

/// Reads numbers, words, labels, quantities, "not sure", and the wishes, in the language of the
/// pack (reply_words.hpp). In a language without such words, what is shown counts, and numbers:
/// whole labels, the keys. An empty line is the wish to skip. Never guesses: what fits two options
/// fits none.
Reply read_reply(const RulePack& pack, FindingId finding, std::string_view line);

/// The numbered choices of a question, in order; empty for quantities.
std::vector<std::string> choices(const RulePack& pack, const Finding& finding);

/// How to answer a question that has no choices, or more than its choices; may be empty.
std::string answer_hint(const RulePack& pack, const Finding& finding);

}  // namespace triage::cli
