#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace triage {

/// The SHA-256 of `text`, 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

/// The same of a text that comes piece by piece.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  /// Takes the next piece.
  void append(std::string_view text);
  /// Of all that was appended; to be called once.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace triage
