// `triage diff` where the packs do not take the same answers, or ask for them in different places.

#include <doctest/doctest.h>

#include <string>

#include "triage/comparison/difference.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

std::string emergency_if(const std::string& when) {
  return "rules: {r: {when: " + when + ", then: emergency, because: R., source: book}}\n";
}

/// A yes/no finding, and a checklist that asks the same, or something else.
std::string checklist(const std::string& leaking) {
  return "findings:\n  leak: {ask: Leak, type: yes_no}\n"
         "  list: {ask: List, type: any_of, options: {a: A, leaking: " +
         leaking + "}}\n";
}
constexpr auto apart = "L";
constexpr auto as_one = "{label: L, same_as: leak}";

std::string number(const std::string& keys) {
  return "findings: {n: {ask: N, type: number, " + keys + "}}\n";
}

Difference compare(const std::string& before, const std::string& after) {
  return difference(small_rules(before), small_rules(after));
}

std::string answers_of(const Difference& found, const ChangedRegion& region) {
  std::string text;
  for (const Answer& answer : region.witness.value().answers) {
    text += found.asked[answer.finding].id + ": " + answer.text + "; ";
  }
  return text;
}

}  // namespace

TEST_CASE("difference: what a checklist asks from now on can lower the care of who said both") {
  const std::string rule = emergency_if("{all: [{leak: no}, {list: leaking}]}");
  const Difference found = compare(checklist(apart) + rule, checklist(as_one) + rule);
  REQUIRE(found.dispositions.size() == 1);
  CHECK(found.dispositions.front().before == "emergency");
  CHECK(found.dispositions.front().after == "self_care");
  CHECK(found.dispositions.front().people.to_text() == "2");  // a is yes or no
  CHECK(found.has(Direction::down));
  CHECK_FALSE(compare(checklist(as_one) + rule, checklist(apart) + rule).has(Direction::down));
}

TEST_CASE("difference: what a checklist asked is asked by itself") {
  const std::string rule = emergency_if("leak");
  const Difference found = compare(checklist(as_one) + rule, checklist(apart) + rule);
  CHECK(found.incomparable.empty());
  REQUIRE(found.has(Direction::down));  // who was asked by the checklist is not any more
  const auto& options =
      std::get<std::vector<OptionAnswer>>(found.dispositions.front().witness->answers.back().said);
  CHECK(options.back() == OptionAnswer::yes);
}

TEST_CASE("difference: a question is asked on another checklist") {
  const auto pack = [](const std::string& one, const std::string& other) {
    return "findings:\n  leak: {ask: Leak, type: yes_no}\n  list: {ask: List, type: any_of, "
           "options: {a: A, b: " +
           one + "}}\n  more: {ask: More, type: any_of, options: {c: C, d: " + other + "}}\n" +
           emergency_if("leak");
  };
  const Difference found = compare(pack(as_one, "D"), pack("B", as_one));
  CHECK(found.incomparable.empty());
  CHECK(found.dispositions.size() == 2);
}

TEST_CASE("difference: nobody who answers one way on both sides of a checklist is in between") {
  const std::string rule = emergency_if("leak");
  const Difference found = compare(checklist(as_one) + rule, checklist(as_one) + rule);
  CHECK(found.dispositions.empty());
  CHECK(found.unsure.empty());
  CHECK(found.people.to_text() == "8");
}

TEST_CASE("difference: who contradicts themselves too often for a case file is no example") {
  const auto pack = [](bool joined) {
    std::string findings = "findings:\n";
    std::string options;
    std::string parts;
    for (const std::string n : {"1", "2", "3", "4", "5", "6", "7"}) {
      findings += "  f" + n + ": {ask: F" + n + ", type: yes_no}\n";
      options += (options.empty() ? "o" : ", o") + n + ": {label: O" + n +
                 (joined ? ", same_as: f" + n : "") + "}";
      parts += (parts.empty() ? "{f" : ", {f") + n + ": no}, {list: o" + n + "}";
    }
    return findings + "  list: {ask: List, type: any_of, options: {" + options + "}}\n" +
           emergency_if("{all: [" + parts + "]}");
  };
  const Difference found = compare(pack(false), pack(true));
  REQUIRE(found.dispositions.size() == 1);
  CHECK(found.dispositions.front().people.to_text() == "1");
  CHECK_FALSE(found.dispositions.front().witness);
}

TEST_CASE("difference: an example is a number that both packs take") {
  const std::string early = emergency_if("{n: '>= 2'}");
  const std::string late = emergency_if("{n: '> 2'}");
  // From 2 to 3 there are only fractions, which one of the packs refuses: they are nobody.
  const std::string below_three = emergency_if("{n: '< 3'}");
  const std::string up_to_two = emergency_if("{n: '<= 2'}");
  CHECK(compare(number("range: [0, 9], whole: true") + below_three,
                number("range: [0, 9]") + up_to_two)
            .dispositions.empty());
  CHECK(compare(number("range: [0, 9]") + up_to_two,
                number("range: [0, 9], whole: true") + below_three)
            .dispositions.empty());
  const Difference at_two =
      compare(number("range: [0, 9], whole: true") + early, number("range: [0, 9]") + late);
  REQUIRE(at_two.dispositions.size() == 1);
  CHECK(answers_of(at_two, at_two.dispositions.front()) == "n: 2; ");
}

