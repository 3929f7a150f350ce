#include "triage/proof/align.hpp"

#include <algorithm>
#include <optional>
#include <variant>

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"

namespace triage {
namespace {

/// Where the ids of one pack have gone.
struct Renumbering {
  const RulePack* pack = nullptr;
  std::vector<FindingId> findings;
  std::vector<std::vector<OptionId>> options;  // by the old finding
  std::vector<Disposition> dispositions;
};

void renumber(Condition& condition, const Renumbering& to);

void renumber(IsAnswered& form, const Renumbering& to) {
  form.finding = to.findings[form.finding.index()];
}
/// "None of a checklist" is none of the options that the pack has, whatever the other one adds.
Condition::Form without_any(const IsNone& form, const Renumbering& to) {
  const FindingId finding = to.findings[form.finding.index()];
  if ((*to.pack)[form.finding].type != FindingType::any_of) return IsNone{finding};
  return Not{{{IsAnyOption{finding, to.options[form.finding.index()]}, {}}}};
}
void renumber(IsInRange& form, const Renumbering& to) {
  form.finding = to.findings[form.finding.index()];
}
void renumber(IsAnyOption& form, const Renumbering& to) {
  for (OptionId& option : form.options) {
    option = to.options[form.finding.index()][option.index()];
  }
  form.finding = to.findings[form.finding.index()];
}
void renumber(FactHolds& /*facts keep their ids*/, const Renumbering& /*to*/) {}
void renumber(Not& form, const Renumbering& to) {
  for (Condition& part : form.part) renumber(part, to);
}
void renumber(AtLeast& form, const Renumbering& to) {
  for (Condition& part : form.parts) renumber(part, to);
}

void renumber(Condition& condition, const Renumbering& to) {
  if (const auto* none = std::get_if<IsNone>(&condition.form)) {
    condition.form = without_any(*none, to);
    return;
  }
  std::visit(Overloaded{[](IsNone&) {}, [&to](auto& form) { renumber(form, to); }}, condition.form);
}

void renumber(Disposition& disposition, const Renumbering& to) {
  disposition = to.dispositions[disposition.index()];
}

void renumber(CarePath& path, const Renumbering& to) {
  for (Disposition& disposition : path.with) renumber(disposition, to);
  if (path.when) renumber(*path.when, to);
  for (Precaution& precaution : path.unless) renumber(precaution.when, to);
}

void renumber(Guarantee& guarantee, const Renumbering& to) {
  if (guarantee.when) renumber(*guarantee.when, to);
  if (guarantee.at_least) renumber(*guarantee.at_least, to);
  if (guarantee.at_most) renumber(*guarantee.at_most, to);
}

RulePack renumbered(const RulePack& pack, const Renumbering& to, std::vector<Finding> findings,
                    std::vector<DispositionLevel> dispositions) {
  RulePack result = pack;
  // Measurements are the pack's own: the shared declarations come without any.
  for (std::size_t i = 0; i < pack.findings.size(); ++i) {
    if (const auto& measured = pack.findings[i].measured_by) {
      findings[to.findings[i].index()].measured_by =
          Measurement{to.findings[measured->by.index()], measured->yes_when};
    }
  }
  result.findings = std::move(findings);
  result.dispositions = std::move(dispositions);
  renumber(result.otherwise, to);
  renumber(result.when_unknown, to);
  for (Fact& fact : result.facts) renumber(fact.is, to);
  for (Rule& rule : result.rules) {
    renumber(rule.when, to);
    renumber(rule.then, to);
  }
  for (CarePath& path : result.care) renumber(path, to);
  for (Guarantee& guarantee : result.guarantees) renumber(guarantee, to);
  return result;
}

template <class Item>
std::optional<std::size_t> position_of(const std::vector<Item>& items, const Item& wanted) {
  for (std::size_t i = 0; i < items.size(); ++i) {
    if (items[i].id == wanted.id) return i;
  }
  return std::nullopt;
}

/// Both scales in one: the new one, with a level that only the old one has behind the level that
/// stood below it there.
std::vector<DispositionLevel> merged_scale(const RulePack& old_pack, const RulePack& new_pack) {
  std::vector<DispositionLevel> merged = new_pack.dispositions;
  std::size_t behind = 0;
  for (const DispositionLevel& level : old_pack.dispositions) {
    const auto at = position_of(merged, level);
    if (!at) merged.insert(merged.begin() + static_cast<std::ptrdiff_t>(behind), level);
    behind = at.value_or(behind) + 1;
  }
  return merged;
}

std::vector<std::string> shared_levels(const RulePack& of, const RulePack& with) {
  std::vector<std::string> ids;
  for (const DispositionLevel& level : of.dispositions) {
    if (position_of(with.dispositions, level)) ids.push_back(level.id);
  }
  return ids;
}

class Alignment {
 public:
  Alignment(const RulePack& old_pack, const RulePack& new_pack) : old_(old_pack), new_(new_pack) {
    to_[0].pack = &old_;
    to_[1].pack = &new_;
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
    const auto scale = merged_scale(old_, new_);
    for (const auto& level : old_.dispositions) {
      to_[0].dispositions.emplace_back(*position_of(scale, level));
    }
    for (const auto& level : new_.dispositions) {
      to_[1].dispositions.emplace_back(*position_of(scale, level));
    }
    result_.packs = {renumbered(old_, to_[0], findings_, scale),
                     renumbered(new_, to_[1], findings_, scale)};
    return std::move(result_);
  }

