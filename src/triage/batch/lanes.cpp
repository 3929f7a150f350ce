#include "triage/batch/lanes.hpp"

#include <algorithm>
#include <bit>

#include "triage/base/byte_mask.hpp"

namespace triage {
namespace {

// A yes/no finding that is measured is in one of these states.
constexpr std::size_t measured_states = 4;

/// Cells first, then the two bytes that are none.
std::size_t state_of(CellByte byte, std::size_t cell_count) {
  return byte < asked_and_unknown ? byte : cell_count + byte - asked_and_unknown;
}

CellByte byte_of(std::size_t state, std::size_t cell_count) {
  return static_cast<CellByte>(state < cell_count ? state : asked_and_unknown + state - cell_count);
}

void tell(Answers& answers, ColumnId column, CellByte byte) {
  if (byte == asked_and_unknown) {
    answers.say_unknown(column);
  } else if (byte != never_answered) {
    answers.say(column, byte);
  }
}

}  // namespace

CellByte cell_byte(const Answers& answers, ColumnId column) {
  if (answers.is_unanswered(column)) return never_answered;
  if (!answers.is_known(column)) return asked_and_unknown;
  return static_cast<CellByte>(std::countr_zero(answers.possible(column)));
}

Lanes::Lanes(const Program& program, std::size_t words)
    : program_(program),
      lanes_(words * lanes_per_word),
      bytes_(program.columns.size() * lanes_, never_answered),
      block_(program, words) {
  for (const ProgramMeasurement& m : program.measurements) measurings_.push_back(measuring(m));
}

/// Asks `with_measurements` about every pair of states, so that there is one place that knows what
/// a measurement means.
Lanes::Measuring Lanes::measuring(const ProgramMeasurement& measurement) const {
  const ColumnId measured = program_[measurement.finding].first_column;
  const ColumnId by = program_[measurement.by].first_column;
  const std::size_t by_cells = program_[by].cell_count;
  Measuring made{measured.index(), by.index(), {}};
  for (std::size_t b = 0; b < by_cells + 2; ++b) {
    for (std::size_t m = 0; m < measured_states; ++m) {
      Answers answers(program_);
      tell(answers, by, byte_of(b, by_cells));
      tell(answers, measured, byte_of(m, measured_states - 2));
      const EncodedAnswers encoded = with_measurements(program_, {std::move(answers), {}});
      made.table.push_back(encoded.disagreements.empty()
                               ? std::optional(cell_byte(encoded.answers, measured))
                               : std::nullopt);
    }
  }
  return made;
}

void Lanes::reset() { std::fill(bytes_.begin(), bytes_.end(), never_answered); }

void Lanes::reset(std::size_t lane) {
  for (std::size_t at = lane; at < bytes_.size(); at += lanes_) bytes_[at] = never_answered;
}

bool Lanes::measure(std::size_t lane) {
  for (const Measuring& m : measurings_) {
    const std::size_t by = state_of(at(m.by, lane), program_.columns[m.by].cell_count);
    CellByte& measured = bytes_[m.measured * lanes_ + lane];
    const auto decided = m.table[by * measured_states + state_of(measured, measured_states - 2)];
    if (!decided) return false;
    measured = *decided;
  }
  return true;
}

Answers Lanes::answers(std::size_t lane) const {
  Answers answers(program_);
  for (std::size_t c = 0; c < program_.columns.size(); ++c) {
    tell(answers, ColumnId(c), at(c, lane));
  }
  return answers;
}

const Block& Lanes::block() {
  for (std::size_t c = 0; c < program_.columns.size(); ++c) {
    const Column& column = program_.columns[c];
    const std::span<Word> unanswered = block_.unanswered(ColumnId(c));
    for (std::size_t w = 0; w < words(); ++w) {
      const char* bytes = row(c, w);
      unanswered[w] = mask_of(bytes, static_cast<char>(never_answered));
      const Word anything = mask_of_high(bytes);  // only what is no cell has the high bit
      for (std::size_t value = 0; value < column.cell_count; ++value) {
        block_.plane(column, value)[w] = mask_of(bytes, static_cast<char>(value)) | anything;
      }
    }
  }
  return block_;
}

}  // namespace triage
