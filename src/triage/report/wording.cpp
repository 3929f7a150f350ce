#include "triage/report/wording.hpp"

#include <algorithm>

#include "triage/base/overloaded.hpp"
#include "triage/base/text.hpp"

namespace triage {
namespace {

std::string option_texts(const Finding& finding, const std::vector<OptionAnswer>& options) {
  std::vector<std::string> chosen;
  std::vector<std::string> unsure;
  for (std::size_t i = 0; i < options.size(); ++i) {
    if (options[i] == OptionAnswer::yes) chosen.push_back(finding.options[i].label);
    if (options[i] == OptionAnswer::unknown) unsure.push_back(finding.options[i].label);
  }
  if (!unsure.empty()) chosen.push_back("not sure: " + join(unsure, ", "));
  return chosen.empty() ? "none of them" : join(chosen, "; ");
}

bool is_about(const RulePack& pack, const Answer& answer, FindingId finding) {
  const auto& measured = pack[finding].measured_by;
  const auto& asked_in = pack[answer.finding].same_as;
  return answer.finding == finding || (measured && measured->by == answer.finding) ||
         (asked_in && asked_in->checklist == finding);
}

}  // namespace

std::string disposition_id(const RulePack& pack, const std::optional<Disposition>& disposition) {
  return disposition ? pack[*disposition].id : "undetermined";
}

std::string urgency_word(const RulePack& pack, const std::optional<Disposition>& disposition) {
  std::string word = disposition_id(pack, disposition);
  std::transform(word.begin(), word.end(), word.begin(), [](char c) {
    if (c == '_') return ' ';
    return c >= 'a' && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
  });
  return word;
}

std::string_view status_word(Truth status) {
  switch (status) {
    case Truth::yes: return "fired";
    case Truth::no: return "ruled out";
    case Truth::unknown: break;
  }
  return "undecided";
}

std::string said_text(const RulePack& pack, const Answer& answer) {
  const Finding& finding = pack[answer.finding];
  return std::visit(
      Overloaded{
          [](Unknown) { return std::string("not sure"); },
          [](bool yes) { return std::string(yes ? "yes" : "no"); },
          [&](OptionId option) { return finding.options[option.index()].label; },
          [&](const std::vector<OptionAnswer>& options) { return option_texts(finding, options); },
          [&](None) { return *finding.none_label; },
          [&](const Quantity&) { return answer.text; },
      },
      answer.said);
}

std::string answer_text(const RulePack& pack, const Answer& answer) {
  return pack[answer.finding].label + ": " + said_text(pack, answer);
}

std::vector<std::string> answer_texts(const RulePack& pack, const Case& person,
                                      std::span<const FindingId> findings) {
  std::vector<std::string> texts;
  for (const Answer& answer : person.answers) {
    const bool wanted = std::any_of(findings.begin(), findings.end(), [&](FindingId finding) {
      return is_about(pack, answer, finding);
    });
    if (wanted) texts.push_back(answer_text(pack, answer));
  }
  return texts;
}

}  // namespace triage
