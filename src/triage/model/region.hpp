#pragma once

// A set of people as a person would describe it: "fever is yes, or pain duration is over a month".

#include <string>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// People who are in one of these cells of each of these columns.
using Alternative = std::vector<ColumnCells>;

struct Description {
  std::vector<Alternative> alternatives;  // which together are the set
  bool complete = true;                   // false: there are more alternatives than were asked for
};

/// Describes `set` by few and short alternatives. Combinations outside `possible` may be counted in
/// or out, whatever is shorter.
Description describe(Diagram& diagram, const Program& program, Set set, Set possible,
                     std::size_t max_alternatives);

/// `fever: yes; pain_duration: > 1 month`, or `everybody`.
std::string to_text(const Program& program, const Alternative& alternative);

}  // namespace triage
