#pragma once

// Fingerprints: two packs with the same one are the same, byte for byte, on every machine.

#include <memory>
#include <string>
#include <string_view>

namespace triage {

/// The SHA-256 of `text`, 64 lower-case hexadecimal digits.
std::string sha256(std::string_view text);

/// The same of a text that comes piece by piece, wherever it is cut. To be used by one thread.
class Sha256 {
 public:
  Sha256();
  Sha256(const Sha256&) = delete;
  Sha256& operator=(const Sha256&) = delete;
  ~Sha256();

  /// Takes the next piece.
  void append(std::string_view text);
  /// Of all that was appended; to be called once, and nothing may be appended then.
  std::string finish();

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace triage
