#include "reference/answer_sets.hpp"

#include <algorithm>
#include <array>
#include <set>

#include "reference/naive_infer.hpp"

namespace triage::reference {
namespace {

template <class... Fs>
struct Overloaded : Fs... {
  using Fs::operator()...;
};

void collect(const Condition& condition, FindingId finding, std::vector<Comparison>& found) {
  std::visit(Overloaded{[&](const IsInRange& range) {
                          if (range.finding == finding) found.push_back(range.comparison);
                        },
                        [&](const Not& negation) { collect(negation.part[0], finding, found); },
                        [&](const AtLeast& counted) {
                          for (const Condition& part : counted.parts) collect(part, finding, found);
                        },
                        [](const auto& /*no comparison*/) {}},
             condition.form);
}

/// Every comparison with a finding that stands anywhere in the pack.
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

/// The thresholds themselves first, then their neighbours, then the ends of the range.
std::vector<Quantity> telling_quantities(const Finding& finding,
                                         const std::vector<Comparison>& comparisons) {
  const std::int64_t step = finding.whole ? 1'000'000 : 1;
  std::vector<Quantity> quantities;
  const auto add = [&](std::int64_t smallest_units) {
    const Quantity quantity{finding.smallest.dimension, smallest_units};
    const bool in_range = finding.smallest <= quantity && quantity <= finding.largest;
    if (in_range && (!finding.whole || is_whole(quantity))) quantities.push_back(quantity);
  };
  for (const std::int64_t shift : {std::int64_t{0}, -step, step}) {
    for (const Comparison& comparison : comparisons) {
      add(comparison.threshold.smallest_units + shift);
    }
  }
  add(finding.smallest.smallest_units);
  add(finding.largest.smallest_units);
  return quantities;
}

std::vector<Answer> quantity_answers(const RulePack& pack, FindingId id) {
  const Finding& finding = pack[id];
  const std::vector<Comparison> comparisons = comparisons_with(pack, id);
  std::vector<Answer> answers;
  std::set<std::vector<bool>> told_apart;
  for (const Quantity& quantity : telling_quantities(finding, comparisons)) {
    std::vector<bool> results;
    for (const Comparison& comparison : comparisons) {
      results.push_back(naive_compare(quantity, comparison));
    }
    if (told_apart.insert(results).second) answers.push_back({id, quantity, to_text(quantity)});
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

std::vector<Answer> complete_answers(const RulePack& pack, FindingId id) {
  const Finding& finding = pack[id];
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
  return quantity_answers(pack, id);
}

Choices all_answers(const RulePack& pack, FindingId id, AnyOf any_of) {
  const Finding& finding = pack[id];
  const bool in_parts = finding.type == FindingType::any_of && any_of == AnyOf::option_by_option;
  const std::vector<Answer> answers =
      in_parts ? option_answers(id, finding.options.size(),
                                {OptionAnswer::no, OptionAnswer::yes, OptionAnswer::unknown,
                                 OptionAnswer::unanswered})
               : complete_answers(pack, id);
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

}  // namespace triage::reference
