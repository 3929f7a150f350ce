#pragma once

// The texts that stand beside a pack, for comparing it with another.

#include "cli/pack_store.hpp"
#include "triage/comparison/edits.hpp"

namespace triage::cli {

/// All translations of a pack; `exit_code` says if one of them cannot be used.
TextsByLanguage translations_beside(const LoadedPack& rules, int& exit_code);

}  // namespace triage::cli
