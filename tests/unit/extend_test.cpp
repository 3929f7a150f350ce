#include <doctest/doctest.h>

#include <string>

#include "triage/base/sha256.hpp"
#include "triage/cases/assess.hpp"
#include "triage/cases/from_yaml.hpp"
#include "triage/pack/from_yaml.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/yaml/parse.hpp"
#include "unit/rules.hpp"

namespace triage {
namespace {

constexpr std::string_view base_text = R"(pack: base
version: 1.0.0
language: en
title: Base
notice: A base.
sources:
  book: {title: A book}
dispositions:
  self_care: {title: Home, advice: Rest.}
  doctor: {title: Doctor, advice: Go.}
  emergency: {title: Emergency, advice: Call.}
otherwise: self_care
when_unknown: doctor
findings:
  leaking: {ask: Do you leak, type: yes_no}
  knock: {ask: Were you hit, type: yes_no}
  weeks: {ask: How many weeks, type: number, whole: true, range: [0, 100]}
facts:
  long: {weeks: "> 4"}
rules:
  leaking: {when: leaking, then: emergency, because: It leaks., source: book}
  knock: {when: knock, then: doctor, because: Hit., source: book}
  long: {when: long, then: doctor, because: Long., source: book}
care:
  rest: {title: Rest, with: [self_care, doctor], do: Rest., source: book}
guarantees:
  leaking_is_an_emergency: {when: leaking, at_least: emergency}
  a_knock_is_for_the_doctor: {when: knock, at_least: doctor, at_most: emergency}
  calm: {when: {leaking: no, knock: no, weeks: "<= 4"}, at_most: self_care}
)";

constexpr std::string_view layer_heading = R"(pack: layer
extends: base
version: 2.0.0
language: en
title: Layer
notice: A layer.
)";

constexpr std::string_view layer_parts = R"(sources:
  guide: {title: A guide}
dispositions:
  urgent: {after: doctor, title: Today, advice: Go today.}
findings:
  age: {before: leaking, ask: How old are you, type: number, whole: true, range: [0, 130]}
  signs:
    before: leaking
    ask: Any of these?
    type: any_of
    options:
      leak: {label: You leak, same_as: leaking}
      numb: Numb skin
      night: Pain at night
facts:
  old: {age: ">= 60"}
rules:
  numb: {when: {signs: numb}, then: emergency, because: Numb., source: guide}
  old_and_long: {when: {all: [old, long]}, then: urgent, because: Old., source: guide}
  night: {when: {signs: night}, then: urgent, because: Night., source: guide}
care:
  today: {title: Today, with: [urgent], do: Call., source: guide}
withhold:
  rest:
    - {when: {weeks: "> 2"}, because: Too much rest., source: guide}
guarantees:
  numb_is_an_emergency: {when: {signs: numb}, at_least: emergency}
)";

struct Read {
  std::optional<RulePack> pack;
  Diagnostics diagnostics{"layer.yaml"};
};

/// Reads a text; the only pack that it can extend is `base`.
Read read(std::string_view text) {
  Read result;
  result.pack = pack_from_yaml({"layer.yaml", text}, result.diagnostics, [](std::string_view name) {
    Diagnostics none("base.yaml");
    if (name != "base") return BasePack{};
    return BasePack{pack_from_yaml({"base.yaml", base_text}, none), BaseProblem::broken};
  });
  return result;
}

RulePack layered() {
  Read result = read(std::string(layer_heading) + std::string(layer_parts));
  for (const Diagnostic& problem : result.diagnostics.all()) FAIL_CHECK(to_text(problem, {}));
  REQUIRE(result.pack);
  return std::move(*result.pack);
}

/// The codes of everything wrong with a layer that has these parts.
std::vector<std::string> codes_of(const std::string& parts) {
  std::vector<std::string> codes;
  const Read result = read(std::string(layer_heading) + parts);
  CHECK(result.pack.has_value() == result.diagnostics.all().empty());
  for (const Diagnostic& problem : result.diagnostics.all()) {
    codes.emplace_back(texts_of(problem.code).id);
  }
  return codes;
}

/// The same, of a layer that says so of its base, after the code what was found.
std::string with_extends(const std::string& extends) {
  std::string heading(layer_heading);
  heading.replace(heading.find("extends: base"), 13, "extends: " + extends);
  const Read result = read(heading + "sources: {guide: {title: G}}\n");
  if (result.diagnostics.all().empty()) return result.pack ? "" : "nothing";
  const Diagnostic& first = result.diagnostics.all().front();
  return std::string(texts_of(first.code).id) + ": " + first.message;
}

