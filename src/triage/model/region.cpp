// Each alternative starts as one person and is widened, column by column, as far as it stays within
// the set; then the next starts from somebody not yet described. This is the usual way to a cover
// by prime implicants; it finds a short one, not always the shortest.

#include "triage/model/region.hpp"

#include "triage/base/language.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/model/witness.hpp"

namespace triage {
namespace {

Set product(Diagram& diagram, const Box& allowed) {
  Set set = Diagram::universe();
  for (std::size_t column = allowed.size(); column-- > 0;) {
    set = diagram.intersect(diagram.where(column, allowed[column]), set);
  }
  return set;
}

/// The widest product of cells around a person that stays within `within`.
Box widened(const Diagram& diagram, const Row& person, Set within) {
  Box allowed = diagram.box_around(person);
  for (std::size_t column = 0; column < allowed.size(); ++column) {
    for (std::size_t value = 0; value < diagram.domain(column); ++value) {
      const Cells narrower = allowed[column];
      allowed[column] |= cell(value);
      if (!diagram.contains_box(within, allowed)) allowed[column] = narrower;
    }
  }
  return allowed;
}

Alternative restrictions(const Diagram& diagram, const Box& allowed) {
  Alternative alternative;
  for (std::size_t column = 0; column < allowed.size(); ++column) {
    if (allowed[column] == all_cells(diagram.domain(column))) continue;
    alternative.push_back({ColumnId(column), allowed[column]});
  }
  return alternative;
}

}  // namespace

Description describe(Diagram& diagram, const Program& program, Set set, Set possible,
                     std::size_t max_alternatives) {
  Description description;
  const Set within = diagram.unite(set, diagram.complement(possible));
  Set left = diagram.intersect(set, possible);
  while (const auto person = simplest(diagram, program, left)) {
    if (description.alternatives.size() == max_alternatives) {
      description.complete = false;
      break;
    }
    const Box allowed = widened(diagram, *person, within);
    description.alternatives.push_back(restrictions(diagram, allowed));
    left = diagram.subtract(left, product(diagram, allowed));
  }
  return description;
}

std::string to_text(const Program& program, const Alternative& alternative) {
  std::vector<std::string> parts = mapped(alternative, [&](const ColumnCells& restriction) {
    return program[restriction.column].name + ": " +
           cells_text(program, restriction.column, restriction.cells, Language::english);
  });
  return parts.empty() ? "everybody" : join(parts, "; ");
}

}  // namespace triage
