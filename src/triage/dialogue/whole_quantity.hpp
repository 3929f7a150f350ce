#pragma once

// A reply that is a quantity as people say it, and nothing else: "about three weeks".

#include <optional>
#include <string>
#include <string_view>

#include "triage/base/language.hpp"
#include "triage/base/quantity.hpp"
#include "triage/dialogue/quantity_words.hpp"

namespace triage::dialogue {

struct TypedQuantity {
  /// As packs and case files write it: "hace 2,5 semanas" is `2.5 weeks`. What is not understood
  /// stays as it is, for the reader of quantities to refuse.
  std::string plain;
  Meaning meaning = Meaning::said;
};

/// Reads a quantity. A number that counts something (`counted`, such as `years`) may have that
/// behind it. Nothing where a point or comma can be read in two ways.
std::optional<TypedQuantity> whole_quantity(std::string_view typed, Dimension dimension,
                                            Language language, std::string_view counted = {});

}  // namespace triage::dialogue
