#pragma once

// An interview as a tree: what each answer to a question leads to, for somebody whose other answers
// are as calm as they can be. A question stands in it once, where such a person first meets it, so
// that the tree is no larger than the pack. What is said of an answer is what inference says.

#include <cstddef>
#include <optional>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

/// One answer to a question: the cell of each of its columns. Of a list, one option alone or none.
using TreeAnswer = std::vector<Row::Byte>;

/// Answers after which the interview goes on alike.
struct TreeBranch {
  std::vector<TreeAnswer> answers;
  TreeAnswer followed;                    // the calmest of them: what stands below is asked then
  Disposition at_least = {};              // nobody who says so gets less
  std::optional<Disposition> ends = {};   // nothing more is asked, and this is recommended
  FindingId next = {};                    // what is asked next, unless it ends
  std::optional<std::size_t> below = {};  // that question, where it stands here in the tree
};

struct TreeQuestion {
  FindingId asked;
  std::vector<TreeBranch> branches;  // the most urgent first, and the calmest last
};

struct InterviewTree {
  /// The first is what is asked first; none if nothing is.
  std::vector<TreeQuestion> questions;
  /// What is asked for the advice of whoever gave the calmest answer to everything.
  std::vector<FindingId> for_care;
};

/// The interview that a program leads to.
InterviewTree interview_tree(const Program& program);

}  // namespace triage
