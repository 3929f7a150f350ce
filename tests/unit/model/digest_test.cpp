// The digest, made a second time as docs/proofs.md describes it.

#include "triage/model/digest.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

#include "triage/base/sha256.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Two questions, one of them measured, and a list.
Pack measured_rules(const std::string& level) {
  return tests::small_rules(R"(
findings:
  fever: {ask: "Fever?", label: fever, type: yes_no, measured_by: {temperature: ">= 38 C"}}
  temperature: {ask: "How warm?", label: temperature, type: temperature, range: [30 C, 45 C]}
  signs: {ask: "Which?", label: signs, type: any_of, options: {a: A, b: B}}
rules:
  hot: {when: fever, then: emergency, because: Hot., source: book}
  both: {when: {all: [{signs: a}, {signs: b}]}, then: )" +
                            level + R"(, because: Both., source: book}
care:
  rest: {with: [self_care, doctor], title: Rest, do: Rest., source: book}
)");
}

/// The lines of everybody, each taken the way that a case is.
std::string lines_of(const Pack& rules) {
  std::string lines;
  for (const bool b : {false, true}) {
    for (const bool a : {false, true}) {
      for (const bool warm : {false, true}) {
        for (int fever = 0; fever < 2; ++fever) {  // decided by the reading
          std::vector<std::string> signs;
          if (a) signs.emplace_back("a");
          if (b) signs.emplace_back("b");
          Case person;
          person.answers =
              tests::answers_in(rules, "{temperature: " + std::string(warm ? "39 C" : "37 C") +
                                           ", signs: [" + join(signs, ", ") + "]}");
          const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
          REQUIRE(outcome.disposition);
          std::vector<std::string> fired;
          if (outcome.rules[0] == Truth::yes) fired.emplace_back("hot");
          if (outcome.rules[1] == Truth::yes) fired.emplace_back("both");
          const bool rests = outcome.care[0].status == CareStatus::offered;
          lines += std::string(warm ? "1,1," : "0,0,") + (a ? "1," : "0,") + (b ? "1 " : "0 ") +
                   rules[*outcome.disposition].id + ' ' + join(fired, ",") + ' ' +
                   (rests ? "rest" : "") + '\n';
        }
      }
    }
  }
  return lines;
}

}  // namespace

TEST_CASE("digest: of a small pack it is that of the outcomes of everybody") {
  const Pack doctor = measured_rules("doctor");
  const Pack home = measured_rules("self_care");
  CHECK(outcomes_digest(doctor) == sha256(lines_of(doctor)));
  CHECK(outcomes_digest(home) == sha256(lines_of(home)));
  CHECK(outcomes_digest(home) != outcomes_digest(doctor));
}

TEST_CASE("digest: where there are too many, each level of each rule is seen in it") {
  const Pack& rules = tests::article_rules();
  const std::string digest = outcomes_digest(rules);
  CHECK(digest == outcomes_digest(rules));
  for (const RuleId id : ids_up_to<RuleId>(rules.program.rules.size())) {
    Pack other = rules;
    Disposition& then = other.program.rules[id.index()].then;
    then = Disposition(then.index() == 1 ? 2 : 1);
    CHECK_MESSAGE(outcomes_digest(other) != digest, rules[id].id);
  }
}
