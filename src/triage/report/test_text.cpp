#include "triage/report/test_text.hpp"

#include <algorithm>

#include "triage/base/text.hpp"
#include "triage/report/test_wording.hpp"

namespace triage {
namespace {

constexpr std::size_t test_indent = 8;

std::string counted(std::size_t count, const std::string& one, const std::string& many) {
  return std::to_string(count) + ' ' + (count == 1 ? one : many);
}

void add_lines(Page& page, const std::string& text, std::size_t margin) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    page.line(text.substr(at, end - at), margin);
    at = end + 1;
  }
}

void add_failure(Page& page, const TestReport& report, const VignetteResult& result) {
  const Case& vignette = result.vignette;
  page.blank_line();
  page.item("FAILED  ", vignette.id);
  const std::uint32_t line = vignette.place.line;
  page.line(result.file + (line == 0 ? "" : ':' + std::to_string(line)), test_indent);
  if (!vignette.note.empty()) page.paragraph(printable(vignette.note), test_indent);
  for (const std::string& unmet : result.unmet) page.item("- ", unmet, test_indent);
  for (const std::string& reason : reasons(report, result)) page.paragraph(reason, test_indent);
}

void add_vignettes(Page& page, const TestReport& report) {
  const VignetteRun& run = report.test.run;
  for (const BadCase& bad : run.unreadable) {
    page.blank_line();
    page.item("FAILED  ", (bad.id.empty() ? "a case" : bad.id) + ", which cannot be read");
    for (const Diagnostic& problem : bad.problems) {
      add_lines(page, to_text(problem, bad.source()), test_indent);
    }
  }
  for (const VignetteResult& result : run.results) {
    if (!result.passed()) add_failure(page, report, result);
  }
  if (!run.without_expectation.empty()) page.blank_line();
  for (const std::string& id : run.without_expectation) {
    page.item("note    ", id + " has no `expect`, so it is not tested");
  }
}

/// "8 of 8 rules fire and are ruled out (100 %)"
void add_count(Page& page, const std::vector<Covered>& items, const std::string& what) {
  const CoveredCount count = count_covered(items);
  std::string text = std::to_string(count.covered) + " of " + std::to_string(count.total) + ' ' +
                     what + " (" + std::to_string(count.percent()) + " %)";
  if (count.impossible > 0) {
    text += "; " + std::to_string(count.impossible) + " more cannot, whatever is answered";
  }
  page.item("- ", text);
}

void add_misses(Page& page, const TestReport& report, const std::vector<Covered>& items) {
  for (const Covered& item : items) {
    if (item.is_covered()) continue;
    page.blank_line();
    const std::string subject = subject_text(report.pack, item.decision, item.condition);
    if (item.is_possible()) {
      page.item("MISSED  ", subject + ": " + miss_text(item));
    } else {
      page.item("note    ", subject + ": nobody can show both sides of it");
    }
    page.line(place_in_pack(report, item.place), test_indent);
  }
}

void add_coverage(Page& page, const TestReport& report) {
  const Coverage& coverage = report.test.coverage;
  page.heading("Coverage");
  add_count(page, coverage.rules, "rules fire for one vignette and are ruled out for another");
  add_count(page, coverage.care, "care paths are offered to one vignette and not to another");
  add_count(page, coverage.conditions, "single conditions decide, once as yes and once as no");
  if (coverage.gave_up) {
    page.item("- ", "what is possible at all could not be told: the conditions are too entangled");
  }
  for (const Decision& decision : coverage.left_whole) {
    page.item("- ", name_of(report.pack, decision) +
                        ": not looked at, having too many single conditions");
  }
  for (const auto* items : {&coverage.rules, &coverage.care, &coverage.conditions}) {
    add_misses(page, report, *items);
  }
}

