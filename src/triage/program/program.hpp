#pragma once

// What the machine runs: a pack compiled into columns of cells and a straight list of gates.
//
// Every finding is one or more *columns* (an any_of has one a option), and every column is one of a
// small, finite number of *cells*: no/yes, the options, or the intervals between the thresholds
// that the pack compares with. So every person is one cell in each column, and what is known about
// a person is a set of possible cells in each. Conditions are gates over those sets; a gate only
// uses gates before it.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "triage/base/id.hpp"
#include "triage/base/place.hpp"
#include "triage/base/quantity.hpp"

namespace triage {

enum class Language : std::uint8_t;

using ColumnId = Id<struct ColumnTag>;
using GateId = Id<struct GateTag>;

/// A set of cells of one column: bit i is cell i.
using Cells = std::uint64_t;
inline constexpr std::size_t max_cells = 64;

/// One cell alone, and all of a column.
constexpr Cells cell(std::size_t index) { return Cells{1} << index; }
constexpr Cells all_cells(std::size_t count) {
  return count == max_cells ? ~Cells{0} : cell(count) - 1;
}

/// Some of the cells of one column.
struct ColumnCells {
  ColumnId column;
  Cells cells = 0;
};

/// The two cells of a yes/no column.
inline constexpr std::uint8_t no_cell = 0;
inline constexpr std::uint8_t yes_cell = 1;

struct Column {
  FindingId finding;
  std::string name;  // `fever`, or `triggers.lifting` for an option of an any_of
  std::size_t cell_count = 2;
  std::size_t first_plane = 0;          // cells of all columns before this one
  std::vector<std::string> cell_names;  // `yes`, `car_crash`, `> 1 month`
};

/// A place where a quantity's column is cut in two. Ordered along the scale.
struct Cut {
  Quantity threshold;
  bool threshold_is_above = true;  // whether the threshold itself belongs to the upper side

  friend constexpr bool operator<(const Cut& a, const Cut& b) {
    if (a.threshold != b.threshold) return a.threshold < b.threshold;
    return a.threshold_is_above && !b.threshold_is_above;
  }
  friend constexpr bool operator==(const Cut&, const Cut&) = default;
};

/// How a finding's answers become cells. Its columns are its own, unless it is a yes/no finding
/// that is asked as an option of a checklist: then `first_column` is that option's, and the
/// column's `finding` the checklist.
struct ProgramFinding {
  std::string id;
  ColumnId first_column;
  std::size_t column_count = 1;  // more than one: an any_of, a yes/no column for each option
  std::vector<Cut> cuts;         // quantities: cell i lies above cut i-1 and below cut i
  std::optional<std::size_t> none_cell;  // "nothing of the kind", in each of the columns
};

/// A column that decides a yes/no column: yes in some of its cells, no in others, and nothing in
/// the `none` of a quantity.
struct ProgramMeasurement {
  ColumnId measured;
  ColumnId by;
  Cells yes_cells = 0;
  Cells no_cells = 0;

  friend constexpr bool operator==(const ProgramMeasurement&, const ProgramMeasurement&) = default;
};

enum class GateKind : std::uint8_t {
  in_cells,  // the column's cell is one of `cells`
  all_of,    // both inputs are yes
  any_of,    // at least one input is yes
  opposite,  // the first input is no
};

struct Gate {
  GateKind kind = GateKind::in_cells;
  ColumnId column;  // in_cells
  Cells cells = 0;  // in_cells
  GateId first;     // the others
  GateId second;    // all_of and any_of

  friend constexpr auto operator<=>(const Gate&, const Gate&) = default;
};

struct ProgramRule {
  GateId when;
  Disposition then;
};

struct ProgramCare {
  std::uint32_t with = 0;  // bit d: may accompany disposition d
  std::optional<GateId> when;
  std::vector<GateId> unless;
};

struct ProgramGuarantee {
  std::optional<GateId> when;
  std::optional<Disposition> at_least;
  std::optional<Disposition> at_most;
  std::vector<CareId> never_together;
};

/// A condition that the author wrote, whole or a part of one, and the gate it became.
struct ProgramCondition {
  GateId gate;
  Place place;
};

/// Immutable once made by `program_from_pack`. Rules, care paths, guarantees and findings have the
/// ids they have in the pack.
struct Program {
  std::vector<ProgramFinding> findings;
  std::vector<Column> columns;
  std::vector<ProgramMeasurement> measurements;
  std::vector<Gate> gates;
  std::vector<ProgramRule> rules;
  std::vector<ProgramCare> care;
  std::vector<ProgramGuarantee> guarantees;
  std::vector<ProgramCondition> conditions;  // of rules, facts, care paths and guarantees
  std::size_t plane_count = 0;               // cells of all columns
  std::size_t disposition_count = 0;
  Disposition otherwise;
  Disposition when_unknown;

  [[nodiscard]] const ProgramFinding& operator[](FindingId id) const {
    return findings[id.index()];
  }
  [[nodiscard]] const Column& operator[](ColumnId id) const { return columns[id.index()]; }
  [[nodiscard]] const Gate& operator[](GateId id) const { return gates[id.index()]; }
  [[nodiscard]] const ProgramRule& operator[](RuleId id) const { return rules[id.index()]; }
  [[nodiscard]] const ProgramCare& operator[](CareId id) const { return care[id.index()]; }
};

/// The finding to ask in order to learn about `id`: itself, or the checklist that asks it.
inline FindingId asked_as(const Program& program, FindingId id) {
  return program[program[id].first_column].finding;
}

/// The cell of a quantity's column in which `quantity` lies.
std::size_t cell_of(const ProgramFinding& finding, const Quantity& quantity);

/// The interval of a scale from cell `first` to cell `last`: `> 1 month and <= 6 weeks`.
std::string interval_text(const std::vector<Cut>& cuts, std::size_t first, std::size_t last,
                          Language language);

/// Some cells of a column in words, neighbouring intervals as one: `car_crash or other`,
/// `< 5 or >= 18 and < 30 or >= 50`.
std::string cells_text(const Program& program, ColumnId column, Cells cells, Language language);

}  // namespace triage
