#pragma once

// What an interview asks before its first question: whether a sign of an emergency is there now.

#include <cstdint>
#include <string>
#include <vector>

#include "cli/interview.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

enum class FirstCheckEnd : std::uint8_t { passed, emergency, stopped };

struct FirstCheck {
  FirstCheckEnd end = FirstCheckEnd::passed;
  std::vector<std::string> signs = {};  // in an emergency: their ids, or `yes`, or `unknown`
};

/// Asks about the signs of the pack's `before_the_first_question`, if it has any. Only "none of
/// these" passes; with "yes", a sign, or "not sure", the person is told how to get help.
FirstCheck check_before_the_first_question(const RulePack& pack, Room& room);

}  // namespace triage::cli
