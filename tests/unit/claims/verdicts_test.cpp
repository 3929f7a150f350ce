// What `verify` says of random packs, against counting everybody out: nothing is missed, nothing is
// reported that is not so, and every counterexample is one.

#include <doctest/doctest.h>

#include <algorithm>
#include <bit>
#include <map>
#include <set>

#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"
#include "triage/claims/verify.hpp"
#include "triage/reasoning/evaluate.hpp"
#include "unit/claims/recheck.hpp"
#include "unit/comparison/crowd.hpp"

using namespace triage;
using tests::Crowd;

namespace {

constexpr std::uint32_t pack_count = 250;
constexpr std::uint32_t layered_count = 125;
constexpr std::size_t most_complete = 300;
constexpr std::size_t most_partial = 1500;

/// A pack with everybody who can come to it, and what `verify` says.
struct Trial {
  Pack rules;
  Crowd complete;
  Crowd partial;
  Verification verification;
  std::vector<const tests::Person*>
      people;  // who answer everything and do not contradict themselves

  explicit Trial(Pack made)
      : rules(std::move(made)),
        complete(rules, Crowd::Unsure::refused, Crowd::Twice::alike),
        partial(rules, Crowd::Unsure::allowed),
        verification(verify(rules)) {
    for (const tests::Person& person : complete.people()) {
      if (person.consistent) people.push_back(&person);
    }
  }

  /// Whether a verdict of this check, about this subject, says anything but "proved".
  [[nodiscard]] bool objects(Check check, const std::string& subject = "") const {
    bool found = false;
    bool objection = false;
    for (const Verdict& verdict : verification.verdicts) {
      if (verdict.check != check || verdict.subject != subject) continue;
      found = true;
      objection = objection || verdict.result == Result::noted || verdict.result == Result::refuted;
    }
    REQUIRE_MESSAGE(found, subject);
    return objection;
  }

  template <class Test>
  [[nodiscard]] bool somebody(Test test) const {
    return std::any_of(people.begin(), people.end(),
                       [&](const tests::Person* person) { return test(*person); });
  }

  template <class Test>
  [[nodiscard]] bool somebody_unsure(Test test) const {
    return std::any_of(partial.people().begin(), partial.people().end(), test);
  }

  /// Those whom somebody who is not sure of everything may turn out to be.
  [[nodiscard]] std::vector<const tests::Person*> completions(const tests::Person& person) const {
    std::vector<const tests::Person*> found;
    for (const tests::Person* other : people) {
      if (tests::is_completion(rules.program, person, *other)) found.push_back(other);
    }
    return found;
  }

  [[nodiscard]] bool is_yes(const tests::Person& person, GateId gate) const {
    return tests::truth_of(rules.program, person, gate) == Truth::yes;
  }
};

bool is_small(const RulePack& pack) {
  return Crowd::size_of(pack, Crowd::Unsure::refused) <= most_complete &&
         Crowd::size_of(pack, Crowd::Unsure::allowed) <= most_partial;
}

/// Packs that stand alone, and such as are laid on another.
template <class Check>
void for_each_trial(Check check) {
  std::size_t trials = 0;
  std::size_t layered = 0;
  for (std::uint32_t number = 0; number < pack_count; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    Pack rules = tests::rules_from_yaml(yaml);
    if (!is_small(rules)) continue;
    check(Trial(std::move(rules)));
    ++trials;
  }
  for (std::uint32_t number = 0; number < layered_count; ++number) {
    const auto layers = reference::random_layers(number, 1 + number % 3);
    const std::string yaml = join(layers, "\n");
    CAPTURE(yaml);
    Pack rules = tests::rules_from_layers(layers);
    if (!is_small(rules)) continue;
    check(Trial(std::move(rules)));
    ++layered;
  }
  CHECK(trials > pack_count / 8);
  CHECK(layered > layered_count / 8);
}

bool offers(const tests::Person& person, CareId care) {
  return person.outcome.care[care.index()].status == CareStatus::offered;
}

Disposition given(const tests::Person& person) { return *person.outcome.disposition; }

bool same_result(const tests::Person& a, const tests::Person& b) {
  if (given(a) != given(b)) return false;
  for (std::size_t i = 0; i < a.outcome.care.size(); ++i) {
    if (offers(a, CareId(i)) != offers(b, CareId(i))) return false;
  }
  return true;
}

/// The columns in which what two people said differs, whatever was measured.
std::vector<std::size_t> columns_said_differently(const Program& program, const tests::Person& a,
                                                  const tests::Person& b) {
  Program unmeasured = program;
  unmeasured.measurements.clear();
  const Row said_a = encode(unmeasured, a.said);
  const Row said_b = encode(unmeasured, b.said);
  std::vector<std::size_t> columns;
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    if (said_a[column] != said_b[column]) columns.push_back(column.index());
  }
  return columns;
}

