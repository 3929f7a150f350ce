// One person, three ways in: a record of a batch, flags, an interview. The same must come of each.

#include <doctest/doctest.h>

#include <algorithm>
#include <functional>
#include <map>
#include <sstream>

#include "cli/interview.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/assess.hpp"
#include "triage/dialogue/named_option.hpp"
#include "triage/report/record.hpp"
#include "triage/report/wording.hpp"
#include "unit/rules.hpp"

using namespace triage;

namespace {

/// Of both packs that are shipped.
void for_each_vignette(const std::function<void(const Pack&, const Case&)>& check) {
  for (const Pack* rules : {&tests::article_rules(), &tests::guideline_rules()}) {
    const std::string path = "rules/" + rules->id + ".cases.yaml";
    const auto vignettes = tests::cases_in(*rules, tests::source_file(path), path);
    REQUIRE(!vignettes.empty());
    for (const CaseOrError& vignette : vignettes) {
      const Case& person = std::get<Case>(vignette);
      INFO(path, ", vignette ", person.id);
      check(*rules, person);
    }
  }
}

std::string record_of(const Pack& rules, const Case& person) {
  const Assessment assessment = assess(rules, person, Unanswered::stays_open);
  return to_json(outcome_record(rules, person, assessment));
}

// --- flags ------------------------------------------------------------------------------------

/// What stands behind `-a FINDING=`.
std::string flag_of(const RulePack& pack, const Answer& answer) {
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  if (options == nullptr) return answer.text;
  std::vector<std::string> chosen;
  for (std::size_t i = 0; i < options->size(); ++i) {
    if ((*options)[i] == OptionAnswer::yes) {
      chosen.push_back(pack[answer.finding].options[i].id);
    }
  }
  return chosen.empty() ? "none" : join(chosen, ";");
}

/// Whether each option was answered: flags cannot say more, or less.
bool is_whole(const Answer& answer) {
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  return options == nullptr ||
         std::all_of(options->begin(), options->end(), [](OptionAnswer option) {
           return option == OptionAnswer::yes || option == OptionAnswer::no;
         });
}

Case through_flags(const RulePack& pack, const Case& vignette) {
  Case person;
  person.id = vignette.id;
  Diagnostics problems("-a");
  for (const Answer& answer : vignette.answers) {
    const auto finding = finding_named(pack, pack[answer.finding].id, {}, problems);
    if (!is_whole(answer)) {
      person.answers.push_back(answer);  // as with --answers FILE
      continue;
    }
    auto read = answer_from_text(pack, *finding, flag_of(pack, answer), {}, problems);
    if (read) person.answers.push_back(std::move(*read));
  }
  for (const Diagnostic& problem : problems.all()) FAIL_CHECK(problem.message);
  return person;
}

// --- interview --------------------------------------------------------------------------------

/// Answers what it is asked, as the vignette has it.
class Patient {
 public:
  Patient(const Pack& rules, const Case& vignette)
      : rules_(rules),
        vignette_(vignette),
        outcome_(assess(rules, vignette, Unanswered::stays_open).outcome) {
    for (const Answer& answer : vignette.answers) {
      const bool own_question = asked_as(rules.program, answer.finding) == answer.finding;
      if (!is_whole(answer) || !own_question) said_before_.answers.push_back(answer);
    }
  }

  /// What one reply cannot say; the interview goes on from it.
  [[nodiscard]] const Case& said_before() const { return said_before_; }
  /// Whether the vignette had no answer to something that only it could have answered.
  [[nodiscard]] bool gave_up() const { return gave_up_; }

  std::optional<std::string> reply_to(const std::string& prompts) {
    if (!checked_first_) {  // a vignette is about somebody who can answer questions
      checked_first_ = true;
      if (!rules_.before_the_first_question.signs.empty()) return "none";
    }
    if (!said_for_whom_ && prompts.find("For whom is this?") != std::string::npos) {
      said_for_whom_ = true;
      return "1";
    }
    if (offers_details(prompts)) return "";
    const FindingId asked = question_in(prompts);
    REQUIRE_MESSAGE(times_asked_[asked]++ == 0, rules_[asked].id, " is asked again");
    if (const Answer* answer = answer_to_give(asked)) return words_for(*answer);
    if (about_care(prompts)) return "";
    // Somebody whose outcome is settled is no more urgent and no less for not knowing the rest.
    if (outcome_.settled()) return "s";
    gave_up_ = true;
    return std::nullopt;
  }

