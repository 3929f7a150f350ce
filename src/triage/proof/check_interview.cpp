// Every interview there can be: all answers to the first question, all to the one that follows
// each, and so on. Interviews that have come to the same point go on in the same way, so each point
// is looked at once: a point is the bound reached so far and the truth of every gate that more
// urgent rules still depend on.

#include <algorithm>
#include <bit>
#include <string>
#include <unordered_map>

#include "triage/proof/checks.hpp"
#include "triage/proof/witness.hpp"
#include "triage/reasoning/infer.hpp"

namespace triage::checks {
namespace {

/// Questions from one point on.
struct Lengths {
  std::size_t longest = 0;
  double mean = 0;
};

/// A way to answer one question: a cell for each column of the finding.
using Reply = std::vector<std::size_t>;

class InterviewSearch {
 public:
  explicit InterviewSearch(Proof& proof) : proof_(proof), in_cone_(cones(proof.program)) {}

  Lengths run() { return from(Answers(proof_.program), proof_.model.at_least); }

  [[nodiscard]] const std::optional<Verdict>& unsettled() const { return unsettled_; }
  [[nodiscard]] const std::optional<Verdict>& useless() const { return useless_; }

 private:
  /// For each disposition, the gates that rules more urgent than it depend on.
  static std::vector<std::vector<bool>> cones(const Program& program) {
    std::vector<std::vector<bool>> cones;
    for (const Disposition level : ids_up_to<Disposition>(program.disposition_count)) {
      std::vector<bool> cone(program.gates.size());
      for (const ProgramRule& rule : program.rules) {
        if (rule.then > level) cone[rule.when.index()] = true;
      }
      for (std::size_t i = program.gates.size(); i-- > 0;) {
        const Gate& gate = program.gates[i];
        if (!cone[i] || gate.kind == GateKind::in_cells) continue;
        cone[gate.first.index()] = true;
        if (gate.kind != GateKind::opposite) cone[gate.second.index()] = true;
      }
      cones.push_back(std::move(cone));
    }
    return cones;
  }

  std::string point_of(const Outcome& outcome, const Evaluation& evaluation) const {
    std::string point(1, static_cast<char>(outcome.at_least.index()));
    const std::vector<bool>& cone = in_cone_[outcome.at_least.index()];
    for (const GateId gate : ids_up_to<GateId>(cone.size())) {
      if (cone[gate.index()]) point += static_cast<char>(evaluation.at(gate, 0));
    }
    return point;
  }

  /// The replies that lead to different points, each with the number of replies that do.
  std::vector<std::pair<Reply, double>> replies_to(FindingId id) const {
    const ProgramFinding& finding = proof_.program[id];
    std::vector<std::pair<Reply, double>> replies = {{Reply(), 1.0}};
    for (std::size_t i = 0; i < finding.column_count; ++i) {
      const std::size_t column = finding.first_column.index() + i;
      std::vector<std::pair<Reply, double>> longer;
      for (const auto& [reply, weight] : replies) {
        for (std::size_t c = 0; c < proof_.program.columns[column].cell_count; ++c) {
          longer.emplace_back(reply, weight);
          longer.back().first.push_back(c);
        }
      }
      replies = std::move(longer);
    }
    return replies;
  }

  Lengths from(const Answers& answers, const std::vector<Set>& at_least) {
    const Evaluation evaluation = evaluate(proof_.program, answers);
    const Outcome outcome = conclude(proof_.program, answers, evaluation, 0);
    if (outcome.disposition) {
      if (!outcome.settled()) note(unsettled_, Check::interview_settles, answers, "");
      return {};
    }
    const std::string point = point_of(outcome, evaluation);
    if (const auto known = points_.find(point); known != points_.end()) return known->second;

    const FindingId asked = outcome.ask.front();
    if (!can_matter(asked, at_least)) {
      note(useless_, Check::interview_asks_what_matters, answers, proof_.pack[asked].id);
    }
    Lengths lengths;
    double total = 0;
    const std::size_t first = proof_.program[asked].first_column.index();
    for (const auto& [reply, weight] : replies_to(asked)) {
      Answers next = answers;
      std::vector<Set> rest = at_least;
      for (std::size_t i = 0; i < reply.size(); ++i) {
        next.say(ColumnId(first + i), reply[i]);
        for (Set& set : rest) set = proof_.model.diagram.fixed(set, first + i, reply[i]);
      }
      const Lengths behind = from(next, rest);
      lengths.longest = std::max(lengths.longest, behind.longest);
      lengths.mean += weight * behind.mean;
      total += weight;
    }
    lengths.longest += 1;
    lengths.mean = lengths.mean / total + 1;
    points_.emplace(point, lengths);
    return lengths;
  }

  /// Whether the disposition, after the answers so far, depends on the finding at all.
  bool can_matter(FindingId id, const std::vector<Set>& at_least) const {
    const ProgramFinding& finding = proof_.program[id];
    return std::any_of(at_least.begin(), at_least.end(), [&](Set set) {
      const std::vector<bool> support = proof_.model.diagram.support(set);
      for (std::size_t i = 0; i < finding.column_count; ++i) {
        if (support[finding.first_column.index() + i]) return true;
      }
      return false;
    });
  }

  void note(std::optional<Verdict>& verdict, Check check, const Answers& answers,
            const std::string& asked) {
    if (verdict) return;
    verdict = Verdict{check, {}, Result::refuted, {}, {}, {}, {}};
    verdict->problem = asked.empty() ? "This person has answered everything, and is not settled."
                                     : "This person is asked '" + asked +
                                           "', and no answer to it can change the disposition.";
    Combination combination(proof_.program.columns.size());
    std::vector<bool> answered(combination.size());
    for (const ColumnId column : ids_up_to<ColumnId>(combination.size())) {
      if (!answers.is_known(column)) continue;
      answered[column.index()] = true;
      combination[column.index()] =
          static_cast<std::uint8_t>(std::countr_zero(answers.possible(column)));
    }
    verdict->counterexample = case_of(proof_.pack, proof_.program, combination, answered);
  }

  Proof& proof_;
  std::vector<std::vector<bool>> in_cone_;
  std::unordered_map<std::string, Lengths> points_;
  std::optional<Verdict> unsettled_;
  std::optional<Verdict> useless_;
};

}  // namespace

void check_interview(Proof& proof) {
  InterviewSearch search(proof);
  const Lengths lengths = search.run();
  const std::size_t all = infer(proof.program, Answers(proof.program)).ask.size();
  // Knowing less never shortens the list of open questions, so "not sure" to all takes them all.
  proof.result.interview = InterviewLengths{lengths.longest, all, lengths.mean, all};
  const Verdict settles{Check::interview_settles, {}, Result::proved, {}, {}, {}, {}};
  const Verdict matters{Check::interview_asks_what_matters, {}, Result::proved, {}, {}, {}, {}};
  proof.result.verdicts.push_back(search.unsettled().value_or(settles));
  proof.result.verdicts.push_back(search.useless().value_or(matters));
}

}  // namespace triage::checks
