#include "triage/vignettes/generate.hpp"

#include <algorithm>
#include <deque>
#include <optional>
#include <utility>

#include "triage/program/from_pack_variants.hpp"
#include "triage/vignettes/gap_search.hpp"

namespace triage {
namespace {

constexpr std::size_t max_sides_at_once = 1'000;
constexpr std::size_t max_mutants_at_once = 256;
/// Of the nodes, a group may use so many: less than all, since in halves it may need far fewer.
constexpr std::size_t share_of_a_group = 4;

void add_gaps(std::vector<Gap>& gaps, const Covered& item, std::optional<std::size_t> probe) {
  const auto add_side = [&](const Side& side, SideOf which) {
    if (side.shown_by || !side.possible) return;
    gaps.push_back(
        {CoverageGap{item.decision, item.place, item.condition, which}, probe, {}, false});
  };
  add_side(item.yes, SideOf::yes);
  add_side(item.no, SideOf::no);
}

std::vector<Gap> gaps_of(const Coverage& coverage) {
  std::vector<Gap> gaps;
  for (const Covered& rule : coverage.rules) add_gaps(gaps, rule, {});
  for (const Covered& path : coverage.care) add_gaps(gaps, path, {});
  for (std::size_t i = 0; i < coverage.conditions.size(); ++i) {
    add_gaps(gaps, coverage.conditions[i], i);
  }
  return gaps;
}

/// The gaps in groups that are looked at together, in one diagram: of the sets of a group, each is
/// compared with each. A mutant that compares within the cells that the others have in common is
/// alone.
std::deque<std::vector<Gap>> in_groups(std::vector<Gap> gaps, const Mutation& mutation,
                                       VariantPrograms& programs) {
  std::deque<std::vector<Gap>> groups(1);
  for (Gap& gap : gaps) {
    if (groups.back().size() == max_sides_at_once) groups.emplace_back();
    groups.back().push_back(std::move(gap));
  }
  std::vector<std::vector<Gap>> alone;
  std::size_t mutants = 0;
  for (std::size_t i = 0; i < mutation.results.size(); ++i) {
    const MutantResult& result = mutation.results[i];
    if (result.fate != Fate::not_noticed) continue;
    const Gap gap{{}, {}, i, false};
    if (programs.with(result.mutant.edit).program == nullptr) {
      alone.push_back({gap});
      continue;
    }
    if (mutants == max_mutants_at_once) {
      groups.emplace_back();
      mutants = 0;
    }
    groups.back().push_back(gap);
    ++mutants;
  }
  groups.insert(groups.end(), alone.begin(), alone.end());
  return groups;
}

/// The programs of the mutants of a group: over the common cells, unless its only mutant has cells
/// of its own.
class GroupPrograms {
 public:
  GroupPrograms(const RulePack& pack, const Mutation& mutation, const std::vector<Gap>& gaps,
                VariantPrograms& common)
      : programs_(&common) {
    if (gaps.size() != 1 || !gaps.front().mutant) return;
    const PackChange& edit = mutation.results[*gaps.front().mutant].mutant.edit;
    if (common.with(edit).program != nullptr) return;
    const auto only = [&edit](std::size_t) -> const PackChange& { return edit; };
    programs_ = &own_.emplace(pack, 1, only);
  }
  [[nodiscard]] VariantPrograms& operator*() { return *programs_; }

 private:
  std::optional<VariantPrograms> own_;
  VariantPrograms* programs_;
};

/// What a group left open that grew too large.
void put_back_in_halves(std::vector<Gap> gaps, std::deque<std::vector<Gap>>& groups) {
  if (gaps.empty()) return;
  const auto middle = gaps.begin() + static_cast<std::ptrdiff_t>(gaps.size() / 2);
  if (middle != gaps.end()) groups.emplace_front(middle, gaps.end());
  if (middle != gaps.begin()) groups.emplace_front(gaps.begin(), middle);
}

}  // namespace

MissingVignettes missing_vignettes(const RulePack& pack, const Coverage& coverage,
                                   const Mutation& mutation, std::size_t max_nodes,
                                   const KeepGoing& keep_going) {
  MissingVignettes missing;
  const Probes probes = probes_for(pack);
  VariantPrograms common(pack, mutation.results.size(), [&](std::size_t i) -> const PackChange& {
    return mutation.results[i].mutant.edit;
  });
  auto groups = in_groups(gaps_of(coverage), mutation, common);
  for (const auto& gaps : groups) missing.gaps += gaps.size();
  std::size_t closed = 0;
  bool stopped = false;
  const auto goes_on = [&](std::size_t more) {
    stopped = stopped || (keep_going && !keep_going(closed + more, missing.gaps));
    return !stopped;
  };
  missing.smallest = groups.size() == 1;
  while (!groups.empty() && goes_on(0)) {
    std::vector<Gap> gaps = std::move(groups.front());
    groups.pop_front();
    const bool is_one = gaps.size() == 1;
    try {
      GroupPrograms programs(pack, mutation, gaps, common);
      GapSearch search(pack, probes, *programs, mutation,
                       is_one ? max_nodes : max_nodes / share_of_a_group, goes_on);
      missing.smallest = search.run(gaps, missing.vignettes) && missing.smallest;
    } catch (const DiagramTooLarge&) {
      missing.smallest = false;
      missing.gave_up = missing.gave_up || is_one;
    }
    closed += static_cast<std::size_t>(std::ranges::count(gaps, true, &Gap::closed));
    std::erase_if(gaps, [](const Gap& gap) { return gap.closed; });
    if (!is_one && !stopped) put_back_in_halves(std::move(gaps), groups);
  }
  if (stopped) missing.not_closed = missing.gaps - closed;
  missing.smallest = missing.smallest && !missing.gave_up && !stopped;
  return missing;
}

}  // namespace triage
