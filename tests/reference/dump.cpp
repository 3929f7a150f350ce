#include "reference/dump.hpp"

#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"

namespace triage::tests {
namespace {

std::string gate_name(GateId id) { return "g" + std::to_string(id.index()); }

std::string listed(const Column& column, Cells cells) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i < column.cell_count; ++i) {
    if ((cells & cell(i)) != 0) names.push_back(column.cell_names[i]);
  }
  return join(names, " | ");
}

std::string gate_text(const Program& program, const Gate& gate) {
  const std::string first = gate_name(gate.first);
  switch (gate.kind) {
    case GateKind::in_cells: {
      const Column& column = program[gate.column];
      return column.name + " in {" + listed(column, gate.cells) + "}";
    }
    case GateKind::all_of: return first + " and " + gate_name(gate.second);
    case GateKind::any_of: return first + " or " + gate_name(gate.second);
    case GateKind::opposite: break;
  }
  return "not " + first;
}

std::string with_text(std::uint32_t with, std::size_t count) {
  std::vector<std::string> levels;
  for (std::size_t d = 0; d < count; ++d) {
    if ((with >> d & 1U) != 0) levels.push_back(std::to_string(d));
  }
  return join(levels, ",");
}

std::string care_text(const ProgramCare& care, std::size_t disposition_count) {
  std::string text = "with " + with_text(care.with, disposition_count);
  if (care.when) text += " when " + gate_name(*care.when);
  for (const GateId precaution : care.unless) text += " unless " + gate_name(precaution);
  return text;
}

std::string guarantee_text(const ProgramGuarantee& guarantee) {
  std::vector<std::string> parts;
  if (guarantee.when) parts.push_back("when " + gate_name(*guarantee.when));
  if (guarantee.at_least)
    parts.push_back("at least " + std::to_string(guarantee.at_least->index()));
  if (guarantee.at_most) parts.push_back("at most " + std::to_string(guarantee.at_most->index()));
  std::vector<std::string> apart =
      mapped(guarantee.never_together, [&](CareId path) { return std::to_string(path.index()); });
  if (!apart.empty()) parts.push_back("never together " + join(apart, ","));
  return join(parts, " ");
}

}  // namespace

std::string dump(const Program& program) {
  std::string out;
  for (std::size_t i = 0; i < program.columns.size(); ++i) {
    const Column& column = program.columns[i];
    out += "column " + std::to_string(i) + ": " + column.name + " = " +
           listed(column, all_cells(column.cell_count)) + '\n';
  }
  for (const ProgramMeasurement& m : program.measurements) {
    const Column& by = program[m.by];
    out += "measure " + program[m.measured].name + ": yes where " + by.name + " in {" +
           listed(by, m.yes_cells) + "}\n";
  }
  for (const GateId id : ids_up_to<GateId>(program.gates.size())) {
    out += gate_name(id) + " = " + gate_text(program, program[id]) + '\n';
  }
  for (std::size_t i = 0; i < program.rules.size(); ++i) {
    const ProgramRule& rule = program.rules[i];
    out += "rule " + std::to_string(i) + ": " + gate_name(rule.when) + " -> " +
           std::to_string(rule.then.index()) + '\n';
  }
  out += "otherwise " + std::to_string(program.otherwise.index()) + ", when unknown " +
         std::to_string(program.when_unknown.index()) + '\n';
  for (std::size_t i = 0; i < program.care.size(); ++i) {
    out += "care " + std::to_string(i) + ": " +
           care_text(program.care[i], program.disposition_count) + '\n';
  }
  for (std::size_t i = 0; i < program.guarantees.size(); ++i) {
    out += "guarantee " + std::to_string(i) + ": " + guarantee_text(program.guarantees[i]) + '\n';
  }
  return out;
}

}  // namespace triage::tests
