#include "unit/proof/two_packs.hpp"

#include <algorithm>
#include <set>

#include "reference/answer_sets.hpp"
#include "reference/naive_infer.hpp"
#include "triage/program/from_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::tests {
namespace {

using Packs = std::array<const RulePack*, 2>;
using Asked = std::array<std::optional<FindingId>, 2>;

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

/// What is said of each of these options, to a pack that may have fewer of them.
std::vector<OptionAnswer> told(const Finding& finding, const std::vector<std::string>& ids,
                               const std::vector<OptionAnswer>& said) {
  std::vector<OptionAnswer> own;
  for (const Option& option : finding.options) {
    own.push_back(
        said[static_cast<std::size_t>(std::find(ids.begin(), ids.end(), option.id) - ids.begin())]);
  }
  return own;
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

bool takes(const Finding& finding, const Quantity& quantity) {
  return finding.smallest <= quantity && quantity <= finding.largest &&
         (!finding.whole || is_whole(quantity));
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

/// Whether an answer to the one is an answer to the other.
bool are_one(const Finding& one, const Finding& other) {
  if (one.type != other.type) return false;
  return !dimension_of(one.type) ||
         (one.smallest <= other.largest && other.smallest <= one.largest);
}

std::optional<CareId> find_care(const RulePack& pack, const std::string& id) {
  for (const CareId care : ids_up_to<CareId>(pack.care.size())) {
    if (pack[care].id == id) return care;
  }
  return std::nullopt;
}

}  // namespace

TwoPacks::TwoPacks(const RulePack& old_pack, const RulePack& new_pack)
    : packs_({&old_pack, &new_pack}),
      programs_({program_from_pack(old_pack), program_from_pack(new_pack)}) {
  for (const FindingId id : ids_up_to<FindingId>(new_pack.findings.size())) {
    const auto old = find_finding(old_pack, new_pack[id].id);
    const bool shared = old && are_one(old_pack[*old], new_pack[id]);
    questions_.push_back(answers_to(packs_, {shared ? old : std::nullopt, id}));
  }
  for (const FindingId id : ids_up_to<FindingId>(old_pack.findings.size())) {
    const auto at = find_finding(new_pack, old_pack[id].id);
    const bool shared = at && are_one(old_pack[id], new_pack[*at]);
    if (!shared) questions_.push_back(answers_to(packs_, {id, std::nullopt}));
  }
}

std::size_t TwoPacks::size() const {
  std::size_t size = 1;
  for (const auto& answers : questions_) size *= answers.size();
  return size;
}

TwoOutcomes TwoPacks::at(std::size_t number) const {
  std::array<std::vector<Answer>, 2> said;
  bool unsure = false;
  for (const auto& answers : questions_) {
    const TwoAnswers& answer = answers[number % answers.size()];
    number /= answers.size();
    unsure = unsure || answer.unsure;
    for (const std::size_t which : {0U, 1U}) {
      if (answer.to[which]) said[which].push_back(*answer.to[which]);
    }
  }
  TwoOutcomes outcomes{{}, unsure};
  for (const std::size_t which : {0U, 1U}) outcomes.of[which] = outcome_of(which, said[which]);
  return outcomes;
}

Outcome TwoPacks::outcome_of(std::size_t which, const std::vector<Answer>& said) const {
  return infer(programs_[which], encode(programs_[which], said).answers);
}

TwoOutcomes TwoPacks::of(const RulePack& asked, const Case& person) const {
  TwoOutcomes outcomes;
  for (const std::size_t which : {0U, 1U}) {
    const RulePack& pack = *packs_[which];
    std::vector<Answer> said;
    for (const Answer& answer : person.answers) {
      const Finding& shown = asked[answer.finding];
      const std::string id = shown.id.substr(0, shown.id.find(' '));
      const bool is_old_one = id != shown.id;
      const auto own = find_finding(pack, id);
      const bool meant = own && pack[*own].type == shown.type && (which == 0 || !is_old_one);
      if (!meant) continue;
      const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
      const auto* option = std::get_if<OptionId>(&answer.said);
      Answer own_answer{*own, answer.said, ""};
      if (options != nullptr) {
        std::vector<std::string> ids;
        for (const Option& one : shown.options) ids.push_back(one.id);
        own_answer.said = told(pack[*own], ids, *options);
      } else if (option != nullptr) {
        own_answer.said = *find_option(pack[*own], shown.options[option->index()].id);
      }
      said.push_back(std::move(own_answer));
    }
    outcomes.of[which] = outcome_of(which, said);
  }
  return outcomes;
}

bool TwoPacks::offers(const TwoOutcomes& outcomes, std::size_t which,
                      const std::string& care) const {
  const auto id = find_care(*packs_[which], care);
  return id && outcomes.of[which].care[id->index()].status == CareStatus::offered;
}

std::vector<std::string> TwoPacks::changes(const TwoOutcomes& outcomes) const {
  std::array<std::string, 2> levels;
  for (const std::size_t which : {0U, 1U}) {
    const auto& disposition = outcomes.of[which].disposition;
    levels[which] = disposition ? (*packs_[which])[*disposition].id : "undetermined";
  }
  if (levels[0] != levels[1]) return {levels[0] + " -> " + levels[1]};
  std::set<std::string> care;
  for (const RulePack* pack : packs_) {
    for (const CarePath& path : pack->care) care.insert(path.id);
  }
  std::vector<std::string> changes;
  for (const std::string& id : care) {
    const bool was = offers(outcomes, 0, id);
    const bool is = offers(outcomes, 1, id);
    if (was != is) changes.push_back(id + (is ? " gained" : " lost"));
  }
  return changes;
}

}  // namespace triage::tests
