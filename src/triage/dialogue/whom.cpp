#include "triage/dialogue/whom.hpp"

#include "triage/base/phrases.hpp"
#include "triage/dialogue/reply.hpp"
#include "triage/report/wording.hpp"

namespace triage::dialogue {

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

}  // namespace triage::dialogue
