#include "triage/report/dossier.hpp"

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/proof/controls.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/review_text.hpp"
#include "triage/report/rule_picture.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace dossier {
namespace {

bool controls_hold(const Dossier& dossier) {
  if (!dossier.hazards) return true;
  for (const Hazard& hazard : dossier.hazards->hazards) {
    for (const Control& control : hazard.controls) {
      if (!control_holds(control, dossier.verification, dossier.test.run).value_or(false)) {
        return false;
      }
    }
  }
  return true;
}

std::size_t not_passed(const Dossier& dossier) {
  return dossier.test.run.failures() + dossier.test.run.unreadable.size();
}

/// What of the three holds, each in a sentence.
Bullets conclusions(const Dossier& dossier) {
  Bullets list;
  const auto add = [&list](bool holds, const std::string& well, const std::string& badly) {
    list.items.push_back({{{holds ? well : badly, !holds}}});
  };
  add(is_proved(dossier.verification), "Every claim of the proofs holds.",
      "NOT every claim of the proofs holds: see the proofs.");
  add(dossier.test.run.passed(),
      "All " + std::to_string(dossier.test.run.results.size()) + " vignettes pass.",
      dossier.test.run.results.empty()
          ? "There is NO vignette."
          : std::to_string(not_passed(dossier)) + " vignettes do NOT pass: see the tests.");
  if (!dossier.hazards) {
    add(false, "", "There is NO hazard log, so nobody has written down what can go wrong.");
  } else {
    add(controls_hold(dossier), "Every control of the hazard log is there, and holds.",
        "A control of the hazard log does NOT hold: see the hazards.");
  }
  if (dossier.sign_off.empty()) {
    add(false, "", "NOBODY has signed any part of it in a file of reviews.");
  } else {
    const std::string words = capitalized(sign_off_words(dossier.sign_off)) + '.';
    add(is_signed(dossier.sign_off), words, words);
  }
  return list;
}

std::string what_it_does(const RulePack& pack) {
  return number_of(pack.findings.size(), "question", "questions") + " can be asked. " +
         number_of(pack.rules.size(), "rule looks", "rules look") + " at the answers and " +
         (pack.rules.size() == 1 ? "raises" : "raise") + " the recommendation to one of " +
         std::to_string(pack.dispositions.size()) + " levels; " +
         number_of(pack.care.size(), "piece of advice goes", "pieces of advice go") +
         " with it. The most urgent rule that fires decides.";
}

Table level_table(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Table table;
  table.of = TableOf::words;
  table.names = "Level, the most urgent first";
  table.columns = {"What people are told", "Rules", "Combinations of answers"};
  for (std::size_t i = pack.dispositions.size(); i-- > 0;) {
    const Disposition level(i);
    const auto rules = std::count_if(pack.rules.begin(), pack.rules.end(),
                                     [level](const Rule& rule) { return rule.then == level; });
    table.rows.push_back(
        {{level_span(pack, level)},
         {dossier.spoken.front()[level].title, std::to_string(rules),
          dossier.census ? share_text(dossier.census->levels[i], dossier.census->people)
                         : "not counted"}});
  }
  return table;
}

/// The hazards of the highest rating.
void add_highest_risks(Section& section, const Dossier& dossier) {
  if (!dossier.hazards) return;
  std::size_t highest = 0;
  std::array<std::size_t, 6> counts{};
  for (const Hazard& hazard : dossier.hazards->hazards) {
    highest = std::max(highest, rating_of(hazard));
    ++counts[rating_of(hazard)];
  }
  Bullets list;
  for (const Hazard& hazard : dossier.hazards->hazards) {
    if (rating_of(hazard) != highest) continue;
    list.items.push_back({{{hazard.hazard, false, "#hazard-" + hazard.id}}});
  }
  if (list.items.empty()) return;
  section.parts.push_back(
      said("The highest risks, rated " + std::to_string(highest) +
           " of 5 by a first guess at harm and likelihood, before anything stands against them:"));
  section.parts.push_back({std::move(list)});
  std::vector<std::string> others;
  for (std::size_t rating = highest; rating-- > 1;) {
    if (counts[rating] == 0) continue;
    others.push_back(std::to_string(counts[rating]) + " rated " + std::to_string(rating));
  }
  if (!others.empty()) section.parts.push_back(said("Besides these: " + join(others, ", ") + "."));
}

Section contents(const std::vector<Section>& sections) {
  Section nav;
  nav.heading = Heading{"Contents"};
  nav.kind = "contents";
  Bullets list;
  for (const Section& section : sections) {
    if (section.kind != "chapter" || !section.heading) continue;
    const Heading& heading = *section.heading;
    list.items.push_back({{{heading.text.spans.front().words, false, '#' + heading.anchor}}});
  }
  nav.parts.push_back({std::move(list)});
  return nav;
}

void define_words(Definitions& list, const std::string& term, Text text) {
  define(list, term, {said(std::move(text))});
}

/// Who answers for the pack; what it does not say is said not to be known.
void define_stewardship(Definitions& list, const Stewardship& stewardship) {
  define_words(list, "Status",
               stewardship.status
                   ? std::string(pack_statuses[static_cast<std::size_t>(*stewardship.status)])
                   : std::string("the pack does not say"));
  define_words(list, "Authors",
               stewardship.authors.empty() ? std::string("the pack does not say")
                                           : join(stewardship.authors, "; "));
  std::vector<std::string> reviews;
  for (const Reviewer& reviewer : stewardship.reviewed) {
    reviews.push_back(reviewer.by + " (" + reviewer.role + "), " + reviewer.date);
  }
  define_words(
      list, "Reviewed by",
      reviews.empty() ? std::string("nobody, as far as the pack says") : join(reviews, "; "));
  define_words(list, "Valid until",
               stewardship.valid_until.empty() ? std::string("the pack does not say")
                                               : stewardship.valid_until);
}

}  // namespace

