#pragma once

// Finds rule packs: those that are part of the executable by name, others by path.

#include <optional>
#include <string>
#include <vector>

#include "cli/print_diagnostics.hpp"
#include "cli/translation_store.hpp"
#include "triage/pack/shelf.hpp"
#include "triage/program/from_pack.hpp"

namespace triage::cli {

struct LoadedPack {
  Pack pack;
  PackOrigins origins = {};
};

inline constexpr const char* default_pack = "upper-back-pain";

/// What came of looking for a pack. With no pack, `exit_code` says what kind of failure it was, and
/// everything was said already.
struct PackResult {
  std::optional<LoadedPack> loaded;
  int exit_code = 0;
  bool malformed = false;  // it was found and read, but has mistakes
};

/// The pack; ends the run if there is none.
LoadedPack or_end_run(PackResult result);

/// Who reads what is said about a pack.
struct Audience {
  std::vector<std::string> languages;  // the most wanted first; none: the pack's own
  bool language_wanted = false;        // by an option: else the pack's own serves as well
  std::string country;  // ISO 3166-1 alpha-2; of any other, the emergency number is not known
  bool country_wanted = false;  // named by an option, not by a locale: say if it is not known
  std::string day = {};         // on which the pack is used, 2026-11-27; empty: today
};

/// The pack in its own words, for its author, as it is used on `day`; empty: today. Ends the run if
/// there is none.
LoadedPack load_pack(const std::string& name_or_path, const std::string& day = {});

/// The pack in the words for a person: in their language, with their emergency number. Ends the run
/// if there is none.
LoadedPack load_pack_for(const Audience& audience, const std::string& name_or_path);

/// The pack with words where the number to call in an emergency would stand, which differs from
/// country to country.
Pack as_people_read_it(Pack pack);

/// The pack as it is written, telling of its mistakes.
PackResult read_pack(const std::string& name_or_path,
                     const DiagnosticSink& sink = print_diagnostics, ToldTo told_to = ToldTo::users,
                     const std::string& day = {});

/// A pack as it is written, not compiled, and where it and those that it extends were found.
struct WrittenPack {
  RulePack pack;
  PackOrigins origins = {};
};

/// The pack in the text of a file, or the one inside the program, of which nobody is told anything:
/// to see whether it is the one that is looked for. Nothing if it has mistakes.
std::optional<WrittenPack> pack_in(const std::string& path, std::string text);
std::optional<WrittenPack> pack_in(const ShippedPack& shipped);

}  // namespace triage::cli
