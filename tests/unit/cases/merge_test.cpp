// Answers that come one after another: from a file, from flags, and in an interview.

#include <doctest/doctest.h>

#include "reference/answer_sets.hpp"
#include "reference/completions.hpp"
#include "reference/naive_infer.hpp"
#include "reference/random_pack.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/dialogue/dialogue.hpp"
#include "triage/report/case_yaml.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

using Options = std::vector<OptionAnswer>;

/// What is known of an option after a case with these answers was saved and read again.
OptionAnswer saved(const Pack& rules, const Case& person, FindingId checklist, std::size_t option) {
  const auto cases = cases_in(rules, case_to_yaml(rules, person));
  REQUIRE(cases.size() == 1);
  REQUIRE(std::holds_alternative<Case>(cases.front()));
  const Answer* answer = answer_to(std::get<Case>(cases.front()).answers, checklist);
  REQUIRE(answer != nullptr);
  const auto* options = std::get_if<Options>(&answer->said);
  return options == nullptr ? OptionAnswer::unknown : (*options)[option];
}

/// Somebody who answered one option of a checklist, and nothing else.
Case somebody(const Pack& rules, FindingId checklist, std::size_t option, OptionAnswer said) {
  Options options(rules[checklist].options.size(), OptionAnswer::unanswered);
  options[option] = said;
  Case person;
  person.answers.push_back({checklist, std::move(options), ""});
  return person;
}

void say(const Pack& rules, Case& person, FindingId finding, std::string_view text) {
  Diagnostics diagnostics("flag");
  auto answer = answer_from_text(rules, finding, text, {}, diagnostics);
  REQUIRE(answer);
  merge_answer(rules, person.answers, std::move(*answer));
}

/// A conversation for oneself, without signs of an emergency, in which every question gets the same
/// reply. Returns how many questions that were.
std::size_t hold_interview(const Pack& rules, Case& person, const std::string& reply) {
  constexpr std::size_t too_many = 100;
  dialogue::Dialogue conversation(rules, person);
  conversation.begin();
  for (const char* before : {"0", "1"}) conversation.reply(before);
  std::size_t questions = 0;
  for (; !conversation.ended() && questions < too_many; ++questions) conversation.reply(reply);
  return questions;
}

template <class Visit>
void for_each_option(Visit visit) {
  std::size_t options = 0;
  for (const Pack* rules : {&article_rules(), &guideline_rules()}) {
    for (const FindingId id : ids_up_to<FindingId>(rules->findings.size())) {
      if ((*rules)[id].type != FindingType::any_of) continue;
      CAPTURE((*rules)[id].id);
      for (std::size_t i = 0; i < (*rules)[id].options.size(); ++i, ++options) {
        CAPTURE(i);
        visit(*rules, id, i);
      }
    }
  }
  CHECK(options > 20);
}

}  // namespace

TEST_CASE("merge: a sign of a checklist that was reported stays reported, in both packs") {
  std::size_t questions = 0;
  for_each_option([&](const Pack& rules, FindingId checklist, std::size_t option) {
    const Case before = somebody(rules, checklist, option, OptionAnswer::yes);
    CHECK(saved(rules, before, checklist, option) == OptionAnswer::yes);
    Case by_flag = before;
    say(rules, by_flag, checklist, "unknown");
    CHECK(saved(rules, by_flag, checklist, option) == OptionAnswer::yes);
    Case in_interview = before;
    questions += hold_interview(rules, in_interview, "s");
    CHECK(saved(rules, in_interview, checklist, option) == OptionAnswer::yes);
    Case by_another = before;
    const std::size_t other = option == 0 ? 1 : 0;
    say(rules, by_another, checklist, rules[checklist].options[other].id);
    CHECK(saved(rules, by_another, checklist, option) == OptionAnswer::yes);
    CHECK(saved(rules, by_another, checklist, other) == OptionAnswer::yes);
  });
  CHECK(questions > 100);
}

