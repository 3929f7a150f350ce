#include "triage/proof/difference.hpp"

#include <algorithm>
#include <variant>

#include "triage/program/from_pack.hpp"
#include "triage/proof/model.hpp"
#include "triage/proof/witness.hpp"

namespace triage {
namespace {

constexpr std::size_t max_alternatives = 12;

/// The pack's programs, models and the people on whom they can be compared.
struct PackComparison {
  const AlignedPacks& aligned;
  std::vector<Program> programs;
  Diagram diagram;
  std::vector<Model> models;
  Set people;

  explicit PackComparison(const AlignedPacks& packs, std::size_t max_nodes)
      : aligned(packs),
        programs(programs_over_common_cells(packs.packs)),
        diagram(diagram_for(programs.front(), max_nodes)),
        people(Diagram::all()) {
    for (const Program& program : programs) {
      models.push_back(model_of(diagram, program));
      let_measurements_decide(models.back(), program);
    }
    for (std::size_t f = 0; f < packs.not_shared.size(); ++f) exclude_unshared(FindingId(f));
  }

 private:
  /// The packs may measure differently, so a person is what was said, and each pack's own readings
  /// decide its own findings, as they do when answers are encoded: yes outweighs no.
  void let_measurements_decide(Model& model, const Program& program) {
    const auto decide = [&](Set& set) {
      for (const ProgramMeasurement& measurement : program.measurements) {
        const std::size_t by = program[measurement.by].first_column.index();
        const std::size_t measured = program[measurement.finding].first_column.index();
        const Set reads_yes = diagram.where(by, measurement.yes_cells);
        const Set as_if_yes = diagram.fixed(set, measured, yes_cell);
        set = diagram.either(diagram.both(reads_yes, as_if_yes), diagram.without(set, reads_yes));
      }
    };
    for (Set& set : model.gates) decide(set);
    for (Set& set : model.at_least) decide(set);
    for (Set& set : model.offered) decide(set);
    model.possible = Diagram::all();
  }

