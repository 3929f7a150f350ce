// Each control that a hazard log names is there, and holds.

#include <doctest/doctest.h>

#include "triage/base/text.hpp"
#include "triage/pack/hazard_log.hpp"
#include "triage/review/controls.hpp"
#include "unit/rules.hpp"

using namespace triage;

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

std::string log_with(const std::string& pack, std::string_view controls) {
  return "pack: " + pack + R"(
hazards:
  fever_at_home:
    hazard: Somebody with a fever stays at home
    causes: [The fever is not asked about]
    effect: The infection spreads
    first_guess: {severity: deadly, likelihood: possible}
    controls: )" +
         std::string(controls) + '\n';
}

std::optional<HazardLog> read(const std::string& yaml, std::string_view pack,
                              std::string& mistakes) {
  const SourceText source{"small.hazards.yaml", yaml, 1};
  Diagnostics diagnostics(source.name);
  auto log = hazards_from_yaml(source, pack, diagnostics);
  for (const Diagnostic& mistake : diagnostics.sorted()) mistakes += to_text(mistake, source);
  return log;
}

/// The messages about controls that are not there, or do not hold.
std::vector<std::string> broken_in(const HazardLog& log, const Pack& rules,
                                   std::string_view cases) {
  VignetteRun run;
  for (CaseOrError& person : tests::cases_in(rules, cases)) {
    run_vignette(rules, "cases.yaml", std::move(person), run);
  }
  Diagnostics diagnostics("small.hazards.yaml");
  report_broken_controls(log, verify(rules), run, diagnostics);
  std::vector<std::string> messages;
  for (const Diagnostic& mistake : diagnostics.sorted()) messages.push_back(mistake.message);
  return messages;
}

std::string broken(std::string_view controls) {
  std::string mistakes;
  const Pack rules = tests::small_rules(parts);
  const auto log = read(log_with(rules.id, controls), rules.id, mistakes);
  REQUIRE(mistakes.empty());
  return join(broken_in(*log, rules, vignettes), "\n");
}

}  // namespace

TEST_CASE("hazards: controls that are there, and hold") {
  CHECK(broken("[{rule: fever}, {guarantee: a_fever_is_an_emergency}, {vignette: hot}, "
               "{claim: bounds-hold}]") == "");
}

TEST_CASE("hazards: controls that are not there, or do not hold") {
  CHECK(broken("[{rule: fevre}, {guarantee: fever}, {vignette: warm}, {claim: all-is-well}]") ==
        "there is no rule 'fevre', which stands against the hazard 'fever_at_home'\n"
        "there is no guarantee 'fever', which stands against the hazard 'fever_at_home'\n"
        "there is no vignette 'warm', which stands against the hazard 'fever_at_home'\n"
        "there is no claim 'all-is-well', which stands against the hazard 'fever_at_home'");
  CHECK(
      broken("[{guarantee: the_tired_need_a_doctor}, {vignette: cool}, {claim: fact-is-used}, "
             "{claim: finding-matters}]") ==
      "the guarantee 'the_tired_need_a_doctor' does not hold, which stands against the hazard "
      "'fever_at_home'\n"
      "the vignette 'cool' does not hold, which stands against the hazard 'fever_at_home'\n"
      "the claim 'fact-is-used' does not hold, which stands against the hazard 'fever_at_home'\n"
      "the claim 'finding-matters' does not hold, which stands against the hazard 'fever_at_home'");
}

TEST_CASE("hazards: a log that says too little, or what no log can say") {
  std::string mistakes;
  const auto log = read(R"(
pack: other
hazards:
  one: {hazard: One, causes: [], effect: Bad, first_guess: {severity: huge, likelihood: rare}, controls: []}
  two: {hazard: Two, causes: [A], first_guess: {severity: minor}, controls: [{rules: fever}, {rule: a, claim: b}]}
)",
                        "small", mistakes);
  CHECK_FALSE(log);
  for (const std::string expected :
       {"'causes' has to be a list of texts", "'severity' has to be one of minor, serious, deadly",
        "'controls' has to be", "the hazard 'two' lacks 'effect'",
        "'first_guess' lacks 'likelihood'",
        "a control has to be rule, guarantee, vignette or claim",
        "these hazards are those of 'other', and the pack is 'small'"}) {
    CHECK_MESSAGE(mistakes.find(expected) != std::string::npos, expected);
  }
}

TEST_CASE("hazards: every control in the logs of the shipped packs holds") {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::string name = "rules/" + rules->id;
    std::string mistakes;
    const auto log = read(tests::source_file(name + ".hazards.yaml"), rules->id, mistakes);
    CHECK(mistakes == "");
    REQUIRE(log);
    CHECK(!log->hazards.empty());
    const auto found = broken_in(*log, *rules, tests::source_file(name + ".cases.yaml"));
    for (const std::string& one : found) FAIL_CHECK(one);
  }
}

TEST_CASE("hazards: the rating goes up with harm and with likelihood") {
  Hazard hazard;
  CHECK(rating_of(hazard) == 1);
  hazard.severity = Harm::deadly;
  CHECK(rating_of(hazard) == 3);
  hazard.likelihood = Likelihood::likely;
  CHECK(rating_of(hazard) == 5);
}
