#include "triage/cases/doubts.hpp"

#include <utility>

#include "triage/base/phrases.hpp"
#include "triage/cases/case.hpp"

namespace triage {
namespace {

std::string in_short(const RulePack& pack, const Answer& answer) {
  return pack[answer.finding].label + ": " + localised(answer.text, language_of(pack.language));
}

std::string without_full_stop(std::string text) {
  if (text.ends_with('.')) text.pop_back();
  return text;
}

void add_unusual(std::vector<std::string>& found, const RulePack& pack, const Answer& answer) {
  const Finding& finding = pack[answer.finding];
  const auto* quantity = std::get_if<Quantity>(&answer.said);
  if (quantity == nullptr || !finding.usual || holds(*finding.usual, *quantity)) return;
  found.push_back(finding.unusual.empty() ? say(language_of(pack.language), Phrase::hardly_possible,
                                                {{"answer", in_short(pack, answer)}})
                                          : without_full_stop(finding.unusual));
}

/// What one answer chose and another makes senseless. Where `about` is given, it is one of the two.
void add_apart(std::vector<std::string>& found, const RulePack& pack,
               const std::vector<Answer>& answers, const Answer& answer, const Answer* about) {
  for (const OptionId id : chosen_options(answer)) {
    const Option& option = pack[answer.finding][id];
    if (!option.only_while) continue;
    const Answer* other = answer_to(answers, option.only_while->by);
    const auto* quantity = other == nullptr ? nullptr : std::get_if<Quantity>(&other->said);
    if (quantity == nullptr || holds(option.only_while->yes_when, *quantity)) continue;
    if (about != nullptr && about != &answer && about != other) continue;
    found.push_back(say(language_of(pack.language), Phrase::hardly_together,
                        {{"one", option.label}, {"other", in_short(pack, *other)}}));
  }
}

}  // namespace

std::vector<std::string> doubts(const RulePack& pack, const std::vector<Answer>& answers) {
  std::vector<std::string> found;
  for (const Answer& answer : answers) {
    add_unusual(found, pack, answer);
    add_apart(found, pack, answers, answer, nullptr);
  }
  return found;
}

std::vector<std::string> doubts_about(const RulePack& pack, const std::vector<Answer>& answers,
                                      const Answer& answer) {
  std::vector<Answer> all = answers;
  std::erase_if(all, [&answer](const Answer& one) { return one.finding == answer.finding; });
  all.push_back(answer);
  const Answer& about = all.back();
  std::vector<std::string> found;
  add_unusual(found, pack, about);
  for (const Answer& one : all) add_apart(found, pack, all, one, &about);
  return found;
}

}  // namespace triage
