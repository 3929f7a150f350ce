#pragma once

// JSON (RFC 8259) to the same flat tree that YAML is read into, so that a case has one reader.
// Why not a library: docs/decisions/0030-json-by-hand.md.

#include <optional>

#include "triage/base/diagnostic.hpp"
#include "triage/base/place.hpp"
#include "triage/yaml/parse.hpp"

namespace triage {

/// Reads the one value in `source`. A string is a quoted scalar; a number, `true` and `false` are
/// plain ones, with the text they have. Returns nothing, with the reason in `diagnostics`, for
/// anything but strict JSON, and for what `yaml::parse` refuses too: depth, size, control
/// characters.
std::optional<yaml::Document> parse_json(const SourceText& source, Diagnostics& diagnostics);

}  // namespace triage