TEST_CASE("difference: a range that is wider now makes nobody's care less") {
  const std::string old_rule = emergency_if("{n: '< 5'}");
  const std::string new_rule = emergency_if("{any: [{n: '< 5'}, {n: '> 9'}]}");
  const Difference wider =
      compare(number("range: [2, 9]") + old_rule, number("range: [0, 20]") + new_rule);
  CHECK(wider.dispositions.empty());
  CHECK(wider.only_in_new == std::vector<std::string>{"n: < 2", "n: > 9"});
  CHECK_FALSE(wider.has(Direction::down));
}

TEST_CASE("difference: an urgent answer that is refused now is a way down") {
  const std::string rule = emergency_if("{n: '> 9'}");
  const Difference narrower = compare(number("range: [0, 20]") + rule,
                                      number("range: [0, 9]") + emergency_if("{n: '> 8'}"));
  CHECK(narrower.urgent_choices_lost == std::vector<std::string>{"n: > 9"});
  CHECK(narrower.has(Direction::down));
}

TEST_CASE("difference: what is left of an interval does not stand for the rest of it") {
  const auto lost = [](const std::string& before, const std::string& after, const std::string& when,
                       const std::string& when_now) {
    return compare(number(before) + emergency_if(when), number(after) + emergency_if(when_now))
        .urgent_choices_lost;
  };
  using Names = std::vector<std::string>;
  const std::string above = "{n: '> 3'}";
  CHECK(lost("range: [0, 10]", "range: [0, 4]", above, above) == Names{"n: > 4"});
  CHECK(lost("range: [0, 10]", "range: [6, 10]", "{n: '< 7'}", "{n: '< 7'}") == Names{"n: < 6"});
  CHECK(lost("range: [0, 20]", "range: [0, 9]", "{all: [{n: '> 3'}, {n: '<= 12'}]}", above) ==
        Names{"n: > 9 and <= 12"});
  CHECK(lost("range: [0, 10]", "range: [0, 10], whole: true", above, above) ==
        Names{"n: fractions > 3"});
  // Nobody is urgent there, or everybody is.
  CHECK(lost("range: [0, 10]", "range: [0, 8]", "{n: '< 5'}", "{n: '< 5'}").empty());
  const std::string always = "{any: [{n: '>= 5'}, {n: '< 5'}]}";
  CHECK(lost("range: [0, 10]", "range: [0, 8]", always, always).empty());
  CHECK(lost("range: [0, 10]", "range: [0, 20]", above, above).empty());
}

TEST_CASE("difference: `none` that is no longer an answer") {
  const std::string urgent = emergency_if("{n: none}");
  const Difference lost = compare(number("range: [0, 9], none: N") + urgent,
                                  number("range: [0, 9]") + emergency_if("{n: '> 8'}"));
  CHECK(lost.urgent_choices_lost == std::vector<std::string>{"n: none"});
  const Difference gained = compare(number("range: [0, 9]") + emergency_if("{n: '> 8'}"),
                                    number("range: [0, 9], none: N") + urgent);
  CHECK(gained.only_in_new == std::vector<std::string>{"n: none"});
  for (const ChangedRegion& region : gained.dispositions) {
    CHECK(answers_of(gained, region) == "n: 9; ");
  }
}

TEST_CASE("difference: numbers of which no pack takes one of the other's are two questions") {
  const Difference found = compare(number("range: [0, 4]") + emergency_if("{n: '> 2'}"),
                                   number("range: [5, 9]") + emergency_if("{n: '> 7'}"));
  CHECK(found.only_in_old == std::vector<std::string>{"n"});
  CHECK(found.only_in_new == std::vector<std::string>{"n"});
  CHECK(found.dispositions.size() == 2);
}

TEST_CASE("difference: a condition that leaves more open withholds advice from who is not sure") {
  const std::string two = "findings: {a: {ask: A, type: yes_no}, b: {ask: B, type: yes_no}}\n" +
                          emergency_if("{all: [a, b]}");
  const auto care = [](const std::string& when) {
    return "care: {c: {title: C, with: self_care, when: " + when + ", do: C., source: book}}\n";
  };
  // Whoever does not have b has no emergency, whatever is known of a.
  const Difference found = compare(
      two + care("{b: no}"), two + care("{any: [{all: [a, {b: no}]}, {all: [{a: no}, {b: no}]}]}"));
  CHECK(found.advice.empty());
  REQUIRE(found.unsure_advice.size() == 1);
  CHECK(found.unsure_advice.front().after == "not offered");
  CHECK(answers_of(found, found.unsure_advice.front()) == "a: unknown; b: no; ");
}

TEST_CASE("difference: an example has no answer that it does not need") {
  const std::string three =
      "findings: {a: {ask: A, type: yes_no}, b: {ask: B, type: yes_no}, c: {ask: C, type: "
      "yes_no}}\n";
  const Difference found = compare(
      three + emergency_if("{any: [a, b]}"),
      three + "rules: {r: {when: {any: [a, b]}, then: doctor, because: R., source: book}}\n");
  REQUIRE(found.dispositions.size() == 1);
  CHECK(answers_of(found, found.dispositions.front()) == "b: yes; ");
}

TEST_CASE("difference: an example answers what only seems to matter, where inference asks it") {
  const std::string two = "findings: {a: {ask: A, type: yes_no}, b: {ask: B, type: yes_no}}\n";
  const auto rule = [](const std::string& then) {
    return "rules: {r: {when: {all: [b, {any: [a, {not: a}]}]}, then: " + then +
           ", because: R., source: book}}\n";
  };
  const Difference found = compare(two + rule("emergency"), two + rule("doctor"));
  REQUIRE(found.dispositions.size() == 1);
  CHECK(found.dispositions.front().witness->answers.size() == 2);
}

}  // namespace triage::tests
