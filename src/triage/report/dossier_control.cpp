// The chapters of a dossier that say which pack it is and who answers for it, and what it is for
// and what not.

#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/review_text.hpp"

namespace triage::dossier {
namespace {

/// Who answers for the pack; what it does not say is said not to be known.
void define_stewardship(Definitions& list, const Stewardship& stewardship) {
  define_words(list, "Status",
               stewardship.status
                   ? std::string(pack_statuses[static_cast<std::size_t>(*stewardship.status)])
                   : std::string("the pack does not say"));
  define_words(list, "Authors",
               stewardship.authors.empty() ? std::string("the pack does not say")
                                           : join(stewardship.authors, "; "));
  std::vector<std::string> reviews = mapped(stewardship.reviewed, [&](const Reviewer& reviewer) {
    return reviewer.by + " (" + reviewer.role + "), " + reviewer.date;
  });
  define_words(
      list, "Reviewed by",
      reviews.empty() ? std::string("nobody, as far as the pack says") : join(reviews, "; "));
  define_words(list, "Valid until",
               stewardship.valid_until.empty() ? std::string("the pack does not say")
                                               : stewardship.valid_until);
}

/// What is signed as a whole: the pack in its own words, or a translation, and who has.
void define_whole(Definitions& list, const Dossier& dossier, const Signable& part) {
  const bool is_all = part.name == whole_pack_part;
  if (!is_all && is_of_the_whole(part)) return;
  const std::string language = part.name.substr(part.name.rfind('.') + 1);
  std::vector<Part> parts = {paragraph({{"fingerprint "}, fingerprint_span(part.fingerprint)})};
  for (const SignedPart& one : dossier.sign_off) {
    if (one.part.name != part.name) continue;
    for (const Signature& signature : one.signatures) {
      parts.push_back(paragraph(signature_words(signature)));
    }
    if (one.signatures.empty()) parts.push_back(paragraph("signed by nobody"));
  }
  define(list, is_all ? "All, in its own words" : language_name(language), std::move(parts));
}

std::string first_check_in_words(const RulePack& pack) {
  if (pack.before_the_first_question.signs.empty()) {
    return "It has no first check: whoever needs help at once learns so only from what is asked.";
  }
  return "It is not for somebody who has one of the signs of the first check: they are sent for "
         "help before the first question.";
}

}  // namespace

Chapter control_chapter(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Section section = chapter("Document control", "control");
  Definitions list{TermPlace::before};
  define_words(list, "Pack", pack.id + ", version " + pack.version);
  define_words(list, "Fingerprint", {{"SHA-256 "}, fingerprint_span(pack.sha256)});
  for (auto base = pack.base; base; base = base->base) {
    define_words(
        list, "Extends",
        {{base->id + ", version " + base->version + ", SHA-256 "}, fingerprint_span(base->sha256)});
  }
  define_stewardship(list, pack.stewardship);
  define_words(list, "Languages",
               join(mapped(dossier.spoken,
                           [&](const RulePack& spoken) { return language_name(spoken.language); }),
                    ", "));
  for (const Signable& part : dossier.parts) define_whole(list, dossier, part);
  define_words(list, "Engine", dossier.engine);
  define_words(list, "Vignettes", dossier.case_files);
  if (dossier.census) {
    define_words(
        list, "People",
        dossier.census->people.to_text() + " combinations of answers, all of them looked at");
  }
  section.parts = {{std::move(list)}};
  return {section};
}

Chapter use_chapter(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Section section = chapter("Intended use and limits", "use");
  Table notice = language_table(dossier, "Said");
  add_texts(notice, dossier, "Before the first question",
            [](const RulePack& spoken) { return Text(spoken.notice); });
  const auto signs = [](const SignList& list) {
    Text text{{list.heading, true}};
    for (const Sign& sign : list.signs) text.spans.push_back({"\n\u2013 " + sign.text});
    return list.signs.empty() ? Text() : text;
  };
  add_texts(notice, dossier, "First check, which ends an interview at once",
            [&](const RulePack& spoken) { return signs(spoken.before_the_first_question); });
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    add_texts(notice, dossier, pack.dispositions[i].label, [i](const RulePack& spoken) {
      const DispositionLevel& level = spoken.dispositions[i];
      return Text{{level.title, true}, {'\n' + level.advice}};
    });
  }
  add_texts(notice, dossier, "At the end, unless it is the most urgent",
            [&](const RulePack& spoken) { return signs(spoken.watch_for); });
  Definitions limits{TermPlace::before};
  define_words(limits, "No rule fires", {level_span(pack, pack.otherwise)});
  define_words(
      limits, "Answers stay unknown",
      {level_span(pack, pack.when_unknown), {" at the least, and more if a rule calls for it"}});
  std::vector<std::string> numbers =
      mapped(pack.emergency_numbers,
             [&](const EmergencyNumber& one) { return one.country + ' ' + one.number; });
  if (!numbers.empty()) define_words(limits, "Emergency numbers", join(numbers, ", "));
  section.parts = {
      paragraph(
          "It helps a person to decide how soon to seek care. It is no diagnosis, it examines "
          "nobody, and it knows only what is answered. " +
          first_check_in_words(pack)),
      {std::move(notice)},
      {std::move(limits)}};
  return {section};
}

}  // namespace triage::dossier
