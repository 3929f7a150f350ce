#pragma once

// One set against inference, over all combinations of the columns that it can depend on.

#include <cstddef>
#include <functional>
#include <map>
#include <vector>

#include "triage/diagram/diagram.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage::checks {

/// The people of one page: at most so many.
inline constexpr std::size_t max_lanes = 4096;

using Lanes = std::vector<Word>;

/// What inference says of the lanes of a page, which has to be certain: it says so, and says that
/// it may be so, in the same lanes.
struct Inferred {
  Lanes surely;
  Lanes maybe;
};
/// Runs inference over the first `lanes` of a page.
using Infer = std::function<Inferred(const Outcomes&, std::size_t lanes)>;

/// The words that hold a bit for each lane.
std::size_t words_for(std::size_t lanes);

/// Compares one set with inference, page by page: on one page the last columns take all their
/// values, a lane each, and the columns before them stand still.
class Enumeration {
 public:
  /// `columns` in the order of `diagram`, which holds the sets to compare. All outlive this.
  Enumeration(const Program& program, Diagram& diagram, std::vector<std::size_t> columns,
              const Infer& infer);

  /// Whether the set holds those people whom inference names, and nobody else. Takes a step for
  /// each combination of the columns, so that the caller has to count them first. Throws
  /// DiagramTooLarge.
  bool agrees_with(Set set) { return agrees_from(0, set); }

 private:
  [[nodiscard]] std::size_t cells(std::size_t column) const {
    return program_.columns[column].cell_count;
  }
  void lay_out_page();
  bool agrees_from(std::size_t position, Set set);
  bool agrees_on_page(Set set);
  const Lanes& lanes_in(Set set);

  const Program& program_;
  Diagram& diagram_;
  const Infer& infer_;
  std::vector<std::size_t> outer_;
  std::vector<std::size_t> inner_;
  std::size_t lanes_ = 1;
  Block block_;
  Outcomes outcomes_;
  std::vector<Row> page_;
  std::map<Set, Lanes> known_;
};

}  // namespace triage::checks
