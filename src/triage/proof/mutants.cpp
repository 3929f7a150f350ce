#include "triage/proof/mutants.hpp"

#include <algorithm>
#include <utility>

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

/// A condition that stands by itself in a pack.
struct Root {
  std::string subject;
  Condition* condition;
};

/// Those that outcomes depend on: guarantees only make claims.
std::vector<Root> roots_of(RulePack& pack) {
  std::vector<Root> roots;
  for (Fact& fact : pack.facts) roots.push_back({"fact '" + fact.id + "'", &fact.is});
  for (Rule& rule : pack.rules) roots.push_back({"rule '" + rule.id + "'", &rule.when});
  for (CarePath& path : pack.care) {
    const std::string subject = "care path '" + path.id + "'";
    if (path.when) roots.push_back({subject, &*path.when});
    for (Precaution& precaution : path.unless) roots.push_back({subject, &precaution.when});
  }
  return roots;
}

/// A condition and all its parts, from the outside in.
std::vector<Condition*> parts_of(Condition& condition) {
  std::vector<Condition*> found;
  visit_parts(condition, [&found](Condition& part) { found.push_back(&part); });
  return found;
}

class MutantWriter {
 public:
  explicit MutantWriter(const RulePack& pack) : pack_(pack) {}

  std::vector<Mutant> run() {
    for (std::size_t i = 0; i < pack_.findings.size(); ++i) add_measurement(i);
    add_levels("the pack", {}, "otherwise", pack_.otherwise,
               [](RulePack& pack) -> Disposition& { return pack.otherwise; });
    add_levels("the pack", {}, "when_unknown", pack_.when_unknown,
               [](RulePack& pack) -> Disposition& { return pack.when_unknown; });
    const std::size_t roots = roots_of(pack_).size();
    for (std::size_t root = 0; root < roots; ++root) add_conditions(root);
    for (std::size_t i = 0; i < pack_.rules.size(); ++i) {
      add_levels("rule '" + pack_.rules[i].id + "'", pack_.rules[i].place, "then",
                 pack_.rules[i].then,
                 [i](RulePack& pack) -> Disposition& { return pack.rules[i].then; });
    }
    for (std::size_t i = 0; i < pack_.care.size(); ++i) add_care(i);
    return std::move(found_);
  }

 private:
  void add_measurement(std::size_t index) {
    const Finding& finding = pack_.findings[index];
    if (!finding.measured_by) return;
    const Comparison& original = finding.measured_by->yes_when;
    auto others = comparisons_near(pack_[finding.measured_by->by], original);
    if (const auto turned = opposite(original.relation)) {
      others.push_back({*turned, original.threshold});
    }
    for (const Comparison& other : others) {
      found_.push_back({MutantKind::threshold, "measurement of '" + finding.id + "'", finding.place,
                        becomes(to_text(original), to_text(other)), [index, other](RulePack& pack) {
                          pack.findings[index].measured_by->yes_when = other;
                        }});
    }
  }

  template <class Get>
  void add_levels(const std::string& subject, Place place, const std::string& key,
                  Disposition level, Get get) {
    for (const std::size_t other : {level.index() - 1, level.index() + 1}) {
      if (other >= pack_.dispositions.size()) continue;  // one below 0 is very large
      const std::string before = key + ": " + pack_[level].id;
      const std::string after = key + ": " + pack_.dispositions[other].id;
      found_.push_back({MutantKind::disposition, subject, place, becomes(before, after),
                        [get, other](RulePack& pack) { get(pack) = Disposition(other); }});
    }
  }

  void add_conditions(std::size_t root_index) {
    const Root root = roots_of(pack_)[root_index];
    const auto parts = parts_of(*root.condition);
    for (std::size_t part = 0; part < parts.size(); ++part) {
      for (Variant& variant : variants_of(pack_, *parts[part])) {
        found_.push_back({variant.kind, root.subject, variant.place, std::move(variant.change),
                          [root_index, part, condition = variant.condition](RulePack& pack) {
                            *parts_of(*roots_of(pack)[root_index].condition)[part] = condition;
                          }});
      }
    }
  }

  void add_care(std::size_t index) {
    const CarePath& path = pack_.care[index];
    const std::string subject = "care path '" + path.id + "'";
    const auto add = [&](MutantKind kind, Place place, std::string change,
                         std::function<void(RulePack&)> apply) {
      found_.push_back({kind, subject, place, std::move(change), std::move(apply)});
    };
    if (path.when) {
      add(MutantKind::left_out, path.when->place,
          "`when: " + to_text(pack_, *path.when) + "` is left out",
          [index](RulePack& pack) { pack.care[index].when.reset(); });
    }
    for (std::size_t i = 0; i < path.unless.size(); ++i) {
      const Condition& when = path.unless[i].when;
      add(MutantKind::left_out, when.place, "`unless: " + to_text(pack_, when) + "` is left out",
          [index, i](RulePack& pack) {
            auto& unless = pack.care[index].unless;
            unless.erase(unless.begin() + static_cast<std::ptrdiff_t>(i));
          });
    }
    // Nothing accompanies the most urgent disposition.
    for (const Disposition level : ids_up_to<Disposition>(pack_.dispositions.size() - 1)) {
      const bool listed = std::find(path.with.begin(), path.with.end(), level) != path.with.end();
      add(MutantKind::with, path.place,
          '`' + pack_[level].id + (listed ? "` is taken out of `with`" : "` is added to `with`"),
          [index, level, listed](RulePack& pack) {
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

RulePack mutated(RulePack pack, const Mutant& mutant) {
  mutant.apply(pack);
  return pack;
}

}  // namespace triage
