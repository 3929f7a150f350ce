#include "triage/dialogue/signs.hpp"

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {

RulePack signs_pack(const RulePack& pack) {
  RulePack question = yes_no_pack(pack);
  question.before_the_first_question = {};
  Finding& finding = question.findings.front();
  finding.id = "signs";
  finding.ask = pack.before_the_first_question.heading;
  for (const Sign& sign : pack.before_the_first_question.signs) {
    finding.options.push_back({sign.id, sign.text, {}, {}});
  }
  if (finding.options.empty()) {
    finding.ask = say(language_of(pack), Phrase::life_in_danger);
  } else {
    finding.type = FindingType::any_of;
  }
  return question;
}

std::vector<std::string> signs_said(const RulePack& signs, const Answer& answer) {
  if (const bool* yes = std::get_if<bool>(&answer.said)) {
    return *yes ? std::vector<std::string>{"yes"} : std::vector<std::string>();
  }
  if (std::holds_alternative<Unknown>(answer.said)) return {std::string(unknown_answer)};
  return mapped(chosen_options(answer),
                [&](OptionId option) { return signs.findings.front().options[option.index()].id; });
}

}  // namespace triage::dialogue
