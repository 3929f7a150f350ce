#include "triage/report/explanation.hpp"

#include <bit>
#include <vector>

#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/proof/changes.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/report/cells_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t explanation_indent = 2;
constexpr std::size_t max_listed = 20;

/// What decided a rule: answers, or findings that were not answered.
std::vector<std::string> grounds(const RulePack& pack, const Case& person,
                                 const RuleExplanation& why) {
  std::vector<std::string> grounds;
  for (const FindingId id : why.decided_by) {
    const auto answers = answer_texts(pack, person, std::span(&id, 1));
    if (answers.empty()) {
      grounds.push_back(
          say(language_of(pack), Phrase::not_answered, {{"finding", pack[id].label}}));
    }
    grounds.insert(grounds.end(), answers.begin(), answers.end());
  }
  return grounds;
}

void add_rules(Page& page, const RulePack& pack, const Case& person,
               const std::vector<RuleExplanation>& rules, Disposition level) {
  for (const RuleExplanation& why : rules) {
    const Rule& rule = pack[why.rule];
    if (rule.then != level) continue;
    page.item("- ",
              rule.id + " (" + status_word(why.status, language_of(pack)) + ") " +
                  join(grounds(pack, person, why), "; "),
              explanation_indent);
  }
}

/// The rules that hold the outcome above a disposition, or may do so yet.
std::vector<std::string> rules_above(const RulePack& pack,
                                     const std::vector<RuleExplanation>& rules, Disposition level) {
  std::vector<std::string> names;
  for (const RuleExplanation& why : rules) {
    const bool holds = why.status != Truth::no && pack[why.rule].then > level;
    if (holds) names.push_back(pack[why.rule].id);
  }
  return names;
}

void add_why_not(Page& page, const RulePack& pack, const Program& program, const Case& person,
                 const Assessment& assessment, Disposition present) {
  const auto rules = explain_rules(program, assessment.answers);
  const Language language = language_of(pack);
  page.heading(say(language, Phrase::why_not));
  for (std::size_t level = pack.dispositions.size(); level-- > 0;) {
    const Disposition disposition(level);
    const Phrase compared = disposition > present    ? Phrase::level_above
                            : disposition == present ? Phrase::level_present
                                                     : Phrase::level_below;
    page.paragraph(say(language, compared, {{"level", urgency_word(pack, disposition)}}));
    if (disposition < present) {
      const std::string above = join(rules_above(pack, rules, disposition), ", ");
      page.paragraph(say(language, Phrase::not_because_of, {{"rules", above}}), explanation_indent);
    } else {
      add_rules(page, pack, person, rules, disposition);
    }
  }
}

/// How many changes there are, before they are listed.
struct ChangePhrases {
  Phrase none;
  Phrase one;
  Phrase any;
};
constexpr ChangePhrases raising = {Phrase::more_by_none, Phrase::more_by_one, Phrase::more_by_any};
constexpr ChangePhrases lowering = {Phrase::less_by_none, Phrase::less_by_one, Phrase::less_by_any};

void add_changes(Page& page, const RulePack& pack, const Program& program, const Case& person,
                 const ChangesTo& to, const ChangePhrases& phrases) {
  const Language language = language_of(pack);
  const Phrase phrase = to.changes.empty()                      ? phrases.none
                        : to.changes.size() == 1 && to.complete ? phrases.one
                                                                : phrases.any;
  page.paragraph(say(language, phrase,
                     {{"level", urgency_word(pack, to.disposition)},
                      {"count", std::to_string(max_changed_answers)}}));
  for (std::size_t i = 0; i < to.changes.size() && i < max_listed; ++i) {
    page.item("- ", change_in_words(pack, program, person, to.changes[i]), explanation_indent);
  }
  if (!to.complete) {
    page.item("- ", say(language, Phrase::and_others), explanation_indent);
  } else if (to.changes.size() > max_listed) {
    const std::string more = std::to_string(to.changes.size() - max_listed);
    page.item("- ", say(language, Phrase::and_more, {{"count", more}}), explanation_indent);
  }
}

void add_support(Page& page, const RulePack& pack, const Program& program, const Case& person,
                 const Answers& said, const Counterfactuals& what_if) {
  if (what_if.sufficient.empty()) return;
  const Language language = language_of(pack);
  const auto in_words = [&](const std::vector<ColumnId>& columns) {
    return known_in_words(pack, program, person, said, columns);
  };
  page.heading(say(language, Phrase::rests_on));
  page.paragraph(say(language, Phrase::settled_by, {{"answers", in_words(what_if.sufficient)}}));
  if (!what_if.not_needed.empty()) {
    page.paragraph(
        say(language, Phrase::could_be_anything, {{"answers", in_words(what_if.not_needed)}}));
  }
  if (what_if.could_contradict.empty()) return;
  std::vector<std::string> labels;
  for (const ColumnId column : what_if.could_contradict) {
    labels.push_back(pack[program[column].finding].label);
  }
  page.paragraph(say(language, Phrase::could_contradict, {{"findings", join(labels, "; ")}}));
}

