#pragma once

// The interview that somebody would have who gives the answers of a case, and is not sure of all
// that the case does not say. It asks as every interview does: the first question of
// `Outcome::ask`, until there is none.

#include <cstddef>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "triage/program/program.hpp"
#include "triage/program/row.hpp"

namespace triage {

class InterviewWalk {
 public:
  /// `program` must outlive this.
  explicit InterviewWalk(const Program& program);

  /// The findings that are asked, in order. Of two answers that contradict each other, the yes is
  /// given. A reading is told as soon as what it measures is asked. Valid until the next call.
  const std::vector<FindingId>& asked(const Row& row);

 private:
  /// What is asked after the answers so far; the next one depends on what is said.
  struct Node {
    std::optional<FindingId> asks;
    std::unordered_map<std::string, std::size_t> next;  // by what is said, a byte a column
  };

  std::size_t node_after(std::size_t node, const std::string& said, const Row& row);
  [[nodiscard]] std::optional<FindingId> question_after(const Row& row) const;

  const Program& program_;
  std::vector<std::vector<ColumnId>> told_columns_;  // by the finding that is asked
  std::vector<Node> nodes_;  // the first one is where nothing was said; interviews are much alike
  std::vector<FindingId> asked_;
};

}  // namespace triage
