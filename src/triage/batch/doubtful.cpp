#include "triage/batch/doubtful.hpp"

#include <bit>
#include <utility>

#include "triage/cases/doubts.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

/// The cells in which some quantity may not be as asked. A cell is an interval between two cuts.
Cells cells_in_doubt(const Finding& finding, const ProgramFinding& compiled,
                     const Comparison& asked) {
  Cells doubtful = 0;
  for (std::size_t i = 0; i <= compiled.cuts.size(); ++i) {
    const Quantity& low = i == 0 ? finding.smallest : compiled.cuts[i - 1].threshold;
    const Quantity& high = i == compiled.cuts.size() ? finding.largest : compiled.cuts[i].threshold;
    const bool surely =
        asked.relation != Relation::equal && holds(asked, low) && holds(asked, high);
    if (!surely) doubtful |= cell(i);
  }
  return doubtful;
}

}  // namespace

AnswerMemo::SlowReader without_doubts(const RulePack& pack, AnswerMemo::SlowReader read) {
  return [&pack, read = std::move(read)](std::string_view text) {
    std::vector<CaseOrError> cases = read(text);
    const auto* person = cases.size() == 1 ? std::get_if<Case>(&cases.front()) : nullptr;
    if (person != nullptr && !doubts(pack, person->answers).empty()) cases.clear();
    return cases;
  };
}

DoubtfulPairs::DoubtfulPairs(const Pack& pack) {
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    const Finding& finding = pack[id];
    for (std::size_t option = 0; option < finding.options.size(); ++option) {
      const auto& while_so = finding.options[option].only_while;
      if (!while_so) continue;
      const bool one_of = finding.type == FindingType::one_of;
      const std::size_t first = pack.program[id].first_column.index();
      pairs_.push_back(
          {one_of ? first : first + option, static_cast<Row::Byte>(one_of ? option : yes_cell),
           pack.program[while_so->by].first_column.index(),
           cells_in_doubt(pack[while_so->by], pack.program[while_so->by], while_so->yes_when)});
    }
  }
}

void DoubtfulPairs::find_in(const Lanes& lanes, std::span<Word> odd) const {
  for (const Pair& pair : pairs_) {
    for (std::size_t word = 0; word < odd.size(); ++word) {
      const Word chosen = lanes.where(pair.column, word, pair.chosen);
      for (Cells left = pair.doubtful; chosen != 0 && left != 0; left &= left - 1) {
        const auto other = static_cast<Row::Byte>(std::countr_zero(left));
        odd[word] |= chosen & lanes.where(pair.other, word, other);
      }
    }
  }
}

}  // namespace triage
