#include "reference/answer_sets.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "reference/naive_infer.hpp"
#include "triage/base/overloaded.hpp"

namespace triage::reference {
namespace {

void collect(const Condition& condition, FindingId finding, std::vector<Comparison>& found) {
  std::visit(Overloaded{[&](const IsInRange& range) {
                          if (range.finding == finding) found.push_back(range.comparison);
                        },
                        [&](const Not& negation) { collect(negation.parts[0], finding, found); },
                        [&](const AtLeast& counted) {
                          for (const Condition& part : counted.parts) collect(part, finding, found);
                        },
                        [](const auto& /*no comparison*/) {}},
             condition.form);
}

/// The nearest quantities that a person can say above or below one: decimals with six digits, in
/// seconds, in C or F, or as they are.
std::vector<std::int64_t> neighbours(const Finding& finding, std::int64_t smallest_units) {
  std::vector<std::int64_t> steps = {1};
  if (finding.smallest.dimension == Dimension::temperature) steps = {9, 5};
  if (finding.whole) steps = {1'000'000};
  std::vector<std::int64_t> found;
  for (const std::int64_t step : steps) {
    const std::int64_t rest = (smallest_units % step + step) % step;
    found.push_back(smallest_units - (rest == 0 ? step : rest));
    found.push_back(smallest_units - rest + step);
  }
  return found;
}

/// The thresholds themselves first, then their neighbours, then the ends of the range.
std::vector<Quantity> telling_quantities(const Finding& finding,
                                         const std::vector<Comparison>& comparisons) {
  std::vector<Quantity> quantities;
  const auto add = [&](std::int64_t smallest_units) {
    const Quantity quantity{finding.smallest.dimension, smallest_units};
    const bool in_range = finding.smallest <= quantity && quantity <= finding.largest;
    if (in_range && (!finding.whole || is_whole(quantity))) quantities.push_back(quantity);
  };
  for (const Comparison& comparison : comparisons) add(comparison.threshold.smallest_units);
  for (const Comparison& comparison : comparisons) {
    for (const std::int64_t next : neighbours(finding, comparison.threshold.smallest_units)) {
      add(next);
    }
  }
  add(finding.smallest.smallest_units);
  add(finding.largest.smallest_units);
  return quantities;
}

/// On which side of each place where a comparison turns around: people below and above "= 4" are
/// two, though no comparison tells them apart.
std::vector<bool> place_among(const Quantity& quantity,
                              const std::vector<Comparison>& comparisons) {
  std::vector<bool> place;
  for (const Comparison& comparison : comparisons) {
    const bool turns_at = comparison.relation == Relation::less ||
                          comparison.relation == Relation::at_least ||
                          comparison.relation == Relation::equal;
    const bool turns_above = comparison.relation == Relation::greater ||
                             comparison.relation == Relation::at_most ||
                             comparison.relation == Relation::equal;
    if (turns_at) place.push_back(quantity < comparison.threshold);
    if (turns_above) place.push_back(comparison.threshold < quantity);
  }
  return place;
}

std::vector<Answer> quantity_answers(std::span<const RulePack> packs, FindingId id) {
  const Finding& finding = packs.front()[id];
  std::vector<Comparison> comparisons;
  for (const RulePack& pack : packs) {
    const std::vector<Comparison> more = comparisons_with(pack, id);
    comparisons.insert(comparisons.end(), more.begin(), more.end());
  }
  std::vector<Answer> answers;
  std::set<std::vector<bool>> places;
  for (const Quantity& quantity : telling_quantities(finding, comparisons)) {
    if (places.insert(place_among(quantity, comparisons)).second) {
      answers.push_back({id, quantity, to_text(quantity)});
    }
  }
  if (finding.none_label) answers.push_back({id, None{}, "none"});
  return answers;
}

/// Every way to give each of `count` options one of `states`.
std::vector<std::vector<OptionAnswer>> option_products(std::size_t count,
                                                       const std::vector<OptionAnswer>& states) {
  std::vector<std::vector<OptionAnswer>> products = {{}};
  for (std::size_t option = 0; option < count; ++option) {
    std::vector<std::vector<OptionAnswer>> longer;
    for (const auto& product : products) {
      for (const OptionAnswer state : states) {
        longer.push_back(product);
        longer.back().push_back(state);
      }
    }
    products = std::move(longer);
  }
  return products;
}

std::vector<Answer> option_answers(FindingId id, std::size_t count,
                                   const std::vector<OptionAnswer>& states) {
  std::vector<Answer> answers;
  for (auto& options : option_products(count, states)) {
    answers.push_back({id, std::move(options), ""});
  }
  return answers;
}

}  // namespace

std::vector<Comparison> comparisons_with(const RulePack& pack, FindingId finding) {
  std::vector<Comparison> found;
  for (const Finding& measured : pack.findings) {
    const auto& by = measured.measured_by;
    if (by && by->by == finding) found.push_back(by->yes_when);
  }
  for (const Fact& fact : pack.facts) collect(fact.is, finding, found);
  for (const Rule& rule : pack.rules) collect(rule.when, finding, found);
  for (const CarePath& path : pack.care) {
    if (path.when) collect(*path.when, finding, found);
    for (const Precaution& precaution : path.unless) collect(precaution.when, finding, found);
  }
  for (const Guarantee& guarantee : pack.guarantees) {
    if (guarantee.when) collect(*guarantee.when, finding, found);
  }
  return found;
}

std::vector<Answer> complete_answers(const RulePack& pack, FindingId id) {
  return complete_answers(std::span(&pack, 1), id);
}

std::vector<Answer> complete_answers(std::span<const RulePack> packs, FindingId id) {
  const Finding& finding = packs.front()[id];
  std::vector<Answer> answers;
  switch (finding.type) {
    case FindingType::yes_no: return {{id, false, "no"}, {id, true, "yes"}};
    case FindingType::one_of:
      for (const OptionId option : ids_up_to<OptionId>(finding.options.size())) {
        answers.push_back({id, option, finding.options[option.index()].id});
      }
      return answers;
    case FindingType::any_of:
      return option_answers(id, finding.options.size(), {OptionAnswer::no, OptionAnswer::yes});
    case FindingType::duration:
    case FindingType::temperature:
    case FindingType::number: break;
  }
  return quantity_answers(packs, id);
}

Choices all_answers(const RulePack& pack, FindingId id, AnyOf any_of) {
  return all_answers(std::span(&pack, 1), id, any_of);
}

Choices all_answers(std::span<const RulePack> packs, FindingId id, AnyOf any_of) {
  const Finding& finding = packs.front()[id];
  const bool in_parts = finding.type == FindingType::any_of && any_of == AnyOf::option_by_option;
  const std::vector<Answer> answers =
      in_parts ? option_answers(id, finding.options.size(),
                                {OptionAnswer::no, OptionAnswer::yes, OptionAnswer::unknown,
                                 OptionAnswer::unanswered})
               : complete_answers(packs, id);
  Choices choices = {std::nullopt, Answer{id, Unknown{}, "unknown"}};
  choices.insert(choices.end(), answers.begin(), answers.end());
  return choices;
}

std::size_t AnswerSets::size() const {
  std::size_t size = 1;
  for (const Choices& choices : choices_) size *= choices.size();
  return size;
}

std::vector<Answer> AnswerSets::at(std::size_t number) const {
  std::vector<Answer> answers;
  for (const Choices& choices : choices_) {
    const auto& choice = choices[number % choices.size()];
    if (choice) answers.push_back(*choice);
    number /= choices.size();
  }
  return answers;
}

AnswerSets all_sets(const RulePack& pack) {
  std::vector<Choices> choices;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    choices.push_back(all_answers(pack, id, AnyOf::option_by_option));
  }
  return AnswerSets(std::move(choices));
}

}  // namespace triage::reference
