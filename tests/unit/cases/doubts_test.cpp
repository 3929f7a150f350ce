// Answers that can hardly be right: said in words, in every way into the program.

#include "triage/cases/doubts.hpp"

#include <doctest/doctest.h>

#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

std::vector<std::string> doubts_in(const Pack& rules, std::string_view answers) {
  return doubts(rules, tests::answers_in(rules, answers));
}

}  // namespace

TEST_CASE("doubts: an unusual quantity, up to its limit") {
  const Pack& article = tests::article_rules();
  CHECK(doubts_in(article, "{temperature: 34.9 C}").size() == 1);
  CHECK(doubts_in(article, "{temperature: 94.9 F}").size() == 1);
  CHECK(doubts_in(article, "{temperature: 35 C}").empty());
  CHECK(doubts_in(article, "{temperature: 95 F}").empty());
  CHECK(doubts_in(article, "{temperature: unknown}").empty());
  const Pack& guidelines = tests::guideline_rules();
  CHECK(doubts_in(guidelines, "{age: 0}").size() == 1);
  CHECK(doubts_in(guidelines, "{age: 1}").empty());
}

TEST_CASE("doubts: an option that makes no sense beside a quantity, whichever comes first") {
  const Pack early = tests::rules_from_yaml(tests::source_file("tests/packs/good/early.yaml"));
  CHECK(doubts_in(early, "{pain_duration: 31 days, course: new}") ==
        std::vector<std::string>{
            "'Nothing yet' and 'how long the pain has lasted: 31 days' hardly go together"});
  CHECK(doubts_in(early, "{course: new, pain_duration: 31 days}").size() == 1);
  CHECK(doubts_in(early, "{pain_duration: 1 month, course: new}").empty());
  CHECK(doubts_in(early, "{pain_duration: 31 days, course: grown}").empty());
  CHECK(doubts_in(early, "{pain_duration: unknown, course: new}").empty());
}

TEST_CASE("doubts: pain of years that goes away with rest is nothing to doubt") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    CHECK(doubts_in(*rules, "{pain_duration: 10 years, pain_trend: too_early_to_tell}").empty());
  }
}

TEST_CASE("doubts: about an answer are only those that it is part of") {
  const Pack& article = tests::article_rules();
  const auto answers = tests::answers_in(article, "{temperature: 34 C, pain_duration: 2 months}");
  const auto later = tests::answers_in(article, "{fever: no}");
  CHECK(doubts_about(article, answers, answers.front()).size() == 1);
  CHECK(doubts_about(article, answers, later.front()).empty());
  const auto corrected = tests::answers_in(article, "{temperature: 37 C}");
  CHECK(doubts_about(article, answers, corrected.front()).empty());
}

TEST_CASE("doubts: they warn, and change no outcome") {
  const Pack& article = tests::article_rules();
  Case person;
  person.answers = tests::answers_in(article, "{temperature: 34 C}");
  const Assessment assessed = assess(article, person, Unanswered::stays_open);
  CHECK(assessed.warnings.size() == 1);
  person.answers = tests::answers_in(article, "{temperature: 36 C}");
  const Assessment usual = assess(article, person, Unanswered::stays_open);
  CHECK(usual.warnings.empty());
  CHECK(assessed.outcome.ask == usual.outcome.ask);
  CHECK(assessed.outcome.at_most == usual.outcome.at_most);
}
