#include "unit/comparison/crowd.hpp"

#include <algorithm>

#include "reference/naive_infer.hpp"
#include "triage/reasoning/outcomes.hpp"

namespace triage::tests {
namespace {

using reference::Choices;

bool leaves_something_unanswered(const std::optional<Answer>& choice) {
  if (!choice) return true;
  const auto* options = std::get_if<std::vector<OptionAnswer>>(&choice->said);
  return options != nullptr &&
         std::find(options->begin(), options->end(), OptionAnswer::unanswered) != options->end();
}

Choices choices_of(const RulePack& pack, FindingId id, Crowd::Unsure unsure, Crowd::Twice twice) {
  Choices choices;
  const bool is_on_list = pack[id].same_as.has_value() && twice == Crowd::Twice::alike;
  if (is_on_list) return {Answer{id, Unknown{}, "unknown"}};
  if (unsure == Crowd::Unsure::refused) {
    for (const Answer& answer : reference::complete_answers(pack, id)) choices.push_back(answer);
    return choices;
  }
  choices = reference::all_answers(pack, id, reference::AnyOf::option_by_option);
  std::erase_if(choices, leaves_something_unanswered);
  return choices;
}

std::vector<Choices> all_choices(const RulePack& pack, Crowd::Unsure unsure, Crowd::Twice twice) {
  std::vector<Choices> choices;
  for (const FindingId id : ids_up_to<FindingId>(pack.findings.size())) {
    choices.push_back(choices_of(pack, id, unsure, twice));
  }
  return choices;
}

void say_as_on_the_list(const RulePack& pack, std::vector<Answer>& said) {
  for (Answer& answer : said) {
    const auto& asked = pack[answer.finding].same_as;
    if (!asked) continue;
    const Answer& list = said[asked->checklist.index()];
    const auto* options = std::get_if<std::vector<OptionAnswer>>(&list.said);
    const OptionAnswer option =
        options == nullptr ? OptionAnswer::unknown : (*options)[asked->option.index()];
    if (option == OptionAnswer::yes) answer = {answer.finding, true, "yes"};
    if (option == OptionAnswer::no) answer = {answer.finding, false, "no"};
  }
}

bool is_consistent(const RulePack& pack, const std::vector<Answer>& said) {
  return std::all_of(said.begin(), said.end(), [&](const Answer& answer) {
    const auto* yes = std::get_if<bool>(&answer.said);
    if (yes == nullptr) return true;
    if (const auto& asked = pack[answer.finding].same_as) {
      const auto* list =
          std::get_if<std::vector<OptionAnswer>>(&said[asked->checklist.index()].said);
      const OptionAnswer opposite = *yes ? OptionAnswer::no : OptionAnswer::yes;
      return list == nullptr || (*list)[asked->option.index()] != opposite;
    }
    const auto& measured = pack[answer.finding].measured_by;
    const auto* reading =
        measured ? std::get_if<Quantity>(&said[measured->by.index()].said) : nullptr;
    return reading == nullptr || *yes == reference::naive_compare(*reading, measured->yes_when);
  });
}

}  // namespace

std::size_t Crowd::size_of(const RulePack& pack, Unsure unsure, Twice twice) {
  return reference::AnswerSets(all_choices(pack, unsure, twice)).size();
}

Crowd::Crowd(const Pack& rules, Unsure unsure, Twice twice) {
  const std::vector<Choices> choices = all_choices(rules, unsure, twice);
  for (const Choices& of_one : choices) choices_.push_back(of_one.size());
  const reference::AnswerSets sets(choices);
  for (std::size_t i = 0; i < sets.size(); ++i) {
    std::vector<Answer> said = sets.at(i);
    if (twice == Twice::alike) say_as_on_the_list(rules, said);
    Row row = encode(rules.program, said);
    Outcome outcome = infer(rules.program, row);
    const bool consistent = is_consistent(rules, said);
    people_.push_back({std::move(said), std::move(row), std::move(outcome), consistent});
  }
}

void Crowd::visit_neighbours(std::size_t person, FindingId finding,
                             const std::function<void(const Person&)>& visit) const {
  std::size_t stride = 1;
  for (std::size_t i = 0; i < finding.index(); ++i) stride *= choices_[i];
  const std::size_t own = person / stride % choices_[finding.index()];
  for (std::size_t choice = 0; choice < choices_[finding.index()]; ++choice) {
    if (choice != own) visit(people_[person - own * stride + choice * stride]);
  }
}

bool is_completion(const Program& program, const Person& person, const Person& complete) {
  const auto columns = ids_up_to<ColumnId>(program.columns.size());
  return complete.consistent && std::all_of(columns.begin(), columns.end(), [&](ColumnId column) {
           const Column& of = program[column];
           return (possible_cells(of, person.row[column]) &
                   possible_cells(of, complete.row[column])) != 0;
         });
}

Truth truth_of(const Program& program, const Person& person, GateId gate) {
  return Outcomes(program, person.row).gates().at(gate, 0);
}

}  // namespace triage::tests
