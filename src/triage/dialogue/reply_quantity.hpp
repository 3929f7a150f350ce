#pragma once

// Quantities as people type them in an interview.

#include <optional>
#include <string_view>

#include "triage/dialogue/whole_quantity.hpp"

namespace triage::dialogue {

/// Reads a quantity, also where it is the only one in a sentence: "my back hurts since 3 days". See
/// `whole_quantity`.
std::optional<TypedQuantity> typed_quantity(std::string_view typed, Dimension dimension,
                                            Language language, std::string_view counted = {});

}  // namespace triage::dialogue
