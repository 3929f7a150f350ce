#include "triage/batch/answer_memo.hpp"

#include <utility>

#include "triage/batch/scan.hpp"

namespace triage {
namespace {

constexpr std::size_t longest_text = 128;  // longer ones are rare, and not worth remembering
constexpr std::size_t slot_count = 2048;   // a power of two
constexpr std::size_t most_used = slot_count / 2;

std::uint64_t hash_of(std::string_view text) {
  constexpr std::uint64_t odd = 0x9e3779b97f4a7c15;
  std::uint64_t hash = text.size() * odd;
  const char* at = text.data();
  std::size_t left = text.size();
  for (; left > 8; left -= 8, at += 8) {
    hash = (hash ^ eight_bytes(at)) * odd;
    hash ^= hash >> 32U;
  }
  if (left > 0) hash ^= eight_bytes(at) << (64 - 8 * left);
  hash *= odd;
  return hash ^ hash >> 29U;
}

}  // namespace

AnswerMemo::AnswerMemo(const Program& program, ReadCareful read)
    : program_(program), read_(std::move(read)), slots_(slot_count), texts_(scan_padding, '\0') {}

bool AnswerMemo::holds(const Slot& slot, std::uint64_t hash, std::string_view text) const {
  return slot.hash == hash && slot.text_size == text.size() &&
         same_bytes(texts_.data() + slot.text_at, text.data(), text.size());
}

Meaning AnswerMemo::meaning_of(const Slot& slot) const {
  return {slot.is_clear, slot.is_answer, slot.first_column,
          std::span(cells_).subspan(slot.cells_at, slot.cell_count)};
}

Meaning AnswerMemo::meaning_of(std::string_view text) {
  if (text.size() > longest_text) return {};
  const std::uint64_t hash = hash_of(text);
  std::size_t at = hash & (slot_count - 1);
  for (; slots_[at].is_used; at = (at + 1) & (slot_count - 1)) {
    if (holds(slots_[at], hash, text)) return meaning_of(slots_[at]);
  }
  if (used_ == most_used) {
    forget_all();
    at = hash & (slot_count - 1);
  }
  ++used_;
  slots_[at] = read(text);
  slots_[at].hash = hash;
  return meaning_of(slots_[at]);
}

AnswerMemo::Slot AnswerMemo::read(std::string_view text) {
  Slot slot;
  slot.is_used = true;
  slot.text_at = static_cast<std::uint32_t>(texts_.size() - scan_padding);
  slot.text_size = static_cast<std::uint16_t>(text.size());
  texts_.insert(slot.text_at, text);
  const auto cases = read_(text);
  const auto* person = cases.size() == 1 ? std::get_if<Case>(&cases.front()) : nullptr;
  if (person == nullptr || person->answers.size() > 1) return slot;
  slot.is_clear = true;
  if (person->answers.empty()) return slot;
  slot.is_answer = true;
  const ProgramFinding& compiled = program_[person->answers.front().finding];
  slot.first_column = static_cast<std::uint32_t>(compiled.first_column.index());
  slot.cells_at = static_cast<std::uint32_t>(cells_.size());
  slot.cell_count = static_cast<std::uint32_t>(compiled.column_count);
  const Answers answers = as_said(program_, person->answers).answers;
  for (std::size_t i = 0; i < compiled.column_count; ++i) {
    cells_.push_back(cell_byte(answers, ColumnId(compiled.first_column.index() + i)));
  }
  return slot;
}

/// So that memory stays bounded whatever people write.
void AnswerMemo::forget_all() {
  slots_.assign(slot_count, {});
  used_ = 0;
  texts_.assign(scan_padding, '\0');
  cells_.clear();
}

}  // namespace triage
