// Random packs: the engine against the reference, and what must be true of every pack.

#include <doctest/doctest.h>

#include <algorithm>
#include <type_traits>

#include "reference/agreement.hpp"
#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "reference/seed.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/reasoning/infer.hpp"
#include "triage/reasoning/outcomes.hpp"
#include "triage/report/case_yaml.hpp"
#include "unit/batch/both_paths.hpp"
#include "unit/rules.hpp"

using namespace triage;
using reference::AnswerSets;
using reference::Choices;
using reference::Dice;

namespace {

const std::uint32_t pack_count = reference::rounds(300);
constexpr std::size_t most_sets = 700;  // of one pack; more are drawn by lot

template <class Check>
void for_each_pack(Check check) {
  for (std::uint32_t number = 0; number < pack_count; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    check(tests::rules_from_yaml(yaml), Dice(number));
  }
}

/// A person who could answer everything, and whose answers agree with each other.
std::vector<Answer> random_person(const RulePack& pack, Dice& dice) {
  std::vector<Answer> person;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    const auto answers = reference::complete_answers(pack, id);
    person.push_back(answers[dice.below(answers.size())]);
  }
  for (Answer& answer : person) {
    const auto& measured = pack[answer.finding].measured_by;
    if (!measured) continue;
    const Answer& by = person[measured->by.index()];
    const auto* quantity = std::get_if<Quantity>(&by.said);
    if (quantity) answer.said = reference::naive_compare(*quantity, measured->yes_when);
  }
  return person;
}

/// Whether the bounds of one lane of a block are those of a person's outcome.
bool are_bounds_of(const Outcome& outcome, const Outcomes& outcomes, const Program& program,
                   std::size_t lane) {
  const std::size_t word = lane / lanes_per_word;
  const auto has_lane = [lane](Word lanes) { return (lanes >> lane % lanes_per_word & 1U) != 0; };
  bool same = true;
  for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
    same = same && has_lane(outcomes.at_least(level, word)) == (outcome.at_least >= level) &&
           has_lane(outcomes.at_most(level, word)) == (outcome.at_most >= level) &&
           has_lane(outcomes.is(level, word)) == (outcome.at_least == level);
  }
  return same;
}

/// Every person, consistent or not.
AnswerSets all_people(const RulePack& pack) {
  std::vector<Choices> choices;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    const auto answers = reference::complete_answers(pack, id);
    choices.emplace_back(answers.begin(), answers.end());
  }
  return AnswerSets(std::move(choices));
}

bool is_consistent(const RulePack& pack, const std::vector<Answer>& person) {
  return reference::naive_infer(pack, person, reference::everything_open).disagreements.empty();
}

bool completes_options(const std::vector<OptionAnswer>& whole,
                       const std::vector<OptionAnswer>& part) {
  for (std::size_t i = 0; i < part.size(); ++i) {
    const bool said = part[i] == OptionAnswer::yes || part[i] == OptionAnswer::no;
    if (said && whole[i] != part[i]) return false;
  }
  return true;
}

/// Whether `person`, who answered every finding, says all that `some` says.
bool completes(const std::vector<Answer>& person, const std::vector<Answer>& some) {
  return std::all_of(some.begin(), some.end(), [&person](const Answer& part) {
    const Answer& whole = person[part.finding.index()];
    const auto same = [&whole](const auto& said) {
      using Said = std::decay_t<decltype(said)>;
      const auto* other = std::get_if<Said>(&whole.said);
      if constexpr (std::is_same_v<Said, Unknown>) return true;
      if (other == nullptr) return false;
      if constexpr (std::is_same_v<Said, std::vector<OptionAnswer>>) {
        return completes_options(*other, said);
      } else if constexpr (std::is_same_v<Said, bool> || std::is_same_v<Said, OptionId> ||
                           std::is_same_v<Said, Quantity>) {
        return *other == said;
      }
      return true;
    };
    return std::visit(same, part.said);
  });
}

