#pragma once

// Answers that stand on the command line.

#include <string>
#include <vector>

#include "triage/cases/case.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::cli {

/// Reads the `-a FINDING=ANSWER` flags into `person`, beside the answers of a file: in the words of
/// case files, and `sí` and the like as the pack's language has them. Returns the findings that
/// they answer; ends the run if one cannot be read.
std::vector<FindingId> read_flags(const Pack& pack, const std::vector<std::string>& flags,
                                  Case& person);

}  // namespace triage::cli
