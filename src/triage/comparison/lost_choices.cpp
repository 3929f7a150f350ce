#include "triage/comparison/lost_choices.hpp"

#include <algorithm>

#include "triage/base/language.hpp"
#include "triage/model/model.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/program/from_pack_intervals.hpp"

namespace triage {
namespace {

/// A part of an interval of a quantity, between the cuts of the interval and one more.
std::string part_in_words(const std::vector<Cut>& cuts, std::size_t interval, Cut from_or_until,
                          bool is_above) {
  std::vector<Cut> ends;
  if (is_above) {
    if (interval > 0) from_or_until = std::max(from_or_until, cuts[interval - 1]);
    ends.push_back(from_or_until);
    if (interval < cuts.size()) ends.push_back(cuts[interval]);
    return interval_text(ends, 1, 1, Language::english);
  }
  if (interval > 0) ends.push_back(cuts[interval - 1]);
  if (interval < cuts.size()) from_or_until = std::min(from_or_until, cuts[interval]);
  ends.push_back(from_or_until);
  return interval_text(ends, ends.size() - 1, ends.size() - 1, Language::english);
}

/// Whether only the old pack takes fractions, and there is one in an interval within both ranges.
bool has_fractions(const Finding& before, const Finding& now, const std::vector<Cut>& cuts,
                   std::size_t interval) {
  if (before.whole || !now.whole) return false;
  Finding both = before;
  both.smallest = std::max(before.smallest, now.smallest);
  both.largest = std::min(before.largest, now.largest);
  const auto least = least_answer(both, cuts, interval);
  if (!least || !is_whole(*least)) return least.has_value();
  both.smallest = answer_after(*least);
  return least_answer(both, cuts, interval).has_value();
}

/// The answers in an interval of the old pack that the new one does not take: those below and above
/// its range, and fractions.
std::vector<std::string> intervals_gone(const Finding& before, const Finding& now,
                                        const std::vector<Cut>& cuts, std::size_t interval) {
  std::vector<std::string> gone;
  const auto add = [&](const std::string& which) { gone.push_back(before.id + ": " + which); };
  Finding below = before;
  below.largest.smallest_units =
      std::min(before.largest.smallest_units, now.smallest.smallest_units - 1);
  if (least_answer(below, cuts, interval)) {
    add(part_in_words(cuts, interval, {now.smallest, true}, false));
  }
  Finding above = before;
  above.smallest.smallest_units =
      std::max(before.smallest.smallest_units, now.largest.smallest_units + 1);
  if (least_answer(above, cuts, interval).has_value()) {
    add(part_in_words(cuts, interval, {now.largest, false}, true));
  }
  if (has_fractions(before, now, cuts, interval)) {
    add("fractions " + interval_text(cuts, interval, interval, Language::english));
  }
  return gone;
}

class Search {
 public:
  Search(const RulePack& old_pack, const AlignedPacks& aligned, std::size_t max_nodes)
      : old_(old_pack),
        aligned_(aligned),
        program_(program_from_pack(old_pack)),
        diagram_(diagram_for(program_, max_nodes)) {
    for (const Set set : model_of(diagram_, program_).at_least) {
      at_least_.push_back(after_measurements(diagram_, program_.measurements, set, Ways::some));
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
    const Finding& now = *aligned_.declared(1, merged);
    const std::size_t cells = program_[program_[id].first_column].cell_count;
    std::vector<std::vector<std::string>> gone;  // in each of the old pack's cells
    Cells left = 0;
    for (std::size_t value = 0; value < cells; ++value) {
      gone.push_back(gone_in(id, now, value));
      if (is_left_in(id, merged, value)) left |= cell(value);
    }
    for (std::size_t value = 0; value < cells; ++value) {
      if (gone[value].empty() || !is_urgent(id, value, left)) continue;
      for (const std::string& answers : gone[value]) lost_.push_back(answers);
    }
  }

  [[nodiscard]] bool is_interval(FindingId id, std::size_t value) const {
    return dimension_of(old_[id].type) && value <= program_[id].cuts.size();
  }

  /// Whether the new pack takes an answer that the old one takes, and that lies in this cell.
  [[nodiscard]] bool is_left_in(FindingId id, FindingId merged, std::size_t value) const {
    if (is_interval(id, value)) {
      return least_answer(aligned_.asked[merged], program_[id].cuts, value).has_value();
    }
    return gone_in(id, *aligned_.declared(1, merged), value).empty();
  }

  /// What lies in a cell of the old pack's column, and the new pack does not take, by name.
  [[nodiscard]] std::vector<std::string> gone_in(FindingId id, const Finding& now,
                                                 std::size_t value) const {
    const Finding& before = old_[id];
    if (before.type == FindingType::one_of) {
      const std::string& option = before.options[value].id;
      if (find_option(now, option)) return {};
      return {before.id + '.' + option};
    }
    if (!dimension_of(before.type)) return {};
    if (is_interval(id, value)) return intervals_gone(before, now, program_[id].cuts, value);
    if (now.none_label.has_value()) return {};
    return {before.id + ": " + std::string(none_answer)};
  }

  /// Whether somebody gets more urgent care for this answer than for one of those that are left.
  bool is_urgent(FindingId id, std::size_t lost, Cells left) {
    const std::size_t column = program_[id].first_column.index();
    const std::size_t cells = program_.columns[column].cell_count;
    for (const Set at_least : at_least_) {
      const Set with_it = diagram_.restrict(at_least, column, lost);
      for (std::size_t other = 0; other < cells; ++other) {
        if ((left & cell(other)) == 0) continue;
        const Set with_other = diagram_.restrict(at_least, column, other);
        if (!diagram_.is_within(with_it, with_other)) return true;
      }
    }
    return false;
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
