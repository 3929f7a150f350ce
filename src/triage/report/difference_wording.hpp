#pragma once

// How a difference between two packs is put into words, in a text and in a record.

#include <string>
#include <string_view>

#include "triage/comparison/difference.hpp"

namespace triage {

/// What texts and records call it.
std::string_view word_of(Direction direction);
std::string_view word_of(Edit edit);
std::string_view word_of(Says says);

/// Whom the change affects, and which way, in one sentence.
std::string conclusion(const Difference& difference);

/// That there is something which nobody can prove; empty if there is not.
std::string about_words(const Difference& difference);

/// That a change goes by the old version's name; empty if it does not.
std::string about_version(const Difference& difference);

}  // namespace triage
