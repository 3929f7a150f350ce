#pragma once

// Conditions over whatever findings and facts a random pack has declared so far.

#include <cstddef>
#include <string>
#include <vector>

#include "reference/random_pack.hpp"

namespace triage::reference {

enum class Type { yes_no, measured, one_of, any_of, duration, temperature, number };

constexpr bool is_quantity(Type type) { return type >= Type::duration; }

struct Made {
  std::string id;
  Type type = Type::yes_no;
  std::size_t options = 0;
  bool none = false;
  bool on_checklist = false;  // a yes/no finding that a checklist asks
};

struct Declared {
  std::vector<Made> findings;
  std::size_t facts = 0;
  bool many_thresholds = false;
};

/// A comparison with a quantity: `>= 38 C`.
std::string random_comparison(Dice& dice, const Declared& declared, Type type);

/// A condition that nests at most so deep.
std::string random_condition(Dice& dice, const Declared& declared, std::size_t depth);

}  // namespace triage::reference