/// Those of the answers that are about `findings`; nothing is known about the others.
Row only(const Program& program, const Row& row, const std::vector<FindingId>& findings) {
  Row rest(program);
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    const FindingId finding = program[column].finding;
    const bool kept = std::find(findings.begin(), findings.end(), finding) != findings.end();
    if (kept && row.is_known(column)) rest[column] = row[column];
  }
  return rest;
}

/// Says less: leaves answers out, or makes them unknown.
std::vector<Answer> forget_some(const std::vector<Answer>& person, Dice& dice) {
  std::vector<Answer> rest;
  for (const Answer& answer : person) {
    const std::size_t fate = dice.below(4);
    if (fate == 0) continue;
    rest.push_back(answer);
    if (fate == 1) rest.back().said = Unknown{};
    auto* options = std::get_if<std::vector<OptionAnswer>>(&rest.back().said);
    if (options != nullptr && dice.percent(50)) {
      (*options)[dice.below(options->size())] = OptionAnswer::unanswered;
    }
  }
  return rest;
}

Outcome outcome_of(const Pack& rules, const std::vector<Answer>& said) {
  return infer(rules.program, encode(rules.program, said));
}

/// What was sure before is still so; empty if it is.
std::string taken_back(const Outcome& before, const Outcome& after) {
  for (std::size_t i = 0; i < before.rules.size(); ++i) {
    if (before.rules[i] != Truth::unknown && after.rules[i] != before.rules[i]) return "a rule";
  }
  if (after.at_least < before.at_least || before.at_most < after.at_most) return "the bounds";
  if (before.settled() && after.disposition != before.disposition) return "a settled outcome";
  const bool as_urgent = before.disposition && after.disposition >= before.disposition;
  for (std::size_t i = 0; i < before.care.size(); ++i) {
    const bool offered = before.care[i].status == CareStatus::offered;
    if (offered && as_urgent && after.care[i].status != CareStatus::offered) return "offered care";
  }
  return {};
}

/// What holds of any outcome by itself; empty if it does.
std::string broken_promise(const RulePack& pack, const Outcome& outcome) {
  if (outcome.at_most < outcome.at_least) return "the bounds are the wrong way round";
  if (outcome.ask.empty() != outcome.disposition.has_value()) {
    return "a question is open and there is a disposition, or neither";
  }
  if (outcome.settled() && outcome.disposition != outcome.at_least) return "settled elsewhere";
  if (outcome.disposition &&
      (*outcome.disposition < outcome.at_least || outcome.at_most < *outcome.disposition)) {
    return "the disposition lies outside the bounds";
  }
  for (const CareOutcome& care : outcome.care) {
    if (care.status == CareStatus::offered && outcome.at_most == pack.most_urgent()) {
      return "care is offered although it may be the most urgent";
    }
  }
  return {};
}

}  // namespace

TEST_CASE("random packs: every answer set of a small pack, many of a large one") {
  std::size_t exhausted = 0;
  for_each_pack([&](const Pack& rules, Dice dice) {
    const AnswerSets sets = reference::all_sets(rules);
    const bool all = sets.size() <= most_sets;
    if (all) ++exhausted;
    std::vector<std::size_t> drawn(all ? 0 : most_sets);
    for (std::size_t& number : drawn) number = dice.below(sets.size());
    CHECK(reference::first_difference(rules, all ? sets.size() : most_sets, [&](std::size_t i) {
            return sets.at(all ? i : drawn[i]);
          }) == "");
  });
  CHECK(exhausted > pack_count / 4);
}

TEST_CASE("random packs: knowing more takes nothing back") {
  for_each_pack([](const Pack& rules, Dice dice) {
    for (int i = 0; i < 60; ++i) {
      const auto person = random_person(rules, dice);
      const auto some = forget_some(person, dice);
      const auto less = forget_some(some, dice);
      for (const auto& told : {std::pair(less, some), std::pair(some, person)}) {
        INFO(reference::to_text(rules, told.first), "then\n",
             reference::to_text(rules, told.second));
        CHECK(taken_back(outcome_of(rules, told.first), outcome_of(rules, told.second)) == "");
      }
    }
  });
}

