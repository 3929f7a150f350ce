// Every vignette beside a pack in rules/ comes out as it says.

#include <doctest/doctest.h>

#include <set>
#include <variant>

#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// How many vignettes the file holds, all of which were checked.
std::size_t check_vignettes(const Pack& rules, const std::string& path) {
  std::set<std::string> ids;
  for (const CaseOrError& read : cases_in(rules, source_file(path), path)) {
    if (const auto* bad = std::get_if<BadCase>(&read)) {
      FAIL_CHECK(to_text(bad->first_error(), bad->source()));
      continue;
    }
    const Case& person = std::get<Case>(read);
    CAPTURE(person.id);
    CHECK(ids.insert(person.id).second);
    REQUIRE(person.expect);
    const Assessment assessment = assess(rules, person, Unanswered::stays_open);
    const auto unmet = unmet_expectations(rules, *person.expect, assessment.outcome);
    CHECK(join(unmet, "; ") == "");
  }
  return ids.size();
}

}  // namespace

TEST_CASE("vignettes: the article pack decides as they say") {
  CHECK(check_vignettes(article_rules(), "rules/upper-back-pain.cases.yaml") >= 50);
}

TEST_CASE("vignettes: the guideline pack decides as they say") {
  CHECK(check_vignettes(guideline_rules(), "rules/upper-back-pain-guidelines.cases.yaml") >= 80);
}

TEST_CASE("vignettes: the guideline pack never decides less urgently about those of the article") {
  const Pack& article = article_rules();
  const Pack& guidelines = guideline_rules();
  const std::string text = source_file("rules/upper-back-pain.cases.yaml");
  const auto people = cases_in(article, text);
  const auto same_people = cases_in(guidelines, text);
  REQUIRE(people.size() == same_people.size());
  for (std::size_t i = 0; i < people.size(); ++i) {
    const Case& person = std::get<Case>(people[i]);
    CAPTURE(person.id);
    const auto before = assess(article, person, Unanswered::counts_as_no).outcome;
    const auto after =
        assess(guidelines, std::get<Case>(same_people[i]), Unanswered::counts_as_no).outcome;
    CHECK(after.at_least >= disposition(guidelines, article[before.at_least].id));
  }
}

}  // namespace triage::tests
