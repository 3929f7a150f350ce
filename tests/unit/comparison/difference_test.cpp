// What `triage diff` says against brute force: every combination of answers goes through both
// packs.

#include "triage/comparison/difference.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "triage/base/text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/comparison/align.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/infer.hpp"
#include "unit/rules.hpp"

namespace triage::tests {
namespace {

/// A pack whose findings are always the same; `rest` is facts, rules and care.
std::string findings_and(const std::string& rest) {
  return R"(findings:
  fever: {ask: Fever, type: yes_no}
  cough: {ask: Cough, type: yes_no}
  numbness: {ask: Numb, type: one_of, options: {none: No, some: Some, constant: Constant}}
  age: {ask: Age, type: number, whole: true, range: [0, 120]}
  signs: {ask: Signs, type: any_of, options: {rash: Rash, chills: Chills}}
)" + rest;
}

constexpr auto before_rules = R"(rules:
  fever: {when: fever, then: emergency, because: F., source: book}
  numb: {when: {numbness: constant}, then: doctor, because: N., source: book}
  old: {when: {age: ">= 65"}, then: doctor, because: O., source: book}
care:
  rest: {title: Rest, with: [self_care, doctor], do: Rest., source: book}
)";

constexpr auto after_rules = R"(rules:
  fever: {when: {all: [fever, {any: [cough, {signs: chills}]}]}, then: emergency, because: F., source: book}
  numb: {when: {numbness: [some, constant]}, then: doctor, because: N., source: book}
  old: {when: {age: "> 70"}, then: doctor, because: Very old., source: book}
  rash: {when: {all: [{signs: rash}, {not: cough}]}, then: emergency, because: R., source: book}
care:
  rest: {title: Rest, with: [self_care, doctor], when: {not: cough}, do: Rest., source: book}
)";

struct Tally {
  std::map<std::string, std::size_t> dispositions;  // "doctor -> emergency"
  std::map<std::string, std::size_t> advice;        // "rest gained"
};

/// Every combination of cells of the aligned packs, through inference in both.
Tally brute_force(const RulePack& before, const RulePack& after) {
  const AlignedPacks aligned = align(before, after);
  const std::vector<Program> programs = programs_over_common_cells(aligned.packs);
  const std::vector<Column>& columns = programs.front().columns;
  std::size_t combinations = 1;
  for (const Column& column : columns) combinations *= column.cell_count;
  Tally tally;
  for (std::size_t number = 0; number < combinations; ++number) {
    std::vector<Outcome> outcomes;
    for (const Program& program : programs) {
      Row row(program);
      std::size_t rest = number;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        row[i] = static_cast<Row::Byte>(rest % columns[i].cell_count);
        rest /= columns[i].cell_count;
      }
      outcomes.push_back(infer(program, row));
    }
    const std::string& old_id = before[*outcomes[0].disposition].id;
    const std::string& new_id = after[*outcomes[1].disposition].id;
    if (old_id != new_id) {
      ++tally.dispositions[old_id + " -> " + new_id];
    } else {
      const bool was = outcomes[0].care.front().status == CareStatus::offered;
      const bool is = outcomes[1].care.front().status == CareStatus::offered;
      if (was != is) ++tally.advice[is ? "rest gained" : "rest lost"];
    }
  }
  return tally;
}

Tally tally_of(const Difference& difference) {
  Tally tally;
  for (const ChangedRegion& region : difference.dispositions) {
    tally.dispositions[region.before + " -> " + region.after] =
        static_cast<std::size_t>(ratio(region.people, 1));
  }
  for (const ChangedRegion& region : difference.advice) {
    tally.advice[region.care + (region.after == "offered" ? " gained" : " lost")] =
        static_cast<std::size_t>(ratio(region.people, 1));
  }
  return tally;
}

std::optional<Edit> edit_of(const Difference& difference, const std::string& name) {
  for (const EditedItem& item : difference.edits) {
    if (item.name == name) return item.edit;
  }
  return std::nullopt;
}

/// The answers worth trying, one for each cell of each finding and `unknown`, in the order of the
/// findings: `a: no`, `a: yes`, `a: unknown`.
using Tried = std::vector<std::vector<std::string>>;

