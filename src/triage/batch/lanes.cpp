#include "triage/batch/lanes.hpp"

#include <algorithm>
#include <bit>

#include "triage/reasoning/measurement.hpp"

namespace triage {

Lanes::Lanes(const Program& program, std::size_t words)
    : program_(program),
      lanes_(words * lanes_per_word),
      bytes_(program.columns.size() * lanes_, Row::unanswered),
      block_(program, words) {}

void Lanes::reset() { std::ranges::fill(bytes_, Row::unanswered); }

void Lanes::reset(std::size_t lane) {
  for (std::size_t at = lane; at < bytes_.size(); at += lanes_) bytes_[at] = Row::unanswered;
}

/// Few people are measured.
void Lanes::measure(std::span<Word> odd) {
  for (const ProgramMeasurement& measurement : program_.measurements) {
    const Row::Byte* readings = column(measurement.by.index());
    Row::Byte* all_measured = column(measurement.measured.index());
    for (std::size_t word = 0; word < words(); ++word) {
      for (Word left = where_known(measurement.by.index(), word); left != 0; left &= left - 1) {
        const Word lane = left & (~left + 1);
        const std::size_t at =
            word * lanes_per_word + static_cast<std::size_t>(std::countr_zero(left));
        Row::Byte& measured = all_measured[at];
        measured = taken_together(measured, said_by_reading(measurement, readings[at]));
        if (measured == Row::contradicted) odd[word] |= lane;
      }
    }
  }
}

Row Lanes::row(std::size_t lane) const {
  Row row(program_);
  for (std::size_t c = 0; c < row.size(); ++c) row[c] = at(c, lane);
  return row;
}

const Block& Lanes::block() {
  for (std::size_t c = 0; c < program_.columns.size(); ++c) {
    const Column& column = program_.columns[c];
    const std::span<Word> unanswered = block_.unanswered(ColumnId(c));
    for (std::size_t w = 0; w < words(); ++w) {
      unanswered[w] = where(c, w, Row::unanswered);
      const Word anything = ~where_known(c, w);
      for (std::size_t value = 0; value < column.cell_count; ++value) {
        block_.plane(column, value)[w] = where(c, w, static_cast<Row::Byte>(value)) | anything;
      }
    }
  }
  return block_;
}

}  // namespace triage
