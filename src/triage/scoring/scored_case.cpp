#include "triage/scoring/scored_case.hpp"

#include "triage/base/packed.hpp"
#include "triage/scoring/answer_columns.hpp"

namespace triage {
namespace {

/// Takes a note apart. What the program has not is not there, and `is_done` is then false.
class NoteReader {
 public:
  NoteReader(std::string_view bytes, const Program& program)
      : from_(bytes), program_(program), answers_(answer_column_count(program)) {}

  std::size_t up_to(std::size_t most) {
    const std::uint64_t number = from_.number();
    if (number <= most) return number;
    fits_ = false;
    return 0;
  }

  Advice advice() {
    const std::uint64_t byte = from_.number();
    if (byte == no_advice) return std::nullopt;
    if (byte < program_.disposition_count) return Disposition(byte);
    fits_ = false;
    return std::nullopt;
  }

  std::optional<Advice> advice_if_any() {
    const Unpacker here = from_;
    if (from_.number() == not_there) return std::nullopt;
    from_ = here;
    return advice();
  }

  Turn turn() {
    const std::uint64_t number = from_.number();
    if (number >= answers_) fits_ = false;
    if (!fits_) return {};
    const ColumnId column(number);
    const Column& held_in = program_[answer_column(program_, column).held_in];
    const std::size_t cell = up_to(held_in.cell_count);
    const Advice gives = advice();
    return {column, cell == 0 ? std::nullopt : std::optional(cell - 1), gives};
  }

  std::uint64_t count() { return from_.count(); }
  [[nodiscard]] bool is_done() const { return fits_ && from_.is_done(); }

 private:
  Unpacker from_;
  const Program& program_;
  std::size_t answers_;
  bool fits_ = true;
};

}  // namespace

std::string packed(const ScoredCase& scored) {
  std::string out;
  pack(out, std::uint64_t{scored.expected ? byte_of(*scored.expected) : not_there});
  pack(out, std::uint64_t{byte_of(scored.given)});
  pack(out, std::uint64_t{scored.questions ? *scored.questions + 1 : 0});
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

std::optional<ScoredCase> scored_case_in(std::string_view bytes, const Program& program) {
  NoteReader from(bytes, program);
  ScoredCase scored;
  scored.expected = from.advice_if_any();
  scored.given = from.advice();
  const std::size_t findings = program.findings.size();
  const std::size_t questions = from.up_to(findings + 1);
  if (questions > 0) scored.questions = questions - 1;
  scored.told = from.up_to(findings);
  scored.told_and_asked = from.up_to(scored.told);
  for (std::uint64_t left = from.count(); left > 0; --left) scored.turns.push_back(from.turn());
  if (!from.is_done()) return std::nullopt;
  return scored;
}

}  // namespace triage
