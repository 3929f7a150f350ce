#pragma once

// A stream that passes on what is written, and knows its SHA-256.

#include <ostream>
#include <streambuf>
#include <string>

#include "triage/base/sha256.hpp"

namespace triage::cli {

class HashedOutput : private std::streambuf {
 public:
  /// `to` must outlive this.
  explicit HashedOutput(std::ostream& to) : to_(to), stream_(this) {}

  [[nodiscard]] std::ostream& stream() { return stream_; }
  /// Of all that was written; nothing may be written afterwards.
  std::string sha256() { return hash_.finish(); }

 private:
  int_type overflow(int_type c) override {
    const char byte = traits_type::to_char_type(c);
    return xsputn(&byte, 1) == 1 ? c : traits_type::eof();
  }

  std::streamsize xsputn(const char* from, std::streamsize count) override {
    hash_.append({from, static_cast<std::size_t>(count)});
    to_.write(from, count);
    return count;  // what could not be written, the output remembers
  }

  std::ostream& to_;
  Sha256 hash_;
  std::ostream stream_;
};

}  // namespace triage::cli
