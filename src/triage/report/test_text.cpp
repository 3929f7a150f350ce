#include "triage/report/test_text.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/report/figures.hpp"
#include "triage/report/test_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

using Sections = std::vector<Section>;

Section failure_section(const TestReport& report, const VignetteResult& result) {
  const Case& vignette = result.vignette;
  std::vector<Part> said = {paragraph(vignette.id), {Verbatim{place_of(result)}}};
  if (!vignette.note.empty()) said.push_back(paragraph(printable(vignette.note)));
  if (!result.unmet.empty()) said.push_back(bullets(result.unmet));
  for (const std::string& reason : reasons(report, result)) said.push_back(paragraph(reason));
  return result_section("FAILED", std::move(said));
}

Section unreadable_section(const BadCase& bad) {
  const std::string id = bad.id.empty() ? "a case" : bad.id;
  return result_section("FAILED",
                        {paragraph(id + ", which cannot be read"), {Verbatim{problems_text(bad)}}});
}

void add_vignettes(Sections& sections, const TestReport& report) {
  const VignetteRun& run = report.test.run;
  for (const BadCase& bad : run.unreadable) sections.push_back(unreadable_section(bad));
  for (const VignetteResult& result : run.results) {
    if (!result.passed()) sections.push_back(failure_section(report, result));
  }
  if (run.without_expectation.empty()) return;
  Definitions notes{TermPlace::before, {}, columns_of_results};
  for (const std::string& id : run.without_expectation) {
    notes.entries.push_back({"note", {paragraph(id + " has no `expect`, so it is not tested")}});
  }
  sections.push_back({{}, {{std::move(notes)}}});
}

/// "8 of 8 rules fire and are ruled out (100 %)"
std::string count_text(const std::vector<Covered>& items, const std::string& what) {
  const CoveredCount count = count_covered(items);
  std::string text = std::to_string(count.covered) + " of " + std::to_string(count.total) + ' ' +
                     what + " (" + std::to_string(count.percent()) + " %)";
  if (count.impossible > 0) {
    text += "; " + std::to_string(count.impossible) + " more cannot, whatever is answered";
  }
  return text;
}

void add_misses(Sections& sections, const TestReport& report, const std::vector<Covered>& items) {
  for (const Covered& item : items) {
    if (item.is_covered()) continue;
    const std::string subject = subject_text(report.pack, item.decision, item.condition);
    const std::string what = item.is_possible() ? subject + ": " + miss_text(item)
                                                : subject + ": nobody can show both sides of it";
    const Part place = {Verbatim{place_in_pack(report.pack, report.pack_file, item.place)}};
    sections.push_back(
        result_section(item.is_possible() ? "MISSED" : "note", {paragraph(what), place}));
  }
}

void add_coverage(Sections& sections, const TestReport& report) {
  const Coverage& coverage = report.test.coverage;
  Bullets counts;
  const auto add = [&counts](const std::string& text) { counts.items.push_back({text}); };
  add(count_text(coverage.rules, "rules fire for one vignette and are ruled out for another"));
  add(count_text(coverage.care, "care paths are offered to one vignette and not to another"));
  add(count_text(coverage.conditions, "single conditions decide, once as yes and once as no"));
  if (coverage.gave_up) {
    add("what is possible at all could not be told: the conditions are too entangled");
  }
  for (const Decision& decision : coverage.left_whole) {
    add(name_of(report.pack, decision) + ": not looked at, having too many single conditions");
  }
  sections.push_back({Heading{"Coverage"}, {{std::move(counts)}}});
  for (const auto* items : {&coverage.rules, &coverage.care, &coverage.conditions}) {
    add_misses(sections, report, *items);
  }
}

