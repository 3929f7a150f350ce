#pragma once

// A set of people as a person would describe it: "fever is yes, or pain duration is over a month".

#include <string>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// What one alternative asks of one column.
struct Restriction {
  ColumnId column;
  Cells cells = 0;
};

/// People whose columns are all within the restrictions.
using Alternative = std::vector<Restriction>;

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
