#include "triage/comparison/example.hpp"

#include <algorithm>
#include <utility>

#include "triage/base/by_id.hpp"
#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/cases/contradictions.hpp"
#include "triage/program/from_pack.hpp"

namespace triage {
namespace {

bool is_unknown(const Answer& answer) {
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said);
  if (options == nullptr) return std::holds_alternative<Unknown>(answer.said);
  return contains(*options, OptionAnswer::unknown);
}

bool is_unsure(const Case& person) { return std::ranges::any_of(person.answers, is_unknown); }

/// `no`, `none` and the like, which people have in common.
bool is_unremarkable(const Answer& answer) {
  if (const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said)) {
    return std::ranges::all_of(*options,
                               [](OptionAnswer option) { return option == OptionAnswer::no; });
  }
  return answer.text == "no" || answer.text == none_answer;
}

/// The options of `own`, which are some of those of `merged`.
Answer picked(const Finding& merged, const Finding& own, FindingId id,
              const std::vector<OptionAnswer>& said) {
  std::vector<OptionAnswer> options = mapped(own.options, [&](const Option& option) {
    return said[find_option(merged, option.id)->index()];
  });
  return {id, std::move(options), {}};
}

}  // namespace

Examples::Examples(const RulePack& old_pack, const RulePack& new_pack, const AlignedPacks& aligned)
    : packs_({Pack(old_pack), Pack(new_pack)}), aligned_(aligned) {}

std::optional<Case> Examples::read_by(std::size_t which, const Case& person) const {
  const Pack& pack = packs_[which];
  Case own;
  for (const Answer& answer : person.answers) {
    const auto id = aligned_.own[answer.finding.index()][which];
    if (!id) continue;
    if (const auto* options = std::get_if<std::vector<OptionAnswer>>(&answer.said)) {
      own.answers.push_back(
          picked(aligned_.packs[which][answer.finding], pack[*id], *id, *options));
      continue;
    }
    Diagnostics refused("");
    auto read = answer_from_text(pack, *id, answer.text, {}, refused);
    if (!read) return std::nullopt;
    own.answers.push_back(std::move(*read));
  }
  Diagnostics too_many("");
  check_contradictions(pack, own.answers, {}, too_many);
  if (too_many.has_errors()) return std::nullopt;
  return own;
}

BothOutcomes Examples::run(const Case& person) const {
  BothOutcomes outcomes;
  for (const std::size_t which : {0U, 1U}) {
    const auto own = read_by(which, person);
    if (!own) continue;
    outcomes[which] = assess(packs_[which], *own, Unanswered::stays_open).outcome;
  }
  return outcomes;
}

std::string Examples::disposition(std::size_t which, const BothOutcomes& both) const {
  const auto& outcome = both[which];
  return outcome && outcome->disposition ? packs_[which][*outcome->disposition].id : "";
}

/// That care is not offered is not shown by an outcome that says more has to be asked.
bool Examples::offers(std::size_t which, const BothOutcomes& both, const std::string& id,
                      bool wanted) const {
  const auto care = find_by_id<CareId>(packs_[which].care, id);
  if (!care) return !wanted;
  const Outcome& outcome = *both[which];
  const CareStatus status = outcome.care[care->index()].status;
  if (wanted) return status == CareStatus::offered;
  return status != CareStatus::offered &&
         (status != CareStatus::undecided || outcome.ask_for_care.empty());
}

std::optional<Case> Examples::of_disposition(const Case& person, const std::string& before,
                                             const std::string& after) const {
  return shortest(person, [&](const BothOutcomes& both) {
    return disposition(0, both) == before && disposition(1, both) == after;
  });
}

std::optional<Case> Examples::of_advice(const Case& person, const std::string& care,
                                        bool gained) const {
  return shortest(person, [&](const BothOutcomes& both) {
    const std::string level = disposition(0, both);
    return !level.empty() && level == disposition(1, both) && offers(0, both, care, !gained) &&
           offers(1, both, care, gained);
  });
}

std::optional<Case> Examples::shortest(const Case& person, const Shows& shows) const {
  const bool unsure = is_unsure(person);
  const auto would_do = [&](const Case& shorter) {
    return is_unsure(shorter) == unsure && shows(run(shorter));
  };
  if (!would_do(person)) return std::nullopt;
  Case shortest = person;
  const auto spare = [&](bool remarkable) {
    for (std::size_t i = shortest.answers.size(); i-- > 0;) {
      if (is_unremarkable(shortest.answers[i]) == remarkable) continue;
      Case shorter = shortest;
      shorter.answers.erase(shorter.answers.begin() + static_cast<std::ptrdiff_t>(i));
      if (would_do(shorter)) shortest = std::move(shorter);
    }
  };
  // What could not be spared beside another answer may be without it.
  for (std::size_t before = shortest.answers.size() + 1; shortest.answers.size() < before;) {
    before = shortest.answers.size();
    spare(false);
    spare(true);
  }
  return shortest;
}

}  // namespace triage
