// The interviews that `verify` reasons about, against holding each of them.

#include <doctest/doctest.h>

#include <algorithm>
#include <map>

#include "reference/random_pack.hpp"
#include "reference/seed.hpp"
#include "triage/base/text.hpp"
#include "triage/claims/verify.hpp"
#include "unit/comparison/crowd.hpp"

using namespace triage;
using tests::Crowd;
using tests::Person;

namespace {

const std::uint32_t interview_packs = reference::rounds(400);
constexpr std::size_t most_interviewed = 300;

/// Asks people the way the interview does: assess, ask the first open question, and so on.
class Interviews {
 public:
  explicit Interviews(const Pack& rules)
      : rules_(rules), crowd_(rules, Crowd::Unsure::refused, Crowd::Twice::alike) {
    for (const Person& person : crowd_.people()) {
      if (person.consistent) interview(person);
    }
  }

  [[nodiscard]] std::size_t longest() const { return longest_; }
  [[nodiscard]] double mean() const { return total_ / people_; }
  [[nodiscard]] bool asked_in_vain() const { return asked_in_vain_; }

 private:
  void interview(const Person& person) {
    std::vector<Answer> said;
    while (true) {
      const Row row = encode(rules_.program, said);
      const Outcome outcome = infer(rules_.program, row);
      if (outcome.disposition) {
        CHECK(outcome.disposition == person.outcome.disposition);
        break;
      }
      const FindingId asked = outcome.ask.front();
      asked_in_vain_ = asked_in_vain_ || !can_matter(asked, row, said);
      said.push_back(person.said[asked.index()]);
    }
    longest_ = std::max(longest_, said.size());
    total_ += static_cast<double>(said.size());
    people_ += 1;
  }

  /// Whether two people who agree with all that is known, and but for this finding with each other,
  /// get different dispositions.
  bool can_matter(FindingId asked, const Row& known, const std::vector<Answer>& said) {
    const std::string point = key_of(said);
    if (const auto seen = points_.find(point); seen != points_.end()) return seen->second;
    bool matters = false;
    for (std::size_t i = 0; i < crowd_.people().size() && !matters; ++i) {
      const Person& person = crowd_.people()[i];
      if (!agrees(person, known, said)) continue;
      crowd_.visit_neighbours(i, asked, [&](const Person& other) {
        matters = matters || person.outcome.disposition != other.outcome.disposition;
      });
    }
    points_[point] = matters;
    return matters;
  }

  /// Whether the person would have said the same, and has what measurements stand in for.
  bool agrees(const Person& person, const Row& known, const std::vector<Answer>& said) const {
    for (const Answer& answer : said) {
      if (person.said[answer.finding.index()].text != answer.text ||
          !same_options(person.said[answer.finding.index()], answer)) {
        return false;
      }
    }
    Program unmeasured = rules_.program;
    unmeasured.measurements.clear();
    const Row own = encode(unmeasured, person.said);
    for (const ProgramMeasurement& measurement : rules_.program.measurements) {
      const ColumnId measured = measurement.measured;
      const bool was_asked = std::any_of(said.begin(), said.end(), [&](const Answer& answer) {
        return answer.finding == rules_.program[measured].finding;
      });
      if (was_asked || !known.is_known(measured)) continue;
      if (known[measured] != own[measured]) return false;
    }
    return true;
  }

  static bool same_options(const Answer& a, const Answer& b) {
    const auto* options_a = std::get_if<std::vector<OptionAnswer>>(&a.said);
    const auto* options_b = std::get_if<std::vector<OptionAnswer>>(&b.said);
    return options_a == nullptr || *options_a == *options_b;
  }

  static std::string key_of(const std::vector<Answer>& said) {
    std::string key;
    for (const Answer& answer : said) {
      key += std::to_string(answer.finding.index()) + answer.text;
      if (const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said)) {
        for (const OptionAnswer option : *options) key += option == OptionAnswer::yes ? 'y' : 'n';
      }
      key += ';';
    }
    return key;
  }

  const Pack& rules_;
  Crowd crowd_;
  std::map<std::string, bool> points_;
  std::size_t longest_ = 0;
  double total_ = 0;
  double people_ = 0;
  bool asked_in_vain_ = false;
};

const Verdict& verdict_of(const Verification& verification, Check check) {
  const auto found =
      std::find_if(verification.verdicts.begin(), verification.verdicts.end(),
                   [check](const Verdict& verdict) { return verdict.check == check; });
  REQUIRE(found != verification.verdicts.end());
  return *found;
}

/// How many questions somebody is asked who says "not sure" to all of them.
std::size_t length_if_unsure(const Pack& rules) {
  std::vector<Answer> said;
  while (true) {
    const Outcome outcome = infer(rules.program, encode(rules.program, said));
    if (outcome.disposition) return said.size();
    said.push_back({outcome.ask.front(), Unknown{}, "unknown"});
  }
}

/// Whether somebody is asked in vain.
bool check_interviews(const Pack& rules) {
  const Interviews held(rules);
  const Verification verification = verify(rules);
  REQUIRE(verification.interview);
  CHECK(verification.interview->longest == held.longest());
  CHECK(verification.interview->mean == doctest::Approx(held.mean()));
  CHECK(verification.interview->longest <= verification.interview->findings);
  CHECK(verification.interview->unsure == length_if_unsure(rules));
  CHECK(verdict_of(verification, Check::interview_settles).result == Result::proved);
  const Verdict& verdict = verdict_of(verification, Check::interview_asks_what_matters);
  CHECK(verdict.result != Result::refuted);
  CHECK(verdict.problem.starts_with("In an interview") == held.asked_in_vain());
  return held.asked_in_vain();
}

}  // namespace

TEST_CASE("verify: interviews are as long as if each of them were held") {
  std::size_t trials = 0;
  std::size_t vain = 0;
  for (std::uint32_t number = 0; number < interview_packs; ++number) {
    const std::string yaml = reference::random_pack(number);
    const Pack rules = tests::rules_from_yaml(yaml);
    if (Crowd::size_of(rules, Crowd::Unsure::refused, Crowd::Twice::alike) > most_interviewed)
      continue;
    CAPTURE(yaml);
    if (check_interviews(rules)) ++vain;
    ++trials;
  }
  CHECK(trials > interview_packs / 8);
  CHECK(vain > 0);
  CHECK(vain < trials);
}

TEST_CASE("verify: interviews of layers, too") {
  std::size_t trials = 0;
  for (std::uint32_t number = 0; number < interview_packs; ++number) {
    const auto texts = reference::random_layers(number, 1 + number % 3);
    const std::string yaml = join(texts, "\n");
    const Pack rules = tests::rules_from_layers(texts);
    if (Crowd::size_of(rules, Crowd::Unsure::refused, Crowd::Twice::alike) > most_interviewed)
      continue;
    CAPTURE(yaml);
    check_interviews(rules);
    ++trials;
  }
  CHECK(trials > interview_packs / 8);
}