TEST_CASE("random packs: the bounds hold what each completion comes to, and are not taken back") {
  std::size_t completions = 0;
  for_each_pack([&](const Pack& rules, Dice dice) {
    const AnswerSets people = all_people(rules);
    if (people.size() > most_sets / 4) return;
    for (int i = 0; i < 4; ++i) {
      const auto some = forget_some(random_person(rules, dice), dice);
      const Outcome known = outcome_of(rules, some);
      for (std::size_t number = 0; number < people.size(); ++number) {
        const auto person = people.at(number);
        if (!is_consistent(rules, person) || !completes(person, some)) continue;
        ++completions;
        INFO(reference::to_text(rules, some), "then\n", reference::to_text(rules, person));
        const Outcome whole = outcome_of(rules, person);
        CHECK(whole.settled());
        CHECK(taken_back(known, whole) == "");
      }
    }
  });
  CHECK(completions > 1000);
}

TEST_CASE("random packs: every outcome keeps its promises") {
  for_each_pack([](const Pack& rules, Dice dice) {
    for (int i = 0; i < 60; ++i) {
      const auto said = forget_some(random_person(rules, dice), dice);
      INFO(reference::to_text(rules, said));
      CHECK(broken_promise(rules, outcome_of(rules, said)) == "");
    }
  });
}

TEST_CASE("random packs: people of one batch get what each of them gets alone") {
  constexpr int people = 40;
  for_each_pack([](const Pack& rules, Dice dice) {
    std::string file;
    for (int i = 0; i < people; ++i) {
      Case person;
      person.answers = random_person(rules, dice);
      if (dice.percent(50)) person.answers = forget_some(person.answers, dice);
      file += "---\n" + case_to_yaml(rules, person);
    }
    for (const RecordStyle& style : {RecordStyle(), RecordStyle{{}, {"id", "disposition"}}}) {
      CHECK(tests::by_fast_path(rules, CaseFormat::yaml, file, 1, style) ==
            tests::by_slow_path(rules, CaseFormat::yaml, file, style));
    }
  });
}

TEST_CASE("random packs: many people in one block fare as each of them alone") {
  for_each_pack([](const Pack& rules, Dice dice) {
    const std::size_t words = dice.between(1, 10);  // fewer and more than are joined at a time
    Block block(rules.program, words);
    std::vector<Row> people;
    for (std::size_t lane = 0; lane < block.lanes(); ++lane) {
      const auto said = forget_some(random_person(rules, dice), dice);
      people.push_back(encode(rules.program, said));
      block.set(rules.program, lane, people.back());
    }
    Outcomes together(rules.program);
    together.update(Block(rules.program, words + 1));  // nothing may be left of those before
    together.update(block);
    for (std::size_t lane = 0; lane < block.lanes(); ++lane) {
      const Outcomes alone(rules.program, people[lane]);
      bool same = true;
      for (const GateId gate : ids_up_to<GateId>(rules.program.gates.size())) {
        same = same && together.gates().at(gate, lane) == alone.gates().at(gate, 0);
      }
      CHECK_MESSAGE(same, "lane ", lane);
      const Outcome outcome = alone.at(0, people[lane].ways());
      CHECK_MESSAGE(are_bounds_of(outcome, together, rules.program, lane), "lane ", lane);
    }
  });
}

TEST_CASE("random packs: the deciding findings alone give a rule the same status") {
  for_each_pack([](const Pack& rules, Dice dice) {
    for (int i = 0; i < 20; ++i) {
      const Row all = encode(rules.program, forget_some(random_person(rules, dice), dice));
      for (const RuleExplanation& why : explain_rules(rules.program, all)) {
        const Row deciding = only(rules.program, all, why.decided_by);
        const Outcome outcome = infer(rules.program, deciding);
        CHECK(outcome.rules[why.rule.index()] == why.status);
      }
    }
  });
}
