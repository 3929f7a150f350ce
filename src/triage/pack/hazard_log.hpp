#pragma once

// The hazard log of a pack, NAME.hazards.yaml beside it: what can go wrong for people, and what in
// the pack keeps it from happening. docs/testing-packs.md describes the file.

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"

namespace triage {

/// What can stand against a hazard: something of the pack, a case of its vignettes, or a claim that
/// `triage verify` proves. In the order of their names in hazard_log.cpp.
enum class ControlKind : std::uint8_t { rule, guarantee, vignette, claim };
enum class Harm : std::uint8_t { minor, serious, deadly };
enum class Likelihood : std::uint8_t { rare, possible, likely };

/// The names that the file uses.
std::string_view name_of(ControlKind kind);
std::string_view name_of(Harm harm);
std::string_view name_of(Likelihood likelihood);

/// Something in the pack that stands against a hazard. Whether it is there and holds is seen by
/// `broken_controls` (review/controls.hpp).
struct Control {
  ControlKind kind{};
  std::string name;
  Place place;
};

/// What can go wrong for people, how bad it would be and how likely it is.
struct Hazard {
  std::string id;
  Place place;
  std::string hazard;
  std::vector<std::string> causes;
  std::string effect;
  Harm severity{};
  Likelihood likelihood{};
  std::vector<Control> controls;
};

/// From 1 to 5, as the worse of harm and likelihood go up; a first guess as they are.
std::size_t rating_of(const Hazard& hazard);

struct HazardLog {
  std::string pack;
  std::vector<Hazard> hazards;
};

/// Reads the log of the pack called `pack`. Nothing if it has a mistake, one that is about another
/// pack among them; all of them are then in `diagnostics`. Whether its controls exist is not looked
/// at here.
std::optional<HazardLog> hazards_from_yaml(const SourceText& source, std::string_view pack,
                                           Diagnostics& diagnostics);

}  // namespace triage
