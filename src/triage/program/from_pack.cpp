// Compiles a pack in three steps: gather the thresholds of every quantity, lay out the columns that
// they cut, then turn conditions into gates. Equal conditions become one gate.

#include "triage/program/from_pack.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>
#include <variant>

#include "triage/base/overloaded.hpp"
#include "triage/program/from_pack_stretches.hpp"

namespace triage {
namespace {

// --- thresholds -------------------------------------------------------------------------------

/// A whole number is cut by "> 2" and by ">= 3" in the same place, so that no cell is left without
/// any number in it. The thresholds of such a finding are whole, too.
Cut cut_at(const Finding& finding, const Quantity& threshold, bool threshold_is_above) {
  if (!finding.whole) return {threshold, threshold_is_above};
  return {threshold_is_above ? whole_from(threshold) : whole_after(threshold), true};
}

/// Cuts without an answer between them are the same: "> 5" and ">= 5.000001".
struct ByAnswers {
  bool operator()(const Cut& a, const Cut& b) const { return first_above(a) < first_above(b); }
};
using Cuts = std::set<Cut, ByAnswers>;

/// Whether there are answers below the cut, and above it, within the finding's range. A cut that
/// lacks one of them would make a cell that nobody can be in: "= 0" of what cannot be negative.
bool has_below(const Finding& finding, const Cut& cut) {
  return finding.smallest < first_above(cut);
}
bool has_above(const Finding& finding, const Cut& cut) {
  return finding.largest >= first_above(cut);
}

/// Below the first of these cuts, or above the second, the comparison is different.
std::vector<Cut> cuts_of(const Finding& finding, const Comparison& comparison) {
  const Cut before = cut_at(finding, comparison.threshold, true);
  const Cut after = cut_at(finding, comparison.threshold, false);
  switch (comparison.relation) {
    case Relation::less:
    case Relation::at_least: return {before};
    case Relation::at_most:
    case Relation::greater: return {after};
    case Relation::equal: break;
  }
  return {before, after};
}

using CutsByFinding = std::vector<Cuts>;

/// Gathers the thresholds of one more pack, which has the same findings as those before it.
void add_cuts(const RulePack& pack, CutsByFinding& cuts) {
  const auto add = [&](FindingId finding, const Comparison& comparison) {
    const Finding& compared = pack[finding];
    for (const Cut& cut : cuts_of(compared, comparison)) {
      if (has_below(compared, cut) && has_above(compared, cut)) cuts[finding.index()].insert(cut);
    }
  };
  for (const Finding& finding : pack.findings) {
    if (finding.measured_by) add(finding.measured_by->by, finding.measured_by->yes_when);
  }
  visit_conditions(pack, [&add](const Condition& condition) {
    if (const auto* range = std::get_if<IsInRange>(&condition.form)) {
      add(range->finding, range->comparison);
    }
  });
}

/// Of packs with the same findings.
CutsByFinding cuts_of(std::span<const RulePack> packs) {
  CutsByFinding cuts(packs.front().findings.size());
  for (const RulePack& pack : packs) add_cuts(pack, cuts);
  return cuts;
}

// --- columns ----------------------------------------------------------------------------------

std::vector<std::string> stretch_names(const std::vector<Cut>& cuts) {
  std::vector<std::string> names;
  for (std::size_t i = 0; i <= cuts.size(); ++i) names.push_back(stretch_text(cuts, i, i));
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
  std::vector<std::string> option_ids;
  for (const Option& option : finding.options) option_ids.push_back(option.id);

  if (finding.type == FindingType::any_of) {
    compiled.column_count = option_ids.size();
    compiled.none_cell = no_cell;
    for (const std::string& option : option_ids) {
      add_column(program, id, finding.id + '.' + option, {"no", "yes"});
    }
  } else if (finding.type == FindingType::one_of) {
    if (const auto none = find_option(finding, none_answer)) compiled.none_cell = none->index();
    add_column(program, id, finding.id, option_ids);
  } else if (finding.type == FindingType::yes_no) {
    compiled.none_cell = no_cell;
    add_column(program, id, finding.id, {"no", "yes"});
  } else {
    compiled.cuts.assign(cuts.begin(), cuts.end());
    std::vector<std::string> cells = stretch_names(compiled.cuts);
    if (finding.none_label) {
      compiled.none_cell = cells.size();
      cells.emplace_back(none_answer);
    }
    add_column(program, id, finding.id, std::move(cells));
  }
}

/// A yes/no finding that is asked as an option of a checklist has that option's column.
void share_column(Program& program, FindingId id, const Finding& finding) {
  const ColumnId first = program[finding.same_as->checklist].first_column;
  const ColumnId shared(first.index() + finding.same_as->option.index());
  program.findings[id.index()] = {finding.id, shared, 1, {}, no_cell};
}

// --- conditions -------------------------------------------------------------------------------

/// The cells of a quantity's column in which a comparison is yes.
Cells cells_where(const Finding& finding, const ProgramFinding& compiled,
                  const Comparison& comparison) {
  const Cells stretches = all_cells(compiled.cuts.size() + 1);
  const auto beyond = [&](bool threshold_is_above) {
    const Cut cut = cut_at(finding, comparison.threshold, threshold_is_above);
    if (!has_below(finding, cut)) return stretches;
    if (!has_above(finding, cut)) return Cells{0};
    const auto at = std::lower_bound(compiled.cuts.begin(), compiled.cuts.end(), cut, ByAnswers());
    return stretches & ~all_cells(static_cast<std::size_t>(at - compiled.cuts.begin()) + 1);
  };
  switch (comparison.relation) {
    case Relation::less: return stretches & ~beyond(true);
    case Relation::at_least: return beyond(true);
    case Relation::at_most: return stretches & ~beyond(false);
    case Relation::greater: return beyond(false);
    case Relation::equal: break;
  }
  return beyond(true) & ~beyond(false);
}

class Compiler {
 public:
  Compiler(const RulePack& pack, Program& program)
      : pack_(pack), program_(program), facts_(pack.facts.size()) {}

