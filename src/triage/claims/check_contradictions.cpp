// Two answers about one thing that say the opposite: a reading and a direct answer, or a checklist
// and the finding that it asks. Whichever is believed, nobody gets less than that answer alone
// would bring them, and no advice that it would not.

#include "triage/claims/checks.hpp"
#include "triage/model/witness.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage::checks {
namespace {

/// Two findings that say something about one yes/no column.
struct Pair {
  FindingId finding;
  FindingId other;
  std::optional<ProgramMeasurement> reading;  // else a checklist
};

std::vector<Pair> pairs_of(const Program& program) {
  std::vector<Pair> pairs;
  for (const FindingId id : ids_up_to<FindingId>(program.findings.size())) {
    if (asked_as(program, id) != id) pairs.push_back({id, asked_as(program, id), {}});
  }
  for (const ProgramMeasurement& reading : program.measurements) {
    pairs.push_back({program[reading.measured].finding, program[reading.by].finding, reading});
  }
  return pairs;
}

class PairCheck {
 public:
  PairCheck(Proof& proof, PartialModel& partial, const Pair& pair)
      : proof_(proof),
        partial_(partial),
        diagram_(partial.diagram),
        pair_(pair),
        column_(proof.pack.program[pair.finding].first_column),
        others_(proof.pack.program.measurements) {
    if (pair.reading) std::erase(others_, *pair.reading);
  }

  void run() {
    for (const Set set : partial_.recommended) compare(set, Ways::some);
    for (const Set set : partial_.offered) compare(set, Ways::all);
    Verdict verdict{Check::contradictions_never_lower, subject()};
    if (const auto person = simplest(diagram_, proof_.pack.program, worse_off_)) {
      refute(verdict,
             "This person gets less urgent care, or more advice, than for one of the two "
             "answers alone. This is a bug in triage, please report it.",
             *person);
    } else if (const auto wrong = somebody_wrongly_inferred()) {
      refute(verdict,
             "The proof and inference disagree about this person. This is a bug in "
             "triage, please report it.",
             *wrong);
    }
    proof_.result.verdicts.push_back(std::move(verdict));
  }

 private:
  [[nodiscard]] std::string subject() const {
    return "findings '" + proof_.pack[pair_.finding].id + "' and '" + proof_.pack[pair_.other].id +
           "'";
  }

  /// Those who say yes, or no, of the finding, and the opposite elsewhere. In the diagram there is
  /// no place for what a checklist says besides: there, everybody may.
  Set who_contradicts(std::size_t said) {
    if (!pair_.reading) return Diagram::universe();
    return diagram_.intersect(diagram_.where(column_.index(), cell(said)),
                              where_reading_contradicts(diagram_, *pair_.reading));
  }

  /// Compares where the set holds of them with where it would if one of the answers were believed.
  void compare(Set set, Ways ways) {
    const Set believed = after_measurements(diagram_, others_, set, ways);
    const Set both = pair_.reading
                         ? after_measurements(diagram_, proof_.pack.program.measurements, set, ways)
                         : where_contradicted(diagram_, believed, column_, ways);
    Set differs = Diagram::empty();
    for (const std::size_t said : {no_cell, yes_cell}) {
      const Set here = who_contradicts(said);
      for (const std::size_t believe : {no_cell, yes_cell}) {
        const Set alone = diagram_.restrict(believed, column_.index(), believe);
        const Set broken =
            ways == Ways::some ? diagram_.subtract(alone, both) : diagram_.subtract(both, alone);
        worse_off_ = diagram_.unite(worse_off_, diagram_.intersect(here, broken));
        const Set moved = diagram_.in_one_alone(alone, both);
        differs = diagram_.unite(differs, diagram_.intersect(here, moved));
      }
    }
    tries_.push_back({differs, both, ways});
  }

  /// Runs inference for somebody to whom it makes a difference which answer is believed, for every
  /// level of care and every care path. Empty if it says what the proof says.
  std::optional<Row> somebody_wrongly_inferred() {
    for (std::size_t i = 0; i < tries_.size(); ++i) {
      auto person = simplest(diagram_, proof_.pack.program, tries_[i].differs);
      if (person && !is_rightly_inferred(*person, i)) return person;
    }
    return std::nullopt;
  }

  [[nodiscard]] bool is_rightly_inferred(const Row& person, std::size_t which) const {
    const Program& program = proof_.pack.program;
    const Row row = encode(program, both_said(person).answers);
    const Outcome outcome = infer(program, row);
    const std::size_t levels = partial_.recommended.size();
    const bool inferred = which < levels
                              ? outcome.disposition >= Disposition(which)
                              : outcome.care[which - levels].status == CareStatus::offered;
    if (inferred != diagram_.contains(tries_[which].both, person)) return false;
    for (const Row::Byte believe : {no_cell, yes_cell}) {
      Row believing = row;
      believing[column_] = believe;
      const Outcome alone = infer(program, believing);
      if (outcome.disposition < alone.disposition || outcome.at_most < alone.at_most) return false;
      for (std::size_t i = 0; i < outcome.care.size(); ++i) {
        const bool offered = outcome.care[i].status == CareStatus::offered;
        if (offered && alone.care[i].status != CareStatus::offered) return false;
      }
    }
    return true;
  }

  /// The person as a case, with the second answer where the diagram has no place for it.
  [[nodiscard]] Case both_said(const Row& person) const {
    Case both =
        case_of(proof_.pack, proof_.pack.program, person, std::vector<bool>(person.size(), true));
    if (pair_.reading) return both;
    const bool listed = person[column_.index()] == yes_cell;
    both.answers.push_back({pair_.finding, !listed, listed ? "no" : "yes"});
    return both;
  }

  void refute(Verdict& verdict, std::string problem, const Row& person) const {
    verdict.result = Result::refuted;
    verdict.problem = std::move(problem);
    verdict.involved = {involved(proof_.pack[pair_.finding]), involved(proof_.pack[pair_.other])};
    verdict.counterexample = both_said(person);
  }

  struct Try {
    Set differs;
    Set both;
    Ways ways;
  };

  Proof& proof_;
  PartialModel& partial_;
  Diagram& diagram_;
  Pair pair_;
  ColumnId column_;
  std::vector<ProgramMeasurement> others_;  // but for the one that this is about
  Set worse_off_ = Diagram::empty();
  std::vector<Try> tries_;  // levels of care, then care paths
};

}  // namespace

void check_contradictions(Proof& proof, PartialModel& partial) {
  for (const Pair& pair : pairs_of(proof.pack.program)) {
    const Diagram::Scratch scratch(partial.diagram);
    PairCheck(proof, partial, pair).run();
  }
}

}  // namespace triage::checks
