#include "triage/proof/edits.hpp"

#include <algorithm>
#include <optional>

#include "triage/base/text.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

template <class Item>
const Item* find_by_id(const std::vector<Item>& items, const std::string& id) {
  const auto found =
      std::find_if(items.begin(), items.end(), [&id](const Item& item) { return item.id == id; });
  return found == items.end() ? nullptr : &*found;
}

/// Compares what the two packs declare under the same ids. `edit_of` tells how two differ.
template <class Item, class EditOf>
void compare_items(const std::string& kind, const std::vector<Item>& before,
                   const std::vector<Item>& after, std::vector<EditedItem>& edits,
                   const EditOf& edit_of) {
  for (const Item& item : before) {
    const std::string name = kind + " '" + item.id + "'";
    const Item* other = find_by_id(after, item.id);
    const std::optional<Edit> edit = other == nullptr ? Edit::removed : edit_of(item, *other);
    if (edit) edits.push_back({name, *edit});
  }
  for (const Item& item : after) {
    if (find_by_id(before, item.id) == nullptr) {
      edits.push_back({kind + " '" + item.id + "'", Edit::added});
    }
  }
}

std::optional<Edit> logic_or_text(bool logic, bool text) {
  if (logic) return Edit::logic_changed;
  return text ? std::optional(Edit::text_changed) : std::nullopt;
}

// --- declarations -----------------------------------------------------------------------------

bool same_texts(const Finding& a, const Finding& b) {
  return a.ask == b.ask && a.label == b.label && a.help == b.help && a.why == b.why &&
         std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(),
                    [](const Option& x, const Option& y) {
                      return x.label == y.label && x.help == y.help && x.why == y.why;
                    });
}

/// Whether the same words mean the same answer. What a measurement means for whom is compared
/// apart.
bool answered_alike(const Finding& a, const Finding& b) {
  return a.type == b.type && a.ordered == b.ordered && a.smallest == b.smallest &&
         a.largest == b.largest && a.whole == b.whole && a.default_unit == b.default_unit &&
         a.none_label.has_value() == b.none_label.has_value() &&
         a.measured_by.has_value() == b.measured_by.has_value() &&
         a.same_as.has_value() == b.same_as.has_value() &&
         std::equal(a.options.begin(), a.options.end(), b.options.begin(), b.options.end(),
                    [](const Option& x, const Option& y) { return x.id == y.id; });
}

std::string level_text(const RulePack& pack, const std::optional<Disposition>& level) {
  return level ? pack[*level].id : "";
}

/// A guarantee in one line, so that two can be compared.
std::string guarantee_text(const RulePack& pack, const Guarantee& guarantee) {
  std::vector<std::string> together;
  for (const CareId path : guarantee.never_together) together.push_back(pack[path].id);
  return (guarantee.when ? to_text(pack, *guarantee.when) : "") + '|' +
         level_text(pack, guarantee.at_least) + '|' + level_text(pack, guarantee.at_most) + '|' +
         join(together, ",");
}

std::vector<Sign> numbers_by_country(const RulePack& pack) {
  std::vector<Sign> numbers;
  for (const EmergencyNumber& one : pack.emergency_numbers) {
    numbers.push_back({one.country, one.place, one.number});
  }
  return numbers;
}

void compare_signs(const std::string& key, const SignList& before, const SignList& after,
                   std::vector<EditedItem>& edits) {
  if (before.heading != after.heading) edits.push_back({"'" + key + "'", Edit::text_changed});
  compare_items(
      "sign of '" + key + "':", before.signs, after.signs, edits,
      [](const Sign& a, const Sign& b) { return logic_or_text(false, a.text != b.text); });
}

void compare_own_words(const RulePack& before, const RulePack& after,
                       std::vector<EditedItem>& edits) {
  const auto level_changed = [&](const std::string& name, Disposition a, Disposition b) {
    if (before[a].id != after[b].id) edits.push_back({"'" + name + "'", Edit::logic_changed});
  };
  level_changed("otherwise", before.otherwise, after.otherwise);
  level_changed("when_unknown", before.when_unknown, after.when_unknown);
  if (before.title != after.title) edits.push_back({"the title", Edit::text_changed});
  if (before.notice != after.notice) edits.push_back({"the notice", Edit::text_changed});
  compare_signs("watch_for", before.watch_for, after.watch_for, edits);
  compare_signs("before_the_first_question", before.before_the_first_question,
                after.before_the_first_question, edits);
  compare_items(
      "emergency number", numbers_by_country(before), numbers_by_country(after), edits,
      [](const Sign& a, const Sign& b) { return logic_or_text(false, a.text != b.text); });
}

