// Why the recommendation is what it is, and what could not be ruled out.

#include <algorithm>
#include <string>
#include <vector>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/phrases.hpp"
#include "triage/base/text.hpp"
#include "triage/reasoning/explain.hpp"
#include "triage/report/outcome_parts.hpp"
#include "triage/report/wording.hpp"

namespace triage {
namespace {

/// The undecided rules that call for more than the recommendation, the most urgent first.
std::vector<RuleId> open_above(const Pack& pack, const Outcome& outcome) {
  std::vector<RuleId> open = cannot_be_ruled_out(pack.program, outcome);
  std::ranges::stable_sort(open,
                           [&pack](RuleId a, RuleId b) { return pack[a].then > pack[b].then; });
  return open;
}

bool was_asked(const Program& program, const Row& row, FindingId finding) {
  const std::size_t first = program[finding].first_column.index();
  for (std::size_t i = 0; i < program[finding].column_count; ++i) {
    if (row[first + i] != Row::unanswered) return true;
  }
  return false;
}

/// Undecided rules that call for no more than the recommendation, and for more than what fired:
/// they are why it is so urgent, if something that the person did not know leaves them open, and
/// not only what nobody had to ask. The most urgent first.
std::vector<RuleId> undecided_grounds(const Pack& pack, const Assessment& assessment) {
  const Outcome& outcome = assessment.outcome;
  const auto explanations = explain_rules(pack.program, assessment.row);
  const auto is_ground = [&](RuleId id) {
    const auto& open = explanations[id.index()].decided_by;
    return outcome.rules[id.index()] == Truth::unknown &&
           std::ranges::any_of(open, [&](FindingId finding) {
             return was_asked(pack.program, assessment.row, finding);
           });
  };
  std::vector<RuleId> grounds;
  for (std::size_t level = outcome.disposition->index(); level > outcome.at_least.index();
       --level) {
    for (const RuleId id : ids_up_to<RuleId>(pack.rules.size())) {
      if (pack[id].then == Disposition(level) && is_ground(id)) grounds.push_back(id);
    }
  }
  return grounds;
}

Item reason_item(const Pack& pack, const Case& person, const RuleExplanation& why,
                 CitedSources& sources, const ReasonsShown& shown) {
  const Rule& rule = pack[why.rule];
  Item item{rule.because + (shown.with_sources ? ' ' + sources.cite(rule.sources) : std::string())};
  if (!shown.with_answers) return item;
  const auto answers = deciding_answer_texts(pack, person, why.decided_by, why.columns);
  if (!answers.empty()) {
    const std::string said = join(answers, "; ");
    const Voice voice = voice_for(pack, person);
    item.below.push_back(paragraph(say(voice, Phrase::you_said, {{"answer", said}})));
  }
  return item;
}

/// Why nothing that fired says enough: what is not known, or that nothing did.
std::optional<Phrase> what_else(const Outcome& outcome, bool any) {
  if (*outcome.disposition > outcome.at_least) return Phrase::unknown_raises;
  if (any) return std::nullopt;
  return outcome.settled() ? Phrase::none_applies : Phrase::none_known_applies;
}

}  // namespace

std::optional<Section> reasons_section(const Pack& pack, const Case& person,
                                       const Assessment& assessment, CitedSources& sources,
                                       const ReasonsShown& shown) {
  const std::vector<RuleId> fired = reasons(pack.program, assessment.outcome);
  const bool any = person.ended || !fired.empty();
  if (shown.most == 0 && any) return std::nullopt;
  const Language language = language_of(pack);
  const auto explanations = explain_rules(pack.program, assessment.row);
  Bullets list;
  if (person.ended) list.items.push_back({why_ended(pack, person)});
  const std::size_t count = std::min(shown.most - list.items.size(), fired.size());
  for (std::size_t i = 0; i < count; ++i) {
    const RuleExplanation& why = explanations[fired[i].index()];
    list.items.push_back(reason_item(pack, person, why, sources, shown));
  }
  if (count < fired.size()) {
    const std::string more = std::to_string(fired.size() - count);
    list.items.push_back({say(language, Phrase::and_more, {{"count", more}})});
  }
  Section section{Heading{say(language, Phrase::why)}};
  if (!list.items.empty()) section.parts.push_back({std::move(list)});
  if (const auto phrase = what_else(assessment.outcome, any)) {
    section.parts.push_back(paragraph(say(language, *phrase)));
  }
  return section;
}

std::optional<Section> meanwhile_section(const Pack& pack, const Outcome& outcome,
                                         std::size_t most) {
  std::vector<std::string> told;
  for (const RuleId id : fired_rules(pack.program, outcome)) {
    const std::string& text = pack[id].meanwhile;
    if (told.size() < most && !text.empty() && !contains(told, text)) {
      told.push_back(text);
    }
  }
  if (told.empty()) return std::nullopt;
  return Section{Heading{say(language_of(pack), Phrase::meanwhile)}, {bullets(told)}};
}

std::optional<Section> not_ruled_out_section(const Pack& pack, const Case& person,
                                             const Assessment& assessment, std::size_t most) {
  const Voice voice = voice_for(pack, person);
  std::vector<std::string> items = mapped(open_above(pack, assessment.outcome), [&](RuleId rule) {
    return headline(pack, pack[rule].then, pack[rule].because);
  });
  for (const RuleId rule : undecided_grounds(pack, assessment)) {
    items.push_back(say(voice, Phrase::may_apply, {{"reason", pack[rule].because}}));
  }
  if (items.empty()) return std::nullopt;
  return Section{Heading{say(voice, Phrase::not_ruled_out)},
                 {paragraph(say(voice, Phrase::may_still_apply)),
                  bullets(first_texts(std::move(items), most, voice.language))}};
}

}  // namespace triage
