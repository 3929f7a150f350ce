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
});

/// In a file that is no case: what an interview leaves that ended before its first question.
inline constexpr std::string_view ended_early = "ended_before_the_first_question";

inline constexpr auto expect = std::to_array<Key>({
    {"disposition", required, "text", "The disposition, or undetermined."},
    {"fired", optional, "ids", "Exactly the rules that fire."},
    {"care", optional, "ids", "Care paths that are offered."},
    {"not_care", optional, "ids", "Care paths that are not offered."},
});

}  // namespace triage::case_keys
