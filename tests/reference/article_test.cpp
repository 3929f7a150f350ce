// The article pack against the reference, over every three-valued answer set.

#include <doctest/doctest.h>

#include <array>

#include "reference/agreement.hpp"
#include "reference/answer_sets.hpp"
#include "unit/rules.hpp"

using namespace triage;
using reference::AnswerSets;
using reference::AnyOf;
using reference::Choices;

namespace {

constexpr auto level_of_care =
    std::to_array<const char*>({"major_injury", "bowel_or_bladder_problem", "pain_duration",
                                "numbness", "direct_trauma", "pain_trend"});
constexpr auto home_care = std::to_array<const char*>(
    {"strain_age", "swelling", "recurrent", "resting_in_bed", "facet_injections_last_6_months"});

template <std::size_t Count>
std::vector<Choices> all_answers(const std::array<const char*, Count>& findings) {
  const Pack& rules = tests::article_rules();
  std::vector<Choices> choices;
  for (const char* id : findings) {
    choices.push_back(reference::all_answers(rules, tests::finding(rules, id), AnyOf::whole_lists));
  }
  return choices;
}

std::vector<Answer> joined(std::vector<Answer> answers, const std::vector<Answer>& more) {
  answers.insert(answers.end(), more.begin(), more.end());
  return answers;
}

/// Every set of answers about home care goes with each of these. They lead to each disposition,
/// also with something unknown or open beside it.
std::vector<std::vector<Answer>> levels_of_care() {
  const Pack& rules = tests::article_rules();
  const std::string calm =
      "major_injury: none, bowel_or_bladder_problem: no, numbness: none, direct_trauma: no";
  std::vector<std::vector<Answer>> levels;
  for (const std::string& more :
       {std::string("fever: no, pain_duration: 1 month, pain_trend: improving"),
        std::string("fever: no, pain_duration: 2 months, pain_trend: worsening"),
        std::string("fever: no, pain_duration: unknown, pain_trend: improving"),
        std::string("fever: unknown, pain_duration: 2 days, pain_trend: improving"),
        std::string("fever: yes, pain_duration: 2 days, pain_trend: improving"),
        std::string("fever: no, pain_duration: 2 days")}) {
    levels.push_back(tests::answers_in(rules, "{" + calm + ", " + more + "}"));
  }
  return levels;
}

std::string first_difference(const AnswerSets& about_care,
                             const std::vector<std::vector<Answer>>& levels) {
  const Pack& rules = tests::article_rules();
  for (const std::vector<Answer>& level : levels) {
    const std::string difference = reference::first_difference(
        rules, about_care.size(),
        [&](std::size_t number) { return joined(about_care.at(number), level); });
    if (!difference.empty()) return difference;
  }
  return {};
}

}  // namespace

TEST_CASE("article pack: every answer set about the level of care, as the reference has it") {
  const Pack& rules = tests::article_rules();
  std::vector<Choices> choices = all_answers(level_of_care);
  // A fever is reported or measured, both, or neither.
  choices.push_back(
      reference::all_answers(rules, tests::finding(rules, "fever"), AnyOf::whole_lists));
  choices.push_back(
      reference::all_answers(rules, tests::finding(rules, "temperature"), AnyOf::whole_lists));
  const AnswerSets sets(std::move(choices));
  CHECK(sets.size() == 7 * 4 * 5 * 5 * 4 * 6 * 4 * 4);

  const auto about_care = std::to_array<std::vector<Answer>>({
      {},
      tests::answers_in(rules, "{strain_age: 2 h, triggers: [lifting], recurrent: unknown}"),
      tests::answers_in(rules,
                        "{strain_age: none, triggers: none, swelling: yes, resting_in_bed: yes, "
                        "facet_injections_last_6_months: 3, recurrent: yes}"),
  });
  CHECK(reference::first_difference(rules, sets.size(), [&](std::size_t number) {
          return joined(sets.at(number), about_care[number % about_care.size()]);
        }) == "");
}

TEST_CASE("article pack: every answer set about home care, with each level of care") {
  const Pack& rules = tests::article_rules();
  std::vector<Choices> choices = all_answers(home_care);
  choices.push_back(
      reference::all_answers(rules, tests::finding(rules, "triggers"), AnyOf::whole_lists));
  const AnswerSets sets(std::move(choices));
  CHECK(sets.size() == 5 * 4 * 4 * 4 * 4 * 66);
  CHECK(first_difference(sets, levels_of_care()) == "");
}

TEST_CASE("article pack: triggers answered one by one, with all that they combine with") {
  const Pack& rules = tests::article_rules();
  std::vector<Choices> choices = all_answers(std::to_array<const char*>({"strain_age"}));
  choices.push_back(
      reference::all_answers(rules, tests::finding(rules, "resting_in_bed"), AnyOf::whole_lists));
  choices.push_back(
      reference::all_answers(rules, tests::finding(rules, "triggers"), AnyOf::option_by_option));
  const AnswerSets sets(std::move(choices));
  CHECK(sets.size() == 5 * 4 * (4096 + 2));
  auto self_care_and_doctor = levels_of_care();
  self_care_and_doctor.resize(2);
  CHECK(first_difference(sets, self_care_and_doctor) == "");
}
