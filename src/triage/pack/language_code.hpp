#pragma once

// The code of the language that texts are in.

#include <string_view>

#include "triage/base/diagnostic.hpp"
#include "triage/yaml/node.hpp"

namespace triage {

/// Two or three small letters: `es`. The name of a translation has it, NAME.es.yaml.
bool is_language_code(std::string_view text);

/// Warns of a language in which the program has no words of its own: what it says itself is then
/// English, and it does not understand what people type.
void check_language(yaml::Ref language, Diagnostics& diagnostics);

}  // namespace triage