void add_mutants(Page& page, const TestReport& report) {
  const Mutation& mutation = report.test.mutation;
  const std::size_t same = mutation.count(Fate::no_difference);
  page.heading("Small changes to the pack (mutants)");
  page.item("- ", counted(mutation.tried(), "change was", "changes were") + " tried, " +
                      std::to_string(same) + " without any difference to anybody");
  const std::size_t not_tried = mutation.count(Fate::not_tried);
  if (not_tried > 0) {
    page.item("- ", std::to_string(not_tried) +
                        " were not tried: the time was up. Allow more with --max-seconds");
  }
  page.item("- ", "vignettes notice " + std::to_string(mutation.count(Fate::noticed)) + " of the " +
                      std::to_string(mutation.results.size() - same) + " that make a difference" +
                      (not_tried > 0 ? " or were not tried" : "") + " (" +
                      std::to_string(mutation.percent()) + " %)");
  for (const MutantResult& result : mutation.results) {
    const bool is_missed = result.fate == Fate::not_noticed || result.fate == Fate::not_known;
    if (!is_missed) continue;
    page.blank_line();
    page.item("MISSED  ", result.mutant.subject + ": " + result.mutant.change +
                              (result.fate == Fate::not_known
                                   ? ". It could not be told whether it makes a difference."
                                   : ""));
    page.line(place_in_pack(report, result.mutant.place), test_indent);
  }
}

std::string percent_text(double rate) { return decimals_text(rate * 100, 1) + " %"; }

void add_share(Page& page, const std::string& name, const Share& share) {
  if (share.of == 0) return;  // no vignette expects a disposition
  page.paragraph(name + ": " + std::to_string(share.count) + " of " + std::to_string(share.of) +
                 " (" + percent_text(share.rate()) + "; 95 % bounds " + percent_text(share.low) +
                 " to " + percent_text(share.high) + ")");
}

void add_confusion(Page& page, const TestReport& report) {
  const Confusion& confusion = report.test.confusion;
  std::vector<std::string> names;
  for (const DispositionLevel& level : report.pack.dispositions) names.push_back(level.id);
  names.emplace_back("undetermined");
  const auto cell_text = [](const std::string& text, std::size_t width) {
    return std::string(width - std::min(width, text.size()), ' ') + text;
  };
  std::size_t first = 0;
  for (const std::string& name : names) first = std::max(first, name.size());

  page.heading("Dispositions: expected in rows, actual in columns");
  std::string header(first, ' ');
  for (const std::string& name : names) header += "  " + name;
  page.line(header);
  for (std::size_t row = 0; row < names.size(); ++row) {
    std::string line = names[row] + std::string(first - names[row].size(), ' ');
    for (std::size_t column = 0; column < names.size(); ++column) {
      line += "  " + cell_text(std::to_string(confusion.counts[row][column]), names[column].size());
    }
    page.line(line);
  }
  add_share(page, "Under-triage", confusion.under_triage);
  add_share(page, "Over-triage", confusion.over_triage);
}

bool is_anything_missed(const PackTest& test) {
  for (const auto* items : {&test.coverage.rules, &test.coverage.care, &test.coverage.conditions}) {
    const CoveredCount count = count_covered(*items);
    if (count.covered < count.total) return true;
  }
  return test.mutation.count(Fate::not_noticed) > 0;
}

void add_conclusion(Page& page, const TestReport& report) {
  const VignetteRun& run = report.test.run;
  page.blank_line();
  if (run.results.empty() && run.unreadable.empty()) {
    page.paragraph("Failed: there are no vignettes.");
  } else if (run.passed()) {
    page.paragraph("All " + counted(run.results.size(), "vignette", "vignettes") + " pass.");
  } else {
    page.paragraph("Failed: " + std::to_string(run.failures() + run.unreadable.size()) + " of " +
                   counted(run.results.size() + run.unreadable.size(), "vignette", "vignettes") +
                   " did not pass.");
  }
  if (!reaches(report.test.coverage, report.required)) {
    page.paragraph("Failed: coverage is below " + std::to_string(report.required.coverage) + " %.");
  }
  if (!reaches(report.test.mutation, report.required)) {
    page.paragraph("Failed: the mutation score is below " +
                   std::to_string(report.required.mutation_score) + " %.");
  }
  if (is_anything_missed(report.test)) {
    page.paragraph("--generate writes the vignettes that are missing, for you to complete.");
  }
}

}  // namespace

std::string test_text(const TestReport& report, const Style& style) {
  Page page(style);
  page.paragraph(report.pack.id + ' ' + report.pack.version + ": " +
                 counted(report.test.run.results.size(), "vignette", "vignettes") + " from " +
                 report.case_files);
  add_vignettes(page, report);
  if (!report.test.run.results.empty()) {
    add_coverage(page, report);
    add_mutants(page, report);
    add_confusion(page, report);
  }
  add_conclusion(page, report);
  return page.text();
}

}  // namespace triage
