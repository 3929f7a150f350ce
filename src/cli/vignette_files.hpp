#pragma once

// The vignettes of a pack: those named on the command line, or those that stand beside it.

#include <functional>
#include <string>
#include <vector>

#include "cli/pack_store.hpp"
#include "triage/cases/case.hpp"

namespace triage::cli {

struct VignetteFiles {
  std::string names = {};  // what messages call them
  bool failed = false;     // one could not be read to its end, which was said
};

/// Gives each case, and the name of its file, to `take`. Without `paths` these are the cases of the
/// shipped pack, or in my-pack.cases.yaml beside my-pack.yaml.
VignetteFiles read_vignettes(const LoadedPack& rules, const std::vector<std::string>& paths,
                             const std::function<void(const std::string&, CaseOrError)>& take);

}  // namespace triage::cli
