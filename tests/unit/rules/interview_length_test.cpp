// How long the interviews of the shipped packs are: questions for anybody, and words for somebody
// with an ordinary back; and how long the advice is that such a person gets.

#include <doctest/doctest.h>

#include <algorithm>
#include <sstream>

#include "cli/interview.hpp"
#include "triage/cases/assess.hpp"
#include "triage/claims/verify.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/text.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

constexpr std::size_t most_questions = 16;
constexpr std::size_t most_words = 650;
constexpr std::size_t two_screens = 48;  // of 24 lines

/// What somebody aged 35 says whose back has ached for three days, is getting better, and who has
/// nothing else.
std::string ordinary_reply(const Finding& finding) {
  if (finding.id == "age") return finding.type == FindingType::duration ? "35 years" : "35";
  switch (finding.type) {
    case FindingType::yes_no: return "no";
    case FindingType::any_of: return "none";
    case FindingType::one_of: {
      const bool has_none = find_option(finding, none_answer).has_value();
      return has_none ? std::string(none_answer) : "1";
    }
    case FindingType::duration: return finding.none_label ? "none" : "3 days";
    case FindingType::temperature: return "36.6 C";
    case FindingType::number: break;
  }
  return "0";
}

struct Read {
  std::size_t words = 0;
  std::size_t questions = 0;
  std::string result;
};

std::size_t count_words(const std::string& text) {
  std::istringstream in(text);
  std::size_t count = 0;
  for (std::string word; in >> word;) ++count;
  return count;
}

/// What that person reads before there is a recommendation, whatever the pack asks.
Read read_by_an_ordinary_person(const Pack& rules) {
  std::ostringstream prompts;
  std::ostringstream results;
  Case person;
  Read read;
  bool said_for_whom = false;
  bool checked = rules.before_the_first_question.signs.empty();
  const auto reply = [&]() -> std::optional<std::string> {
    const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
    if (outcome.disposition) return std::nullopt;  // it is on the screen: home care is asked about
    read.words = count_words(prompts.str());
    if (!checked) {
      checked = true;
      return "0";
    }
    if (!said_for_whom) {
      said_for_whom = true;
      return "1";
    }
    ++read.questions;
    return ordinary_reply(rules[outcome.ask.front()]);
  };
  cli::Room room{reply, prompts, results, {80, false}, {80, false}};
  cli::interview(rules, person, room);
  read.result = results.str();
  return read;
}

void check_length(const Pack& rules) {
  const Read read = read_by_an_ordinary_person(rules);
  CHECK(read.result.starts_with("SELF CARE"));
  CHECK(read.words <= most_words);
  CHECK(read.words > 100);  // it was counted
  const Verification verification = verify(rules);
  REQUIRE(verification.interview);
  CHECK(verification.interview->longest <= most_questions);
  CHECK(read.questions <= verification.interview->longest);
}

/// The advice in the report for that person, who goes on to answer what is asked about home care:
/// all that stands above the sources and the signs to watch for.
std::size_t lines_of_advice(const Pack& rules) {
  Case person;
  while (true) {
    const Assessment assessment = assess(rules, person, Unanswered::stays_open);
    const Outcome& outcome = assessment.outcome;
    const auto& open = outcome.disposition ? outcome.ask_for_care : outcome.ask;
    if (open.empty()) {
      std::string text = outcome_text(rules, person, assessment, Style{80, false});
      text.erase(text.find("\nSources\n"));
      return static_cast<std::size_t>(std::count(text.begin(), text.end(), '\n'));
    }
    const auto reply =
        dialogue::read_reply(rules, open.front(), ordinary_reply(rules[open.front()]));
    REQUIRE(std::holds_alternative<Answer>(reply));
    merge_answer(rules, person.answers, std::get<Answer>(reply));
  }
}

}  // namespace

TEST_CASE("interviews of the article pack are short") { check_length(tests::article_rules()); }

// Its lists are long; tests/reference/guidelines_test.cpp counts the words of questions and
// options.
TEST_CASE("interviews of the guideline pack are short") {
  const Pack& rules = tests::guideline_rules();
  const Verification verification = verify(rules);
  REQUIRE(verification.interview);
  CHECK(verification.interview->longest <= most_questions);
}

TEST_CASE("the article pack's advice for an ordinary back fits on two screens") {
  CHECK(lines_of_advice(tests::article_rules()) <= two_screens);
}

TEST_CASE("the guideline pack's advice for an ordinary back fits on two screens") {
  CHECK(lines_of_advice(tests::guideline_rules()) <= two_screens);
}
