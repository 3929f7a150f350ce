#include "triage/batch/answer_memo.hpp"

#include <algorithm>
#include <utility>

namespace triage {

AnswerMemo::AnswerMemo(const Program& program, SlowReader read, MemoLimits limits)
    : program_(program), read_(std::move(read)), limits_(limits), slots_(first_slots) {}

const Meaning& AnswerMemo::learn(std::uint64_t hash, std::string_view text) {
  static constexpr Meaning not_clear;
  if (text.size() > limits_.text_bytes) return not_clear;
  if (used_ == limits_.texts || slots_per_text * used_ == slots_.size()) make_room();
  const Meaning meaning = read(text);
  const std::string& kept = texts_.emplace_back(text);
  Slot& slot = slots_[find(hash, text)];
  slot = {hash, kept.data(), text.size(), meaning};
  ++used_;
  return slot.meaning;
}

/// Up to a bound, at which all is forgotten: memory must not grow with what people write.
void AnswerMemo::make_room() {
  if (used_ == limits_.texts) {
    std::fill(slots_.begin(), slots_.end(), Slot{});
    used_ = 0;
    texts_.clear();
    cells_.clear();
    return;
  }
  const std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(2 * slots_.size()));
  mask_ = slots_.size() - 1;
  for (const Slot& slot : old) {
    if (slot.text != nullptr) slots_[find(slot.hash, {slot.text, slot.text_size})] = slot;
  }
}

Meaning AnswerMemo::read(std::string_view text) {
  const auto cases = read_(text);
  const auto* person = cases.size() == 1 ? std::get_if<Case>(&cases.front()) : nullptr;
  if (person == nullptr || person->answers.size() > 1) return {};
  Meaning meaning;
  meaning.is_clear = true;
  if (person->answers.empty()) return meaning;
  const ProgramFinding& compiled = program_[person->answers.front().finding];
  const Row row = as_said(program_, person->answers);
  std::vector<Row::Byte>& cells = cells_.emplace_back();
  for (std::size_t i = 0; i < compiled.column_count; ++i) {
    cells.push_back(row[compiled.first_column.index() + i]);
  }
  meaning.cell_count = static_cast<std::uint32_t>(cells.size());
  meaning.first_column = static_cast<std::uint32_t>(compiled.first_column.index());
  meaning.cells = cells.data();
  return meaning;
}

}  // namespace triage