 private:
  /// The finding whose question stands last in what was printed.
  [[nodiscard]] FindingId question_in(const std::string& prompts) const {
    std::optional<FindingId> asked;
    std::size_t last = 0;
    for (const FindingId id : ids_up_to<FindingId>(rules_.findings.size())) {
      const std::size_t at = prompts.rfind(beginning_of_question(rules_[id]));
      if (at == std::string::npos || at < last) continue;
      asked = id;
      last = at;
    }
    REQUIRE_MESSAGE(asked, "no question in: ", prompts);
    return *asked;
  }

  /// Checklists may share a question: the first option tells them apart.
  static std::string beginning_of_question(const Finding& finding) {
    const std::string question = '\n' + finding.ask + '\n';
    return finding.type == FindingType::any_of ? question + "  1  " + finding.options[0].label
                                               : question;
  }

  static bool about_care(const std::string& prompts) {
    return prompts.find("About home care") != std::string::npos;
  }

  /// After the last answer, whoever wants to may read more.
  static bool offers_details(const std::string& prompts) {
    return prompts.find("Enter: end.") != std::string::npos;
  }

  /// Who has measured a fever and also felt it, tells the more urgent of the two.
  [[nodiscard]] const Answer* answer_to_give(FindingId asked) const {
    const Answer* direct = answer_to(vignette_.answers, asked);
    const auto& measured = rules_[asked].measured_by;
    const Answer* by = measured ? answer_to(vignette_.answers, measured->by) : nullptr;
    if (by == nullptr || !std::holds_alternative<Quantity>(by->said)) return whole(direct);
    const bool* yes = direct != nullptr ? std::get_if<bool>(&direct->said) : nullptr;
    return yes != nullptr && *yes ? direct : by;
  }

  /// A reply about a checklist is about all of it: what is known only in part was said before.
  static const Answer* whole(const Answer* answer) {
    return answer != nullptr && is_whole(*answer) ? answer : nullptr;
  }

  /// By turns the number, the id and the label of an option; likewise for yes and no. An id of one
  /// word would only be proposed.
  std::string words_for(const Answer& answer) {
    const Finding& finding = rules_[answer.finding];
    const std::size_t turn = turn_++ % 3;
    if (std::holds_alternative<Unknown>(answer.said)) return turn == 0 ? "s" : "Not sure";
    if (std::holds_alternative<None>(answer.said)) return turn == 0 ? "none" : "None";
    if (std::holds_alternative<Quantity>(answer.said)) {
      return answer.text.ends_with(" s") ? answer.text + "econds" : answer.text;  // "s" is no unit
    }
    if (const bool* yes = std::get_if<bool>(&answer.said)) {
      if (turn == 0) return *yes ? "1" : "2";
      return turn == 1 ? (*yes ? "y" : "n") : (*yes ? "Yes" : "No");
    }
    if (const auto* option = std::get_if<OptionId>(&answer.said)) {
      const Option& chosen = finding.options[option->index()];
      if (turn == 0) return std::to_string(dialogue::number_of(finding, *option));
      return turn == 1 && chosen.id.find('_') != std::string::npos ? chosen.id : chosen.label;
    }
    std::vector<std::string> numbers;
    const auto& options = std::get<std::vector<OptionAnswer>>(answer.said);
    for (std::size_t i = 0; i < options.size(); ++i) {
      if (options[i] == OptionAnswer::yes) numbers.push_back(std::to_string(i + 1));
    }
    return numbers.empty() ? "0" : join(numbers, turn == 0 ? " " : ", ");
  }