  GateId gate(const Condition& condition) {
    const GateId id =
        std::visit([this](const auto& form) { return compile(form); }, condition.form);
    program_.conditions.push_back({id, condition.place});
    return id;
  }

 private:
  GateId add(const Gate& gate) {
    const auto [found, is_new] = known_.try_emplace(gate, GateId(program_.gates.size()));
    if (is_new) program_.gates.push_back(gate);
    return found->second;
  }
  GateId in_cells(ColumnId column, Cells cells) {
    return add({GateKind::in_cells, column, cells, {}, {}});
  }
  GateId both(GateId a, GateId b) { return add({GateKind::all_of, {}, 0, a, b}); }
  GateId either(GateId a, GateId b) { return add({GateKind::any_of, {}, 0, a, b}); }
  GateId opposite(GateId a) { return add({GateKind::opposite, {}, 0, a, {}}); }

  ColumnId column_of(FindingId finding) { return program_[finding].first_column; }

  GateId compile(const IsAnswered& form) {
    return in_cells(column_of(form.finding), cell(form.yes ? yes_cell : no_cell));
  }

  GateId compile(const IsAnyOption& form) {
    const std::size_t first = column_of(form.finding).index();
    if (pack_[form.finding].type == FindingType::one_of) {
      Cells cells = 0;
      for (const OptionId option : form.options) cells |= cell(option.index());
      return in_cells(ColumnId(first), cells);
    }
    std::vector<GateId> chosen;
    for (const OptionId option : form.options) {
      chosen.push_back(in_cells(ColumnId(first + option.index()), cell(yes_cell)));
    }
    return at_least(1, chosen);
  }

  GateId compile(const IsNone& form) {
    const ProgramFinding& finding = program_[form.finding];
    std::vector<GateId> absent;
    for (std::size_t i = 0; i < finding.column_count; ++i) {
      const ColumnId column(finding.first_column.index() + i);
      absent.push_back(in_cells(column, cell(*finding.none_cell)));
    }
    return at_least(absent.size(), absent);
  }

