#include "triage/vignettes/gap_search.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/model/witness.hpp"
#include "triage/reasoning/measurement.hpp"
#include "triage/vignettes/case_block.hpp"
#include "triage/vignettes/cover.hpp"

namespace triage {
namespace {

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

}  // namespace

GapSearch::GapSearch(const RulePack& pack, const Probes& probes, VariantPrograms& programs,
                     const Mutation& mutation, std::size_t max_nodes, GoesOn goes_on)
    : pack_(pack),
      probes_(probes),
      programs_(programs),
      mutation_(mutation),
      program_(programs.original()),
      probed_(programs.beside(probes.pack)),
      max_nodes_(max_nodes),
      goes_on_(std::move(goes_on)),
      diagram_(diagram_for(program_, max_nodes)),
      model_(model_of(diagram_, program_)),
      probed_model_(model_of(diagram_, probed_)) {}

bool GapSearch::run(std::span<Gap> gaps, std::vector<MissingVignette>& found) {
  for (Gap& gap : gaps) {
    if (!goes_on_(open_.size())) break;
    if (gap.mutant) {
      open_mutant(gap);
    } else {
      open(gap);
    }
  }
  close_by_earlier(found);
  const bool smallest = close_by_complete_answers(found);
  return close_by_unsure_people(found) && smallest;
}

const PackChange& GapSearch::edit_of(const Gap& gap) const {
  return mutation_.results[*gap.mutant].mutant.edit;
}

/// Until the next call.
const Program& GapSearch::mutant_of(const Gap& gap) {
  return *programs_.with(edit_of(gap)).program;
}

/// What the people close who are there already.
void GapSearch::close_by_earlier(std::vector<MissingVignette>& found) {
  if (found.empty()) return;
  std::vector<const Case*> people =
      mapped(found, [&](const MissingVignette& one) { return &one.person; });
  CaseBlock block(program_, people);
  std::vector<Open*> others;
  for (Open& open : open_) {
    if (!open.gap.mutant || edit_of(open.gap).part.kind == PartKind::measurement) {
      others.push_back(&open);
      continue;
    }
    const auto differs = [&block](std::size_t person, const Outcome& after) {
      return differ(block.outcome_before(person), after);
    };
    const auto by = block.first_where(mutant_of(open.gap), differs);
    if (by) close(open, found[*by]);
  }
  for (std::size_t i = 0; i < people.size() && !others.empty(); ++i) {
    const Observation observation = observe(probed_, *people[i]);
    std::erase_if(others, [&](Open* open) {
      const bool closed = closes(*open, observation);
      if (closed) close(*open, found[i]);
      return closed;
    });
  }
}

void GapSearch::close(Open& open, MissingVignette& by) {
  open.gap.closed = true;
  if (open.gap.mutant) by.notices.push_back(*open.gap.mutant);
  if (open.gap.coverage) by.shows.push_back(*open.gap.coverage);
}

/// Closes what people close who answer everything, with as few of them as can be.
bool GapSearch::close_by_complete_answers(std::vector<MissingVignette>& found) {
  std::vector<const Open*> open;
  std::vector<Set> said;
  for (const Open& one : open_) {
    if (one.gap.closed || one.said == Diagram::empty()) continue;
    open.push_back(&one);
    said.push_back(one.said);
  }
  const Cover cover = smallest_cover(diagram_, said);
  for (const SetGroup& group : cover.groups) {
    std::vector<const Open*> closed;
    for (const Open* one : open) {
      if (!one->gap.closed && diagram_.is_within(group.common, one->said)) closed.push_back(one);
    }
    if (!closed.empty()) found.push_back(vignette_for(person_for(group.common, closed)));
  }
  return cover.smallest;
}

void GapSearch::open(Gap& gap) {
  const CoverageGap& what = *gap.coverage;
  const Set where = gap.probe
                        ? where_shown(probed_model_, probes_.conditions[*gap.probe], what.side)
                        : where_shown(probed_model_, what.decision, what.side);
  const Set people = diagram_.intersect(where, model_.possible);
  open_.push_back({gap, where, people, by_readings(diagram_, program_.measurements, where)});
}

void GapSearch::open_mutant(Gap& gap) {
  const Program& mutant = mutant_of(gap);
  const Model changed = model_beside(model_, mutant);
  const Set where = where_outcomes_differ(model_, changed, Readings::agree);
  const Set people =
      diagram_.intersect(where, diagram_.intersect(model_.possible, changed.possible));
  const Set said = where_outcomes_differ(model_, changed, Readings::decide);
  open_.push_back({gap, where, people, said});
}

bool GapSearch::closes(const Open& open, const Observation& observation) {
  if (open.gap.mutant) {
    const Outcome after = observe(mutant_of(open.gap), observation.person).outcome;
    return differ(observation.outcome, after);
  }
  const SideOf side = open.gap.coverage->side;
  if (!open.gap.probe) return side_shown(open.gap.coverage->decision, observation) == side;
  return side_shown(probes_.conditions[*open.gap.probe], observation) == side;
}

/// One of those who say this, with the answers that it takes to close the gaps. Prefers people
/// whose readings agree with what they say, where there are any.
Case GapSearch::person_for(Set said, const std::vector<const Open*>& gaps) {
  for (const Open* open : gaps) {
    if (!diagram_.are_disjoint(said, open->people)) said = diagram_.intersect(said, open->people);
  }
  const Row chosen = *simplest(diagram_, program_, said);
  std::vector<Set> looked_at = model_.at_least;
  for (const Open* open : gaps) {
    const bool agrees = diagram_.contains(open->people, chosen);
    looked_at.push_back(agrees ? open->where : open->said);
  }
  const std::vector<bool> relevant = support_of(diagram_, looked_at);
  Case person = person_of(chosen, relevant);
  const Observation observation = observe(probed_, person);
  const bool closes_all =
      std::ranges::all_of(gaps, [&](const Open* open) { return closes(*open, observation); });
  // Else inference could not tell without an answer that makes no difference.
  return closes_all ? person : person_of(chosen, std::vector<bool>(relevant.size(), true));
}

/// Closes the rest, which are mutants, with people who do not know everything.
bool GapSearch::close_by_unsure_people(std::vector<MissingVignette>& found) {
  Diagram partial = partial_diagram_for(program_, max_nodes_);
  PartialModel original = partial_model_of(partial, program_);
  const auto agree_in = [&partial](const Program& program) {
    return where_measurements_agree(partial, program.measurements);
  };
  std::vector<const Open*> open;
  std::vector<Set> people;
  for (const Open& one : open_) {
    if (one.gap.closed || !one.gap.mutant) continue;
    if (!goes_on_(open_.size())) break;
    const Program& mutant = mutant_of(one.gap);
    PartialModel changed = partial_model_of(partial, mutant);
    open.push_back(&one);
    const Set differ = where_outcomes_differ(original, changed);
    // A vignette had better not contradict itself.
    const Set plain =
        partial.intersect(differ, partial.intersect(agree_in(program_), agree_in(mutant)));
    people.push_back(plain == Diagram::empty() ? differ : plain);
  }
  Cover cover = smallest_cover(partial, people);
  for (const SetGroup& group : cover.groups) {
    // The people of other groups may have closed more than their own gaps.
    const auto left = std::ranges::find_if(
        group.sets, [&open](std::size_t set) { return !open[set]->gap.closed; });
    if (left == group.sets.end()) continue;
    found.push_back(vignette_for(unsure_person(*open[*left], partial, group.common)));
  }
  // Two mutants may need the same person to say "unknown" and to say nothing.
  bool smallest = cover.smallest;
  for (std::size_t i = 0; i < open.size(); ++i) {
    if (open[i]->gap.closed) continue;
    found.push_back(vignette_for(unsure_person(*open[i], partial, people[i])));
    smallest = false;
  }
  return smallest;
}

/// One of these people, who say "unknown", or say nothing where the mutant shows only then.
Case GapSearch::unsure_person(const Open& open, const Diagram& partial, Set people) {
  const Row chosen = *simplest(partial, program_, people);
  std::vector<bool> answered(chosen.size(), true);
  Case person = case_of(pack_, program_, chosen, answered);
  if (closes(open, observe(probed_, person))) return person;
  for (std::size_t i = 0; i < chosen.size(); ++i) {
    answered[i] = Row::is_cell(chosen[i]);
  }
  return case_of(pack_, program_, chosen, answered);
}

/// Closes what the person closes.
MissingVignette GapSearch::vignette_for(Case person) {
  const Observation observation = observe(probed_, person);
  MissingVignette vignette{std::move(person), {}, {}};
  for (Open& open : open_) {
    if (!open.gap.closed && closes(open, observation)) close(open, vignette);
  }
  return vignette;
}

/// Somebody whose reading decides a finding is not asked about it as well.
Case GapSearch::person_of(const Row& chosen, const std::vector<bool>& relevant) const {
  Case person = case_of(pack_, program_, chosen, relevant);
  for (const ProgramMeasurement& measurement : program_.measurements) {
    const bool is_read = relevant[measurement.by.index()] &&
                         Row::is_cell(said_by_reading(measurement, chosen[measurement.by]));
    if (!is_read) continue;
    const FindingId measured = program_[measurement.measured].finding;
    std::erase_if(person.answers,
                  [measured](const Answer& answer) { return answer.finding == measured; });
  }
  return person;
}

}  // namespace triage
