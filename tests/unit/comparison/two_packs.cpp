#include "unit/comparison/two_packs.hpp"

#include <set>

#include "triage/program/from_pack.hpp"
#include "triage/reasoning/answers.hpp"

namespace triage::tests {
namespace {

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
  return infer(programs_[which], encode(programs_[which], said));
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
