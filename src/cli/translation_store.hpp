#pragma once

// Finds the translations of a pack: those inside the executable for a shipped one, the files beside
// it for another.

#include <optional>
#include <string>
#include <vector>

#include "cli/exit_code.hpp"
#include "cli/print_diagnostics.hpp"
#include "cli/shipped_packs.hpp"
#include "triage/pack/translation.hpp"

namespace triage::cli {

/// Where a pack was found: inside the executable, or in a file.
struct PackOrigin {
  const ShippedPack* shipped = nullptr;
  std::string path;  // where it is not shipped; `-` is standard input
};

/// A pack and, behind it, those that it extends.
using PackOrigins = std::vector<PackOrigin>;

struct FoundTranslations {
  std::vector<std::string> languages;  // sorted
  std::vector<std::string> not_read;   // paths of files that are called nearly like translations
  std::string problem;                 // why nobody can say which there are; empty if that is clear
};

/// The languages in which a pack has texts beside its own.
FoundTranslations translations_of(const PackOrigin& origin);

/// Whether a pack has texts beside its own in this language, were it a file that cannot be read.
bool has_translation(const PackOrigin& origin, const std::string& language);

/// The file of the pack that the translation in a file belongs to; nothing for other files.
std::optional<std::string> pack_of_translation(const std::string& path);

/// What a pack's translation is called in messages.
std::string translation_name(const PackOrigin& origin, const std::string& language);

struct TranslationsRead {
  std::optional<std::vector<Translation>> layers;  // of the pack, and of those that it extends
  bool cannot_read = false;                        // a file; else there is a mistake in one

  /// What kind of failure it was, where there is no text.
  [[nodiscard]] ExitCode exit_code() const {
    return cannot_read ? cannot_read_or_write : wrong_usage_or_input;
  }
};

/// The texts of `pack` and of the packs below it. Nothing if they cannot be read, have mistakes, or
/// if a pack below has none; `sink` is told of mistakes.
TranslationsRead read_translations(const RulePack& pack, const PackOrigins& origins,
                                   const std::string& language,
                                   const DiagnosticSink& sink = print_diagnostics);

}  // namespace triage::cli