/// Calls `visit` for any two people who differ in what they said about one column alone.
template <class Visit>
void for_neighbours(const Trial& trial, const Crowd& crowd, Visit visit) {
  for (std::size_t i = 0; i < crowd.people().size(); ++i) {
    const tests::Person& person = crowd.people()[i];
    for (const FindingId id : ids_up_to<FindingId>(trial.rules.findings.size())) {
      crowd.visit_neighbours(i, id, [&](const tests::Person& other) {
        const auto columns = columns_said_differently(trial.rules.program, person, other);
        if (columns.size() == 1) visit(person, other, columns.front());
      });
    }
  }
}

std::string subject_of(const Trial& trial, std::size_t column) {
  const Column& named = trial.rules.program.columns[column];
  const bool option = trial.rules.program[named.finding].column_count > 1;
  return (option ? "option '" : "finding '") + named.name + "'";
}

}  // namespace

TEST_CASE("verify: rules that never fire or never decide are found, and no others") {
  for_each_trial([](const Trial& trial) {
    const Program& program = trial.rules.program;
    for (const RuleId id : ids_up_to<RuleId>(program.rules.size())) {
      const std::string subject = "rule '" + trial.rules[id].id + "'";
      const auto fired = [&](const tests::Person& person, RuleId rule) {
        return person.outcome.rules[rule.index()] == Truth::yes;
      };
      const bool fires =
          trial.somebody([&](const tests::Person& person) { return fired(person, id); });
      CHECK(trial.objects(Check::rule_fires, subject) == !fires);
      // Of the rules of a base it is not claimed.
      if (!fires || trial.rules[id].place.layer > 0) continue;
      const bool decides = trial.somebody([&](const tests::Person& person) {
        if (!fired(person, id) || program[id].then <= program.otherwise) return false;
        for (const RuleId other : ids_up_to<RuleId>(program.rules.size())) {
          const bool as_urgent = program[other].then >= program[id].then;
          if (other != id && as_urgent && fired(person, other)) return false;
        }
        return true;
      });
      CHECK(trial.objects(Check::rule_matters, subject) == !decides);
    }
  });
}

TEST_CASE("verify: conditions that are always yes or always no are found, and no others") {
  for_each_trial([](const Trial& trial) {
    // A map of several conditions may stand in the same place as its first one.
    std::map<std::pair<Place, GateId>, bool> constant;
    for (const ProgramCondition& condition : trial.rules.program.conditions) {
      std::size_t yes = 0;
      for (const tests::Person* person : trial.people) {
        if (trial.is_yes(*person, condition.gate)) ++yes;
      }
      constant.try_emplace({condition.place, condition.gate},
                           yes == 0 || yes == trial.people.size());
    }
    std::size_t expected = 0;
    for (const auto& [condition, is_constant] : constant) {
      if (is_constant) ++expected;
    }
    const auto& verdicts = trial.verification.verdicts;
    const auto found = std::count_if(verdicts.begin(), verdicts.end(), [](const Verdict& verdict) {
      return verdict.check == Check::condition_varies && verdict.result == Result::refuted;
    });
    CHECK(static_cast<std::size_t>(found) == expected);
  });
}

TEST_CASE("verify: findings on which nothing depends are found, and no others") {
  for_each_trial([](const Trial& trial) {
    std::vector<bool> matters(trial.rules.program.columns.size());
    for_neighbours(trial, trial.complete,
                   [&](const tests::Person& a, const tests::Person& b, std::size_t column) {
                     if (!same_result(a, b)) matters[column] = true;
                   });
    for (std::size_t column = 0; column < matters.size(); ++column) {
      CHECK(trial.objects(Check::finding_matters, subject_of(trial, column)) == !matters[column]);
    }
  });
}

