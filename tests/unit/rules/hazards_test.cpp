// Each control that a hazard log names is there, and holds.

#include "unit/rules/hazards.hpp"

#include <doctest/doctest.h>

#include <filesystem>

#include "triage/base/text.hpp"

using namespace triage;
using tests::HazardLog;

namespace {

constexpr std::string_view parts = R"(
findings:
  fever: {ask: A fever, type: yes_no}
  tired: {ask: Tired, type: yes_no}
rules:
  fever: {when: fever, then: emergency, because: It matters., source: book}
guarantees:
  a_fever_is_an_emergency: {when: fever, at_least: emergency}
  the_tired_need_a_doctor: {when: tired, at_least: doctor}
)";

constexpr std::string_view vignettes = R"(
{id: hot, answers: {fever: yes}, expect: {disposition: emergency}}
---
{id: cool, answers: {fever: no}, expect: {disposition: emergency}}
)";

std::string log_with(std::string_view controls) {
  return R"(
pack: small
hazards:
  fever_at_home:
    hazard: Somebody with a fever stays at home
    causes: [The fever is not asked about]
    effect: The infection spreads
    first_guess: {severity: deadly, likelihood: possible}
    controls: )" +
         std::string(controls) + '\n';
}

HazardLog read(const std::string& yaml, std::string& mistakes) {
  const SourceText source{"small.hazards.yaml", yaml, 1};
  Diagnostics diagnostics(source.name);
  HazardLog log = tests::hazards_from_yaml(source, diagnostics);
  for (const Diagnostic& mistake : diagnostics.sorted()) mistakes += to_text(mistake, source);
  return log;
}

std::string broken(std::string_view controls) {
  std::string mistakes;
  const HazardLog log = read(log_with(controls), mistakes);
  REQUIRE(mistakes.empty());
  return join(tests::broken_controls(log, tests::small_rules(parts), vignettes), "\n");
}

}  // namespace

TEST_CASE("hazards: controls that are there, and hold") {
  CHECK(broken("[{rule: fever}, {guarantee: a_fever_is_an_emergency}, {vignette: hot}, "
               "{claim: bounds-hold}]") == "");
}

TEST_CASE("hazards: controls that are not there, or do not hold") {
  CHECK(broken("[{rule: fevre}, {guarantee: fever}, {vignette: warm}, {claim: all-is-well}]") ==
        "hazard 'fever_at_home', rule 'fevre': there is none\n"
        "hazard 'fever_at_home', guarantee 'fever': there is none\n"
        "hazard 'fever_at_home', vignette 'warm': there is none\n"
        "hazard 'fever_at_home', claim 'all-is-well': there is none");
  CHECK(broken("[{guarantee: the_tired_need_a_doctor}, {vignette: cool}, {claim: fact-is-used}, "
               "{claim: finding-matters}]") ==
        "hazard 'fever_at_home', guarantee 'the_tired_need_a_doctor': it does not hold\n"
        "hazard 'fever_at_home', vignette 'cool': it does not hold\n"
        "hazard 'fever_at_home', claim 'fact-is-used': it does not hold\n"
        "hazard 'fever_at_home', claim 'finding-matters': it does not hold");
}

TEST_CASE("hazards: a log that says too little, or what no log can say") {
  std::string mistakes;
  const HazardLog log = read(R"(
pack: small
hazards:
  one: {hazard: One, causes: [], effect: Bad, first_guess: {severity: huge, likelihood: rare}, controls: []}
  two: {hazard: Two, causes: [A], first_guess: {severity: minor}, controls: [{rules: fever}, {rule: a, claim: b}]}
)",
                             mistakes);
  for (const std::string expected :
       {"'causes' has to be a list of texts", "'severity' has to be one of", "'controls' has to be",
        "the hazard 'two' lacks 'effect'", "'first_guess' lacks 'likelihood'",
        "a control has to be rule, guarantee, vignette or claim"}) {
    CHECK_MESSAGE(mistakes.find(expected) != std::string::npos, expected);
  }
}

TEST_CASE("hazards: every control in the logs of the shipped packs holds") {
  for (const tests::Rules* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::string name = "rules/" + rules->pack.id;
    if (!std::filesystem::exists(TRIAGE_SOURCE_DIR "/" + name + ".hazards.yaml")) continue;
    const std::string text = tests::source_file(name + ".hazards.yaml");
    std::string mistakes;
    const HazardLog log = read(text, mistakes);
    CHECK(mistakes == "");
    CHECK(log.pack == rules->pack.id);
    CHECK(!log.hazards.empty());
    const auto found =
        tests::broken_controls(log, *rules, tests::source_file(name + ".cases.yaml"));
    for (const std::string& one : found) FAIL_CHECK(one);
  }
}
