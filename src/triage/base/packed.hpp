#pragma once

// Numbers and texts one after the other in a string of bytes, and back. The bytes are the same on
// every machine, whatever its order of bytes: parts of a batch travel from one to another. What
// they mean is for both sides to know; nothing in them says it.

#include <cstdint>
#include <string>
#include <string_view>

namespace triage {

/// Appends a number, seven bits a byte, the lowest first; the last byte has the eighth bit clear.
/// It takes 1 byte below 128, and 10 at the most.
inline void pack(std::string& out, std::uint64_t number) {
  constexpr std::uint64_t more = 0x80;
  for (; number >= more; number >>= 7U) out += static_cast<char>(number | more);
  out += static_cast<char>(number);
}

/// Appends a text, behind its size in bytes. It may hold any bytes, zero among them.
inline void pack(std::string& out, std::string_view text) {
  pack(out, std::uint64_t{text.size()});
  out += text;
}

/// Takes apart what was packed, also by somebody who means harm: it reads nothing behind the end
/// and never throws. What is not there is 0, or no text, and `ok` is then false and stays so: it is
/// enough to ask once, before what was read is used.
class Unpacker {
 public:
  /// The bytes are not copied and must outlive this and the texts that it gives.
  explicit Unpacker(std::string_view packed) : rest_(packed) {}

  /// The next number. One that has more than 64 bits is none.
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

  /// How many things follow, each of which takes a byte at least. More than there are bytes left is
  /// no such number, so that nobody can have memory set aside for what is not there.
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