TEST_CASE("verify: care that nobody is offered, and precautions that withhold nothing, are found") {
  for_each_trial([](const Trial& trial) {
    const Program& program = trial.rules.program;
    for (const CareId id : ids_up_to<CareId>(program.care.size())) {
      const std::string subject = "care path '" + trial.rules[id].id + "'";
      const bool offered =
          trial.somebody([&](const tests::Person& person) { return offers(person, id); });
      CHECK(trial.objects(Check::care_is_offered, subject) == !offered);
      for (std::size_t i = 0; i < program[id].unless.size(); ++i) {
        if (trial.rules[id].unless[i].when.place.layer > 0) continue;
        const bool withholds = trial.somebody([&](const tests::Person& person) {
          Program without = program;
          auto& unless = without.care[id.index()].unless;
          unless.erase(unless.begin() + static_cast<std::ptrdiff_t>(i));
          const Outcome outcome = infer(without, person.row);
          return !offers(person, id) && outcome.care[id.index()].status == CareStatus::offered;
        });
        CHECK(trial.objects(Check::precaution_matters,
                            subject + ", precaution " + std::to_string(i + 1)) == !withholds);
      }
    }
    const bool nothing_at_home = trial.somebody([&](const tests::Person& person) {
      if (given(person) != Disposition(0)) return false;
      const auto ids = ids_up_to<CareId>(program.care.size());
      return std::none_of(ids.begin(), ids.end(), [&](CareId id) { return offers(person, id); });
    });
    CHECK(trial.objects(Check::advice_at_home) == nothing_at_home);
  });
}

TEST_CASE("verify: guarantees that somebody breaks are found, and no others") {
  for_each_trial([](const Trial& trial) {
    for (std::size_t i = 0; i < trial.rules.program.guarantees.size(); ++i) {
      const ProgramGuarantee& promised = trial.rules.program.guarantees[i];
      const std::string subject = "guarantee '" + trial.rules.guarantees[i].id + "'";
      const auto breaks = [&](const tests::Person& person) {
        if (!promised.when) return offers(person, CareId(0)) && offers(person, CareId(1));
        return (promised.at_least && given(person) < *promised.at_least) ||
               (promised.at_most && given(person) > *promised.at_most);
      };
      const bool broken = trial.somebody([&](const tests::Person& person) {
        return (!promised.when || trial.is_yes(person, *promised.when)) && breaks(person);
      });
      const bool empty =
          (promised.at_least && promised.at_least->index() == 0) ||
          (promised.at_most && promised.at_most->index() + 1 == trial.rules.dispositions.size());
      CHECK(trial.objects(Check::guarantee, subject) == (broken || empty));
      if (empty || broken) continue;
      const bool broken_unsure = trial.somebody_unsure([&](const tests::Person& person) {
        if (!person.consistent || !breaks(person)) return false;
        const auto completions = trial.completions(person);
        if (!promised.when) return true;
        // Nobody at all, where one reading would have to mean both of two answers.
        return !completions.empty() &&
               std::all_of(completions.begin(), completions.end(), [&](const tests::Person* other) {
                 return trial.is_yes(*other, *promised.when);
               });
      });
      CHECK(trial.objects(Check::guarantee_unsure, subject) == broken_unsure);
    }
  });
}

TEST_CASE("verify: people whom no rule and no guarantee thought of are found") {
  for_each_trial([](const Trial& trial) {
    const Program& program = trial.rules.program;
    const bool forgotten = trial.somebody([&](const tests::Person& person) {
      for (const Truth status : person.outcome.rules) {
        if (status == Truth::yes) return false;
      }
      for (const ProgramGuarantee& guarantee : program.guarantees) {
        const bool meant = guarantee.at_most && *guarantee.at_most <= program.otherwise;
        if (meant && trial.is_yes(person, *guarantee.when)) return false;
      }
      return true;
    });
    CHECK(trial.objects(Check::otherwise_is_meant) == forgotten);
    const bool sent_home = trial.somebody_unsure([](const tests::Person& person) {
      return given(person) == Disposition(0) && person.outcome.at_most > Disposition(0);
    });
    CHECK(trial.objects(Check::unknown_is_not_home) == sent_home);
  });
}

