#include "triage/report/figures.hpp"
#include "triage/report/test_text.hpp"
#include "triage/report/test_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// A place in the pack.
Value place_value(const TestReport& report, const Place& place) {
  return {place_record(file_of(report.pack, report.pack_file, place), place)};
}

Value failures_value(const TestReport& report) {
  List failures;
  for (const VignetteResult& result : report.test.run.results) {
    if (result.passed()) continue;
    failures.push_back({Record{{"id", {result.vignette.id}},
                               {"place", {place_record(result.file, result.vignette.place)}},
                               {"unmet", text_list(result.unmet)},
                               {"reasons", text_list(reasons(report, result))}}});
  }
  return {std::move(failures)};
}

Value vignettes_value(const TestReport& report) {
  const VignetteRun& run = report.test.run;
  return {Record{{"total", number_value(run.results.size())},
                 {"passed", number_value(run.results.size() - run.failures())},
                 {"failures", failures_value(report)},
                 {"unreadable", list_value(run.unreadable, error_record)},
                 {"without_expectation", text_list(run.without_expectation)}}};
}

/// The vignette that shows a side; empty if none does.
Value shown_by(const TestReport& report, const Side& side) {
  return {side.shown_by ? report.test.run.results[*side.shown_by].vignette.id : std::string()};
}

Value coverage_value(const TestReport& report, const std::vector<Covered>& items) {
  const CoveredCount count = count_covered(items);
  const auto of_item = [&](const Covered& item) -> Record {
    return {{"of", {name_of(report.pack, item.decision)}},
            {"condition", {item.condition}},
            {"place", place_value(report, item.place)},
            {"possible", {item.is_possible()}},
            {"yes", shown_by(report, item.yes)},
            {"no", shown_by(report, item.no)},
            {"missing", {miss_text(item)}}};
  };
  return {Record{{"covered", number_value(count.covered)},
                 {"total", number_value(count.total)},
                 {"impossible", number_value(count.impossible)},
                 {"percent", number_value(count.percent())},
                 {"items", list_value(items, of_item)}}};
}

std::string fate_name(Fate fate) {
  switch (fate) {
    case Fate::noticed: return "noticed";
    case Fate::not_noticed: return "not noticed";
    case Fate::no_difference: return "no difference";
    case Fate::not_tried: return "not tried";
    case Fate::not_known: break;
  }
  return "not known";
}

Value mutation_value(const TestReport& report) {
  const Mutation& mutation = report.test.mutation;
  const auto of_mutant = [&](const MutantResult& result) -> Record {
    const Side noticed{result.noticed_by, false, true};
    return {{"of", {result.mutant.subject}},
            {"change", {result.mutant.change}},
            {"place", place_value(report, result.mutant.place)},
            {"result", {fate_name(result.fate)}},
            {"noticed_by", shown_by(report, noticed)}};
  };
  return {Record{{"noticed", number_value(mutation.count(Fate::noticed))},
                 {"not_noticed", number_value(mutation.count(Fate::not_noticed))},
                 {"no_difference", number_value(mutation.count(Fate::no_difference))},
                 {"not_known", number_value(mutation.count(Fate::not_known))},
                 {"tried", number_value(mutation.tried())},
                 {"percent", number_value(mutation.percent())},
                 {"mutants", list_value(mutation.results, of_mutant)}}};
}

}  // namespace

Record test_record(const TestReport& report) {
  const RulePack& pack = report.pack;
  const Coverage& coverage = report.test.coverage;
  return {{"pack", {pack_identity(pack)}},
          {"passed", {passes(report.test, report.required)}},
          {"vignettes", vignettes_value(report)},
          {"coverage",
           {Record{{"rules", coverage_value(report, coverage.rules)},
                   {"care_paths", coverage_value(report, coverage.care)},
                   {"conditions", coverage_value(report, coverage.conditions)}}}},
          {"mutation", mutation_value(report)},
          {"confusion", counts_value(level_names(pack), report.test.confusion.counts)},
          {"under_triage", share_value(report.test.confusion.under_triage)},
          {"over_triage", share_value(report.test.confusion.over_triage)}};
}

}  // namespace triage
