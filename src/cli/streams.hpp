#pragma once

// Streams over file descriptors.

#include <cstddef>
#include <streambuf>
#include <string_view>
#include <vector>

#include "triage/base/sha256.hpp"

namespace triage::cli {

/// Writes to a file descriptor through a buffer, and remembers the first error. An interrupt ends
/// the waiting for a reader.
class DescriptorBuffer : public std::streambuf {
 public:
  explicit DescriptorBuffer(int descriptor);

  [[nodiscard]] int error() const { return error_; }
  /// From here on, all that is written is appended to `hash`, which outlives this.
  void hash_to(Sha256& hash) { hash_ = &hash; }

 protected:
  int_type overflow(int_type c) override;
  std::streamsize xsputn(const char* from, std::streamsize count) override;
  int sync() override;

 private:
  bool write(std::string_view bytes);
  bool write_out();

  int descriptor_;
  std::vector<char> buffer_;
  int error_ = 0;
  Sha256* hash_ = nullptr;
};

/// Reads from a file descriptor through a buffer, and remembers the first error; `sync` then fails.
/// An interrupt ends the waiting for a writer.
class DescriptorInput : public std::streambuf {
 public:
  explicit DescriptorInput(int descriptor);

  [[nodiscard]] int error() const { return error_; }
  /// From here on, all that is read is appended to `hash`, which outlives this.
  void hash_to(Sha256& hash) { hash_ = &hash; }
  /// The next `count` bytes without taking them; fewer at the end of the input or at an error.
  std::string_view peek(std::size_t count);

 protected:
  int_type underflow() override;
  std::streamsize xsgetn(char* to, std::streamsize count) override;
  int sync() override;

 private:
  [[nodiscard]] std::size_t held() const { return static_cast<std::size_t>(egptr() - gptr()); }
  std::size_t read_once(char* to, std::size_t size);
  std::size_t read_behind(std::size_t held);

  int descriptor_;
  std::vector<char> buffer_;
  int error_ = 0;
  Sha256* hash_ = nullptr;
};

}  // namespace triage::cli