// --- logic ------------------------------------------------------------------------------------

std::vector<std::string> citations(const RulePack& pack, const std::vector<Citation>& sources) {
  std::vector<std::string> texts;
  for (const Citation& source : sources) texts.push_back(to_text(pack, source));
  return texts;
}

class LogicEdits {
 public:
  explicit LogicEdits(PackPair& packs)
      : packs_(packs), before_(packs.aligned.packs[0]), after_(packs.aligned.packs[1]) {}

  std::vector<EditedItem> all() {
    std::vector<EditedItem> edits;
    compare_items("rule", before_.rules, after_.rules, edits, [this](const Rule& a, const Rule& b) {
      return logic_or_text(a.then != b.then || fires(0, a) != fires(1, b),
                           a.because != b.because || !same_sources(a, b));
    });
    compare_items("care path", before_.care, after_.care, edits,
                  [this](const CarePath& a, const CarePath& b) {
                    const bool logic =
                        accompanies(0, a) != accompanies(1, b) || suits(0, a) != suits(1, b);
                    return logic_or_text(logic, !same_care_texts(a, b));
                  });
    return edits;
  }

 private:
  /// Where a rule of the old pack, or of the new, fires.
  [[nodiscard]] Set fires(std::size_t which, const Rule& rule) const {
    const std::vector<Rule>& rules = packs_.aligned.packs[which].rules;
    const auto index = static_cast<std::size_t>(&rule - rules.data());
    return packs_.models[which].yes(packs_.programs[which].rules[index].when);
  }

  [[nodiscard]] const ProgramCare& compiled(std::size_t which, const CarePath& path) const {
    const std::vector<CarePath>& care = packs_.aligned.packs[which].care;
    return packs_.programs[which].care[static_cast<std::size_t>(&path - care.data())];
  }
  [[nodiscard]] std::uint32_t accompanies(std::size_t which, const CarePath& path) const {
    return compiled(which, path).with;
  }

  /// Where a care path's own conditions are met, whatever the disposition.
  Set suits(std::size_t which, const CarePath& path) {
    const ProgramCare& care = compiled(which, path);
    const Model& model = packs_.models[which];
    Set set = care.when ? model.yes(*care.when) : Diagram::all();
    for (const GateId against : care.unless) {
      set = packs_.diagram.without(set, model.yes(against));
    }
    return set;
  }

  template <class Item>
  [[nodiscard]] bool same_sources(const Item& a, const Item& b) const {
    return citations(before_, a.sources) == citations(after_, b.sources);
  }

  [[nodiscard]] bool same_care_texts(const CarePath& a, const CarePath& b) const {
    return a.title == b.title && a.advice == b.advice && a.more == b.more && a.during == b.during &&
           same_sources(a, b) &&
           std::equal(a.unless.begin(), a.unless.end(), b.unless.begin(), b.unless.end(),
                      [this](const Precaution& x, const Precaution& y) {
                        return x.because == y.because && same_sources(x, y);
                      });
  }

  PackPair& packs_;
  const RulePack& before_;
  const RulePack& after_;
};

}  // namespace

std::vector<EditedItem> declaration_edits(const RulePack& before, const RulePack& after) {
  std::vector<EditedItem> edits;
  compare_items("finding", before.findings, after.findings, edits,
                [](const Finding& a, const Finding& b) {
                  return logic_or_text(!answered_alike(a, b), !same_texts(a, b));
                });
  compare_items("disposition", before.dispositions, after.dispositions, edits,
                [](const DispositionLevel& a, const DispositionLevel& b) {
                  return logic_or_text(false, a.title != b.title || a.advice != b.advice);
                });
  const auto rewritten = [](bool changed) {
    return changed ? std::optional(Edit::rewritten) : std::nullopt;
  };
  compare_items("fact", before.facts, after.facts, edits, [&](const Fact& a, const Fact& b) {
    return rewritten(to_text(before, a.is) != to_text(after, b.is));
  });
  compare_items("guarantee", before.guarantees, after.guarantees, edits,
                [&](const Guarantee& a, const Guarantee& b) {
                  return rewritten(guarantee_text(before, a) != guarantee_text(after, b));
                });
  compare_own_words(before, after, edits);
  return edits;
}

std::vector<EditedItem> logic_edits(PackPair& packs) { return LogicEdits(packs).all(); }

}  // namespace triage
