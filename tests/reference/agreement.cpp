#include "reference/agreement.hpp"

#include <algorithm>

#include "reference/completions.hpp"
#include "reference/random_pack.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/measurement.hpp"
#include "triage/reasoning/outcomes.hpp"
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

constexpr std::size_t tries = 1;  // of one question and person: there are many

/// What of `open` matters. Where there are too many people to try them all, what the engine leaves
/// out must at least not be found to matter by lot.
std::vector<FindingId> that_matter(const Completions& completions, const Outcome& outcome,
                                   Dice& dice, const Believed& ways,
                                   std::span<const FindingId> open) {
  if (completions.is_complete()) return completions.that_matter(ways, open);
  std::vector<FindingId> found;
  for (const FindingId id : open) {
    const bool asked = std::find(outcome.ask.begin(), outcome.ask.end(), id) != outcome.ask.end();
    if (asked || completions.is_found_by_lot(ways, id, dice, tries)) found.push_back(id);
  }
  return found;
}

}  // namespace

std::string difference(const Pack& pack, const Outcome& outcome,
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
  compare(fired_rules(pack.program, outcome) == opinion.fired, "fired");
  compare(cannot_be_ruled_out(pack.program, outcome) == opinion.cannot_be_ruled_out,
          "cannot_be_ruled_out");
  compare(disagreements == opinion.disagreements, "disagreements");
  if (differing.empty()) return {};
  return "in pack " + pack.id + ": " + join(differing, ", ");
}

std::string first_difference(const Pack& pack, std::size_t count,
                             const std::function<std::vector<Answer>(std::size_t)>& answers) {
  constexpr std::size_t words = 8;
  const Completions completions(pack);
  Dice dice(static_cast<std::uint32_t>(count));
  for (std::size_t begin = 0; begin < count; begin += words * lanes_per_word) {
    const std::size_t lanes = std::min(words * lanes_per_word, count - begin);
    Block block(pack.program, words);
    std::vector<std::vector<Answer>> said;
    std::vector<Row> people;
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      said.push_back(answers(begin + lane));
      people.push_back(encode(pack.program, said.back()));
      block.set(pack.program, lane, people.back());  // of several ways to take them, the first
    }
    Outcomes outcomes(pack.program);
    outcomes.update(block);
    for (std::size_t lane = 0; lane < lanes; ++lane) {
      const Row& person = people[lane];
      // What matters of one way to take the answers alone, only a table tells.
      if (!completions.is_complete() && person.ways() > 1) continue;
      const Outcome outcome = person.ways() == 1 ? outcomes.at(lane) : infer(pack.program, person);
      const Opinion opinion =
          naive_infer(pack, said[lane], [&](const Believed& ways, std::span<const FindingId> open) {
            return that_matter(completions, outcome, dice, ways, open);
          });
      const auto contradicted = contradicted_findings(pack.program, person);
      const std::string found = difference(pack, outcome, contradicted, opinion);
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
