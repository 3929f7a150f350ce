#pragma once

// Answers that stand on the command line.

#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

/// Reads the `-a FINDING=ANSWER` flags into `person`, beside the answers of a file: in the words of
/// case files, and `sí` and the like as the pack's language has them. Returns whether all could be
/// read; what could not was said.
bool read_flags(const RulePack& pack, const std::vector<std::string>& flags, Case& person);

}  // namespace triage::cli
