// JUnit's XML as CI systems read it: https://github.com/testmoapp/junitxml describes what they
// agree on. Vignettes are one suite; coverage and the mutation score, which have one result each,
// another.

#include "triage/base/text.hpp"
#include "triage/report/test_text.hpp"
#include "triage/report/test_wording.hpp"
#include "triage/report/wording.hpp"
#include "triage/report/xml.hpp"

namespace triage {
namespace {

XmlElement test_case(const std::string& suite, const std::string& name,
                     std::vector<XmlElement> said) {
  return {"testcase", {{"classname", suite}, {"name", name}}, {}, std::move(said)};
}

XmlElement problem(const std::string& kind, const std::string& message, const std::string& text) {
  return {kind, {{"message", message}}, text};
}

XmlElement vignette_case(const TestReport& report, const std::string& suite,
                         const VignetteResult& result) {
  std::vector<XmlElement> said;
  if (!result.passed()) {
    std::vector<std::string> lines = result.unmet;
    for (std::string& reason : reasons(report, result)) lines.push_back(std::move(reason));
    said.push_back(problem("failure", join(result.unmet, "; "), join(lines, "\n")));
  }
  // Not attributes: the schema of Jenkins refuses a report with any that it does not know.
  said.push_back({"system-out", {}, place_of(result)});
  return test_case(suite, result.vignette.id, std::move(said));
}

XmlElement unreadable_case(const std::string& suite, const BadCase& bad) {
  return test_case(suite, bad.id.empty() ? "unreadable case" : bad.id,
                   {problem("error", bad.first_error().message, problems_text(bad))});
}

std::size_t count_with(const XmlElement& suite, const std::string& kind) {
  std::size_t count = 0;
  for (const XmlElement& test : suite.children) {
    if (!test.children.empty() && test.children.front().name == kind) ++count;
  }
  return count;
}

/// The suite with how many of its test cases there are of each kind.
XmlElement with_counts(XmlElement suite) {
  suite.attributes.emplace_back("tests", std::to_string(suite.children.size()));
  suite.attributes.emplace_back("failures", std::to_string(count_with(suite, "failure")));
  suite.attributes.emplace_back("errors", std::to_string(count_with(suite, "error")));
  suite.attributes.emplace_back("skipped", std::to_string(count_with(suite, "skipped")));
  return suite;
}

XmlElement vignettes_suite(const TestReport& report) {
  const VignetteRun& run = report.test.run;
  const std::string name = report.pack.id + ".vignettes";
  XmlElement suite{"testsuite", {{"name", name}}};
  for (const BadCase& bad : run.unreadable) suite.children.push_back(unreadable_case(name, bad));
  for (const VignetteResult& result : run.results) {
    suite.children.push_back(vignette_case(report, name, result));
  }
  for (const std::string& id : run.without_expectation) {
    suite.children.push_back(test_case(name, id, {problem("skipped", "it has no `expect`", {})}));
  }
  if (suite.children.empty()) {
    suite.children.push_back(
        test_case(name, "there are vignettes", {problem("failure", "there are no vignettes", {})}));
  }
  return with_counts(std::move(suite));
}

XmlElement measure_case(const std::string& suite, const std::string& name, std::size_t percent,
                        std::size_t required, const std::string& missing) {
  const std::string message =
      std::to_string(percent) + " %, at least " + std::to_string(required) + " % required";
  return test_case(suite, name,
                   {percent < required ? problem("failure", message, missing)
                                       : XmlElement{"system-out", {}, message + '\n' + missing}});
}

std::string misses(const TestReport& report, const std::vector<Covered>& items) {
  std::string text;
  for (const Covered& item : items) {
    if (item.is_covered() || !item.is_possible()) continue;
    text += place_in_pack(report.pack, report.pack_file, item.place) + ": " +
            subject_text(report.pack, item.decision, item.condition) + ": " + miss_text(item) +
            '\n';
  }
  return text;
}

std::string unnoticed(const TestReport& report) {
  std::string text;
  for (const MutantResult& result : report.test.mutation.results) {
    if (result.fate == Fate::noticed || result.fate == Fate::no_difference) continue;
    text += place_in_pack(report.pack, report.pack_file, result.mutant.place) + ": " +
            result.mutant.subject + ": " + result.mutant.change + '\n';
  }
  return text;
}

XmlElement measures_suite(const TestReport& report) {
  const std::string name = report.pack.id + ".measures";
  const Coverage& coverage = report.test.coverage;
  XmlElement suite{"testsuite", {{"name", name}}};
  const auto add = [&](const std::string& what, const std::vector<Covered>& items) {
    suite.children.push_back(measure_case(name, what, count_covered(items).percent(),
                                          report.required.coverage, misses(report, items)));
  };
  add("rule coverage", coverage.rules);
  add("care path coverage", coverage.care);
  add("condition coverage", coverage.conditions);
  suite.children.push_back(measure_case(name, "mutation score", report.test.mutation.percent(),
                                        report.required.mutation_score, unnoticed(report)));
  return with_counts(std::move(suite));
}

}  // namespace

std::string test_junit(const TestReport& report) {
  return to_xml({"testsuites",
                 {{"name", "triage test " + report.pack.id}},
                 {},
                 {vignettes_suite(report), measures_suite(report)}});
}

}  // namespace triage