/// How many people go from one disposition to another, of those who are not sure of something.
std::map<std::string, std::size_t> unsure_by_brute_force(const Pack& before, const Pack& after,
                                                         const Tried& choices) {
  std::map<std::string, std::size_t> moved;
  std::vector<std::size_t> turn(choices.size());
  const auto recommended = [](const Pack& rules, const std::string& said) {
    const Row row = encode(rules.program, answers_in(rules, said));
    return rules[infer(rules.program, row).disposition.value()].id;
  };
  for (bool more = true; more;) {
    std::vector<std::string> said;
    for (std::size_t i = 0; i < choices.size(); ++i) said.push_back(choices[i][turn[i]]);
    const std::string all = join(said, ", ");
    const std::string was = recommended(before, "{" + all + "}");
    const std::string is = recommended(after, "{" + all + "}");
    if (was != is && all.find("unknown") != all.npos) ++moved[was + " -> " + is];
    std::size_t i = 0;
    while (i < turn.size() && ++turn[i] == choices[i].size()) turn[i++] = 0;
    more = i < turn.size();
  }
  return moved;
}

std::map<std::string, std::size_t> unsure_of(const Difference& difference) {
  std::map<std::string, std::size_t> moved;
  for (const ChangedRegion& region : difference.unsure) {
    moved[region.before + " -> " + region.after] =
        static_cast<std::size_t>(ratio(region.people, 1));
  }
  return moved;
}

std::string rule_if(const std::string& when, const std::string& then = "emergency") {
  return "rules: {r: {when: " + when + ", then: " + then + ", because: R., source: book}}\n";
}

}  // namespace

TEST_CASE("difference: every region has the size that brute force counts") {
  const Pack before = small_rules(findings_and(before_rules));
  const Pack after = small_rules(findings_and(after_rules));
  const Difference found = difference(before, after);
  const Tally counted = brute_force(before, after);
  CHECK(counted.dispositions.size() >= 4);
  CHECK(tally_of(found).dispositions == counted.dispositions);
  CHECK(tally_of(found).advice == counted.advice);
}

TEST_CASE("difference: each witness shows the change that it stands for") {
  const Pack before = small_rules(findings_and(before_rules));
  const Pack after = small_rules(findings_and(after_rules));
  const Difference found = difference(before, after);
  REQUIRE_FALSE(found.dispositions.empty());
  for (const ChangedRegion& region : found.dispositions) {
    const auto outcome = [&](const Pack& rules) {
      const Assessment assessment = assess(rules, region.witness.value(), Unanswered::stays_open);
      REQUIRE(assessment.outcome.disposition);
      return rules[*assessment.outcome.disposition].id;
    };
    CHECK(outcome(before) == region.before);
    CHECK(outcome(after) == region.after);
  }
}

TEST_CASE("difference: the direction is down exactly where urgency falls") {
  const Pack before = small_rules(findings_and(before_rules));
  const Pack after = small_rules(findings_and(after_rules));
  for (const ChangedRegion& region : difference(before, after).dispositions) {
    const bool falls = disposition(after, region.after) < disposition(after, region.before);
    CHECK((region.direction == Direction::down) == falls);
  }
}

TEST_CASE("difference: edits are told apart into logic and text") {
  const Pack before = small_rules(findings_and(before_rules));
  const Pack after = small_rules(findings_and(after_rules));
  const Difference found = difference(before, after);
  CHECK(edit_of(found, "rule 'fever'") == Edit::logic_changed);
  CHECK(edit_of(found, "rule 'rash'") == Edit::added);
  CHECK(edit_of(found, "care path 'rest'") == Edit::logic_changed);
  CHECK(edit_of(difference(after, before), "rule 'rash'") == Edit::removed);
}

