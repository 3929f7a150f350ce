#include "triage/report/interview_rows.hpp"

#include <span>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/report/cells_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

class RowReader {
 public:
  RowReader(const Pack& pack, const InterviewTree& tree) : pack_(pack), tree_(tree) {}

  std::vector<InterviewRow> read() {
    if (!tree_.questions.empty()) read_from(0, 0);
    return std::move(rows_);
  }

 private:
  /// A question, and all that goes on downward from it.
  void read_from(std::size_t index, std::size_t depth) {
    for (std::optional<std::size_t> next = index; next;) {
      const TreeQuestion& question = tree_.questions[*next];
      const TreeBranch& calmest = question.branches.back();
      rows_.push_back(question_row(question, depth));
      for (const TreeBranch& branch : question.branches) {
        if (&branch == &calmest) break;
        rows_.push_back(answers_row(question, branch, depth));
        if (branch.below) read_from(*branch.below, depth + 1);
      }
      next = calmest.below;
    }
  }

  [[nodiscard]] InterviewRow question_row(const TreeQuestion& question, std::size_t depth) const {
    const TreeBranch& calmest = question.branches.back();
    InterviewRow row{InterviewRow::Shows::question, depth, {pack_[question.asked].label}};
    row.calmest = answers_of(question, calmest);
    row.ends = calmest.ends;
    if (!calmest.ends && !calmest.below) row.goes_on = goes_on_with(calmest.next);
    return row;
  }

  [[nodiscard]] InterviewRow answers_row(const TreeQuestion& question, const TreeBranch& branch,
                                         std::size_t depth) const {
    const TreeBranch& calmest = question.branches.back();
    InterviewRow row{InterviewRow::Shows::answers, depth, answers_of(question, branch)};
    row.ends = branch.ends;
    if (branch.ends) return row;
    if (branch.at_least > pack_.otherwise) row.at_least = branch.at_least;
    const bool goes_on_as_well = !calmest.ends && branch.next == calmest.next;
    if (branch.below) {
      row.goes_on = "is asked more";
    } else {
      row.goes_on = goes_on_as_well ? std::string("goes on") : goes_on_with(branch.next);
    }
    return row;
  }

  [[nodiscard]] std::string goes_on_with(FindingId next) const {
    return "goes on with \u201c" + pack_[next].label + "\u201d";
  }

  [[nodiscard]] std::vector<std::string> answers_of(const TreeQuestion& question,
                                                    const TreeBranch& branch) const {
    const Finding& finding = pack_[question.asked];
    const ColumnId first = pack_.program[question.asked].first_column;
    if (finding.type == FindingType::any_of) return options_of(finding, branch);
    std::vector<std::string> words;
    Cells cells = 0;
    for (const TreeAnswer& answer : branch.answers) {
      cells |= cell(answer.front());
      words.push_back(cells_as_answer(pack_, pack_.program, first, cell(answer.front())));
    }
    // Neighbouring intervals of a quantity are one.
    if (dimension_of(finding.type)) return {cells_as_answer(pack_, pack_.program, first, cells)};
    return words;
  }

  [[nodiscard]] std::vector<std::string> options_of(const Finding& finding,
                                                    const TreeBranch& branch) const {
    std::vector<std::string> words;
    for (const TreeAnswer& answer : branch.answers) {
      std::string chosen = say(language_of(pack_), Phrase::said_none_of_them);
      for (std::size_t i = 0; i < answer.size(); ++i) {
        if (answer[i] == yes_cell) chosen = finding.options[i].label;
      }
      words.push_back(std::move(chosen));
    }
    return words;
  }

  const Pack& pack_;
  const InterviewTree& tree_;
  std::vector<InterviewRow> rows_;
};

}  // namespace

std::vector<InterviewRow> interview_rows(const Pack& pack, const InterviewTree& tree) {
  return RowReader(pack, tree).read();
}

std::vector<InterviewRow> first_check_rows(const RulePack& pack) {
  const SignList& check = pack.before_the_first_question;
  if (check.signs.empty()) return {};
  InterviewRow question{InterviewRow::Shows::question, 0, {check.heading}};
  question.calmest = {say(language_of(pack), Phrase::said_none_of_them)};
  InterviewRow answers{InterviewRow::Shows::answers};
  for (const Sign& sign : check.signs) answers.words.push_back(sign.text);
  answers.ends = pack.most_urgent();
  return {std::move(question), std::move(answers)};
}

std::vector<std::string> wrapped_answers(const std::vector<std::string>& answers, std::size_t width,
                                         std::size_t most) {
  std::vector<std::string> lines;
  for (std::size_t count = answers.size(); count > 0; --count) {
    std::string words = join(std::span(answers).first(count), answer_separator);
    const std::size_t left = answers.size() - count;
    if (left > 0) words += "; or one of " + std::to_string(left) + " more";
    lines = wrap(words, width);
    if (lines.size() <= most) break;
  }
  return lines;
}

}  // namespace triage
