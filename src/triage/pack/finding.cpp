#include "triage/pack/finding.hpp"

#include "triage/base/by_id.hpp"
#include "triage/base/enumerators.hpp"

namespace triage {

static_assert(has_enumerators<FindingType, finding_types.size()>(),
              "a type of finding is not in the list of all");

std::optional<Dimension> dimension_of(FindingType type) {
  switch (type) {
    case FindingType::duration: return Dimension::duration;
    case FindingType::temperature: return Dimension::temperature;
    case FindingType::number: return Dimension::number;
    case FindingType::yes_no:
    case FindingType::one_of:
    case FindingType::any_of: break;
  }
  return std::nullopt;
}

std::string_view name_of(FindingType type) {
  switch (type) {
    case FindingType::yes_no: return "yes_no";
    case FindingType::one_of: return "one_of";
    case FindingType::any_of: return "any_of";
    case FindingType::duration: return "duration";
    case FindingType::temperature: return "temperature";
    case FindingType::number: break;
  }
  return "number";
}

std::optional<OptionId> find_option(const Finding& finding, std::string_view id) {
  return find_by_id<OptionId>(finding.options, id);
}

bool holds(const Comparison& comparison, const Quantity& quantity) {
  const Quantity& threshold = comparison.threshold;
  switch (comparison.relation) {
    case Relation::less: return quantity < threshold;
    case Relation::at_most: return quantity <= threshold;
    case Relation::equal: return quantity == threshold;
    case Relation::at_least: return threshold <= quantity;
    case Relation::greater: break;
  }
  return threshold < quantity;
}

bool is_constant(const Finding& finding, const Comparison& comparison) {
  const Quantity& threshold = comparison.threshold;
  switch (comparison.relation) {
    case Relation::less:
    case Relation::at_least: return threshold <= finding.smallest || finding.largest < threshold;
    case Relation::at_most:
    case Relation::greater: return threshold < finding.smallest || finding.largest <= threshold;
    case Relation::equal: break;
  }
  return threshold < finding.smallest || finding.largest < threshold;
}

}  // namespace triage
