#pragma once

// A line that counts up, where somebody is watching.

#include <chrono>
#include <cstddef>

namespace triage::cli {

class Progress {
 public:
  explicit Progress(bool shown) : shown_(shown) {}
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  ~Progress() { clear(); }

  /// How many cases are done. Writes a few times a second at the most.
  void show(std::size_t count);
  /// Takes the line away, so that something else can be said.
  void clear();

 private:
  bool shown_;
  bool visible_ = false;
  std::chrono::steady_clock::time_point last_ = std::chrono::steady_clock::now();
};

}  // namespace triage::cli
