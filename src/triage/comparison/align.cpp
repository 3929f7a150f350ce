#include "triage/comparison/align.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "triage/base/by_id.hpp"
#include "triage/base/text.hpp"
#include "triage/comparison/renumber.hpp"
#include "triage/program/from_pack_intervals.hpp"

namespace triage {
namespace {

/// Both scales in one: the new one, with a level that only the old one has behind the level that
/// stood below it there.
std::vector<DispositionLevel> merged_scale(const RulePack& old_pack, const RulePack& new_pack) {
  std::vector<DispositionLevel> merged = new_pack.dispositions;
  std::size_t behind = 0;
  for (const DispositionLevel& level : old_pack.dispositions) {
    const auto at = find_by_id(merged, level.id);
    if (!at) merged.insert(merged.begin() + static_cast<std::ptrdiff_t>(behind), level);
    behind = at.value_or(behind) + 1;
  }
  return merged;
}

std::vector<std::string> shared_levels(const RulePack& of, const RulePack& with) {
  std::vector<std::string> ids;
  for (const DispositionLevel& level : of.dispositions) {
    if (find_by_id(with.dispositions, level.id)) ids.push_back(level.id);
  }
  return ids;
}

/// What both packs can be answered with, where one declares the finding like this and one like
/// that. Its range is upside down if that is nothing.
Finding in_common(const Finding& one, const Finding& other) {
  Finding common = one;
  common.smallest = std::max(one.smallest, other.smallest);
  common.largest = std::min(one.largest, other.largest);
  common.whole = one.whole || other.whole;
  if (common.whole) {
    common.smallest = whole_from(common.smallest);
    common.largest = whole_until(common.largest);
  }
  return common;
}

/// Whether an answer to the one can be an answer to the other.
bool are_one(const Finding& one, const Finding& other) {
  if (one.type != other.type) return false;
  const Finding common = in_common(one, other);
  return !dimension_of(one.type) || common.smallest <= common.largest;
}

/// The finding that the other pack asks under the same name, if it is the same.
std::optional<std::size_t> same_in(const std::vector<Finding>& findings, const Finding& wanted) {
  const auto at = find_by_id(findings, wanted.id);
  return at && are_one(findings[*at], wanted) ? at : std::nullopt;
}

class Alignment {
 public:
  Alignment(const RulePack& old_pack, const RulePack& new_pack) : old_(old_pack), new_(new_pack) {
    to_[0].pack = &old_;
    to_[1].pack = &new_;
    result_.written = {&old_, &new_};
  }

  AlignedPacks run() {
    const std::string old_order = join(shared_levels(old_, new_), ", ");
    const std::string new_order = join(shared_levels(new_, old_), ", ");
    if (old_order != new_order) {
      result_.incomparable.push_back("from the least urgent, the old one has the dispositions " +
                                     old_order + ", the new one " + new_order);
    }
    for (const Finding& finding : new_.findings) add_new(finding);
    for (const Finding& finding : old_.findings) add_old(finding);
    add_joins();
    const auto scale = merged_scale(old_, new_);
    for (const std::size_t which : {0U, 1U}) {
      for (const auto& level : to_[which].pack->dispositions) {
        to_[which].dispositions.emplace_back(*find_by_id(scale, level.id));
      }
      result_.packs[which] = renumbered(*to_[which].pack, to_[which], findings_, scale);
    }
    keep_what_both_take();
    return std::move(result_);
  }

 private:
  void keep_what_both_take() {
    result_.asked = result_.packs[1];
    for (const FindingId id : ids_up_to<FindingId>(result_.own.size())) {
      const Finding* one = result_.declared(1, id);
      const Finding* other = result_.declared(0, id);
      if (one == nullptr || other == nullptr) continue;
      const Finding common = in_common(*one, *other);
      Finding& asked = result_.asked.findings[id.index()];
      asked.smallest = common.smallest;
      asked.largest = common.largest;
      asked.whole = common.whole;
    }
  }

  /// Adds a finding as what can be said of it, whatever decides it besides.
  FindingId add(const Finding& finding) {
    findings_.push_back(finding);
    findings_.back().measured_by.reset();
    findings_.back().same_as.reset();
    for (Option& option : findings_.back().options) option.only_while.reset();
    result_.own.emplace_back();
    return FindingId(findings_.size() - 1);
  }