template <class Item>
std::vector<std::string> ids(const std::vector<Item>& items) {
  std::vector<std::string> found;
  for (const Item& item : items) found.push_back(item.id);
  return found;
}

using Names = std::vector<std::string>;

Assessment assess_answers(const RulePack& written, const std::string& answers) {
  const Pack pack(written);
  const std::string text = "{answers: {" + answers + "}}";
  Diagnostics diagnostics("case.yaml");
  const auto document = yaml::parse({"case.yaml", text}, diagnostics);
  REQUIRE(document);
  const auto person = case_from_yaml(pack, document->root(), diagnostics);
  REQUIRE(person);
  return assess(pack, *person, Unanswered::stays_open);
}

std::string disposition_of(const RulePack& pack, const std::string& answers) {
  const auto disposition = assess_answers(pack, answers).outcome.disposition;
  return disposition ? pack[*disposition].id : "undetermined";
}

TEST_CASE(
    "extends: the base may be named with its version or its fingerprint, and is then no other") {
  const std::string print = sha256(base_text);
  CHECK(with_extends("base") == "");
  CHECK(with_extends("{pack: base}") == "");
  CHECK(with_extends("{pack: base, version: 1.0.0}") == "");
  CHECK(with_extends("{pack: base, sha256: " + print + "}") == "");
  CHECK(with_extends("{pack: base, version: 1.0.0, sha256: " + print + "}") == "");
  CHECK(with_extends("{pack: base, version: 1.0.1}") ==
        "pack.other-base: this pack extends version 1.0.1 of 'base', and what was found is version "
        "1.0.0");
  CHECK(with_extends("{pack: base, sha256: abc}") ==
        "pack.other-base: this pack extends fingerprint abc of 'base', and what was found is "
        "fingerprint " +
            print);
  CHECK(with_extends("{version: 1.0.0}") == "yaml.missing-key: 'extends' lacks 'pack'");
  CHECK(with_extends("{pack: base, versoin: 1.0.0}").starts_with("yaml.unknown-key"));
  CHECK(with_extends("[base]").starts_with("yaml.wrong-shape"));
  CHECK(with_extends("{pack: [base]}") != "");
}

TEST_CASE("extend: a layer has everything of its base, and its own things behind it") {
  const RulePack pack = layered();
  CHECK(pack.id == "layer");
  CHECK(pack.version == "2.0.0");
  REQUIRE(pack.base);
  CHECK(pack.base->id == "base");
  CHECK(ids(pack.sources) == Names{"book", "guide"});
  CHECK(ids(pack.rules) == Names{"leaking", "knock", "long", "numb", "old_and_long", "night"});
  CHECK(ids(pack.facts) == Names{"long", "old"});
  CHECK(ids(pack.care) == Names{"rest", "today"});
  CHECK(layer_id(pack, pack[RuleId(0)].place) == "base");
  CHECK(layer_id(pack, pack[RuleId(3)].place) == "layer");
}

TEST_CASE("extend: findings stand where `before` puts them, in their own order") {
  CHECK(ids(layered().findings) == Names{"age", "signs", "leaking", "knock", "weeks"});
}

TEST_CASE("extend: a finding that makes room in front takes no measurement from its finding") {
  const std::vector<std::string> layers = {
      "pack: base\nversion: 1.0.0\nlanguage: en\ntitle: Base\nnotice: A base.\n"
      "sources:\n  book: {title: A book}\n"
      "dispositions:\n  home: {title: Home, advice: Rest.}\n  doctor: {title: Go, advice: Go.}\n"
      "otherwise: home\nwhen_unknown: doctor\nfindings:\n"
      "  age: {ask: Age, type: number, range: [0, 130]}\n"
      "  heat: {ask: Heat, type: temperature, range: [30 C, 45 C]}\n"
      "  fever: {ask: Fever, type: yes_no, measured_by: {heat: \">= 38 C\"}}\n"
      "rules:\n  hot: {when: fever, then: doctor, because: Hot., source: book}\n"
      "  old: {when: {age: \">= 60\"}, then: doctor, because: Old., source: book}\n",
      std::string(layer_heading) +
          "findings:\n  weight: {before: age, ask: Weight, type: number, range: [0, 500]}\n"
          "rules:\n  heavy: {when: {weight: \"> 200\"}, then: doctor, because: H., source: "
          "book}\n"};
  const RulePack pack = tests::rules_from_layers(layers);
  CHECK(ids(pack.findings) == Names{"weight", "age", "heat", "fever"});
  CHECK(disposition_of(pack, "weight: 80, age: 50, heat: 39 C") == "doctor");
  CHECK(disposition_of(pack, "weight: 80, age: 50, heat: 37 C") == "home");
}

