// The table of everything that can be wrong: one row a code, in the order of `enum class Code`. The
// file is as long as the table is: in one piece, the compiler can hold it against that order, and
// docs/diagnostics.md is written from it.

#include <array>
#include <cstddef>

#include "triage/base/diagnostic.hpp"
#include "triage/base/enumerators.hpp"

namespace triage {
namespace {

constexpr auto error = Severity::error;
constexpr auto warning = Severity::warning;

constexpr auto diagnostics = std::to_array<CodeTexts>({
    {Code::yaml_syntax, "yaml.syntax", error, "this is not YAML: {}",
     "Check this line and the one above it. A text with a colon needs quotes; inside { } and [ ], "
     "so does one with a comma, ?, or brackets."},
    {Code::yaml_encoding, "yaml.encoding", error, "this byte is not UTF-8",
     "Save the file in the encoding UTF-8."},
    {Code::yaml_control_character, "yaml.control-character", error,
     "a control character does not belong in this file", "Remove it."},
    {Code::yaml_line_ends, "yaml.line-ends", error,
     "a line ends here in a carriage return alone, as on an old Mac",
     "Save the file with line ends that are line feeds; in a spreadsheet, as 'CSV UTF-8'."},
    {Code::yaml_missing_mark, "yaml.missing-mark", error,
     "this is UTF-16 without the mark that would say so",
     "Save the file as UTF-8; in a spreadsheet, as 'CSV UTF-8'."},
    {Code::yaml_too_large, "yaml.too-large", error, "this is larger than the limit of {}",
     "Split it into several; no pack and no single case needs to be so large."},
    {Code::yaml_too_deep, "yaml.too-deep", error, "this is nested deeper than {} levels",
     "Flatten it; name parts of long conditions under `facts:`."},
    {Code::yaml_alias, "yaml.alias", error, "anchors (&) and aliases (*) are not accepted",
     "Write the text out; in a pack, give a repeated condition a name under `facts:`. A text that "
     "begins with & or * needs quotes."},
    {Code::yaml_tag, "yaml.tag", error, "tags (!) are not accepted",
     "Remove the tag. A text that begins with ! needs quotes."},
    {Code::yaml_duplicate_key, "yaml.duplicate-key", error, "'{}' stands here twice",
     "Keep one of the two, or rename one.", "it stands here first"},
    {Code::yaml_key_not_text, "yaml.key-not-text", error, "a key has to be a plain word",
     "Put a word before the colon."},
    {Code::yaml_second_document, "yaml.second-document", error,
     "one YAML document was expected, and a second one begins here",
     "Remove the `---`, or move what follows into a file of its own."},
    {Code::yaml_unknown_key, "yaml.unknown-key", error, "'{}' is not a key of {}",
     "Remove it, or correct its spelling; docs/rule-format.md lists the keys. Inside { }, a text "
     "with a comma needs quotes."},
    {Code::yaml_missing_key, "yaml.missing-key", error, "{} lacks {}",
     "Add it. docs/rule-format.md shows an example."},
    {Code::yaml_wrong_shape, "yaml.wrong-shape", error, "{} has to be {}",
     "docs/rule-format.md shows the shape with an example."},
    {Code::yaml_empty_key, "yaml.empty-key", error, "{} is empty",
     "Write a value behind the colon, or remove the key. `null` and ~ are nothing, too; as texts "
     "they need quotes."},
    {Code::yaml_cut_text, "yaml.cut-text", error,
     "{} ends here: what stands behind a blank and # is a comment",
     "If it belongs to the text, put the whole text in quotes. If it is a comment, give it a line "
     "of its own."},

    {Code::json_syntax, "json.syntax", error, "this is not JSON: {}",
     "Write one complete JSON object a line: {\"id\": \"ana\", \"answers\": {\"fever\": \"no\"}}"},
    {Code::csv_syntax, "csv.syntax", error, "this is not CSV: {}",
     "A cell that holds a comma, a quote or a line break stands in quotes, with its own quotes "
     "doubled."},
    {Code::csv_wrong_width, "csv.wrong-width", error,
     "the number of cells is {}, and the header has {}",
     "Give every record a cell for each column; leave it empty where there is no answer."},
    {Code::csv_encoding, "csv.encoding", error, "this byte is not UTF-8",
     "In the spreadsheet, save the table as 'CSV UTF-8'."},
    {Code::csv_unknown_column, "csv.unknown-column", error,
     "the column '{}' is no finding of this pack; --ignore-columns can leave it out",
     "Name a finding (`triage findings` lists them), id or note. If the column does not matter, "
     "--ignore-columns takes its name; or write `note:` in front of it."},
    {Code::csv_unnamed_cell, "csv.unnamed-cell", error,
     "something stands here in column {}, which has no name",
     "Name the column in the header, or empty the cell."},
    {Code::csv_record_in_cell, "csv.record-in-cell", error,
     "a line in this quoted cell looks like the record of somebody else",
     "If a quote was forgotten, add it. If the lines are one text, write them on one line, or save "
     "the table without this column."},
    {Code::csv_no_record, "csv.no-record", error,
     "there is a header here, and no record below it that is a case",
     "Write a line for each case below the header, with a cell for each column. A record that is "
     "empty, or begins with `note:`, is nobody's."},

    {Code::pack_empty, "pack.empty", error, "there is nothing in this file",
     "A rule pack begins with `pack:`. See docs/rule-format.md."},
    {Code::pack_bad_id, "pack.bad-id", error, "'{}' cannot be used as an id",
     "An id begins with a lower-case letter and goes on with lower-case letters, digits and _, at "
     "most 64 in all; yes, no, unknown, undetermined, all, any, not, at_least and of are taken."},
    {Code::pack_bad_version, "pack.bad-version", error, "'{}' is not a version",
     "Write three numbers: 1.0.0"},
    {Code::pack_name_clash, "pack.name-clash", error,
     "'{}' is already the name of a finding or a fact", "Give this fact another name.",
     "the finding is declared here"},
    {Code::pack_unknown_type, "pack.unknown-type", error, "'{}' is not a type of finding",
     "The types are yes_no, one_of, any_of, duration, temperature and number."},
    {Code::pack_unknown_finding, "pack.unknown-finding", error, "no finding or fact is called '{}'",
     "Declare it under `findings:` or `facts:`, or correct its spelling."},
    {Code::pack_unknown_option, "pack.unknown-option", error, "'{}' has no option '{}'",
     "Declare the option, or correct its spelling."},
    {Code::pack_unknown_disposition, "pack.unknown-disposition", error,
     "no disposition is called '{}'", "Declare it under `dispositions:`, or correct its spelling."},
    {Code::pack_unknown_source, "pack.unknown-source", error, "no source is called '{}'",
     "Declare it under `sources:`. A citation is the source's id, a comma, and the place in it; in "
     "a list it needs quotes: [\"article, step 4\"]."},
    {Code::pack_unknown_care, "pack.unknown-care", error, "no care path is called '{}'",
     "Declare it under `care:`, or correct its spelling."},
    {Code::pack_option_needed, "pack.option-needed", error,
     "'{}' is not a yes/no finding: say what it has to be",
     "Write {finding: option}, {finding: [option, option]} or {finding: \"> 1 month\"}."},
    {Code::pack_option_not_allowed, "pack.option-not-allowed", error,
     "'{}' is answered with yes or no, not with '{}'", "Write the name alone, or {name: no}."},
    {Code::pack_comparison_expected, "pack.comparison-expected", error,
     "'{}' does not compare '{}' with anything",
     "Write a comparison in quotes, such as \"> 1 month\", \">= 38 C\" or \"= 3\"."},
    {Code::pack_bad_quantity, "pack.bad-quantity", error, "'{}' is not {}: {}",
     "Write a number and, for a duration or temperature, a unit: 10 days, 48 h, 38.4 C, 101.3 F."},
    {Code::pack_out_of_range, "pack.out-of-range", error,
     "'{}' comes out the same for every answer in the range of '{}'",
     "Correct the number, or widen the finding's `range:`."},
    {Code::pack_bad_range, "pack.bad-range", error, "the range of '{}' ends before it begins",
     "Write the smaller bound first: range: [0 h, 100 years]"},
    {Code::pack_bad_measurement, "pack.bad-measurement", error, "'{}' cannot be measured by '{}'",
     "`measured_by` of a yes/no finding, and `only_while` of an option, name one finding that is a "
     "quantity, with a comparison: measured_by: {temperature: \">= 38 C\"}"},
    {Code::pack_no_none_answer, "pack.no-none-answer", error, "'{}' has no answer 'none'",
     "Declare it: an option `none` of a one_of finding, or `none: Label` of a quantity."},
    {Code::pack_needless_none, "pack.needless-none", error,
     "'none' is not an option of '{}' to declare: an any_of finding always has that answer",
     "Remove it."},
    {Code::pack_none_in_list, "pack.none-in-list", error,
     "'none' stands here in a list, as if it were an option of '{}'",
     "'none' is the answer of whoever chose no option, and stands alone: {finding: none}. Where "
     "either will do: any: [{finding: none}, {finding: option}]"},
    {Code::pack_bad_at_least, "pack.bad-at-least", error,
     "`at_least` has to be a whole number from 1 to the number of conditions in `of`, which is {}",
     "Correct the number, or the list."},
    {Code::pack_cyclic_fact, "pack.cyclic-fact", error, "the fact '{}' is defined by itself: {}",
     "Break the circle: a fact may use other facts, but none that use it."},
    {Code::pack_care_in_emergency, "pack.care-in-emergency", error,
     "the care path '{}' may not accompany '{}', the most urgent disposition",
     "Remove it from `with:`. What to do in an emergency belongs in the disposition's advice."},
    {Code::pack_bad_guarantee, "pack.bad-guarantee", error,
     "the guarantee '{}' is incomplete, or mixes two kinds",
     "Give it `when` with `at_least`, `at_most` or both; or `never_together` alone, with two or "
     "more care paths in brackets."},
    {Code::pack_too_many, "pack.too-many", error, "there are more than {} {}",
     "Use fewer; the limit keeps proofs and batches fast."},
    {Code::pack_unknown_base, "pack.unknown-base", error,
     "there is no pack called '{}' that this one could extend",
     "`extends:` names a pack that ships with triage, or a file NAME.yaml beside this one."},
    {Code::pack_broken_base, "pack.broken-base", error,
     "'{}' cannot be extended, because it has mistakes of its own",
     "Correct that pack first; its mistakes are shown above."},
    {Code::pack_circular_base, "pack.circular-base", error,
     "'{}' extends this pack itself, so there would be no end of it",
     "Break the circle: one of the packs has to stand alone."},
    {Code::pack_other_base, "pack.other-base", error,
     "this pack extends {} '{}', and what was found is {}",
     "Compare the two: a rule that the base lost is lost here too. `triage diff OLD NEW` shows "
     "what has changed. Then name the one that is there."},
    {Code::pack_any_base, "pack.any-base", warning,
     "this pack extends whatever '{}' is at the time",
     "Name the one that it was written for, so that the base cannot lose a rule without a sound: "
     "extends: {pack: NAME, version: 1.0.0}"},
    {Code::pack_other_language, "pack.other-language", error,
     "this pack is written in '{}', and the one that it extends in '{}'",
     "Write both in one language. Translations stand in files of their own."},
    {Code::pack_redeclared, "pack.redeclared", error,
     "'{}' is already declared in the pack that this one extends",
     "Give it another id. A pack may add to the one that it extends, and change nothing in it.",
     "it is declared here"},
    {Code::pack_bad_after, "pack.bad-after", error, "no disposition can stand after '{}' here",
     "`after:` names a disposition of the pack that this one extends, but not its most urgent "
     "one."},
    {Code::pack_bad_before, "pack.bad-before", error, "'{}' cannot be asked before '{}'",
     "`before:` names a finding of the pack that this one extends."},
    {Code::pack_bad_same_as, "pack.bad-same-as", error, "this option cannot be the same as '{}'",
     "`same_as` belongs to an option of an any_of finding. It names a yes/no finding that has no "
     "`measured_by` and that no other option is the same as."},
    {Code::pack_lowered, "pack.lowered", error,
     "'{}' is less urgent than '{}', which the pack that this one extends has here",
     "A pack may only make the one that it extends more careful: name the same disposition or a "
     "more urgent one, or leave the key out."},
    {Code::pack_bad_country, "pack.bad-country", error, "'{}' is not the code of a country",
     "Write the two capital letters of ISO 3166, such as US, GB or ES."},
    {Code::pack_unknown_gap, "pack.unknown-gap", error, "nothing stands for '{}' in a text",
     "The only word in braces that a text can have is {emergency_number}."},
    {Code::pack_no_emergency_numbers, "pack.no-emergency-numbers", error,
     "'{}' stands here, and the pack has no numbers for it",
     "Add them by country: emergency_numbers: {US: \"911\", GB: \"999\"}"},
    {Code::pack_no_watch_for, "pack.no-watch-for", warning,
     "no report of '{}' will say when to seek help sooner",
     "List the signs of an emergency under `watch_for:`: they stand at the end of every report "
     "that is not the most urgent."},
    {Code::pack_bad_language, "pack.bad-language", warning, "'{}' is not the code of a language",
     "Write two or three small letters, as in en or es."},
    {Code::pack_unspoken_language, "pack.unspoken-language", warning,
     "the program itself has no words in '{}'",
     "What it says beside these texts is English, and in an interview only numbers and whole "
     "labels are understood. It speaks en and es."},
    {Code::pack_is_cases, "pack.is-cases", error, "these are cases, not a rule pack",
     "To look at them as vignettes of a pack: triage test PACK FILE. To assess them: triage batch "
     "FILE --pack PACK."},
    {Code::pack_other_name, "pack.other-name", warning,
     "this pack is called '{}', and its file {}.yaml",
     "Call both the same: another pack that extends this one looks for the file by the pack's "
     "name."},
    {Code::pack_no_date, "pack.no-date", warning, "'{}' is not a date",
     "Write a day that there is, the year first: 2021-08-25. Or say it in words."},
    {Code::pack_no_url, "pack.no-url", warning, "'{}' is not an address on the web",
     "Write it from https:// on, without blanks."},
    {Code::pack_uncited_source, "pack.uncited-source", warning, "nothing cites the source '{}'",
     "Cite it where it belongs, or remove it."},
    {Code::pack_same_label, "pack.same-label", warning, "another option of '{}' reads '{}' as well",
     "Nobody can tell the two apart: give them different labels, or remove one.",
     "the other one stands here"},
    {Code::pack_empty_word, "pack.empty-word", warning,
     "the words that people type for '{}' have an empty one among them",
     "Write words between single commas, or leave out `also:`."},
    {Code::pack_same_word, "pack.same-word", warning,
     "'{}' stands twice among the words that people type in '{}'",
     "A word that two options have tells neither: give it to the one that is meant by it. Twice "
     "for one option it adds nothing.",
     "the other one stands here"},
    {Code::pack_twice_in_list, "pack.twice-in-list", warning, "{} stands twice in one list",
     "One of the two was meant to be something else, or is one too many.",
     "the other one stands here"},
    {Code::pack_same_question, "pack.same-question", warning,
     "'{}' asks the same question as '{}', with the same answers",
     "People would answer it twice, and may answer differently: remove one, or say in what they "
     "differ.",
     "the other one is declared here"},
    {Code::pack_pointless_rule, "pack.pointless-rule", warning,
     "the rule '{}' raises nobody: everybody gets '{}' at least",
     "`otherwise` is a floor for every rule. Name a more urgent disposition, make `otherwise` less "
     "urgent, or remove the rule."},
    {Code::pack_placeholder, "pack.placeholder", warning, "this text is still to be written: '{}'",
     "Write it before anybody uses the pack."},

    {Code::translation_other_pack, "translation.other-pack", error,
     "these are the texts of '{}', and were looked for as those of '{}'",
     "The texts of NAME.yaml in Spanish stand beside it in NAME.es.yaml: correct `translates:`, or "
     "the file's name."},
    {Code::translation_other_version, "translation.other-version", error,
     "these are the texts of version {}, and the pack is version {}",
     "Compare each text with the pack, then write the pack's version here."},
    {Code::translation_other_language, "translation.other-language", error,
     "these texts are in '{}', and were looked for as those in '{}'",
     "The language is the one in the file's name: es in NAME.es.yaml."},
    {Code::translation_missing_text, "translation.missing-text", error,
     "'{}' is not translated: {}",
     "Add it, in the shape that it has in the pack. Only the texts: no conditions, no types."},
    {Code::translation_unknown_text, "translation.unknown-text", error,
     "the pack has no text '{}' of its own",
     "Remove it, or correct its spelling. The texts of a pack that this one extends stand in that "
     "pack's translation."},
    {Code::translation_other_figures, "translation.other-figures", error,
     "the figures of '{}' are {} here, and {} in the pack",
     "Compare the two texts. A figure that is wrong or missing can do harm; write it in digits "
     "where the pack does."},
    {Code::translation_untranslated, "translation.untranslated", warning,
     "'{}' is the same in the pack", "Translate it, unless it is the same in both languages."},
    {Code::translation_no_base, "translation.no-base", error,
     "'{}', which this pack extends, has no texts in '{}'",
     "Translate that pack as well, in a file of its own beside it."},
    {Code::translation_not_read, "translation.not-read", warning,
     "this file is called nearly like a translation, and is not read",
     "The texts of NAME.yaml in Spanish are read from NAME.es.yaml: two or three small letters, "
     "then .yaml."},
    {Code::translation_moved_figures, "translation.moved-figures", warning,
     "the figures of '{}' are {} here, and in the pack {}",
     "Compare the two texts: \"2 every 8 hours\" is not \"8 every 2 hours\"."},

    {Code::hazards_other_pack, "hazards.other-pack", error,
     "these hazards are those of '{}', and the pack is '{}'",
     "Give the file the name of the pack that it is about: NAME.hazards.yaml stands beside "
     "NAME.yaml."},
    {Code::hazards_no_control, "hazards.no-control", error,
     "there is no {} '{}', which stands against the hazard '{}'",
     "Correct the name, or find what else keeps the hazard away: without a control it is open."},
    {Code::hazards_broken_control, "hazards.broken-control", error,
     "the {} '{}' does not hold, which stands against the hazard '{}'",
     "`triage verify` and `triage test` say what is wrong with it. Until it is mended, nothing "
     "keeps this hazard away here."},

    {Code::review_other_pack, "review.other-pack", error,
     "these reviews are those of '{}', and the pack is '{}'",
     "Give the file the name of the pack that it is about: NAME.review.yaml stands beside "
     "NAME.yaml."},
    {Code::review_no_part, "review.no-part", warning,
     "{} has signed '{}', and the pack has no such part",
     "Correct its name. If the pack lost it, somebody has to judge whether it may be missing; then "
     "remove the line."},
    {Code::review_changed, "review.changed", warning,
     "'{}' has changed since {} signed it on {}, under {}",
     "It counts as not signed. `triage review PACK --by NAME --role ROLE` adds what is to be read "
     "anew. `triage document PACK --since` and the fingerprint shows what has changed, where the "
     "pack as it was is still kept."},
    {Code::review_objection, "review.objection", warning, "{} says that '{}' is {}: {}",
     "Change it, or come to another verdict together, before anybody uses the pack."},

    {Code::case_bad_id, "case.bad-id", error, "this id cannot be used: {}",
     "An id is a text of 1 to 256 bytes on one line, each character of which can be seen. With =, "
     "@, "
     "+ or - in front a spreadsheet would calculate; only numbers may have a sign."},
    {Code::case_duplicate_id, "case.duplicate-id", error, "the id '{}' was used before, at {}",
     "Give every case an id of its own."},
    {Code::case_unknown_finding, "case.unknown-finding", error,
     "this pack has no finding called '{}'", "`triage findings` lists what can be answered."},
    {Code::case_answered_twice, "case.answered-twice", error, "'{}' is answered twice",
     "Keep one of the two answers."},
    {Code::case_contradictory, "case.contradictory", error,
     "{} answers contradict other answers: {}; more than {} cannot be assessed",
     "Correct them. Of a yes/no finding and the reading or the checklist that answers it as well, "
     "one is enough."},
    {Code::case_bad_yes_no, "case.bad-yes-no", error,
     "'{}' is answered with yes, no or unknown, not with '{}'",
     "Write yes, no or unknown (without quotes)."},
    {Code::case_unknown_option, "case.unknown-option", error, "'{}' is not an option of '{}'",
     "`triage findings` lists the options of every finding."},
    {Code::case_none_with_others, "case.none-with-others", error,
     "'{}' cannot be 'none' and something else at once", "Leave out `none`, or the others."},
    {Code::case_bad_quantity, "case.bad-quantity", error, "'{}' is not {}: {}",
     "Write a number and, for a duration or temperature, a unit: 10 days, 48 h, 38.4 C, 101.3 F."},
    {Code::case_out_of_range, "case.out-of-range", error, "'{}' is outside what '{}' can be: {}",
     "Check the number and its unit."},
    {Code::case_not_whole, "case.not-whole", error, "'{}' has to be a whole number, not '{}'",
     "Write it without decimals."},
    {Code::case_unknown_expectation, "case.unknown-expectation", error,
     "this pack has no {} called '{}'", "Correct the spelling, or remove it from `expect:`."},
    {Code::case_no_case, "case.no-case", error, "there is no case here",
     "A case is a map: {id: ana, answers: {fever: no}}. Remove the `---` if none was meant."},
    {Code::case_is_pack, "case.is-pack", error, "this is a rule pack, not a case",
     "To look for its mistakes: triage check FILE. To use it: --pack FILE, and answers or cases."},
    {Code::case_ended_early, "case.ended-early", error,
     "signs of an emergency ended this interview, so it is no vignette",
     "It is an emergency whatever was answered. Remove `expect:`, or how it ended."},

    {Code::input_cannot_read, "input.cannot-read", error, "cannot read {}: {}",
     "Check the path and its permissions."},
    {Code::input_left_out, "input.left-out", warning, "and {} more, which are not shown",
     "Mend those that are shown first: often the others come of them."},

    {Code::score_unknown_level, "score.unknown-level", error, "this pack has no level called '{}'",
     "Correct the cell, or give --level WORD=LEVEL."},
    {Code::score_two_right_answers, "score.two-right-answers", error,
     "another row of '{}' has another right answer",
     "A case has one right answer: correct the row that is wrong."},
    {Code::score_no_system, "score.no-system", error, "this row says of no system what it advised",
     "Write the name of the system into this cell, or remove the row."},
    {Code::score_bad_system, "score.bad-system", error, "this system cannot be called so: {}",
     "A name is a text of 1 to 256 bytes on one line, each character of which can be seen, and no "
     "formula of a spreadsheet; and no two systems have the same."},
});

static_assert(has_each_in_order<diagnostics, &CodeTexts::code>(),
              "a code has no row, or a row stands in the wrong place");

}  // namespace

std::span<const CodeTexts> diagnostic_table() { return diagnostics; }

const CodeTexts& texts_of(Code code) { return diagnostics[static_cast<std::size_t>(code)]; }

}  // namespace triage
