#pragma once

// Quantities as people type them in an interview.

#include <optional>
#include <string>
#include <string_view>

#include "triage/base/language.hpp"
#include "triage/base/quantity.hpp"

namespace triage::dialogue {

/// A quantity as packs and case files write it: "hace 2,5 semanas" is `2.5 weeks`. What is not
/// understood comes back as it is, for the reader of quantities to refuse. Nothing where a point or
/// comma can be read in two ways.
std::optional<std::string> quantity_as_written(std::string_view typed, Dimension dimension,
                                               Language language);

}  // namespace triage::dialogue
