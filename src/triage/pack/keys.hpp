#pragma once

// The keys of a rule pack, what each holds and what it is for. The readers and the JSON Schema
// (report/pack_schema.cpp) both go by these tables.

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "triage/pack/finding.hpp"
#include "triage/yaml/fields.hpp"

namespace triage::pack_keys {

using yaml::Key;
using enum yaml::Need;

// --- limits -----------------------------------------------------------------------------------

inline constexpr std::size_t max_id_length = 64;
/// Of rules, findings and so on: no more than can be looked up one by one.
inline constexpr std::size_t max_entries = 2000;
inline constexpr std::size_t min_dispositions = 2;
inline constexpr std::size_t max_dispositions = 16;
/// A list that is read in an emergency, or at the end of a page, has to be short.
inline constexpr std::size_t max_signs = 20;
/// A finding's cells are the bits of one word, and a quantity may have a `none` cell besides.
inline constexpr std::size_t max_options = 63;

/// Words that mean something else where an id may stand.
inline constexpr auto reserved_ids = std::to_array<std::string_view>(
    {"yes", "no", "unknown", "undetermined", "all", "any", "not", "at_least", "of"});

// --- tables -----------------------------------------------------------------------------------

inline constexpr auto heading = std::to_array<Key>({
    {"pack", required, "pack_id", "The pack's id: the file's name without .yaml."},
    {"version", required, "version", "Three numbers, as in 1.0.0."},
    {"language", required, "text", "The language of the texts, as in en or es."},
    {"title", required, "text", "One line."},
    {"notice", required, "text",
     "Shown before the first question: what this is not, when to get help at once."},
    {"authors", optional, "people", "Who wrote it."},
    {"reviewed", optional, "reviews", "Who has reviewed it, each with role and date."},
    {"valid_until", optional, "day", "The last day on which it may be used, as in 2027-12-31."},
    {"status", optional, "status", "draft, reviewed or retired."},
});
inline constexpr auto reviewer = std::to_array<Key>({
    {"by", required, "text", "Their name."},
    {"role", required, "text", "What they are: a clinician, an engineer."},
    {"date", required, "day", "The day on which they had read it."},
});
inline constexpr auto own_parts = std::to_array<Key>({
    {"sources", required, "sources", "Where the facts come from, by id."},
    {"dispositions", required, "dispositions", "The levels of care, the least urgent first."},
    {"watch_for", optional, "watch_for",
     "The signs of an emergency, at the end of every report that is not the most urgent."},
    {"before_the_first_question", optional, "first_check",
     "What an interview asks first: with any of these signs it ends at once."},
    {"emergency_numbers", optional, "emergency_numbers",
     "By country, what stands for {emergency_number} in the texts."},
    {"otherwise", required, "disposition_id", "The disposition when no rule fires."},
    {"when_unknown", required, "disposition_id", "The disposition when answers stay unknown."},
    {"findings", required, "findings", "What can be asked, in the order it is asked."},
    {"facts", optional, "facts", "Conditions with a name, used like findings."},
    {"rules", required, "rules", "Which condition leads to which disposition."},
    {"care", optional, "care_paths", "Home care and follow-up advice."},
    {"guarantees", optional, "guarantees",
     "What must hold for every possible combination of answers: `triage verify` proves it."},
});
/// Of a pack that extends another one, which has whatever it leaves out.
inline constexpr auto added_parts = std::to_array<Key>({
    {"extends", required, "base", "The pack that this one makes more careful."},
    {"sources", optional, "added_sources", "Further sources."},
    {"dispositions", optional, "inserted_dispositions",
     "Levels of care between those of the base."},
    {"watch_for", optional, "added_watch_for",
     "Further signs of an emergency; those of the base may be given again, with other words."},
    {"before_the_first_question", optional, "first_check", "In place of the base's."},
    {"emergency_numbers", optional, "emergency_numbers", "Of further countries."},
    {"otherwise", optional, "disposition_id", "The base's, or a more urgent one."},
    {"when_unknown", optional, "disposition_id", "The base's, or a more urgent one."},
    {"findings", optional, "added_findings", "What is asked besides."},
    {"facts", optional, "facts", "Further conditions with a name."},
    {"rules", optional, "added_rules", "Further rules. Rules of the base stay as they are."},
    {"care", optional, "care_paths", "Further care paths."},
    {"withhold", optional, "withheld", "Further reasons not to offer a care path of the base."},
    {"guarantees", optional, "guarantees", "Further guarantees."},
});

/// Of which pack it is, so that it cannot become another one below a layer without a sound.
inline constexpr auto base = std::to_array<Key>({
    {"pack", required, "pack_id", "Its id."},
    {"version", optional, "version", "The version that this pack was written for."},
    {"sha256", optional, "sha256", "Or its fingerprint, as `triage --version` names it."},
});

inline constexpr auto source = std::to_array<Key>({
    {"title", required, "text", "What it is called."},
    {"publisher", optional, "text", "Who published it."},
    {"updated", optional, "text", "When it was last changed."},
    {"url", optional, "text", "Where it can be read."},
    {"note", optional, "text", "How it was read, and what it lacks."},
});

inline constexpr auto disposition = std::to_array<Key>({
    {"label", optional, "text", "One or two words, shown in capitals before all else."},
    {"title", required, "text", "What the person is told, in a few words."},
    {"advice", required, "text", "What to do now, in full sentences."},
});
inline constexpr auto inserted = std::to_array<Key>({
    {"after", required, "disposition_id", "The next less urgent disposition of the base."},
});

inline constexpr auto watch_for = std::to_array<Key>({
    {"title", required, "text", "The line above the signs: what to do if one of them comes."},
    {"signs", required, "signs", "The signs, by id, each in a few words."},
});
inline constexpr auto added_watch_for = std::to_array<Key>({
    {"title", optional, "text", "In place of the base's."},
    {"signs", optional, "signs", "Behind those of the base, or in the place of the same id."},
});
inline constexpr auto first_check = std::to_array<Key>({
    {"ask", required, "text", "The question: whether any of the signs is there now."},
    {"signs", required, "signs", "The signs, by id, each in a few words."},
});

inline constexpr auto finding = std::to_array<Key>({
    {"ask", required, "text", "The question, one sentence."},
    {"type", required, "finding_type", "How it is answered."},
    {"label", optional, "text", "A short noun phrase for summaries. Without it, the id."},
    {"help", optional, "text", "What the question means, and how to tell."},
    {"why", optional, "text", "Why it is asked."},
    {"ordered", optional, "order",
     "Whether a later answer is worse: yes; reversed, if it is better; no, if it is neither."},
});
inline constexpr auto yes_no = std::to_array<Key>({
    {"measured_by", optional, "measurement", "A quantity that decides this finding."},
});
inline constexpr auto choice = std::to_array<Key>({
    {"options", required, "options", "The answers to choose from."},
});
inline constexpr auto quantity = std::to_array<Key>({
    {"range", required, "range", "The lowest and the highest answer."},
    {"none", optional, "text", "The label of one more answer, `none`."},
    {"usual", optional, "text",
     "A comparison, such as >= 35 C: an answer that is not so is asked about again."},
    {"unusual", optional, "text", "What is said then."},
});
inline constexpr auto with_unit = std::to_array<Key>({
    {"unit", optional, "text", "The unit of a number that stands alone."},
});
inline constexpr auto number = std::to_array<Key>({
    {"whole", optional, "flag", "Whether fractions are refused."},
    {"unit", optional, "text", "The unit of time that the number counts, such as years."},
});
inline constexpr auto moved = std::to_array<Key>({
    {"before", optional, "finding_id", "The finding of the base before which this one is asked."},
});

inline constexpr auto option = std::to_array<Key>({
    {"label", required, "text", "What the person reads."},
    {"help", optional, "text", "What it means, and how to tell."},
    {"why", optional, "text", "Why it is asked."},
    {"same_as", optional, "finding_id", "A yes/no finding that asks the same."},
    {"also", optional, "text", "Other words that people type for it, between commas."},
    {"only_while", optional, "measurement",
     "A quantity while this answer makes sense; otherwise it is asked about again."},
});

inline constexpr auto rule = std::to_array<Key>({
    {"when", required, "condition", "What makes the rule fire."},
    {"then", required, "disposition_id", "The disposition that it calls for."},
    {"because", required, "text", "Why, in words for the person."},
    {"source", required, "citations", "Where it says so: a source's id, a comma, and the place."},
    {"evidence", optional, "evidence", "How good the evidence is, in the words of GRADE."},
    {"decision", optional, "text", "Why it was decided so, for those who judge it."},
    {"meanwhile", optional, "text", "First aid until help comes, told wherever the rule fires."},
});
inline constexpr auto evidence = std::to_array<Key>({
    {"quality", required, "evidence_quality", "very_low, low, moderate or high."},
    {"strength", required, "strength", "Of the recommendation: weak or strong."},
});

inline constexpr auto care_path = std::to_array<Key>({
    {"title", required, "text", "What it is called."},
    {"with", required, "disposition_ids",
     "The dispositions that it may accompany, never the most urgent one."},
    {"when", optional, "condition", "Whom it helps. Without it, everybody."},
    {"unless", optional, "precautions", "Reasons to withhold it."},
    {"during", optional, "during", "When it is for: now, these_days (the default) or later."},
    {"do", required, "text", "What to do, in full sentences."},
    {"more", optional, "text", "The details, shown to those who ask for them."},
    {"source", required, "citations", "Where it says so: a source's id, a comma, and the place."},
});
inline constexpr auto precaution = std::to_array<Key>({
    {"when", required, "condition", "Who should not do it."},
    {"because", required, "text", "Why, in words for the person."},
    {"source", optional, "citations", "Where it says so: a source's id, a comma, and the place."},
});

inline constexpr auto guarantee = std::to_array<Key>({
    {"when", optional, "condition", "About whom it speaks."},
    {"at_least", optional, "disposition_id", "They get this disposition or a more urgent one."},
    {"at_most", optional, "disposition_id", "They get this disposition or a less urgent one."},
    {"never_together", optional, "care_ids", "Care paths that nobody is offered together."},
});

// --- shapes -----------------------------------------------------------------------------------

enum class Kind : bool { whole_pack, extension };

/// The keys of each kind of map, in a whole pack or in one that extends another.
yaml::MapShape pack_shape(Kind kind);
yaml::MapShape disposition_shape(Kind kind);
yaml::MapShape watch_for_shape(Kind kind);
yaml::MapShape finding_shape(FindingType type, Kind kind);

/// Every key that a finding may have, whatever its type: required are those that all types require.
std::vector<Key> keys_of_any_finding(Kind kind);

}  // namespace triage::pack_keys
