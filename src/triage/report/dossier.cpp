#include "triage/report/dossier.hpp"

#include <utility>

#include "triage/report/dossier_parts.hpp"
#include "triage/review/controls.hpp"

namespace triage {

bool dossier::controls_hold(const Dossier& dossier) {
  Diagnostics broken(dossier.pack_file);
  if (dossier.hazards) {
    report_broken_controls(*dossier.hazards, dossier.verification, dossier.test.run, broken);
  }
  return broken.count() == 0;
}

bool all_holds(const Dossier& dossier) {
  return is_proved(dossier.verification) && dossier.test.run.passed() &&
         dossier::controls_hold(dossier);
}

namespace {

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
      paragraph("For review and signature: what this rule pack asks, decides and says, and "
                "what is known about it.")};
  if (dossier.is_short) {
    title.parts.push_back(paragraph(
        "The short form: what there is to judge and to sign. The whole document has as well "
        "the proofs, the vignettes, the sources, what people read in other languages, and "
        "who rests on each rule."));
  }
  document.sections = {std::move(title), contents(chapters)};
  for (Section& section : chapters) document.sections.push_back(std::move(section));
  return document;
}

}  // namespace triage
