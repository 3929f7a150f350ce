#pragma once

// What stands twice in one list of a pack: copied, and never made the one that was meant.

#include "triage/base/diagnostic.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Warns of every such list in `root`, the tree that `pack` was read from. Conditions are the same
/// where they ask the same, however they are written: `fever` and `{fever: yes}`, 38 C and 100.4 F.
/// In `at_least` one may stand twice, where fewer than all and more than one are asked for: it
/// counts as two.
void warn_about_lists(yaml::Ref root, const RulePack& pack, Diagnostics& diagnostics);

}  // namespace triage