TEST_CASE("difference: an edit without effect changes nobody, however it is written") {
  const Pack before = small_rules(findings_and(before_rules));
  std::string rewritten = before_rules;
  rewritten.replace(rewritten.find("{age: \">= 65\"}"), 14, "{not: {age: \"< 65\"}}");
  rewritten.replace(rewritten.find("because: N."), 11, "because: Numb.");
  const Difference found = difference(before, small_rules(findings_and(rewritten)));
  CHECK(found.dispositions.empty());
  CHECK(found.advice.empty());
  CHECK(edit_of(found, "rule 'old'") == Edit::rewritten);
  CHECK(edit_of(found, "rule 'numb'") == Edit::text_changed);
}

TEST_CASE("difference: people who cannot answer one of the packs are left out, and it is said") {
  const Pack before = small_rules(findings_and(before_rules));
  std::string more = findings_and(before_rules);
  more.replace(more.find("some: Some,"), 11, "some: Some, odd: Odd,");
  const Difference found = difference(before, small_rules(more));
  CHECK(found.only_in_new == std::vector<std::string>{"numbness.odd"});
  CHECK(found.dispositions.empty());
  CHECK(found.people == difference(before, before).people);
}

TEST_CASE(
    "difference: a condition that is only weaker for people who are not sure is a difference") {
  const std::string two = "findings: {a: {ask: A, type: yes_no}, b: {ask: B, type: yes_no}}\n";
  const Pack before = small_rules(two + rule_if("b"));
  const Pack after = small_rules(two + rule_if("{any: [{all: [a, b]}, {all: [{not: a}, b]}]}"));
  const Tried choices = {{"a: no", "a: yes", "a: unknown"}, {"b: no", "b: yes", "b: unknown"}};
  const Difference found = difference(before, after);
  CHECK(found.dispositions.empty());
  CHECK(unsure_of(found) == unsure_by_brute_force(before, after, choices));
  CHECK(found.has(Direction::down));
  CHECK_FALSE(difference(after, before).has(Direction::down));
}

TEST_CASE("difference: what a reading decides for people who are not sure") {
  const std::string measured =
      "findings:\n  fever: {ask: F, type: yes_no, measured_by: {temp: '>= 38 C'}}\n"
      "  temp: {ask: T, type: temperature, range: [30 C, 45 C]}\n";
  std::string apart = measured;
  apart.erase(apart.find(", measured_by"), std::string(", measured_by: {temp: '>= 38 C'}").size());
  const std::string rule = rule_if("{any: [fever, {temp: '>= 40 C'}]}");
  const Pack before = small_rules(apart + rule);
  const Pack after = small_rules(measured + rule);
  const Tried choices = {{"fever: no", "fever: yes", "fever: unknown"},
                         {"temp: 37 C", "temp: 39 C", "temp: 41 C", "temp: unknown"}};
  CHECK(unsure_of(difference(before, after)) == unsure_by_brute_force(before, after, choices));
  CHECK(unsure_of(difference(after, before)) == unsure_by_brute_force(after, before, choices));
}

TEST_CASE("difference: a red flag that is no longer asked is a way down, wherever it was asked") {
  const std::string alone = "findings: {a: {ask: A, type: yes_no}, b: {ask: B, type: yes_no}}\n";
  const std::string listed =
      "findings: {s: {ask: S, type: any_of, options: {a: A, b: B}}, c: {ask: C, type: yes_no}}\n";
  const std::string chosen =
      "findings: {s: {ask: S, type: one_of, options: {none: N, a: A, b: B}}}\n";
  const auto without = [](std::string text, const std::string& part) {
    return text.erase(text.find(part), part.size());
  };
  const auto lost = [](const std::string& before, const std::string& after) {
    return difference(small_rules(before), small_rules(after));
  };
  const Difference one = lost(alone + rule_if("{any: [a, b]}"),
                              without(alone, "a: {ask: A, type: yes_no}, ") + rule_if("b"));
  CHECK(one.has(Direction::down));
  CHECK(one.asked[one.dispositions.front().witness->answers.front().finding].id == "b");
  CHECK(lost(listed + rule_if("{s: [a, b]}"), without(listed, "a: A, ") + rule_if("{s: b}"))
            .has(Direction::down));
  const Difference choice =
      lost(chosen + rule_if("{s: [a, b]}"), without(chosen, ", a: A") + rule_if("{s: b}"));
  CHECK(choice.urgent_choices_lost == std::vector<std::string>{"s.a"});
  CHECK(choice.has(Direction::down));
  CHECK_FALSE(lost(chosen + rule_if("{s: b}"), without(chosen, ", a: A") + rule_if("{s: b}"))
                  .has(Direction::down));
}

