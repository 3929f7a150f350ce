#include "triage/scoring/scoring.hpp"

#include <utility>

#include "triage/scoring/answer_columns.hpp"

namespace triage {

Scoring::Scoring(const Program& program, ScoreTable table, ExpectedIn expected_in)
    : table_(std::move(table)),
      expected_in_(expected_in),
      scores_(program.disposition_count, answer_column_count(program)) {}

std::optional<Advice> Scoring::add(std::string_view id, const std::string& name,
                                   const ScoredCase& scored) {
  const auto leave_out = [&](Reason reason) {
    left_out_[reason].add(id.empty() ? std::string_view(name) : id);
    return std::nullopt;
  };
  const bool by_table = expected_in_ == ExpectedIn::a_table;
  if (id.empty() && by_table) return leave_out(Reason::no_id);
  std::optional<std::size_t> number;
  if (!id.empty()) {
    number = table_.number_of(id);
    if (!number) return leave_out(Reason::too_many);
    if (table_.given[*number] != not_there) return leave_out(Reason::id_twice);
    table_.given[*number] = byte_of(scored.given);
    if (!by_table && scored.expected) table_.expected[*number] = byte_of(*scored.expected);
  }
  std::optional<Advice> expected = scored.expected;
  if (by_table) {
    expected.reset();
    const AdviceByte byte = table_.expected[*number];
    if (byte != not_there) expected.emplace(advice_of(byte));
  }
  if (!expected) return leave_out(Reason::not_expected);
  scores_.add(*expected, scored);
  return expected;
}

void Scoring::add_unreadable(std::string_view problem) {
  left_out_[Reason::unreadable].add(problem);
}

void Scoring::finish() {
  for (std::size_t id = 0; id < table_.ids.size(); ++id) finish(id);
}

/// From here on, `others` have advice only for cases that are in the figures.
void Scoring::finish(std::size_t id) {
  const bool is_case = table_.given[id] != not_there;
  const bool is_expected = table_.expected[id] != not_there;
  if (is_expected && !is_case) left_out_[Reason::no_case].add(table_.ids.name(id));
  const bool is_counted = is_case && is_expected;
  const bool other_gold =
      is_counted && table_.gold[id] != not_there && table_.gold[id] != table_.expected[id];
  for (OtherSystem& system : table_.others) {
    if (system.of(id) == not_there || (is_counted && !other_gold)) continue;
    left_out_[is_counted ? Reason::other_expectation : Reason::other_no_case].add(
        system.name + ": " + std::string(table_.ids.name(id)));
    system.advice[id] = not_there;
  }
}

}  // namespace triage