TEST_CASE("extend: a new disposition makes room on the scale") {
  const RulePack pack = layered();
  CHECK(ids(pack.dispositions) == Names{"self_care", "doctor", "urgent", "emergency"});
  CHECK(pack[pack[RuleId(0)].then].id == "emergency");
  CHECK(pack[pack[RuleId(1)].then].id == "doctor");
  CHECK(pack[pack.when_unknown].id == "doctor");
  CHECK(pack[CareId(0)].with == std::vector{Disposition(0), Disposition(1)});
}

TEST_CASE("extend: of the base's guarantees only `at_most` is dropped") {
  const RulePack pack = layered();
  CHECK(ids(pack.guarantees) ==
        Names{"leaking_is_an_emergency", "a_knock_is_for_the_doctor", "numb_is_an_emergency"});
  for (const Guarantee& guarantee : pack.guarantees) CHECK_FALSE(guarantee.at_most);
}

TEST_CASE("extend: the rules of both decide, over the findings of both") {
  const RulePack pack = layered();
  const std::string calm = "age: 30, signs: none, knock: no, weeks: 1";
  CHECK(disposition_of(pack, calm) == "self_care");
  CHECK(disposition_of(pack, "age: 30, signs: none, knock: yes, weeks: 1") == "doctor");
  CHECK(disposition_of(pack, "age: 60, signs: none, knock: no, weeks: 5") == "urgent");
  CHECK(disposition_of(pack, "age: 60, signs: [numb], knock: no, weeks: 5") == "emergency");
}

TEST_CASE("extend: an option that is the same as a finding answers it") {
  const RulePack pack = layered();
  const std::string rest = "age: 30, knock: no, weeks: 1";
  CHECK(disposition_of(pack, rest + ", signs: [leak]") == "emergency");
  CHECK(disposition_of(pack, rest + ", leaking: yes") == "emergency");
  CHECK(disposition_of(pack, rest + ", signs: none") == "self_care");
  // The other options are still open, so the checklist is asked, and the finding itself never.
  const Assessment half = assess_answers(pack, rest + ", leaking: no");
  REQUIRE(half.outcome.ask.size() == 1);
  CHECK(pack[half.outcome.ask.front()].id == "signs");
  CHECK(pack[assess_answers(pack, "").outcome.ask.front()].id == "signs");
}

TEST_CASE("extend: where an option and the finding it is the same as disagree, yes is taken") {
  const RulePack pack = layered();
  const std::string rest = "age: 30, knock: no, weeks: 1, ";
  for (const std::string both : {"leaking: yes, signs: none", "signs: none, leaking: yes",
                                 "leaking: no, signs: [leak]", "signs: [leak], leaking: no"}) {
    CAPTURE(both);
    CHECK(disposition_of(pack, rest + both) == "emergency");
    CHECK(assess_answers(pack, rest + both).warnings.size() == 1);
  }
  CHECK(assess_answers(pack, rest + "leaking: no, signs: none").warnings.empty());
  CHECK(disposition_of(pack, rest + "leaking: unknown, signs: none") == "self_care");
  CHECK(disposition_of(pack, rest + "leaking: yes, signs: unknown") == "emergency");
}

TEST_CASE("extend: a layer withholds care of its base, and says why") {
  const RulePack pack = layered();
  const Assessment person = assess_answers(pack, "age: 30, signs: none, knock: no, weeks: 3");
  const CareOutcome& rest = person.outcome.care.front();
  CHECK(rest.status == CareStatus::withheld);
  REQUIRE(rest.withheld_by);
  CHECK(pack[CareId(0)].unless[*rest.withheld_by].because == "Too much rest.");
}

TEST_CASE("extend: what the base withholds care for, it still does") {
  const std::vector<std::string> layers = {
      std::string(base_text),
      std::string(layer_heading) +
          "withhold:\n  rest: [{when: {weeks: \"> 2\"}, because: Long., source: book}]\n",
      "pack: top\nextends: layer\nversion: 1.0.0\nlanguage: en\ntitle: Top\nnotice: A top.\n"
      "withhold:\n  rest: [{when: knock, because: Hit., source: book}]\n"};
  const RulePack pack = tests::rules_from_layers(layers);
  const auto withheld = [&pack](const std::string& answers) {
    const CareOutcome rest = assess_answers(pack, answers).outcome.care.front();
    return rest.withheld_by ? pack[CareId(0)].unless[*rest.withheld_by].because : std::string();
  };
  CHECK(withheld("leaking: no, knock: no, weeks: 3") == "Long.");
  CHECK(withheld("leaking: no, knock: yes, weeks: 1") == "Hit.");
  CHECK(withheld("leaking: no, knock: no, weeks: 1").empty());
}

