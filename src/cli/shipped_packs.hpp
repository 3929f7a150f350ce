#pragma once

// The rule packs that are part of the executable. They are parsed when the executable is built, so
// that a scripted answer does not wait for a YAML parser.

#include <span>
#include <string_view>

#include "triage/yaml/node.hpp"

namespace triage::cli {

/// The texts of a shipped pack in another language.
struct ShippedTranslation {
  std::string_view language;
  std::string_view sha256;
  std::span<const yaml::Node> nodes;
};

struct ShippedPack {
  std::string_view name;
  std::string_view base;  // the pack that it extends; empty: none
  std::string_view text;  // the author's file, comments and all
  std::string_view sha256;
  std::span<const yaml::Node> nodes;
  std::string_view cases;    // its vignettes, a file of their own
  std::string_view hazards;  // its hazard log, another; empty: none
  std::span<const ShippedTranslation> translations;
};

/// The pack called `name`, or nothing.
const ShippedPack* find_shipped(std::string_view name);

/// In the order of their names. Defined in a file that triage_embed writes.
std::span<const ShippedPack> shipped_packs();

}  // namespace triage::cli
