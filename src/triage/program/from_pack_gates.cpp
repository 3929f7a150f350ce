#include "triage/program/from_pack_gates.hpp"

#include <algorithm>
#include <variant>

#include "triage/base/mapped.hpp"
#include "triage/program/from_pack_columns.hpp"

namespace triage {

GateId GateCompiler::gate(const Condition& condition) {
  const GateId id = std::visit([this](const auto& form) { return compile(form); }, condition.form);
  program_.conditions.push_back({id, condition.place});
  return id;
}

ProgramCare GateCompiler::care(const CarePath& path) {
  ProgramCare care;
  for (const Disposition d : path.with) care.with |= 1U << d.index();
  if (path.when) care.when = gate(*path.when);
  for (const Precaution& precaution : path.unless) care.unless.push_back(gate(precaution.when));
  return care;
}

void GateCompiler::compile_pack() {
  for (const Rule& one : pack_.rules) program_.rules.push_back(rule(one));
  for (const CarePath& path : pack_.care) program_.care.push_back(care(path));
  for (const Guarantee& guarantee : pack_.guarantees) {
    std::optional<GateId> when;
    if (guarantee.when) when = gate(*guarantee.when);
    program_.guarantees.push_back(
        {when, guarantee.at_least, guarantee.at_most, guarantee.never_together});
  }
}

void GateCompiler::return_to(const Mark& mark) {
  for (std::size_t i = mark.gates; i < program_.gates.size(); ++i) known_.erase(program_.gates[i]);
  program_.gates.resize(mark.gates);
  program_.conditions.erase(
      program_.conditions.begin() + static_cast<std::ptrdiff_t>(mark.conditions),
      program_.conditions.end());
  facts_ = mark.facts;
}

GateId GateCompiler::add(const Gate& gate) {
  const auto [found, is_new] = known_.try_emplace(gate, GateId(program_.gates.size()));
  if (is_new) program_.gates.push_back(gate);
  return found->second;
}

GateId GateCompiler::compile(const IsAnswered& form) {
  return in_cells(column_of(form.finding), cell(form.yes ? yes_cell : no_cell));
}

GateId GateCompiler::compile(const IsAnyOption& form) {
  const std::size_t first = column_of(form.finding).index();
  if (pack_[form.finding].type == FindingType::one_of) {
    Cells cells = 0;
    for (const OptionId option : form.options) cells |= cell(option.index());
    return in_cells(ColumnId(first), cells);
  }
  std::vector<GateId> chosen = mapped(form.options, [&](OptionId option) {
    return in_cells(ColumnId(first + option.index()), cell(yes_cell));
  });
  return at_least(1, chosen);
}

GateId GateCompiler::compile(const IsNone& form) {
  const ProgramFinding& finding = program_[form.finding];
  std::vector<GateId> absent;
  for (std::size_t i = 0; i < finding.column_count; ++i) {
    const ColumnId column(finding.first_column.index() + i);
    absent.push_back(in_cells(column, cell(*finding.none_cell)));
  }
  return at_least(absent.size(), absent);
}

GateId GateCompiler::compile(const IsInRange& form) {
  return in_cells(column_of(form.finding),
                  cells_where(pack_[form.finding], program_[form.finding], form.comparison));
}

GateId GateCompiler::compile(const FactHolds& form) {
  std::optional<GateId>& compiled = facts_[form.fact.index()];
  if (!compiled) compiled = gate(pack_[form.fact].is);
  return *compiled;
}

GateId GateCompiler::compile(const Not& form) { return opposite(gate(form.parts.front())); }

GateId GateCompiler::compile(const AtLeast& form) {
  std::vector<GateId> parts = mapped(form.parts, [&](const Condition& part) { return gate(part); });
  return at_least(form.count, parts);
}

/// At least `count` of `parts`, as a monotone network of AND and OR, which is exact in three
/// values: yes when that many are surely yes, no when too many are surely no.
/// row[k] is "at least k of the parts so far"; nothing stands for "always" at k = 0.
GateId GateCompiler::at_least(std::size_t count, const std::vector<GateId>& parts) {
  std::vector<std::optional<GateId>> row(count + 1);
  for (std::size_t used = 0; used < parts.size(); ++used) {
    for (std::size_t k = std::min(count, used + 1); k >= 1; --k) {
      const bool still_needed = count - k <= parts.size() - used - 1;
      if (!still_needed) break;
      const GateId with_this = k == 1 ? parts[used] : both(*row[k - 1], parts[used]);
      row[k] = row[k] ? either(*row[k], with_this) : with_this;
    }
  }
  return *row[count];
}

Program compiled(const RulePack& pack, const CutsByFinding& cuts) {
  Program program = laid_out(pack, cuts);
  GateCompiler(pack, program).compile_pack();
  return program;
}

}  // namespace triage
