#include "triage/scoring/scored_case.hpp"

#include "triage/base/packed.hpp"

namespace triage {

std::string packed(const ScoredCase& scored) {
  std::string out;
  pack(out, std::uint64_t{scored.expected ? byte_of(*scored.expected) : not_there});
  pack(out, std::uint64_t{byte_of(scored.given)});
  pack(out, std::uint64_t{scored.questions});
  pack(out, std::uint64_t{scored.told});
  pack(out, std::uint64_t{scored.told_and_asked});
  pack(out, std::uint64_t{scored.turns.size()});
  for (const Turn& turn : scored.turns) {
    pack(out, std::uint64_t{turn.column.index()});
    pack(out, std::uint64_t{turn.cell ? *turn.cell + 1 : 0});
    pack(out, std::uint64_t{byte_of(turn.gives)});
  }
  return out;
}

std::optional<ScoredCase> scored_case_in(std::string_view bytes) {
  Unpacker from(bytes);
  const auto advice_byte = [&from] { return static_cast<AdviceByte>(from.number()); };
  ScoredCase scored;
  const AdviceByte expected = advice_byte();
  if (expected != not_there) scored.expected.emplace(advice_of(expected));
  scored.given = advice_of(advice_byte());
  scored.questions = from.number();
  scored.told = from.number();
  scored.told_and_asked = from.number();
  for (std::uint64_t left = from.count(); left > 0; --left) {
    const ColumnId column(from.number());
    const std::uint64_t cell = from.number();
    const Advice gives = advice_of(advice_byte());
    scored.turns.push_back({column, cell == 0 ? std::nullopt : std::optional(cell - 1), gives});
  }
  if (!from.is_done()) return std::nullopt;
  return scored;
}

}  // namespace triage