Chapter control_chapter(const Dossier& dossier) {
  const RulePack& pack = dossier.pack;
  Section section = chapter("Document control", "control");
  Definitions list{TermPlace::before};
  define_words(list, "Pack", pack.id + ", version " + pack.version);
  define_words(list, "Fingerprint", {{"SHA-256 "}, {pack.sha256, false, {}, "fingerprint"}});
  for (auto base = pack.base; base; base = base->base) {
    define_words(list, "Extends",
                 {{base->id + ", version " + base->version + ", SHA-256 "},
                  {base->sha256, false, {}, "fingerprint"}});
  }
  define_stewardship(list, pack.stewardship);
  std::vector<std::string> languages;
  for (const RulePack& spoken : dossier.spoken) languages.push_back(language_name(spoken.language));
  define_words(list, "Languages", join(languages, ", "));
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

Chapter summary_chapter(const Dossier& dossier) {
  Section section = chapter("Summary", "summary");
  section.parts = {
      said(what_it_does(dossier.pack)), {level_table(dossier)}, {conclusions(dossier)}};
  add_highest_risks(section, dossier);
  section.parts.push_back(
      said("A combination is one way to answer every question. It says how many different people "
           "are looked at, not how often they come in life."));
  Section picture = subsection("From questions to levels");
  picture.parts = {{Picture{to_svg(sketch_of_levels(dossier.spoken.front())),
                            levels_in_words(dossier.spoken.front())}}};
  return {section, picture};
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
  std::vector<std::string> numbers;
  for (const EmergencyNumber& one : pack.emergency_numbers) {
    numbers.push_back(one.country + ' ' + one.number);
  }
  if (!numbers.empty()) define_words(limits, "Emergency numbers", join(numbers, ", "));
  section.parts = {
      said("It helps a person to decide how soon to seek care. It is no diagnosis, it examines "
           "nobody, and it knows only what is answered. It is not for somebody who has one of the "
           "signs of the first check: they are sent for help before the first question."),
      {std::move(notice)},
      {std::move(limits)}};
  return {section};
}

}  // namespace dossier

bool all_holds(const Dossier& dossier) {
  return is_proved(dossier.verification) && dossier.test.run.passed() &&
         dossier::controls_hold(dossier);
}

namespace {

using WriteChapter = dossier::Chapter (*)(const Dossier&);

/// All that is known; or what there is to judge.
std::vector<WriteChapter> chapters_of(const Dossier& about) {
  using namespace dossier;  // NOLINT(google-build-using-namespace)
  if (about.is_short) {
    return {control_chapter, summary_chapter, change_chapter, use_chapter,      question_chapter,
            rule_chapter,    advice_chapter,  hazard_chapter, signature_chapter};
  }
  return {control_chapter, summary_chapter,  change_chapter,   use_chapter,  question_chapter,
          rule_chapter,    advice_chapter,   proof_chapter,    test_chapter, hazard_chapter,
          source_chapter,  glossary_chapter, signature_chapter};
}

}  // namespace

Document dossier_document(const Dossier& dossier) {
  using namespace dossier;  // NOLINT(google-build-using-namespace)
  std::vector<Section> chapters;
  for (const WriteChapter write : chapters_of(dossier)) {
    for (Section& section : write(dossier)) chapters.push_back(std::move(section));
  }
  Document document{"en", {}};
  Section title;
  title.heading = Heading{dossier.spoken.front().title};
  title.kind = "title";
  title.parts = {
      said("For review and signature: what this rule pack asks, decides and says, and "
           "what is known about it.")};
  if (dossier.is_short) {
    title.parts.push_back(
        said("The short form: what there is to judge and to sign. The whole document has as well "
             "the proofs, the vignettes, the sources, what people read in other languages, and "
             "who rests on each rule."));
  }
  document.sections = {std::move(title), contents(chapters)};
  for (Section& section : chapters) document.sections.push_back(std::move(section));
  return document;
}

}  // namespace triage
