// The chapters of a dossier about what is known of the pack: proofs, and vignettes.

#include <algorithm>

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/condition_words.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/proof_text.hpp"
#include "triage/report/test_text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dossier {
namespace {

/// What no proof about a pack can say.
Section never_proved() {
  Section section = subsection("What is not proved", 3, "not-proved");
  section.parts = {{Bullets{
      {{"That the rules are right: that a condition stands for the danger it is meant for, "
        "and that the level is the right one. That is for clinicians to judge, rule by "
        "rule."},
       {"That no rule is missing. What is not asked cannot be seen."},
       {"That people understand the questions, answer them truly, and do as they are "
        "told."},
       {"How often anything happens. Combinations of answers are counted, not people."},
       {"That sources are current and were read rightly."}}}}};
  return section;
}

std::string result_of(const Dossier& dossier, const Guarantee& guarantee) {
  std::string result = "not claimed";
  for (const Verdict& verdict : dossier.verification.verdicts) {
    if (verdict.check == Check::guarantee && verdict.result == Result::gave_up) return "not known";
    if (verdict.check != Check::guarantee ||
        verdict.subject != "guarantee '" + guarantee.id + "'") {
      continue;
    }
    if (verdict.result == Result::refuted) return "FAILED";
    result = "proved";
  }
  return result;
}

Section guarantee_section(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Section section = subsection("Guarantees", 3, "guarantees");
  Table table{"Guarantee", {"About whom", "What they get", "Result"}, TableOf::words};
  for (const Guarantee& guarantee : pack.guarantees) {
    Text gets;
    if (guarantee.at_least) {
      gets.spans.push_back({"at least "});
      gets.spans.push_back(level_span(pack, *guarantee.at_least));
    }
    if (guarantee.at_most) {
      gets.spans.push_back({gets.spans.empty() ? "at most " : ", at most "});
      gets.spans.push_back(level_span(pack, *guarantee.at_most));
    }
    std::vector<std::string> together =
        mapped(guarantee.never_together, [&](CareId path) { return pack[path].title; });
    if (!together.empty()) gets.spans.push_back({"never together: " + join(together, "; ")});
    table.rows.push_back(
        {id_in_words(guarantee.id),
         {guarantee.when ? condition_words(pack, *guarantee.when) : std::string("everybody"),
          std::move(gets), result_of(dossier, guarantee)}});
  }
  section.parts = {
      paragraph("What the authors promise for every combination of answers, complete or "
                "not."),
      {std::move(table)}};
  return section;
}

std::string rules_in_line(const RulePack& pack, const std::vector<RuleId>& rules) {
  return join(mapped(rules, [&](RuleId id) { return id_in_words(pack[id].id); }), "; ");
}

/// Those that are expected to get this, each with what it is about.
Section vignettes_of(const Dossier& dossier, const std::optional<Disposition>& expected) {
  const RulePack& pack = dossier.pack;
  Table table{"Vignette", {"About", "Rules that fire", "Result"}, TableOf::words};
  for (const VignetteSummary& vignette : dossier.vignettes) {
    if (vignette.expected != expected) continue;
    table.rows.push_back({id_in_words(vignette.id),
                          {vignette.note, rules_in_line(pack, vignette.fired),
                           vignette.passed ? "passes" : "FAILS"}});
  }
  Text title = {{"Vignettes that expect "}, {"no recommendation yet"}};
  if (expected) title.spans.back() = level_span(pack, *expected);
  Section section = subsection(std::move(title));
  if (!table.rows.empty()) section.parts = {{std::move(table)}};
  return section;
}

}  // namespace

Chapter proof_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Proofs", "proofs")};
  sections.front().parts = {
      paragraph("Each claim was checked for every combination of answers, also where answers are "
                "missing; behind it stands for how many things it was made.")};
  add_report(sections,
             verification_document(dossier.pack, dossier.pack_file, dossier.verification));
  sections.push_back(never_proved());
  if (!dossier.pack.guarantees.empty()) sections.push_back(guarantee_section(dossier));
  return sections;
}

Chapter test_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Vignettes and tests", "tests")};
  sections.front().parts = {paragraph(
      "Vignettes are people made up by the authors, who wrote down what each must get. None of "
      "them was judged by somebody who had not seen the pack, so that under- and over-triage "
      "are against the authors' own judgement.")};
  add_report(
      sections,
      test_document({dossier.pack, dossier.pack_file, dossier.case_files, dossier.test, {}}));
  for (std::size_t i = dossier.pack.dispositions.size(); i-- > 0;) {
    Section section = vignettes_of(dossier, Disposition(i));
    if (!section.parts.empty()) sections.push_back(std::move(section));
  }
  Section undetermined = vignettes_of(dossier, std::nullopt);
  if (!undetermined.parts.empty()) sections.push_back(std::move(undetermined));
  return sections;
}

}  // namespace triage::dossier