  const Pack& rules_;
  const Case& vignette_;
  Outcome outcome_;
  Case said_before_;
  std::map<FindingId, int> times_asked_;
  std::size_t turn_ = 0;
  bool checked_first_ = false;
  bool said_for_whom_ = false;
  bool gave_up_ = false;
};

struct Interviewed {
  Case person;
  cli::InterviewEnd end = cli::InterviewEnd::stopped;
  std::string results;
};

Interviewed through_interview(const Pack& rules, Patient& patient) {
  constexpr std::size_t wide = 100000;  // so that no question is broken into lines
  std::ostringstream prompts;
  std::ostringstream results;
  cli::Room room{[&] { return patient.reply_to(prompts.str()); },
                 prompts,
                 results,
                 {wide, false},
                 {wide, false}};
  Interviewed interviewed;
  interviewed.person = patient.said_before();
  interviewed.end = cli::interview(rules, interviewed.person, room);
  interviewed.results = results.str();
  return interviewed;
}

/// The fields of the record that an interview has to agree with. It stops at a settled outcome, so
/// that less urgent rules may stay open, and need not be told twice what contradicts itself.
std::vector<std::string> essentials(const Pack& rules, const Case& person) {
  const Outcome outcome = assess(rules, person, Unanswered::stays_open).outcome;
  std::vector<std::string> found = {disposition_id(rules, outcome.disposition),
                                    rules[outcome.at_most].id};
  const bool more_is_possible = outcome.disposition && *outcome.disposition < outcome.at_most;
  for (const CareId path : ids_up_to<CareId>(rules.care.size())) {
    const CareOutcome& care = outcome.care[path.index()];
    // Neither is offered; what would tell them apart need not be asked. Where something more urgent
    // is possible, nothing about advice is.
    const bool is_not = care.status == CareStatus::withheld ||
                        (more_is_possible && care.status == CareStatus::undecided);
    const CareStatus status = is_not ? CareStatus::not_applicable : care.status;
    found.push_back(rules[path].id + ": " + std::to_string(static_cast<int>(status)));
  }
  return found;
}

/// The interview does not ask what changes no recommendation: what it leaves open, the vignette may
/// fire or rule out.
void check_rules(const Pack& rules, const Case& interviewed, const Case& vignette) {
  const auto outcome_of = [&rules](const Case& person) {
    return assess(rules, person, Unanswered::stays_open).outcome;
  };
  const Outcome less = outcome_of(interviewed);
  const Outcome more = outcome_of(vignette);
  CHECK(less.at_least <= more.at_least);
  for (const RuleId rule : ids_up_to<RuleId>(rules.rules.size())) {
    const Truth told = less.rules[rule.index()];
    const bool same = told == Truth::unknown || told == more.rules[rule.index()];
    CHECK_MESSAGE(same, rules[rule].id);
  }
  const auto reasons_for = [&rules](const Outcome& outcome) {
    return reasons(rules.program, outcome).size();
  };
  if (less.settled()) CHECK((reasons_for(less) == 0) == (reasons_for(more) == 0));
}

}  // namespace

TEST_CASE("three ways: flags give the record that a case file gives") {
  for_each_vignette([](const Pack& rules, const Case& vignette) {
    CHECK(record_of(rules, through_flags(rules, vignette)) == record_of(rules, vignette));
  });
}

TEST_CASE("three ways: an interview comes to what the case file comes to") {
  std::size_t stopped = 0;
  for_each_vignette([&stopped](const Pack& rules, const Case& vignette) {
    Patient patient(rules, vignette);
    const Interviewed interviewed = through_interview(rules, patient);
    if (patient.gave_up()) {
      ++stopped;
      CHECK(interviewed.end == cli::InterviewEnd::stopped);
      CHECK(interviewed.results.empty());
      CHECK(!vignette.expect->disposition);
      return;
    }
    CHECK(interviewed.end == cli::InterviewEnd::assessed);
    REQUIRE(vignette.expect->disposition);
    const std::string word = urgency_word(rules, vignette.expect->disposition);
    CHECK(interviewed.results.substr(0, word.size() + 1) == word + ":");
    CHECK(join(essentials(rules, interviewed.person), "\n") ==
          join(essentials(rules, vignette), "\n"));
    check_rules(rules, interviewed.person, vignette);
  });
  CHECK(stopped > 0);  // some vignettes are undetermined
}
