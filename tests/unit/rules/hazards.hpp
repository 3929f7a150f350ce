#pragma once

// The hazard log of a pack, rules/NAME.hazards.yaml: what can go wrong for people, and what in the
// pack keeps it from happening. docs/testing-packs.md describes the file.

#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "unit/rules.hpp"

namespace triage::tests {

enum class ControlKind : std::uint8_t { rule, guarantee, vignette, claim };

struct Control {
  ControlKind kind{};
  std::string name;
};

struct Hazard {
  std::string id;
  std::vector<Control> controls;
};

struct HazardLog {
  std::string pack;
  std::vector<Hazard> hazards;
};

/// Reports every mistake in its form.
HazardLog hazards_from_yaml(const SourceText& source, Diagnostics& diagnostics);

/// Of every control that is not in the pack, in its vignettes (a file of cases) or among the claims
/// of `verify`, or does not hold, one sentence.
std::vector<std::string> broken_controls(const HazardLog& log, const Rules& rules,
                                         std::string_view vignettes);

}  // namespace triage::tests