/// What inference started from: the answers as they were given, and those that were assumed.
Answers said_by(const Program& program, const Case& person, const Assessment& assessment) {
  Answers said = as_said(program, person.answers).answers;
  const Answers read = with_measurements(program, {said, {}}).answers;
  for (const ColumnId column : ids_up_to<ColumnId>(program.columns.size())) {
    if (!read.is_unanswered(column) || !assessment.answers.is_known(column)) continue;
    const Cells assumed = assessment.answers.possible(column);
    said.say(column, static_cast<std::size_t>(std::countr_zero(assumed)));
  }
  return said;
}

Value changes_value(const RulePack& pack, const Program& program, const ChangesTo& to) {
  List changes;
  for (const Change& change : to.changes) {
    List columns;
    for (const ColumnChange& column : change) {
      const Column& declared = program[column.column];
      columns.push_back({Record{{"answer", {declared.name}},
                                {"to", {cells_text(program, column.column, column.to)}}}});
    }
    changes.push_back({std::move(columns)});
  }
  return {Record{{"disposition", {pack[to.disposition].id}},
                 {"changes", {std::move(changes)}},
                 {"complete", {to.complete}}}};
}

Value column_names(const Program& program, const std::vector<ColumnId>& columns) {
  List names;
  for (const ColumnId column : columns) names.push_back({program[column].name});
  return {std::move(names)};
}

Value rules_value(const RulePack& pack, const Program& program, const Case& person,
                  const Assessment& assessment) {
  List rules;
  for (const RuleExplanation& why : explain_rules(program, assessment.answers)) {
    const Rule& rule = pack[why.rule];
    List decided_by;
    for (const FindingId id : why.decided_by) decided_by.push_back({pack[id].id});
    List answers;
    for (const std::string& text : answer_texts(pack, person, why.decided_by)) {
      answers.push_back({text});
    }
    List sources;
    for (const Citation& citation : rule.sources) sources.push_back({to_text(pack, citation)});
    rules.push_back({Record{{"rule", {rule.id}},
                            {"status", {status_word(why.status)}},
                            {"disposition", {pack[rule.then].id}},
                            {"decided_by", {std::move(decided_by)}},
                            {"answers", {std::move(answers)}},
                            {"because", {rule.because}},
                            {"sources", {std::move(sources)}}}});
  }
  return {std::move(rules)};
}

}  // namespace

std::string explanation_text(const RulePack& pack, const Program& program, const Case& person,
                             const Assessment& assessment, const Style& style) {
  const Outcome& outcome = assessment.outcome;
  const Disposition present = outcome.disposition.value_or(outcome.at_least);
  const Answers said = said_by(program, person, assessment);
  const Counterfactuals what_if = counterfactuals(program, said, present);
  Page page(style);
  add_why_not(page, pack, program, person, assessment, present);
  page.heading(say(language_of(pack), Phrase::what_would_change));
  if (what_if.gave_up) page.paragraph(say(language_of(pack), Phrase::too_entangled));
  for (const ChangesTo& to : what_if.raise) add_changes(page, pack, program, person, to, raising);
  for (const ChangesTo& to : what_if.lower) add_changes(page, pack, program, person, to, lowering);
  add_support(page, pack, program, person, said, what_if);
  return page.text();
}

Value explanation_value(const RulePack& pack, const Program& program, const Case& person,
                        const Assessment& assessment) {
  const Outcome& outcome = assessment.outcome;
  const Counterfactuals what_if = counterfactuals(program, said_by(program, person, assessment),
                                                  outcome.disposition.value_or(outcome.at_least));
  List raise;
  for (const ChangesTo& to : what_if.raise) raise.push_back(changes_value(pack, program, to));
  List lower;
  for (const ChangesTo& to : what_if.lower) lower.push_back(changes_value(pack, program, to));
  return {Record{{"rules", rules_value(pack, program, person, assessment)},
                 {"raise", {std::move(raise)}},
                 {"lower", {std::move(lower)}},
                 {"sufficient", column_names(program, what_if.sufficient)},
                 {"not_needed", column_names(program, what_if.not_needed)},
                 {"could_contradict", column_names(program, what_if.could_contradict)},
                 {"gave_up", {what_if.gave_up}}}};
}

}  // namespace triage
