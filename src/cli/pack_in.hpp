#pragma once

// A pack as it is written, not compiled, of which nobody is told anything: to see whether it is the
// one that is looked for.

#include <optional>
#include <string>

#include "cli/translation_store.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage::cli {

/// The pack, and where it and those that it extends were found.
struct WrittenPack {
  RulePack pack;
  PackOrigins origins = {};
};

/// The pack in the text of a file, or the one inside the program; nothing if it has mistakes.
/// Defined with all else that finds packs, in pack_store.cpp.
std::optional<WrittenPack> pack_in(const std::string& path, std::string text);
std::optional<WrittenPack> pack_in(const ShippedPack& shipped);

}  // namespace triage::cli
