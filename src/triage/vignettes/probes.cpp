#include "triage/vignettes/probes.hpp"

#include <algorithm>
#include <optional>
#include <utility>

#include "triage/base/mapped.hpp"
#include "triage/base/overloaded.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

/// All probes of a pack together are so large at the most. Facts that use other facts twice double
/// with each of them once they are written out, and a count of many conditions has many gates.
constexpr std::size_t max_size = 400'000;

/// What a condition would be if it were written out. Sizes of `max_size` or more are all the same.
struct Size {
  std::size_t singles = 0;  // single conditions
  std::size_t parts = 0;    // those, and the gates that put them together
};

Size operator+(Size a, Size b) {
  return {std::min(a.singles + b.singles, max_size), std::min(a.parts + b.parts, max_size)};
}

/// At least `count` of `of`: an AND and an OR for each step of the count.
Size counted(Size parts, std::size_t count, std::size_t of) {
  return parts + Size{0, 2 * count * (of - count + 1)};
}

class WrittenOutSize {
 public:
  explicit WrittenOutSize(const RulePack& pack) : pack_(pack), facts_(pack.facts.size()) {}

  Size of(const Condition& condition) {
    return std::visit(Overloaded{[this](const FactHolds& form) { return of(form.fact); },
                                 [](const IsAnyOption& form) {
                                   const std::size_t options = form.options.size();
                                   return counted({options, options}, 1, options);
                                 },
                                 [this](const Not& form) {
                                   return of(form.parts.front()) + Size{0, 1};
                                 },
                                 [this](const AtLeast& form) {
                                   Size sum;
                                   for (const Condition& part : form.parts) sum = sum + of(part);
                                   return counted(sum, form.count, form.parts.size());
                                 },
                                 [](const LooksAtAnswer auto& /*form*/) {
                                   return Size{1, 1};
                                 }},
                      condition.form);
  }

 private:
  Size of(FactId fact) {
    std::optional<Size>& known = facts_[fact.index()];
    if (!known) known = of(pack_[fact].is);
    return *known;
  }

  const RulePack& pack_;
  std::vector<std::optional<Size>> facts_;
};

/// The condition with facts replaced by what they say, and lists of options by one condition each.
Condition written_out(const RulePack& pack, const Condition& condition);

std::vector<Condition> written_out(const RulePack& pack, const std::vector<Condition>& parts) {
  return mapped(parts, [&](const Condition& part) { return written_out(pack, part); });
}

Condition one_for_each_option(const IsAnyOption& chosen, Place place) {
  AtLeast any{1, {}};
  for (const OptionId option : chosen.options) {
    any.parts.push_back({IsAnyOption{chosen.finding, {option}}, place});
  }
  return {std::move(any), place};
}

Condition written_out(const RulePack& pack, const Condition& condition) {
  return std::visit(
      Overloaded{
          [&](const FactHolds& form) { return written_out(pack, pack[form.fact].is); },
          [&](const IsAnyOption& form) { return one_for_each_option(form, condition.place); },
          [&](const Not& form) {
            return Condition{Not{written_out(pack, form.parts)}, condition.place};
          },
          [&](const AtLeast& form) {
            return Condition{AtLeast{form.count, written_out(pack, form.parts)}, condition.place};
          },
          [&](const LooksAtAnswer auto& /*form*/) { return condition; }},
      condition.form);
}

/// The single conditions within a condition, from the first to the last.
std::vector<Condition*> single_conditions(Condition& condition) {
  std::vector<Condition*> found;
  visit_parts(condition, [&found](Condition& part) {
    if (parts_of(part).empty()) found.push_back(&part);
  });
  return found;
}

Condition opposite(const Condition& condition) { return {Not{{condition}}, condition.place}; }

class ProbeWriter {
 public:
  explicit ProbeWriter(const RulePack& pack) : pack_(pack), size_(pack), probes_{pack, {}, {}} {}

  Probes run() {
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) add_measurement(i);
    for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
      const Condition& when = pack_.rules[i].when;
      if (!has_room_for({DecisionKind::rule, i}, size_.of(when))) continue;
      add({DecisionKind::rule, i}, written_out(pack_, when));
    }
    for (std::size_t i = 0; i < pack_.care.size(); ++i) add_care(i);
    return std::move(probes_);
  }

 private:
  void add_measurement(std::size_t index) {
    const auto& measured = pack_.findings[index].measured_by;
    if (!measured) return;
    add({DecisionKind::measurement, index},
        {IsInRange{measured->by, measured->yes_when}, pack_.findings[index].place});
  }

  void add_care(std::size_t index) {
    const CarePath& path = pack_.care[index];
    Size size = path.when ? size_.of(*path.when) : Size();
    for (const Precaution& precaution : path.unless) {
      size = size + size_.of(precaution.when) + Size{0, 1};
    }
    const std::size_t parts = path.unless.size() + (path.when ? 1 : 0);
    if (parts > 0) size = counted(size, parts, parts);
    if (!has_room_for({DecisionKind::care_path, index}, size)) return;
    AtLeast all;
    if (path.when) all.parts.push_back(written_out(pack_, *path.when));
    for (const Precaution& precaution : path.unless) {
      all.parts.push_back(opposite(written_out(pack_, precaution.when)));
    }
    all.count = all.parts.size();
    if (all.count > 0) add({DecisionKind::care_path, index}, {std::move(all), path.place});
  }

  /// The decision is written out once as it is, and once more for each of its single conditions,
  /// beside that condition alone.
  bool has_room_for(Decision decision, Size size) {
    const std::size_t needed = size.parts + size.singles * (size.parts + 1);
    if (size.parts >= max_size || needed > room_) {
      probes_.left_whole.push_back(decision);
      return false;
    }
    room_ -= needed;
    return true;
  }

  void add(Decision decision, Condition condition) {
    const RuleId decided = add_rule(condition);
    const std::size_t count = single_conditions(condition).size();
    for (std::size_t i = 0; i < count; ++i) {
      Condition flipped = condition;
      Condition& single = *single_conditions(flipped)[i];
      const Condition original = single;
      single = opposite(original);
      probes_.conditions.push_back({decision, original.place, to_text(pack_, original),
                                    add_rule(original), decided, add_rule(flipped)});
    }
  }

  /// A rule for the least urgent disposition never changes what is recommended.
  RuleId add_rule(const Condition& condition) {
    probes_.pack.rules.push_back({{}, condition.place, condition, Disposition(0), {}, {}});
    return RuleId(probes_.pack.rules.size() - 1);
  }

  const RulePack& pack_;
  WrittenOutSize size_;
  std::size_t room_ = max_size;
  Probes probes_;
};

}  // namespace

std::string name_of(const RulePack& pack, const Decision& decision) {
  switch (decision.kind) {
    case DecisionKind::rule: return "rule '" + pack.rules[decision.index].id + "'";
    case DecisionKind::care_path: return "care path '" + pack.care[decision.index].id + "'";
    case DecisionKind::measurement: break;
  }
  return "measurement of '" + pack.findings[decision.index].id + "'";
}

Probes probes_for(const RulePack& pack) { return ProbeWriter(pack).run(); }

}  // namespace triage
