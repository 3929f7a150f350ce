// What several systems on the same cases say about the cases, and about each other.

#include "triage/scoring/score_figures.hpp"
#include "triage/scoring/statistics.hpp"

namespace triage {
namespace {

/// Whether a system is right about a case; nothing where it gave no advice, or the case is in no
/// figure.
class Verdicts {
 public:
  explicit Verdicts(const ScoreTable& table) : table_(table) {}

  [[nodiscard]] std::size_t systems() const { return table_.others.size() + 1; }
  [[nodiscard]] std::optional<bool> is_right(std::size_t system, std::size_t id) const {
    const AdviceByte expected = table_.expected[id];
    const AdviceByte ours = table_.given[id];
    const AdviceByte said = system == 0 ? ours : table_.others[system - 1].of(id);
    const bool is_counted = expected != not_there && ours != not_there;
    if (!is_counted || said == not_there || said == no_advice) return std::nullopt;
    return said == expected;
  }
  [[nodiscard]] ItemFigures item(std::size_t id) const {
    ItemFigures item{std::string(table_.ids.name(id))};
    for (std::size_t system = 0; system < systems(); ++system) {
      const auto right = is_right(system, id);
      if (!right) continue;
      ++item.systems;
      if (*right) ++item.right;
    }
    return item;
  }

 private:
  const ScoreTable& table_;
};

struct Total {
  double right = 0;
  double cases = 0;
};

std::vector<Total> totals_of(const Verdicts& verdicts, std::size_t ids) {
  std::vector<Total> totals(verdicts.systems());
  for (std::size_t system = 0; system < totals.size(); ++system) {
    for (std::size_t id = 0; id < ids; ++id) {
      const auto right = verdicts.is_right(system, id);
      if (!right) continue;
      ++totals[system].cases;
      totals[system].right += *right ? 1 : 0;
    }
  }
  return totals;
}

/// Of the systems that gave advice for the case, and for another one.
std::optional<double> item_total(const Verdicts& verdicts, const std::vector<Total>& totals,
                                 std::size_t id) {
  std::vector<double> here;
  std::vector<double> elsewhere;
  for (std::size_t system = 0; system < totals.size(); ++system) {
    const auto right = verdicts.is_right(system, id);
    if (!right || totals[system].cases < 2) continue;
    here.push_back(*right ? 1 : 0);
    elsewhere.push_back((totals[system].right - here.back()) / (totals[system].cases - 1));
  }
  return correlation(here, elsewhere);
}

}  // namespace

std::vector<ItemFigures> item_figures(const ScoreTable& table) {
  std::vector<ItemFigures> items;
  if (table.others.empty()) return items;
  const Verdicts verdicts(table);
  const std::vector<Total> totals = totals_of(verdicts, table.ids.size());
  for (std::size_t id = 0; id < table.ids.size(); ++id) {
    ItemFigures item = verdicts.item(id);
    if (item.systems < 2) continue;
    item.item_total = item_total(verdicts, totals, id);
    items.push_back(std::move(item));
  }
  return items;
}

std::vector<std::optional<double>> capability_scores(const ScoreTable& table) {
  if (table.others.empty()) return {};
  constexpr double all = 100;
  const Verdicts verdicts(table);
  std::vector<double> sums(verdicts.systems());
  std::vector<double> cases(verdicts.systems());
  for (std::size_t id = 0; id < table.ids.size(); ++id) {
    const ItemFigures item = verdicts.item(id);
    for (std::size_t system = 0; system < sums.size(); ++system) {
      const auto right = verdicts.is_right(system, id);
      if (!right) continue;
      sums[system] += (*right ? 1 : 0) - item.difficulty();
      ++cases[system];
    }
  }
  std::vector<std::optional<double>> scores(sums.size());
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (cases[i] > 0) scores[i] = all * (sums[i] / cases[i] + 1) / 2;
  }
  return scores;
}

}  // namespace triage
