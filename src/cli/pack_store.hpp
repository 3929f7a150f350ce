#pragma once

// Finds rule packs: those that are part of the executable by name, others by path.

#include <optional>
#include <string>

#include "triage/pack/rule_pack.hpp"
#include "triage/program/program.hpp"

namespace triage::cli {

struct LoadedPack {
  RulePack pack;
  Program program;
};

inline constexpr const char* default_pack = "upper-back-pain";

/// What came of looking for a pack. With no pack, `exit_code` says what kind of failure it was; the
/// messages are already on standard error.
struct PackResult {
  std::optional<LoadedPack> loaded;
  int exit_code = 0;
  bool malformed = false;  // it was found and read, but has mistakes
};

PackResult load_pack(const std::string& name_or_path);

}  // namespace triage::cli