  void add_new(const Finding& finding) {
    const FindingId id = add(finding);
    result_.own[id.index()][1] = FindingId(to_[1].findings.size());
    to_[1].findings.push_back(id);
    to_[1].options.push_back(ids_up_to<OptionId>(finding.options.size()));
    const auto old = same_in(old_.findings, finding);
    if (!old) {
      result_.only_in[1].push_back(finding.id);
      return;
    }
    for (const Option& option : finding.options) {
      const bool known = find_option(old_.findings[*old], option.id).has_value();
      if (!known) result_.only_in[1].push_back(finding.id + '.' + option.id);
    }
  }

  void add_old(const Finding& finding) {
    const auto shared = same_in(new_.findings, finding);  // which stand in front, in their order
    const FindingId id = shared ? FindingId(*shared) : add(finding);
    result_.own[id.index()][0] = FindingId(to_[0].findings.size());
    to_[0].findings.push_back(id);
    if (!shared) {
      if (find_by_id(new_.findings, finding.id)) findings_.back().id += " (before)";
      result_.only_in[0].push_back(finding.id);
    }
    to_[0].options.emplace_back();
    for (const Option& option : finding.options)
      to_[0].options.back().push_back(shared_option(id, option));
    if (shared) merge_range(findings_[id.index()], finding);
  }

  /// Takes the answers of both into `merged`, the new declaration.
  void merge_range(Finding& merged, const Finding& old) {
    if (!dimension_of(merged.type)) return;
    auto& only_old = result_.only_in[0];
    auto& only_new = result_.only_in[1];
    const auto note = [&merged](std::vector<std::string>& answers, const std::string& which) {
      answers.push_back(merged.id + ": " + which);
    };
    if (old.smallest < merged.smallest) note(only_old, "< " + to_text(merged.smallest));
    if (merged.smallest < old.smallest) note(only_new, "< " + to_text(old.smallest));
    if (old.largest > merged.largest) note(only_old, "> " + to_text(merged.largest));
    if (merged.largest > old.largest) note(only_new, "> " + to_text(old.largest));
    if (merged.whole != old.whole) note(merged.whole ? only_old : only_new, "fractions");
    if (merged.none_label.has_value() != old.none_label.has_value()) {
      note(merged.none_label ? only_new : only_old, std::string(none_answer));
    }
    merged.smallest = std::min(merged.smallest, old.smallest);
    merged.largest = std::max(merged.largest, old.largest);
    merged.whole = merged.whole && old.whole;
    if (!merged.none_label) merged.none_label = old.none_label;
  }

  OptionId shared_option(FindingId id, const Option& option) {
    Finding& finding = findings_[id.index()];
    if (const auto at = find_option(finding, option.id)) return *at;
    finding.options.push_back(option);
    result_.only_in[0].push_back(finding.id + '.' + option.id);
    return OptionId(finding.options.size() - 1);
  }

  /// Adds, behind all that can be said, what holds of each finding that a pack asks on a checklist:
  /// that is what its rules look at. The other pack has it as well, and does not look.
  void add_joins() {
    for (const std::size_t which : {0U, 1U}) {
      Renumbering& to = to_[which];
      for (const FindingId id : ids_up_to<FindingId>(to.pack->findings.size())) {
        const auto& asked = (*to.pack)[id].same_as;
        if (!asked) continue;
        const FindingId said = std::exchange(to.findings[id.index()], FindingId(findings_.size()));
        result_.joined[which].push_back({said, to.findings[id.index()]});
        findings_.push_back((*to.pack)[id]);
        findings_.back().same_as = {to.findings[asked->checklist.index()],
                                    to.options[asked->checklist.index()][asked->option.index()]};
      }
    }
  }

  const RulePack& old_;
  const RulePack& new_;
  std::vector<Finding> findings_;
  std::array<Renumbering, 2> to_;
  AlignedPacks result_;
};

}  // namespace

std::uint32_t AlignedPacks::levels(std::size_t which) const {
  std::uint32_t levels = 0;
  for (const DispositionLevel& level : written[which]->dispositions) {
    levels |= 1U << *find_by_id(packs[which].dispositions, level.id);
  }
  return levels;
}

const Finding* AlignedPacks::declared(std::size_t which, FindingId id) const {
  const auto& at = own[id.index()][which];
  return at ? &(*written[which])[*at] : nullptr;
}

AlignedPacks align(const RulePack& old_pack, const RulePack& new_pack) {
  return Alignment(old_pack, new_pack).run();
}

}  // namespace triage
