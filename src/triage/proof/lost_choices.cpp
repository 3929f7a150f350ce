#include "triage/proof/lost_choices.hpp"

#include <algorithm>

#include "triage/program/from_pack.hpp"
#include "triage/program/from_pack_stretches.hpp"
#include "triage/proof/model.hpp"

namespace triage {
namespace {

class Search {
 public:
  Search(const RulePack& old_pack, const AlignedPacks& aligned, std::size_t max_nodes)
      : old_(old_pack),
        aligned_(aligned),
        program_(program_from_pack(old_pack)),
        diagram_(diagram_for(program_, max_nodes)) {
    for (const Set set : model_of(diagram_, program_).at_least) {
      at_least_.push_back(after_measurements(diagram_, program_, set, Ways::some));
    }
  }

  std::vector<std::string> run() {
    for (const FindingId merged : ids_up_to<FindingId>(aligned_.own.size())) {
      const auto& [old_id, new_id] = aligned_.own[merged.index()];
      if (old_id && new_id) look_at(*old_id, merged);
    }
    return std::move(lost_);
  }

 private:
  void look_at(FindingId id, FindingId merged) {
    const Cells gone = cells_gone(id, merged);
    const std::size_t cells = program_[program_[id].first_column].cell_count;
    for (std::size_t value = 0; value < cells; ++value) {
      if ((gone & cell(value)) != 0 && is_urgent(id, value, gone)) lost_.push_back(name(id, value));
    }
  }

  /// The cells of the old pack's column in which the new pack takes no answer.
  Cells cells_gone(FindingId id, FindingId merged) {
    Cells gone = 0;
    const Finding& now = *aligned_.declared(1, merged);
    if (now.type == FindingType::one_of) {
      for (std::size_t option = 0; option < old_[id].options.size(); ++option) {
        if (!find_option(now, old_[id].options[option].id)) gone |= cell(option);
      }
    }
    if (!dimension_of(now.type)) return gone;
    const ProgramFinding& compiled = program_[id];
    for (std::size_t stretch = 0; stretch <= compiled.cuts.size(); ++stretch) {
      if (!least_answer(aligned_.asked[merged], compiled.cuts, stretch)) gone |= cell(stretch);
    }
    const bool none_is_gone = old_[id].none_label && !now.none_label;
    return none_is_gone ? gone | cell(*compiled.none_cell) : gone;
  }

  /// Whether somebody gets more urgent care for this answer than for one of those that are left.
  bool is_urgent(FindingId id, std::size_t lost, Cells gone) {
    const std::size_t column = program_[id].first_column.index();
    const std::size_t cells = program_.columns[column].cell_count;
    for (const Set at_least : at_least_) {
      const Set with_it = diagram_.fixed(at_least, column, lost);
      for (std::size_t other = 0; other < cells; ++other) {
        if ((gone & cell(other)) != 0) continue;
        const Set with_other = diagram_.fixed(at_least, column, other);
        if (!diagram_.is_within(with_it, with_other)) return true;
      }
    }
    return false;
  }

  std::string name(FindingId id, std::size_t value) {
    const Finding& finding = old_[id];
    if (finding.type == FindingType::one_of) return finding.id + '.' + finding.options[value].id;
    return finding.id + ": " + cells_text(program_, program_[id].first_column, cell(value));
  }

  const RulePack& old_;
  const AlignedPacks& aligned_;
  Program program_;
  Diagram diagram_;
  std::vector<Set> at_least_;
  std::vector<std::string> lost_;
};

}  // namespace

std::vector<std::string> urgent_choices_lost(const RulePack& old_pack, const AlignedPacks& aligned,
                                             std::size_t max_nodes) {
  return Search(old_pack, aligned, max_nodes).run();
}

}  // namespace triage
