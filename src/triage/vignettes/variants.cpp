#include "triage/vignettes/variants.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <span>
#include <utility>

#include "triage/pack/condition_text.hpp"

namespace triage {
namespace {

constexpr std::int64_t million = 1'000'000;

/// Lengths of time in microseconds, the longest first: years, months, weeks, days, ...
constexpr auto round_durations =
    std::to_array<std::int64_t>({31'557'600 * million, 2'629'800 * million, 604'800 * million,
                                 86'400 * million, 3'600 * million, 60 * million, million});

/// Moved thresholds are multiples of this: the longest usual length that is not above a tenth of
/// the threshold.
std::int64_t step_at(const Finding& finding, const Quantity& threshold) {
  const std::int64_t tenth = std::abs(threshold.smallest_units) / 10;
  if (threshold.dimension == Dimension::duration) {
    const std::span all(round_durations);
    const auto usual =
        std::ranges::find_if(all, [tenth](std::int64_t length) { return length <= tenth; });
    return usual == all.end() ? round_durations.back() : *usual;
  }
  if (threshold.dimension == Dimension::temperature) return 9 * million / 10;  // a tenth of 1 C
  if (finding.whole) return million;
  std::int64_t step = 1;
  while (step * 10 <= std::max(tenth, million / 10)) step *= 10;
  return step;
}

/// The multiples of a step next to a threshold, on both sides.
std::array<Quantity, 2> moved(const Quantity& threshold, std::int64_t step) {
  const std::int64_t rest = (threshold.smallest_units % step + step) % step;
  const std::int64_t at_or_below = threshold.smallest_units - rest;
  const std::int64_t below = rest == 0 ? at_or_below - step : at_or_below;
  return {Quantity{threshold.dimension, at_or_below + step}, Quantity{threshold.dimension, below}};
}

std::vector<Relation> nearby(Relation relation) {
  switch (relation) {
    case Relation::less: return {Relation::at_most};
    case Relation::at_most: return {Relation::less};
    case Relation::at_least: return {Relation::greater};
    case Relation::greater: return {Relation::at_least};
    case Relation::equal: break;
  }
  return {Relation::at_most, Relation::at_least};
}

/// Finds the variants of one condition.
class VariantSearch {
 public:
  VariantSearch(const RulePack& pack, const Condition& original)
      : pack_(pack), original_(original) {}

  std::vector<Variant> run() {
    std::visit([this](const auto& form) { add(form); }, original_.form);
    return std::move(found_);
  }

 private:
  void add_changed(MutantKind kind, Condition::Form form) {
    Condition changed{std::move(form), original_.place};
    const std::string change = becomes(to_text(pack_, original_), to_text(pack_, changed));
    found_.push_back({kind, original_.place, change, std::move(changed)});
  }
  void add_negated() { add_changed(MutantKind::negated, Not{{original_}}); }

  void add(const IsAnswered& /*form*/) { add_negated(); }
  void add(const IsNone& /*form*/) { add_negated(); }
  void add(const FactHolds& /*form*/) { add_negated(); }
  void add(const Not& /*form*/) {}  // its part, negated, is the same as no `not`

  void add(const IsInRange& form) {
    add_negated();
    for (const Comparison& other : comparisons_near(pack_[form.finding], form.comparison)) {
      add_changed(MutantKind::threshold, IsInRange{form.finding, other});
    }
  }

  void add(const IsAnyOption& form) {
    add_negated();
    for (const OptionId option : ids_up_to<OptionId>(pack_[form.finding].options.size())) {
      IsAnyOption changed = form;
      const auto listed = std::find(changed.options.begin(), changed.options.end(), option);
      if (listed == changed.options.end()) {
        changed.options.push_back(option);
      } else {
        changed.options.erase(listed);
      }
      if (!changed.options.empty()) add_changed(MutantKind::option, std::move(changed));
    }
  }

  void add(const AtLeast& form) {
    const std::size_t parts = form.parts.size();
    if (parts < 2) return;
    for (const std::size_t count : {form.count - 1, form.count + 1}) {
      if (count >= 1 && count <= parts) add_count(form, count);
    }
    for (std::size_t i = 0; i < parts; ++i) {
      // Left out as if it were yes, and as if it were no.
      if (form.count > 1) add_without(form, i, form.count - 1);
      if (form.count < parts) add_without(form, i, form.count);
    }
  }

  void add_count(const AtLeast& form, std::size_t count) {
    const auto how_many = [&form](std::size_t k) {
      if (k == form.parts.size()) return std::string("all");
      return k == 1 ? "any" : "at_least: " + std::to_string(k);
    };
    found_.push_back({MutantKind::how_many,
                      original_.place,
                      becomes(how_many(form.count), how_many(count)),
                      {AtLeast{count, form.parts}, original_.place}});
  }

  void add_without(const AtLeast& form, std::size_t index, std::size_t count) {
    AtLeast rest{count, form.parts};
    rest.parts.erase(rest.parts.begin() + static_cast<std::ptrdiff_t>(index));
    const bool both_ways = form.count > 1 && form.count < form.parts.size();
    const std::string as_if = count == form.count ? ", as if it were no" : ", as if it were yes";
    found_.push_back({MutantKind::left_out,
                      form.parts[index].place,
                      '`' + to_text(pack_, form.parts[index]) + "` is left out" +
                          (both_ways ? as_if : std::string()),
                      {std::move(rest), original_.place}});
  }

  const RulePack& pack_;
  const Condition& original_;
  std::vector<Variant> found_;
};

}  // namespace

std::string becomes(const std::string& before, const std::string& after) {
  return '`' + before + "` becomes `" + after + '`';
}

std::vector<Comparison> comparisons_near(const Finding& finding, const Comparison& comparison) {
  std::vector<Comparison> found;
  // Among whole numbers, "> 3" is the step from ">= 3" to ">= 4".
  if (!finding.whole || comparison.relation == Relation::equal) {
    for (const Relation relation : nearby(comparison.relation)) {
      found.push_back({relation, comparison.threshold});
    }
  }
  for (const Quantity& threshold :
       moved(comparison.threshold, step_at(finding, comparison.threshold))) {
    found.push_back({comparison.relation, threshold});
  }
  found.erase(
      std::remove_if(found.begin(), found.end(),
                     [&finding](const Comparison& other) { return is_constant(finding, other); }),
      found.end());
  return found;
}

std::vector<Variant> variants_of(const RulePack& pack, const Condition& condition) {
  return VariantSearch(pack, condition).run();
}

}  // namespace triage
