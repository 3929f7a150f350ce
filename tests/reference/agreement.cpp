#include "reference/agreement.hpp"

#include <algorithm>

#include "reference/answer_sets.hpp"
#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "triage/report/case_yaml.hpp"

namespace triage::reference {
namespace {

template <class IdType>
bool same_ids(const std::vector<IdType>& a, const std::vector<IdType>& b) {
  return a == b;
}

bool same_care(const std::vector<CareOutcome>& a, const std::vector<CareOutcome>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](const CareOutcome& x, const CareOutcome& y) {
                      return x.status == y.status && x.withheld_by == y.withheld_by;
                    });
}

/// The findings that a condition mentions, by way of facts too.
std::vector<FindingId> findings_in(const RulePack& pack, const Condition& condition) {
  std::vector<FindingId> found;
  visit_parts(condition, [&](const Condition& part) {
    if (const auto* form = std::get_if<IsAnswered>(&part.form)) found.push_back(form->finding);
    if (const auto* form = std::get_if<IsAnyOption>(&part.form)) found.push_back(form->finding);
    if (const auto* form = std::get_if<IsNone>(&part.form)) found.push_back(form->finding);
    if (const auto* form = std::get_if<IsInRange>(&part.form)) found.push_back(form->finding);
    if (const auto* form = std::get_if<FactHolds>(&part.form)) {
      for (const FindingId id : findings_in(pack, pack[form->fact].is)) found.push_back(id);
    }
  });
  return found;
}

/// Whether a count has two parts about one finding: only then may they be the same, and weigh more.
bool counts_a_finding_twice(const RulePack& pack) {
  bool found = false;
  visit_conditions(pack, [&](const Condition& condition) {
    const auto* count = std::get_if<AtLeast>(&condition.form);
    if (count == nullptr) return;
    std::vector<FindingId> seen;
    for (const Condition& part : count->parts) {
      std::vector<FindingId> own = findings_in(pack, part);
      for (const FindingId id : own) {
        found = found || std::find(seen.begin(), seen.end(), id) != seen.end();
      }
      seen.insert(seen.end(), own.begin(), own.end());
    }
  });
  return found;
}

/// What the answer to `asked` can decide, whatever the others that are open turn out to be: tried
/// out on people drawn by lot. Parts of a count that stand in it several times may outweigh others
/// so far that these decide nothing any more; then they need not be asked.
bool decides_nothing(const RulePack& pack, const std::vector<Answer>& said, FindingId asked,
                     const std::vector<FindingId>& open) {
  constexpr std::size_t people = 24;
  Dice dice(1);
  const auto with = [](std::vector<Answer> answers, const Answer& answer) {
    std::erase_if(answers, [&](const Answer& old) { return old.finding == answer.finding; });
    answers.push_back(answer);
    return answers;
  };
  for (std::size_t person = 0; person < people; ++person) {
    std::vector<Answer> answers = said;
    for (const FindingId other : open) {
      const std::vector<Answer> choices = complete_answers(pack, other);
      if (other != asked) answers = with(std::move(answers), choices[dice.below(choices.size())]);
    }
    std::optional<Outcome> first;
    for (const Answer& answer : complete_answers(pack, asked)) {
      const Opinion opinion = naive_infer(pack, with(answers, answer));
      if (!opinion.disagreements.empty()) continue;  // a reading of something that is open itself
      const Outcome& outcome = opinion.outcome;
      if (!first) first = outcome;
      if (outcome.at_least != first->at_least || outcome.at_most != first->at_most ||
          !same_care(outcome.care, first->care)) {
        return false;
      }
    }
  }
  return true;
}

/// `asked` is `expected` without findings that decide nothing. One may stand further behind: it
/// decides nothing about the most urgent level, and something about another.
bool asks_enough(const RulePack& pack, const std::vector<Answer>& said,
                 const std::vector<FindingId>& asked, const std::vector<FindingId>& expected) {
  const auto has = [](const std::vector<FindingId>& ids, FindingId id) {
    return std::find(ids.begin(), ids.end(), id) != ids.end();
  };
  return std::all_of(asked.begin(), asked.end(), [&](FindingId id) { return has(expected, id); }) &&
         std::all_of(expected.begin(), expected.end(), [&](FindingId id) {
           return has(asked, id) || decides_nothing(pack, said, id, expected);
         });
}

}  // namespace

std::string difference(const RulePack& pack, const Program& program, const Outcome& outcome,
                       const std::vector<FindingId>& disagreements, const Opinion& opinion) {
  const Outcome& expected = opinion.outcome;
  std::vector<std::string> differing;
  const auto compare = [&differing](bool same, const char* what) {
    if (!same) differing.emplace_back(what);
  };
  compare(outcome.rules == expected.rules, "status of the rules");
  compare(outcome.at_least == expected.at_least, "at_least");
  compare(outcome.at_most == expected.at_most, "at_most");
  compare(outcome.disposition == expected.disposition, "disposition");
  compare(same_care(outcome.care, expected.care), "care");
  compare(same_ids(outcome.ask, expected.ask), "ask");
  compare(same_ids(outcome.ask_for_care, expected.ask_for_care), "ask_for_care");
  compare(fired_rules(program, outcome) == opinion.fired, "fired");
  compare(cannot_be_ruled_out(program, outcome) == opinion.cannot_be_ruled_out,
          "cannot_be_ruled_out");
  compare(disagreements == opinion.disagreements, "disagreements");
  if (differing.empty()) return {};
  return "in pack " + pack.id + ": " + join(differing, ", ");
}

std::string first_difference(const RulePack& pack, const Program& program, std::size_t count,
                             const std::function<std::vector<Answer>(std::size_t)>& answers) {
  constexpr std::size_t words = 8;
  const bool repeats_parts = counts_a_finding_twice(pack);
  for (std::size_t begin = 0; begin < count; begin += words * lanes_per_word) {
    const std::size_t lanes = std::min(words * lanes_per_word, count - begin);
    Block block(program, words);
    std::vector<std::vector<Answer>> said;
    std::vector<EncodedAnswers> people;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      said.push_back(answers(begin + lane));
      people.push_back(encode(program, said.back()));
      block.set(program, lane, people.back().answers);  // of several ways to take them, the first
    }
    Evaluation evaluation;
    evaluate(program, block, evaluation);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const EncodedAnswers& person = people[lane];
      const Outcome outcome = person.answers.ways() == 1
                                  ? conclude(program, person.answers, evaluation, lane)
                                  : infer(program, person.answers);
      Opinion opinion = naive_infer(pack, said[lane]);
      std::vector<FindingId>& ask = opinion.outcome.ask;
      std::vector<FindingId>& ask_for_care = opinion.outcome.ask_for_care;
      if (repeats_parts && asks_enough(pack, said[lane], outcome.ask, ask)) ask = outcome.ask;
      if (repeats_parts && asks_enough(pack, said[lane], outcome.ask_for_care, ask_for_care)) {
        ask_for_care = outcome.ask_for_care;
      }
      const std::string found = difference(pack, program, outcome, person.disagreements, opinion);
      if (!found.empty()) return found + "\n" + to_text(pack, said[lane]);
    }
  }
  return {};
}

std::string to_text(const RulePack& pack, const std::vector<Answer>& answers) {
  Case person;
  person.answers = answers;
  return case_to_yaml(pack, person);
}

}  // namespace triage::reference
