#include "triage/cases/utf16.hpp"

#include <utility>

#include "triage/base/text.hpp"

namespace triage {
namespace {

constexpr char32_t first_high = 0xD800;
constexpr char32_t first_low = 0xDC00;
constexpr char32_t behind_low = 0xE000;

}  // namespace

std::optional<Utf16> Utf16::marked(std::string_view beginning) {
  if (beginning.starts_with("\xFF\xFE")) return Utf16(false);
  if (beginning.starts_with("\xFE\xFF")) return Utf16(true);
  return std::nullopt;
}

void Utf16::append(std::string_view bytes, Bytes& text) {
  for (const char byte : bytes) {
    if (!half_unit_) {
      half_unit_ = byte;
      continue;
    }
    const char32_t first = static_cast<unsigned char>(*half_unit_);
    const char32_t second = static_cast<unsigned char>(byte);
    half_unit_.reset();
    append_unit(high_byte_first_ ? first << 8U | second : second << 8U | first, text);
  }
}

void Utf16::append_unit(char32_t unit, Bytes& text) {
  if (!std::exchange(mark_is_read_, true)) return;
  const bool is_low = first_low <= unit && unit < behind_low;
  const char32_t high = std::exchange(high_surrogate_, 0);
  if (high != 0 && is_low) {
    append_utf8(text, 0x10000 + ((high - first_high) << 10U) + (unit - first_low));
    return;
  }
  if (high != 0) append_utf8(text, high);
  if (first_high <= unit && unit < first_low) {
    high_surrogate_ = unit;
  } else {
    append_utf8(text, unit);
  }
}

void Utf16::finish(Bytes& text) {
  if (high_surrogate_ != 0) append_utf8(text, std::exchange(high_surrogate_, 0));
  if (half_unit_) text.push_back('\xFF');
  half_unit_.reset();
}

}  // namespace triage
