#pragma once

// What is well formed in a pack, and hardly meant so: two answers that nobody can tell apart, a
// rule that raises nobody, a text still to be written. Nothing of it keeps a pack from being used,
// so it is said to authors only, by `triage check`.

#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Warns of what stands in `root`, the tree that `pack` was read from. `file` is the name of its
/// file without .yaml; empty where there is none.
void warn_about(yaml::Ref root, const RulePack& pack, std::string_view file,
                Diagnostics& diagnostics);
/// The same for the text of the pack.
void warn_about(const SourceText& source, const RulePack& pack, std::string_view file,
                Diagnostics& diagnostics);

/// Warns of words that people type for an option (`also:`) and that tell nothing, in the tree of a
/// pack or of a translation.
void warn_about_words(yaml::Ref root, Diagnostics& diagnostics);

/// Warns of every text below `root` that only keeps the place of one: TODO, and the like.
void warn_about_placeholders(yaml::Ref root, Diagnostics& diagnostics);

}  // namespace triage
