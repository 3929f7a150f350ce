// What `triage diff` says against brute force: every combination of answers goes through both
// packs.

#include "triage/proof/difference.hpp"

#include <doctest/doctest.h>

#include <map>
#include <string>

#include "triage/cases/assess.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/proof/align.hpp"
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
      Answers answers(program);
      std::size_t rest = number;
      for (std::size_t i = 0; i < columns.size(); ++i) {
        answers.say(ColumnId(i), rest % columns[i].cell_count);
        rest /= columns[i].cell_count;
      }
      outcomes.push_back(infer(program, answers));
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

}  // namespace

TEST_CASE("difference: every region has the size that brute force counts") {
  const Rules before = small_rules(findings_and(before_rules));
  const Rules after = small_rules(findings_and(after_rules));
  const Difference found = difference(before.pack, after.pack);
  const Tally counted = brute_force(before.pack, after.pack);
  CHECK(counted.dispositions.size() >= 4);
  CHECK(tally_of(found).dispositions == counted.dispositions);
  CHECK(tally_of(found).advice == counted.advice);
}

TEST_CASE("difference: each witness shows the change that it stands for") {
  const Rules before = small_rules(findings_and(before_rules));
  const Rules after = small_rules(findings_and(after_rules));
  const Difference found = difference(before.pack, after.pack);
  REQUIRE_FALSE(found.dispositions.empty());
  for (const ChangedRegion& region : found.dispositions) {
    const auto outcome = [&](const Rules& rules) {
      const Assessment assessment =
          assess(rules.pack, rules.program, region.witness, Unanswered::stays_open);
      REQUIRE(assessment.outcome.disposition);
      return rules.pack[*assessment.outcome.disposition].id;
    };
    CHECK(outcome(before) == region.before);
    CHECK(outcome(after) == region.after);
  }
}

TEST_CASE("difference: the direction is down exactly where urgency falls") {
  const Rules before = small_rules(findings_and(before_rules));
  const Rules after = small_rules(findings_and(after_rules));
  for (const ChangedRegion& region : difference(before.pack, after.pack).dispositions) {
    const bool falls = disposition(after, region.after) < disposition(after, region.before);
    CHECK((region.direction == Direction::down) == falls);
  }
}

TEST_CASE("difference: edits are told apart into logic and text") {
  const Rules before = small_rules(findings_and(before_rules));
  const Rules after = small_rules(findings_and(after_rules));
  const Difference found = difference(before.pack, after.pack);
  CHECK(edit_of(found, "rule 'fever'") == Edit::logic_changed);
  CHECK(edit_of(found, "rule 'rash'") == Edit::added);
  CHECK(edit_of(found, "care path 'rest'") == Edit::logic_changed);
  CHECK(edit_of(difference(after.pack, before.pack), "rule 'rash'") == Edit::removed);
}

TEST_CASE("difference: an edit without effect changes nobody, however it is written") {
  const Rules before = small_rules(findings_and(before_rules));
  std::string rewritten = before_rules;
  rewritten.replace(rewritten.find("{age: \">= 65\"}"), 14, "{not: {age: \"< 65\"}}");
  rewritten.replace(rewritten.find("because: N."), 11, "because: Numb.");
  const Difference found = difference(before.pack, small_rules(findings_and(rewritten)).pack);
  CHECK(found.dispositions.empty());
  CHECK(found.advice.empty());
  CHECK(edit_of(found, "rule 'old'") == std::nullopt);
  CHECK(edit_of(found, "rule 'numb'") == Edit::text_changed);
}

TEST_CASE("difference: people who cannot answer one of the packs are left out, and it is said") {
  const Rules before = small_rules(findings_and(before_rules));
  std::string more = findings_and(before_rules);
  more.replace(more.find("some: Some,"), 11, "some: Some, odd: Odd,");
  const Difference found = difference(before.pack, small_rules(more).pack);
  CHECK(found.only_in_new == std::vector<std::string>{"numbness.odd"});
  CHECK(found.dispositions.empty());
  CHECK(found.people == difference(before.pack, before.pack).people);
}

}  // namespace triage::tests
