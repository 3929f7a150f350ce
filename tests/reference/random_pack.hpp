#pragma once

// Rule packs that nobody would write: every type of finding, every form of condition, in any
// nesting. The same number and seed give the same pack on every machine.

#include <cstdint>
#include <random>
#include <string>
#include <vector>

#include "reference/seed.hpp"

namespace triage::reference {

/// Numbers that are the same everywhere for one `number` and seed (seed.hpp), unlike those of the
/// standard distributions.
class Dice {
 public:
  explicit Dice(std::uint32_t number) : engine_(seed() + number) {}
  /// The same with every seed: for what stands for a size, and not for chance.
  static Dice without_seed(std::uint32_t number) { return Dice(number - seed()); }

  /// 0 .. count-1.
  std::size_t below(std::size_t count) { return engine_() % count; }
  std::size_t between(std::size_t least, std::size_t most) {
    return least + below(most - least + 1);
  }
  bool percent(std::size_t chance) { return below(100) < chance; }

 private:
  std::mt19937 engine_;
};

/// A well formed pack, as YAML, of what stands by itself: no finding is asked by another one.
/// Another for every number, and for every seed (seed.hpp).
std::string random_pack(std::uint32_t number);

/// Packs with everything there is, the first the base and each other one laid on the one before it:
/// checklists that ask what other findings ask (`same_as`, of the same pack or one below), readings
/// of any quantity that say yes at either end of its scale, findings without an order, few
/// thresholds or many, levels of care between two others, care paths withheld.
std::vector<std::string> random_layers(std::uint32_t number, std::size_t layers);

}  // namespace triage::reference
