#include "triage/batch/lanes.hpp"

#include <algorithm>

#include "triage/base/byte_mask.hpp"
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

bool Lanes::measure(std::size_t lane) {
  for (const ProgramMeasurement& measurement : program_.measurements) {
    const Row::Byte reading = at(measurement.by.index(), lane);
    Row::Byte& measured = *cell(lane, measurement.measured.index());
    measured = taken_together(measured, said_by_reading(measurement, reading));
    if (measured == Row::contradicted) return false;
  }
  return true;
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
      const char* bytes = word_of(c, w);
      unanswered[w] = mask_of(bytes, static_cast<char>(Row::unanswered));
      const Word anything = mask_of_high(bytes);  // only what is no cell has the high bit
      for (std::size_t value = 0; value < column.cell_count; ++value) {
        block_.plane(column, value)[w] = mask_of(bytes, static_cast<char>(value)) | anything;
      }
    }
  }
  return block_;
}

}  // namespace triage