  void exclude_unshared(FindingId id) {
    const ProgramFinding& finding = programs.front()[id];
    for (const OptionId option : aligned.not_shared[id.index()]) {
      const bool any_of = aligned.packs[0][id].type == FindingType::any_of;
      const std::size_t column = finding.first_column.index() + (any_of ? option.index() : 0);
      const Set chosen = diagram.where(column, cell(any_of ? yes_cell : option.index()));
      people = diagram.without(people, chosen);
    }
  }
};

/// The columns that matter to either pack's disposition, or to membership in `set`.
std::vector<bool> relevant_columns(PackComparison& in, Set set) {
  std::vector<bool> relevant = in.diagram.support(set);
  for (const Model& model : in.models) {
    for (const Set at_least : model.at_least) {
      const std::vector<bool> support = in.diagram.support(at_least);
      for (std::size_t i = 0; i < support.size(); ++i) relevant[i] = relevant[i] || support[i];
    }
  }
  return relevant;
}

std::optional<ChangedRegion> region(PackComparison& in, Set changed) {
  const Set set = in.diagram.both(changed, in.people);
  const Program& program = in.programs.back();
  const auto person = simplest(in.diagram, program, set);
  if (!person) return std::nullopt;
  ChangedRegion region;
  region.people = in.diagram.count(set);
  const Description description = describe(in.diagram, program, set, in.people, max_alternatives);
  for (const Alternative& alternative : description.alternatives) {
    region.description.push_back(to_text(program, alternative));
  }
  region.described_completely = description.complete;
  region.witness = case_of(in.aligned.packs[1], program, *person, relevant_columns(in, changed));
  return region;
}

Direction direction_of(Disposition before, Disposition after) {
  return after < before ? Direction::down : Direction::up;
}

void compare_dispositions(PackComparison& in, Difference& result) {
  const auto levels = ids_up_to<Disposition>(in.programs.front().disposition_count);
  for (const Disposition before : levels) {
    for (const Disposition after : levels) {
      if (before == after) continue;
      const Set moved = in.diagram.both(in.models[0].exactly(before), in.models[1].exactly(after));
      auto changed = region(in, moved);
      if (!changed) continue;
      changed->before = in.aligned.packs[0][before].id;
      changed->after = in.aligned.packs[1][after].id;
      changed->direction = direction_of(before, after);
      result.dispositions.push_back(std::move(*changed));
    }
  }
  std::stable_sort(
      result.dispositions.begin(), result.dispositions.end(),
      [](const ChangedRegion& a, const ChangedRegion& b) { return a.direction < b.direction; });
}

/// Where a care path of this id is offered by the old pack, or by the new.
Set offered(const PackComparison& in, std::size_t which, const std::string& id) {
  const RulePack& pack = in.aligned.packs[which];
  for (const CareId care : ids_up_to<CareId>(pack.care.size())) {
    if (pack[care].id == id) return in.models[which].offered[care.index()];
  }
  return Diagram::none();
}

std::vector<std::string> care_ids(const AlignedPacks& aligned) {
  std::vector<std::string> ids;
  for (const RulePack& pack : aligned.packs) {
    for (const CarePath& path : pack.care) {
      if (std::find(ids.begin(), ids.end(), path.id) == ids.end()) ids.push_back(path.id);
    }
  }
  return ids;
}

void compare_advice(PackComparison& in, Difference& result) {
  Set same_disposition = Diagram::none();
  for (const Disposition level : ids_up_to<Disposition>(in.programs.front().disposition_count)) {
    const Set same = in.diagram.both(in.models[0].exactly(level), in.models[1].exactly(level));
    same_disposition = in.diagram.either(same_disposition, same);
  }
  for (const std::string& id : care_ids(in.aligned)) {
    const Set before = offered(in, 0, id);
    const Set after = offered(in, 1, id);
    for (const bool gained : {false, true}) {
      const Set moved =
          gained ? in.diagram.without(after, before) : in.diagram.without(before, after);
      auto changed = region(in, in.diagram.both(moved, same_disposition));
      if (!changed) continue;
      changed->care = id;
      changed->before = gained ? "not offered" : "offered";
      changed->after = gained ? "offered" : "not offered";
      result.advice.push_back(std::move(*changed));
    }
  }
}

// --- edits ------------------------------------------------------------------------------------

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&id](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

/// Compares what the two packs declare under the same ids. `edit_of` tells how two differ.
template <class Item, class EditOf>
void compare_items(const std::string& kind, const std::vector<Item>& before,
                   const std::vector<Item>& after, Difference& result, const EditOf& edit_of) {
  for (const Item& item : before) {
    const std::string name = kind + " '" + item.id + "'";
    const Item* other = find_by_id(after, item.id);
    const std::optional<Edit> edit = other == nullptr ? Edit::removed : edit_of(item, *other);
    if (edit) result.edits.push_back({name, *edit});
  }
  for (const Item& item : after) {
    if (find_by_id(before, item.id) == nullptr) {
      result.edits.push_back({kind + " '" + item.id + "'", Edit::added});
    }
  }
}

/// Where a rule of the old pack, or of the new, fires.
Set fires(const PackComparison& in, std::size_t which, const Rule& rule) {
  const std::vector<Rule>& rules = in.aligned.packs[which].rules;
  const auto index = static_cast<std::size_t>(&rule - rules.data());
  return in.models[which].yes(in.programs[which].rules[index].when);
}

bool same_texts(const Finding& a, const Finding& b) {
  return a.ask == b.ask && a.label == b.label && a.help == b.help &&
         std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(),
                    [](const Option& x, const Option& y) {
                      return x.id == y.id && x.label == y.label && x.help == y.help;
                    });
}

/// Whether the same words mean the same answer. What a measurement means for whom is compared
/// apart.
bool answered_alike(const Finding& a, const Finding& b) {
  return a.smallest == b.smallest && a.largest == b.largest && a.whole == b.whole &&
         a.default_unit == b.default_unit && a.none_label.has_value() == b.none_label.has_value() &&
         a.measured_by.has_value() == b.measured_by.has_value() &&
         a.same_as.has_value() == b.same_as.has_value();
}

void compare_declarations(const RulePack& before, const RulePack& after, Difference& result) {
  compare_items("finding", before.findings, after.findings, result,
                [](const Finding& a, const Finding& b) -> std::optional<Edit> {
                  if (a.type != b.type || !answered_alike(a, b)) return Edit::logic_changed;
                  return same_texts(a, b) ? std::nullopt : std::optional(Edit::text_changed);
                });
  compare_items("disposition", before.dispositions, after.dispositions, result,
                [](const DispositionLevel& a, const DispositionLevel& b) -> std::optional<Edit> {
                  const bool same =
                      a.title == b.title && a.advice == b.advice && a.watch_for == b.watch_for;
                  return same ? std::nullopt : std::optional(Edit::text_changed);
                });
  const auto level_changed = [&](const std::string& name, Disposition a, Disposition b) {
    if (before[a].id != after[b].id)
      result.edits.push_back({"'" + name + "'", Edit::logic_changed});
  };
  level_changed("otherwise", before.otherwise, after.otherwise);
  level_changed("when_unknown", before.when_unknown, after.when_unknown);
  if (before.notice != after.notice) result.edits.push_back({"the notice", Edit::text_changed});
}

/// Where a care path's own conditions are met, whatever the disposition.
Set suits(PackComparison& in, std::size_t which, const CarePath& path) {
  const std::vector<CarePath>& care = in.aligned.packs[which].care;
  const auto& compiled = in.programs[which].care[static_cast<std::size_t>(&path - care.data())];
  const Model& model = in.models[which];
  Set set = compiled.when ? model.yes(*compiled.when) : Diagram::all();
  for (const GateId against : compiled.unless) set = in.diagram.without(set, model.yes(against));
  return set;
}

void compare_logic(PackComparison& in, Difference& result) {
  const RulePack& before = in.aligned.packs[0];
  const RulePack& after = in.aligned.packs[1];
  const auto logic_or_text = [](bool logic, bool text) -> std::optional<Edit> {
    if (logic) return Edit::logic_changed;
    return text ? std::optional(Edit::text_changed) : std::nullopt;
  };
  compare_items("rule", before.rules, after.rules, result, [&](const Rule& a, const Rule& b) {
    return logic_or_text(a.then != b.then || fires(in, 0, a) != fires(in, 1, b),
                         a.because != b.because);
  });
  compare_items("care path", before.care, after.care, result,
                [&](const CarePath& a, const CarePath& b) {
                  return logic_or_text(suits(in, 0, a) != suits(in, 1, b) || a.with != b.with,
                                       a.title != b.title || a.advice != b.advice);
                });
}

}  // namespace

bool Difference::has(Direction direction) const {
  if (direction == Direction::down && unknown_goes_down) return true;
  return std::any_of(dispositions.begin(), dispositions.end(),
                     [direction](const ChangedRegion& r) { return r.direction == direction; });
}

Difference difference(const RulePack& old_pack, const RulePack& new_pack, std::size_t max_nodes) {
  Difference result;
  const AlignedPacks aligned = align(old_pack, new_pack);
  result.only_in_old = aligned.only_in[0];
  result.only_in_new = aligned.only_in[1];
  result.incomparable = aligned.incomparable;
  compare_declarations(old_pack, new_pack, result);
  result.unknown_goes_down = aligned.packs[1].when_unknown < aligned.packs[0].when_unknown;
  if (!result.incomparable.empty()) return result;
  try {
    PackComparison comparison(aligned, max_nodes);
    result.people = comparison.diagram.count(comparison.people);
    compare_dispositions(comparison, result);
    compare_advice(comparison, result);
    compare_logic(comparison, result);
  } catch (const DiagramTooLarge&) {
    result.gave_up = true;
  }
  return result;
}

}  // namespace triage
