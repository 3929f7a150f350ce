#include "reference/random_edit.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace triage::reference {
namespace {

class Editor {
 public:
  Editor(RulePack& pack, Dice& dice) : pack_(pack), dice_(dice) {}

  /// Whether there was something to edit.
  bool edit() {
    switch (dice_.below(12)) {
      case 0: return change_level(pack_.otherwise), true;
      case 1: return change_level(pack_.when_unknown), true;
      case 2: return change_level(one_of(pack_.rules).then), true;
      case 3: return borrow_condition();
      case 4: return remove_rule();
      case 5: return change_care();
      case 6: return change_answers();
      case 7: return change_measurement();
      case 8: return add_option();
      case 9: return add_finding(), true;
      default: break;
    }
    return change_where_asked();
  }

 private:
  template <class Item>
  Item& one_of(std::vector<Item>& items) {
    return items[dice_.below(items.size())];
  }

  /// The findings for which `wanted` holds.
  template <class Wanted>
  std::vector<FindingId> findings(const Wanted& wanted) {
    std::vector<FindingId> found;
    for (const FindingId id : ids_up_to<FindingId>(pack_.findings.size())) {
      if (wanted(pack_[id])) found.push_back(id);
    }
    return found;
  }
  static bool is_quantity(const Finding& finding) { return dimension_of(finding.type).has_value(); }
  static bool is_free(const Finding& finding) {
    return finding.type == FindingType::yes_no && !finding.measured_by && !finding.same_as;
  }
  Finding& at(FindingId id) { return pack_.findings[id.index()]; }

  void change_level(Disposition& level) {
    level = Disposition(dice_.below(pack_.dispositions.size()));
  }

  bool borrow_condition() {
    Condition other = one_of(pack_.rules).when;
    one_of(pack_.rules).when = std::move(other);
    return true;
  }

  bool remove_rule() {
    if (pack_.rules.size() < 2) return false;
    pack_.rules.erase(pack_.rules.begin() +
                      static_cast<std::ptrdiff_t>(dice_.below(pack_.rules.size())));
    return true;
  }

  bool change_care() {
    if (pack_.care.empty()) return false;
    CarePath& path = one_of(pack_.care);
    if (dice_.percent(50)) {
      path.when = one_of(pack_.rules).when;
    } else if (!path.unless.empty()) {
      path.unless.pop_back();
    } else {
      path.unless.push_back({one_of(pack_.rules).when, "New.", {}});
    }
    return true;
  }

  /// Other numbers, fractions or none of them, one more answer: `none`.
  bool change_answers() {
    auto quantities = findings(is_quantity);
    if (quantities.empty()) return false;
    Finding& finding = at(one_of(quantities));
    const std::int64_t third =
        (finding.largest.smallest_units - finding.smallest.smallest_units) / 3;
    switch (dice_.below(4)) {
      case 0: finding.largest.smallest_units -= third; return true;
      case 1: finding.smallest.smallest_units += third; return true;
      case 2:
        if (finding.none_label) return false;
        finding.none_label = "None";
        return true;
      default: break;
    }
    if (finding.type != FindingType::number) return false;
    finding.whole = !finding.whole;
    return true;
  }

  bool change_measurement() {
    auto measured =
        findings([](const Finding& finding) { return finding.measured_by.has_value(); });
    if (!measured.empty() && dice_.percent(50))
      return at(one_of(measured)).measured_by.reset(), true;
    auto free = findings(is_free);
    auto quantities = findings(is_quantity);
    if (free.empty() || quantities.empty()) return false;
    const FindingId by = one_of(quantities);
    const Finding& finding = pack_[by];
    const Quantity middle{
        finding.smallest.dimension,
        (finding.smallest.smallest_units + finding.largest.smallest_units) / 2'000'000 * 1'000'000};
    const Relation relation = dice_.percent(50) ? Relation::at_least : Relation::less;
    at(one_of(free)).measured_by = {by, {relation, middle}};
    return true;
  }

  bool add_option() {
    auto lists = findings([](const Finding& finding) { return !finding.options.empty(); });
    if (lists.empty()) return false;
    Finding& finding = at(one_of(lists));
    finding.options.push_back({"new", "New", "", ""});
    Rule& rule = one_of(pack_.rules);
    const OptionId option(finding.options.size() - 1);
    const FindingId id(static_cast<std::size_t>(&finding - pack_.findings.data()));
    rule.when = either(std::move(rule.when), {IsAnyOption{id, {option}}, {}});
    return true;
  }

  void add_finding() {
    Finding finding;
    finding.id = "added";
    finding.ask = "Added";
    pack_.findings.push_back(std::move(finding));
    Rule& rule = one_of(pack_.rules);
    rule.when =
        either(std::move(rule.when), {IsAnswered{FindingId(pack_.findings.size() - 1), true}, {}});
  }

  static Condition either(Condition one, Condition other) {
    AtLeast any{1, {}};
    any.parts.push_back(std::move(one));
    any.parts.push_back(std::move(other));
    return {std::move(any), {}};
  }

  /// What a checklist asks is asked by itself, or the other way round, or elsewhere.
  bool change_where_asked() {
    auto listed = findings([](const Finding& finding) { return finding.same_as.has_value(); });
    if (!listed.empty() && dice_.percent(70)) at(one_of(listed)).same_as.reset();
    auto free = findings(is_free);
    auto lists = findings([](const Finding& f) { return f.type == FindingType::any_of; });
    if (free.empty() || lists.empty()) return !listed.empty();
    const FindingId list = one_of(lists);
    const ChecklistOption asked{list, OptionId(dice_.below(pack_[list].options.size()))};
    const bool taken =
        std::any_of(pack_.findings.begin(), pack_.findings.end(), [&asked](const Finding& finding) {
          return finding.same_as && finding.same_as->checklist == asked.checklist &&
                 finding.same_as->option == asked.option;
        });
    if (!taken) at(one_of(free)).same_as = asked;
    return !taken || !listed.empty();
  }

  RulePack& pack_;
  Dice& dice_;
};

}  // namespace

RulePack random_edit(RulePack pack, Dice& dice) {
  while (!Editor(pack, dice).edit()) {
  }
  return pack;
}

}  // namespace triage::reference
