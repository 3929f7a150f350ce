#include "triage/report/explanation.hpp"

#include <algorithm>
#include <span>
#include <utility>
#include <vector>

#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/model/changes.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/report/cells_wording.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

constexpr std::size_t max_listed = 20;

/// What decided a rule: answers, or findings that were not answered.
std::vector<std::string> grounds(const Pack& pack, const Case& person, const RuleExplanation& why) {
  std::vector<std::string> grounds;
  for (const FindingId id : why.decided_by) {
    const auto answers = deciding_answer_texts(pack, person, std::span(&id, 1), why.columns);
    if (answers.empty()) {
      grounds.push_back(
          say(language_of(pack), Phrase::not_answered, {{"finding", pack[id].label}}));
    }
    grounds.insert(grounds.end(), answers.begin(), answers.end());
  }
  return grounds;
}

/// The rules of a level, as far as they raise anybody to it.
Bullets rules_of(const Pack& pack, const Case& person, const std::vector<RuleExplanation>& rules,
                 Disposition level) {
  Bullets list;
  for (const RuleExplanation& why : rules) {
    const Rule& rule = pack[why.rule];
    if (rule.then != level || rule.then <= pack.otherwise) continue;
    list.items.push_back({rule.id + " (" + status_word(why.status, language_of(pack)) + ") " +
                          join(grounds(pack, person, why), "; ")});
  }
  return list;
}

/// What holds the outcome above a disposition, or may do so yet: rules that call for more than
/// everybody gets, and what that is.
std::vector<std::string> held_above(const RulePack& pack, const std::vector<RuleExplanation>& rules,
                                    Disposition level) {
  std::vector<std::string> names;
  for (const RuleExplanation& why : rules) {
    const Disposition then = pack[why.rule].then;
    const bool raises = then > level && then > pack.otherwise;
    if (why.status != Truth::no && raises) names.push_back(pack[why.rule].id);
  }
  if (pack.otherwise > level) names.emplace_back("otherwise");
  return names;
}

/// How a level compares with the outcome, or, as long as there is none, with the least it can be.
Phrase compared_with(const Outcome& outcome, Disposition present, Disposition level) {
  if (level > present) return Phrase::level_above;
  if (level < present) return Phrase::level_below;
  return outcome.disposition ? Phrase::level_present : Phrase::level_at_least;
}

Section why_not_section(const Pack& pack, const Case& person, const Assessment& assessment,
                        Disposition present) {
  const auto rules = explain_rules(pack.program, assessment.row);
  const Language language = language_of(pack);
  Definitions levels;
  for (std::size_t level = pack.dispositions.size(); level-- > 0;) {
    const Disposition disposition(level);
    const Phrase compared = compared_with(assessment.outcome, present, disposition);
    Definition entry{say(language, compared, {{"level", urgency_word(pack, disposition)}})};
    if (disposition < present) {
      const std::string above = join(held_above(pack, rules, disposition), ", ");
      entry.said.push_back(paragraph(say(language, Phrase::not_because_of, {{"rules", above}})));
    } else if (Bullets list = rules_of(pack, person, rules, disposition); !list.items.empty()) {
      entry.said.push_back({std::move(list)});
    }
    levels.entries.push_back(std::move(entry));
  }
  return {Heading{say(language, Phrase::why_not)}, {{std::move(levels)}}};
}

/// How many changes there are, before they are listed.
struct ChangePhrases {
  Phrase none;
  Phrase one;
  Phrase any;
};
constexpr ChangePhrases raising = {Phrase::more_by_none, Phrase::more_by_one, Phrase::more_by_any};
constexpr ChangePhrases lowering = {Phrase::less_by_none, Phrase::less_by_one, Phrase::less_by_any};

Part changes_part(const RulePack& pack, const SaidApart& said, const ChangesTo& to,
                  const ChangePhrases& phrases) {
  const Language language = language_of(pack);
  const Phrase phrase = to.changes.empty()                      ? phrases.none
                        : to.changes.size() == 1 && to.complete ? phrases.one
                                                                : phrases.any;
  const std::string so_many = say(language, phrase,
                                  {{"level", urgency_word(pack, to.disposition)},
                                   {"count", std::to_string(max_changed_answers)}});
  std::vector<std::string> listed =
      mapped(to.changes, [&](const Change& change) { return change_in_words(pack, said, change); });
  if (to.complete) {
    listed = first_texts(std::move(listed), max_listed, language);
  } else {
    listed.resize(std::min(listed.size(), max_listed));
    listed.push_back(say(language, Phrase::and_others));
  }
  return listed.empty() ? paragraph(so_many) : headed(so_many, {bullets(listed)});
}

