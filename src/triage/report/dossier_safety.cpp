// The last chapters of a dossier: hazards, sources, words, signatures.

#include <algorithm>
#include <array>

#include "triage/base/text.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/review_text.hpp"
#include "triage/review/controls.hpp"

namespace triage::dossier {
namespace {

Text control_text(const Dossier& dossier, const Control& control) {
  const auto holds = control_holds(control, dossier.verification, dossier.test.run);
  const bool is_rule = control.kind == ControlKind::rule && holds;
  return {{holds.value_or(false) ? ""
           : holds               ? "DOES NOT HOLD: "
                                 : "IS NOT THERE: ",
           true},
          {std::string(name_of(control.kind)) + ' '},
          {id_in_words(control.name), false, is_rule ? "#rule-" + control.name : std::string()}};
}

Section hazard_section(const Dossier& dossier, const Hazard& hazard) {
  Section section = subsection(hazard.hazard, 3, "hazard-" + hazard.id);
  Definitions list{TermPlace::before};
  define(list, "Causes", {bullets(hazard.causes)});
  define_words(list, "Effect", hazard.effect);
  define_words(list, "First guess",
               std::string(name_of(hazard.severity)) + ", " +
                   std::string(name_of(hazard.likelihood)) + ": rated " +
                   std::to_string(rating_of(hazard)) + " of 5 before controls");
  const auto words_of = [&](const Control& control) { return control_text(dossier, control); };
  define(list, "Controls", {bullets(hazard.controls, words_of)});
  define_words(list, "Risk that is left", "rating ____   by ____________________");
  section.parts = {{std::move(list)}};
  section.kind = "hazard";
  return with_mark(std::move(section));
}

/// How many hazards there are of each harm and likelihood.
Table risk_table(const HazardLog& log) {
  Table table{"Harm", {}};
  const auto likelihoods =
      std::to_array({Likelihood::rare, Likelihood::possible, Likelihood::likely});
  for (const Likelihood likelihood : likelihoods) {
    table.columns.emplace_back(name_of(likelihood));
  }
  for (const Harm harm : {Harm::deadly, Harm::serious, Harm::minor}) {
    TableRow row{std::string(name_of(harm)), {}};
    for (const Likelihood likelihood : likelihoods) {
      const auto count = std::ranges::count_if(log.hazards, [&](const Hazard& hazard) {
        return hazard.severity == harm && hazard.likelihood == likelihood;
      });
      row.cells.emplace_back(std::to_string(count));
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

struct Word {
  const char* term;
  const char* meaning;
};

constexpr auto words = std::to_array<Word>({
    {"Level (disposition)", "how soon to seek care, and where; the pack lists its levels in order"},
    {"Rule", "a condition, and the level that it calls for; it fires where its condition is met"},
    {"Recommendation", "the most urgent level of all rules that fire"},
    {"Combination", "one way to answer every question that the pack can ask"},
    {"Guarantee", "a promise of the authors, proved for every combination"},
    {"Vignette", "a person made up for a test, with what they must get"},
    {"Coverage", "how much of the pack the vignettes try out"},
    {"Mutant", "the pack with one small slip; good vignettes notice it"},
    {"Under-triage", "less urgent than it should be"},
    {"Over-triage", "more urgent than it should be"},
    {"95 % bounds", "the rates for which what was counted is no surprise (Clopper and Pearson)"},
    {"Hazard", "what can go wrong for a person"},
    {"Control", "what in the pack stands against a hazard"},
    {"Fingerprint",
     "a number made of a text, or of what a part says; any change of that changes it"},
});

constexpr auto roles =
    std::to_array<const char*>({"Author of the guideline", "Clinician", "Clinical informatician",
                                "Engineer", "Clinical safety officer"});

/// What each person has signed, in order of their first signature.
Section people_section(const Dossier& dossier) {
  struct Counts {
    const Signature* first;
    std::array<std::size_t, review_verdicts.size()> current{};
    std::size_t changed = 0;
  };
  std::vector<Counts> people;
  for (const SignedPart& part : dossier.sign_off) {
    for (const Signature& signature : part.signatures) {
      auto known = std::ranges::find_if(people, [&](const Counts& one) {
        return one.first->by == signature.by && one.first->role == signature.role;
      });
      if (known == people.end()) known = people.insert(people.end(), {&signature});
      ++(signature.current ? known->current[static_cast<std::size_t>(signature.said.verdict)]
                           : known->changed);
    }
  }
  Table table{"Role", {"Name", "Right", "Wrong", "Unsure", "Changed since"}, TableOf::words};
  for (const Counts& one : people) {
    const auto count = [&one](ReviewVerdict verdict) {
      return std::to_string(one.current[static_cast<std::size_t>(verdict)]);
    };
    table.rows.push_back({one.first->role,
                          {one.first->by, count(ReviewVerdict::right), count(ReviewVerdict::wrong),
                           count(ReviewVerdict::unsure), std::to_string(one.changed)}});
  }
  Section section = subsection("Signed in the file of reviews", 3, "signed");
  section.parts = {
      paragraph(
          capitalized(sign_off_words(dossier.sign_off)) +
          ". A part is a question, a rule, a piece of advice, the pack as a whole in its own "
          "words, or a translation; it counts as signed only while it is, to the letter, what "
          "was read."),
      {std::move(table)}};
  return section;
}

}  // namespace

Chapter hazard_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Hazards", "hazards")};
  if (!dossier.hazards) {
    sections.front().parts = {paragraph(
        "There is no hazard log. Write one beside the pack, NAME.hazards.yaml, before the "
        "pack is used on people.")};
    return sections;
  }
  sections.front().parts = {
      paragraph(
          "What can go wrong, and what stands against it. Harm and likelihood are a first guess "
          "of the authors, from 1 (fine) to 5; whoever is in charge of clinical safety where the "
          "pack is used has to set them anew, and to judge the risk that is left."),
      {risk_table(*dossier.hazards)}};
  std::vector<const Hazard*> hazards;
  for (const Hazard& hazard : dossier.hazards->hazards) hazards.push_back(&hazard);
  std::ranges::stable_sort(
      hazards, [](const Hazard* a, const Hazard* b) { return rating_of(*a) > rating_of(*b); });
  for (const Hazard* hazard : hazards) sections.push_back(hazard_section(dossier, *hazard));
  return sections;
}

Chapter source_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Sources", "sources")};
  Table table{"Source", {"Publisher", "Last changed", "How it was read"}, TableOf::words};
  for (const Source& source : dossier.pack.sources) {
    table.rows.push_back(
        {{{source.title, false, source.url}}, {source.publisher, source.updated, source.note}});
  }
  sections.front().parts = {{std::move(table)}};
  return sections;
}

Chapter glossary_chapter(const Dossier& /*dossier*/) {
  Chapter sections = {chapter("Words", "words")};
  Definitions list{TermPlace::before};
  for (const Word& word : words) define_words(list, word.term, word.meaning);
  sections.front().parts = {{std::move(list)}};
  return sections;
}

Chapter signature_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Signatures", "signatures")};
  Table table{"Role", {"Name", "Verdict", "Date", "Signature"}, TableOf::words, "to-sign"};
  for (const char* role : roles) table.rows.push_back({role, {"", "", "", ""}});
  sections.front().parts = {
      paragraph("Who signs has read what belongs to their role, of exactly this pack:"),
      paragraph({{dossier.pack.id + ' ' + dossier.pack.version + ", SHA-256 "},
                 fingerprint_span(dossier.pack.sha256)}),
      {std::move(table)}};
  if (dossier.sign_off.empty()) return sections;
  sections.push_back(people_section(dossier));
  add_report(sections, sign_off_document(dossier.pack, dossier.sign_off));
  return sections;
}

}  // namespace triage::dossier
