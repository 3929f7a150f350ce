#include "triage/proof/gap_search.hpp"

#include <algorithm>
#include <utility>

#include "triage/proof/witness.hpp"

namespace triage {
namespace {

Case not_sure_of_anything(const RulePack& pack) {
  Case person;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    person.answers.push_back({id, Unknown{}, "unknown"});
  }
  return person;
}

/// Whether a vignette can tell two outcomes apart. `b` is that of a pack without probes.
bool differ(const Outcome& a, const Outcome& b) {
  if (a.disposition != b.disposition) return true;
  for (std::size_t i = 0; i < b.rules.size(); ++i) {
    if ((a.rules[i] == Truth::yes) != (b.rules[i] == Truth::yes)) return true;
  }
  for (std::size_t i = 0; i < b.care.size(); ++i) {
    const bool in_a = a.care[i].status == CareStatus::offered;
    if (in_a != (b.care[i].status == CareStatus::offered)) return true;
  }
  return false;
}

void add(std::vector<bool>& columns, const std::vector<bool>& more) {
  for (std::size_t i = 0; i < more.size(); ++i) columns[i] = columns[i] || more[i];
}

}  // namespace

GapSearch::GapSearch(const RulePack& pack, const Probes& probes, std::span<const Program> programs,
                     std::span<Gap> gaps, std::size_t max_nodes)
    : pack_(pack),
      probes_(probes),
      program_(programs[0]),
      probed_(programs[1]),
      diagram_(diagram_for(program_, max_nodes)),
      model_(model_of(diagram_, program_)),
      probed_model_(model_of(diagram_, probed_)) {
  std::size_t next_mutant = 2;
  for (Gap& gap : gaps) {
    if (gap.mutant) {
      open(gap, programs[next_mutant++]);
    } else {
      open(gap);
    }
  }
}

void GapSearch::run(std::vector<MissingVignette>& found) {
  for (MissingVignette& earlier : found) {
    MissingVignette more = vignette_for(earlier.person);
    earlier.notices.insert(earlier.notices.end(), more.notices.begin(), more.notices.end());
  }
  for (std::size_t i = 0; i < open_.size(); ++i) {
    if (!open_[i].gap.closed) found.push_back(closing(i));
  }
}

void GapSearch::open(Gap& gap) {
  const CoverageGap& what = *gap.coverage;
  const Set where =
      gap.probe ? where_shown(probed_model_, probed_, probes_.conditions[*gap.probe], what.side)
                : where_shown(probed_model_, probed_, what.decision, what.side);
  open_.push_back({gap, nullptr, where, diagram_.both(where, model_.possible)});
}

/// Prefers people whose readings agree with what they say, where there are any.
void GapSearch::open(Gap& gap, const Program& mutant) {
  Model changed = model_of(diagram_, mutant);
  const Compared original{program_, model_};
  Set where = where_outcomes_differ(original, {mutant, changed}, Readings::agree);
  Set people = diagram_.both(where, diagram_.both(model_.possible, changed.possible));
  if (people == Diagram::none()) {
    where = where_outcomes_differ(original, {mutant, changed}, Readings::decide);
    people = where;
  }
  open_.push_back({gap, &mutant, where, people});
}

bool GapSearch::closes(const Open& open, const Observation& observation) const {
  if (open.mutant != nullptr) {
    return differ(observation.outcome, observe(*open.mutant, observation.person).outcome);
  }
  const SideOf side = open.gap.coverage->side;
  if (!open.gap.probe) return side_shown(open.gap.coverage->decision, observation) == side;
  return side_shown(probed_, probes_.conditions[*open.gap.probe], observation) == side;
}

/// A person for one gap and as many of those behind it as fit the same person.
MissingVignette GapSearch::closing(std::size_t first) {
  Set people = open_[first].people;
  if (people == Diagram::none()) return vignette_for(not_sure_of_anything(pack_));
  std::vector<bool> relevant = diagram_.support(open_[first].where);
  for (const Set at_least : model_.at_least) add(relevant, diagram_.support(at_least));
  for (std::size_t i = first + 1; i < open_.size(); ++i) {
    const Set fewer = diagram_.both(people, open_[i].people);
    if (open_[i].gap.closed || fewer == Diagram::none()) continue;
    people = fewer;
    add(relevant, diagram_.support(open_[i].where));
  }
  const Combination chosen = *simplest(diagram_, program_, people);
  const Case person = person_of(chosen, relevant);
  if (closes(open_[first], observe(probed_, person))) return vignette_for(person);
  // Inference could not tell without an answer that makes no difference.
  return vignette_for(person_of(chosen, std::vector<bool>(relevant.size(), true)));
}

/// Closes what the person closes.
MissingVignette GapSearch::vignette_for(Case person) {
  const Observation observation = observe(probed_, person);
  MissingVignette vignette{std::move(person), {}, {}};
  for (Open& open : open_) {
    if (open.gap.closed || !closes(open, observation)) continue;
    open.gap.closed = true;
    if (open.gap.mutant) vignette.notices.push_back(*open.gap.mutant);
    if (open.gap.coverage) vignette.shows.push_back(*open.gap.coverage);
  }
  return vignette;
}

/// Somebody whose reading decides a finding is not asked about it as well.
Case GapSearch::person_of(const Combination& chosen, const std::vector<bool>& relevant) const {
  Case person = case_of(pack_, program_, chosen, relevant);
  for (const ProgramMeasurement& measurement : program_.measurements) {
    const std::size_t by = program_[measurement.by].first_column.index();
    const std::size_t measured = program_[measurement.finding].first_column.index();
    const Cells outweighing = chosen[measured] == yes_cell ? 0 : no_readings(program_, measurement);
    const bool decides = ((measurement.yes_cells | outweighing) & cell(chosen[by])) != 0;
    if (!relevant[by] || !decides) continue;
    person.answers.erase(std::remove_if(person.answers.begin(), person.answers.end(),
                                        [&measurement](const Answer& answer) {
                                          return answer.finding == measurement.finding;
                                        }),
                         person.answers.end());
  }
  return person;
}

}  // namespace triage