namespace {

/// By column: whether a step to a worse answer lowers the disposition of somebody in the crowd.
std::map<std::size_t, bool> columns_that_lower(const Trial& trial, const Crowd& crowd) {
  std::map<std::size_t, bool> lowers;
  Program unmeasured = trial.rules.program;
  unmeasured.measurements.clear();
  for_neighbours(
      trial, crowd,
      [&](const tests::Person& better, const tests::Person& worse, std::size_t column) {
        const FindingId id = trial.rules.program.columns[column].finding;
        const Finding& finding = trial.rules[id];
        if (finding.order == Order::none) return;
        const auto cell_of_person = [&](const tests::Person& person) {
          const Row::Byte byte = encode(unmeasured, person.said)[column];
          return Row::is_cell(byte) ? int{byte} : -1;
        };
        const int before = cell_of_person(better);
        const int after = cell_of_person(worse);
        const auto none = trial.rules.program[id].none_cell;
        const bool to_none = dimension_of(finding.type) && none && static_cast<int>(*none) == after;
        if (before < 0 || after != before + 1 || to_none) return;
        // Which of the two answers is the worse one, the pack says.
        const bool reversed = finding.order == Order::later_is_better;
        const bool falls = reversed ? given(better) < given(worse) : given(worse) < given(better);
        lowers[column] = lowers[column] || falls;
      });
  return lowers;
}

}  // namespace

TEST_CASE("verify: worse answers that lower the disposition are found, and no others") {
  for_each_trial([](const Trial& trial) {
    for (const auto& [column, lowers] : columns_that_lower(trial, trial.complete)) {
      const std::string subject = "finding '" + trial.rules.program.columns[column].name + "'";
      CHECK(trial.objects(Check::worse_never_lowers, subject) == lowers);
    }
    for (const auto& [column, lowers] : columns_that_lower(trial, trial.partial)) {
      const std::string subject = "finding '" + trial.rules.program.columns[column].name + "'";
      if (trial.objects(Check::worse_never_lowers, subject)) continue;
      CHECK(trial.objects(Check::worse_never_lowers_unsure, subject) == lowers);
    }
  });
}

TEST_CASE("verify: bounds wider than all completions agree on are found, and no others") {
  for_each_trial([](const Trial& trial) {
    const Program& program = trial.rules.program;
    std::map<std::string, bool> missed;
    for (const tests::Person& person : trial.partial.people()) {
      if (!person.consistent) continue;
      Disposition least(program.disposition_count);
      Disposition most(0);
      for (const tests::Person* other : trial.completions(person)) {
        least = std::min(least, given(*other));
        most = std::max(most, given(*other));
      }
      CHECK(person.outcome.at_least <= least);
      CHECK(person.outcome.at_most >= most);
      for (std::size_t level = program.otherwise.index() + 1; level < program.disposition_count;
           ++level) {
        const Disposition bound(level);
        const std::string name = "'" + trial.rules[bound].id + "'";
        missed["at least " + name] |= least >= bound && person.outcome.at_least < bound;
        missed["less than " + name] |= most < bound && person.outcome.at_most >= bound;
      }
    }
    for (const auto& [subject, is_missed] : missed) {
      CHECK(trial.objects(Check::bounds_are_exact, subject) == is_missed);
      CHECK_FALSE(trial.objects(Check::bounds_hold, subject));
    }
  });
}

TEST_CASE("verify: every counterexample shows what is claimed, and enumeration agrees") {
  std::map<Check, int> shown;
  for_each_trial([&shown](const Trial& trial) {
    for (const Verdict& verdict : trial.verification.verdicts) {
      CAPTURE(verdict.subject);
      CAPTURE(texts_of(verdict.check).id);
      CHECK(tests::flaw_in(trial.rules, verdict) == "");
      const bool must_hold =
          verdict.check == Check::enumeration_agrees || verdict.check == Check::interview_settles ||
          verdict.check == Check::bounds_hold || verdict.check == Check::no_care_in_emergency;
      const bool holds = verdict.result == Result::proved || verdict.result == Result::not_claimed;
      if (must_hold) CHECK(holds);
      if (verdict.counterexample) ++shown[verdict.check];
    }
  });
  for (const Check check : {Check::guarantee, Check::worse_never_lowers, Check::otherwise_is_meant,
                            Check::advice_at_home, Check::unknown_is_not_home,
                            Check::bounds_are_exact, Check::interview_asks_what_matters}) {
    CHECK_MESSAGE(shown[check] > 0, texts_of(check).id);
  }
}

