#include "triage/batch/text_table.hpp"

#include <cstring>

namespace triage {
namespace {

constexpr unsigned most_changes = 64;    // then texts share slots
constexpr unsigned tries_of_a_size = 6;  // before there are more slots

}  // namespace

void TextTable::clear() {
  numbers_.assign(std::size_t{1} << bits_, 0);
  texts_.assign(width_, '\0');  // no text: all have something that ends them
  bytes_.assign(1, 0);
}

std::uint8_t& TextTable::number_for(std::string_view text) {
  const auto place = [&](const auto& slots) { return slots.slot_of(text.data(), text.size()); };
  return numbers_[with_slots(place)];
}

bool TextTable::is_another(std::uint8_t number, std::string_view text) const {
  const char* kept = texts_.data() + number * width_;
  return number != 0 && std::memcmp(kept, text.data(), text.size()) != 0;
}

/// Texts that share a slot have slots of their own with another factor, or with more slots. All is
/// forgotten for that: it comes again.
void TextTable::change() {
  ++changes_;
  factor_ = (factor_ * 6364136223846793005 + 1442695040888963407) | 1U;
  if (changes_ % tries_of_a_size == 0 && bits_ < most_slot_bits) ++bits_;
  clear();
}

void TextTable::keep(std::string_view text, std::uint8_t byte) {
  if (text.size() > longest) return;
  if (text.size() > width_) {
    width_ = text.size() <= 16 ? 16 : text.size() <= 32 ? 32 : longest;
    clear();
  }
  if (bytes_.size() == most_texts) clear();
  if (is_another(number_for(text), text) && changes_ < most_changes) change();
  number_for(text) = static_cast<std::uint8_t>(bytes_.size());
  texts_.insert(texts_.end(), text.begin(), text.end());
  texts_.resize(texts_.size() + width_ - text.size());
  bytes_.push_back(byte);
}

}  // namespace triage
