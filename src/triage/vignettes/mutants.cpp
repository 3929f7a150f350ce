#include "triage/vignettes/mutants.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <utility>

#include "triage/base/contains.hpp"
#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

/// The relation that holds exactly where this one does not; nothing if there is none.
std::optional<Relation> opposite(Relation relation) {
  switch (relation) {
    case Relation::less: return Relation::at_least;
    case Relation::at_most: return Relation::greater;
    case Relation::at_least: return Relation::less;
    case Relation::greater: return Relation::at_most;
    case Relation::equal: break;
  }
  return std::nullopt;
}

/// Where a condition stands by itself in a pack.
struct Root {
  PackPart part;
  std::optional<std::size_t> precaution;  // of a care path; nothing: its `when`
};

Condition& condition_at(RulePack& pack, const Root& root) {
  const std::size_t index = root.part.index;
  if (root.part.kind == PartKind::fact) return pack.facts[index].is;
  if (root.part.kind == PartKind::rule) return pack.rules[index].when;
  CarePath& path = pack.care[index];
  return root.precaution ? path.unless[*root.precaution].when : *path.when;
}

/// A condition and all its parts, from the outside in.
std::vector<Condition*> all_within(Condition& condition) {
  std::vector<Condition*> found;
  visit_parts(condition, [&found](Condition& part) { found.push_back(&part); });
  return found;
}

class MutantWriter {
 public:
  explicit MutantWriter(const RulePack& pack) : pack_(pack) {}

  std::vector<Mutant> run() {
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) add_measurement(i);
    add_levels("the pack", {}, "otherwise", {PartKind::in_doubt, 0}, pack_.otherwise,
               [](RulePack& pack) -> Disposition& { return pack.otherwise; });
    add_levels("the pack", {}, "when_unknown", {PartKind::in_doubt, 0}, pack_.when_unknown,
               [](RulePack& pack) -> Disposition& { return pack.when_unknown; });
    // Those that outcomes depend on: guarantees only make claims.
    for (std::size_t i = 0; i < pack_.facts.size(); ++i) {
      add_conditions("fact '" + pack_.facts[i].id + "'", {{PartKind::fact, i}, {}});
    }
    for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
      add_conditions(name_of_rule(i), {{PartKind::rule, i}, {}});
    }
    for (std::size_t i = 0; i < pack_.care.size(); ++i) add_care_conditions(i);
    for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
      add_levels(name_of_rule(i), pack_.rules[i].place, "then", {PartKind::rule, i},
                 pack_.rules[i].then,
                 [i](RulePack& pack) -> Disposition& { return pack.rules[i].then; });
    }
    for (std::size_t i = 0; i < pack_.care.size(); ++i) add_care(i);
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::string name_of_rule(std::size_t index) const {
    return "rule '" + pack_.rules[index].id + "'";
  }
  [[nodiscard]] std::string name_of_care(std::size_t index) const {
    return "care path '" + pack_.care[index].id + "'";
  }

  void add(MutantKind kind, const std::string& subject, Place place, std::string change,
           PackPart part, std::function<void(RulePack&)> apply) {
    found_.push_back({kind, subject, place, std::move(change), {part, std::move(apply)}});
  }

  void add_measurement(std::size_t index) {
    const Finding& finding = pack_.findings[index];
    if (!finding.measured_by) return;
    const Comparison& original = finding.measured_by->yes_when;
    auto others = comparisons_near(pack_[finding.measured_by->by], original);
    if (const auto turned = opposite(original.relation)) {
      others.push_back({*turned, original.threshold});
    }
    for (const Comparison& other : others) {
      add(MutantKind::threshold, "measurement of '" + finding.id + "'", finding.place,
          becomes(to_text(original), to_text(other)), {PartKind::measurement, index},
          [index, other](RulePack& pack) { pack.findings[index].measured_by->yes_when = other; });
    }
  }

  template <class Get>
  void add_levels(const std::string& subject, Place place, const std::string& key, PackPart part,
                  Disposition level, Get get) {
    for (const std::size_t other : {level.index() - 1, level.index() + 1}) {
      if (other >= pack_.dispositions.size()) continue;  // one below 0 is very large
      const std::string before = key + ": " + pack_[level].id;
      const std::string after = key + ": " + pack_.dispositions[other].id;
      add(MutantKind::disposition, subject, place, becomes(before, after), part,
          [get, other](RulePack& pack) { get(pack) = Disposition(other); });
    }
  }

  void add_conditions(const std::string& subject, const Root& root) {
    const auto parts = all_within(condition_at(pack_, root));
    for (std::size_t part = 0; part < parts.size(); ++part) {
      for (Variant& variant : variants_of(pack_, *parts[part])) {
        add(variant.kind, subject, variant.place, std::move(variant.change), root.part,
            [root, part, condition = variant.condition](RulePack& pack) {
              *all_within(condition_at(pack, root))[part] = condition;
            });
      }
    }
  }

  void add_care_conditions(std::size_t index) {
    const PackPart part{PartKind::care_path, index};
    const CarePath& path = pack_.care[index];
    if (path.when) add_conditions(name_of_care(index), {part, {}});
    for (std::size_t i = 0; i < path.unless.size(); ++i) {
      add_conditions(name_of_care(index), {part, i});
    }
  }

  void add_care(std::size_t index) {
    const CarePath& path = pack_.care[index];
    const std::string subject = name_of_care(index);
    const PackPart part{PartKind::care_path, index};
    if (path.when) {
      add(MutantKind::left_out, subject, path.when->place,
          "`when: " + to_text(pack_, *path.when) + "` is left out", part,
          [index](RulePack& pack) { pack.care[index].when.reset(); });
    }
    for (std::size_t i = 0; i < path.unless.size(); ++i) {
      const Condition& when = path.unless[i].when;
      add(MutantKind::left_out, subject, when.place,
          "`unless: " + to_text(pack_, when) + "` is left out", part, [index, i](RulePack& pack) {
            auto& unless = pack.care[index].unless;
            unless.erase(unless.begin() + static_cast<std::ptrdiff_t>(i));
          });
    }
    // Nothing accompanies the most urgent disposition.
    for (const Disposition level : ids_up_to<Disposition>(pack_.dispositions.size() - 1)) {
      const bool listed = contains(path.with, level);
      add(MutantKind::with, subject, path.place,
          '`' + pack_[level].id + (listed ? "` is taken out of `with`" : "` is added to `with`"),
          part, [index, level, listed](RulePack& pack) {
            auto& with = pack.care[index].with;
            if (listed) {
              with.erase(std::find(with.begin(), with.end(), level));
            } else {
              with.push_back(level);
            }
          });
    }
  }

  RulePack
      pack_;  // a copy of its own, so that one walk over conditions serves reading and changing
  std::vector<Mutant> found_;
};

}  // namespace

std::vector<Mutant> mutants_of(const RulePack& pack) { return MutantWriter(pack).run(); }

}  // namespace triage
