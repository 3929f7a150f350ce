#pragma once

// A conversation: one question at a time, the most urgent first, until the outcome is settled; then
// the questions that choose the home care, which may be skipped.

#include <cstdint>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"
#include "triage/report/page.hpp"

namespace triage::cli {

/// Where an interview takes place. `read_line` gives nothing at the end of input or at Ctrl-C.
struct Room {
  std::function<std::optional<std::string>()> read_line;
  std::ostream& prompts;  // questions and help
  std::ostream& results;  // the recommendation
  Style prompt_style;
  Style result_style;
};

enum class InterviewEnd : std::uint8_t {
  assessed,                         // the recommendation was given
  stopped,                          // it was not: the person quit, or the input ended
  ended_before_the_first_question,  // with the advice of the most urgent disposition
};

struct InterviewResult {
  InterviewEnd end = InterviewEnd::stopped;
  /// Where it ended before the first question: the signs that are there, or `yes`, or `unknown`.
  std::vector<std::string> signs = {};
};

/// Asks about `person`, whose answers so far are kept, and adds to them.
InterviewResult interview(const RulePack& pack, const Program& program, Case& person, Room& room);

}  // namespace triage::cli
