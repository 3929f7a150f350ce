#pragma once

// YAML and JSON to cases. Both become the same tree first, so that a case has one reader.

#include <optional>
#include <vector>

#include "triage/base/place.hpp"
#include "triage/cases/case.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

struct Pack;

/// The cases of one piece of YAML: a document, which may be a list of them. At least one: what
/// cannot be read becomes a BadCase. An empty list has none.
std::vector<CaseOrError> cases_from_yaml(const Pack& pack, const SourceText& piece);

/// The same for one line of NDJSON.
std::vector<CaseOrError> cases_from_json(const Pack& pack, const SourceText& line);

/// Reads one case from a map. Reports its mistakes, and returns nothing if there is an error.
std::optional<Case> case_from_yaml(const Pack& pack, yaml::Ref node, Diagnostics& diagnostics);

}  // namespace triage
