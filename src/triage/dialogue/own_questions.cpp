#include "triage/dialogue/own_questions.hpp"

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/answer_from_text.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {

RulePack yes_no_pack(const RulePack& pack) {
  RulePack question;
  question.language = pack.language;
  question.emergency_numbers = pack.emergency_numbers;
  question.before_the_first_question = pack.before_the_first_question;
  Finding& finding = question.findings.emplace_back();
  finding.id = "is_so";
  finding.type = FindingType::yes_no;
  return question;
}

RulePack whom_pack(const RulePack& pack) {
  const Language language = language_of(pack);
  RulePack question = yes_no_pack(pack);
  Finding& finding = question.findings.front();
  finding.id = "for_whom";
  finding.type = FindingType::one_of;
  finding.ask = say(language, Phrase::for_whom);
  finding.options.push_back(
      {"me",
       say(language, Phrase::for_me),
       {},
       {},
       for_language(language, "i, me, myself, mine", "yo, mi, mismo, misma")});
  finding.options.push_back(
      {"somebody",
       say(language, Phrase::for_somebody),
       {},
       {},
       for_language(
           language,
           "her, him, them, someone, else, son, daughter, child, kid, baby, mother, father, mom, "
           "mum, dad, wife, husband, partner, brother, sister, friend, grandmother, grandfather, "
           "patient",
           "ella, él, hijo, hija, bebe, madre, padre, mama, papa, esposo, esposa, marido, mujer, "
           "pareja, hermano, hermana, amigo, amiga, abuelo, abuela, paciente, nino, nina")});
  return question;
}

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
                [&](OptionId option) { return signs.findings.front()[option].id; });
}

}  // namespace triage::dialogue
