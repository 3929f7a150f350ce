#pragma once

// Numbers and texts one after the other in a string of bytes, and back.

#include <cstdint>
#include <string>
#include <string_view>

namespace triage {

/// Appends a number, seven bits a byte, the lowest first; the last byte has the eighth bit clear.
inline void pack(std::string& out, std::uint64_t number) {
  constexpr std::uint64_t more = 0x80;
  for (; number >= more; number >>= 7U) out += static_cast<char>(number | more);
  out += static_cast<char>(number);
}

/// Appends a text, behind its size.
inline void pack(std::string& out, std::string_view text) {
  pack(out, std::uint64_t{text.size()});
  out += text;
}

/// Takes apart what was packed. What is not there is 0, or no text, and `ok` is then false.
class Unpacker {
 public:
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  /// The next number.
  std::uint64_t number() {
    std::uint64_t number = 0;
    constexpr unsigned last_shift = 63;  // where one bit is left
    for (unsigned shift = 0; shift <= last_shift && !rest_.empty(); shift += 7) {
      const auto byte = static_cast<unsigned char>(rest_.front());
      if (shift == last_shift && byte > 1) break;
      rest_.remove_prefix(1);
      number |= std::uint64_t{byte & 0x7FU} << shift;
      if (byte < 0x80) return number;
    }
    ok_ = false;
    return 0;
  }

  /// The next text, as a part of what is taken apart.
  std::string_view text() {
    const std::uint64_t size = number();
    if (size > rest_.size()) ok_ = false;
    const std::string_view text = rest_.substr(0, ok_ ? size : 0);
    rest_.remove_prefix(text.size());
    return text;
  }

  /// How many things follow, each of which takes a byte at least.
  std::uint64_t count() {
    const std::uint64_t count = number();
    if (count > rest_.size()) ok_ = false;
    return ok_ ? count : 0;
  }

  [[nodiscard]] bool ok() const { return ok_; }
  /// Whether all was there, and nothing else is.
  [[nodiscard]] bool is_done() const { return ok_ && rest_.empty(); }

 private:
  std::string_view rest_;
  bool ok_ = true;
};

}  // namespace triage
