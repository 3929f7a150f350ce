// The interview as a tree: what it says of an answer is what an interview does.

#include "triage/reasoning/interview_tree.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <set>

#include "triage/reasoning/infer.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

const TreeQuestion* question_about(const InterviewTree& tree, FindingId finding) {
  const auto found =
      std::find_if(tree.questions.begin(), tree.questions.end(),
                   [finding](const TreeQuestion& question) { return question.asked == finding; });
  return found == tree.questions.end() ? nullptr : &*found;
}

/// Says an answer of the tree.
Row with(const Program& program, Row known, FindingId question, const TreeAnswer& answer) {
  for (std::size_t i = 0; i < answer.size(); ++i) {
    known[program[question].first_column.index() + i] = answer[i];
  }
  return known;
}

/// Goes down the calmest answers, and holds every branch on the way against inference.
void check_trunk(const Pack& rules, const InterviewTree& tree) {
  Row known(rules.program);
  REQUIRE_FALSE(tree.questions.empty());
  for (std::optional<std::size_t> at = 0; at;) {
    const TreeQuestion& question = tree.questions[*at];
    REQUIRE(infer(rules.program, known).ask.front() == question.asked);
    for (const TreeBranch& branch : question.branches) {
      for (const TreeAnswer& answer : branch.answers) {
        const Outcome outcome =
            infer(rules.program, with(rules.program, known, question.asked, answer));
        CHECK(outcome.at_least == branch.at_least);
        CHECK(outcome.disposition == branch.ends);
        if (!branch.ends) CHECK(outcome.ask.front() == branch.next);
      }
    }
    const TreeBranch& calmest = question.branches.back();
    known = with(rules.program, known, question.asked, calmest.followed);
    if (calmest.below) CHECK(tree.questions[*calmest.below].asked == calmest.next);
    at = calmest.below;
  }
}

Pack rules_with_a_side_road() {
  return small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
  signs: {ask: Signs, type: any_of, options: {numb: Numb, pale: Pale}}
  weeks: {ask: Weeks, type: number, range: [0, 100]}
  age: {ask: Age, type: number, range: [0, 100]}
rules:
  fever: {when: fever, then: emergency, because: Fever., source: book}
  numb: {when: {signs: numb}, then: doctor, because: Numb., source: book}
  pale: {when: {all: [{signs: pale}, {age: ">= 50"}]}, then: emergency, because: P., source: book}
  long: {when: {weeks: "> 4"}, then: doctor, because: Long., source: book}
)");
}

}  // namespace

TEST_CASE(
    "interview tree: an answer ends the questions, or leads to one that nobody else is asked") {
  const Pack rules = rules_with_a_side_road();
  const InterviewTree tree = interview_tree(rules.program);
  check_trunk(rules, tree);

  const TreeQuestion& fever = tree.questions.front();
  CHECK(fever.asked == finding(rules, "fever"));
  REQUIRE(fever.branches.size() == 2);
  CHECK(fever.branches.front().ends == disposition(rules, "emergency"));
  CHECK(fever.branches.front().answers == std::vector<TreeAnswer>{{yes_cell}});

  const TreeQuestion* signs = question_about(tree, finding(rules, "signs"));
  REQUIRE(signs != nullptr);
  const auto leads_to_age =
      std::find_if(signs->branches.begin(), signs->branches.end(), [&](const TreeBranch& branch) {
        return !branch.ends && branch.next == finding(rules, "age");
      });
  REQUIRE(leads_to_age != signs->branches.end());
  CHECK(leads_to_age->answers == std::vector<TreeAnswer>{{no_cell, yes_cell}});
  REQUIRE(leads_to_age->below);
  CHECK(tree.questions[*leads_to_age->below].asked == finding(rules, "age"));
}

TEST_CASE(
    "interview tree: every question stands in it once, and every branch says what inference does") {
  for (const Pack* rules : {&article_rules(), &guideline_rules()}) {
    const InterviewTree tree = interview_tree(rules->program);
    check_trunk(*rules, tree);
    std::set<FindingId> asked;
    std::set<std::size_t> below = {0};
    for (const TreeQuestion& question : tree.questions) {
      CHECK(asked.insert(question.asked).second);
      CHECK(question.branches.size() >= 1);
      for (const TreeBranch& branch : question.branches) {
        if (branch.below) CHECK(below.insert(*branch.below).second);
      }
    }
    CHECK(below.size() == tree.questions.size());
  }
}

TEST_CASE("interview tree: where nothing is asked there is none") {
  const Pack rules = small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no}
rules:
  fever: {when: fever, then: self_care, because: No more than everybody gets., source: book}
)");
  CHECK(interview_tree(rules.program).questions.empty());
}

}  // namespace triage::tests
