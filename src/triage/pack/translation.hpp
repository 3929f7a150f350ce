#pragma once

// The texts of a pack in another language. A translation is a file of its own that holds texts and
// nothing else, in the shape of the pack, so that ids and rules cannot differ. It covers what its
// pack declares itself; the texts of a pack that it extends stand in that pack's translation.

#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Texts by where they stand in the pack: `rules.fever.because`, `care.heat.unless.0.because`.
using TextsByPath = std::map<std::string, std::string>;

/// What one file has; the language is that of its name, BCP 47.
struct Translation {
  std::string language;
  TextsByPath texts;
};

/// The texts of a pack in other languages, by BCP 47.
using TextsByLanguage = std::map<std::string, TextsByPath>;

/// The texts of a translation, those of the packs that are extended among them. Of what several
/// layers have, such as a title, the first counts.
TextsByPath texts_of(std::span<const Translation> layers);

/// The texts that a pack declares itself, in its own language: what a translation has to hold.
TextsByPath own_texts(const RulePack& pack);

/// Reads the texts of `pack` in `language`, and compares them with the pack. Returns nothing if
/// anything is wrong or missing; all of it is then in `diagnostics`.
std::optional<Translation> translation_from_yaml(const SourceText& source, const RulePack& pack,
                                                 std::string_view language,
                                                 Diagnostics& diagnostics);
/// The same for a text that is parsed already.
std::optional<Translation> translation_from_yaml(yaml::Ref root, const RulePack& pack,
                                                 std::string_view language,
                                                 Diagnostics& diagnostics);

/// The pack with the texts of its translations: the first is of the pack itself, the next of the
/// one that it extends, and so on. What is not among them stays as it is. Nothing else changes, so
/// that it decides as before.
RulePack localised(RulePack pack, std::span<const Translation> layers);

}  // namespace triage