TEST_CASE("merge: of an option, more is said later, and what is not known is no more") {
  for_each_option([](const Pack& rules, FindingId checklist, std::size_t option) {
    Case doubtful = somebody(rules, checklist, option, OptionAnswer::unknown);
    say(rules, doubtful, checklist, rules[checklist].options[option].id);
    CHECK(saved(rules, doubtful, checklist, option) == OptionAnswer::yes);
    Case denied = somebody(rules, checklist, option, OptionAnswer::no);
    say(rules, denied, checklist, "unknown");
    CHECK(saved(rules, denied, checklist, option) == OptionAnswer::no);
    say(rules, denied, checklist, rules[checklist].options[option].id);
    CHECK(saved(rules, denied, checklist, option) == OptionAnswer::yes);
  });
}

TEST_CASE("merge: another answer takes the place of an earlier one, and unknown does not") {
  const Pack& rules = article_rules();
  for (const auto& [id, first, second] : {std::tuple("fever", "yes", "no"),
                                          {"pain_duration", "10 days", "3 weeks"},
                                          {"pain_trend", "improving", "worsening"},
                                          {"strain_age", "24 h", "none"}}) {
    Case person;
    say(rules, person, finding(rules, id), first);
    say(rules, person, finding(rules, id), "unknown");
    REQUIRE(person.answers.size() == 1);
    CHECK(person.answers.front().text == first);
    say(rules, person, finding(rules, id), second);
    CHECK(person.answers.front().text == second);
  }
}

TEST_CASE("merge: no thermometer takes no fever back") {
  const Pack rules = rules_from_yaml(
      "pack: measured\nversion: 1.0.0\nlanguage: en\ntitle: T\nnotice: N\n"
      "sources: {s: {title: S}}\n"
      "dispositions: {home: {title: H, advice: R.}, er: {title: E, advice: G.}}\n"
      "otherwise: home\nwhen_unknown: er\n"
      "findings:\n"
      "  fever: {type: yes_no, ask: F, measured_by: {heat: \">= 38 C\"}}\n"
      "  heat: {type: temperature, ask: H, range: [30 C, 45 C], none: No thermometer}\n"
      "  sick: {type: duration, ask: S, range: [0 h, 9 days], none: Not at all}\n"
      "rules: {r: {when: {any: [fever, {sick: \"> 1 day\"}]}, then: er, because: B, source: s}}\n");
  Case person;
  say(rules, person, finding(rules, "heat"), "39 C");
  say(rules, person, finding(rules, "heat"), "none");
  CHECK(person.answers.front().text == "39 C");
  say(rules, person, finding(rules, "heat"), "36 C");  // a reading does
  CHECK(person.answers.front().text == "36 C");
  say(rules, person, finding(rules, "sick"), "3 days");
  say(rules, person, finding(rules, "sick"),
      "none");  // measures nothing else: an answer of its own
  CHECK(person.answers.back().text == "none");
}

TEST_CASE("merge: in any order of any answers, as by the second opinion") {
  for (std::uint32_t number = 0; number < 100; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % 3);
    const Pack rules = rules_from_layers(texts);
    const reference::Completions completions(rules);
    if (!completions.is_complete()) continue;
    reference::Dice dice(number);
    for (int i = 0; i < 50; ++i) {
      std::vector<Answer> heard;
      Case person;
      for (std::size_t n = dice.between(2, 8); n > 0; --n) {
        const FindingId id(dice.below(rules.findings.size()));
        const auto choices = reference::all_answers(rules, id, reference::AnyOf::option_by_option);
        const auto& choice = choices[dice.below(choices.size())];
        if (!choice) continue;
        heard.push_back(*choice);
        merge_answer(rules, person.answers, *choice);
      }
      Case expected;
      expected.answers = reference::naive_merge(rules, heard);
      CHECK(case_to_yaml(rules, person) == case_to_yaml(rules, expected));
      CHECK(infer(rules.program, encode(rules.program, person.answers)).disposition ==
            reference::naive_infer(rules, heard, completions.worth()).outcome.disposition);
    }
  }
}

}  // namespace triage::tests
