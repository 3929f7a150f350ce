#include "triage/scoring/scores.hpp"

namespace triage {
namespace {

/// What happens in one case, as bits.
struct Seen {
  bool lower = false;
  bool higher = false;
  bool any = false;

  void add(const Advice& given, const Advice& gives) {
    any = true;
    lower = lower || (given && gives && *gives < *given);
    higher = higher || (given && gives && *gives > *given);
  }
};

void count(const Seen& seen, Altered& altered) {
  altered.lower += seen.lower ? 1 : 0;
  altered.higher += seen.higher ? 1 : 0;
  altered.any += seen.any ? 1 : 0;
}

struct SeenTurns {
  Seen by_other;
  Seen by_not_sure;

  void add(const Advice& given, const Turn& turn) {
    (turn.cell ? by_other : by_not_sure).add(given, turn.gives);
  }
};

void count(const SeenTurns& seen, TurnCounts& counts) {
  counts.by_any += seen.by_other.any || seen.by_not_sure.any ? 1 : 0;
  count(seen.by_other, counts.by_other);
  count(seen.by_not_sure, counts.by_not_sure);
}

}  // namespace

Scores::Scores(std::size_t levels, std::size_t answers)
    : counts(levels + 1, std::vector<std::size_t>(levels + 1)),
      questions(levels + 1),
      turns_of(answers) {}

void Scores::add(const Advice& expected, const ScoredCase& scored) {
  const std::size_t given = position_in(counts, scored.given);
  ++cases;
  ++counts[position_in(counts, expected)][given];
  if (scored.questions) questions[given].add(*scored.questions);
  told += scored.told;
  told_and_asked += scored.told_and_asked;
  SeenTurns of_case;
  for (std::size_t i = 0; i < scored.turns.size();) {
    const ColumnId column = scored.turns[i].column;
    SeenTurns of_column;
    for (; i < scored.turns.size() && scored.turns[i].column == column; ++i) {
      of_column.add(scored.given, scored.turns[i]);
      of_case.add(scored.given, scored.turns[i]);
    }
    count(of_column, turns_of[column.index()]);
  }
  count(of_case, turns);
}

}  // namespace triage