  GateId compile(const IsInRange& form) {
    return in_cells(column_of(form.finding),
                    cells_where(pack_[form.finding], program_[form.finding], form.comparison));
  }

  GateId compile(const FactHolds& form) {
    std::optional<GateId>& compiled = facts_[form.fact.index()];
    if (!compiled) compiled = gate(pack_[form.fact].is);
    return *compiled;
  }

  GateId compile(const Not& form) { return opposite(gate(form.part.front())); }

  GateId compile(const AtLeast& form) {
    std::vector<GateId> parts;
    for (const Condition& part : form.parts) parts.push_back(gate(part));
    return at_least(form.count, parts);
  }

  /// At least `count` of `parts`, as a monotone network of AND and OR, which is exact in three
  /// values: yes when that many are surely yes, no when too many are surely no.
  /// row[k] is "at least k of the parts so far"; nothing stands for "always" at k = 0.
  GateId at_least(std::size_t count, const std::vector<GateId>& parts) {
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

  const RulePack& pack_;
  Program& program_;
  std::vector<std::optional<GateId>> facts_;
  std::map<Gate, GateId> known_;
};

ProgramCare compile_care(Compiler& compiler, const CarePath& path) {
  ProgramCare care;
  for (const Disposition d : path.with) care.with |= 1U << d.index();
  if (path.when) care.when = compiler.gate(*path.when);
  for (const Precaution& precaution : path.unless) {
    care.unless.push_back(compiler.gate(precaution.when));
  }
  return care;
}

Program compile(const RulePack& pack, const CutsByFinding& cuts) {
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
    if (const auto& measured = pack[id].measured_by) {
      const Cells yes = cells_where(pack[measured->by], program[measured->by], measured->yes_when);
      program.measurements.push_back({id, measured->by, yes});
    }
  }

  Compiler compiler(pack, program);
  for (const Rule& rule : pack.rules)
    program.rules.push_back({compiler.gate(rule.when), rule.then});
  for (const CarePath& path : pack.care) program.care.push_back(compile_care(compiler, path));
  for (const Guarantee& guarantee : pack.guarantees) {
    std::optional<GateId> when;
    if (guarantee.when) when = compiler.gate(*guarantee.when);
    program.guarantees.push_back(
        {when, guarantee.at_least, guarantee.at_most, guarantee.never_together});
  }
  return program;
}

}  // namespace

Program program_from_pack(const RulePack& pack) {
  return std::move(programs_over_common_cells(std::span(&pack, 1)).front());
}

namespace {

std::vector<FindingId> with_too_many_cells(const RulePack& pack, const CutsByFinding& cuts) {
  std::vector<FindingId> found;
  for (const FindingId id : ids_up_to<FindingId>(cuts.size())) {
    const Finding& finding = pack[id];
    const std::size_t choices =
        finding.type == FindingType::one_of ? finding.options.size() : std::size_t{0};
    const std::size_t stretches = cuts[id.index()].size() + 1 + (finding.none_label ? 1 : 0);
    if (std::max(choices, stretches) + 1 > max_cells) found.push_back(id);
  }
  return found;
}

}  // namespace

std::vector<FindingId> findings_with_too_many_cells(std::span<const RulePack> packs) {
  return with_too_many_cells(packs.front(), cuts_of(packs));
}

std::optional<Program> program_beside(const RulePack& pack, const RulePack& other) {
  CutsByFinding cuts(pack.findings.size());
  add_cuts(pack, cuts);
  add_cuts(other, cuts);
  if (!with_too_many_cells(pack, cuts).empty()) return std::nullopt;
  return compile(pack, cuts);
}

std::vector<Program> programs_over_common_cells(std::span<const RulePack> packs) {
  const CutsByFinding cuts = cuts_of(packs);
  std::vector<Program> programs;
  for (const RulePack& pack : packs) programs.push_back(compile(pack, cuts));
  return programs;
}

}  // namespace triage
