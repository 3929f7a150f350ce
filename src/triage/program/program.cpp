#include "triage/program/program.hpp"

#include <algorithm>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"

namespace triage {
namespace {

std::string threshold(const Cut& cut, Language language) {
  return localised(to_text(cut.threshold), language);
}

std::string below(const Cut& cut, Language language) {
  return (cut.threshold_is_above ? "< " : "<= ") + threshold(cut, language);
}

std::string above(const Cut& cut, Language language) {
  return (cut.threshold_is_above ? ">= " : "> ") + threshold(cut, language);
}

}  // namespace

std::size_t cell_of(const ProgramFinding& finding, const Quantity& quantity) {
  const auto is_above = [&quantity](const Cut& cut) {
    return cut.threshold < quantity || (cut.threshold_is_above && cut.threshold == quantity);
  };
  const auto first_not_passed =
      std::find_if_not(finding.cuts.begin(), finding.cuts.end(), is_above);
  return static_cast<std::size_t>(first_not_passed - finding.cuts.begin());
}

std::string interval_text(const std::vector<Cut>& cuts, std::size_t first, std::size_t last,
                          Language language) {
  const bool has_lower = first > 0;
  const bool has_upper = last < cuts.size();
  if (!has_lower && !has_upper) return say(language, Phrase::any_quantity);
  if (!has_lower) return below(cuts[last], language);
  if (!has_upper) return above(cuts[first - 1], language);
  const bool single = cuts[first - 1].threshold == cuts[last].threshold;
  if (single) return "= " + threshold(cuts[last], language);
  return above(cuts[first - 1], language) + say(language, Phrase::and_both) +
         below(cuts[last], language);
}

std::string cells_text(const Program& program, ColumnId id, Cells cells, Language language) {
  const Column& column = program[id];
  const std::vector<Cut>& cuts = program[column.finding].cuts;
  std::vector<std::string> names;
  for (std::size_t i = 0; i < column.cell_count; ++i) {
    if ((cells & cell(i)) == 0) continue;
    std::size_t last = i;
    while (last < cuts.size() && (cells & cell(last + 1)) != 0) ++last;
    const bool is_interval = !cuts.empty() && i <= cuts.size();
    names.push_back(is_interval ? interval_text(cuts, i, last, language) : column.cell_names[i]);
    if (is_interval) i = last;
  }
  const std::string last_or = say(language, Phrase::last_or);
  return cuts.empty() ? join_with_or(names, last_or) : join(names, last_or);
}

}  // namespace triage
