// Why it is no more and no less, and what would change it, in words and as values.

#include "triage/report/explanation.hpp"

#include <doctest/doctest.h>

#include "triage/report/record.hpp"
#include "unit/report/has.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

Pack three_rules() {
  return small_rules(R"(
findings:
  leaking: {ask: Leaking, type: yes_no}
  fever: {ask: Fever, type: yes_no}
  long: {ask: Long, type: yes_no}
rules:
  leak: {when: leaking, then: emergency, because: It leaks., source: book}
  ill: {when: {all: [fever, long]}, then: doctor, because: Ill., source: book}
)");
}

struct Explained {
  std::string text;
  std::string json;
};

Explained explained(const Pack& rules, std::string_view said) {
  Case person;
  person.answers = answers_in(rules, said);
  const Assessment assessment = assess(rules, person, Unanswered::stays_open);
  const Document why{rules.language, explanation_sections(rules, person, assessment)};
  return {to_terminal(why, {200, false}), to_json(explanation_value(rules, person, assessment))};
}

TEST_CASE("explanation: one change is told as the one, two as any of them") {
  const std::string text = explained(three_rules(), "{leaking: no, fever: yes, long: no}").text;
  CHECK(has(text, "EMERGENCY or more:\n  - leaking: yes\n"));
  CHECK(has(text, "DOCTOR or more, any line of these:\n"));
  CHECK(has(text, "  - long: yes\n"));
}

TEST_CASE("explanation: rules that are still open hold the outcome up, like those that fired") {
  const std::string text =
      explained(three_rules(), "{leaking: no, fever: yes, long: unknown}").text;
  CHECK(has(text, "DOCTOR (this outcome)\n  - ill (undecided) long: not sure\n"));
  CHECK(has(text, "SELF CARE (less urgent)\n  Not, because of: ill\n"));
}

TEST_CASE("explanation: a rule that calls for no more than everybody gets holds nothing up") {
  Pack rules = three_rules();
  rules.otherwise = disposition(rules, "doctor");
  rules.program.otherwise = rules.otherwise;
  const std::string floor = explained(rules, "{leaking: no, fever: yes, long: yes}").text;
  CHECK(has(floor, "SELF CARE (less urgent)\n  Not, because of: otherwise\n"));
  CHECK_FALSE(has(floor, "ill (fired)"));
  const std::string more = explained(rules, "{leaking: yes, fever: yes, long: yes}").text;
  CHECK(has(more, "DOCTOR (less urgent)\n  Not, because of: leak\n"));
  CHECK(has(more, "SELF CARE (less urgent)\n  Not, because of: leak, otherwise\n"));
}

TEST_CASE("explanation: of a checklist stands what was said of the options that decided") {
  const Pack rules = small_rules(R"(
findings:
  leak: {ask: Leak, type: yes_no}
  list: {ask: List, type: any_of, options: {x: X, y: {label: Y, same_as: leak}, z: Z}}
rules:
  x: {when: {list: x}, then: doctor, because: X., source: book}
)");
  CHECK(has(explained(rules, "{list: {x: no}, leak: unknown}").text,
            "- x (ruled out) list: not X\n"));
  CHECK(
      has(explained(rules, "{list: {x: no}, leak: unknown}").json, R"("answers":["list: not X"])"));
  CHECK(has(explained(rules, "{list: [z]}").text, "- x (ruled out) list: not X\n"));
  CHECK(has(explained(rules, "{list: none}").text, "- x (ruled out) list: none of them\n"));
  CHECK(has(explained(rules, "{list: [x, z], leak: no}").text, "- x (fired) list: X\n"));
  CHECK(has(explained(rules, "{list: {z: yes}}").text, "- x (undecided) list: not answered\n"));
}

TEST_CASE("explanation: of many changes twenty are listed, and how many more there are") {
  const auto changes_of = [](int count) {
    std::string findings = "findings:\n";
    std::string any;
    std::string said;
    for (int i = 1; i <= count; ++i) {
      const std::string name = "q" + std::to_string(i);
      findings += "  " + name + ": {ask: Q, type: yes_no}\n";
      any += (i > 1 ? ", " : "") + name;
      said += (i > 1 ? ", " : "") + name + ": no";
    }
    const Pack rules = small_rules(findings + "rules:\n  one: {when: {any: [" + any +
                                   "]}, then: emergency, because: Any., source: book}\n");
    return explained(rules, "{" + said + "}").text;
  };
  CHECK_FALSE(has(changes_of(20), " more\n"));
  CHECK(has(changes_of(22), "- and 2 more\n"));
}

TEST_CASE("explanation: what was not answered is told apart from what is not known") {
  const std::string text = explained(three_rules(), "{leaking: no, fever: unknown}").text;
  CHECK(has(text, "ill (undecided) fever: not sure; long: not answered\n"));
}

TEST_CASE("explanation: as a value, every rule stands with its status and what decided it") {
  const std::string json = explained(three_rules(), "{leaking: no, fever: yes, long: no}").json;
  CHECK(has(json, R"({"rule":"ill","status":"ruled out","disposition":"doctor",)"
                  R"("decided_by":["long"],"answers":["long: no"])"));
  CHECK(has(json, R"("raise":[{"disposition":"doctor","changes":[[{"answer":"long","to":"yes"}],)"
                  R"([{"answer":"leaking","to":"yes"}]],"complete":true})"));
  CHECK(has(json, R"("sufficient":["leaking","long"],"not_needed":["fever"])"));
}

}  // namespace
}  // namespace triage::tests
