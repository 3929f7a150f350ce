#include "triage/scoring/single_changes.hpp"

#include <algorithm>

#include "triage/reasoning/measurement.hpp"
#include "triage/scoring/answer_columns.hpp"

namespace triage {
namespace {

constexpr std::size_t words_at_a_time = 4;  // 256 changes

/// What is recommended in a lane; `asks` are the lanes in which there is a question left.
Advice advice_in(const Outcomes& outcomes, std::size_t lane, Word asks) {
  const std::size_t word = lane / lanes_per_word;
  const Word bit = Word{1} << lane % lanes_per_word;
  if ((asks & bit) != 0) return std::nullopt;
  Advice advice;
  for (const Disposition level : ids_up_to<Disposition>(outcomes.program().disposition_count)) {
    if ((outcomes.recommended(level, word) & bit) != 0) advice = level;
  }
  return advice;
}

}  // namespace

SingleChanges::SingleChanges(const Pack& pack, Unanswered unanswered)
    : pack_(pack),
      unanswered_(unanswered),
      apart_(nothing_said_apart(pack.program)),
      is_measured_(pack.program.columns.size()),
      block_(pack.program, words_at_a_time),
      outcomes_(pack.program) {
  for (const ProgramMeasurement& measurement : pack.program.measurements) {
    for (const ColumnId column : {measurement.measured, measurement.by}) {
      is_measured_[column.index()] = true;
    }
  }
}

ColumnId SingleChanges::held_in(ColumnId answer) const {
  const std::size_t own = pack_.program.columns.size();
  return answer.index() < own ? answer : apart_.joins[answer.index() - own].measured;
}

/// Whether it depends on another answer what follows from this one.
bool SingleChanges::is_entangled(const Row& said, ColumnId column) const {
  return is_measured_[column.index()] || std::ranges::any_of(apart_.joins, [&](const auto& join) {
           return join.measured == column && said[join.measured] != Row::unanswered &&
                  said[join.by] != Row::unanswered;
         });
}

std::vector<SingleChanges::Change> SingleChanges::changes_of(const Row& said) const {
  std::vector<Change> changes;
  for (const ColumnId answer : ids_up_to<ColumnId>(said.size())) {
    if (said[answer] == Row::unanswered) continue;
    const ColumnId column = held_in(answer);
    for (std::size_t i = 0; i < pack_.program[column].cell_count; ++i) {
      if (said[answer] != i) changes.push_back({answer, column, static_cast<Row::Byte>(i)});
    }
    if (said.is_known(answer)) changes.push_back({answer, column, Row::unknown});
  }
  return changes;
}

/// The people of the block are all the same, but that each has another answer.
void SingleChanges::lay_out(const Row& base, const std::vector<Change*>& changes) {
  const Program& program = pack_.program;
  for (const ColumnId id : ids_up_to<ColumnId>(program.columns.size())) {
    std::ranges::fill(block_.unanswered(id), base[id] == Row::unanswered ? ~Word{0} : Word{0});
    const Cells possible = possible_cells(program[id], base[id]);
    for (std::size_t w = 0; w < block_.words(); ++w) {
      block_.allow(program[id], possible, w, ~Word{0});
    }
  }
  for (std::size_t lane = 0; lane < changes.size(); ++lane) {
    const Column& column = program[changes[lane]->column];
    block_.allow(column, possible_cells(column, changes[lane]->to), lane / lanes_per_word,
                 Word{1} << lane % lanes_per_word);
  }
}

/// Where nothing else follows from the answer that is changed.
void SingleChanges::change_together(const Row& base, std::vector<Change*>& changes) {
  for (std::size_t from = 0; from < changes.size(); from += block_.lanes()) {
    const std::size_t count = std::min(block_.lanes(), changes.size() - from);
    const auto begin = changes.begin() + static_cast<std::ptrdiff_t>(from);
    const std::vector<Change*> some(begin, begin + static_cast<std::ptrdiff_t>(count));
    lay_out(base, some);
    outcomes_.update(block_);
    for (std::size_t lane = 0; lane < count; lane += lanes_per_word) {
      const std::size_t in_word = std::min(lanes_per_word, count - lane);
      const Word among = in_word == lanes_per_word ? ~Word{0} : (Word{1} << in_word) - 1;
      const Word asks = outcomes_.asks(lane / lanes_per_word, among);
      for (std::size_t i = lane; i < lane + in_word; ++i) {
        some[i]->gives = advice_in(outcomes_, i, asks);
      }
    }
  }
}

/// With all that follows from what was said. Nothing of a change after which there are more
/// contradictions than can be assessed: such a case cannot be read either.
std::optional<Advice> SingleChanges::change_alone(const Row& said, const Change& change) const {
  const Program& program = pack_.program;
  Row changed = said;
  changed[change.answer] = change.to;
  changed = taken_together(program, apart_.joins, changed);
  const auto contradictions = std::count(changed.begin(), changed.end(), Row::contradicted);
  if (contradictions > std::ptrdiff_t{max_contradictions}) return std::nullopt;
  if (unanswered_ == Unanswered::counts_as_no) changed = with_unanswered_as_no(program, changed);
  return infer(program, changed).disposition;
}

std::vector<Turn> SingleChanges::turns(const Case& person, const Assessment& assessment) {
  if (person.ended) return {};  // the most urgent, whatever is answered
  const Row said = as_said(apart_.program, person.answers);
  std::vector<Change> changes = changes_of(said);
  const bool is_plain = assessment.row.ways() == 1;
  std::vector<Change*> together;
  for (Change& change : changes) {
    if (is_plain && !is_entangled(said, change.column)) {
      together.push_back(&change);
    } else {
      // What cannot be assessed alters nothing.
      change.gives = change_alone(said, change).value_or(assessment.outcome.disposition);
    }
  }
  change_together(assessment.row, together);
  std::vector<Turn> turns;
  for (const Change& change : changes) {
    if (change.gives == assessment.outcome.disposition) continue;
    const std::optional<std::size_t> cell =
        Row::is_cell(change.to) ? std::optional<std::size_t>(change.to) : std::nullopt;
    turns.push_back({change.answer, cell, change.gives});
  }
  return turns;
}

}  // namespace triage
