#pragma once

// Finds the translations of a pack: those inside the executable for a shipped one, the files beside
// it for another.

#include <optional>
#include <string>
#include <vector>

#include "cli/shipped_packs.hpp"
#include "cli/tell.hpp"
#include "triage/pack/translation.hpp"

namespace triage::cli {

/// Where a pack was found: inside the executable, or in a file.
struct PackOrigin {
  const ShippedPack* shipped = nullptr;
  std::string path;  // where it is not shipped; `-` is standard input
};

/// A pack and, behind it, those that it extends.
using PackOrigins = std::vector<PackOrigin>;

/// The languages in which a pack has texts beside its own, sorted.
std::vector<std::string> translations_of(const PackOrigin& origin);

/// The file of the pack that the translation in a file belongs to; nothing for other files.
std::optional<std::string> pack_of_translation(const std::string& path);

/// What a pack's translation is called in messages.
std::string translation_name(const PackOrigin& origin, const std::string& language);

/// The texts of `pack` and of the packs below it. Nothing if they have mistakes, or if a pack below
/// has none; `tell` is told what is wrong.
std::optional<std::vector<Translation>> read_translations(const RulePack& pack,
                                                          const PackOrigins& origins,
                                                          const std::string& language,
                                                          const Tell& tell = print_diagnostics);

}  // namespace triage::cli
