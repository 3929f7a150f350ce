#pragma once

// Answers that can hardly be right: what a pack calls unusual (`usual:`), and options that make no
// sense beside a quantity (`only_while:`). They count all the same; an interview asks again, and a
// record has a warning.

#include <string>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage {

/// Sentences without a full stop, in the language of the pack.
std::vector<std::string> doubts(const RulePack& pack, const std::vector<Answer>& answers);

/// Those that `answer` is part of, given beside `answers`.
std::vector<std::string> doubts_about(const RulePack& pack, const std::vector<Answer>& answers,
                                      const Answer& answer);

}  // namespace triage
