#pragma once

// The keys of a case, what each holds and what it is for. The reader and the JSON Schema
// (report/case_schema.cpp) both go by these tables.

#include <array>
#include <string_view>

#include "triage/yaml/fields.hpp"

namespace triage::case_keys {

using yaml::Key;
using enum yaml::Need;

inline constexpr auto person = std::to_array<Key>({
    {"id", optional, "case_id", "What outcomes call it. Without it, the file's name."},
    {"note", optional, "text", "For the reader."},
    {"answers", required, "answers",
     "By finding. What is left out was not answered, which is neither `no` nor `unknown`."},
    {"expect", optional, "expectation", "What the pack must say: makes the case a vignette."},
    {"interview", optional, "interview", "In a saved interview: what asked, and when."},
});

inline constexpr auto interview = std::to_array<Key>({
    {"pack", required, "text", "The pack that asked."},
    {"version", required, "text", "Its version."},
    {"language", required, "text", "The language of the questions."},
    {"time", required, "text", "When it was saved."},
});

/// In a file that is no case: what an interview leaves that signs of an emergency ended, before its
/// first question or later.
inline constexpr auto ended_early = std::to_array<std::string_view>(
    {"ended_before_the_first_question", "ended_by_signs_of_an_emergency"});

inline constexpr auto expect = std::to_array<Key>({
    {"disposition", required, "text", "The disposition, or undetermined."},
    {"fired", optional, "ids", "Exactly the rules that fire."},
    {"care", optional, "ids", "Care paths that are offered."},
    {"not_care", optional, "ids", "Care paths that are not offered."},
});

}  // namespace triage::case_keys
