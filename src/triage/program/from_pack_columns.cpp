#include "triage/program/from_pack_columns.hpp"

#include <string>
#include <utility>
#include <vector>

#include "triage/base/by_id.hpp"
#include "triage/base/language.hpp"

namespace triage {
namespace {

std::vector<std::string> interval_names(const std::vector<Cut>& cuts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i <= cuts.size(); ++i)
    names.push_back(interval_text(cuts, i, i, Language::english));
  return names;
}

void add_column(Program& program, FindingId id, std::string name, std::vector<std::string> cells) {
  const std::size_t count = cells.size();
  program.columns.push_back({id, std::move(name), count, program.plane_count, std::move(cells)});
  program.plane_count += count;
}

/// Lays out the columns of a finding that has its own.
void add_finding(Program& program, FindingId id, const Finding& finding, const Cuts& cuts) {
  ProgramFinding& compiled = program.findings[id.index()];
  compiled.id = finding.id;
  compiled.first_column = ColumnId(program.columns.size());
  switch (finding.type) {
    case FindingType::yes_no:
      compiled.none_cell = no_cell;
      return add_column(program, id, finding.id, {"no", "yes"});
    case FindingType::one_of:
      if (const auto none = find_option(finding, none_answer)) compiled.none_cell = none->index();
      return add_column(program, id, finding.id, ids_of(finding.options));
    case FindingType::any_of:
      compiled.column_count = finding.options.size();
      compiled.none_cell = no_cell;
      for (const Option& option : finding.options) {
        add_column(program, id, finding.id + '.' + option.id, {"no", "yes"});
      }
      return;
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  compiled.cuts.assign(cuts.begin(), cuts.end());
  std::vector<std::string> cells = interval_names(compiled.cuts);
  if (finding.none_label) {
    compiled.none_cell = cells.size();
    cells.emplace_back(none_answer);
  }
  add_column(program, id, finding.id, std::move(cells));
}

/// A yes/no finding that is asked as an option of a checklist has that option's column.
void share_column(Program& program, FindingId id, const Finding& finding) {
  const ColumnId first = program[finding.same_as->checklist].first_column;
  const ColumnId shared(first.index() + finding.same_as->option.index());
  program.findings[id.index()] = {finding.id, shared, 1, {}, no_cell};
}

}  // namespace

ProgramMeasurement measurement_of(const RulePack& pack, const Program& program,
                                  FindingId measured) {
  const auto& [by, yes_when] = *pack[measured].measured_by;
  const ColumnId column = program[by].first_column;
  const Cells yes_cells = cells_where(pack[by], program[by], yes_when);
  const Cells nothing_measured = program[by].none_cell ? cell(*program[by].none_cell) : 0;
  const Cells every_cell = all_cells(program[column].cell_count);
  return {program[measured].first_column, column, yes_cells,
          every_cell & ~yes_cells & ~nothing_measured};
}

Program laid_out(const RulePack& pack, const CutsByFinding& cuts) {
  Program program;
  program.disposition_count = pack.dispositions.size();
  program.otherwise = pack.otherwise;
  program.when_unknown = pack.when_unknown;

  program.findings.resize(pack.findings.size());
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (!pack[id].same_as) add_finding(program, id, pack[id], cuts[id.index()]);
  }
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (pack[id].same_as) share_column(program, id, pack[id]);
  }
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    if (pack[id].measured_by) program.measurements.push_back(measurement_of(pack, program, id));
  }
  return program;
}

}  // namespace triage
