#pragma once

// Turns conditions into gates. Equal conditions become one gate.

#include <map>
#include <optional>
#include <utility>
#include <vector>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/from_pack_cuts.hpp"
#include "triage/program/program.hpp"

namespace triage {

/// Adds the gates of one pack's conditions to a program whose findings and columns are there.
class GateCompiler {
 public:
  /// Both outlive this.
  GateCompiler(const RulePack& pack, Program& program)
      : pack_(pack), program_(program), facts_(pack.facts.size()) {}

  /// Adds the rules, care paths and guarantees of the pack, all of whose conditions become gates.
  void compile_pack();

  /// The gate of a condition, and what the program keeps of a rule and of a care path.
  GateId gate(const Condition& condition);
  ProgramRule rule(const Rule& rule) { return {gate(rule.when), rule.then}; }
  ProgramCare care(const CarePath& path);

  /// What was compiled up to here.
  struct Mark {
    std::size_t gates;
    std::size_t conditions;
    std::vector<std::optional<GateId>> facts;
  };
  [[nodiscard]] Mark mark() const {
    return {program_.gates.size(), program_.conditions.size(), facts_};
  }
  /// Takes everything back that was compiled since.
  void return_to(const Mark& mark);
  /// Facts are compiled anew where they are used next: what one of them says has changed.
  void forget_facts() { facts_.assign(facts_.size(), std::nullopt); }

 private:
  GateId add(const Gate& gate);
  GateId in_cells(ColumnId column, Cells cells) {
    return add({GateKind::in_cells, column, cells, {}, {}});
  }
  GateId both(GateId a, GateId b) { return add({GateKind::all_of, {}, 0, a, b}); }
  GateId either(GateId a, GateId b) { return add({GateKind::any_of, {}, 0, a, b}); }
  GateId opposite(GateId a) { return add({GateKind::opposite, {}, 0, a, {}}); }

  ColumnId column_of(FindingId finding) { return program_[finding].first_column; }

  GateId compile(const IsAnswered& form);
  GateId compile(const IsAnyOption& form);
  GateId compile(const IsNone& form);
  GateId compile(const IsInRange& form);
  GateId compile(const FactHolds& form);
  GateId compile(const Not& form);
  GateId compile(const AtLeast& form);
  GateId at_least(std::size_t count, const std::vector<GateId>& parts);

  const RulePack& pack_;
  Program& program_;
  std::vector<std::optional<GateId>> facts_;  // as far as they were used
  std::map<Gate, GateId> known_;
};

/// The whole program of a pack. Quantities are cut here, at least wherever the pack compares them.
Program compiled(const RulePack& pack, const CutsByFinding& cuts);

}  // namespace triage
