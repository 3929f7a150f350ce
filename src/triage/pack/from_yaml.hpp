#pragma once

// YAML to RulePack: reads a pack and reports every mistake of its author at once.

#include <optional>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Reads the pack in `source`. Returns nothing if anything in it is wrong; the reasons, all of
/// them, are then in `diagnostics`.
std::optional<RulePack> pack_from_yaml(const SourceText& source, Diagnostics& diagnostics);

/// The same for a text that is parsed already; `sha256` is the fingerprint of that text.
std::optional<RulePack> pack_from_yaml(yaml::Ref root, std::string_view sha256,
                                       Diagnostics& diagnostics);

}  // namespace triage
