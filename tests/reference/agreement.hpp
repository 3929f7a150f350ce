#pragma once

// Compares the engine with the reference.

#include <functional>
#include <string>
#include <vector>

#include "reference/naive_infer.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::reference {

/// In what the engine's outcome differs from the reference's opinion; empty where they agree.
std::string difference(const Pack& pack, const Outcome& outcome,
                       const std::vector<FindingId>& disagreements, const Opinion& opinion);

/// Runs `count` answer sets through the batch kernel, blocks of many lanes at a time, and each
/// through the reference. Describes the first difference with its answers; empty if there is none.
std::string first_difference(const Pack& pack, std::size_t count,
                             const std::function<std::vector<Answer>(std::size_t)>& answers);

/// The answers as a person can read them, for messages.
std::string to_text(const RulePack& pack, const std::vector<Answer>& answers);

}  // namespace triage::reference