void add_mutants(Sections& sections, const TestReport& report) {
  const Mutation& mutation = report.test.mutation;
  const std::size_t same = mutation.count(Fate::no_difference);
  Bullets counts;
  const auto add = [&counts](const std::string& text) { counts.items.push_back({text}); };
  add(counted(mutation.tried(), "change was", "changes were") + " tried, " + std::to_string(same) +
      " without any difference to anybody");
  const std::size_t not_tried = mutation.count(Fate::not_tried);
  if (not_tried > 0) {
    add(std::to_string(not_tried) +
        " were not tried: the time was up. Allow more with --max-seconds");
  }
  add("vignettes notice " + std::to_string(mutation.count(Fate::noticed)) + " of the " +
      std::to_string(mutation.results.size() - same) + " that make a difference" +
      (not_tried > 0 ? " or were not tried" : "") + " (" + std::to_string(mutation.percent()) +
      " %)");
  sections.push_back({Heading{"Small changes to the pack (mutants)"}, {{std::move(counts)}}});
  for (const MutantResult& result : mutation.results) {
    const bool is_missed = result.fate == Fate::not_noticed || result.fate == Fate::not_known;
    if (!is_missed) continue;
    const std::string unknown = result.fate == Fate::not_known
                                    ? ". It could not be told whether it makes a difference."
                                    : "";
    const std::string what = result.mutant.subject + ": " + result.mutant.change + unknown;
    const Part place = {
        Verbatim{place_in_pack(report.pack, report.pack_file, result.mutant.place)}};
    sections.push_back(result_section("MISSED", {paragraph(what), place}));
  }
}

void add_share(Section& section, const std::string& name, const Share& share) {
  if (share.of == 0) return;  // no vignette expects a disposition
  const std::string text = name + ": " + std::to_string(share.count) + " of " +
                           std::to_string(share.of) + " (" + percent_text(share.rate()) +
                           "; 95 % bounds " + bounds_text(share) + ")";
  section.parts.push_back(paragraph(text));
}

Section confusion_section(const TestReport& report) {
  const Confusion& confusion = report.test.confusion;
  Section section{Heading{"Dispositions: expected in rows, actual in columns"},
                  {{counts_table("", level_names(report.pack), confusion.counts)}}};
  add_share(section, "Under-triage", confusion.under_triage);
  add_share(section, "Over-triage", confusion.over_triage);
  return section;
}

bool is_anything_missed(const PackTest& test) {
  for (const auto* items : {&test.coverage.rules, &test.coverage.care, &test.coverage.conditions}) {
    const CoveredCount count = count_covered(*items);
    if (count.covered < count.total) return true;
  }
  return test.mutation.count(Fate::not_noticed) > 0;
}

Section conclusion_section(const TestReport& report) {
  Section section;
  const auto add = [&section](const std::string& text) {
    section.parts.push_back(paragraph(text));
  };
  const VignetteRun& run = report.test.run;
  if (run.results.empty() && run.unreadable.empty()) {
    add("Failed: there are no vignettes.");
  } else if (run.passed()) {
    add(all_pass(run));
  } else {
    add("Failed: " + std::to_string(run.failures() + run.unreadable.size()) + " of " +
        counted(run.results.size() + run.unreadable.size(), "vignette", "vignettes") +
        " did not pass.");
  }
  if (!reaches(report.test.coverage, report.required)) {
    add("Failed: coverage is below " + std::to_string(report.required.coverage) + " %.");
  }
  if (!reaches(report.test.mutation, report.required)) {
    add("Failed: the mutation score is below " + std::to_string(report.required.mutation_score) +
        " %.");
  }
  if (is_anything_missed(report.test)) {
    add("--generate writes the vignettes that are missing, for you to complete.");
  }
  return section;
}

}  // namespace

Document test_document(const TestReport& report) {
  const std::string title = report.pack.id + ' ' + report.pack.version + ": " +
                            counted(report.test.run.results.size(), "vignette", "vignettes") +
                            " from " + report.case_files;
  Document document{"en", {{Heading{title, Tone::plain}}}};
  Sections& sections = document.sections;
  add_vignettes(sections, report);
  if (!report.test.run.results.empty()) {
    add_coverage(sections, report);
    add_mutants(sections, report);
    sections.push_back(confusion_section(report));
  }
  sections.push_back(conclusion_section(report));
  return document;
}

}  // namespace triage
