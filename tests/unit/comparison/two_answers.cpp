#include "unit/comparison/two_answers.hpp"

#include <algorithm>
#include <set>

#include "reference/answer_sets.hpp"
#include "reference/naive_infer.hpp"

namespace triage::tests {

std::vector<OptionAnswer> told(const Finding& finding, const std::vector<std::string>& ids,
                               const std::vector<OptionAnswer>& said) {
  std::vector<OptionAnswer> own;
  for (const Option& option : finding.options) {
    own.push_back(
        said[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), option.id) - ids.begin())]);
  }
  return own;
}

bool takes(const Finding& finding, const Quantity& quantity) {
  return finding.smallest <= quantity && quantity <= finding.largest &&
         (!finding.whole || is_whole(quantity));
}

namespace {

const Finding& asked_by(const Packs& packs, const Asked& asked, std::size_t which) {
  return (*packs[which])[*asked[which]];
}

/// The same thing said to each pack that asks about it.
TwoAnswers to_both(const Asked& asked, const decltype(Answer::said)& said) {
  TwoAnswers answers;
  for (const std::size_t which : {0U, 1U}) {
    if (asked[which]) answers.to[which] = Answer{*asked[which], said, ""};
  }
  answers.unsure = std::holds_alternative<Unknown>(said);
  return answers;
}

std::vector<std::string> option_ids(const Packs& packs, const Asked& asked) {
  std::vector<std::string> ids;
  for (const std::size_t which : {0U, 1U}) {
    if (!asked[which]) continue;
    for (const Option& option : asked_by(packs, asked, which).options) {
      if (std::find(ids.begin(), ids.end(), option.id) == ids.end()) ids.push_back(option.id);
    }
  }
  return ids;
}

/// Every option that either pack has is yes, no or unknown.
std::vector<TwoAnswers> checklist_answers(const Packs& packs, const Asked& asked) {
  const std::vector<std::string> ids = option_ids(packs, asked);
  std::size_t count = 1;
  for (std::size_t i = 0; i < ids.size(); ++i) count *= 3;
  std::vector<TwoAnswers> answers;
  for (std::size_t number = 0; number < count; ++number) {
    std::vector<OptionAnswer> said;
    for (std::size_t i = 0, rest = number; i < ids.size(); ++i, rest /= 3) {
      constexpr std::array states = {OptionAnswer::no, OptionAnswer::yes, OptionAnswer::unknown};
      said.push_back(states[rest % 3]);
    }
    TwoAnswers both;
    for (const std::size_t which : {0U, 1U}) {
      if (!asked[which]) continue;
      both.to[which] = Answer{*asked[which], told(asked_by(packs, asked, which), ids, said), ""};
    }
    both.unsure = std::find(said.begin(), said.end(), OptionAnswer::unknown) != said.end();
    answers.push_back(std::move(both));
  }
  return answers;
}

/// The options that every pack has that asks.
std::vector<TwoAnswers> choice_answers(const Packs& packs, const Asked& asked) {
  std::vector<TwoAnswers> answers;
  for (const std::string& id : option_ids(packs, asked)) {
    TwoAnswers both;
    bool known = true;
    for (const std::size_t which : {0U, 1U}) {
      if (!asked[which]) continue;
      const auto option = find_option(asked_by(packs, asked, which), id);
      known = known && option;
      if (option) both.to[which] = Answer{*asked[which], *option, ""};
    }
    if (known) answers.push_back(std::move(both));
  }
  return answers;
}

/// Thresholds, what is near them, and the ends of ranges.
std::vector<std::int64_t> worth_trying(const Finding& finding,
                                       const std::vector<Comparison>& comparisons) {
  constexpr std::int64_t one = 1'000'000;
  std::vector<std::int64_t> tried = {finding.smallest.smallest_units,
                                     finding.largest.smallest_units};
  for (const Comparison& comparison : comparisons) {
    for (const std::int64_t shift :
         {std::int64_t{0}, std::int64_t{-1}, std::int64_t{1}, -one, one}) {
      tried.push_back(comparison.threshold.smallest_units + shift);
    }
  }
  for (std::size_t i = tried.size(); i-- > 0;) {
    const std::int64_t rest = (tried[i] % one + one) % one;
    tried.push_back(tried[i] - rest);
    tried.push_back(tried[i] - rest + one);
  }
  return tried;
}

/// On which side of every threshold a quantity lies. What is not equal may be less or more.
std::vector<bool> sides_of(const Quantity& quantity, const std::vector<Comparison>& comparisons) {
  std::vector<bool> sides;
  for (const Comparison& one : comparisons) {
    sides.push_back(reference::naive_compare(quantity, one));
    sides.push_back(one.relation == Relation::equal && quantity < one.threshold);
  }
  return sides;
}

/// One of all the quantities that no pack can tell apart, of those that every pack takes.
std::vector<TwoAnswers> quantity_answers(const Packs& packs, const Asked& asked) {
  std::vector<Comparison> comparisons;
  std::vector<const Finding*> findings;
  for (const std::size_t which : {0U, 1U}) {
    if (!asked[which]) continue;
    findings.push_back(&asked_by(packs, asked, which));
    const auto own = reference::comparisons_with(*packs[which], *asked[which]);
    comparisons.insert(comparisons.end(), own.begin(), own.end());
  }
  std::vector<TwoAnswers> answers;
  std::set<std::vector<bool>> told_apart;
  for (const Finding* finding : findings) {
    for (const std::int64_t units : worth_trying(*finding, comparisons)) {
      const Quantity quantity{finding->smallest.dimension, units};
      const std::vector<bool> results = sides_of(quantity, comparisons);
      const bool taken = std::all_of(findings.begin(), findings.end(),
                                     [&](const Finding* one) { return takes(*one, quantity); });
      if (taken && told_apart.insert(results).second) answers.push_back(to_both(asked, quantity));
    }
  }
  const bool none = std::all_of(findings.begin(), findings.end(),
                                [](const Finding* one) { return one->none_label.has_value(); });
  if (none) answers.push_back(to_both(asked, None{}));
  return answers;
}

}  // namespace

std::vector<TwoAnswers> answers_to(const Packs& packs, const Asked& asked) {
  const Finding& finding = asked_by(packs, asked, asked[0] ? 0 : 1);
  if (finding.type == FindingType::any_of) return checklist_answers(packs, asked);
  std::vector<TwoAnswers> answers;
  if (finding.type == FindingType::one_of) {
    answers = choice_answers(packs, asked);
  } else if (finding.type == FindingType::yes_no) {
    answers = {to_both(asked, false), to_both(asked, true)};
  } else {
    answers = quantity_answers(packs, asked);
  }
  answers.push_back(to_both(asked, Unknown{}));
  return answers;
}

}  // namespace triage::tests
