#pragma once

// YAML to RulePack: reads a pack and reports every mistake of its author at once.

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Why there is no pack to extend: nothing has that name, it cannot be read, it has mistakes (which
/// whoever read it has reported), it extends the pack that asks for it, or packs stand on each
/// other without end.
enum class BaseProblem : std::uint8_t { unknown, unreadable, broken, circular, too_deep };

/// So many packs may extend each other in a row: each is read inside the one above it, and is kept.
inline constexpr std::size_t max_layers = 16;

/// What came of looking for the pack that another one extends.
struct BasePack {
  std::optional<RulePack> pack;
  BaseProblem problem = BaseProblem::unknown;  // meaningful when there is no pack
  std::string file = {};                       // that is unreadable
  std::string reason = {};                     // why it is
};

/// Finds a pack by the name that `extends:` gives it, which an author wrote and may be anything.
/// This library opens no files.
using FindBase = std::function<BasePack(std::string_view name)>;

/// For readers that have no packs to offer.
inline BasePack no_base(std::string_view /*name*/) { return {}; }

/// Reads the pack in `source`, laid on the pack that it extends, if any. Returns nothing if
/// anything in it is wrong; the reasons, all of them, are then in `diagnostics`. Throws nothing for
/// what an author wrote. The pack refers to nothing of `source`.
std::optional<RulePack> pack_from_yaml(const SourceText& source, Diagnostics& diagnostics,
                                       const FindBase& find_base = no_base);

/// The same for a text that is parsed already; `sha256` is the fingerprint of that text and of
/// those that it extends.
std::optional<RulePack> pack_from_yaml(yaml::Ref root, std::string_view sha256,
                                       Diagnostics& diagnostics,
                                       const FindBase& find_base = no_base);

}  // namespace triage
