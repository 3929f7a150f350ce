#pragma once

// What a vignette expects of its pack.

#include <optional>

#include "triage/base/diagnostic.hpp"
#include "triage/cases/case.hpp"
#include "triage/pack/rule_pack.hpp"
#include "triage/yaml/fields.hpp"

namespace triage {

/// What stands under `expect` of a case, if anything does. Reports its mistakes; what it then
/// returns has parts missing.
std::optional<Expectation> expectation_from_yaml(const RulePack& pack, const yaml::Fields& person,
                                                 Diagnostics& diagnostics);

}  // namespace triage
