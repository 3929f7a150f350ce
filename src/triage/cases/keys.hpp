#pragma once

// The keys of a case, what each holds and what it is for. The reader goes by these tables, and
// docs/schema/cases.json is made of them.

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

/// What stands behind `for`.
inline constexpr std::string_view for_somebody = "somebody";

inline constexpr auto interview = std::to_array<Key>({
    {"pack", required, "text", "The pack that asked."},
    {"version", required, "text", "Its version."},
    {"language", required, "text", "The language of the questions."},
    {"for", optional, "text", "`somebody`, if they were answered by somebody who helps."},
    {"time", required, "text", "When it was saved."},
});

/// In what an interview leaves that signs of an emergency ended: the first two in the order of
/// `EndedEarly::When`.
inline constexpr auto ended = std::to_array<Key>({
    {"ended_before_the_first_question", optional, "signs",
     "In a saved interview that signs of an emergency ended: which, or yes, or unknown, or "
     "called_for_help. It is an emergency whatever the answers are."},
    {"ended_by_signs_of_an_emergency", optional, "signs", "The same, at a later question."},
    {"disposition", optional, "text", "What was advised then."},
});

inline constexpr auto expect = std::to_array<Key>({
    {"disposition", required, "text", "The disposition, or undetermined."},
    {"fired", optional, "ids", "Exactly the rules that fire."},
    {"care", optional, "ids", "Care paths that are offered."},
    {"not_care", optional, "ids", "Care paths that are not offered."},
});

}  // namespace triage::case_keys
