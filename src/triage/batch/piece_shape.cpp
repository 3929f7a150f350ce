#include "triage/batch/piece_shape.hpp"

#include <algorithm>
#include <utility>

#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

TRIAGE_ALSO_ON_AVX2
void look_up_values(FastBlock& block, const std::string_view* values,
                    CellColumn& answers) noexcept {
  answers.look_up(block, {0, block.size()}, [=](std::size_t row) { return values[row]; });
}

}  // namespace

PieceShape::PieceShape(const Pack& pack, AnswerMemo& answers)
    : pack_(pack), answers_(answers), columns_(pack.findings.size()) {}

void PieceShape::learn(Steps piece) {
  std::ptrdiff_t behind = 0;
  for (const Step& known : steps_) {
    auto at = std::ranges::find_if(piece, [&](const Step& step) { return step.is_same(known); });
    if (at == piece.end()) at = piece.insert(piece.begin() + behind, known);
    behind = at - piece.begin() + 1;
  }
  steps_ = std::move(piece);
}

void PieceShape::take_needed(FastBlock& block, const KeyBytes& key) {
  key.with_words([&](const auto words) {
    for (std::size_t row = 0; row < block.size(); ++row) {
      const char*& at = cursors_.at(row);
      if (words.stands_at(at)) {
        at += words.size;
      } else {
        cursors_.stop(row);
      }
    }
  });
}

void PieceShape::take_meanings(FastBlock& block, const Step& step,
                               bool (*may_be_one)(std::string_view)) {
  const PieceRange all{0, block.size()};
  const std::string_view* values = cursors_.values();
  CellColumn& column = column_of(step.finding);
  look_up_values(block, values, column);
  const std::size_t before = step.key.size() - step.indent;
  const auto meaning_of = [&, this](std::string_view ended) {
    static constexpr Meaning not_clear;
    static constexpr Meaning nothing = {.is_clear = true};
    if (RowCursors::is_no_value(ended)) return nothing;
    if (!may_be_one(ended)) return not_clear;
    return answers_.meaning_of({ended.data() - before, before + ended.size() - 1});
  };
  column.settle(
      block, all, [=](std::size_t row) { return values[row]; }, meaning_of);
}

/// A sign of a checklist may be asked by itself as well.
CellColumn& PieceShape::column_of(FindingId finding) {
  auto& column = columns_[finding.index()];
  if (column) return *column;
  const auto first_of = [](const ProgramFinding& f) { return f.first_column.index(); };
  const ProgramFinding& it = pack_.program[finding];
  const bool is_shared = std::ranges::any_of(pack_.program.findings, [&](const auto& other) {
    return &other != &it && first_of(other) < first_of(it) + it.column_count &&
           first_of(it) < first_of(other) + other.column_count;
  });
  column = std::make_unique<CellColumn>(first_of(it), it.column_count, is_shared);
  return *column;
}

}  // namespace triage