namespace {

/// The names under which a claim about the order of a finding's answers can stand.
std::set<std::string> subjects_of_order(const Pack& rules, FindingId id) {
  std::set<std::string> subjects = {"finding '" + rules[id].id + "'"};
  const ProgramFinding& finding = rules.program[id];
  for (std::size_t i = 0; i < finding.column_count; ++i) {
    const std::size_t column = finding.first_column.index() + i;
    subjects.insert("finding '" + rules.program.columns[column].name + "'");
  }
  return subjects;
}

/// Those of the checks for which no verdict is about any of these subjects.
std::vector<std::string> passed_over(const Verification& verification,
                                     const std::set<std::string>& subjects,
                                     const std::vector<Check>& checks) {
  std::vector<std::string> missing;
  for (const Check check : checks) {
    const bool told = std::any_of(
        verification.verdicts.begin(), verification.verdicts.end(), [&](const Verdict& verdict) {
          const bool has_reason = verdict.result == Result::proved || !verdict.problem.empty();
          return verdict.check == check && has_reason && subjects.contains(verdict.subject);
        });
    if (!told) missing.emplace_back(texts_of(check).id);
  }
  return missing;
}

Verification check_nothing_passed_over(const Pack& rules) {
  Verification verification = verify(rules);
  const std::vector<std::string> nothing;
  const auto none_missing = [&](const std::set<std::string>& subjects,
                                const std::vector<Check>& checks) {
    CAPTURE(*subjects.begin());
    CHECK(passed_over(verification, subjects, checks) == nothing);
  };
  for (const Rule& rule : rules.rules) {
    none_missing({"rule '" + rule.id + "'"}, {Check::rule_fires, Check::rule_matters});
  }
  for (const FindingId id : ids_up_to<FindingId>(rules.findings.size())) {
    none_missing(subjects_of_order(rules, id),
                 {Check::worse_never_lowers, Check::worse_never_lowers_unsure});
  }
  for (const CarePath& path : rules.care) {
    const std::string subject = "care path '" + path.id + "'";
    none_missing({subject},
                 {Check::care_is_offered, Check::no_care_in_emergency, Check::enumeration_agrees});
    for (std::size_t i = 0; i < path.unless.size(); ++i) {
      none_missing({subject + ", precaution " + std::to_string(i + 1)},
                   {Check::precaution_matters});
    }
  }
  for (const Guarantee& guarantee : rules.guarantees) {
    none_missing({"guarantee '" + guarantee.id + "'"}, {Check::guarantee, Check::guarantee_unsure});
  }
  for (const CheckTexts& texts : check_table()) {
    const bool told =
        std::any_of(verification.verdicts.begin(), verification.verdicts.end(),
                    [&](const Verdict& verdict) { return verdict.check == texts.check; });
    CHECK_MESSAGE(told, texts.id);
  }
  return verification;
}

/// Whether a check makes this claim; else it stands in the table alone.
bool is_made(const Verification& verification, Check check) {
  return std::any_of(verification.verdicts.begin(), verification.verdicts.end(),
                     [&](const Verdict& verdict) {
                       return verdict.check == check &&
                              verdict.problem != "There is nothing of the kind in this pack.";
                     });
}

}  // namespace

TEST_CASE("verify: no claim is passed over, of the shipped packs and of random ones") {
  check_nothing_passed_over(tests::article_rules());
  const Verification verification = check_nothing_passed_over(tests::guideline_rules());
  const std::string document = tests::source_file("docs/proofs.md");
  for (const CheckTexts& texts : check_table()) {
    CHECK_MESSAGE(is_made(verification, texts.check), texts.id);
    const bool is_documented =
        document.find("| " + std::string(texts.claim) + " |") != document.npos;
    CHECK_MESSAGE(is_documented, texts.claim);
  }
  for (std::uint32_t number = 0; number < pack_count; ++number) {
    const std::string yaml = reference::random_pack(number);
    CAPTURE(yaml);
    check_nothing_passed_over(tests::rules_from_yaml(yaml));
  }
}
