// What is said to a person about each shape of outcome.

#include <doctest/doctest.h>

#include "triage/report/text.hpp"
#include "triage/report/wording.hpp"
#include "unit/report/has.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// A pack with so many rules for a doctor, each about one yes/no question.
Pack doctor_rules(int count) {
  std::string findings = "findings:\n";
  std::string rules = "rules:\n";
  for (int i = 1; i <= count; ++i) {
    const std::string name = "q" + std::to_string(i);
    findings += "  " + name + ": {ask: Is it " + name + ", type: yes_no}\n";
    rules += "  " + name + ": {when: " + name + ", then: doctor, because: Reason " + name +
             "., source: book}\n";
  }
  return small_rules(findings + rules);
}

std::string text_of(const Pack& rules, std::string_view said, ReportParts parts = {}) {
  Case person;
  person.answers = answers_in(rules, said);
  const Assessment assessment = assess(rules, person, Unanswered::stays_open);
  return outcome_text(rules, person, assessment, {200, false}, parts);
}

/// `{q1: unknown, q2: unknown, ...}`
std::string all_unknown(int count) {
  std::string said = "{";
  for (int i = 1; i <= count; ++i) {
    said += (i > 1 ? ", q" : "q") + std::to_string(i) + ": unknown";
  }
  return said + "}";
}

TEST_CASE(
    "outcome text: of what could not be ruled out five are told, and how many more there are") {
  const std::string five = text_of(doctor_rules(5), all_unknown(5));
  CHECK(has(five, "What could not be ruled out"));
  CHECK(has(five, "Reason q5."));
  CHECK_FALSE(has(five, "more\n"));
  const std::string seven = text_of(doctor_rules(7), all_unknown(7));
  CHECK(has(seven, "Reason q5."));
  CHECK_FALSE(has(seven, "Reason q6."));
  CHECK(has(seven, "- and 2 more\n"));
}

TEST_CASE("outcome text: why, in each case there is") {
  const Pack rules = doctor_rules(2);
  CHECK(has(text_of(rules, "{q1: yes, q2: no}"), "- Reason q1. [1]\n  You said \"q1: yes\"."));
  CHECK(
      has(text_of(rules, "{q1: no, q2: no}"), "None of the reasons for more urgent care applies."));
  CHECK(has(text_of(rules, "{q1: no, q2: unknown}"), "To be safe, this is more than the other"));
  CHECK(has(text_of(rules, "{}"), "- Is it q1 (q1)\n- Is it q2 (q2)\n"));
}

Pack with_care() {
  return small_rules(R"(
watch_for:
  title: Seek help sooner if
  signs: {worse: It gets worse.}
findings:
  leaking: {ask: Leaking, type: yes_no}
  sore: {ask: Sore, type: yes_no}
  numb: {ask: Numb, type: yes_no}
rules:
  leak: {when: leaking, then: emergency, because: It leaks., source: book}
care:
  heat:
    title: Heat
    with: self_care
    unless:
      - {when: sore, because: Sore skin burns., source: book}
      - {when: numb, because: Numb skin burns., source: book}
    do: Use a warm pack.
    more: No longer than 20 minutes.
    source: book
)");
}

TEST_CASE("outcome text: what is withheld stands under the reason that withholds it") {
  const Pack rules = with_care();
  const std::string numb = text_of(rules, "{leaking: no, sore: no, numb: yes}");
  CHECK(has(numb, "What to leave out for now\n- Heat. Numb skin burns."));
  CHECK_FALSE(has(numb, "Sore skin burns."));
  CHECK_FALSE(has(numb, "Use a warm pack."));
  CHECK(has(text_of(rules, "{leaking: no, sore: yes, numb: yes}"), "- Heat. Sore skin burns."));
}

TEST_CASE("outcome text: there is more to read only of what is offered") {
  const Pack rules = with_care();
  const std::string more = "More to read: add --more.";
  const std::string offered = "{leaking: no, sore: no, numb: no}";
  CHECK(has(text_of(rules, offered), more));
  CHECK_FALSE(has(text_of(rules, offered), "20 minutes"));
  CHECK(has(text_of(rules, offered, {Length::full}), "20 minutes"));
  CHECK_FALSE(has(text_of(rules, offered, {Length::full}), more));
  CHECK_FALSE(has(text_of(rules, "{leaking: no, sore: yes, numb: no}"), more));
}

TEST_CASE("outcome text: when to seek help sooner is told to all but those who need it now") {
  const Pack rules = with_care();
  const std::string last = "Seek help sooner if\n- It gets worse.\n\n";
  for (const char* said : {"{leaking: no, sore: no, numb: no}", "{}"}) {
    const std::string text = text_of(rules, said);
    const std::string headline = text.substr(0, text.find('\n') + 1);
    CHECK(text.ends_with(last + headline));
  }
  CHECK_FALSE(has(text_of(rules, "{leaking: yes}"), "Seek help sooner"));
}

TEST_CASE("outcome text: the tone is calm at home, and alarm only at the top") {
  const RulePack& pack = with_care();
  CHECK(tone_of(pack, Disposition(0)) == Tone::calm);
  CHECK(tone_of(pack, Disposition(1)) == Tone::caution);
  CHECK(tone_of(pack, Disposition(2)) == Tone::alarm);
  CHECK(tone_of(pack, std::nullopt) == Tone::caution);
}

TEST_CASE("wording: an answer is told of what was asked, measured and listed") {
  const Pack rules = small_rules(R"(
findings:
  fever: {ask: Fever, type: yes_no, measured_by: {heat: ">= 38 C"}}
  heat: {ask: How hot, type: temperature, range: [30 C, 45 C]}
  leaking: {ask: Leaking, type: yes_no}
  signs: {ask: Signs, type: any_of, options: {numb: Numb, leak: {label: Leak, same_as: leaking}}}
rules:
  hot: {when: fever, then: doctor, because: Hot., source: book}
)");
  const auto told = [&](std::string_view said, std::string_view id) {
    Case person;
    person.answers = answers_in(rules, said);
    const FindingId about = finding(rules, id);
    return deciding_answer_texts(rules, person, std::span(&about, 1),
                                 ids_up_to<ColumnId>(rules.program.columns.size()));
  };
  using Texts = std::vector<std::string>;
  CHECK(told("{fever: yes, heat: 39 C}", "fever") == Texts{"fever: yes", "heat: 39 C"});
  CHECK(told("{leaking: yes, signs: [numb]}", "signs") == Texts{"leaking: yes", "signs: Numb"});
  CHECK(told("{signs: {numb: unknown}}", "signs") == Texts{"signs: not sure: Numb"});
  CHECK(told("{signs: none}", "signs") == Texts{"signs: none of them"});
  CHECK(told("{fever: unknown}", "fever") == Texts{"fever: not sure"});
  CHECK(told("{}", "fever").empty());
}

}  // namespace
}  // namespace triage::tests