TEST_CASE("extend: care of the base does not accompany a new disposition") {
  const RulePack pack = layered();
  const Assessment person = assess_answers(pack, "age: 60, signs: [night], knock: no, weeks: 1");
  CHECK(pack[*person.outcome.disposition].id == "urgent");
  CHECK(person.outcome.care[0].status == CareStatus::not_applicable);
  CHECK(person.outcome.care[1].status == CareStatus::offered);
}

TEST_CASE("extend: the fingerprint covers the texts of both") {
  const std::string own = std::string(layer_heading) + std::string(layer_parts);
  CHECK(layered().sha256 == sha256(sha256(base_text) + sha256(own)));
}

TEST_CASE("extend: an empty layer decides like its base") {
  const Read result = read(layer_heading);
  REQUIRE(result.pack);
  CHECK(disposition_of(*result.pack, "leaking: no, knock: no, weeks: 5") == "doctor");
}

TEST_CASE("extend: what a layer may not do is reported") {
  CHECK(codes_of("rules:\n  knock: {when: knock, then: emergency, because: x, source: book}\n") ==
        Names{"pack.redeclared"});
  CHECK(codes_of("findings:\n  long: {ask: Long, type: yes_no}\n") == Names{"pack.redeclared"});
  CHECK(codes_of("dispositions:\n  top: {after: emergency, title: x, advice: x}\n") ==
        Names{"pack.bad-after"});
  CHECK(codes_of("dispositions:\n  top: {title: x, advice: x}\n") == Names{"yaml.missing-key"});
  CHECK(codes_of("when_unknown: self_care\n") == Names{"pack.lowered"});
  CHECK(codes_of("when_unknown: emergency\n").empty());
  CHECK(codes_of("withhold:\n  rset: [{when: knock, because: x}]\n") == Names{"pack.unknown-care"});
  CHECK(codes_of("findings:\n  a: {before: b, ask: A, type: yes_no}\n"
                 "  b: {ask: B, type: yes_no}\n") == Names{"pack.bad-before"});
}

TEST_CASE("extend: `same_as` fits one plain yes/no finding, once") {
  const auto list = [](const std::string& options) {
    return "findings:\n  list: {ask: Any, type: any_of, options: {" + options + "}}\n";
  };
  CHECK(codes_of(list("a: {label: A, same_as: knock}")).empty());
  CHECK(codes_of(list("a: {label: A, same_as: weeks}")) == Names{"pack.bad-same-as"});
  CHECK(codes_of(list("a: {label: A, same_as: knack}")) == Names{"pack.bad-same-as"});
  CHECK(codes_of(list("a: {label: A, same_as: knock}, b: {label: B, same_as: knock}")) ==
        Names{"pack.bad-same-as"});
  CHECK(codes_of("findings:\n  one: {ask: One, type: one_of, options: {a: {label: A, same_as: "
                 "knock}, b: B}}\n") == Names{"pack.bad-same-as"});
}

TEST_CASE("extend: the note about a taken id names the base") {
  const Read result =
      read(std::string(layer_heading) +
           "rules:\n  knock: {when: knock, then: emergency, because: x, source: book}\n");
  REQUIRE(result.diagnostics.all().size() == 1);
  const std::string text = to_text(result.diagnostics.all().front(), {});
  CHECK(text.find("layer.yaml:8:3: error: 'knock' is already declared") == 0);
  CHECK(text.find("base:22:3: note: it is declared here") != std::string::npos);
}

TEST_CASE("extend: a base that cannot be had ends the reading") {
  const auto codes = [](BaseProblem problem) {
    Diagnostics diagnostics("layer.yaml");
    CHECK_FALSE(
        pack_from_yaml({"layer.yaml", layer_heading}, diagnostics, [problem](std::string_view) {
          return BasePack{std::nullopt, problem};
        }));
    REQUIRE(diagnostics.all().size() == 1);
    return std::string(texts_of(diagnostics.all().front().code).id);
  };
  CHECK(codes(BaseProblem::unknown) == "pack.unknown-base");
  CHECK(codes(BaseProblem::broken) == "pack.broken-base");
  CHECK(codes(BaseProblem::unreadable) == "input.cannot-read");
  CHECK(codes(BaseProblem::circular) == "pack.circular-base");
  Diagnostics diagnostics("layer.yaml");
  CHECK_FALSE(pack_from_yaml({"layer.yaml", layer_heading}, diagnostics));
}

}  // namespace
}  // namespace triage
