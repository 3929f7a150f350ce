#include "abi/results_schema.hpp"

#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

#include "abi/results_keys.hpp"
#include "triage/dialogue/part_record.hpp"
#include "triage/pack/finding.hpp"
#include "triage/report/schema_parts.hpp"

namespace triage::abi {
namespace {

namespace form = schema;
namespace keys = result_keys;

/// A definition that other programs know by its name, and what it is.
void name(Record& definitions, std::string id, std::string about, Record shape) {
  shape.insert(shape.begin(), {"description", {std::move(about)}});
  definitions.push_back({std::move(id), {std::move(shape)}});
}

void add(Record& definitions, std::string id, Record shape) {
  definitions.push_back({std::move(id), {std::move(shape)}});
}

Record one_of(std::initializer_list<std::string_view> words) {
  List list;
  for (const std::string_view word : words) list.push_back({std::string(word)});
  return {{"enum", {std::move(list)}}};
}

Record one_of_finding_types() {
  List list;
  for (const FindingType type : finding_types) list.push_back({std::string(name_of(type))});
  return {{"enum", {std::move(list)}}};
}

Record one_of_shows() {
  List list;
  constexpr auto last = static_cast<std::size_t>(dialogue::Shows::watch_for);
  for (std::size_t i = 0; i <= last; ++i) {
    list.push_back({std::string(name_of(static_cast<dialogue::Shows>(i)))});
  }
  return {{"enum", {std::move(list)}}};
}

/// Any keys, each with what is defined as `definition`.
Record by_name(std::string_view definition) {
  return {{"type", {std::string("object")}},
          {"additionalProperties", {form::reference(definition)}}};
}

void add_words(Record& to) {
  add(to, "text", form::type("string"));
  add(to, "texts", form::list_of("text"));
  add(to, "word", form::pattern("^\\S+$"));
  add(to, "words", form::list_of("word"));
  add(to, "version", form::pattern("^[0-9]+\\.[0-9]+\\.[0-9]+$"));
  add(to, "fingerprint", form::pattern("^[0-9a-f]{64}$"));
  add(to, "decimal", form::pattern("^[0-9]+\\.[0-9]$"));
  add(to, "rate", form::pattern("^[01]\\.[0-9]{4}$"));
  add(to, "count", form::count());
  add(to, "truth", form::type("boolean"));
  add(to, "nothing", Record{{"not", {Record{}}}});
  name(to, "problem", "Why something could not be done; the place, where a text is to blame.",
       form::map_with({keys::problem}));
  add(to, "failure", form::map_with({keys::failure}));  // thrown, in JavaScript
}

void add_packs(Record& to) {
  name(to, "pack_identity", "Which pack said so: two packs with one fingerprint are the same.",
       form::map_with({keys::identity}));
  name(to, "pack_used", "Which pack said so, and until when it was meant to be used.",
       form::map_with({keys::identity, keys::validity}));
  name(to, "level", "A disposition, in the words of the pack's language.",
       form::map_with({keys::level}));
  add(to, "levels", form::list_of("level"));
  name(to, "loaded", "A pack that was loaded, in the words of its language.",
       form::map_with({keys::loaded}));
  name(to, "note", "Something at a place.", form::map_with({keys::note}));
  add(to, "notes", form::list_of("note"));
  name(to, "severity", "How bad it is.", one_of({"error", "warning"}));
  name(to, "diagnostic", "A mistake or a warning, at its place.",
       form::map_with({keys::note, keys::diagnostic}));
  add(to, "diagnostics", form::list_of("diagnostic"));
  name(to, "checked", "What came of checking a text.",
       one_of({"well_formed", "has_mistakes", "not_read"}));
  name(to, "checked_translation", "A translation that was checked.",
       form::map_with({keys::checked_translation}));
  add(to, "checked_translations", form::list_of("checked_translation"));
  name(to, "checked_pack", "A pack that was checked.", form::map_with({keys::checked_pack}));
  add(to, "checked_packs", form::list_of("checked_pack"));
  name(to, "check_report", "What `triage check` finds.", form::map_with({keys::check}));
  name(to, "load_report", "What was loaded, or why it was not.",
       form::map_with({keys::load, keys::check}));
  add(to, "texts_by_place", by_name("text"));
  name(to, "pack_texts", "All that a translation of a pack holds, as its author wrote it.",
       form::map_with({keys::pack_texts}));
  name(to, "drawing", "A picture of a pack.", form::map_with({keys::drawing}));
}

void add_findings(Record& to) {
  name(to, "finding_type", "What kind of answer a finding takes.", one_of_finding_types());
  name(to, "option_name", "An option, without what it means.", form::map_with({keys::option_name}));
  add(to, "option_names", form::list_of("option_name"));
  name(to, "finding", "What can be answered.", form::map_with({keys::finding}));
  add(to, "finding_list", form::list_of("finding"));
  name(to, "findings", "All that can be answered.", form::map_with({keys::findings}));
  add(to, "answers_of_options", by_name("text"));
  name(to, "answer",
       "`yes`, `car_crash`, a list of options, options one by one, `3 weeks`, `unknown`.",
       form::any_of({form::reference("text"), form::reference("texts"),
                     form::reference("answers_of_options")}));
  name(to, "answers", "Answers by finding.", by_name("answer"));
}

void add_outcomes(Record& to) {
  name(to, "outcome",
       "What follows for one person. Findings, rules and care paths are named by their ids.",
       form::map_with({keys::outcome}));
  name(to, "bad_case", "A case that cannot be read.", form::map_with({keys::bad_case}));
  add(to, "bad_cases", form::list_of("bad_case"));
  add(to, "outcome_or_error",
      form::any_of({form::reference("outcome"), form::reference("bad_case")}));
  add(to, "outcome_list", form::list_of("outcome_or_error"));
  name(to, "outcomes", "What follows for several.", form::map_with({keys::outcomes}));
  name(to, "answer_change", "An answer that would be another.",
       form::map_with({keys::answer_change}));
  add(to, "change", form::list_of("answer_change"));
  add(to, "change_list", form::list_of("change"));
  name(to, "changes_to", "What would lead to another disposition.",
       form::map_with({keys::changes}));
  add(to, "changes_to_each", form::list_of("changes_to"));
  name(to, "rule_status", "Whether a rule applies.", one_of({"fired", "undecided", "ruled out"}));
  name(to, "rule_explanation", "Why a rule applies, or does not.",
       form::map_with({keys::rule_explanation}));
  add(to, "rule_explanations", form::list_of("rule_explanation"));
  name(to, "explanation", "Why, why nothing else, and what would change it.",
       form::map_with({keys::explanation}));
  name(to, "explained_outcome", "What follows for one person, and why.",
       form::map_with({keys::outcome, keys::explained}));
  name(to, "outcome_document", "What follows, as it is told to the person.",
       form::map_with({keys::document}));
}

void add_proofs(Record& to) {
  name(to, "place", "A place in a text.", form::map_with({keys::place}));
  name(to, "involved", "Something in the pack, and where it stands.",
       form::map_with({keys::involved, keys::place}));
  add(to, "involved_list", form::list_of("involved"));
  name(to, "verdict_result", "What came of a claim.",
       one_of({"proved", "failed", "note", "not_claimed", "gave_up"}));
  name(to, "verdict", "A claim about a subject, and what came of it.",
       form::map_with({keys::verdict}));
  add(to, "verdicts", form::list_of("verdict"));
  name(to, "interview_lengths", "How many questions it takes until there is a recommendation.",
       form::map_with({keys::interview}));
  name(to, "verification", "What `triage verify` proves of a pack.",
       form::map_with({keys::verification}));
}

void add_tests(Record& to) {
  name(to, "covered", "Something of the pack, and which vignettes try it out.",
       form::map_with({keys::covered}));
  add(to, "covered_items", form::list_of("covered"));
  name(to, "coverage", "How much vignettes try out.", form::map_with({keys::coverage}));
  name(to, "coverages", "How far vignettes try out the pack.", form::map_with({keys::coverages}));
  name(to, "vignette_failure", "A vignette that came out otherwise.",
       form::map_with({keys::vignette_failure}));
  add(to, "vignette_failures", form::list_of("vignette_failure"));
  name(to, "vignette_results", "What came of vignettes.", form::map_with({keys::vignette_results}));
  name(to, "fate", "What came of a small change.",
       one_of({"noticed", "not noticed", "no difference", "not tried", "not known"}));
  name(to, "mutant", "A small change of the pack.", form::map_with({keys::mutant}));
  add(to, "mutants", form::list_of("mutant"));
  name(to, "mutation", "Which small changes of the pack vignettes would notice.",
       form::map_with({keys::mutation}));
  add(to, "counts", by_name("count"));
  add(to, "confusion", by_name("counts"));
  name(to, "share", "A share, with its bounds.", form::map_with({keys::share}));
  name(to, "test_report", "What `triage test` finds.", form::map_with({keys::test}));
}

void add_differences(Record& to) {
  name(to, "versions", "The versions of two packs.", form::map_with({keys::versions}));
  name(to, "direction", "Down is less urgent.", one_of({"down", "up", "advice"}));
  name(to, "changed_region", "People for whom two packs differ in the same way.",
       form::map_with({keys::region}));
  add(to, "changed_regions", form::list_of("changed_region"));
  name(to, "edited_item", "A declaration that differs.", form::map_with({keys::edit}));
  add(to, "edited_items", form::list_of("edited_item"));
  name(to, "rewording_kind", "Whether the change is one of words alone.",
       one_of({"words", "order", "meaning"}));
  name(to, "rewording", "Words that differ.", form::map_with({keys::rewording}));
  add(to, "rewordings", form::list_of("rewording"));
  name(to, "difference", "What `triage diff` finds.", form::map_with({keys::difference}));
}

void add_interviews(Record& to) {
  name(to, "option", "Something to choose.", form::map_with({keys::option}));
  add(to, "options", form::list_of("option"));
  name(to, "unit", "A unit.", form::map_with({keys::unit}));
  add(to, "units", form::list_of("unit"));
  name(to, "quantity", "A number with its unit.", form::map_with({keys::quantity}));
  name(to, "question", "All that a form needs.", form::map_with({keys::question}));
  name(to, "shows", "The kinds of parts.", one_of_shows());
  name(to, "part", "Something that is put before the person.", form::map_with({keys::part}));
  add(to, "parts", form::list_of("part"));
  name(to, "end", "How an interview ended.", one_of({"assessed", "stopped", "early"}));
  name(to, "page", "What is put before the person at once.", form::map_with({keys::page}));
  name(to, "said", "An answer, for people.", form::map_with({keys::said}));
  add(to, "said_list", form::list_of("said"));
  name(to, "case_record", "The answers so far.", form::map_with({keys::case_record}));
}

}  // namespace

Record schema_of_results() {
  Record definitions;
  add_words(definitions);
  add_packs(definitions);
  add_findings(definitions);
  add_outcomes(definitions);
  add_interviews(definitions);
  add_proofs(definitions);
  add_tests(definitions);
  add_differences(definitions);
  List results;
  for (const char* result : {"failure", "check_report", "load_report", "findings", "pack_texts",
                             "drawing", "outcomes", "explained_outcome", "outcome_document", "page",
                             "case_record", "verification", "test_report", "difference"}) {
    results.push_back({form::reference(result)});
  }
  return form::whole_schema("Results", "What the functions of triage.h give.",
                            {{"anyOf", {std::move(results)}}}, std::move(definitions));
}

}  // namespace triage::abi