TEST_CASE("difference: none of a checklist is none of the options that a pack has") {
  const std::string fewer = "findings: {s: {ask: S, type: any_of, options: {a: A}}}\n";
  const std::string more = "findings: {s: {ask: S, type: any_of, options: {a: A, b: B}}}\n";
  const std::string rule = rule_if("{not: {s: none}}");
  const Difference found = difference(small_rules(fewer + rule), small_rules(more + rule));
  REQUIRE(found.dispositions.size() == 1);
  CHECK(found.dispositions.front().direction == Direction::up);
  CHECK(found.dispositions.front().people.to_text() == "1");  // b alone
}

TEST_CASE("difference: a finding of another type is another finding") {
  const Difference found = difference(
      small_rules("findings: {a: {ask: A, type: yes_no}}\n" + rule_if("a")),
      small_rules("findings: {a: {ask: A, type: one_of, options: {none: N, some: S}}}\n" +
                  rule_if("{a: some}")));
  std::vector<std::string> names;
  for (const Answer& answer : found.dispositions.front().witness->answers) {
    names.push_back(found.asked[answer.finding].id);
  }
  CHECK(names == std::vector<std::string>{"a", "a (before)"});
}

TEST_CASE("difference: a whole number that was not one is compared over all numbers") {
  const auto pack = [](const std::string& whole) {
    return small_rules("findings: {n: {ask: N, type: number, range: [0, 100]" + whole + "}}\n" +
                       rule_if(whole.empty() ? "{n: '> 2.5'}" : "{n: '> 3'}"));
  };
  const Difference found = difference(pack(""), pack(", whole: true"));
  REQUIRE(found.dispositions.size() == 1);
  CHECK(found.dispositions.front().witness->answers.front().text == "3");
  CHECK(found.only_in_old == std::vector<std::string>{"n: fractions"});
}

TEST_CASE("difference: packs that order the same dispositions differently are not compared") {
  Pack before = small_rules("findings: {a: {ask: A, type: yes_no}}\n" + rule_if("a"));
  RulePack after = before;
  std::swap(after.dispositions[1], after.dispositions[2]);
  CHECK(difference(before, after).incomparable.size() == 1);
}

TEST_CASE("difference: more cells than a column holds are not compared") {
  const auto pack = [](const std::string& prefix) {
    std::string options;
    for (int i = 0; i < 40; ++i) {
      const std::string id = prefix + std::to_string(i);
      options += (i == 0 ? "" : ", ") + id + ": " + id;
    }
    return small_rules("findings: {f: {ask: F, type: one_of, options: {" + options + "}}}\n" +
                       rule_if("{f: " + prefix + "1}"));
  };
  CHECK(difference(pack("x"), pack("y")).incomparable.size() == 1);
}

TEST_CASE("difference: texts of precautions, facts and guarantees are edits") {
  const auto pack = [](const std::string& because, const std::string& fact,
                       const std::string& guarantee) {
    return small_rules("findings: {a: {ask: A, type: yes_no}}\nfacts: {f: " + fact + "}\n" +
                       rule_if("f") +
                       "care:\n  c: {title: C, with: self_care, do: C., source: book, unless: "
                       "[{when: f, because: " +
                       because + ", source: book}]}\nguarantees: {g: " + guarantee + "}\n");
  };
  const std::string holds = "{when: a, at_least: emergency}";
  const Difference found = difference(
      pack("Old.", "a", holds), pack("New.", "{not: {not: a}}", "{when: a, at_least: doctor}"));
  CHECK(found.dispositions.empty());
  CHECK(edit_of(found, "care path 'c'") == Edit::text_changed);
  CHECK(edit_of(found, "fact 'f'") == Edit::logic_changed);
  CHECK(edit_of(found, "guarantee 'g'") == Edit::logic_changed);
}

}  // namespace triage::tests