Section changes_section(const RulePack& pack, const SaidApart& said,
                        const Counterfactuals& what_if) {
  Section section{Heading{say(language_of(pack), Phrase::what_would_change)}};
  if (what_if.gave_up) {
    section.parts.push_back(paragraph(say(language_of(pack), Phrase::too_entangled)));
  }
  for (const ChangesTo& to : what_if.raise) {
    section.parts.push_back(changes_part(pack, said, to, raising));
  }
  for (const ChangesTo& to : what_if.lower) {
    section.parts.push_back(changes_part(pack, said, to, lowering));
  }
  return section;
}

std::optional<Section> support_section(const RulePack& pack, const SaidApart& said,
                                       const Counterfactuals& what_if) {
  if (what_if.sufficient.empty()) return std::nullopt;
  const Language language = language_of(pack);
  const auto in_words = [&](const std::vector<ColumnId>& columns) {
    return known_in_words(pack, said, columns);
  };
  Section section{Heading{say(language, Phrase::rests_on)}};
  const auto add = [&](Phrase phrase, std::string_view gap, const std::string& text) {
    section.parts.push_back(paragraph(say(language, phrase, {{gap, text}})));
  };
  add(Phrase::settled_by, "answers", in_words(what_if.sufficient));
  if (!what_if.not_needed.empty()) {
    add(Phrase::could_be_anything, "answers", in_words(what_if.not_needed));
  }
  if (what_if.could_contradict.empty()) return section;
  add(Phrase::could_contradict, "findings",
      join(mapped(what_if.could_contradict,
                  [&](ColumnId column) { return pack[said.program[column].finding].label; }),
           "; "));
  return section;
}

Value changes_value(const RulePack& pack, const SaidApart& said, const ChangesTo& to) {
  const auto of_column = [&](const ColumnCells& change) -> Record {
    const ColumnId column = change.column;
    return {{"answer", {said.program[column].name}},
            {"to", {cells_text(said.program, column, change.cells, Language::english)}}};
  };
  const auto of_change = [&](const Change& change) { return list_value(change, of_column); };
  return {Record{{"disposition", {pack[to.disposition].id}},
                 {"changes", list_value(to.changes, of_change)},
                 {"complete", {to.complete}}}};
}

Value column_names(const Program& program, const std::vector<ColumnId>& columns) {
  return list_value(columns, [&](ColumnId column) { return program[column].name; });
}

Value rules_value(const Pack& pack, const Case& person, const Assessment& assessment) {
  const auto finding = [&](FindingId id) { return pack[id].id; };
  const auto source = [&](const Citation& citation) { return to_text(pack, citation); };
  const auto of_rule = [&](const RuleExplanation& why) {
    const Rule& rule = pack[why.rule];
    Record record{
        {"rule", {rule.id}},
        {"status", {status_word(why.status)}},
        {"disposition", {pack[rule.then].id}},
        {"decided_by", list_value(why.decided_by, finding)},
        {"answers", text_list(deciding_answer_texts(pack, person, why.decided_by, why.columns))},
        {"because", {rule.because}},
        {"sources", list_value(rule.sources, source)}};
    if (!rule.meanwhile.empty()) record.push_back({"meanwhile", {rule.meanwhile}});
    return record;
  };
  return list_value(explain_rules(pack.program, assessment.row), of_rule);
}

}  // namespace

std::vector<Section> explanation_sections(const Pack& pack, const Case& person,
                                          const Assessment& assessment) {
  if (person.ended) return {};  // no answer is why, and none would change it
  const Outcome& outcome = assessment.outcome;
  const Disposition present = outcome.disposition.value_or(outcome.at_least);
  const SaidApart said = said_apart(pack.program, person, assessment);
  const Counterfactuals what_if = counterfactuals(pack.program, said, present);
  std::vector<Section> sections = {why_not_section(pack, person, assessment, present),
                                   changes_section(pack, said, what_if)};
  auto support = support_section(pack, said, what_if);
  if (support) sections.push_back(std::move(*support));
  return sections;
}

Value explanation_value(const Pack& pack, const Case& person, const Assessment& assessment) {
  const Outcome& outcome = assessment.outcome;
  const SaidApart said = said_apart(pack.program, person, assessment);
  Counterfactuals what_if;
  if (!person.ended) {
    what_if = counterfactuals(pack.program, said, outcome.disposition.value_or(outcome.at_least));
  }
  const auto changes = [&](const ChangesTo& to) { return changes_value(pack, said, to); };
  return {Record{{"rules", rules_value(pack, person, assessment)},
                 {"raise", list_value(what_if.raise, changes)},
                 {"lower", list_value(what_if.lower, changes)},
                 {"sufficient", column_names(said.program, what_if.sufficient)},
                 {"not_needed", column_names(said.program, what_if.not_needed)},
                 {"could_contradict", column_names(said.program, what_if.could_contradict)},
                 {"gave_up", {what_if.gave_up}}}};
}

}  // namespace triage
