#include "triage/report/share_record.hpp"
#include "triage/report/test_text.hpp"
#include "triage/report/test_wording.hpp"

namespace triage {
namespace {

Value number(std::size_t value) { return {std::uint64_t{value}}; }

Value in_words(const std::vector<std::string>& words) {
  List list;
  for (const std::string& word : words) list.push_back({word});
  return {std::move(list)};
}

Value place_value(const std::string& file, const Place& place) {
  return {Record{{"file", {file}}, {"line", number(place.line)}, {"column", number(place.column)}}};
}

Value failures_value(const TestReport& report) {
  List failures;
  for (const VignetteResult& result : report.test.run.results) {
    if (result.passed()) continue;
    failures.push_back({Record{{"id", {result.vignette.id}},
                               {"place", place_value(result.file, result.vignette.place)},
                               {"unmet", in_words(result.unmet)},
                               {"reasons", in_words(reasons(report, result))}}});
  }
  return {std::move(failures)};
}

Value unreadable_value(const VignetteRun& run) {
  List list;
  for (const BadCase& bad : run.unreadable) list.push_back({error_record(bad)});
  return {std::move(list)};
}

Value vignettes_value(const TestReport& report) {
  const VignetteRun& run = report.test.run;
  return {Record{{"total", number(run.results.size())},
                 {"passed", number(run.results.size() - run.failures())},
                 {"failures", failures_value(report)},
                 {"unreadable", unreadable_value(run)},
                 {"without_expectation", in_words(run.without_expectation)}}};
}

/// The vignette that shows a side; empty if none does.
Value shown_by(const TestReport& report, const Side& side) {
  return {side.shown_by ? report.test.run.results[*side.shown_by].vignette.id : std::string()};
}

Value coverage_value(const TestReport& report, const std::vector<Covered>& items) {
  const CoveredCount count = count_covered(items);
  List list;
  for (const Covered& item : items) {
    list.push_back({Record{{"of", {name_of(report.pack, item.decision)}},
                           {"condition", {item.condition}},
                           {"place", place_value(file_of(report, item.place), item.place)},
                           {"possible", {item.is_possible()}},
                           {"yes", shown_by(report, item.yes)},
                           {"no", shown_by(report, item.no)},
                           {"missing", {miss_text(item)}}}});
  }
  return {Record{{"covered", number(count.covered)},
                 {"total", number(count.total)},
                 {"impossible", number(count.impossible)},
                 {"percent", number(count.percent())},
                 {"items", {std::move(list)}}}};
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
  List list;
  for (const MutantResult& result : mutation.results) {
    const Side noticed{result.noticed_by, false, true};
    list.push_back(
        {Record{{"of", {result.mutant.subject}},
                {"change", {result.mutant.change}},
                {"place", place_value(file_of(report, result.mutant.place), result.mutant.place)},
                {"result", {fate_name(result.fate)}},
                {"noticed_by", shown_by(report, noticed)}}});
  }
  return {Record{{"noticed", number(mutation.count(Fate::noticed))},
                 {"not_noticed", number(mutation.count(Fate::not_noticed))},
                 {"no_difference", number(mutation.count(Fate::no_difference))},
                 {"not_known", number(mutation.count(Fate::not_known))},
                 {"tried", number(mutation.tried())},
                 {"percent", number(mutation.percent())},
                 {"mutants", {std::move(list)}}}};
}

Value confusion_value(const TestReport& report) {
  std::vector<std::string> names;
  for (const DispositionLevel& level : report.pack.dispositions) names.push_back(level.id);
  names.emplace_back("undetermined");
  Record expected;
  for (std::size_t row = 0; row < names.size(); ++row) {
    Record actual;
    for (std::size_t column = 0; column < names.size(); ++column) {
      actual.push_back({names[column], number(report.test.confusion.counts[row][column])});
    }
    expected.push_back({names[row], {std::move(actual)}});
  }
  return {std::move(expected)};
}

}  // namespace

Record test_record(const TestReport& report) {
  const RulePack& pack = report.pack;
  const Coverage& coverage = report.test.coverage;
  return {
      {"pack", {Record{{"id", {pack.id}}, {"version", {pack.version}}, {"sha256", {pack.sha256}}}}},
      {"passed", {passes(report.test, report.required)}},
      {"vignettes", vignettes_value(report)},
      {"coverage",
       {Record{{"rules", coverage_value(report, coverage.rules)},
               {"care_paths", coverage_value(report, coverage.care)},
               {"conditions", coverage_value(report, coverage.conditions)}}}},
      {"mutation", mutation_value(report)},
      {"confusion", confusion_value(report)},
      {"under_triage", share_value(report.test.confusion.under_triage)},
      {"over_triage", share_value(report.test.confusion.over_triage)}};
}

}  // namespace triage
