#pragma once

// Packs out of texts that are found by name: `back-pain` is a pack, `back-pain.es` its texts in
// Spanish. Where the texts lie, in files, in a web page or in a program, is the caller's business.
// A pack is laid on those that it extends here, and nowhere else.

#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/pack/translation.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// A shelf: gives the text of this name, or nothing if there is none. Names come from authors, too:
/// whoever looks into files has to see that one is no path.
using FindText = std::function<std::optional<std::string>(std::string_view name)>;

/// The text of a pack.
struct PackText {
  /// A text that was parsed before, with the fingerprint of it and of those that it extends.
  struct Parsed {
    yaml::Ref root;
    std::string_view sha256;
  };

  std::string key;   // which no other text has: its name, its path
  std::string name;  // what messages call it
  std::string file;  // its name without .yaml, which should be the pack's; empty: it has none
  std::string text;
  std::optional<Parsed> parsed = {};
};

/// What came of looking for the text of a pack.
struct FoundPackText {
  std::optional<PackText> found;
  BaseProblem problem = BaseProblem::unknown;  // meaningful when there is none
  std::string file = {};                       // that is unreadable
  std::string reason = {};                     // why it is
};

/// Finds the pack called `name` that is extended by the one whose text has the key `above`.
using FindBelow = std::function<FoundPackText(std::string_view name, const std::string& above)>;

/// A pack, and which texts it was made of.
struct ShelvedPack {
  RulePack pack;
  /// The keys of its text and, behind it, of those of the packs that it extends: on a shelf, their
  /// names.
  std::vector<std::string> keys;
};

/// Whether to tell also of what is well formed, and hardly meant so (warnings.hpp): that is for
/// authors, not for those who use a pack.
enum class ToldTo : bool { users, authors };

/// What came of looking for a pack.
struct FromShelf {
  std::optional<ShelvedPack> found;
  bool is_there = false;       // a text of that name; without `found`, it has mistakes
  bool is_unreadable = false;  // a text below it
};

/// The pack in `text`, laid on those that it extends. What is wrong with any of them goes to `sink`
/// before this returns.
FromShelf pack_from_text(const PackText& text, const FindBelow& find, const DiagnosticSink& sink,
                         ToldTo told_to = ToldTo::users);

/// The pack called `name`, laid on those that it extends.
FromShelf pack_from_shelf(const std::string& name, const FindText& find, const DiagnosticSink& sink,
                          ToldTo told_to = ToldTo::users);

/// What the texts of a pack in a language are called.
std::string translation_name(std::string_view pack, std::string_view language);

/// The texts of a pack and of those below it in a language, to give to `localised`. Nothing if
/// there are none, or, which `sink` is told, if one below has none or any has mistakes: a pack in
/// two languages at once is worse than one in its own.
std::optional<std::vector<Translation>> translations_from_shelf(const ShelvedPack& shelved,
                                                                std::string_view language,
                                                                const FindText& find,
                                                                const DiagnosticSink& sink);

}  // namespace triage