 private:
  void add_new(const Finding& finding) {
    const FindingId id(findings_.size());
    findings_.push_back(finding);
    findings_.back().measured_by.reset();
    to_[1].findings.push_back(id);
    to_[1].options.push_back(ids_up_to<OptionId>(finding.options.size()));
    const auto old = position_of(old_.findings, finding);
    const bool shared = old && old_.findings[*old].type == finding.type;
    if (!shared) {
      result_.only_in[1].push_back(finding.id);
      return;
    }
    for (const Option& option : finding.options) {
      const auto at = position_of(old_.findings[*old].options, option);
      if (!at) note_unshared(1, id, *position_of(finding.options, option));
    }
  }

  void add_old(const Finding& finding) {
    const auto at = position_of(findings_, finding);
    const bool shared = at && findings_[*at].type == finding.type;
    const FindingId id(shared ? *at : findings_.size());
    to_[0].findings.push_back(id);
    if (finding.same_as && !asked_alike(finding, shared ? &findings_[*at] : nullptr)) {
      result_.incomparable.push_back("the old one asks '" + finding.id +
                                     "' on a checklist, the new one elsewhere or not at all");
    }
    if (!shared) {
      findings_.push_back(finding);
      if (at) findings_.back().id += " (before)";
      findings_.back().measured_by.reset();
      findings_.back().same_as.reset();
      result_.only_in[0].push_back(finding.id);
    }
    to_[0].options.emplace_back();
    for (const Option& option : finding.options)
      to_[0].options.back().push_back(shared_option(id, option));
    if (shared) merge_range(findings_[id.index()], finding);
  }

  /// Takes the answers of both into `merged`, the new declaration.
  void merge_range(Finding& merged, const Finding& old) {
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

  /// Whether both packs ask the finding as the same option of the same checklist.
  bool asked_alike(const Finding& old_finding, const Finding* merged) const {
    if (merged == nullptr || !merged->same_as) return false;
    const Finding& old_list = old_[old_finding.same_as->checklist];
    const Finding& new_list = new_[merged->same_as->checklist];
    return old_list.id == new_list.id && old_list.options[old_finding.same_as->option.index()].id ==
                                             new_list.options[merged->same_as->option.index()].id;
  }

  OptionId shared_option(FindingId id, const Option& option) {
    Finding& finding = findings_[id.index()];
    if (const auto at = position_of(finding.options, option)) return OptionId(*at);
    finding.options.push_back(option);
    note_unshared(0, id, finding.options.size() - 1);
    return OptionId(finding.options.size() - 1);
  }

  void note_unshared(std::size_t which, FindingId id, std::size_t option) {
    const Finding& finding = findings_[id.index()];
    result_.only_in[which].push_back(finding.id + '.' + finding.options[option].id);
    // Who has a sign that only one pack asks about can still be asked everything else.
    if (finding.type == FindingType::one_of)
      result_.not_shared[which].push_back({id, OptionId(option)});
  }

  const RulePack& old_;
  const RulePack& new_;
  std::vector<Finding> findings_;
  std::array<Renumbering, 2> to_;
  AlignedPacks result_;
};

}  // namespace

AlignedPacks align(const RulePack& old_pack, const RulePack& new_pack) {
  return Alignment(old_pack, new_pack).run();
}

}  // namespace triage
