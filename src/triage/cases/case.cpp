#include "triage/cases/case.hpp"

#include <algorithm>

#include "triage/base/contains.hpp"
#include "triage/base/mapped.hpp"
#include "triage/base/text.hpp"
#include "triage/cases/formula.hpp"
#include "triage/pack/rule_pack.hpp"

namespace triage {
namespace {

template <class IdType>
std::string names(const RulePack& pack, std::vector<IdType> ids) {
  std::ranges::sort(ids);
  std::vector<std::string> words = mapped(ids, [&](IdType id) { return pack[id].id; });
  return words.empty() ? "none" : join(words, ", ");
}

using OptionAnswers = std::vector<OptionAnswer>;

OptionAnswer merged(OptionAnswer earlier, OptionAnswer later) {
  if (earlier == OptionAnswer::yes) return earlier;
  const bool says_more = later == OptionAnswer::yes || later == OptionAnswer::no;
  return says_more || earlier == OptionAnswer::unanswered ? later : earlier;
}

/// Two answers to a checklist, of which at least one is option by option; the other may be
/// `unknown`, which says so of every option.
OptionAnswers merged(const Answer& earlier, const Answer& later) {
  const auto* before = std::get_if<OptionAnswers>(&earlier.said);
  const auto* after = std::get_if<OptionAnswers>(&later.said);
  OptionAnswers options = before != nullptr ? *before : *after;
  for (std::size_t i = 0; i < options.size(); ++i) {
    options[i] = merged(before == nullptr ? OptionAnswer::unknown : (*before)[i],
                        after == nullptr ? OptionAnswer::unknown : (*after)[i]);
  }
  return options;
}

bool measures_another(const RulePack& pack, FindingId quantity) {
  return std::ranges::any_of(pack.findings, [quantity](const Finding& other) {
    return other.measured_by && other.measured_by->by == quantity;
  });
}

bool tells_nothing(const RulePack& pack, const Answer& answer) {
  if (std::holds_alternative<Unknown>(answer.said)) return true;
  return std::holds_alternative<None>(answer.said) && measures_another(pack, answer.finding);
}

void merge_into(const RulePack& pack, Answer& earlier, Answer later) {
  const bool by_option = std::holds_alternative<OptionAnswers>(earlier.said) ||
                         std::holds_alternative<OptionAnswers>(later.said);
  if (by_option) {
    later.said = merged(earlier, later);
  } else if (tells_nothing(pack, later) && !std::holds_alternative<Unknown>(earlier.said)) {
    return;
  }
  earlier = std::move(later);
}

}  // namespace

std::string problem_with_id(std::string_view id) {
  constexpr std::size_t longest = 256;
  if (id.empty()) return "it is empty";
  if (id.size() > longest) {
    return "it has " + std::to_string(id.size()) + " bytes, and " + std::to_string(longest) +
           " is the limit";
  }
  if (id.find_first_of("\r\n\t") != id.npos) return "it has a line break or a tab in it";
  if (trim(id).empty()) return "it has nothing in it but blanks";
  if (find_control_character(id)) return "it has a control character in it";
  if (const auto hidden = find_hidden_character(id)) {
    const auto lead = static_cast<unsigned char>(id[*hidden]);
    const std::size_t bytes = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return "it has a character in it that cannot be seen: " + printable(id.substr(*hidden, bytes));
  }
  return is_formula(id) ? "to a spreadsheet it is a formula" : "";
}

const Diagnostic& BadCase::first_error() const {
  const auto error = std::ranges::find_if(problems, [](const Diagnostic& problem) {
    return texts_of(problem.code).severity == Severity::error;
  });
  return error == problems.end() ? problems.front() : *error;
}

SourceText BadCase::source() const {
  const std::string_view piece = text ? std::string_view(*text) : std::string_view();
  return {problems.front().file, piece, first_line};
}

const Answer* answer_to(const std::vector<Answer>& answers, FindingId finding) {
  const auto found = std::ranges::find_if(
      answers, [finding](const Answer& answer) { return answer.finding == finding; });
  return found == answers.end() ? nullptr : &*found;
}

const Answer& merge_answer(const RulePack& pack, std::vector<Answer>& answers, Answer later) {
  const auto earlier = std::ranges::find_if(
      answers, [&later](const Answer& said) { return said.finding == later.finding; });
  if (earlier == answers.end()) return answers.emplace_back(std::move(later));
  merge_into(pack, *earlier, std::move(later));
  return *earlier;
}

std::vector<std::string> unmet_expectations(const RulePack& pack, const Expectation& expect,
                                            const Outcome& outcome) {
  std::vector<std::string> unmet;
  if (expect.disposition != outcome.disposition) {
    unmet.push_back("the disposition is " + disposition_id(pack, outcome.disposition) +
                    ", expected " + disposition_id(pack, expect.disposition));
  }
  const std::string fired = names(pack, fired_rules(outcome));
  if (expect.fired && names(pack, *expect.fired) != fired) {
    unmet.push_back("the fired rules are: " + fired + "; expected: " + names(pack, *expect.fired));
  }
  const std::vector<CareId> offered = care_with(outcome, CareStatus::offered);
  for (const CareId id : expect.care) {
    if (!contains(offered, id))
      unmet.push_back("'" + pack[id].id + "' is not offered, and should be");
  }
  for (const CareId id : expect.not_care) {
    if (contains(offered, id))
      unmet.push_back("'" + pack[id].id + "' is offered, and should not be");
  }
  return unmet;
}

}  // namespace triage
