// The chapter of a dossier that shows every question as people see it.

#include <set>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/report/condition_words.hpp"
#include "triage/report/dossier_parts.hpp"
#include "triage/report/interview_picture.hpp"
#include "triage/report/rule_picture.hpp"

namespace triage::dossier {
namespace {

std::string type_in_words(const Finding& finding) {
  switch (finding.type) {
    case FindingType::yes_no: return "yes or no";
    case FindingType::one_of: return "one of these answers";
    case FindingType::any_of: return "any of these answers";
    case FindingType::duration: return "a time";
    case FindingType::temperature: return "a temperature";
    case FindingType::number: break;
  }
  return finding.whole ? "a whole number" : "a number";
}

/// An option with what explains it, as it is shown.
Text option_text(const Option& option) {
  Text text{{option.label, true}};
  if (!option.help.empty()) text.spans.push_back({'\n' + option.help});
  if (!option.why.empty()) text.spans.push_back({"\nWhy: " + option.why});
  return text;
}

/// The comparisons in which the pack looks at a quantity, each once.
std::vector<std::string> thresholds_of(const RulePack& pack, FindingId id) {
  std::vector<std::string> found;
  visit_comparisons(pack, [&](FindingId compared, const Comparison& comparison) {
    const std::string text = in_words(comparison);
    if (compared == id && !contains(found, text)) found.push_back(text);
  });
  return found;
}

/// What the pack does with the answer, besides its conditions.
Definitions facts_about(const RulePack& pack, FindingId id) {
  const Finding& finding = pack[id];
  Definitions list{TermPlace::before};
  define_words(list, "Answered by", type_in_words(finding));
  if (dimension_of(finding.type)) {
    define_words(list, "From", to_text(finding.smallest) + " to " + to_text(finding.largest));
    const auto thresholds = thresholds_of(pack, id);
    if (!thresholds.empty()) define_words(list, "Thresholds that matter", join(thresholds, ", "));
  }
  if (finding.usual) {
    define_words(list, "Asked again", "unless it is " + in_words(*finding.usual));
  }
  if (const auto& measured = finding.measured_by) {
    define_words(list, "Measured",
                 "yes where " + pack[measured->by].label + ' ' + in_words(measured->yes_when));
  }
  if (const auto& asked = finding.same_as) {
    define_words(list, "Asked as", "an answer to \"" + pack[asked->checklist].ask + "\"");
  }
  if (finding.order == Order::none)
    define_words(list, "Order", "none: no answer counts as worse than another");
  if (finding.order == Order::later_is_better) {
    define_words(list, "Order", "reversed: a later answer, or a greater one, counts as better");
  }
  return list;
}

Section question_section(const Dossier& dossier, FindingId id) {
  const RulePack& pack = dossier.pack;
  const Finding& finding = pack[id];
  Section section = subsection(capitalized(finding.label), 3, "question-" + finding.id);
  Table table = language_table(dossier, "Shown");
  const auto text = [&](const std::string& name, const std::string Finding::*member) {
    add_texts(table, dossier, name,
              [&](const RulePack& spoken) { return Text(spoken[id].*member); });
  };
  add_texts(table, dossier, "Question", [&](const RulePack& spoken) {
    return Text{{spoken[id].ask, true}};
  });
  text("Help", &Finding::help);
  text("Why it is asked", &Finding::why);
  for (std::size_t i = 0; i < finding.options.size(); ++i) {
    add_texts(table, dossier, "Answer " + std::to_string(i + 1),
              [&](const RulePack& spoken) { return option_text(spoken[id].options[i]); });
  }
  if (finding.none_label) {
    add_texts(table, dossier, "Or", [&](const RulePack& spoken) {
      return Text{{spoken[id].none_label.value_or(""), true}};
    });
  }
  text("If it is unusual", &Finding::unusual);
  Definitions facts = facts_about(pack, id);
  define_signatures(facts, dossier, "findings." + finding.id);
  section.parts = {{std::move(table)}, {std::move(facts)}};
  section.kind = "question";
  return with_mark(std::move(section), fingerprint_of(dossier, "findings." + finding.id));
}

std::string labels_in_words(const RulePack& pack, const std::vector<FindingId>& questions) {
  return join(mapped(questions, [&](FindingId id) { return pack[id].label; }), ", ") + '.';
}

/// The questions of rules that do not stand in the tree.
std::vector<FindingId> not_in_the_tree(const RulePack& pack, const InterviewTree& tree) {
  std::set<FindingId> questions;
  for (const Rule& rule : pack.rules) questions.merge(questions_of(pack, rule));
  for (const TreeQuestion& drawn : tree.questions) questions.erase(drawn.asked);
  return {questions.begin(), questions.end()};
}

/// The interview as a tree.
Section tree_section(const Dossier& dossier) {
  const Pack& pack = dossier.spoken.front();
  const InterviewTree tree = interview_tree(pack.program);
  Section section = subsection("The interview as a tree", 3, "interview");
  section.kind = "tree";
  section.parts = {
      paragraph(
          "Downward stands what is asked of somebody who gives the calmest answer to everything, "
          "which stands beside each question. Below it stand the other answers, each alone, and "
          "what it leads to: the level with which the questions end, or what is asked next, and "
          "the least that is recommended from there on. A question stands here once, where it "
          "is first met. Somebody with more than one such answer may be asked more than stands "
          "here, or less."),
      paragraph(
          "\"Not sure\" is not drawn. It rules nothing out, and the chapter on limits says what "
          "follows where it stays.")};
  for (InterviewPage& page : pages_of_interview(pack, tree)) {
    section.parts.push_back({Picture{to_svg(page.sketch), std::move(page.words)}});
  }
  if (const auto others = not_in_the_tree(pack, tree); !others.empty()) {
    section.parts.push_back(
        paragraph("Asked only after more than one such answer: " + labels_in_words(pack, others)));
  }
  if (!tree.for_care.empty()) {
    section.parts.push_back(paragraph("Once the level is settled, these choose the advice: " +
                                      labels_in_words(pack, tree.for_care)));
  }
  return section;
}

}  // namespace

Chapter question_chapter(const Dossier& dossier) {
  Chapter sections = {chapter("Questions", "questions")};
  sections.front().parts = {paragraph(
      "In the order in which they are asked. An interview asks only what can still change the "
      "recommendation or, once that is settled, the advice; everything may be answered with "
      "\"not sure\".")};
  sections.push_back(tree_section(dossier));
  for (const FindingId id : ids_up_to<FindingId>(dossier.pack.findings.size())) {
    sections.push_back(question_section(dossier, id));
  }
  return sections;
}

}  // namespace triage::dossier
