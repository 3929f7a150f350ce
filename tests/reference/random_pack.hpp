#pragma once

// Rule packs that nobody would write: every type of finding, every form of condition, in any
// nesting. The same number gives the same pack on every machine.

#include <cstdint>
#include <random>
#include <string>

namespace triage::reference {

/// Numbers that are the same everywhere, unlike those of the standard distributions.
class Dice {
 public:
  explicit Dice(std::uint32_t seed) : engine_(seed) {}

  /// 0 .. count-1.
  std::size_t below(std::size_t count) { return engine_() % count; }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }
  bool percent(std::size_t chance) { return below(100) < chance; }

 private:
  std::mt19937 engine_;
};

/// A well formed pack, as YAML.
std::string random_pack(std::uint32_t number);

}  // namespace triage::reference
