#include "triage/reasoning/interview_tree.hpp"

#include <algorithm>
#include <deque>
#include <tuple>
#include <utility>

#include "triage/reasoning/infer.hpp"

namespace triage {
namespace {

/// Each cell of a question with one column; of a list none of its options, and each alone.
std::vector<TreeAnswer> answers_to(const Program& program, FindingId question) {
  const ProgramFinding& finding = program[question];
  std::vector<TreeAnswer> answers;
  if (finding.column_count == 1) {
    for (std::size_t i = 0; i < program[finding.first_column].cell_count; ++i) {
      answers.push_back({static_cast<Row::Byte>(i)});
    }
    return answers;
  }
  const TreeAnswer none(finding.column_count, no_cell);
  answers.push_back(none);
  for (std::size_t option = 0; option < finding.column_count; ++option) {
    answers.push_back(none);
    answers.back()[option] = yes_cell;
  }
  return answers;
}

/// What is known when an answer has been given, and what follows from it.
struct Step {
  std::size_t place;  // of the answer among those to the question
  TreeAnswer answer;
  Row known;
  Outcome outcome;

  /// Less is calmer: what is certain, what can still be, and how many rules may still fire.
  [[nodiscard]] auto alarm() const {
    const auto possible =
        std::ranges::count_if(outcome.rules, [](Truth truth) { return truth != Truth::no; });
    return std::tuple(outcome.at_least, outcome.at_most, possible);
  }

  [[nodiscard]] bool goes_on_like(const Step& other) const {
    const Outcome& theirs = other.outcome;
    if (outcome.at_least != theirs.at_least || outcome.disposition != theirs.disposition) {
      return false;
    }
    return outcome.disposition || outcome.ask.front() == theirs.ask.front();
  }
};

/// Steps after which the interview goes on alike, the calmest first.
using Fork = std::vector<Step>;

class Grower {
 public:
  explicit Grower(const Program& program)
      : program_(program), is_drawn_(program.findings.size(), false) {}

  InterviewTree grow() {
    const Row nothing(program_);
    const Outcome outcome = infer(program_, nothing);
    if (!outcome.ask.empty()) tree_.for_care = follow(nothing, outcome.ask.front());
    while (!waiting_.empty()) {
      const Waiting next = std::move(waiting_.front());
      waiting_.pop_front();
      TreeBranch& branch = tree_.questions[next.question].branches[next.branch];
      if (is_drawn_[branch.next.index()]) continue;
      branch.below = tree_.questions.size();
      follow(next.known, FindingId(branch.next));
    }
    return std::move(tree_);
  }

 private:
  /// A branch below which a question may have to be drawn.
  struct Waiting {
    std::size_t question;
    std::size_t branch;
    Row known;
  };

  /// Draws what is asked of somebody who goes on with the calmest answers, until the end or a
  /// question that is drawn already. Returns what is asked for the advice then.
  std::vector<FindingId> follow(Row known, FindingId question) {
    for (;;) {
      std::vector<Fork> forks = forks_of(known, question);
      const std::size_t index = draw(question, forks);
      Step& calmest = forks.back().front();
      if (calmest.outcome.disposition) return calmest.outcome.ask_for_care;
      question = calmest.outcome.ask.front();
      if (is_drawn_[question.index()]) return {};
      tree_.questions[index].branches.back().below = tree_.questions.size();
      known = std::move(calmest.known);
    }
  }

  [[nodiscard]] Step step(const Row& known, FindingId question, std::size_t place,
                          TreeAnswer answer) const {
    Step next{place, std::move(answer), known, {}};
    for (std::size_t i = 0; i < next.answer.size(); ++i) {
      next.known[program_[question].first_column.index() + i] = next.answer[i];
    }
    next.outcome = infer(program_, next.known);
    return next;
  }

  /// The most urgent first, and the calmest last.
  [[nodiscard]] std::vector<Fork> forks_of(const Row& known, FindingId question) const {
    std::vector<Step> steps;
    for (TreeAnswer& answer : answers_to(program_, question)) {
      steps.push_back(step(known, question, steps.size(), std::move(answer)));
    }
    std::ranges::stable_sort(steps,
                             [](const Step& a, const Step& b) { return a.alarm() < b.alarm(); });
    std::vector<Fork> forks;
    for (Step& next : steps) {
      const auto alike = std::ranges::find_if(
          forks, [&next](const Fork& fork) { return fork.front().goes_on_like(next); });
      if (alike == forks.end()) {
        forks.push_back({std::move(next)});
      } else {
        alike->push_back(std::move(next));
      }
    }
    std::reverse(forks.begin(), forks.end());
    return forks;
  }

  static std::vector<TreeAnswer> in_order(Fork fork) {
    std::ranges::sort(fork, [](const Step& a, const Step& b) { return a.place < b.place; });
    std::vector<TreeAnswer> answers;
    for (Step& next : fork) answers.push_back(std::move(next.answer));
    return answers;
  }

  /// Returns which of the tree's questions it is.
  std::size_t draw(FindingId question, const std::vector<Fork>& forks) {
    is_drawn_[question.index()] = true;
    const std::size_t index = tree_.questions.size();
    TreeQuestion drawn{question, {}};
    for (const Fork& fork : forks) {
      const Outcome& outcome = fork.front().outcome;
      TreeBranch branch{in_order(fork), fork.front().answer, outcome.at_least};
      branch.ends = outcome.disposition;
      if (!branch.ends) {
        branch.next = outcome.ask.front();
        waiting_.push_back({index, drawn.branches.size(), fork.front().known});
      }
      drawn.branches.push_back(std::move(branch));
    }
    tree_.questions.push_back(std::move(drawn));
    return index;
  }

  const Program& program_;
  std::vector<bool> is_drawn_;
  std::deque<Waiting> waiting_;
  InterviewTree tree_;
};

}  // namespace

InterviewTree interview_tree(const Program& program) { return Grower(program).grow(); }

}  // namespace triage
