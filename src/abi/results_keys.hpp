#pragma once

// The keys of what the functions of triage.h give: each with what it holds, a definition of
// results_schema.cpp, and what it is. No reader goes by them; that all that is given fits, with no
// key besides these, is held by tests/schema and tests/web. The file is as long as there are keys:
// in one piece, docs/schema/results.json and the types of TypeScript can be read against it.
//
// What a key is, its last column says: it is the description that editors show of it. `required`
// is what every result of the kind has, so that programs need not ask whether it is there; a text
// that does not apply is empty then. A key may be added, and a required one stays: a program that
// was written for an earlier library reads what a later one gives.

#include <array>

#include "triage/yaml/fields.hpp"

namespace triage::result_keys {

using yaml::Key;
using enum yaml::Need;

inline constexpr auto problem = std::to_array<Key>({
    {"code", required, "word", "Stable: `no_such_text`."},
    {"message", required, "text", "For people."},
    {"help", optional, "text", "What to do."},
    {"file", optional, "text", "The text that is to blame."},
    {"line", optional, "count", "Where in it; 0 is the text as a whole."},
    {"column", optional, "count", "In bytes, from 1."},
});
inline constexpr auto failure = std::to_array<Key>({
    {"error", required, "problem", "Why it could not be done."},
    {"id", optional, "text", "Of the case that cannot be read."},
    {"packs", optional, "checked_packs", "Where a pack was to be read."},
    {"diagnostics", optional, "diagnostics", "The same."},
});

// --- packs ---------------------------------------------------------------------------------------

inline constexpr auto identity = std::to_array<Key>({
    {"id", required, "word", "The pack's id."},
    {"version", required, "version", "Its version."},
    {"sha256", required, "fingerprint", "Of its text and of those that it extends."},
});
inline constexpr auto validity = std::to_array<Key>({
    {"valid_until", optional, "text", "The last day for which it was meant, if it says so."},
});
inline constexpr auto level = std::to_array<Key>({
    {"id", required, "word", "The disposition's id."},
    {"label", required, "text", "How urgent, in a word or two."},
    {"title", required, "text", "What to do, as a heading."},
    {"advice", required, "text", "What to do."},
});
inline constexpr auto loaded = std::to_array<Key>({
    {"id", required, "word", "The pack's id."},
    {"version", required, "version", "Its version."},
    {"title", required, "text", "What it is about."},
    {"notice", required, "text", "What to know before the first question."},
    {"language", required, "word", "In which its words are now."},
    {"sha256", required, "fingerprint", "Of its text and of those that it extends."},
    {"emergency_number", optional, "text", "Of the country, where it is known."},
    {"countries", required, "texts", "Whose emergency number it knows."},
    {"dispositions", required, "levels", "The least urgent first."},
});
inline constexpr auto note = std::to_array<Key>({
    {"file", required, "text", "The text that it is about."},
    {"line", required, "count", "Where in it; 0 is the text as a whole."},
    {"column", required, "count", "In bytes, from 1."},
    {"length", required, "count", "In bytes."},
    {"message", required, "text", "What is there."},
});
inline constexpr auto diagnostic = std::to_array<Key>({
    {"code", required, "word", "Stable: `pack.unknown-disposition`."},
    {"severity", required, "severity", "A pack with an error cannot be used."},
    {"help", required, "text", "What to do; may be empty."},
    {"suggestion", required, "text", "What was probably meant; may be empty."},
    {"notes", required, "notes", "Other places that have to do with it."},
});
inline constexpr auto checked_pack = std::to_array<Key>({
    {"name", required, "text", "As it was asked for."},
    {"result", required, "checked", "What came of it."},
    {"findings", optional, "count", "How many, of a pack that is well formed."},
    {"rules", optional, "count", "The same."},
    {"care", optional, "count", "The same."},
    {"guarantees", optional, "count", "The same."},
    {"translations", optional, "checked_translations", "Those that were checked with it."},
});
inline constexpr auto checked_translation = std::to_array<Key>({
    {"name", required, "text", "`back-pain.es`."},
    {"language", required, "word", "Its language."},
    {"result", required, "checked", "What came of it."},
    {"texts", required, "count", "How many it has."},
});
inline constexpr auto check = std::to_array<Key>({
    {"packs", required, "checked_packs", "Each that was to be checked."},
    {"diagnostics", required, "diagnostics", "Every mistake and warning."},
});
inline constexpr auto load = std::to_array<Key>({
    {"loaded", optional, "loaded", "The pack, if there is one."},
    {"error", optional, "problem", "If there is no text of that name."},
});
inline constexpr auto pack_texts = std::to_array<Key>({
    {"pack", required, "word", "The pack's id."},
    {"version", required, "version", "Its version."},
    {"texts", required, "texts_by_place", "Each by where it stands: `rules.fever.because`."},
});
inline constexpr auto drawing = std::to_array<Key>({
    {"svg", required, "text", "The picture."},
});

// --- cases ---------------------------------------------------------------------------------------

inline constexpr auto option_name = std::to_array<Key>({
    {"id", required, "word", "As case files have it."},
    {"label", required, "text", "For people."},
});
inline constexpr auto finding = std::to_array<Key>({
    {"id", required, "word", "As case files have it."},
    {"type", required, "finding_type", "What kind of answer it takes."},
    {"ask", required, "text", "The question."},
    {"options", optional, "option_names", "Of `one_of` and `any_of`."},
    {"measured_by", optional, "word", "The quantity whose reading decides it."},
    {"from", optional, "text", "The least that a quantity can be."},
    {"to", optional, "text", "The most."},
    {"units", optional, "texts", "Those that it is given in."},
    {"none", optional, "truth", "Whether there may be nothing of the kind."},
    {"asked_among", optional, "word", "The checklist that asks it."},
    {"as_option", optional, "word", "And as which of its options."},
});
inline constexpr auto findings = std::to_array<Key>({
    {"pack", required, "word", "The pack's id."},
    {"version", required, "version", "Its version."},
    {"findings", required, "finding_list", "In the order of the pack."},
});
inline constexpr auto outcome = std::to_array<Key>({
    {"id", required, "text", "Of the case."},
    {"disposition", required, "word",
     "`undetermined`, while an answer that was not given could change it."},
    {"settled", required, "truth", "Whether no answer that is missing could change it."},
    {"at_least", required, "word", "The least urgent that it can be."},
    {"at_most", required, "word", "The most urgent."},
    {"fired", required, "words", "The rules that fire."},
    {"care", required, "words", "The care paths that are offered."},
    {"withheld", required, "words", "Those that something forbids."},
    {"undecided_care", required, "words", "Those that wait for an answer."},
    {"ask", required, "words", "The findings that are still to be asked, the most urgent first."},
    {"cannot_be_ruled_out", required, "words", "The rules that may fire yet."},
    {"warnings", required, "texts", "What is out of the ordinary about these answers."},
    {"pack", required, "pack_used", "Which rules they were."},
    {"error", optional, "nothing", "Only a case that cannot be read has one."},
});
inline constexpr auto bad_case = std::to_array<Key>({
    {"id", required, "text", "Of the case."},
    {"error", required, "problem", "Why it cannot be read."},
});
inline constexpr auto outcomes = std::to_array<Key>({
    {"outcomes", required, "outcome_list", "Of each case, in order."},
});
inline constexpr auto answer_change = std::to_array<Key>({
    {"answer", required, "text", "To a finding, or to an option of a checklist."},
    {"to", required, "text", "What it would have to be."},
});
inline constexpr auto changes = std::to_array<Key>({
    {"disposition", required, "word", "What it would be then."},
    {"changes", required, "change_list", "Each of them would do; all answers of one together."},
    {"complete", required, "truth", "Whether there are no others as small."},
});
inline constexpr auto rule_explanation = std::to_array<Key>({
    {"rule", required, "word", "The rule's id."},
    {"status", required, "rule_status", "Whether it applies."},
    {"disposition", required, "word", "What it calls for."},
    {"decided_by", required, "words", "The findings on which that rests."},
    {"answers", required, "texts", "The same as answers, in words."},
    {"because", required, "text", "Its reason."},
    {"sources", required, "texts", "Where it is from."},
    {"meanwhile", optional, "text", "What to do until help is there."},
});
inline constexpr auto explanation = std::to_array<Key>({
    {"rules", required, "rule_explanations", "Each rule, in the order of the pack."},
    {"raise", required, "changes_to_each", "What would make it more urgent."},
    {"lower", required, "changes_to_each", "What would make it less urgent."},
    {"sufficient", required, "texts", "Answers that suffice for this outcome."},
    {"not_needed", required, "texts", "Answers that could be anything."},
    {"could_contradict", required, "texts", "What was not answered and could make it another."},
    {"gave_up", required, "truth", "The rules are too entangled to say what would change it."},
});
inline constexpr auto explained = std::to_array<Key>({
    {"explanation", required, "explanation", "Why, why nothing else, what would change it."},
});
inline constexpr auto document = std::to_array<Key>({
    {"document", required, "text", "For the person, in the format that was asked for."},
});

// --- proofs --------------------------------------------------------------------------------------

inline constexpr auto place = std::to_array<Key>({
    {"file", required, "text", "The text."},
    {"line", required, "count", "From 1; 0 is the text as a whole."},
    {"column", required, "count", "In bytes, from 1."},
});
inline constexpr auto involved = std::to_array<Key>({
    {"name", required, "text", "`rule 'fever'`."},
});
inline constexpr auto verdict = std::to_array<Key>({
    {"check", required, "word", "Stable: `rule-matters`."},
    {"claim", required, "text", "What is claimed of the pack, one sentence."},
    {"subject", required, "text", "`rule 'fever'`; empty for the pack as a whole."},
    {"result", required, "verdict_result", "What came of it."},
    {"problem", required, "text", "What is wrong, or why nothing is claimed; may be empty."},
    {"involved", required, "involved_list", "What in the pack has to do with it."},
    {"counterexample", required, "text", "A case file with somebody who shows it, or empty."},
    {"compared_with", required, "text", "Another, towards whom the outcome moves, or empty."},
});
inline constexpr auto interview = std::to_array<Key>({
    {"longest", required, "count", "Questions, with every answer known."},
    {"mean", required, "decimal", "Over all combinations of answers, each counted once."},
    {"findings", required, "count", "Those that can change the disposition."},
    {"unsure", required, "count", "Questions to somebody who is not sure of anything."},
    {"mean_is_at_most", required, "truth", "No interview is longer, but some may be shorter."},
});
inline constexpr auto verification = std::to_array<Key>({
    {"pack", required, "pack_identity", "Which rules they were."},
    {"proved", required, "truth", "Whether every claim was decided, and none is wrong."},
    {"gave_up", required, "truth", "Whether some claims are not decided."},
    {"combinations", required, "count", "Of answers, every finding answered."},
    {"verdicts", required, "verdicts", "Each claim about each of its subjects."},
    {"digest", required, "fingerprint", "Of the outcomes: the same wherever the pack runs."},
    {"interview", optional, "interview_lengths", "How long interviews are, if that is known."},
});

inline constexpr auto covered = std::to_array<Key>({
    {"of", required, "text", "The rule, the care path or the guarantee."},
    {"condition", required, "text", "A part of what it waits for, or empty."},
    {"place", required, "place", "Where it stands."},
    {"possible", required, "truth", "Whether anybody can show it."},
    {"yes", required, "text", "A vignette in which it is so, or empty."},
    {"no", required, "text", "One in which it is not, or empty."},
    {"missing", required, "text", "What no vignette tries out, or empty."},
});
inline constexpr auto coverage = std::to_array<Key>({
    {"covered", required, "count", "Those that vignettes try out."},
    {"total", required, "count", "Those that can be tried out."},
    {"impossible", required, "count", "Those that nobody can show."},
    {"percent", required, "count", "Of the total, rounded down."},
    {"items", required, "covered_items", "Each of them."},
});
inline constexpr auto coverages = std::to_array<Key>({
    {"rules", required, "coverage", "Rules."},
    {"care_paths", required, "coverage", "Care paths."},
    {"conditions", required, "coverage", "Parts of conditions."},
});
inline constexpr auto vignette_failure = std::to_array<Key>({
    {"id", required, "text", "Of the vignette."},
    {"place", required, "place", "Where it stands."},
    {"unmet", required, "texts", "What was expected and did not come."},
    {"reasons", required, "texts", "Why it came out so."},
});
inline constexpr auto vignette_results = std::to_array<Key>({
    {"total", required, "count", "Those that could be read."},
    {"passed", required, "count", "Those that came out as they must."},
    {"failures", required, "vignette_failures", "Those that did not."},
    {"unreadable", required, "bad_cases", "Those that cannot be read."},
    {"without_expectation", required, "texts", "Those that expect nothing."},
});
inline constexpr auto mutant = std::to_array<Key>({
    {"of", required, "text", "What was changed: `rule 'fever'`."},
    {"change", required, "text", "How."},
    {"place", required, "place", "Where."},
    {"result", required, "fate", "What came of it."},
    {"noticed_by", required, "text", "The vignette, or empty."},
});
inline constexpr auto mutation = std::to_array<Key>({
    {"noticed", required, "count", "By a vignette."},
    {"not_noticed", required, "count", "By none."},
    {"no_difference", required, "count", "Those that change nobody's outcome."},
    {"not_known", required, "count", "Those that were too hard to tell."},
    {"tried", required, "count", "All that were tried."},
    {"percent", required, "count", "Noticed, of those that make a difference."},
    {"mutants", required, "mutants", "Each of them."},
});
inline constexpr auto share = std::to_array<Key>({
    {"count", required, "count", "How many."},
    {"of", required, "count", "Of how many."},
    {"rate", required, "rate", "Count / of, with four decimals; 0.0000 of none."},
    {"low", required, "rate", "The lower exact 95 % bound (Clopper and Pearson)."},
    {"high", required, "rate", "The upper one."},
});
inline constexpr auto test = std::to_array<Key>({
    {"pack", required, "pack_identity", "Which rules they were."},
    {"passed", required, "truth", "Whether nothing failed."},
    {"vignettes", required, "vignette_results", "What came of them."},
    {"coverage", required, "coverages", "How far they try out the pack."},
    {"mutation", required, "mutation", "Which small changes of the pack they would notice."},
    {"confusion", required, "confusion", "What was expected, and what came of it."},
    {"under_triage", required, "share", "Those who got less than was expected."},
    {"over_triage", required, "share", "Those who got more."},
});

// --- differences ---------------------------------------------------------------------------------

inline constexpr auto versions = std::to_array<Key>({
    {"before", required, "text", "The version of the old pack."},
    {"after", required, "text", "Of the new one."},
    {"is_raised", required, "truth", "Whether it is a later one."},
});
inline constexpr auto region = std::to_array<Key>({
    {"direction", required, "direction", "Which way it goes."},
    {"care", required, "text", "The care path, or empty."},
    {"before", required, "text", "What they got."},
    {"after", required, "text", "What they get."},
    {"combinations", required, "count", "Of answers for which it is so."},
    {"where", required, "texts", "Who they are, in words."},
    {"described_completely", required, "truth", "Whether these words name all of them."},
    {"witness", required, "text", "A case file with one of them, or empty."},
});
inline constexpr auto edit = std::to_array<Key>({
    {"item", required, "text", "`rule 'fever'`."},
    {"edit", required, "text", "What happened to it."},
});
inline constexpr auto rewording = std::to_array<Key>({
    {"item", required, "text", "`rule 'fever'`."},
    {"where", required, "text", "Which of its texts, or empty."},
    {"kind", required, "rewording_kind", "What the change is about."},
    {"before", required, "text", "The words before."},
    {"after", required, "text", "The words now."},
});
inline constexpr auto difference = std::to_array<Key>({
    {"conclusion", required, "text", "In a sentence."},
    {"gave_up", required, "truth", "Whether it is not known for everybody."},
    {"incomparable", required, "texts", "Why the packs cannot be compared; empty if they can."},
    {"goes_down", required, "truth", "Whether anybody gets something less urgent."},
    {"words_changed", required, "truth", "Whether people read other words."},
    {"version", required, "versions", "Of both."},
    {"combinations", required, "count", "Of answers, every finding answered."},
    {"dispositions", required, "changed_regions", "Who gets another one."},
    {"unsure", required, "changed_regions", "The same of people who are not sure of something."},
    {"urgent_choices_lost", required, "texts", "Answers that led to more and are gone."},
    {"advice", required, "changed_regions", "Who gets other care."},
    {"unsure_advice", required, "changed_regions", "The same of people who are not sure."},
    {"edits", required, "edited_items", "Declarations that differ."},
    {"rewordings", required, "rewordings", "Words that differ."},
    {"only_in_old", required, "texts", "Declarations that are gone."},
    {"only_in_new", required, "texts", "Declarations that are new."},
    {"languages_only_in_old", required, "texts", "Translations that are gone."},
    {"languages_only_in_new", required, "texts", "Translations that are new."},
});

// --- interviews ----------------------------------------------------------------------------------

inline constexpr auto option = std::to_array<Key>({
    {"value", required, "word", "As case files have it."},
    {"label", required, "text", "For the person."},
    {"help", optional, "text", "What it means."},
    {"why", optional, "text", "Why it is asked."},
});
inline constexpr auto unit = std::to_array<Key>({
    {"value", required, "text", "As case files have it."},
    {"label", required, "text", "For the person."},
});
inline constexpr auto quantity = std::to_array<Key>({
    {"finding", required, "word", "The finding that is given."},
    {"label", required, "text", "What it is called."},
    {"from", required, "text", "The least that it can be."},
    {"to", required, "text", "The most."},
    {"units", required, "units", "Those that it is given in."},
    {"whole", required, "truth", "Whether it is a whole number."},
    {"unit", optional, "text", "What a number without a unit is in."},
    {"none", optional, "text", "The label of nothing of the kind."},
});
inline constexpr auto question = std::to_array<Key>({
    {"finding", required, "word", "What an answer names."},
    {"type", required, "finding_type", "What kind of answer it takes."},
    {"ask", required, "text", "The question."},
    {"label", optional, "text", "What it is about, in a word or two."},
    {"help", optional, "text", "What it means."},
    {"why", optional, "text", "Why it is asked."},
    {"hint", optional, "text", "What is typed in a terminal."},
    {"options", optional, "options", "To choose from."},
    {"none", optional, "text", "The label of none of them."},
    {"quantity", optional, "quantity", "What is asked, or what measures a yes/no question."},
});
inline constexpr auto part = std::to_array<Key>({
    {"shows", required, "shows", "What kind of part it is."},
    {"heading", optional, "text", "Above it."},
    {"text", optional, "text", "Its words."},
    {"html", optional, "text", "Sections, in which every text is escaped."},
    {"about", optional, "text", "The question of an earlier answer."},
    {"question", optional, "question", "What is asked."},
});
inline constexpr auto page = std::to_array<Key>({
    {"parts", required, "parts", "In order; while the interview goes on, the last one waits."},
    {"noted", required, "answers", "What this step added or changed."},
    {"may_skip", required, "truth", "Whether what waits may be left open."},
    {"ended", optional, "end", "How, once it has ended."},
});
inline constexpr auto said = std::to_array<Key>({
    {"finding", required, "word", "The finding."},
    {"label", required, "text", "What it is called."},
    {"said", required, "text", "The answer, in words."},
});
inline constexpr auto case_record = std::to_array<Key>({
    {"case", required, "text", "A case file."},
    {"answers", required, "answers", "The same, as data."},
    {"said", required, "said_list", "The same, for people."},
    {"outcome", required, "outcome", "What follows."},
});

}  // namespace triage::result_keys
