#pragma once

// The terminal's view of a dialogue: it draws what is put before the person, and reads what is
// typed.

#include <cstddef>
#include <functional>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/report/style.hpp"

namespace triage::cli {

using InterviewEnd = dialogue::End;

/// Where an interview takes place. `read_line` gives nothing at the end of input or at Ctrl-C.
struct Room {
  std::function<std::optional<std::string>()> read_line;
  std::ostream& prompts;  // questions and help
  std::ostream& results;  // the recommendation
  Style prompt_style;
  Style result_style;
  /// The lines of a window that shows the prompts; 0 where there is none, as in a pipe.
  std::size_t rows = 0;
  /// Called before each page, to look at the size of the window again. May be empty.
  std::function<void(Room&)> before_a_page = {};
};

/// Asks about `person`, whose answers so far are kept, and adds to them. Answers of another day
/// (`earlier`) count once they are confirmed; those that nobody was asked about are kept as well.
InterviewEnd interview(const Pack& pack, Case& person, Room& room,
                       std::vector<Answer> earlier = {});

}  // namespace triage::cli
